import type { BesideWords } from './en.js'

/** The sentences that both lists beside the sheet say, in Simplified Chinese. */
export const zhCN: BesideWords = {
  tracker: '跟踪表',
  lateInAll: (count) => `所有表共逾期 ${count} 项`,
  asOf: (day) => `截至 ${day}`,
  refresh: '刷新',
  late: '紧急',
  warning: '预警',
  noOwner: '无负责人',
  due: (day) => `${day} 到期`,
  dueToday: '今天到期',
  jumped: (title, line) => `已定位到“${title}”，第 ${line} 行。`,
  noTrackers: '还没有跟踪表',
  noTrackersNote: '选择模板，即可在此表格中创建跟踪表，然后新建第一个项目，或先用示例数据看看效果。',
  startTrackers: '创建跟踪表',
  lookAgain: '重新检查',
  nothingPlanned: '还没有任何计划',
  nothingPlannedNote: '用模板新建项目，或直接在表中填写。之后的逾期会显示在这里。',
  startEngagement: '新建项目',
  why: '为什么？',
}
