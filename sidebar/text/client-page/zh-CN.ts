import type { ClientPageWords } from './en.js'

/** 客户窗口中关于客户页面的用语，中文。 */
export const zhCN: ClientPageWords = {
  pageFor: (to) => `${to} 在专属页面上看到的内容`,
  pageOff: '还没有答复页面',
  pageOffNote: '请在“设置”中填写答复页面的地址，之后客户就可以有自己的页面。',
  pageNoAddressNote: '页面链接随客户进度报告发送，需要邮箱。请在客户表中填写。',
  pageHidden: '已隐藏。开启之前，客户看不到任何内容。',
  pageShown: (by, on) => (by === '' ? `自 ${on} 起展示。` : `自 ${on} 起展示（${by}）。`),
  pageUntil: (day) => `链接在每份客户进度报告中，有效期至 ${day}，每次报告后自动延长。`,
  pageNoLink: '目前没有可用的链接，下一份客户进度报告会附上新的链接。',
  pageFollows: '以上是今天展示的全部内容。之后会随表格自动更新：新的问题、日期和完成情况在下次运行后出现。',
  pageBlocked: '目前不能展示',
  pageDoubts: '展示前请先查看',
  acceptDoubts: (count) => (count === 1 ? '我已看过，可以展示' : `以上 ${count} 项我都已看过，可以展示`),
  showToClient: '向客户展示',
  hideFromClient: '对客户隐藏',
  pageOutcomes: {
    shown: '页面已就绪，下一份客户进度报告会附上链接。',
    hidden: '已隐藏，链接不再显示任何内容。',
    changed: '未展示：页面内容在你查看之后有变动，请重新查看。',
    blocked: '未展示，原因见下方。',
    failed: '页面暂时未能更新，下次运行会重试。',
  },
  failedPage: '出现问题，页面可能已经展示。请先重新检查。',
}
