/** The evidence for the colour of an engagement. Each kind is one row of Settings: red, amber or off. */
import type { LocalisedName } from '../core/locale.js'
import type { Evidence, Flag } from '../core/table.js'

interface EvidenceKind {
  readonly name: LocalisedName
  /** The colour it raises unless Settings say otherwise. */
  readonly raises: 'red' | 'amber'
  /** Whether its absence says that work is on track; what is only missing from a row says nothing of that. */
  readonly isInformative: boolean
}

const red = 'red'
const amber = 'amber'

/** In the order in which equally bad reasons are named. */
export const evidenceKinds = {
  deliveryOverdue: {
    name: { en: 'Project past its delivery date', 'zh-CN': '项目超过交付日期' },
    raises: red,
    isInformative: false,
  },
  milestoneOverdue: {
    name: { en: 'Overdue milestone', 'zh-CN': '里程碑逾期' },
    raises: red,
    isInformative: true,
  },
  taskOverdue: { name: { en: 'Overdue task', 'zh-CN': '任务逾期' }, raises: red, isInformative: true },
  criticalIssue: {
    name: { en: 'Critical issue overdue', 'zh-CN': '致命问题逾期' },
    raises: red,
    isInformative: true,
  },
  riskOccurred: {
    name: { en: 'Risk that occurred', 'zh-CN': '风险已发生' },
    raises: red,
    isInformative: false,
  },
  riskExposure: {
    name: { en: 'High risk without a response', 'zh-CN': '高风险缺少应对' },
    raises: red,
    isInformative: true,
  },
  urgentFeedback: {
    name: { en: 'Urgent feedback not answered in time', 'zh-CN': '紧急反馈未按时答复' },
    raises: red,
    isInformative: true,
  },
  blocked: {
    name: { en: 'Blocked for too long', 'zh-CN': '受阻时间过长' },
    raises: red,
    isInformative: false,
  },
  overBudget: { name: { en: 'Over budget', 'zh-CN': '超出预算' }, raises: red, isInformative: false },
  deviation: {
    name: { en: 'Deviation from the baseline', 'zh-CN': '偏离基准' },
    raises: red,
    isInformative: true,
  },
  unproven: {
    name: {
      en: 'Accepted without sign-off details',
      'zh-CN': '验收信息不全',
      formerly: ['Accepted without acceptance'],
    },
    raises: red,
    isInformative: false,
  },
  gateNotHeld: {
    name: { en: 'Gate not held', 'zh-CN': '准入条件未满足' },
    raises: red,
    isInformative: false,
  },
  deliverySoon: {
    name: { en: 'Project due soon', 'zh-CN': '项目即将交付' },
    raises: amber,
    isInformative: false,
  },
  soonBehind: {
    name: { en: 'Due soon and not started', 'zh-CN': '即将到期且未开始' },
    raises: amber,
    isInformative: true,
  },
  highIssue: {
    name: { en: 'Major issue overdue', 'zh-CN': '严重问题逾期' },
    raises: amber,
    isInformative: true,
  },
  notAsExpected: {
    name: { en: 'Client says “not as expected” or “blocked”', 'zh-CN': '客户反映不符合预期或存在阻塞' },
    raises: amber,
    isInformative: true,
  },
  decisionOverdue: {
    name: { en: 'Client decision overdue', 'zh-CN': '客户决策逾期' },
    raises: amber,
    isInformative: true,
  },
  documentOverdue: {
    name: { en: 'Document from the client overdue', 'zh-CN': '客户资料逾期未提供' },
    raises: amber,
    isInformative: true,
  },
  feedbackOverdue: {
    name: { en: 'Feedback not answered in time', 'zh-CN': '反馈未按时答复' },
    raises: amber,
    isInformative: true,
  },
  questionOpen: {
    name: { en: 'Client waits for an answer', 'zh-CN': '客户提问未答复' },
    raises: amber,
    isInformative: true,
  },
  lowScore: {
    name: { en: 'Low satisfaction score', 'zh-CN': '满意度评分偏低' },
    raises: amber,
    isInformative: true,
  },
  silentClient: { name: { en: 'Silent client', 'zh-CN': '久未联系' }, raises: amber, isInformative: false },
  spentAhead: {
    name: { en: 'Spending ahead of the work', 'zh-CN': '花费快于进度' },
    raises: amber,
    isInformative: true,
  },
  behindTime: {
    name: {
      en: 'Behind schedule',
      'zh-CN': '进度落后',
      formerly: ['Work behind the time used', '进度落后于时间'],
    },
    raises: amber,
    isInformative: true,
  },
  startsTooLate: {
    name: { en: 'Should have started', 'zh-CN': '应已开始' },
    raises: amber,
    isInformative: true,
  },
  noOwner: { name: { en: 'No owner', 'zh-CN': '无负责人' }, raises: amber, isInformative: false },
  unconfirmedStart: {
    name: { en: 'Started before the SOW was confirmed', 'zh-CN': '工作说明书未确认即开工' },
    raises: amber,
    isInformative: false,
  },
  gateOpen: {
    name: {
      en: 'Started with something missing',
      'zh-CN': '启动条件未满足即开工',
      formerly: ['Started with a gate open'],
    },
    raises: amber,
    isInformative: false,
  },
  planGap: {
    name: { en: 'Milestone with something missing', 'zh-CN': '里程碑信息不全' },
    raises: amber,
    isInformative: false,
  },
} as const satisfies Readonly<Record<string, EvidenceKind>>

export type EvidenceKindKey = keyof typeof evidenceKinds
export const evidenceKindKeys = Object.keys(evidenceKinds) as readonly EvidenceKindKey[]

/** What a flag says, as evidence of a kind. */
export const byFlag = <K extends string>(
  kind: EvidenceKindKey,
  { key, name, column, when }: Flag,
  more: Pick<Evidence, 'latest' | 'said'> = {},
): Omit<Evidence, 'column'> & { column: K } => ({ key, name, kind, column: column as K, when, ...more })

/** Evidence that no flag says, under the name of its kind. */
export const evidenceOf = <K extends string>(
  kind: EvidenceKindKey,
  column: K,
  when: Evidence['when'],
  more: Pick<Evidence, 'among' | 'latest' | 'since' | 'said'> = {},
): Omit<Evidence, 'column'> & { column: K } => ({
  key: kind,
  name: evidenceKinds[kind].name,
  kind,
  column,
  when,
  ...more,
})
