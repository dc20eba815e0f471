import { zhCN as faults } from '../../../src/text/faults/zh-CN.js'
import { space } from '../../../src/text/punctuation/zh-CN.js'
import { dayInChinese } from '../../day.js'
import type { Text } from './en.js'

/** The sentences that several views say, in Simplified Chinese. */
export const zhCN: Text = {
  day: (day, length) => dayInChinese(day, length),
  loading: '正在加载表格…',
  working: '正在处理…',
  tryAgain: '重试',
  show: '显示',
  untitled: '未命名',
  between: space,
  nothingYet: '还没有可显示的内容',
  startHere: '新建项目…',
  useOwnSheet: '使用已有表格…',
  more: (count) => `再显示 ${count} 项`,
  close: '关闭',
  wordRows: (count, cell) => (count === 1 ? cell : `${count} 行，例如 ${cell}`),
  meaningUnknown: '尚不清楚',
  failed: '出了点问题。',
  ...faults,
  details: '详细信息',
}
