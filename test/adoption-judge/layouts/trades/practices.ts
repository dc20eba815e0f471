/** Matters of law firms, contracts that are renewed, starts of new colleagues. */
import { wording } from '../../words/statuses.js'
import type { TradeSheet } from './trade-sheet.js'

/** What a firm does for whom, and the next date that must not be missed. */
export const lawMatters: TradeSheet = {
  name: 'matters of a practice',
  family: 'engagements',
  weight: 1.5,
  trackers: ['engagements', 'tasks'],
  in: {
    en: {
      columns: [
        {
          kind: 'matterNumber',
          role: null,
          heads: 'Matter No.|File No.|Matter #|Case No.|Ref',
          chance: 0.9,
          cells: '2026-014|2026-021|2025-188|2026-033',
        },
        { kind: 'client', heads: 'Client|Client Name' },
        { kind: 'title', heads: 'Matter|Matter Name|Matter Description|Case|Case Name|Re', mayAsk: true },
        {
          kind: 'area',
          role: null,
          heads: 'Practice Area|Area of Law|Type|Matter Type',
          chance: 0.7,
          cells: 'Property|Employment|Family|Corporate|Probate',
        },
        {
          kind: 'owner',
          heads: 'Responsible Attorney|Fee Earner|Lead Attorney|Responsible Lawyer|Attorney|Handler',
        },
        { kind: 'createdBy', role: null, heads: 'Opposing Counsel|Opposing Party|Other Side', chance: 0.4 },
        { kind: 'createdOn', role: null, heads: 'Date Opened|Opened|Open Date|Instructed', chance: 0.7 },
        {
          kind: 'due',
          heads: 'Next Deadline|Limitation Date|Filing Deadline|Key Date|Next Hearing|Hearing Date',
          mayAsk: true,
        },
        {
          kind: 'court',
          role: null,
          heads: 'Court|Court / Registry|Venue',
          chance: 0.4,
          cells: 'High Court|County Court|Tribunal',
        },
        { kind: 'status', heads: 'Status|Matter Status|Stage' },
        { kind: 'notes', heads: 'Notes|Next Action|Comments', chance: 0.6 },
      ],
      titles:
        'Lease dispute|Sale of 14 Mill Lane|Unfair dismissal claim|Estate of R. Hale|Share purchase|Boundary claim|Trade mark opposition|Divorce petition|Loan refinancing|Licence appeal|Debt recovery|Shareholder agreement|Planning appeal|Road accident claim',
      wordings: [
        wording('Open', 'Open|Active', 'Closed'),
        wording('Pending', 'In negotiation|Litigation', 'Settled|Closed', 'Stayed'),
        wording('New', 'Active|Discovery', 'Closed', 'On hold'),
      ],
    },
    'zh-CN': {
      columns: [
        {
          kind: 'matterNumber',
          role: null,
          heads: '案号|卷号|案件编号|收案号',
          chance: 0.9,
          cells: '(2026)民014|(2026)民021|(2025)商188',
        },
        { kind: 'client', heads: '委托人|客户|当事人' },
        { kind: 'title', heads: '案件名称|案件|案由|项目名称', mayAsk: true },
        {
          kind: 'area',
          role: null,
          heads: '案件类型|业务类型|类别',
          chance: 0.7,
          cells: '民事|商事|劳动|婚姻|非诉',
        },
        { kind: 'owner', heads: '承办律师|主办律师|经办律师|负责律师' },
        { kind: 'createdBy', role: null, heads: '对方当事人|对方律师|对方', chance: 0.4 },
        { kind: 'createdOn', role: null, heads: '收案日期|立案日期|委托日期|收案时间', chance: 0.7 },
        { kind: 'due', heads: '开庭时间|开庭日期|举证期限|上诉期限|下次开庭|下一节点日期', mayAsk: true },
        {
          kind: 'court',
          role: null,
          heads: '受理法院|管辖法院|法院',
          chance: 0.4,
          cells: '朝阳法院|中院|仲裁委',
        },
        { kind: 'status', heads: '状态|案件状态|办案进度|进展' },
        { kind: 'notes', heads: '备注|下一步', chance: 0.6 },
      ],
      titles:
        '租赁合同纠纷|房屋买卖|劳动争议|遗产继承|股权转让|相邻权纠纷|商标异议|离婚纠纷|贷款重组|行政复议|欠款追讨|股东协议|工程款纠纷|交通事故赔偿',
      wordings: [
        wording('待立案', '审理中', '已结案', '中止'),
        wording('未开始', '办理中|调解中', '结案|已归档'),
      ],
    },
  },
}

