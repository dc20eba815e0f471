/** An engagement that is on track by every tracker there is, and what changes that. */
import { day } from '../../../src/core/day.js'
import type { Portfolio } from '../../../src/project/portfolio.js'
import { judgeEngagement, type EngagementJudged } from '../../../src/project/status/rag/judge-engagement.js'
import type { EvidenceKindKey } from '../../../src/trackers/evidence.js'
import { ragSetting } from '../../../src/trackers/own/rag-settings.js'
import { judged } from '../../../src/work/refresh/judged.js'
import { type Given, portfolioOf } from '../portfolio-of.js'

export const today = '2026-03-31'
const late = day('2026-03-24')
const d = day

const engagement = {
  name: 'Shop',
  client: 'Acme',
  owner: 'Li',
  status: 'active',
  start: d('2026-03-02'),
  delivery: d('2026-06-30'),
  sowConfirmedOn: d('2026-02-20'),
  budget: 1000,
  spent: 100,
} as const
const milestone = {
  name: 'Draft',
  engagement: 'Shop',
  owner: 'Li',
  status: 'notStarted',
  deliverable: 'Sketches',
  acceptanceCriteria: 'Signed',
  start: d('2026-06-01'),
  due: d('2026-06-12'),
} as const
const task = {
  title: 'Write',
  engagement: 'Shop',
  owner: 'Li',
  status: 'inProgress',
  due: d('2026-05-29'),
} as const

/** Every tracker with a row in which nothing is wrong. */
export const sound: Given = {
  people: [{ name: 'Li', email: 'li@example.com' }],
  clients: [{ name: 'Acme', nextStep: 'Call', lastContact: d('2026-03-28') }],
  engagements: [engagement],
  milestones: [milestone],
  tasks: [task],
  requirements: [],
  contacts: [{ day: d('2026-03-28'), client: 'Acme', summary: 'Call', direction: 'out' }],
  pulses: [{ day: d('2026-03-27'), engagement: 'Shop', asExpected: 'yes', newNeed: 'no', blocker: 'no' }],
  decisions: [{ question: 'A or B?', engagement: 'Shop', answerBy: d('2026-04-20') }],
  feedback: [
    {
      content: 'Nice',
      client: 'Acme',
      engagement: 'Shop',
      owner: 'Li',
      urgency: 'normal',
      answerBy: d('2026-04-20'),
    },
  ],
  issues: [{ description: 'Slow', engagement: 'Shop', owner: 'Li', severity: 'minor', due: d('2026-04-20') }],
  risks: [
    { description: 'Strike', engagement: 'Shop', owner: 'Li', probability: 1, impact: 2, status: 'open' },
  ],
  satisfaction: [{ day: d('2026-03-20'), engagement: 'Shop', who: 'client', score: 5 }],
}

const replaced = (key: keyof Given, row: object): Given => ({
  ...sound,
  [key]: [{ ...sound[key]![0], ...row }],
})
const added = (key: keyof Given, row: object): Given => ({
  ...sound,
  [key]: [...sound[key]!, { id: 'X1', engagement: 'Shop', owner: 'Li', at: { line: 9, unread: [] }, ...row }],
})

