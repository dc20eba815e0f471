import type { ForeignCellText } from './en.js'

/** The sentences about cells of a foreign sheet, of which there may be several, in Simplified Chinese. */
export const zhCN: ForeignCellText = {
  cellCount: (count) => (count === 1 ? '' : `（共 ${count} 格）`),
  dayAsText: (field, found, _count, cells) =>
    `“${field}”中的日期是文本或数字，例如“${found}”${cells}。已能识别，但表格不把它当作日期。`,
  emptyDay: (field, found, _count, cells) => `“${field}”中的“${found}”不是日期${cells}，按空白处理。`,
  ambiguousDay: (field, found, _count, cells) =>
    `“${field}”中的“${found}”分不清年、月、日的先后，整列也看不出来${cells}，因此未采用。`,
  noYear: (field, found, _count, cells) => `“${field}”中的“${found}”没有年份${cells}，因此未采用。`,
  yearTaken: (field, found, _count, cells) =>
    `“${field}”中的日期没有年份${cells}，已采用表中其他内容的年份：${found}。`,
  turnedDay: (field, found, _count, cells) =>
    `“${field}”中有些日期的月和日可能颠倒了，例如 ${found}${cells}，因此未采用。`,
  mixedOrder: (field, found) => `“${field}”前后矛盾：有的日期先日后月，有的先月后日（${found}）。`,
  unknownLink: (field, found, _count, cells) => `“${field}”中的“${found}”不是这张表里的任何一行${cells}。`,
  notADay: (field, found, _count, cells) => `“${field}”中的“${found}”不是日期${cells}。`,
  unknownStatus: (field, found, _count, cells) =>
    `“${field}”中的“${found}”不是客户进度认识的状态${cells}，这些行按未完成处理。`,
  statusDiffers: (_field, found, _count, cells) =>
    `两列说法不一，一列表示已结束，另一列表示没有：${found}${cells}。不计为逾期。`,
  required: (field, _found, _count, cells) => `“${field}”是空的${cells}，而同一行的其他列有内容。`,
  errorValue: (field, found, _count, cells) => `“${field}”中的公式出错：${found}${cells}。`,
  tooLong: (_field, found) => `工作表过长，只检查了前 ${found} 行。`,
  strayCell: (_field, found) => `“${found}”远离表格的其他内容。如果是误填，请删除。`,
}
