import type { LocalisedWords } from './word-list.js'

/** How people head the columns that only one kind of tracker has, by tracker and field. */
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
      held: 'Project Milestone|Milestone Description|Gate|Key Date Event',
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
      held: 'Name of project|Initiative|Programme / Project|Project Description',
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
  raisedOn: {
    en: {
      common: 'Date Raised|Reported On',
      fit: 'Date Identified|Raised',
      held: 'Date of Detection|Date Found|Date Logged',
    },
    'zh-CN': { common: '提出日期|发现日期', fit: '提出时间|发现时间', held: '上报日期|问题提出时间' },
  },
  receivedOn: {
    en: { common: 'Received On|Date Received', fit: 'Feedback Date|Date', held: 'Came in on|Submitted on' },
    'zh-CN': { common: '反馈日期|接收日期', fit: '反馈时间|受理日期', held: '提交时间|来访日期' },
  },
  severity: {
    en: { common: 'Severity', fit: 'Impact|Level', held: 'Criticality|Seriousness' },
    'zh-CN': { common: '严重程度', fit: '问题级别|等级', held: '严重等级|影响级别' },
  },
  solution: {
    en: { common: 'Resolution|Solution', fit: 'Corrective Action|Fix', held: 'How resolved|Action taken' },
    'zh-CN': { common: '解决方案|处理措施', fit: '整改措施|解决办法', held: '应对办法|处理结果' },
  },
  probability: {
    en: { common: 'Probability|Likelihood', fit: 'Prob.|Likelihood (1-5)', held: 'Chance|P (1-5)' },
    'zh-CN': { common: '发生概率|可能性', fit: '概率|可能性(1-5)', held: '发生可能性|概率等级' },
  },
  impact: {
    en: { common: 'Impact', fit: 'Impact (1-5)|Consequence', held: 'Effect|I (1-5)' },
    'zh-CN': { common: '影响程度|影响', fit: '影响(1-5)|后果', held: '影响等级|危害程度' },
  },
  response: {
    en: {
      common: 'Mitigation|Response',
      fit: 'Mitigation Plan|Risk Response',
      held: 'Countermeasures|Treatment',
    },
    'zh-CN': { common: '应对措施', fit: '风险应对|应对策略', held: '防范措施|控制措施' },
  },
  reason: {
    en: { common: 'Reason|Reason for Change', fit: 'Justification|Why', held: 'Background|Rationale' },
    'zh-CN': { common: '变更原因', fit: '原因|变更理由', held: '变更背景|事由' },
  },
  requester: {
    en: { common: 'Requested By|Requester', fit: 'Raised By|Originator', held: 'Submitted by|Initiator' },
    'zh-CN': { common: '申请人|提出人', fit: '变更申请人|提出方', held: '发起人|需求方' },
  },
  contact: {
    en: {
      common: 'Contact|Contact Person',
      fit: 'Contact Name|Primary Contact',
      held: 'Key Contact|Who we talk to',
    },
    'zh-CN': { common: '联系人', fit: '主要联系人|客户联系人', held: '对方联系人|接洽人' },
  },
  email: {
    en: { common: 'Email|E-mail', fit: 'Email Address|Mail', held: 'Contact email|E-Mail Address' },
    'zh-CN': { common: '邮箱|电子邮箱', fit: '邮件地址|Email', held: '联系邮箱|电邮' },
  },
  phone: {
    en: { common: 'Phone', fit: 'Phone Number|Tel', held: 'Mobile|Telephone' },
    'zh-CN': { common: '联系电话|电话', fit: '手机号|联系方式', held: '手机|固定电话' },
  },
  nextStep: {
    en: { common: 'Next Step|Next Action', fit: 'Next steps|Follow-up Action', held: 'What next|To do next' },
    'zh-CN': { common: '下一步|下一步计划', fit: '下步工作|跟进计划', held: '后续动作|下一步行动' },
  },
  role: {
    en: { common: 'Role|Position', fit: 'Job Title|Function', held: 'Role in Project|Post' },
    'zh-CN': { common: '角色|职位', fit: '岗位|职务', held: '项目角色|任职' },
  },
  manager: {
    en: { common: 'Manager', fit: 'Reports To|Line Manager', held: 'Supervisor|Boss' },
    'zh-CN': { common: '上级|直属上级', fit: '主管|直接上级', held: '汇报对象|部门领导' },
  },
} as const satisfies Readonly<Record<string, LocalisedWords>>

/** A column of one kind of tracker. */
export type TrackerRole = keyof typeof trackerHeaders
