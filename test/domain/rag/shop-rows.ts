/** An engagement that is on track by every tracker there is, and what changes that. */
import { parseDay } from '../../../src/core/day.js'
import type { BookContents } from '../../../src/domain/book-contents.js'
import {
  evaluateEngagement,
  type EngagementEvaluation,
} from '../../../src/domain/status/rag/evaluate-engagement.js'
import type { EvidenceKindKey } from '../../../src/trackers/evidence.js'
import { ragSettingKey } from '../../../src/trackers/own/rag-settings.js'
import { evaluateContents } from '../../../src/work/refresh/evaluate-contents.js'
import { type GivenRows, createBookContents } from '../book-contents.js'

const today = '2026-03-31'
const late = parseDay('2026-03-24')
const d = parseDay

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
export const soundRows: GivenRows = {
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

const replaceRow = (key: keyof GivenRows, row: object): GivenRows => ({
  ...soundRows,
  [key]: [{ ...soundRows[key]![0], ...row }],
})
const addRow = (key: keyof GivenRows, row: object): GivenRows => ({
  ...soundRows,
  [key]: [
    ...(soundRows[key] ?? []),
    { id: 'X1', engagement: 'Shop', owner: 'Li', at: { line: 9, unread: [] }, ...row },
  ],
})

/** What alone makes it amber or red. */
export const wrongCases: readonly [EvidenceKindKey, 'red' | 'amber', GivenRows, string][] = [
  ['deliveryOverdue', 'red', replaceRow('engagements', { delivery: late }), 'Overdue by 5 working days'],
  ['milestoneOverdue', 'red', replaceRow('milestones', { start: null, due: late }), 'Draft: Overdue'],
  ['taskOverdue', 'red', replaceRow('tasks', { due: late }), 'Write: Overdue'],
  [
    'criticalIssue',
    'red',
    addRow('issues', { description: 'Down', severity: 'critical', due: late }),
    'Down: Critical issue overdue by 5 working days',
  ],
  [
    'riskOccurred',
    'red',
    addRow('risks', {
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
    addRow('risks', { description: 'Flood', status: 'open', probability: 3, impact: 5 }),
    'Flood: Exposure 15, no response',
  ],
  [
    'urgentFeedback',
    'red',
    addRow('feedback', { content: 'Broken', urgency: 'urgent', answerBy: d('2026-03-12') }),
    'Broken: Urgent feedback not answered in time by 13 working days',
  ],
  [
    'blocked',
    'red',
    replaceRow('tasks', { status: 'blocked', blockedSince: d('2026-03-20') }),
    'Write: Blocked for too long',
  ],
  ['overBudget', 'red', replaceRow('engagements', { spent: 10_000 }), '1000% of the budget spent'],
  [
    'deviation',
    'red',
    replaceRow('milestones', { baselineStart: d('2026-05-04'), baselineDue: d('2026-05-15') }),
    'over plan',
  ],
  [
    'unproven',
    'red',
    replaceRow('milestones', { status: 'accepted', doneOn: d('2026-03-20') }),
    'Accepted without sign-off details',
  ],
  [
    'gateNotHeld',
    'red',
    addRow('gates', { gate: 'Images are here', stage: 'Draft' }),
    'Images are here: Gate not held',
  ],
  ['deliverySoon', 'amber', replaceRow('engagements', { delivery: d('2026-04-02') }), 'Due soon'],
  [
    'soonBehind',
    'amber',
    replaceRow('milestones', { start: null, due: d('2026-04-02') }),
    'Draft: Due soon and not started',
  ],
  [
    'highIssue',
    'amber',
    addRow('issues', { description: 'Lag', severity: 'major', due: late }),
    'Lag: Major issue overdue by 5 working days',
  ],
  [
    'notAsExpected',
    'amber',
    addRow('pulses', { day: d('2026-03-30'), asExpected: 'no', newNeed: 'no', blocker: 'no' }),
    'Progress isn’t as expected',
  ],
  [
    'decisionOverdue',
    'amber',
    addRow('decisions', { question: 'Blue?', answerBy: late }),
    'Blue?: Answer overdue',
  ],
  ['documentOverdue', 'amber', addRow('documents', { document: 'Logo', due: late }), 'Logo: Overdue by'],
  [
    'feedbackOverdue',
    'amber',
    addRow('feedback', { content: 'Typos', urgency: 'normal', answerBy: late }),
    'Typos: Feedback not answered in time by 5 working days',
  ],
  [
    'questionOpen',
    'amber',
    addRow('contacts', { client: 'Acme', summary: 'When?', direction: 'in', askedOn: late }),
    'When?: Client waits for an answer',
  ],
  [
    'lowScore',
    'amber',
    addRow('satisfaction', { day: d('2026-03-29'), who: 'client', score: 1, comment: 'Sad' }),
    'Sad: Score 1 of 5',
  ],
  [
    'silentClient',
    'amber',
    { ...replaceRow('clients', { lastContact: null }), contacts: [] },
    'Acme: Silent client',
  ],
  ['spentAhead', 'amber', replaceRow('engagements', { spent: 500 }), '50% of the budget spent'],
  [
    'behindTime',
    'amber',
    replaceRow('tasks', { percentComplete: 0, start: d('2026-03-02') }),
    'Behind schedule by',
  ],
  [
    'startsTooLate',
    'amber',
    replaceRow('milestones', { start: null, durationDays: 60 }),
    'Draft: Should have started',
  ],
  ['noOwner', 'amber', replaceRow('tasks', { owner: null }), 'Write: No owner'],
  [
    'unconfirmedStart',
    'amber',
    replaceRow('engagements', { sowConfirmedOn: d('2026-03-20') }),
    'Started before the SOW was confirmed',
  ],
  [
    'gateOpen',
    'amber',
    addRow('requirements', { description: 'Cart', acceptanceCriteria: 'Works' }),
    'Started with something missing',
  ],
  ['planGap', 'amber', replaceRow('milestones', { deliverable: null }), 'Draft: No deliverable'],
]

/** Kinds that some of them raise too, left out here so that each is alone. */
const companions: { readonly [K in EvidenceKindKey]?: EvidenceKindKey } = {
  deliveryOverdue: 'startsTooLate',
  milestoneOverdue: 'startsTooLate',
  taskOverdue: 'behindTime',
  overBudget: 'spentAhead',
  deliverySoon: 'startsTooLate',
}
export const enableOnly = (kind: EvidenceKindKey): Partial<BookContents['settings']> => {
  const companion = companions[kind]
  return companion === undefined ? {} : { [ragSettingKey(companion)]: 'off' }
}

/** The portfolio as a run judges it. */
export const createShop = (
  given: GivenRows,
  settings: Partial<BookContents['settings']> = {},
): BookContents => {
  const portfolio = createBookContents(today, given)
  return evaluateContents({ ...portfolio, settings: { ...portfolio.settings, ...settings } }, [])
}
export const readStatus = (portfolio: BookContents): EngagementEvaluation =>
  evaluateEngagement(portfolio, portfolio.rows.engagements[0]!)