/** What alone makes it amber or red. */
export const wrong: readonly [EvidenceKindKey, 'red' | 'amber', Given, string][] = [
  ['deliveryOverdue', 'red', replaced('engagements', { delivery: late }), 'Overdue by 5 working days'],
  ['milestoneOverdue', 'red', replaced('milestones', { start: null, due: late }), 'Draft: Overdue'],
  ['taskOverdue', 'red', replaced('tasks', { due: late }), 'Write: Overdue'],
  [
    'criticalIssue',
    'red',
    added('issues', { description: 'Down', severity: 'critical', due: late }),
    'Down: Critical issue overdue by 5 working days',
  ],
  [
    'riskOccurred',
    'red',
    added('risks', {
      description: 'Flood',
      status: 'occurred',
      probability: 5,
      impact: 5,
      response: 'Pumps',
    }),
    'Flood: Risk that occurred',
  ],
  [
    'riskExposure',
    'red',
    added('risks', { description: 'Flood', status: 'open', probability: 3, impact: 5 }),
    'Flood: Exposure 15, no response',
  ],
  [
    'urgentFeedback',
    'red',
    added('feedback', { content: 'Broken', urgency: 'urgent', answerBy: d('2026-03-12') }),
    'Broken: Urgent feedback not answered in time by 13 working days',
  ],
  [
    'blocked',
    'red',
    replaced('tasks', { status: 'blocked', blockedSince: d('2026-03-20') }),
    'Write: Blocked for too long',
  ],
  ['overBudget', 'red', replaced('engagements', { spent: 10_000 }), '1000% of the budget spent'],
  [
    'deviation',
    'red',
    replaced('milestones', { baselineStart: d('2026-05-04'), baselineDue: d('2026-05-15') }),
    'over plan',
  ],
  [
    'unproven',
    'red',
    replaced('milestones', { status: 'accepted', doneOn: d('2026-03-20') }),
    'Accepted without sign-off details',
  ],
  ['deliverySoon', 'amber', replaced('engagements', { delivery: d('2026-04-02') }), 'Due soon'],
  [
    'soonBehind',
    'amber',
    replaced('milestones', { start: null, due: d('2026-04-02') }),
    'Draft: Due soon and not started',
  ],
  [
    'highIssue',
    'amber',
    added('issues', { description: 'Lag', severity: 'major', due: late }),
    'Lag: Major issue overdue by 5 working days',
  ],
  [
    'notAsExpected',
    'amber',
    added('pulses', { day: d('2026-03-30'), asExpected: 'no', newNeed: 'no', blocker: 'no' }),
    'Progress isn’t as expected',
  ],
  [
    'decisionOverdue',
    'amber',
    added('decisions', { question: 'Blue?', answerBy: late }),
    'Blue?: Answer overdue',
  ],
  [
    'feedbackOverdue',
    'amber',
    added('feedback', { content: 'Typos', urgency: 'normal', answerBy: late }),
    'Typos: Feedback not answered in time by 5 working days',
  ],
  [
    'questionOpen',
    'amber',
    added('contacts', { client: 'Acme', summary: 'When?', direction: 'in', askedOn: late }),
    'When?: Client waits for an answer',
  ],
  [
    'lowScore',
    'amber',
    added('satisfaction', { day: d('2026-03-29'), who: 'client', score: 1, comment: 'Sad' }),
    'Sad: Score 1 of 5',
  ],
  [
    'silentClient',
    'amber',
    { ...replaced('clients', { lastContact: null }), contacts: [] },
    'Acme: Silent client',
  ],
  ['spentAhead', 'amber', replaced('engagements', { spent: 500 }), '50% of the budget spent'],
  [
    'behindTime',
    'amber',
    replaced('tasks', { percentComplete: 0, start: d('2026-03-02') }),
    'Behind schedule by',
  ],
  [
    'startsTooLate',
    'amber',
    replaced('milestones', { start: null, durationDays: 60 }),
    'Draft: Should have started',
  ],
  ['noOwner', 'amber', replaced('tasks', { owner: null }), 'Write: No owner'],
  [
    'unconfirmedStart',
    'amber',
    replaced('engagements', { sowConfirmedOn: d('2026-03-20') }),
    'Started before the SOW was confirmed',
  ],
  [
    'gateOpen',
    'amber',
    added('requirements', { description: 'Cart', acceptanceCriteria: 'Works' }),
    'Started with something missing',
  ],
  ['planGap', 'amber', replaced('milestones', { deliverable: null }), 'Draft: No deliverable'],
]

/** What goes with some of them, and is left out here so that each stands alone. */
const companions: { readonly [K in EvidenceKindKey]?: EvidenceKindKey } = {
  deliveryOverdue: 'startsTooLate',
  milestoneOverdue: 'startsTooLate',
  taskOverdue: 'behindTime',
  overBudget: 'spentAhead',
  deliverySoon: 'startsTooLate',
}
export const alone = (kind: EvidenceKindKey): Partial<Portfolio['settings']> => {
  const companion = companions[kind]
  return companion === undefined ? {} : { [ragSetting(companion)]: 'off' }
}

/** The portfolio as a run judges it. */
export const shopOf = (given: Given, settings: Partial<Portfolio['settings']> = {}): Portfolio => {
  const portfolio = portfolioOf(today, given)
  return judged({ ...portfolio, settings: { ...portfolio.settings, ...settings } }, [])
}
export const statusOf = (portfolio: Portfolio): EngagementJudged =>
  judgeEngagement(portfolio, portfolio.rows.engagements[0]!)
