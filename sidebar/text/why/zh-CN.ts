import type { WhyWords } from './en.js'

/** Why a row is red or amber, in Simplified Chinese. */
export const zhCN: WhyWords = {
  notARow: '请先在跟踪表中选中一行，再试一次。',
  noRules: '此跟踪表没有预警规则。',
  noneRaised: '此行未发现预警。',
  unreadCells: (columns) => `无法识别，未检查：${columns.join('、')}`,
  partsPassed: (count) => `已通过的检查（${count} 项）`,
  partsNotChecked: (count) => `未检查（${count} 项）`,
  notRaised: (count) => `未触发的规则（${count} 条）`,
  keepsItDown: '（因此未触发）',
}
