import { choice, date, identity, longText, number } from '../../core/column.js'
import { all, atLeast, beforeToday, blank, not, oneOf } from '../../core/rule.js'
import { tracker } from '../../core/table.js'
import { evidenceOf } from '../evidence.js'
import { noOwner } from '../flags.js'
import { engagementColumn, notesColumn, ownerColumn } from '../shared-columns.js'

/** Where a risk comes from. */
export const riskCategories = {
  technical: { en: 'Technical', 'zh-CN': '技术', aliases: ['Technology', '技术风险'] },
  market: { en: 'Market', 'zh-CN': '市场', aliases: ['Commercial', '市场风险'] },
  management: { en: 'Management', 'zh-CN': '管理', aliases: ['Organisation', 'Organization', '管理风险'] },
  client: { en: 'Client', 'zh-CN': '客户', aliases: ['Customer', '客户风险', '客户配合'] },
  supplier: { en: 'Supplier', 'zh-CN': '供应商', aliases: ['Vendor', 'Third party', '供应链', '供应商风险'] },
  legal: { en: 'Legal', 'zh-CN': '合规', aliases: ['Compliance', 'Regulatory', '法务', '法律', '合规风险'] },
} as const

/** From this exposure on (of 25) a risk without a response is reported. */
const highExposure = 12

/** 风险登记册: what may go wrong, how likely and how bad, and what is done about it. */
export const risks = tracker({
  key: 'risks',
  name: { en: 'Risks', 'zh-CN': '风险登记册' },
  aliases: ['Risk register', 'Risk log', 'Risk', '风险', '风险清单', '风险表', '风险登记', '风险管理'],
  title: 'description',
  kindWords: 'risk|风险',
  prefix: 'RK',
  listing: {
    group: 'plan',
    purpose: {
      en: 'What may go wrong, how serious it would be, and the response',
      'zh-CN': '可能出的问题、严重程度和应对办法',
    },
  },
  work: { assignee: 'owner', rank: 8 },
  log: {
    name: { en: 'Risk', 'zh-CN': '风险' },
    rank: 6,
    asks: ['engagement', 'description', 'probability', 'impact', 'response'],
    today: ['seenOn'],
    me: ['owner'],
    begins: { status: 'open' },
  },
  closing: { done: { status: 'closed' } },
  adoption: 'proposed',
  titleWords: [
    [0.88, 'risk description|description of risk|风险描述|风险内容'],
    [1, 'risk|risks|risk event|risk name|risk title|risk statement|identified risk|risk summary'],
    [1, '风险|风险名称|风险事项|风险点|风险事件|风险因素'],
    [
      1,
      'threat|hazard|potential risk|risk item|uncertainty|risk cause|key risk|key risks|what could go wrong',
    ],
    [1, '风险项|风险说明|潜在风险|主要风险|风险类型描述|危险源|风险简述|风险情况'],
    [0.7, 'description|name|title|描述|内容|名称'],
  ],
  madeFrom: { exposure: ['probability', 'impact'] },
  columns: {
    id: identity(),
    description: longText(
      { en: 'Risk', 'zh-CN': '风险描述' },
      {
        required: true,
        width: 280,
        aliases: ['Description', 'Risk description', '风险', '描述', '风险事项'],
      },
    ),
    engagement: engagementColumn(),
    seenOn: date(
      { en: 'Seen on', 'zh-CN': '发现日期' },
      {
        adopted: false,
        aliases: ['Raised on', 'Identified on', 'Date raised', 'Date identified', '识别日期', '登记日期'],
      },
    ),
    category: choice({ en: 'Category', 'zh-CN': '类别' }, riskCategories, {
      aliases: ['Type', 'Risk category', '风险类别', '风险类型', '分类', '类型'],
    }),
    probability: number(
      { en: 'Probability', 'zh-CN': '概率' },
      {
        range: [1, 5],
        format: '0',
        aliases: ['Likelihood', '可能性', '发生概率'],
        help: { en: '1 (unlikely) to 5 (almost certain).', 'zh-CN': '1（不太可能）到 5（几乎必然）。' },
      },
    ),
    impact: number(
      { en: 'Impact', 'zh-CN': '影响' },
      {
        range: [1, 5],
        format: '0',
        aliases: ['Consequence', 'Severity', '影响程度', '严重程度'],
        help: { en: '1 (slight) to 5 (the project fails).', 'zh-CN': '1（轻微）到 5（项目失败）。' },
      },
    ),
    exposure: number(
      { en: 'Exposure', 'zh-CN': '风险敞口' },
      {
        derived: true,
        format: '0',
        help: { en: 'Probability × impact, 1 to 25.', 'zh-CN': '概率 × 影响，1 到 25。' },
      },
    ),
    owner: ownerColumn({ aliases: ['Risk owner', 'Assignee', '责任人', '跟进人', '风险负责人'] }),
    reviewOn: date(
      { en: 'Review on', 'zh-CN': '复查日期' },
      { aliases: ['Review date', 'Next review', '下次复查', '评审日期', '跟踪日期', '检查日期'] },
    ),
    status: choice(
      { en: 'Status', 'zh-CN': '状态' },
      {
        open: { en: 'Open', 'zh-CN': '未关闭', aliases: ['Active', 'New', '开放', '跟踪中', '监控中'] },
        rising: { en: 'Rising', 'zh-CN': '上升', aliases: ['Growing', '恶化'], tone: 'warn' },
        occurred: {
          en: 'Occurred',
          'zh-CN': '已发生',
          aliases: ['Happened', 'Issue', '转为问题'],
          tone: 'bad',
        },
        closed: {
          en: 'Closed',
          'zh-CN': '已关闭',
          aliases: ['Gone', 'Done', '关闭', '已解除'],
          tone: 'good',
        },
      },
      { aliases: ['State', '风险状态', '当前状态'] },
    ),
    occurredOn: date(
      { en: 'Occurred on', 'zh-CN': '发生日期' },
      {
        adopted: false,
        aliases: ['Date occurred', 'Happened on', '发生时间'],
        help: { en: 'Only if it occurred.', 'zh-CN': '实际发生时才填。' },
      },
    ),
    response: longText(
      { en: 'Response', 'zh-CN': '应对措施' },
      { aliases: ['Mitigation', 'Response plan', 'Action', '应对', '应对计划', '缓解措施', '应对方案'] },
    ),
    notes: notesColumn(),
  },
  flags: ({ description, owner, reviewOn, status, exposure, response }) => {
    const open = not(oneOf(status, 'closed'))
    return [
      {
        key: 'reviewOverdue',
        name: { en: 'Review overdue', 'zh-CN': '复查已逾期' },
        rag: 'amber',
        means: 'stepOverdue',
        column: 'reviewOn',
        when: all(open, beforeToday(reviewOn)),
      },
      {
        key: 'noResponse',
        name: { en: 'High exposure, no response', 'zh-CN': '高风险缺少应对' },
        rag: 'amber',
        column: 'response',
        when: all(open, atLeast(exposure, highExposure), blank(response)),
      },
      noOwner(all(open, not(blank(description))), owner),
    ]
  },
  over: ({ status }) => oneOf(status, 'closed'),
  evidence: ({ status, exposure, response }) => [
    evidenceOf('riskOccurred', 'status', oneOf(status, 'occurred')),
    evidenceOf(
      'riskExposure',
      'exposure',
      all(not(oneOf(status, 'closed')), atLeast(exposure, { setting: 'highExposure' }), blank(response)),
      { said: 'exposure' },
    ),
  ],
})
