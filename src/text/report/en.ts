import type { AllClear } from '../../core/evidence.js'
import { plural } from '../english.js'

/** The words of client reports, and of the answers to "why?", in English. */
export const en = {
  reportSubject: (client: string, day: string): string => `Progress report for ${client}, ${day}`,
  reportHeading: 'Progress report',
  dear: (name: string): string => (name === '' ? 'Hello,' : `Dear ${name},`),
  reportIntro: (day: string): string => `Here is the progress since ${day} and what comes next.`,
  progress: 'Progress',
  finished: 'Done',
  difficulties: 'Problems and solutions',
  solution: (text: string): string => `Solution: ${text}`,
  newDay: (day: string): string => `Solution: we now expect it on ${day}`,
  noNewDay: 'We don’t have a new date yet',
  lookingForSolution: 'We’re looking for a solution',
  raisedOn: (day: string): string => `reported on ${day}`,
  newDelivery: (now: string, was: string): string => `New delivery ${now} (was ${was})`,
  becauseOf: (said: string, why: string): string => `${said}: ${why}`,
  wasDue: (day: string): string => `was due ${day}`,
  fromYou: 'What we need from you',
  decisions: 'Your decision',
  changes: 'Changes you asked for',
  askedOn: (day: string): string => `asked on ${day}`,
  changeSteps: {
    raised: 'Received',
    assessed: 'Being assessed',
    approved: 'Agreed',
    planned: 'Agreed and in the plan',
    delivered: 'Delivered',
    rejected: 'Declined',
    nextCycle: 'Moved to the next cycle',
    dropped: 'Withdrawn',
  },
  agreedMoved: (now: string, was: string): string => `Agreed, new delivery ${now} (was ${was})`,
  agreedStays: (day: string): string => `Agreed, delivery stays on ${day}`,
  deliveredOn: (day: string): string => `Delivered on ${day}`,
  answerBy: (day: string): string => `please answer by ${day}`,
  milestonesDone: (done: number, all: number): string => `${done} of ${plural(all, 'milestone')} done`,
  nextStage: 'What comes next',
  questions: 'Three short questions',
  questionsNote: 'Just reply to this email; a line is enough.',
  steps: { done: 'done', late: 'late', active: 'in progress', ahead: 'ahead' },
  doneOn: (day: string): string => `done ${day}`,
  approvedBy: (name: string): string =>
    `${name === '' ? 'A person on our team' : name} read and approved this report before it was sent. To get it more or less often, or to stop it, just reply.`,

  /** ISO weekdays as a cell of People has them, so that reading the text gives the same days. */
  weekdays: (days: readonly number[]): string =>
    days.map((day) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day - 1]).join(', '),
  includesTracker: 'Emails include rows of this tracker',
  fromHour: (hour: number): string => `from ${hour}:00`,
  place: (at: number): string => `number ${at} in its list`,
  blank: 'blank',
  unreadable: 'can’t be read',
  before: (column: string, value: string, day: string, not: boolean): string =>
    `${column} (${value}) is ${not ? 'not ' : ''}before ${day}`,
  named: (column: string, value: string): string => `${column} (${value})`,
  fromSettings: (value: string): string => `${value}, the limit in Settings`,
  todayIs: (day: string): string => `today, ${day}`,
  atLeast: (column: string, value: string, bound: string, not: boolean): string =>
    `${column} (${value}) is ${not ? 'not ' : ''}at least ${bound}`,
  atMost: (column: string, value: string, bound: string, not: boolean): string =>
    `${column} (${value}) is ${not ? 'not ' : ''}at most ${bound}`,
  isShare: (column: string, of: string, share: string, bound: string, not: boolean): string =>
    `${column} is ${share} of ${of}, ${not ? 'less than' : 'at least'} ${bound}`,
  isShareOnly: (column: string, of: string, share: string): string =>
    `${column} is ${share} of ${of}; how much is done isn’t known`,
  isAhead: (column: string, of: string, share: string, done: string, bound: string, not: boolean): string =>
    `${column} is ${share} of ${of} with ${done} done, ${not ? 'not ' : ''}ahead by at least ${bound}`,
  isThere: (column: string, not: boolean): string =>
    not ? `the sheet has no column ${column}` : `the sheet has a column ${column}`,
  /** One piece of evidence for a project's status. */
  part: {
    named: (table: string, name: string): string => `${table} – ${name}`,
    failed: (name: string, colour: string, reasons: string): string => `${name} (${colour}): ${reasons}`,
    passed: (name: string, rows: number): string => `${name}: not the case (${plural(rows, 'row')} checked)`,
    notGiven: (name: string, column: string): string => `${name}: not checked, no ${column} given`,
    noRows: (name: string): string => `${name}: not checked, no rows for this project`,
    noColumn: (name: string, column: string): string => `${name}: not checked, there is no column ${column}`,
    notUsed: (table: string): string => `${table}: not checked, there is no such sheet`,
    unread: (name: string, where: string): string => `${name}: not checked, ${where}`,
    gone: (table: string): string => `${table}: not checked, the sheet can’t be found or read`,
    off: (name: string): string => `${name}: turned off in Settings`,
    unplaced: (where: string): string => `May belong to this project: ${where}`,
  },
  among: (column: string, value: string, choices: string, not: boolean): string =>
    `${column} (${value}) is ${not ? 'none' : 'one'} of: ${choices}`,
  isChoice: (column: string, value: string, choice: string, not: boolean): string =>
    not ? `${column} (${value}) is not ${choice}` : `${column} is ${choice}`,
  percent: (hundredths: number): string => `${hundredths}%`,
  isUnread: (column: string): string => `${column} can’t be read`,
  isBlank: (column: string, value: string, not: boolean): string =>
    not ? `${column} is filled in: ${value}` : `${column} is blank`,
  isDated: (column: string, value: string, not: boolean): string =>
    not ? `${column} (${value}) isn’t a date` : `${column} has a date: ${value}`,
  isSeveral: (column: string, value: string, not: boolean): string =>
    `${column} (${value}) ${not ? 'doesn’t name' : 'names'} several people`,
  and: ' and ',
  /** For the person who sends again an email that may have arrived. */
  resentAsToday: (day: string): string =>
    `This was today’s email: it shows the current state and replaces the one of ${day}.`,
  alreadyReported: 'Not sent again: this person already got today’s email, which shows the current state.',
  /** In the run log, by a trigger whose account no longer runs the reminders. */
  takenOver: (who: string): string =>
    `Reminders now run from another account${who === '' ? '' : ` (${who})`}. This account’s trigger has removed itself.`,
  takenOverForGood: 'Email digests were turned off. This account’s trigger has removed itself.',
  /** A colour and its evidence; `more` reasons are only counted. */
  because: (rag: 'red' | 'amber', reasons: readonly string[], more: number): string =>
    `${rag === 'red' ? 'Red' : 'Amber'}: ${reasons.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  isGreen: (_clear: AllClear): string => 'Green: everything that was checked is in order.',
  isUnknown: (why: string): string => `Not known: ${why}.`,
  isNoEvidence: 'No evidence: no tracker says how this is going.',
  testLetter: 'Test: ',
  resent: 'Sent again by a person.',
  somebodyElseRuns: (who: string): string => `${who} already runs reminders for this spreadsheet.`,
  carriedOver: (names: readonly string[], more: number, since: string): string =>
    `${plural(names.length + more, 'email')} carried over${since === '' ? '' : ` because today’s email quota doesn’t cover everyone (longest wait: since ${since})`}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
}
export type ReportText = typeof en
