import type { InputText } from './en.js'

/** The sentence about an input that an endpoint does not take, in Simplified Chinese. */
export const zhCN: InputText = {
  fault: (field, expected, received) => `${field}：应为${expected}，实际为${received}`,
  badInput: (fault) => `无法识别此请求（${fault}），请重新打开侧边栏。`,
  kinds: {
    text: '文本',
    number: '数字',
    wholeNumber: '整数',
    boolean: ' true 或 false',
    list: '列表',
    record: '一组字段',
    date: '日期（如 2026-03-31）',
    unknown: '其他内容',
    blank: '空',
  },
  quote: (text) => `“${text}”`,
  value: (text) => ` ${text}`,
  oneOf: (values) => `${values}之一`,
  and: '、',
  or: '或',
  one: { characters: '1 个字符', items: '1 项' },
  characters: (count) => `${count} 个字符`,
  items: (count) => `${count} 项`,
  length: (counted) => ` ${counted}`,
  minLength: (counted) => `至少 ${counted}`,
  maxLength: (counted) => `至多 ${counted}`,
  minValue: (limit) => `不小于 ${limit} 的数`,
  maxValue: (limit) => `不大于 ${limit} 的数`,
}
