import { type PartHeaders, words } from '../../words/part-words.js'

/** How people head the columns for which a kind of tracker has words of its own. */
export const freshTrackerHeaders: PartHeaders = {
  'tasks.title': {
    en: words(
      'Task|Task Name|Activity|Description|Item|Action|Task Description|Action Item|Tasks',
      'Work Description|Task Details|Task Title|Scope Item|Activity Description|Works|Work Task|To-do Item|Scope of Work|Job to do|~Subject|~Details|~Particulars|~Title',
    ),
    'zh-CN': words(
      '任务|任务名称|工作内容|工作事项|事项|任务内容',
      '工作名称|任务事项|工作任务名称|重点工作|工序|作业内容|办理事项|具体任务|任务说明|工作要点|待办|~内容|~名称|~标题',
    ),
  },
  'milestones.title': {
    en: words(
      'Milestone|Milestone Name|Key Milestone|Milestones|Deliverable',
      'Milestone / Event|Major Milestone|Milestone Title|~Key Date|~Event|~Checkpoint',
    ),
    'zh-CN': words('里程碑|里程碑名称|关键节点|节点名称', '里程碑任务|里程碑事项|控制节点|重大节点|~节点'),
  },
  'engagements.title': {
    en: words(
      'Project Name|Project|Project Title',
      'Contract Name|Job Title / Project|Project Name / Site|~Name',
    ),
    'zh-CN': words('项目名称|项目|工程名称', '合同名称|承接项目|项目名|在建项目|~名称'),
  },
  'issues.title': {
    en: words(
      'Issue|Issue Description|Problem|Defect|~Description|Bug',
      'Fault|Nonconformity|Observation / Defect|Problem Description|Fault / Defect|~Finding|~Summary',
    ),
    'zh-CN': words(
      '问题描述|问题|问题内容|存在问题',
      '异常描述|不良现象|故障现象|不合格项描述|问题点|质量问题|~现象',
    ),
  },
  'risks.title': {
    en: words(
      'Risk|Risk Description|Risk Event|Risk Name',
      'Identified Risk|Potential Risk|Risk Statement|Hazard',
    ),
    'zh-CN': words('风险描述|风险|风险名称|风险事件', '风险说明|风险事项|可能的风险|主要风险'),
  },
  'changes.title': {
    en: words(
      'Change Request|Change Description|Change|Description of Change',
      'Change Order|Variation Order|Change requested|Proposed Change',
    ),
    'zh-CN': words('变更内容|变更描述|需求变更|变更事项', '设计变更内容|变更要求|变更详情|拟变更内容'),
  },
  'feedback.title': {
    en: words(
      'Feedback|Complaint|Customer Feedback|~Comment',
      'Guest Feedback|Complaint Description|Feedback Received|Client Remark',
    ),
    'zh-CN': words('反馈内容|投诉内容|客户反馈|意见内容', '客诉内容|意见建议|客户投诉|反馈意见|客诉描述'),
  },
  'clients.title': {
    en: words(
      'Client|Client Name|Customer|Company|Company Name',
      'Customer / Company|Business Name|Firm|Client Company',
    ),
    'zh-CN': words('客户名称|客户|公司名称|单位名称', '客户单位名称|客户公司名称|客户名|厂商名称'),
  },
  'decisions.title': {
    en: words(
      'Question|Decision Needed|Decision|Decision Required',
      'Item for decision|Question to client|Matter to decide|Query',
    ),
    'zh-CN': words('待决策问题|待决策事项|待确认事项', '请示事项|需决策内容|待定问题|需甲方确认的问题'),
  },
  'decisions.due': {
    en: words('Answer by|Due Date|Decision by|Deadline', 'Reply needed by|To be decided by|Response due'),
    'zh-CN': words('答复期限|截止日期|要求答复时间', '确认期限|最晚答复时间|决策截止日期'),
  },
  'decisions.doneOn': {
    en: words('Decided on|Decision Date|Date Decided', 'Answer received on|Decision taken on|~Reply date'),
    'zh-CN': words('决策日期|确认日期|答复日期', '实际答复日期|确认时间|决定时间'),
  },
  'requirements.title': {
    en: words(
      'Requirement|Requirement Description|Requirements|User Story',
      'Functional Requirement|Requested Function|Business Requirement',
    ),
    'zh-CN': words('需求描述|需求|需求名称|需求内容', '功能需求|业务需求|客户需求|需求点'),
  },
  'people.title': {
    en: words('Name|Full Name|Team Member', 'Colleague|Person|Name and surname'),
    'zh-CN': words('姓名|成员|人员姓名', '成员姓名|队员|姓 名'),
  },
  'risks.due': {
    en: words('Review Date|Next Review|Next Review Date', 'Review due|Re-check on|Date of next review'),
    'zh-CN': words('复查日期|下次评审日期|复核日期', '下次复查时间|复审日期|下次检视日期'),
  },
  'engagements.due': {
    en: words(
      'Delivery Date|End Date|Due Date|Deadline|Completion Date',
      'Contract End|Planned Completion Date|Target Delivery|Finish by',
    ),
    'zh-CN': words('交付日期|结束日期|截止日期|计划完成日期', '竣工日期|交付时间|项目交期|计划交付时间'),
  },
  'engagements.owner': {
    en: words(
      'Project Manager|Owner|PM|Project Lead|Manager',
      'Responsible PM|Project Leader|Lead Consultant|Contract Manager',
    ),
    'zh-CN': words('项目经理|负责人|项目负责人', '项目总监|主管项目经理|项目主要负责人|责任经理'),
  },
  'feedback.due': {
    en: words('Respond By|Answer by|Reply by', 'Response needed by|Reply Deadline|Due for reply'),
    'zh-CN': words('答复期限|回复期限|要求回复时间', '回复时限|处理期限|要求答复时间'),
  },
  'feedback.doneOn': {
    en: words('Resolved on|Date Resolved|Date Closed', 'Settlement Date|Resolved Date|Closed on date'),
    'zh-CN': words('解决日期|处理完成时间|解决时间', '处理完成日期|结案日期|实际解决日期'),
  },
  'clients.due': {
    en: words(
      'Next Step Date|Follow-up Date|Next Follow Up|Next Contact',
      'Next Contact Date|Next Call|Follow-up due|Next Visit',
    ),
    'zh-CN': words('下次跟进日期|下次跟进时间|下次联系时间', '下次拜访日期|下次沟通时间|下次联系日期'),
  },
  'clients.owner': {
    en: words(
      'Account Manager|Owner|Sales Rep|Account Owner',
      'Client Lead|Salesperson|Responsible Partner|Account Executive',
    ),
    'zh-CN': words('客户经理|跟进人|业务员|负责人', '对接业务|销售经理|客户负责人|归属销售'),
  },
}
