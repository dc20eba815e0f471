import type { LocalisedWords } from './word-list.js'

/** How people head the columns that work of any kind has. Written from templates and sheets in use, not from Milepost's own words. */
export const sharedHeaders = {
  owner: {
    en: {
      common: 'Owner|Assigned To|Responsible|Assignee',
      fit: 'Task Owner|Person Responsible|Resp.|Who|Assigned|Resource Name|Lead|Staff|Action By|Resource|Point Person|Handled by',
      held: 'Person in Charge|PIC|Resourcing|Resources|Accountable Person|Allocated to|Action Owner|Doer|DRI|Team Member|Responsible Party|Worked on by|By',
    },
    'zh-CN': {
      common: '负责人|责任人',
      fit: '执行人|经办人|主要负责人|跟进人|办理人|任务负责人|人员|对接人|承办人',
      held: '组员|担当|主责人|牵头人|第一责任人|落实人|参与人|处理人员|执行者|分工|由谁做',
    },
  },
  due: {
    en: {
      common: 'Due Date|Deadline|Due',
      fit: 'End Date|Target Date|Finish|Planned End|Due by|Complete By|Date|Required By|Planned Finish|Target Completion Date',
      held: 'Finish Date|Date to Finish|Expected Completion|Planned Completion|Needed by|ETA|Latest Finish|When|Must finish by|Est. End|Scheduled Finish|Promise Date|Wanted by',
    },
    'zh-CN': {
      common: '截止日期|完成时间|结束时间',
      fit: '计划完成时间|结束日期|要求完成时间|截止时间|计划结束|完成时限|日期|预计完成日期|最晚完成',
      held: '计划完成日|完成节点|拟完成时间|应完成日期|预定完成日|交付日期|DDL|计划完工|时间节点|目标完成日|到期日|限办日期',
    },
  },
  start: {
    en: {
      common: 'Start Date|Start',
      fit: 'Planned Start|Begin|Start On|Beginning|Commence',
      held: 'Begin Date|Est. Start|Scheduled Start|Kick-off date|From',
    },
    'zh-CN': {
      common: '开始时间|开始日期',
      fit: '计划开始|启动时间|起始日期|计划开始时间',
      held: '开工日期|拟开始时间|预计开始|起始时间|启动日',
    },
  },
  status: {
    en: {
      common: 'Status|Progress Status',
      fit: 'State|Current Status|Task Status|Stage|Bucket',
      held: 'Completion Status|Work Status|Where are we|Situation|Status Update|List|Condition',
    },
    'zh-CN': {
      common: '状态|完成情况',
      fit: '当前状态|任务状态|进展状态|办理状态|是否完成',
      held: '进展情况|完成状态|处理情况|落实情况|目前状态|执行情况|是否办结',
    },
  },
  percentComplete: {
    en: {
      common: '% Complete|Progress',
      fit: 'Percent Complete|% Done|Completion %|Pct Complete',
      held: '%Done|Complete %|Progress (%)|Work done %|PCT|% Finished',
    },
    'zh-CN': {
      common: '进度|完成百分比',
      fit: '完成率|进度(%)|完成度|任务进度',
      held: '完成比例|当前进度|进度百分比|完成进度%|工作进度',
    },
  },
  doneOn: {
    en: {
      common: 'Actual End|Completed On',
      fit: 'Date Completed|Actual Finish|Completion Date|Closed On',
      held: 'Finished On|Actual Completion|Done Date|Date Done|Actually finished',
    },
    'zh-CN': {
      common: '实际完成时间|实际结束时间',
      fit: '实际完成日期|实际完成|实际结束日期|办结时间',
      held: '实际完工|实际完成日|真实完成时间|完结日期|实际交付日期',
    },
  },
  priority: {
    en: { common: 'Priority', fit: 'Importance|Prio', held: 'Urgency Level|P|Rank' },
    'zh-CN': { common: '优先级', fit: '重要程度|紧急程度', held: '优先度|重要性|轻重缓急' },
  },
  notes: {
    en: {
      common: 'Notes|Comments',
      fit: 'Remarks|Comment|Note',
      held: 'Additional Info|Observations|Memo|Remark',
    },
    'zh-CN': { common: '备注', fit: '说明|其他说明|备注说明', held: '补充说明|注释|其它' },
  },
  client: {
    en: {
      common: 'Client|Customer',
      fit: 'Client Name|Account',
      held: 'Customer Name|Company|Client / Account',
    },
    'zh-CN': { common: '客户|客户名称', fit: '甲方|客户单位', held: '客户公司|委托方|所属客户' },
  },
  engagement: {
    en: { common: 'Project|Project Name', fit: 'Job|Engagement', held: 'Campaign|Project / Job' },
    'zh-CN': { common: '项目|项目名称', fit: '所属项目|工程名称', held: '项目简称|关联项目' },
  },
  milestone: {
    en: {
      common: 'Phase|Stage',
      fit: 'Milestone|Workstream|Category',
      held: 'Section|Project Phase|Work Package|Module|Area',
    },
    'zh-CN': {
      common: '阶段|里程碑',
      fit: '项目阶段|所属阶段|模块',
      held: '大类|工作阶段|任务分类|板块|分项',
    },
  },
  predecessors: {
    en: {
      common: 'Predecessors',
      fit: 'Depends on|Predecessor|Dependency',
      held: 'Pred.|Dependencies|Prerequisites',
    },
    'zh-CN': { common: '前置任务', fit: '紧前工作|依赖任务', held: '前置条件任务|紧前任务|前置' },
  },
  department: {
    en: { common: 'Department', fit: 'Dept|Team', held: 'Discipline|Function|Unit' },
    'zh-CN': { common: '部门|责任部门', fit: '所属部门|牵头部门', held: '责任单位|承办科室|配合部门' },
  },
  number: {
    en: { common: '#|No.|ID', fit: 'Item No.|S/N|Ref', held: 'Nr|Sr. No.|Line|N' },
    'zh-CN': { common: '序号', fit: '编号|NO.', held: '序|项次|行号' },
  },
  outline: {
    en: { common: 'WBS', fit: 'Outline Number|WBS Code', held: 'Task ID|Level|WBS No.' },
    'zh-CN': { common: 'WBS|编号', fit: '任务编号|WBS编码', held: '层级编号|大纲编号|序号' },
  },
} as const satisfies Readonly<Record<string, LocalisedWords>>

