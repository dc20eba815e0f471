import type { ForeignCellText } from './en.js'

const formatCellCount = (count: number): string => (count === 1 ? '' : `（共 ${count} 格）`)

/** The sentences about cells of a foreign sheet, of which there may be several, in Simplified Chinese. */
export const zhCN: ForeignCellText = {
  dayAsText: (field, found, count) =>
    `“${field}”中的日期是文本，例如“${found}”${formatCellCount(count)}。已能识别，但表格无法据此排序或标红。`,
  emptyDay: (field, found, count) =>
    `“${field}”中的“${found}”不是日期${formatCellCount(count)}，按空白处理。`,
  ambiguousDay: (field, found, count) =>
    `“${field}”中的“${found}”分不清先日还是先月，整列也看不出来${formatCellCount(count)}，因此未采用。`,
  noYear: (field, found, count) => `“${field}”中的“${found}”没有年份${formatCellCount(count)}，因此未采用。`,
  yearTaken: (field, found, count) =>
    `“${field}”中的日期没有年份${formatCellCount(count)}，已采用表中其他内容的年份：${found}。`,
  turnedDay: (field, found, count) =>
    `“${field}”中有些日期的月和日可能颠倒了，例如 ${found}${formatCellCount(count)}，因此未采用。`,
  mixedOrder: (field, found) => `“${field}”前后矛盾：有的日期先日后月，有的先月后日（${found}）。`,
  unknownLink: (field, found, count) =>
    `“${field}”中的“${found}”不是这张表里的任何一行${formatCellCount(count)}。`,
  notADay: (field, found, count) => `“${field}”中的“${found}”不是日期${formatCellCount(count)}。`,
  unknownStatus: (field, found, count) =>
    `“${field}”中的“${found}”不是客户进度认识的状态${formatCellCount(count)}，这些行按未完成处理。`,
  statusDiffers: (_field, found, count) =>
    `两列说法不一，一列表示已结束，另一列表示没有：${found}${formatCellCount(count)}。不计为逾期。`,
  required: (field, _found, count) => `“${field}”是空的${formatCellCount(count)}，而同一行的其他列有内容。`,
  errorValue: (field, found, count) => `“${field}”中的公式出错：${found}${formatCellCount(count)}。`,
  tooLong: (_field, found) => `工作表过长，只检查了前 ${found} 行。`,
  strayCell: (_field, found) => `“${found}”远离表格的其他内容。如果是误填，请删除。`,
}
