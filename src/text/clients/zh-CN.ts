import type { ClientsText } from './en.js'

/** What the dialog about a client says, in Simplified Chinese. */
export const zhCN: ClientsText = {
  sameName: {
    clients: (name) => `未发送：有多个客户都叫“${name}”，无法区分各自的项目。请改成不同的名称。`,
    engagements: (name) =>
      `未发送：另一个客户也有名为“${name}”的项目，无法区分各自的内容。请给其中一个改名。`,
  },
  hiddenRows: (count) => `未发送：报告中有 ${count} 行在工作表里被隐藏。请取消隐藏，或将其移出该项目。`,
  wentToday: (time) => `今天已向该客户发送过报告（${time}）。以下是下一份报告的内容。`,
  inDoubt: (time) => `上一份报告（${time}）发送中断，无法确定客户是否已收到。`,

  health: {
    overdue: (overdue, open) => `${open} 项未完成任务中有 ${overdue} 项逾期`,
    silence: (count) => `已 ${count} 天没有联系`,
    feedback: (open, overdue) =>
      `${open} 条反馈未处理${overdue > 0 ? `，其中 ${overdue} 条超过答复期限` : ''}`,
    contractEnded: (day) => `合同已于${day}到期`,
    boughtLongAgo: (day) => `最近一笔登记的交易在${day}`,
    satisfaction: (score) => `最近一次满意度评分 ${score} 分（满分 5 分）`,
  },
  nothingLate: ({ looked }, sheets) => `此客户在“${sheets}”中的 ${looked.rows} 行里没有紧急事项。`,
  nothingComing: ({ looked }, sheets) =>
    `此客户在“${sheets}”中的 ${looked.rows} 行里，未来两周没有到期事项。`,
  nothingOpen: ({ looked }, sheets) => `此客户在“${sheets}”中的 ${looked.rows} 行里没有待办事项。`,
  nothingNamed: ({ looked }, sheets) => `“${sheets}”共 ${looked.rows} 行，没有与此客户有关的内容。`,
  noRows: (sheets) => `“${sheets}”中没有与此客户有关的内容。`,
  cannotTell: (what) => `无法判断：${what}。`,
  sheetGone: (table) => `找不到“${table}”表`,
  cellsUnread: (count, table, line) => `${count} 个单元格无法识别（“${table}”第 ${line} 行）`,
  rowsUnplaced: (count, table, line) => `${count} 行的项目或客户无法对应（“${table}”第 ${line} 行）`,
  columnMissing: (table, column) => `“${table}”没有“${column}”列`,
  bought: (count, amount, withoutAmount, last) =>
    `交易记录 ${count} 条，合计 ${amount}${withoutAmount > 0 ? `（${withoutAmount} 条无可识别的金额）` : ''}${last === null ? '' : `，最近一次 ${last}`}。`,
  noReports: (address) => `没有向 ${address} 发送报告的记录。`,
  andMore: (why, count) => `${why}，另有 ${count} 个原因`,
  unreadable: (found) => `“${found}”无法识别`,

  namesOther: (name) => `草稿中出现了另一个客户的名称“${name}”，发送前请删去。`,
  reportChanged: '报告内容在批准后已有变化，请重新查看。',
  reportMayHold: (written, found, table, column) =>
    `“${written}”可能指“${found}”（“${table}”中的“${column}”），不应让该客户看到。`,
  trackerGone: (table) => `“${table}”表已找不到，报告中没有其中的内容。`,
  misspelt: (found, table, line) =>
    `“${table}”第 ${line} 行的项目“${found}”不是已有的项目，报告中没有这一行。`,
  cellUnread: (table, column, line) => `“${table}”第 ${line} 行的“${column}”无法识别，报告可能有遗漏。`,
  columnAbsent: (table, column) => `“${table}”表没有“${column}”列，报告无法说明其中各项的情况。`,
  unsolved: (count) => `有 ${count} 个未解决的问题还没有解决方案，客户会看到“正在寻找解决方案”。`,
  unworded: (count) => `由脉冲沟通登记的 ${count} 项还没有面向客户的表述，不在报告中。`,
  unexplained: (count) => `有 ${count} 个项目的交付日期已调整，但没有写明原因，请填写“交付调整原因”。`,
  leftOut: (count) => `“客户报告”为“否”的 ${count} 个未解决问题没有列入。`,
  unanswered: (count) => `此客户有 ${count} 个提问或反馈还未处理，不在报告中。`,
  tooEarly: (count) => `报告中有 ${count} 个里程碑的预计日期早于按剩余工作量推算的日期。`,
  strayRows: (count) => `有 ${count} 行的项目不是已有的项目。如果属于此客户，报告中没有这些内容。`,
  unassigned: (count) =>
    `有 ${count} 个未关闭的问题或待决事项没有填写项目。如果属于此客户，报告中没有这些内容。`,
  doubtfulTasks: (count) => `有 ${count} 项任务只写了多个项目共有的阶段，没有列入任何报告。`,
  reportHolds: (found, table, column) =>
    `未发送：其中含有“${table}”中“${column}”的内容“${found}”，不应让该客户看到。`,
}
