import type { AllClear } from '../../core/evidence.js'
import { plural } from '../english.js'

/** The words of the measures, in English. Definitions say what is counted, over which time, and what is left out. */
export const en = {
  intro: 'Each figure is shown with the rows it comes from. With fewer than three rows there is no figure.',
  /** After a number of them. */
  workdays: 'working days',
  tooFew: 'too few to say',
  points: (rise: number): string => plural(rise, 'point'),
  gapsTitle: 'Where the gaps are: average of the checks below, out of 100',
  gap: { communication: 'Communication', tracking: 'Tracking', ownership: 'Ownership', feedback: 'Feedback' },
  begin: 'Start with',
  soundAll: (_: AllClear): string => 'All of these are in order',
  noRows: 'No rows to check yet',
  /** A list that is empty although rows were read, and all of them could be. */
  noneOf: ({ looked }: AllClear): string => `None (${plural(looked.rows, 'row')} checked)`,
  notSaid: 'Not known: the cells that this looks at are blank',
  outOf: (part: number, checkable: number, unread: number): string =>
    `${part} of ${checkable}${unread === 0 ? '' : `, ${unread} unread`}`,
  check: {
    heard: 'Clients in touch lately',
    nextStep: 'Next step agreed, not overdue',
    answered: 'Client questions answered',
    planned: 'Next talk dated, not missed',
    pulse: 'Pulse answered lately',
    dated: 'Open work has a due date',
    current: 'Due date not passed',
    baselined: 'Open milestones have a baseline',
    explained: 'Deviations have a reason',
    owned: 'Open rows have an owner',
    known: 'Task owners are in People',
    accountable: 'One person accountable',
    assigned: 'Feedback has an owner',
    inTime: 'Answers not overdue',
    calledBack: 'Closed after call-back, solved',
    improved: 'Closed complaints led to change',
  },
  repair: {
    heard: 'get in touch',
    nextStep: 'agree the next step',
    answered: 'answer the question',
    planned: 'set the next date',
    pulse: 'ask the three questions',
    dated: 'add a due date',
    current: 'finish it or move the date',
    baselined: 'take the baseline',
    explained: 'say why it is late',
    owned: 'name an owner',
    known: 'add the owner to People',
    accountable: 'name exactly one',
    assigned: 'name an owner',
    inTime: 'answer it',
    calledBack: 'call the client back',
    improved: 'write down the improvement',
  },
  startRow: (title: string, repair: string): string => `${title}: ${repair}`,
  group: { delivery: 'Delivery', clients: 'Clients', learning: 'Feedback and learning' },
  since: (day: string): string => `since ${day}`,
  notUsed: (sheets: string): string => `Not counted: this workbook has no ${sheets}`,
  notBegun: 'Change history hasn’t started',
  unread: (cells: number): string => `${plural(cells, 'cell')} can’t be read`,
  creepNote:
    'Requirements marked as added after the baseline, as a share of the others. Rejected ones do not count.',
  budgets: 'Budget used and work done',
  budgetsNote: 'Open projects with a budget and an amount spent; ahead: more used than done, in points.',
  budgetHeads: ['Used', 'Done', 'Ahead'],
  creepTitle: 'Scope creep by project',
  unmarked: (count: number): string => `${count} without a mark`,
  creepHeads: ['Added', 'Agreed', 'Share'],
  clientTitle: 'Changes and complaints by client',
  clientTitleNote:
    'Changes of a year, and days approved ones cost; complaints of 3 months; of a year / milestones done; mean score of 3 months.',
  clientHeads: ['Changes', 'Days', 'Compl. 3 m', '3 before', 'Year / fin.', 'Score'],
  categoryTitle: 'Feedback by category',
  categoryNote: 'Common: three complaints or more in three months, from at least two named clients.',
  categoryHeads: ['3 months', '3 before', 'Open', 'Clients'],
  common: 'common problem',
  unsorted: 'Not sorted',
  causeTitle: 'Causes of delay',
  causeNote:
    'Delays and reviews of the last year with this cause. Back again: in the last 3 months, although a review’s prevention is done.',
  causeHeads: ['Delays', 'Reviews', 'Again'],
  again: 'back again',
  duplicateTitle: 'The same work twice?',
  duplicateNote: 'Open tasks with the same name in one project and milestone.',
  times: (count: number): string => `${count} times`,
  handoverTitle: 'Handovers between departments',
  handoverNote:
    'Open tasks that follow another department’s. Can start: everything under “After” was found and is done.',
  ready: 'can start',
  waits: 'waits',
  handover: (from: string, to: string): string => `${from} → ${to}`,
  riskTitle: 'Risks, highest exposure first',
  riskNote: 'Probability × impact, for open risks that have both.',
  rising: 'rising',
  noResponse: 'no response yet',
  voicesTitle: 'Clients who hear from several people',
  voicesNote: 'Talks “From us” of 3 months with an owner: each person is missing from some of them.',
  voicesHeads: ['Talks', 'People'],
  manager: (name: string): string => `account manager: ${name}`,
  departmentTitle: 'Departments and their contacts',
  departmentNote: 'From People: who has “Yes” under “Department contact”.',
  departmentHeads: ['People'],
  noContact: 'no contact named',
  versionTitle: 'Deliverables with several versions',
  versionNote:
    'Milestones of one project with the same deliverable under different versions. Cancelled: left out.',
  defectTitle: 'Defects that come back',
  defectNote: 'Issues and quality complaints of a year that share a stage and a supplier, twice or more.',
  defectHeads: ['Year', '3 months', '3 before', 'Projects'],
  responseTitle: 'How long clients wait for answers',
  responseNote:
    'Questions from clients: working days from asked to answered, the median. Answered in 3 months, and in the 3 before.',
  responseHeads: ['Answered', 'Days', 'Before', 'Waiting'],
  sales: {
    pipelineTitle: 'Deals by stage',
    pipelineNote:
      'Open deals; won and lost of 3 months by “Closed on”, else “Expected close”. Weighted: amount × probability, where both are there.',
    pipelineHeads: ['Deals', 'Amount', 'Weighted'],
    noStage: 'Stage blank or not known',
    noDay: 'no closing date',
    withoutAmount: (deals: number): string => `${deals} without a readable amount`,
    withoutProbability: (deals: number): string => `${deals} without a readable probability`,
    sellerTitle: 'Deals by owner',
    sellerNote: 'Won and lost: last 3 months. A deal of several owners counts for each.',
    sellerHeads: ['Open', 'Amount', 'Won', 'Amount', 'Lost'],
    productTitle: 'What sells best',
    productNote: 'Purchases of the last year by product or service, largest amount first.',
    productHeads: ['Bought', 'Amount', 'Clients'],
  },
  /** What each figure counts, over which time, and what it leaves out, by its key. */
  definition: {
    pulses:
      'Pulses of the last 3 months answered “yes” to “as expected?”, of those in which that question was answered.',
    complaints:
      'A year’s feedback sorted as quality, schedule, communication, scope or price, for every 10 milestones done or accepted in it.',
    kept: 'Clients with a contract or project running a year ago who have one running today. Without a start date: not known to run.',
    renewed:
      'Contracts moved to a later end within a year, of those and the ones that ended, as Change history saw it.',
    converted:
      'Clients whose kind changed from one-off to subscription within a year, as Change history saw it, beside all clients.',
    onTime:
      'Milestones done in the last 3 months by their baseline date (else due date). Without both dates: left out. Trend: 3 months before.',
    notice:
      'Due and delivery dates moved later within a year, as Change history saw them (it looks once a day): moved by the old date.',
    noticeDays:
      'Working days from when a date was moved later to the old date, of those moved by then: the median. 0 is the same day.',
    forecastHeld:
      'Of the last 20 finished stages: took no longer than the 85% forecast of the day they began, from stages (8 or more) ended by then.',
    foresight:
      'Risks that occurred within a year: working days from “Seen on” to “Occurred on”, the median. Without both dates: left out.',
    creep:
      'Requirements marked as added after the baseline, as a share of the others (a blank mark counts there). Rejected: left out.',
    solved: 'Feedback received within a year and closed by now that has a call-back date and “Solved: yes”.',
    improved: 'Complaints received within a year and closed by now that have an improvement written down.',
    defects:
      'A year’s quality complaints that were not the first of their project in it (same defect or not). Naming no project: left out.',
    explained:
      'Milestones that within a year ended, or are expected, after their baseline date (else due date): with a delay reason.',
    preventions:
      'Preventions from Retrospectives that are done, of those done or due by today. Cancelled: left out.',
    withGate:
      'Finished stages of projects with a gate that held: late for the cause such a gate was made for.',
    withoutGate:
      'Finished stages of projects without a held gate, begun after an earlier project’s retrospective found a cause: late for such a cause.',
    clientScore:
      'Mean of scores (1 to 5) of the last 3 months in Satisfaction, by clients; a blank “Who” is a client. Trend: 3 months before.',
    teamScore:
      'Mean of the scores (1 to 5) of the last 3 months in Satisfaction, by the team. Trend: the 3 months before.',
    together:
      'All complaints that name a project ÷ such projects, by whether it has a co-creation milestone. Planned or cancelled: left out.',
    alone:
      'All complaints that name a project ÷ such projects, by whether it has a co-creation milestone. Planned or cancelled: left out.',
    gatePassed:
      'Done or past their baseline date (else due date): how many missed it. Projects without a start and open stages on hold: left out.',
    gateMissed:
      'Done or past their baseline date (else due date): how many missed it. Projects without a start and open stages on hold: left out.',
  },
}
export type MeasureText = typeof en
