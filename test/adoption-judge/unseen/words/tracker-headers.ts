import { type PartHeaders, words } from '../../words/part-words.js'

/** How people head the columns for which a kind of tracker has words of its own. */
export const unseenTrackerHeaders: PartHeaders = {
  'tasks.title': {
    en: words(
      'Task|Task Name|Activity|Action|Description|Task Description|Deliverable',
      'Task / Deliverable|Action / Task|Task Summary|Actions required|Work to do|~Output|Job Description|Piece of work|Key Activity|Task Item|~Entry|~Text|~Subject / Topic',
    ),
    'zh-CN': words(
      '任务名称|任务|工作内容|工作任务|事项|任务描述',
      '督办事项|工作举措|具体举措|任务标题|事项名称|交付物|工作安排|目标任务|推进事项|工作任务及要求|交付内容|~主要内容|~要求|~题目',
    ),
  },
  'milestones.title': {
    en: words(
      'Milestone|Milestone Name|Key Milestone',
      'Key Stage|Milestone / Deliverable|Programme Milestone|~Marker',
    ),
    'zh-CN': words('里程碑|里程碑名称|关键节点', '里程碑目标|一级节点|节点任务|~重要事件'),
  },
  'engagements.title': {
    en: words(
      'Project Name|Project|Project Title',
      'Project / Client Job|Assignment Name|Case Name|~Reference',
    ),
    'zh-CN': words('项目名称|项目|工程名称', '标段名称|案件|课题|~名称及编号'),
  },
  'issues.title': {
    en: words(
      'Issue|Issue Description|Problem|Defect',
      'Audit Finding|Snag Description|Non-compliance|Defect Found|~Detail',
    ),
    'zh-CN': words('问题描述|存在问题|问题|问题内容', '反馈问题清单|巡检问题|隐患内容|问题表现|~具体情况'),
  },
  'risks.title': {
    en: words('Risk|Risk Description|Risk Event', 'Risk (if … then …)|Risk / Opportunity|Uncertainty'),
    'zh-CN': words('风险描述|风险|风险名称', '风险内容描述|风险源|隐患风险点'),
  },
  'changes.title': {
    en: words('Change Request|Change Description|Change', 'Variation Description|Scope Change|Amendment'),
    'zh-CN': words('变更内容|变更事项|变更描述', '变更申请内容|签证内容|调整事项'),
  },
  'feedback.title': {
    en: words('Feedback|Complaint|Customer Feedback', 'Nature of complaint|What was said|Patient Feedback'),
    'zh-CN': words('反馈内容|投诉内容|客户反馈', '投诉事由|来电内容|客户诉求'),
  },
  'clients.title': {
    en: words('Client|Client Name|Customer|Company', 'Company / Client|Institution|Client Organisation'),
    'zh-CN': words('客户名称|客户|公司名称', '客户单位全称|合作单位|品牌客户'),
  },
  'decisions.title': {
    en: words('Question|Decision Needed|Decision Required', '~RFI|~Clarification|Point for client decision'),
    'zh-CN': words('待决策事项|待确认事项', '提请决策事项|需澄清问题|待客户答复问题'),
  },
  'decisions.due': {
    en: words('Answer by|Due Date|Decision by', 'Answer required by|Latest decision date|Decide before'),
    'zh-CN': words('答复期限|截止日期', '要求确认时间|最迟决策日期|回复截止'),
  },
  'decisions.doneOn': {
    en: words('Decision Date|Decided on|Date Decided', 'Date of answer|Answered (date)|Decision made on'),
    'zh-CN': words('决策日期|确认日期|答复日期', '答复时间（实际）|拍板时间|实际决策日期'),
  },
  'requirements.title': {
    en: words(
      'Requirement|User Story|Requirement Description',
      'Requirement Statement|Function needed|The system must',
    ),
    'zh-CN': words('需求描述|需求名称|需求', '需求条目|功能点|需求事项'),
  },
  'people.title': {
    en: words('Name|Full Name|Team Member', 'Staff|~Resource|First and last name'),
    'zh-CN': words('姓名|成员', '项目成员|人员|中文名'),
  },
  'risks.due': {
    en: words('Review Date|Next Review', 'Next look|Due for review|Review again on'),
    'zh-CN': words('复查日期|下次评审日期', '下次评估时间|复评日期|下次回顾日期'),
  },
  'engagements.due': {
    en: words('Delivery Date|End Date|Deadline|Due Date', 'Project Deadline|Target Handover|Final Delivery'),
    'zh-CN': words('交付日期|截止日期|计划完成日期|结束日期', '计划交付日期|结题时间|合同完工日期'),
  },
  'engagements.owner': {
    en: words(
      'Project Manager|PM|Owner|Project Lead',
      'Project Manager (PM)|Engagement Lead|Principal Investigator',
    ),
    'zh-CN': words('项目经理|负责人|项目负责人', '课题负责人|项目牵头人|项目经理（PM）'),
  },
  'feedback.due': {
    en: words('Respond By|Reply by|Answer by', 'Response Due Date|Reply before|Target Response'),
    'zh-CN': words('答复期限|回复期限', '办理期限|要求答复日期（客诉）|最晚回复时间'),
  },
  'feedback.doneOn': {
    en: words('Date Resolved|Date Closed|Resolved on', 'Date of reply|Complaint closed on|Date settled'),
    'zh-CN': words('解决日期|解决时间', '回访完成日期|答复完成时间|闭环日期'),
  },
  'clients.due': {
    en: words(
      'Follow-up Date|Next Contact|Next Follow Up',
      'Next Touchpoint|Next meeting on|Contact again on',
    ),
    'zh-CN': words('下次跟进时间|下次跟进日期', '下次沟通日期|预约回访日期|下次联络时间'),
  },
  'clients.owner': {
    en: words('Account Manager|Owner|Account Owner', 'Client Manager|Partner in charge|Client Director'),
    'zh-CN': words('客户经理|跟进人|负责人', '客户专员|销售顾问|服务经理'),
  },
}
