import type { LocalisedWords } from './word-list.js'

/** How people head the columns that decide what is tracked, where a kind of tracker has words of its own: by tracker and role. */
export const trackerHeaders = {
  'tasks.title': {
    en: {
      common: 'Task|Task Name|Activity',
      fit: 'To Do|Action Item|Work Item|Item|Description|Task Description|Things to do',
      held: 'Action|What needs doing|Headline|Step|Job Step|Activity Name|Card Name|What|Work to be done|Task / Activity',
    },
    'zh-CN': {
      common: '任务|任务名称|工作内容',
      fit: '工作事项|待办事项|工作项|任务描述|具体工作|工作任务',
      held: '事项内容|任务明细|工作内容描述|计划内容|主要工作内容|工作包|活动名称|具体事项',
    },
  },
  'milestones.title': {
    en: {
      common: 'Milestone|Milestone Name',
      fit: 'Key Milestone|Milestones|Deliverable',
      held: 'Project Milestone|Milestone Description|Gate|Key Event',
    },
    'zh-CN': {
      common: '里程碑|里程碑名称',
      fit: '里程碑事件|关键节点|节点名称',
      held: '里程碑节点|重要节点|关键里程碑',
    },
  },
  'engagements.title': {
    en: {
      common: 'Project Name|Project',
      fit: 'Project Title|Engagement|Job Name',
      held: 'Name of project|Client Project|Programme / Project|Project / Contract',
    },
    'zh-CN': { common: '项目名称', fit: '项目|工程名称|客户项目', held: '项目全称|合同项目|专项名称' },
  },
  'issues.title': {
    en: {
      common: 'Issue|Issue Description',
      fit: 'Problem|Defect|Issue Title|Bug',
      held: 'Deficiency|Punch Item|Issues|Problem Statement|What is wrong|Snag',
    },
    'zh-CN': {
      common: '问题描述|问题',
      fit: '问题内容|缺陷描述|问题名称',
      held: '存在问题|问题详情|不符合项|隐患描述|现象描述',
    },
  },
  'risks.title': {
    en: {
      common: 'Risk|Risk Description',
      fit: 'Risk Event|Risk Title',
      held: 'Threat|Description of Risk|What could go wrong',
    },
    'zh-CN': { common: '风险描述|风险', fit: '风险事件|风险内容', held: '风险点|潜在风险|风险因素' },
  },
  'changes.title': {
    en: {
      common: 'Change Request|Change Description',
      fit: 'Requested Change|Change',
      held: 'Variation|Change Details|Description of change',
    },
    'zh-CN': { common: '变更内容|需求变更', fit: '变更描述|变更事项', held: '变更说明|变更项|调整内容' },
  },
  'feedback.title': {
    en: {
      common: 'Feedback|Complaint',
      fit: 'Feedback Details|Client Comment',
      held: 'Customer Feedback|What the client said|Complaint Details',
    },
    'zh-CN': { common: '反馈内容|投诉内容', fit: '客户反馈|意见内容', held: '客户意见|诉求内容|反馈问题' },
  },
  'clients.title': {
    en: {
      common: 'Client|Client Name|Customer',
      fit: 'Company|Account Name',
      held: 'Customer Name|Organisation|Account',
    },
    'zh-CN': { common: '客户名称|客户', fit: '公司名称|客户单位', held: '客户全称|单位名称|企业名称' },
  },
  'decisions.title': {
    en: { common: 'Question|Decision Needed', fit: 'Decision', held: 'Open Question|Point to decide' },
    'zh-CN': { common: '待决策问题|待决策事项', fit: '决策内容|待定事项', held: '需客户确认事项|待拍板问题' },
  },
  'decisions.due': {
    en: {
      common: 'Answer by|Due Date',
      fit: 'Decide by|Needed by',
      held: 'Decision required by|Answer expected',
    },
    'zh-CN': { common: '答复期限|截止日期', fit: '要求答复日期|决策期限', held: '最晚确认日期|期望答复时间' },
  },
  'decisions.doneOn': {
    en: {
      common: 'Decided on|Decision Date',
      fit: 'Date decided|Answered on',
      held: 'Date of decision|Settled on',
    },
    'zh-CN': { common: '决策日期|确认日期', fit: '决定日期|答复日期', held: '实际确认时间|拍板日期' },
  },
  'requirements.title': {
    en: {
      common: 'Requirement|Requirement Description',
      fit: 'User Story|Feature Request',
      held: 'Need|What is required',
    },
    'zh-CN': { common: '需求描述|需求', fit: '需求内容|需求名称', held: '需求说明|业务诉求' },
  },
  'people.title': {
    en: { common: 'Name|Full Name', fit: 'Team Member|Employee', held: 'Staff Name|Member' },
    'zh-CN': { common: '姓名', fit: '成员|人员姓名', held: '员工姓名|组员姓名' },
  },
  'risks.due': {
    en: {
      common: 'Review Date|Next Review',
      fit: 'Review on|Next Review Date',
      held: 'Reassess on|To be reviewed by',
    },
    'zh-CN': { common: '复查日期', fit: '下次评审日期|复核日期', held: '下次检查日期|再评估日期' },
  },
  'engagements.due': {
    en: {
      common: 'Delivery Date|End Date',
      fit: 'Due Date|Go-live',
      held: 'Planned Delivery|Target Finish|Handover Date',
    },
    'zh-CN': {
      common: '交付日期|结束日期',
      fit: '计划交付|截止日期',
      held: '要求交付日|计划完工日期|合同交付日期',
    },
  },
  'engagements.owner': {
    en: { common: 'Project Manager|Owner', fit: 'PM|Project Lead', held: 'Project Owner|Led by|Manager' },
    'zh-CN': { common: '项目经理|负责人', fit: '项目负责人|PM', held: '主管|项目主管|牵头人' },
  },
  'feedback.due': {
    en: {
      common: 'Respond By|Answer by',
      fit: 'Reply due|Response Deadline',
      held: 'Answer needed by|SLA Date',
    },
    'zh-CN': { common: '答复期限|回复期限', fit: '要求回复时间|答复截止', held: '应答复日期|限期回复' },
  },
  'feedback.doneOn': {
    en: {
      common: 'Resolved on|Date Resolved',
      fit: 'Closed Date|Resolution Date',
      held: 'Date of Resolution|Solved on',
    },
    'zh-CN': { common: '解决日期', fit: '处理完成时间|解决时间', held: '处理完毕日期|办结日期' },
  },
  'clients.due': {
    en: {
      common: 'Next Step Date|Follow-up Date',
      fit: 'Next Follow Up|Next Contact',
      held: 'Next Action Date|Follow up on|Call back on',
    },
    'zh-CN': {
      common: '下次跟进日期|下次跟进时间',
      fit: '下次联系时间|下一步日期',
      held: '下次回访日期|计划跟进日',
    },
  },
  'clients.owner': {
    en: {
      common: 'Account Manager|Owner',
      fit: 'Sales Rep|Account Owner',
      held: 'Relationship Manager|Rep|Looked after by',
    },
    'zh-CN': { common: '客户经理|跟进人', fit: '业务员|负责人', held: '销售负责人|维护人|对口业务' },
  },
} as const satisfies Readonly<Record<string, LocalisedWords>>
