/** Every flag of the design with rows that raise it, and where else it is told. */
import { parseDay } from '../../../src/core/day.js'
import type { TrackerKey } from '../../../src/trackers/index.js'
import type { GivenRows } from '../book-contents.js'

/** Where a flag may be told besides the sheet, the sidebar and the findings. */
export type FlagChannel = 'colour' | 'list' | 'person'

const people = [{ name: 'Li', email: 'li@example.com' }]
/** An engagement in which nothing is wrong. */
export const shop = {
  name: 'Shop',
  client: 'Acme',
  owner: 'Li',
  status: 'active',
  start: parseDay('2026-03-02'),
  delivery: parseDay('2026-06-30'),
  sowConfirmedOn: parseDay('2026-02-20'),
} as const
/** A stage in which nothing is wrong. */
export const draft = {
  name: 'Draft',
  engagement: 'Shop',
  owner: 'Li',
  deliverable: 'Sketches',
  acceptanceCriteria: 'Signed',
  start: parseDay('2026-05-04'),
  due: parseDay('2026-05-29'),
  status: 'notStarted',
} as const
const withinShop = (row: object): GivenRows => ({
  people,
  engagements: [shop],
  milestones: [{ ...draft, ...row }],
})
const late = parseDay('2026-03-27')
const near = parseDay('2026-04-02')

/** What is wrong, the tracker and its flag, rows of which the tracker's first raises it, and where it is told. */
export const flagCases: readonly [
  string,
  TrackerKey,
  string,
  'red' | 'amber',
  GivenRows,
  readonly FlagChannel[],
][] = [
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
  [
    'due soon',
    'tasks',
    'dueSoon',
    'amber',
    { people, tasks: [{ title: 'A', owner: 'Li', due: near }] },
    ['person'],
  ],
  [
    'should have started',
    'milestones',
    'startsTooLate',
    'amber',
    withinShop({ latestStart: late }),
    ['colour'],
  ],
  [
    'work behind the time used',
    'engagements',
    'behindTime',
    'amber',
    {
      engagements: [{ ...shop, behind: 0.4 }],
      milestones: [draft],
      tasks: [
        {
          title: 'A',
          engagement: 'Shop',
          owner: 'Li',
          status: 'inProgress',
          percentComplete: 0.1,
          start: parseDay('2026-03-02'),
          due: parseDay('2026-04-30'),
        },
      ],
    },
    ['colour'],
  ],
  ['no owner', 'tasks', 'noOwner', 'amber', { people, tasks: [{ title: 'A' }] }, ['list']],
  [
    'no acceptance criteria of a stage',
    'milestones',
    'noCriteria',
    'amber',
    withinShop({ acceptanceCriteria: null }),
    ['colour'],
  ],
  [
    'no acceptance criteria of a requirement',
    'requirements',
    'noCriteria',
    'amber',
    { requirements: [{ description: 'A' }] },
    [],
  ],
  ['no deliverable', 'milestones', 'noDeliverable', 'amber', withinShop({ deliverable: null }), ['colour']],
  ['no due day', 'milestones', 'noDue', 'amber', withinShop({ due: null }), ['colour']],
  [
    'engagement begun before the SOW',
    'engagements',
    'unconfirmedStart',
    'amber',
    { engagements: [{ ...shop, sowConfirmedOn: null }] },
    ['colour'],
  ],
  [
    'stage begun before the SOW',
    'milestones',
    'unconfirmedStart',
    'amber',
    {
      ...withinShop({ status: 'inProgress', confirmedFirst: 'no' }),
      engagements: [{ ...shop, status: 'planned', sowConfirmedOn: null }],
    },
    ['colour'],
  ],
  [
    'begun with requirements open',
    'engagements',
    'gateOpen',
    'amber',
    {
      engagements: [{ ...shop, missing: '1 of 1' }],
      milestones: [draft],
      requirements: [{ description: 'A', engagement: 'Shop', acceptanceCriteria: 'B' }],
    },
    ['colour'],
  ],
  [
    'not exactly one accountable',
    'raci',
    'notOneAccountable',
    'amber',
    { raci: [{ item: 'A', responsible: 'Li', accountable: 'Li, Bo' }] },
    [],
  ],
  [
    'silent client',
    'clients',
    'silent',
    'amber',
    { clients: [{ name: 'Acme', nextStep: 'Call', lastContact: parseDay('2026-03-01') }] },
    ['list'],
  ],
  ['no next step', 'clients', 'noNextStep', 'amber', { clients: [{ name: 'Acme' }] }, []],
  [
    'review overdue',
    'risks',
    'reviewOverdue',
    'amber',
    { people, risks: [{ description: 'A', owner: 'Li', reviewOn: late }] },
    ['person'],
  ],
  [
    'renewal window',
    'clients',
    'renewalOpen',
    'amber',
    { clients: [{ name: 'Acme', nextStep: 'Call', contractEnd: parseDay('2026-06-30') }] },
    ['list'],
  ],
  [
    'renewal window before a notice period',
    'clients',
    'renewalOpen',
    'amber',
    {
      clients: [
        {
          name: 'Acme',
          nextStep: 'Call',
          contractEnd: parseDay('2026-08-31'),
          noticeDays: 90,
          noticeBy: parseDay('2026-06-02'),
        },
      ],
    },
    ['list'],
  ],
  [
    'implemented without approval',
    'changes',
    'implementedUnapproved',
    'amber',
    { changes: [{ content: 'A', implementedOn: late }] },
    [],
  ],
]