/** What is renewed when, and who sees to it. */
export const renewals: TradeSheet = {
  name: 'contracts to renew',
  family: 'engagements',
  weight: 0.3,
  trackers: ['engagements', 'tasks', 'care'],
  mayAsk: ['title', 'due'],
  in: {
    en: {
      columns: [
        { kind: 'client', heads: 'Client|Customer|Account' },
        { kind: 'title', heads: 'Contract|Agreement|Subscription|Policy', mayAsk: true },
        { kind: 'owner', heads: 'Owner|Account Manager|Responsible' },
        { kind: 'start', heads: 'Start Date|Start', chance: 0.6 },
        { kind: 'due', heads: 'Renewal Date|End Date|Expires|Expiry Date', mayAsk: true },
        {
          kind: 'value',
          role: null,
          heads: 'Annual Value|Contract Value|ACV',
          chance: 0.5,
          cells: '12000|4800|36000|950',
        },
        { kind: 'status', heads: 'Status|Renewal Status' },
        { kind: 'notes', heads: 'Notes|Comments', chance: 0.6 },
      ],
      titles:
        'Support contract|Cleaning services|Software licence|Managed hosting|Maintenance plan|Retainer|Fleet insurance|Printer lease|Catering framework|Security services',
      wordings: [
        wording('Not started', 'In negotiation|Quote sent', 'Renewed', 'On hold', 'Cancelled'),
        wording('Open', 'In progress', 'Closed'),
      ],
    },
    'zh-CN': {
      columns: [
        { kind: 'client', heads: '客户|客户名称|甲方' },
        { kind: 'title', heads: '合同名称|合同|协议名称|服务内容', mayAsk: true },
        { kind: 'owner', heads: '负责人|客户经理|跟进人' },
        { kind: 'start', heads: '开始日期|起始日期', chance: 0.6 },
        { kind: 'due', heads: '到期日|到期日期|续签日期|合同到期时间', mayAsk: true },
        { kind: 'value', role: null, heads: '合同金额|年费', chance: 0.5, cells: '12000|4800|36000' },
        { kind: 'status', heads: '状态|续签状态' },
        { kind: 'notes', heads: '备注', chance: 0.6 },
      ],
      titles: '维保合同|保洁服务|软件许可|云主机托管|年度顾问|车辆保险|打印机租赁|餐饮框架|安保服务|推广服务',
      wordings: [
        wording('未开始', '洽谈中|报价中', '已续签|已完成', '暂停', '取消'),
        wording('待跟进', '跟进中', '已完成'),
      ],
    },
  },
}

/** What is to be done before and after somebody starts. */
export const onboarding: TradeSheet = {
  name: 'start of a new colleague',
  family: 'tasks',
  weight: 0.3,
  in: {
    en: {
      columns: [
        { kind: 'status', heads: 'Done?|Completed|Status|Complete' },
        { kind: 'title', heads: 'Task|Item|Activity|Checklist Item|To Do' },
        {
          kind: 'phaseOfStart',
          role: 'milestone',
          heads: 'Phase|Stage',
          chance: 0.4,
          cells: 'Before day one|Week 1|Month 1',
        },
        { kind: 'owner', heads: 'Responsible|Owner|Who|Person Responsible' },
        { kind: 'due', heads: 'Due|Due Date|By When|Complete By' },
        { kind: 'doneOn', heads: 'Date Completed|Completed On', chance: 0.4 },
        { kind: 'notes', heads: 'Notes|Comments', chance: 0.6 },
      ],
      titles:
        'Send contract|Order laptop|Create email account|Prepare desk|Welcome call|Office tour|Benefits enrolment|Security training|Meet the team|Set goals|First review|Parking permit|Collect bank details|Handbook signed',
      wordings: [wording('No', 'No', 'Yes'), wording('Not started', 'In progress', 'Completed')],
    },
    'zh-CN': {
      columns: [
        { kind: 'title', heads: '入职事项|事项|办理事项|检查项' },
        {
          kind: 'phaseOfStart',
          role: 'milestone',
          heads: '阶段',
          chance: 0.4,
          cells: '入职前|第一周|第一个月',
        },
        { kind: 'owner', heads: '负责人|责任人|经办人' },
        { kind: 'due', heads: '完成时间|截止日期|完成期限' },
        { kind: 'doneOn', heads: '实际完成日期|办结日期', chance: 0.4 },
        { kind: 'status', heads: '是否完成|完成情况|办理状态' },
        { kind: 'notes', heads: '备注', chance: 0.6 },
      ],
      titles:
        '签订合同|领取电脑|开通邮箱|准备工位|欢迎会|参观办公室|社保登记|安全培训|认识团队|制定目标|首次面谈|办理门禁|登记银行卡|签收手册',
      wordings: [wording('否', '否', '是'), wording('未开始', '进行中', '已完成')],
    },
  },
}