/** Columns of the team's own that no tracker has, by what they contain. */
export const ownHeaders = {
  days: {
    en: { common: 'Duration|Days', fit: 'Duration (days)|Work Days', held: 'No. of days|Length|Dur.' },
    'zh-CN': { common: '工期|天数', fit: '工期(天)|持续天数', held: '历时|所需天数|用时' },
  },
  hours: {
    en: { common: 'Hours|Effort', fit: 'Est. Hours|Estimated hours', held: 'Man-hours|Effort (h)|Hrs' },
    'zh-CN': { common: '工时', fit: '预估工时|工作量(人天)', held: '人日|投入工时' },
  },
  cost: {
    en: { common: 'Cost', fit: 'Est. Cost|Amount', held: 'Price|Fee|Value' },
    'zh-CN': { common: '费用', fit: '预算(元)|金额', held: '成本|费用(万元)' },
  },
  daysLeft: {
    en: { common: 'Days Left', fit: 'Days Remaining|Overdue?', held: 'Days to go|Late by' },
    'zh-CN': { common: '剩余天数', fit: '是否逾期|逾期天数', held: '距截止|超期预警' },
  },
  link: {
    en: { common: 'Link', fit: 'Attachment|File', held: 'Document URL|Evidence link' },
    'zh-CN': { common: '附件', fit: '链接|文档链接', held: '资料地址|文件位置' },
  },
  approvedOn: {
    en: {
      common: 'Approval Date',
      fit: 'Approved on|Date Approved',
      held: 'Sign-off received|Estimates Approval Date',
    },
    'zh-CN': { common: '审批日期', fit: '批准日期|审核时间', held: '立项批复日期|审定日期' },
  },
  createdOn: {
    en: { common: 'Created', fit: 'Date Added|Created on', held: 'Entry Date|Date entered|Logged' },
    'zh-CN': { common: '创建时间', fit: '登记时间|录入日期', held: '提交时间|建单日期' },
  },
  updatedOn: {
    en: { common: 'Last Updated', fit: 'Updated|Date Modified', held: 'Last touched|Latest update on' },
    'zh-CN': { common: '更新时间', fit: '最后更新|修改时间', held: '最近更新日期|更新日' },
  },
  createdBy: {
    en: { common: 'Created By', fit: 'Added by|Reported by', held: 'Entered by|Author' },
    'zh-CN': { common: '创建人', fit: '登记人|录入人', held: '填报人|制表人员' },
  },
  reviewer: {
    en: { common: 'Reviewer', fit: 'Approver|Checked by', held: 'Verified by|QA' },
    'zh-CN': { common: '审核人', fit: '验收人|检查人', held: '复核人|监督人' },
  },
} as const satisfies Readonly<Record<string, LocalisedWords>>

/** A column of the team's own. */
export type OwnRole = keyof typeof ownHeaders
