import { type PartHeaders, words } from '../../words/part-words.js'

/** How people head the columns of details, of certain layouts, and of the team's own. */
export const freshDetailHeaders: PartHeaders = {
  raisedOn: {
    en: words(
      'Date Raised|Date Reported|Reported On|Date Identified',
      'Opened On|Date Opened|Date Noted|Date Observed',
    ),
    'zh-CN': words('提出日期|发现日期|提出时间|发现时间', '发生日期|反映日期|检查日期|问题发现日期'),
  },
  receivedOn: {
    en: words('Date Received|Received On|Received', 'Receipt Date|Date of Feedback|Date of Complaint'),
    'zh-CN': words('反馈日期|接收日期|反馈时间', '受理时间|投诉日期|收到日期'),
  },
  severity: {
    en: words('Severity|Level|Impact', 'Defect Class|Severity Level|Gravity'),
    'zh-CN': words('严重程度|问题级别', '不良等级|严重级别|严重性'),
  },
  solution: {
    en: words('Resolution|Solution|Action Taken', 'Remedy|Corrective Measures|Rectification'),
    'zh-CN': words('解决方案|处理措施|整改措施', '改善对策|纠正措施|处置方式'),
  },
  probability: {
    en: words('Probability|Likelihood', 'Likelihood Score|Prob. (1-5)|Likelihood Rating'),
    'zh-CN': words('发生概率|可能性|概率', '可能性评分|概率(1-5)|发生几率'),
  },
  impact: {
    en: words('Impact', 'Impact Score|Impact Rating|Severity of impact'),
    'zh-CN': words('影响程度|影响', '影响评分|影响大小|严重后果'),
  },
  response: {
    en: words(
      'Mitigation|Mitigation Plan|Response|Control Measures',
      'Mitigating Actions|Mitigation Strategy|Contingency',
    ),
    'zh-CN': words('应对措施|应对策略|防范措施', '管控措施|缓解措施|风险对策'),
  },
  reason: {
    en: words('Reason|Reason for Change|Justification', 'Cause of change|Grounds|Why needed'),
    'zh-CN': words('变更原因|原因', '变更缘由|变更依据|申请原因'),
  },
  requester: {
    en: words('Requested By|Requester|Raised By', 'Requestor|Applicant|Change owner (client)'),
    'zh-CN': words('申请人|提出人', '变更提出人|提请人|申请方'),
  },
  contact: {
    en: words('Contact|Contact Person|Contact Name', 'Main Contact|Client Contact|Attn.'),
    'zh-CN': words('联系人|客户联系人', '联络人|甲方联系人|客户对接人'),
  },
  email: {
    en: words('Email|E-mail|Email Address', 'Work Email|Mail address|E-Mail (work)'),
    'zh-CN': words('邮箱|电子邮箱', '电子邮件|工作邮箱|邮箱地址'),
  },
  phone: {
    en: words('Phone|Phone Number|Mobile', 'Contact No.|Cell|Direct Line'),
    'zh-CN': words('联系电话|电话|手机', '手机号码|电话号码|联系号码'),
  },
  nextStep: {
    en: words('Next Step|Next Steps|Next Action', 'Planned next step|Next move|Following step'),
    'zh-CN': words('下一步|下一步计划', '下一步工作|下步计划|下阶段计划'),
  },
  role: {
    en: words('Role|Position|Job Title', 'Title / Role|Responsibility|Capacity'),
    'zh-CN': words('角色|职位|岗位|职务', '担任角色|职责|岗位名称'),
  },
  manager: {
    en: words('Manager|Reports To|Supervisor', 'Direct Manager|Head of team|Superior'),
    'zh-CN': words('上级|直属上级|主管', '直属领导|直接领导|分管领导'),
  },
  askedOn: {
    en: words('Asked on|Date Asked|Date Raised', 'Question sent|Asked client on|Date of query'),
    'zh-CN': words('提问日期|提出日期|提出时间', '发函日期|征询日期|提问时间'),
  },
  acceptanceCriteria: {
    en: words(
      'Acceptance Criteria|Definition of Done',
      'Accepted when|Criteria for acceptance|Pass criteria',
    ),
    'zh-CN': words('验收标准|完成标准', '合格标准|验收要求|验收准则'),
  },
  confirmedBy: {
    en: words('Confirmed by|Approved by client', 'Client sign-off by|Confirmed with|Accepted by'),
    'zh-CN': words('确认人|客户确认人', '甲方确认人|需求方确认|签字确认人'),
  },
  meetingOn: {
    en: words('Meeting Date|Date of meeting', 'Meeting held on|Minutes of'),
    'zh-CN': words('会议日期|会议时间', '例会日期|开会日期'),
  },
  action: {
    en: words(
      'Action Item|Action|Action Required|Actions',
      'Action Agreed|Resolution / Action|Action Points',
    ),
    'zh-CN': words('决议事项|行动项|待办事项|会议决议', '~会议要求|部署事项|交办事项'),
  },
  actionBy: {
    en: words('Owner|Action By|Responsible|Who', 'Action On|To be actioned by|Action Assigned To'),
    'zh-CN': words('责任人|负责人', '落实责任人|督办人|交办对象'),
  },
  actionDue: {
    en: words('Due Date|By When|Deadline|Target Date', 'Action Due|To be closed by|Action Deadline'),
    'zh-CN': words('完成时限|截止时间|完成时间', '落实时限|办结时限|要求办结时间'),
  },
  post: {
    en: words('Topic|Title|Post', 'Post Title|Article|Content Piece'),
    'zh-CN': words('选题|标题|内容标题', '稿件标题|视频标题|笔记标题'),
  },
  writer: {
    en: words('Author|Writer|Owner', 'Written by|Content Owner|Responsible Editor'),
    'zh-CN': words('负责人|编辑|撰稿人', '供稿人|文案|小编'),
  },
  publishOn: {
    en: words('Publish Date|Due Date|Publication Date', 'Date of publication|Live Date|Goes out on'),
    'zh-CN': words('发布日期|发布时间', '发稿日期|计划发布时间|上稿时间'),
  },
  channelName: {
    en: words('Channel|Platform', 'Medium|Network'),
    'zh-CN': words('渠道|平台', '发布平台|账号'),
  },
  group: {
    en: words('Phase|Category|Stage', 'Main Activity|Work Group|Main Phase'),
    'zh-CN': words('阶段|一级任务|大类', '一级工作|任务大类|主项'),
  },
  step: {
    en: words('Sub-task|Step|Subtask|Task', 'Sub-step|Detailed Task|Sub Task'),
    'zh-CN': words('子任务|二级任务|具体任务', '二级工作|任务小类|分步任务'),
  },
  days: {
    en: words('Duration|Days|Duration (days)', 'Working Days|Dur (d)|Calendar Days'),
    'zh-CN': words('工期|天数|工期(天)', '工作日数|计划天数|工期/天'),
  },
  hours: {
    en: words('Hours|Effort|Estimated Hours', 'Planned Hours|Budget hrs|Time (h)'),
    'zh-CN': words('工时|预估工时', '计划工时|工时(小时)|人天'),
  },
  cost: {
    en: words('Cost|Budget|Amount', 'Cost (EUR)|Est. Budget|Contract Sum'),
    'zh-CN': words('费用|金额|预算', '合同金额|预算金额|费用(元)'),
  },
  daysLeft: {
    en: words('Days Left|Days Remaining', 'Days until due|Remaining|Delay (days)'),
    'zh-CN': words('剩余天数|是否逾期', '倒计时|是否超期|延期天数'),
  },
  link: {
    en: words('Link|Attachment|File', 'Folder|Reference Doc|Drawing link'),
    'zh-CN': words('附件|链接', '资料链接|相关文件|图纸'),
  },
  approvedOn: {
    en: words('Approval Date|Approved on', 'Date of approval|Permit granted|PO Date'),
    'zh-CN': words('审批日期|批准日期', '批复时间|合同签订日期|审批通过日期'),
  },
  createdOn: {
    en: words('Created|Date Added|Created on', 'Created At|Registered on|Input Date'),
    'zh-CN': words('创建时间|登记日期', '建档日期|填报日期|创建日期'),
  },
  updatedOn: {
    en: words('Last Updated|Updated', 'Last Update|Status as of|Last Modified'),
    'zh-CN': words('更新时间|更新日期', '最后更新时间|最近跟进时间|修订日期'),
  },
  createdBy: {
    en: words('Created By|Reported by', 'Logged by|Reporter|Registered by'),
    'zh-CN': words('创建人|登记人', '填表人|建档人|发现人'),
  },
  reviewer: {
    en: words('Reviewer|Checked by|Approver', 'Reviewed by|Inspector|Second pair of eyes'),
    'zh-CN': words('审核人|验收人', '校核人|质检员|审批人'),
  },
}
