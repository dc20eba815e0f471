import type { AdoptionText } from './en.js'

const formatCount = (count: number): string => (count === 1 ? '' : `（共 ${count} 格）`)

/** What is said of a stranger's sheet, in Chinese. */
export const adoptionZhCN: AdoptionText = {
  because: {
    recognised: (tracker) => `可识别为“${tracker}”：表头与内容相符。`,
    noRows: (tracker) => `有“${tracker}”的表头，但下面还没有数据行。`,
    nothingToFollow: (tracker) => `有些像“${tracker}”的清单，但没有可跟踪的截止日期、负责人或状态。`,
    weak: (tracker) => `可能是“${tracker}”，但线索不足。`,
    empty: () => '这张工作表是空的。',
    noHeader: () => '没有哪一行像是跟踪工作用的表头。',
    diary: () => '这是按日期记录的日志、排班或日历，不是可跟踪的任务表。',
    numbers: () => '以数字为主，像是价目、预算或汇总表。',
    board: () => '这是用单元格画的看板，每列一种状态；客户进度按行跟踪。',
    matrix: () => '这是事项与人员的矩阵，交叉处打标记，不是逐行跟踪的表。',
    log: () => '这是已发生事项的流水记录，没有需要跟踪的工作。',
    own: () => '这是客户进度自用的工作表，不用于跟踪工作。',
  },
  doubt: {
    sameHeader: (field, columns) => `${columns.join('、')} 列的表头相同，哪一列是“${field}”？`,
    similarHeaders: (field, columns) => `${columns.join('、')} 列都可能是“${field}”，是哪一列？`,
    contentsOnly: (field, columns) => `没有表头写明“${field}”，但 ${columns.join('、')} 列的内容像是它。`,
    contentsDiffer: (field, columns) => `${columns.join('、')} 列的表头与内容不一致，它是“${field}”吗？`,
    unusualHeader: (field, columns) => `${columns.join('、')} 列的表头不常见，它是“${field}”吗？`,
  },
  problem: {
    dayAsText: (field, found, count) =>
      `“${field}”中的日期是文本，例如“${found}”${formatCount(count)}。已能识别，但表格无法据此排序或标红。`,
    emptyDay: (field, found, count) => `“${field}”中的“${found}”不是日期${formatCount(count)}，按空白处理。`,
    ambiguousDay: (field, found, count) =>
      `“${field}”中的“${found}”分不清先日还是先月，整列也看不出来${formatCount(count)}，因此未采用。`,
    noYear: (field, found, count) => `“${field}”中的“${found}”没有年份${formatCount(count)}，因此未采用。`,
    yearTaken: (field, found, count) =>
      `“${field}”中的日期没有年份${formatCount(count)}，已采用表中其他内容的年份：${found}。`,
    notADay: (field, found, count) => `“${field}”中的“${found}”不是日期${formatCount(count)}。`,
    unknownStatus: (field, found, count) =>
      `“${field}”中的“${found}”不是客户进度认识的状态${formatCount(count)}，这些行按未完成处理。`,
    statusDiffers: (_field, found, count) =>
      `两列说法不一，一列表示已结束，另一列表示没有：${found}${formatCount(count)}。不计为逾期。`,
    required: (field, _found, count) => `“${field}”是空的${formatCount(count)}，而该行其他列已填写。`,
    errorValue: (field, found, count) => `“${field}”中的公式出错：${found}${formatCount(count)}。`,
    tooLong: (_field, found) => `工作表过长，只检查了前 ${found} 行。`,
    strayCell: (_field, found) => `“${found}”远离表格的其他内容。如果是误填，请删除。`,
  },
}
