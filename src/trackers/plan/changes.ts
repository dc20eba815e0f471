import { all, any, blank, dated, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { changeColumns } from './change-columns.js'

const assessment = ['impactDays', 'assessedBy'] as const
const approval = ['decidedBy', 'decidedOn'] as const
/** What an approved change must say: what it costs in time, who found that out, who decided and when. */
export const approvalColumns = [...assessment, ...approval] as const

/** 需求变更: raised, assessed, reviewed, implemented; nothing moves before it is decided. */
export const changes = tracker({
  key: 'changes',
  name: { en: 'Change requests', 'zh-CN': '需求变更' },
  aliases: [
    'Changes',
    'Change log',
    'Change request log',
    '变更',
    '变更记录',
    '变更申请',
    '变更清单',
    '变更登记',
  ],
  title: 'content',
  prefix: 'CR',
  listing: {
    group: 'plan',
    purpose: {
      en: 'Later changes: their effect, and who decided',
      'zh-CN': '后来提出的变更：影响多大、由谁决定',
    },
  },
  work: null,
  clientPage: { day: 'raisedOn', list: 'open', rank: 6 },
  log: {
    name: { en: 'Change request', 'zh-CN': '变更' },
    rank: 3,
    asks: ['engagement', 'content', 'requester', 'reason'],
    today: ['raisedOn'],
    begins: { status: 'raised' },
  },
  steps: ({ status, decision, impactDays, assessedBy, implementedOn }) => {
    const open = all(not(oneOf(status, 'implemented', 'dropped')), blank(implementedOn))
    return [
      {
        key: 'assess',
        name: { en: 'Assess', 'zh-CN': '影响分析' },
        when: all(open, blank(decision), any(blank(impactDays), blank(assessedBy))),
        asks: [...assessment, 'impactCost', 'impactResource'],
        needs: assessment,
        me: ['assessedBy'],
        set: { status: 'assessed' },
      },
      {
        key: 'decide',
        name: { en: 'Record the decision', 'zh-CN': '登记结论' },
        when: all(open, blank(decision)),
        asks: ['decision', ...approval],
        needs: ['decision', ...approval],
        today: ['decidedOn'],
        set: { status: 'reviewed' },
      },
      {
        key: 'implement',
        name: { en: 'Mark as implemented', 'zh-CN': '登记实施' },
        when: all(open, oneOf(decision, 'approved')),
        asks: ['implementedOn'],
        needs: ['implementedOn'],
        today: ['implementedOn'],
        set: { status: 'implemented' },
      },
    ]
  },
  closing: {
    done: { status: 'implemented', implementedOn: 'today' },
    dropped: { status: 'dropped' },
  },
  adoption: 'proposed',
  titleWords: [
    [0.88, 'change description|description of change|变更内容|变更描述'],
    [1, 'change|changes|change request|change requested|change title|change summary|requested change'],
    [1, '变更|变更事项|变更名称|变更标题|需求变更|变更需求'],
    [
      1,
      'change item|change name|proposed change|scope change|change order|change order description|variation|what changes|change detail|request for change',
    ],
    [1, '变更说明|变更项|变更申请|变更要求|变更需求描述|调整内容|变更简述|变更主题|变更点'],
    [0.7, 'description|summary|title|描述|内容'],
  ],
  doneDates: ['implementedOn', 'decidedOn'],
  columns: changeColumns,
  flags: ({ content, status, decision, impactDays, assessedBy, implementedOn, decidedOn, decidedBy }) => {
    const decided = any(dated(decidedOn), oneOf(decision, 'approved', 'rejected', 'nextCycle'))
    return [
      {
        key: 'decidedWithoutAssessment',
        name: { en: 'Decided without an impact analysis', 'zh-CN': '未做影响分析即审批' },
        rag: 'amber',
        column: 'impactDays',
        when: all(decided, any(blank(impactDays), blank(assessedBy))),
      },
      {
        key: 'implementedUnapproved',
        name: { en: 'Implemented without approval', 'zh-CN': '未批准即实施' },
        rag: 'amber',
        column: 'implementedOn',
        when: all(any(dated(implementedOn), oneOf(status, 'implemented')), not(oneOf(decision, 'approved'))),
      },
      {
        key: 'decidedByNobody',
        name: { en: 'No decision maker named', 'zh-CN': '缺少审批人' },
        rag: 'amber',
        column: 'decidedBy',
        when: all(not(blank(content)), decided, blank(decidedBy)),
      },
    ]
  },
})
export type Change = Row<typeof changes>
