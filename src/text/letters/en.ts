import type { AllClear } from '../../core/evidence.js'
import { plural } from '../english.js'

/** The words of the emails, in English. */
export const en = {
  personalSubject: (overdue: number, today: number, week: number, until: string): string =>
    overdue > 0
      ? `${plural(overdue, 'item')} overdue${today > 0 ? `, ${today} due today` : week > 0 ? `, ${week} due ${until === '' ? 'this week' : `by ${until}`}` : ''}`
      : today > 0
        ? `${plural(today, 'item')} due today`
        : `${plural(week, 'item')} due ${until === '' ? 'this week' : `by ${until}`}`,
  managerSubject: (red: number, amber: number, overdue: number): string =>
    `${red} red, ${amber} amber, ${plural(overdue, 'item')} overdue`,
  allClearSubject: (_clear: AllClear): string => 'All clear this week',
  nothingOverdueSubject: (_clear: AllClear, furtherCount: number): string =>
    `Nothing overdue${furtherCount === 0 ? '' : `, ${plural(furtherCount, 'thing')} to look at`}`,
  furtherSubject: (furtherCount: number): string => `${plural(furtherCount, 'thing')} to look at`,
  unsureSubject: (furtherCount: number): string =>
    `Some things couldn’t be checked${furtherCount === 0 ? '' : `, ${plural(furtherCount, 'thing')} to look at`}`,
  nothingYetSubject: 'No projects in progress yet',
  personalHeading: (name: string): string => `Hello ${name}`,
  managerHeading: 'The week at a glance',
  sinceLast: (day: string): string => `Since your last email (${day}):`,
  newlyLate: (count: number, names: string): string => `${count} became overdue${names}`,
  fresh: (count: number, names: string): string => `${count} new${names}`,
  cleared: (count: number, names: string): string => `${count} no longer on your overdue list${names}`,
  moved: (count: number, names: string): string => `${count} moved${names}`,
  movedTo: (title: string, day: string): string => `${title} (now ${day})`,
  unchanged: (count: number, oldest: string): string => `${count} unchanged, the oldest “${oldest}”`,
  /** After a count: some of what was counted by name; blank when nothing has a name. */
  named: (names: readonly string[], more: number): string =>
    names.length === 0 ? '' : `: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  untitled: (line: number): string => `Row ${line}`,
  isNew: 'New',
  lastReminder: 'Last reminder; listed until closed',
  quiet: (count: number, days: number): string => `Overdue for ${days} working days or more (${count})`,
  quietNote: 'These get no separate reminder. They stay listed until closed.',
  unowned: 'no owner',
  overdue: (count: number): string => `Overdue (${count})`,
  today: (count: number): string => `Due today (${count})`,
  thisWeek: (count: number, until: string): string =>
    `Due ${until === '' ? 'this week' : `by ${until}`} (${count})`,
  news: (count: number): string => `For your information (${count})`,
  yourChange: 'You asked for it',
  youAreInformed: 'RACI: informed',
  changeSteps: {
    raised: 'Registered',
    assessed: 'Impact analysed',
    approved: 'Approved',
    rejected: 'Not approved',
    nextCycle: 'Put into the next cycle',
    implemented: 'Implemented',
    delivered: 'Delivered',
    dropped: 'Dropped',
  },
  changeAssessed: (days: number): string =>
    days === 0
      ? 'Impact analysed: the delivery date stays'
      : `Impact analysed: delivery ${plural(Math.abs(days), 'working day')} ${days > 0 ? 'later' : 'earlier'}`,
  decidedBy: (name: string): string => `decided by ${name}`,
  workDone: 'Done',
  workCancelled: 'Cancelled',
  nowDue: (day: string): string => `now due ${day}`,
  waiting: (count: number): string => `Waiting on others (${count})`,
  waitingNote: 'Not counted as late: the next move isn’t yours.',
  care: (count: number): string => `Client care (${count})`,
  waitingOn: { client: 'With the client', thirdParty: 'With a third party' },
  waitingFrom: (day: string): string => `since ${day}`,
  dueOn: (day: string): string => `due ${day}`,
  noDay: 'no due date',
  onTrackHeading: (count: number, _clear: AllClear): string => `On track (${count})`,
  notFlaggedHeading: (count: number): string => `Not flagged, but not everything could be checked (${count})`,
  atRiskHeading: (count: number): string => `Projects that need you (${count})`,
  notKnownHeading: (count: number): string => `Status not known (${count})`,
  allClear: (clear: AllClear): string =>
    `Every project is on track (${plural(clear.looked.rows, 'project')} checked).`,
  done: (share: number): string => `${Math.round(share * 100)}% complete`,
  delivery: (day: string): string => `delivery ${day}`,
  completion: 'Task completion rate',
  completionNote: (done: number, all: number): string =>
    `${done} done of ${plural(all, 'task')}, cancelled ones left out`,
  overdueRate: 'Overdue rate',
  overdueRateNote: (late: number, open: number): string =>
    `${late} overdue of ${plural(open, 'open task')} with a due date`,
  response: 'Client response time',
  ourResponse: 'Our response time',
  responseNote: (answered: number, open: number): string =>
    answered + open === 0
      ? 'no questions yet'
      : `${answered === 0 ? 'no answers yet' : `median of ${plural(answered, 'answer')}`}; ${plural(open, 'question')} still open`,
  workdays: (count: number): string => plural(Math.round(count * 10) / 10, 'working day'),
  noFigure: '–',
  percent: (share: number): string => `${Math.round(share * 100)}%`,
  deviations: (count: number): string => `Deviations from the baseline (${count})`,
  deviationsNote:
    'From the forecast: work left in the stage’s tasks at the owners’ pace, not before its due date. Delays from earlier stages don’t count.',
  reasonWanted: 'No reason given yet',
  escalated: (count: number): string => `Overdue for long (${count})`,
  escalatedNote: (days: number): string =>
    `Late for ${days} working days or more, shown to you as a manager.`,
  pulseAnswers: (count: number): string => `What clients said in the last two weeks (${count})`,
  asExpected: {
    yes: 'Progress as expected',
    partly: 'Progress partly as expected',
    no: 'Progress not as expected',
  },
  blockedBy: (what: string): string => (what === '' ? 'Something blocks them' : `Blocked: ${what}`),
  newNeed: (need: string): string => (need === '' ? 'A new need' : `New need: ${need}`),
  team: (count: number): string => `Your team (${count})`,
  teamNote:
    'Tasks and milestones; done, on time and scores: last 3 months. Milepost sends these figures to you alone.',
  teamHidden: 'Their figures are in the email that is sent, and not in this preview, which others can open.',
  personOpen: (open: number, overdue: number): string => `${open} open, ${overdue} overdue`,
  personDone: (done: number): string => `${done} done`,
  personOnTime: (part: number, whole: number): string => `${part} of ${whole} on time`,
  personUndated: (count: number): string => `${count} done, date unknown`,
  personScore: (score: number, answers: number): string =>
    `client score ${score} of 5 (${plural(answers, 'answer')})`,
  noOwner: (count: number): string => `No owner (${count})`,
  silent: (count: number): string => `Clients who haven’t heard from us (${count})`,
  lastContact: (day: string): string => `last contact ${day}`,
  pulsesUnanswered: (count: number): string => `the last ${count} pulses went unanswered`,
  reports: (count: number): string => `Client reports waiting for your approval (${count})`,
  reportsNote:
    'Clients get nothing until you approve it: choose “More → Client overview and report…” in the menu.',
  reportDue: (day: string): string => `due since ${day}`,
  reportFirst: 'the first report',
  renewals: (count: number): string => `Upcoming renewals (${count})`,
  contractEnds: (day: string): string => `contract ends ${day}`,
  risks: (count: number): string => `Top risks (${count})`,
  exposure: (value: number): string => `exposure ${value}`,
  problems: (count: number): string => `Cells that can’t be read (${count})`,
  problemsNote: 'Anything that depends on these cells isn’t known.',
  health: 'Reminders',
  lastSent: (sent: number, carriedOver: number): string =>
    `Last 7 days: ${plural(sent, 'email')} sent, ${carriedOver} carried over`,
  queue: (people: number, since: string): string =>
    `Waiting because the email quota is short: ${plural(people, 'person', 'people')}, the longest since ${since}`,
  stale: (count: number): string =>
    `${plural(count, 'email')} from an earlier run may or may not have gone out. See the Email log.`,
  undelivered: (addresses: string): string => `Couldn’t be delivered: ${addresses}`,
  unconfirmed: (addresses: string): string => `Waiting for confirmation, not emailed: ${addresses}`,
  quota: (left: number): string => `Emails left in today’s quota: ${left}`,
  unknownYear: (year: number): string =>
    `The Calendar has no holidays for ${year}: only weekends count as days off. Choose your country under “Health and setup” in the Milepost sidebar.`,
  ownWork: 'Your own work',
  open: 'Open the tracker',
  footerWhy: (runBy: string): string =>
    `You get this email because ${runBy === '' ? 'the owner of this tracker' : runBy} confirmed you as a recipient.`,
  footerStop:
    'To stop, pause or choose days and time: change your row in the People sheet (“Digest”, “Paused until”, “On weekdays”, “At hour”), or reply and ask.',
  owners: (names: string): string => `owner ${names}`,
}
export type LetterText = typeof en
