/** The acts of windows, as what they change in a row of each tracker. */
import type { RowValues } from '../../../host/bench/fill-rows.js'
import type { TrackerKey } from '../../../src/trackers/index.js'

/** A row of each tracker whose rows are changed from a window. */
export const rows: Readonly<Partial<Record<TrackerKey, RowValues>>> = {
  people: { id: 'P-1', name: 'Bo', email: 'bo@example.com' },
  clients: { id: 'C-1', name: 'Acme', accountManager: 'Bo', nextStep: 'Call', nextStepDay: '2026-03-04' },
  engagements: {
    id: 'E-1',
    name: 'Site',
    client: 'Acme',
    owner: 'Bo',
    status: 'Active',
    start: '2026-03-02',
  },
  milestones: { id: 'M-1', name: 'Design', engagement: 'Site', owner: 'Bo', due: '2026-03-27' },
  tasks: { id: 'T-1', title: 'Draft', engagement: 'Site', owner: 'Bo', due: '2026-03-27' },
  contacts: { id: 'K-1', day: '2026-03-20', client: 'Acme', summary: 'Price', askedOn: '2026-03-20' },
  decisions: {
    id: 'D-1',
    question: 'Blue?',
    engagement: 'Site',
    askedOn: '2026-03-24',
    answerBy: '2026-03-28',
  },
  issues: {
    id: 'I-1',
    description: 'Down',
    engagement: 'Site',
    owner: 'Bo',
    due: '2026-03-28',
    status: 'Open',
  },
  feedback: {
    id: 'F-1',
    content: 'Slow',
    client: 'Acme',
    owner: 'Bo',
    answerBy: '2026-03-25',
    status: 'Received',
  },
  changes: {
    id: 'CR-1',
    content: 'More',
    engagement: 'Site',
    requester: 'Ann',
    impactDays: 2,
    assessedBy: 'Bo',
    status: 'Raised',
  },
  risks: {
    id: 'R-1',
    description: 'Late',
    engagement: 'Site',
    owner: 'Bo',
    reviewOn: '2026-03-20',
    status: 'Open',
  },
  training: { id: 'L-1', topic: 'Sheets', person: 'Bo', on: '2026-03-20' },
  retrospectives: { id: 'V-1', whatWasLate: 'All', owner: 'Bo', due: '2026-03-20', status: 'Not started' },
  documents: { id: 'DR-1', document: 'Logo', engagement: 'Site', owner: 'Bo', due: '2026-03-27' },
  gates: { id: 'G-1', gate: 'Access', stage: 'Design', engagement: 'Site' },
  deals: {
    id: 'DL-1',
    name: 'Shop',
    client: 'Acme',
    owner: 'Bo',
    status: 'Offer made',
    closing: '2026-04-20',
  },
  requirements: { id: 'Q-1', description: 'Fast', engagement: 'Site' },
}

/** What a row gets, and in how many calls: 12 where the cells that change are neighbours, 15 where they are two blocks. */
type Act = readonly [name: string, tracker: TrackerKey, set: Values, calls: Calls, id?: string]
/** How many calls an act takes, and taking it back: the latter reads the row's own sheet alone. */
type Calls = number | readonly [act: number, back: number]
export type Values = Readonly<Record<string, string | number | null>>
export const today = '2026-03-31'
export const acts: readonly Act[] = [
  ['done', 'tasks', { status: 'done' }, 12],
  ['blocked', 'tasks', { status: 'blocked' }, 12],
  ['move', 'tasks', { due: '2026-04-20' }, 12],
  ['assign', 'tasks', { owner: 'Ann' }, 12],
  // Its flag says that it has no owner, two cells further.
  ['take from its owner', 'tasks', { owner: null }, 15],
  ['wait', 'tasks', { ballInCourt: 'client' }, 12],
  ['note', 'tasks', { notes: 'new' }, 12],
  ['done', 'issues', { status: 'resolved' }, 12],
  ['escalate', 'issues', { escalatedTo: 'Bo', due: '2026-04-20' }, 12],
  ['resolve', 'issues', { solution: 'Restarted', status: 'resolved' }, 12],
  ['done', 'feedback', { status: 'answered', resolvedOn: today }, 12],
  ['sort', 'feedback', { category: 'praise', owner: 'Ann', answerBy: '2026-04-20', status: 'sorted' }, 12],
  ['handle', 'feedback', { improvement: 'A list', resolvedOn: today, status: 'answered' }, 12],
  // The status is beside what the steps before it fill in.
  ['call back', 'feedback', { solved: 'yes', calledBackOn: today, status: 'closed' }, 15],
  ['answered', 'contacts', { answeredOn: today }, 12],
  ['follow up', 'contacts', { followUpOn: '2026-04-20' }, 12],
  ['answer', 'decisions', { chosen: 'a', decidedOn: today }, 12],
  [
    'assess',
    'changes',
    { impactDays: 3, assessedBy: 'Ann', impactCost: 9, impactResource: 'x', status: 'assessed' },
    12,
  ],
  ['decide', 'changes', { decision: 'approved', decidedBy: 'Bo', decidedOn: today, status: 'reviewed' }, 12],
  // It was approved before, two cells further.
  ['implement', 'changes', { implementedOn: today, status: 'implemented' }, 15, 'CR-2'],
  ['close', 'risks', { status: 'closed' }, 12],
  ['attend', 'training', { status: 'attended' }, 12],
  ['done', 'retrospectives', { status: 'done' }, 12],
  ['confirm', 'requirements', { confirmedBy: 'Bo', confirmedOn: today }, 12],
  ['done', 'documents', { check: 'complete' }, 12],
  ['receive', 'documents', { receivedOn: today, link: 'https://example.com' }, 12],
  ['check', 'documents', { check: 'incomplete', checkedBy: 'Ann', notes: 'Half of it' }, 12],
  [
    'ask again',
    'documents',
    { due: '2026-04-20', notes: 'Again', receivedOn: null, check: null, checkedBy: null },
    12,
    'DR-2',
  ],
  [
    'advance',
    'deals',
    { closing: '2026-05-20', status: 'negotiation', nextStep: 'Call', nextStepOn: '2026-04-02' },
    12,
  ],
  ['win', 'deals', { status: 'won', closedOn: today }, 15],
  ['lose', 'deals', { closedOn: today, lostReason: 'Too dear' }, 12],
  ['begin', 'deals', { engagement: 'Site' }, 12],
  ['next step', 'clients', { nextStep: null, nextStepDay: null }, 12],
  // A call more for each sheet that is read, since a gate looks at its rows or a cell is made from them: of stages
  // projects, tasks, people and gates,
  ['done', 'milestones', { status: 'done' }, [16, 12]],
  ['move', 'milestones', { due: '2026-04-27' }, [16, 12]],
  // of projects stages, tasks, issues and retrospectives,
  ['close', 'engagements', { status: 'delivered' }, [16, 12]],
  // of gates projects and stages.
  ['hold', 'gates', { heldOn: today, heldBy: 'Bo' }, [14, 12]],
]
