import type { AllClear } from '../../core/evidence.js'
import { plural } from '../english.js'

/** What the dialog about a client says, in English. */
export const en = {
  sameName: {
    clients: (name: string): string =>
      `Not sent: several clients are called “${name}”, so their projects can’t be told apart. Give each a different name.`,
    engagements: (name: string): string =>
      `Not sent: another client also has a project called “${name}”, so their rows can’t be told apart. Rename one of them.`,
  },
  hiddenRows: (count: number): string =>
    count === 1
      ? 'Not sent: a row of this report is hidden in its sheet. Unhide it, or take it out of the project.'
      : `Not sent: ${count} rows of this report are hidden in their sheets. Unhide them, or take them out of the project.`,
  wentToday: (time: string): string =>
    `A report already went to this client today (${time}). This is the next one.`,
  inDoubt: (time: string): string =>
    `A run stopped while sending this client a report (${time}). It may or may not have gone out.`,

  health: {
    overdue: (overdue: number, open: number): string => `${overdue} of ${plural(open, 'open task')} overdue`,
    silence: (count: number): string => `No contact for ${plural(count, 'day')}`,
    feedback: (open: number, overdue: number): string =>
      `${plural(open, 'open feedback item')}${overdue > 0 ? `, ${overdue} past the answer-by date` : ''}`,
    contractEnded: (day: string): string => `The contract ended on ${day}`,
    boughtLongAgo: (day: string): string => `The last recorded purchase was on ${day}`,
    satisfaction: (score: number): string => `Latest satisfaction score ${score} of 5`,
  },
  /** Of empty lists: what was read, or what could not be read. */
  nothingLate: ({ looked }: AllClear, sheets: string): string =>
    `Nothing urgent in this client’s ${plural(looked.rows, 'row')} in ${sheets}.`,
  nothingComing: ({ looked }: AllClear, sheets: string): string =>
    `Nothing due in the next two weeks in this client’s ${plural(looked.rows, 'row')} in ${sheets}.`,
  nothingOpen: ({ looked }: AllClear, sheets: string): string =>
    `Nothing open in this client’s ${plural(looked.rows, 'row')} in ${sheets}.`,
  nothingNamed: ({ looked }: AllClear, sheets: string): string =>
    `None of the ${plural(looked.rows, 'row')} in ${sheets} is about this client.`,
  noRows: (sheets: string): string => `No rows about this client in ${sheets}.`,
  cannotTell: (what: string): string => `Can’t tell: ${what}.`,
  sheetGone: (table: string): string => `the sheet ${table} can’t be found`,
  cellsUnread: (count: number, table: string, line: number): string =>
    `${plural(count, 'cell')} can’t be read (${table}, row ${line})`,
  rowsUnplaced: (count: number, table: string, line: number): string =>
    `${plural(count, 'row')} with an unknown project or client (${table}, row ${line})`,
  columnMissing: (table: string, column: string): string => `${table} has no column ${column}`,
  /** What the client bought so far: purchases on record, their amounts, and the day of the last one. */
  bought: (count: number, amount: string, withoutAmount: number, last: string | null): string =>
    `${plural(count, 'purchase')} on record, ${amount} in all${withoutAmount > 0 ? ` (${withoutAmount} without a readable amount)` : ''}${last === null ? '' : `, the last one on ${last}`}.`,
  noReports: (address: string): string => `No report to ${address} is on record.`,
  andMore: (why: string, count: number): string => `${why}, and ${plural(count, 'more reason')}`,
  unreadable: (found: string): string => `“${found}” can’t be read`,

  namesOther: (name: string): string =>
    `This draft names “${name}”, another client. Remove it before you send.`,
  reportChanged: 'The report has changed since it was approved. Please check it again.',
  reportMayHold: (written: string, found: string, table: string, column: string): string =>
    `“${written}” may mean “${found}” (${table}, ${column}), which this client must not see.`,
  trackerGone: (table: string): string =>
    `The sheet ${table} was here but can’t be found now: nothing from it is in this report.`,
  misspelt: (found: string, table: string, line: number): string =>
    `${table}, row ${line} has the project “${found}”, which isn’t one of your projects. The row isn’t in this report.`,
  cellUnread: (table: string, column: string, line: number): string =>
    `${table}, row ${line}, ${column} can’t be read, so the report may leave something out.`,
  columnAbsent: (table: string, column: string): string =>
    `The sheet ${table} has no column ${column}, so the report can’t say how its rows are doing.`,
  unsolved: (count: number): string =>
    count === 1
      ? 'An open issue has no solution yet. The client will see that you’re looking for one.'
      : `${count} open issues have no solution yet. The client will see that you’re looking for one.`,
  unworded: (count: number): string =>
    `${plural(count, 'row')} opened from a pulse ${count === 1 ? 'isn’t' : 'aren’t'} in this report: no one has reworded ${count === 1 ? 'it' : 'them'} for the client.`,
  unexplained: (count: number): string =>
    count === 1
      ? 'Delivery has moved without a reason. Fill in “Why delivery moved”.'
      : `Delivery of ${count} projects has moved without a reason. Fill in “Why delivery moved”.`,
  leftOut: (count: number): string =>
    `${plural(count, 'open issue')} marked No under “Client report” ${count === 1 ? 'is' : 'are'} left out.`,
  unanswered: (count: number): string =>
    `${plural(count, 'question')} or ${count === 1 ? 'piece' : 'pieces'} of feedback from this client ${count === 1 ? 'is' : 'are'} still open and not in this report.`,
  tooEarly: (count: number): string =>
    count === 1
      ? 'The report gives an expected date for a milestone that is earlier than the forecast from the work left.'
      : `The report gives expected dates for ${count} milestones that are earlier than the forecast from the work left.`,
  strayRows: (count: number): string =>
    `${plural(count, 'row')} ${count === 1 ? 'names' : 'name'} a project that isn’t one of yours. If one is this client’s, it isn’t in this report.`,
  unassigned: (count: number): string =>
    `${count} open ${count === 1 ? 'issue or question has' : 'issues or questions have'} no project. If one is this client’s, it isn’t in this report.`,
  doubtfulTasks: (count: number): string =>
    `${plural(count, 'task')} ${count === 1 ? 'names' : 'name'} only a stage that several projects have, and ${count === 1 ? 'is' : 'are'} in no report.`,
  reportHolds: (found: string, table: string, column: string): string =>
    `Not sent: it contains “${found}” from ${table}, ${column}, which this client must not see.`,
}
export type ClientsText = typeof en
