import type { LocalisedWords } from './word-list.js'

/** How people head the columns of details that only some trackers have, by field. */
export const detailHeaders = {
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
  askedOn: {
    en: { common: 'Asked on|Date Asked', fit: 'Raised on|Question Date', held: 'Put to client on|Sent on' },
    'zh-CN': { common: '提问日期|提出日期', fit: '提出时间|发起日期', held: '提请日期|问询时间' },
  },
  acceptanceCriteria: {
    en: {
      common: 'Acceptance Criteria',
      fit: 'Definition of Done|Acceptance',
      held: 'How we check it|Test criterion',
    },
    'zh-CN': { common: '验收标准', fit: '验收条件|完成标准', held: '检验方法|达标要求' },
  },
  confirmedBy: {
    en: { common: 'Confirmed by', fit: 'Approved by client|Client contact', held: 'Agreed with|Signed by' },
    'zh-CN': { common: '确认人', fit: '客户确认人|需求确认人', held: '签认人|对方确认人' },
  },
} as const satisfies Readonly<Record<string, LocalisedWords>>
