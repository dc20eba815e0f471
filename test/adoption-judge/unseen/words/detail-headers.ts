import { type PartHeaders, words } from '../../words/part-words.js'

/** How people head the columns of details that only some kinds of trackers have. */
export const unseenDetailHeaders: PartHeaders = {
  raisedOn: {
    en: words(
      'Date Raised|Date Reported|Date Identified|Raised On',
      'Date of Audit|Found On|Inspection Date|Spotted On',
    ),
    'zh-CN': words('发现日期|提出日期|发现时间|提出时间', '巡查日期|排查时间|检查发现时间|登记时间（问题）'),
  },
  receivedOn: {
    en: words('Date Received|Received On|Received', 'Date of Contact|Call Date|Date Submitted'),
    'zh-CN': words('接收日期|反馈日期|反馈时间', '来电时间|受理日期（客诉）|收件日期'),
  },
  severity: {
    en: words('Severity|Level|Impact', 'Defect Severity|Finding Rating|Category (A/B/C)'),
    'zh-CN': words('严重程度|问题级别', '问题等级|隐患等级|缺陷等级'),
  },
  solution: {
    en: words('Resolution|Solution|Corrective Action', 'Management Response|Action to close|Fix Applied'),
    'zh-CN': words('整改措施|解决方案|处理措施', '整改情况|整改要求|处理方案'),
  },
  probability: {
    en: words('Probability|Likelihood', 'Likelihood (L)|Probability 1–5|Odds'),
    'zh-CN': words('可能性|发生概率|概率', '发生的可能性（L）|概率评级|可能性等级'),
  },
  impact: {
    en: words('Impact', 'Impact (I)|Consequence Score|Impact 1–5'),
    'zh-CN': words('影响程度|影响', '后果严重性（S）|影响评级|影响面'),
  },
  response: {
    en: words('Mitigation|Response|Mitigation Plan', 'How we manage it|Controls in place|Risk Treatment'),
    'zh-CN': words('应对措施|防范措施|应对策略', '化解措施|处置预案|风险管控措施'),
  },
  reason: {
    en: words('Reason|Reason for Change|Justification', 'Driver|Business Reason|Cause'),
    'zh-CN': words('变更原因|原因', '变更动因|调整原因|变更起因'),
  },
  requester: {
    en: words('Requested By|Requester|Raised By', 'Asked for by|Change Sponsor|Requesting Party'),
    'zh-CN': words('申请人|提出人', '变更申请方|需求提出方|提报人'),
  },
  contact: {
    en: words('Contact|Contact Person|Contact Name', 'Decision Maker|Point of contact|Client PM'),
    'zh-CN': words('联系人|客户联系人', '对接人（甲方）|客户接口人|关键人'),
  },
  email: {
    en: words('Email|E-mail|Email Address', 'Email (business)|Company Email|E-mail contact'),
    'zh-CN': words('邮箱|电子邮箱', '公司邮箱|E-mail地址|联系人邮箱'),
  },
  phone: {
    en: words('Phone|Phone Number|Mobile', 'Tel. No.|Phone (office)|Mobile No.'),
    'zh-CN': words('联系电话|电话|手机', '手机号（常用）|办公电话|座机'),
  },
  nextStep: {
    en: words('Next Step|Next Action|Next Steps', 'Next up|Proposed Action|Agreed next step'),
    'zh-CN': words('下一步计划|下一步', '下一步打算|后续计划|跟进事项'),
  },
  role: {
    en: words('Role|Position|Job Title', 'Project Role|Grade / Role|Area of work'),
    'zh-CN': words('角色|岗位|职务', '项目分工|岗位职责|项目职务'),
  },
  manager: {
    en: words('Manager|Reports To|Line Manager', 'Direct Report To|Department Head|Team Leader'),
    'zh-CN': words('上级|直属上级|主管', '汇报上级|部门负责人|直管领导'),
  },
  askedOn: {
    en: words('Date Asked|Date Raised|Asked on', 'Query Date|RFI Date|Sent to client'),
    'zh-CN': words('提出日期|提问日期', '提请时间|发出日期|问题提交日期'),
  },
  acceptanceCriteria: {
    en: words(
      'Acceptance Criteria|Definition of Done',
      'How will we test it|Success Criteria|Evidence required',
    ),
    'zh-CN': words('验收标准|完成标准', '验收要点|通过标准|验收依据'),
  },
  confirmedBy: {
    en: words('Confirmed by|Approved by client', 'Client Approver|Business sign-off|Validated by'),
    'zh-CN': words('确认人|客户确认人', '业务确认人|甲方签认|需求方签字'),
  },
  meetingOn: {
    en: words('Meeting Date|Meeting', 'From meeting of|Call of'),
    'zh-CN': words('会议日期|会议时间', '会议召开时间|例会时间'),
  },
  action: {
    en: words('Action|Action Item|Actions', 'Follow-up Required|Agreed actions|Action to take'),
    'zh-CN': words('决议事项|行动项|待办事项', '议定工作|会议明确事项|落实事项'),
  },
  actionBy: {
    en: words('Owner|Responsible|Who', 'Follow-up Owner|Person to act|Action for'),
    'zh-CN': words('责任人|负责人', '落实人员|执行责任人|承接人员'),
  },
  actionDue: {
    en: words('Due Date|Deadline|By When', 'Follow-up Date Due|Act by|Action needed by'),
    'zh-CN': words('完成时限|截止时间', '落实期限|要求落实时间|完成时间要求（决议）'),
  },
  post: {
    en: words('Topic|Title|Post', 'Story Title|Asset|Piece'),
    'zh-CN': words('选题|标题', '推送标题|内容主题|稿件名称'),
  },
  writer: {
    en: words('Author|Writer|Owner', 'Drafted by|Content Lead|Byline'),
    'zh-CN': words('负责人|编辑', '执笔人|内容负责人|供稿'),
  },
  publishOn: {
    en: words('Publish Date|Publication Date|Due Date', 'Run Date|Issue Date|Posting Date'),
    'zh-CN': words('发布日期|发布时间', '推文时间|刊出日期|拟发布日期'),
  },
  channelName: {
    en: words('Channel|Platform', 'Publication|Feed'),
    'zh-CN': words('渠道|平台', '投放平台|媒体'),
  },
  group: {
    en: words('Phase|Category|Stage', 'Parent Task|Work Area (main)|Top Level'),
    'zh-CN': words('阶段|一级任务', '任务一级分类|主线任务|总任务'),
  },
  step: {
    en: words('Sub-task|Step|Subtask', 'Child Task|Detail Step|Activity Step'),
    'zh-CN': words('子任务|二级任务', '任务二级分类|细分任务|分解任务'),
  },
  days: {
    en: words('Duration|Days|Duration (days)', 'Planned Duration|No. Days|Work Length (d)'),
    'zh-CN': words('工期|天数|工期(天)', '计划工期（日）|周期(天)|工作日'),
  },
  hours: {
    en: words('Hours|Est. Hours|Effort', 'Hours Budgeted|Est. effort|Planned Effort'),
    'zh-CN': words('工时|预估工时', '预计工时(h)|标准工时|投入人天'),
  },
  cost: {
    en: words('Cost|Budget|Amount', 'Allocated Budget|Est. Spend|Fee (net)'),
    'zh-CN': words('费用|预算|金额', '概算(万元)|合同价|投资额(万元)'),
  },
  daysLeft: {
    en: words('Days Left|Days Remaining', 'Days Overdue|Countdown|Overdue (days)'),
    'zh-CN': words('剩余天数|是否逾期', '逾期情况|是否超时|剩余时间(天)'),
  },
  link: {
    en: words('Link|Attachment|File', 'Evidence|Working File|Link to folder'),
    'zh-CN': words('附件|链接', '佐证材料|文件链接|成果文件'),
  },
  approvedOn: {
    en: words('Approval Date|Date Approved', 'Released On|Signed Off On|Authorised On'),
    'zh-CN': words('审批日期|批准日期', '批示日期|审定时间|核准日期'),
  },
  createdOn: {
    en: words('Created|Created on|Date Added', 'Entered (date)|Date Issued|Date filed'),
    'zh-CN': words('创建时间|登记日期', '建账日期|收录日期|立项时间'),
  },
  updatedOn: {
    en: words('Last Updated|Updated', 'Last Modified On|Date of last update|Checked On'),
    'zh-CN': words('更新时间|更新日期', '最近一次更新|填报时间|最新更新日期'),
  },
  createdBy: {
    en: words('Created By|Reported by', 'Assigned By|Given by|Instructed by'),
    'zh-CN': words('创建人|登记人', '交办领导|下达人|提出部门/人'),
  },
  reviewer: {
    en: words('Reviewer|Approver', 'Final Approver|Checked (initials)|Peer Reviewer'),
    'zh-CN': words('审核人|验收人', '复审人|督导人|核查人'),
  },
}
