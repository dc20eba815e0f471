import { dayInChinese, dayInEnglish, type DayLength } from './day.js'

/** The sentences that several views say, in English; a view's own are in its `words`. The other language has the same keys and types. */
export const en = {
  day: (day: string, length: DayLength): string => dayInEnglish(day, length),
  loading: 'Reading the spreadsheet…',
  tryAgain: 'Try again',
  show: 'Show',
  untitled: 'Untitled',
  /** What separates two sentences of a line. */
  between: ' ',
  nothingYet: 'Nothing to show yet',
  startHere: 'New project or tracker…',
  useOwnSheet: 'Use a sheet you already have…',
  more: (count: number): string => `Show ${count} more`,
  close: 'Close',
  failed: 'Something went wrong. Nothing was changed.',
  accounts:
    'Signed in to several Google accounts? Google can mix them up. Open the spreadsheet where only this account is signed in, such as a private window.',
  offline: 'Google can’t be reached. Please check your connection.',
  tooLong: 'Google stopped this because it took too long. Trying again often helps.',
  details: 'Details',
}
export type Text = typeof en

/** The sentences that several views say, in Simplified Chinese. */
export const zhCN: Text = {
  day: (day, length) => dayInChinese(day, length),
  loading: '正在加载表格…',
  tryAgain: '重试',
  show: '显示',
  untitled: '未命名',
  between: '',
  nothingYet: '还没有可显示的内容',
  startHere: '新建项目或跟踪表…',
  useOwnSheet: '使用已有表格…',
  more: (count) => `再显示 ${count} 项`,
  close: '关闭',
  failed: '出了点问题，没有做任何更改。',
  accounts:
    '你是否同时登录了多个 Google 账号？Google 可能混淆账号。请在只登录此账号的窗口（例如无痕窗口）中打开表格。',
  offline: '无法连接到 Google，请检查网络。',
  tooLong: '运行时间过长，Google 已将其停止。重试通常可以解决。',
  details: '详细信息',
}

/** The language's sentences. `tag` is a language as a reply or a browser writes it: `zh-CN`, `zh-Hans`, `en-GB`. */
export const textFor = (tag: string): Text => (tag.toLowerCase().startsWith('zh') ? zhCN : en)
/** The tag a document of that language carries. */
export const languageOf = (text: Text): string => (text === zhCN ? 'zh-CN' : 'en')
