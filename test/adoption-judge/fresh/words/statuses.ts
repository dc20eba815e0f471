import type { Locale } from '../../../../src/core/locale.js'
import { type StatusWording, wording } from '../../words/statuses.js'

type Wordings = Readonly<Record<Locale, readonly StatusWording[]>>

/** How teams say how far work is; the first of each language is what most of them write. */
export const freshStatusWordings: Wordings = {
  en: [
    wording('Not Started', 'In Progress', 'Completed', 'On Hold', 'Cancelled'),
    wording('To Do', 'In Progress', 'Done', 'Blocked'),
    wording('Not started', 'In progress', 'Complete', 'On hold'),
    wording('Open', 'In Progress', 'Closed', 'On Hold', 'Cancelled'),
    wording('Pending', 'Ongoing', 'Completed'),
    wording('Outstanding', 'Part done', 'Done', 'Waiting'),
    wording('Scheduled', 'Under way', 'Handed over', 'Suspended', 'Omitted'),
    wording('Queued', 'Active', 'Shipped', 'Blocked', 'Rejected'),
    wording('Not yet', 'In hand', 'Complete'),
    wording('', 'started', 'done'),
    wording('New', 'Assigned|In progress', 'Signed off', 'Hold'),
    wording('N', 'N', 'Y'),
    wording('To be done', 'Being done', 'Finished', 'Stopped'),
    wording('⬜ To do', '🔄 In progress', '✅ Done', '⏸ On hold'),
  ],
  'zh-CN': [
    wording('未开始', '进行中', '已完成', '暂停', '取消'),
    wording('未完成', '进行中', '已完成'),
    wording('未开始', '进行中', '完成', '延期'),
    wording('待开始', '进行中', '已完成', '已暂停', '已取消'),
    wording('待启动', '施工中', '已验收', '停工'),
    wording('未办', '在办', '办结', '缓办'),
    wording('未提交', '审核中', '已归档', '退回'),
    wording('尚未开始', '正常推进', '全部完成', '暂缓推进'),
    wording('', '正在办理', '√'),
    wording('没开始', '正在弄', '搞定'),
    wording('×', '×', '√'),
    wording('待处理', '执行中', '已完毕', '中止', '已作废'),
    wording('未完成', '部分完成', '全部完成'),
  ],
}

/** The same for issues and opinions. */
export const freshCaseWordings: Wordings = {
  en: [
    wording('Open', 'In Progress', 'Closed'),
    wording('New', 'In progress', 'Resolved'),
    wording('Reported', 'Being repaired', 'Rectified'),
    wording('Received', 'Under investigation', 'Closed out', 'Awaiting client'),
  ],
  'zh-CN': [
    wording('未解决', '处理中', '已解决'),
    wording('待处理', '处理中', '已处理'),
    wording('未关闭', '对策中', '已关闭'),
    wording('待回复', '调查中', '已结案', '待客户确认'),
  ],
}

/** The same for risks. */
export const freshRiskWordings: Wordings = {
  en: [wording('Open', 'Open', 'Closed'), wording('Live', 'Being treated', 'Closed')],
  'zh-CN': [wording('开放', '监控中', '已关闭'), wording('未关闭', '应对中', '已关闭')],
}

/** The same for requirements. */
export const freshRequirementWordings: Wordings = {
  en: [wording('Draft', 'In review', 'Approved'), wording('New', 'Under review', 'Accepted')],
  'zh-CN': [wording('待确认', '评审中', '已确认'), wording('待评审', '评审中', '已通过')],
}
