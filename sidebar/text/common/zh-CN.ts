import { space } from '../../../src/text/punctuation/zh-CN.js'
import { dayInChinese } from '../../day.js'
import type { Text } from './en.js'

/** The sentences that several views say, in Simplified Chinese. */
export const zhCN: Text = {
  day: (day, length) => dayInChinese(day, length),
  loading: '正在加载表格…',
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
  failed: '出了点问题，没有做任何更改。',
  accounts:
    '你是否同时登录了多个 Google 账号？Google 可能混淆账号。请在只登录此账号的窗口（例如无痕窗口）中打开表格。',
  offline: '无法连接到 Google，请检查网络。',
  tooLong: '运行时间过长，Google 已将其停止。重试通常可以解决。',
  details: '详细信息',
}
