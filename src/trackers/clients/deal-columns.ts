import { type Choices } from '../../core/choices.js'
import { choice, date, identity, longText, money, percent, text } from '../../core/column.js'
import { clientColumn, engagementColumn, notesColumn, ownerColumn } from '../shared-columns.js'

/**
 * How far a sale is. The other words are those of Zoho CRM, Salesforce and HubSpot before a team changes them, and what
 * Chinese sales teams call their stages.
 */
export const dealStages = {
  lead: {
    en: 'New',
    'zh-CN': '初步接触',
    aliases: [
      'Lead',
      'Prospecting',
      'Qualification',
      'Appointment Scheduled',
      '线索',
      '新商机',
      '初步沟通',
      '验证客户',
    ],
    tone: 'quiet',
  },
  needs: {
    en: 'Needs known',
    'zh-CN': '需求确认',
    aliases: [
      'Needs Analysis',
      'Qualified',
      'Qualified To Buy',
      'Value Proposition',
      'Perception Analysis',
      'Id. Decision Makers',
      'Identify Decision Makers',
      'Decision Maker Bought-In',
      '需求确定',
      '需求分析',
      '需求沟通',
    ],
  },
  offer: {
    en: 'Offer made',
    'zh-CN': '方案报价',
    aliases: [
      'Proposal',
      'Proposal/Price Quote',
      'Proposal/Quote',
      'Presentation Scheduled',
      'Quote',
      'Quoted',
      '方案/报价',
      '报价',
      '方案',
      '已报价',
    ],
    tone: 'busy',
  },
  negotiation: {
    en: 'Negotiation',
    'zh-CN': '商务谈判',
    aliases: [
      'Negotiation/Review',
      'Contract Sent',
      'Negotiating',
      '谈判审核',
      '谈判',
      '合同谈判',
      '合同审批',
    ],
    tone: 'busy',
  },
  won: {
    en: 'Won',
    'zh-CN': '赢单',
    aliases: ['Closed Won', 'Closed-Won', 'Signed', '成交', '已成交', '已签约', '签约'],
    tone: 'good',
  },
  lost: {
    en: 'Lost',
    'zh-CN': '输单',
    aliases: [
      'Closed Lost',
      'Closed-Lost',
      'Closed Lost to Competition',
      'Closed-Lost to Competition',
      '丢单',
      '无效',
      '已流失',
      '失败',
    ],
    tone: 'quiet',
  },
} as const satisfies Choices

/** The columns of a deal; those that change together are neighbours. */
export const dealColumns = {
  id: identity(),
  name: text(
    { en: 'Deal', 'zh-CN': '商机名称' },
    {
      required: true,
      width: 220,
      aliases: [
        'Deal name',
        'Opportunity',
        'Opportunity name',
        'Potential name',
        '商机',
        '商机主题',
        '机会名称',
        '销售机会',
      ],
    },
  ),
  client: clientColumn({
    aliases: ['Customer', 'Account', 'Account name', 'Company', '客户名称', '客户名', '甲方', '公司名称'],
  }),
  amount: money(
    { en: 'Amount', 'zh-CN': '金额' },
    { aliases: ['Deal amount', 'Value', 'Deal value', '商机金额', '预计金额', '预计销售金额', '销售金额'] },
  ),
  owner: ownerColumn({
    aliases: [
      'Deal owner',
      'Opportunity owner',
      'Seller',
      'Sales rep',
      'Account executive',
      '销售',
      '销售负责人',
      '商机负责人',
      '跟进人',
    ],
  }),
  probability: percent(
    { en: 'Probability', 'zh-CN': '赢率' },
    {
      range: [0, 1],
      aliases: ['Probability (%)', 'Win probability', 'Win rate', '成功率', '可能性', '赢单率', '成交概率'],
    },
  ),
  closing: date(
    { en: 'Expected close', 'zh-CN': '预计成交日期' },
    {
      aliases: [
        'Closing date',
        'Close date',
        'Expected close date',
        'Expected closing date',
        '预计成交',
        '预计成交时间',
        '预计签约日期',
        '预计结单日期',
      ],
    },
  ),
  status: choice({ en: 'Stage', 'zh-CN': '销售阶段' }, dealStages, {
    width: 120,
    aliases: [
      'Deal stage',
      'Sales stage',
      'Opportunity stage',
      'Pipeline stage',
      'Status',
      '商机阶段',
      '阶段',
      '当前阶段',
      '状态',
      '商机状态',
    ],
  }),
  nextStep: text(
    { en: 'Next step', 'zh-CN': '下一步' },
    { width: 200, aliases: ['Next action', '下一步行动', '下一步计划', '跟进计划'] },
  ),
  nextStepOn: date(
    { en: 'Next step on', 'zh-CN': '下一步日期' },
    { aliases: ['Next step date', 'Next activity date', 'Follow-up date', '下次跟进', '下次跟进日期'] },
  ),
  closedOn: date(
    { en: 'Closed on', 'zh-CN': '结单日期' },
    {
      aliases: ['Won on', 'Actual close date', '成交日期', '实际成交日期', '签约日期'],
      help: { en: 'When it was won or lost.', 'zh-CN': '赢单或输单的日期。' },
    },
  ),
  lostReason: longText(
    { en: 'Why lost', 'zh-CN': '丢单原因' },
    { aliases: ['Reason for loss', 'Loss reason', 'Lost reason', '输单原因', '失败原因'] },
  ),
  engagement: engagementColumn({
    help: { en: 'The project that this deal began.', 'zh-CN': '由此商机开始的项目。' },
  }),
  source: text(
    { en: 'Source', 'zh-CN': '商机来源' },
    { aliases: ['Lead source', 'Came from', '来源', '线索来源'] },
  ),
  decider: text(
    { en: 'Contact', 'zh-CN': '联系人' },
    { width: 110, aliases: ['Contact name', 'Decision maker', '决策人', '客户联系人'] },
  ),
  notes: notesColumn({ aliases: ['Note', 'Remarks', 'Description', '说明', '备注说明'] }),
}
