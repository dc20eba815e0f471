/** Every red flag of the design with rows that raise it, and where else it is reported. */
import { parseDay } from '../../../src/core/day.js'
import { type FlagCase, late, people, shop, withinShop } from './flag-rows.js'

export const redFlagCases: readonly FlagCase[] = [
  [
    'overdue task',
    'tasks',
    'overdue',
    'red',
    { people, engagements: [shop], tasks: [{ title: 'A', engagement: 'Shop', owner: 'Li', due: late }] },
    ['colour', 'person'],
  ],
  ['overdue milestone', 'milestones', 'overdue', 'red', withinShop({ due: late }), ['colour', 'person']],
  [
    'overdue engagement',
    'engagements',
    'overdue',
    'red',
    { engagements: [{ ...shop, delivery: late }] },
    ['colour'],
  ],
  [
    'answer to feedback overdue',
    'feedback',
    'answerOverdue',
    'red',
    { people, feedback: [{ content: 'A', owner: 'Li', answerBy: late }] },
    ['person'],
  ],
  [
    'answer to a question overdue',
    'contacts',
    'answerOverdue',
    'red',
    { people, contacts: [{ summary: 'A', owner: 'Li', direction: 'in', askedOn: late }] },
    ['person'],
  ],
  [
    'decision overdue',
    'decisions',
    'answerOverdue',
    'red',
    { people, engagements: [shop], decisions: [{ question: 'A?', engagement: 'Shop', answerBy: late }] },
    ['person'],
  ],
  [
    'deviation',
    'milestones',
    'deviation',
    'red',
    withinShop({
      baselineStart: parseDay('2026-05-04'),
      baselineDue: parseDay('2026-05-15'),
      deviation: 0.5,
    }),
    ['colour', 'list'],
  ],
  [
    'accepted without acceptance',
    'milestones',
    'acceptedWithoutProof',
    'red',
    withinShop({ status: 'accepted' }),
    ['colour'],
  ],
  [
    'closed without a call-back',
    'feedback',
    'closedWithoutCallBack',
    'red',
    { feedback: [{ content: 'A', owner: 'Li', status: 'closed' }] },
    [],
  ],
]
