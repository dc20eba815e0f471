import type { ExpectedInput, LengthUnit, ReceivedInput } from '../../core/input-fault.js'
import type { InputText } from './en.js'

const quote = (value: string | number): string => (typeof value === 'number' ? String(value) : `“${value}”`)
const countOf = (unit: LengthUnit, count: number): string => `${count} ${unit === 'items' ? '项' : '个字符'}`

function formatExpected(expected: ExpectedInput): string {
  switch (expected.is) {
    case 'text':
      return '文本'
    case 'number':
      return '数字'
    case 'wholeNumber':
      return '整数'
    case 'boolean':
      return ' true 或 false'
    case 'list':
      return '列表'
    case 'record':
      return '一组字段'
    case 'date':
      return '日期（如 2026-03-31）'
    case 'oneOf':
      return `${expected.values.map(quote).join('、')}${expected.values.length > 1 ? '之一' : ''}`
    case 'anyOf':
      return expected.options.map(formatExpected).join('或')
    case 'minLength':
      return `至少 ${countOf(expected.unit, expected.limit)}`
    case 'maxLength':
      return `至多 ${countOf(expected.unit, expected.limit)}`
    case 'minValue':
      return `不小于 ${expected.limit} 的数`
    case 'maxValue':
      return `不大于 ${expected.limit} 的数`
    case 'unknown':
      return '其他内容'
  }
}

function formatReceived(received: ReceivedInput): string {
  switch (received.is) {
    case 'blank':
      return '空'
    case 'list':
      return '列表'
    case 'record':
      return '一组字段'
    case 'text':
      return quote(received.text)
    case 'value':
      return ` ${received.text}`
    case 'length':
      return ` ${countOf(received.unit, received.count)}`
  }
}

/** The sentence about an input that an endpoint does not take, in Simplified Chinese. */
export const zhCN: InputText = {
  fault: ({ field, expected, received }) =>
    `${field}：应为${formatExpected(expected)}，实际为${formatReceived(received)}`,
  badInput: (fault) => `无法识别此请求（${zhCN.fault(fault)}），请重新打开侧边栏。`,
}
