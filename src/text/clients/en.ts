import type { AllClear } from '../../core/evidence.js'

/** What the dialog about a client says, and drafts for a person to change and send, in English. */
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
const days = (count: number): string => plural(count, 'working day')

export const clientsEn = {
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
    satisfaction: (score: number): string => `Latest satisfaction score ${score} of 5`,
  },
  list: (names: readonly string[]): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`,
  /** Of lists that hold nothing: what was looked at, or what could not be read. */
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
  noReports: (address: string): string => `No report to ${address} is on record.`,
  andMore: (why: string, count: number): string => `${why}, and ${plural(count, 'more reason')}`,
  unreadable: (found: string): string => `“${found}” can’t be read`,

  /** Where a person must fill something in. */
  gap: (what: string): string => `[${what}]`,
  dear: (name: string): string => (name === '' ? 'Hello,' : `Dear ${name},`),
  regards: (name: string): string => `Kind regards\n${name}`,
  delay: {
    title: (engagement: string): string => `Delay: ${engagement}`,
    subject: (engagement: string): string => `${engagement}: new dates`,
    opening: (engagement: string): string =>
      `“${engagement}” is running later than planned, and we want you to hear it from us first.`,
    late: (stage: string, was: string): string => `• ${stage}: planned for ${was}`,
    cause: (why: string): string => `  Why: ${why}`,
    newDay: (day: string): string => `  New date: ${day}`,
    measures: 'What we are doing about it:',
    measure: (issue: string, solution: string): string => `• ${issue}: ${solution}`,
    delivery: (day: string, later: number): string =>
      later > 0 ? `Delivery moves to ${day}, ${days(later)} later than agreed.` : `Delivery stays on ${day}.`,
    deliveryPlanned: (day: string): string => `Delivery is planned for ${day}.`,
    deliveryMoved: (day: string, agreed: string): string =>
      `Delivery is planned for ${day}; ${agreed} was agreed.`,
    deliveryOpen: (day: string, gap: string): string => `Delivery was planned for ${day}. ${gap}`,
    deliveryGap: 'does this date still hold?',
    closing: 'If this causes a problem on your side, please tell us, and we’ll find a way together.',
    whyGap: 'why',
    dayGap: 'new date',
    measureGap: 'what we are doing',
    reasons: {
      requirementChange: 'the requirements changed along the way',
      shortOfResources: 'we had fewer people on it than planned',
      technicalProblem: 'a technical problem took longer than expected',
      waitingForClient: 'we are waiting for input from your side',
      supplier: 'a supplier delivered late',
      estimate: 'we underestimated the work',
      other: '',
    },
  },
  change: {
    title: (content: string): string => `Your change request: ${content}`,
    subject: (engagement: string): string => `${engagement}: your change request`,
    asked: (day: string, content: string): string =>
      `${day === '' ? 'You asked us' : `On ${day} you asked us`} for this change: “${content}”`,
    proposed: (day: string, content: string): string =>
      `This is about a change${day === '' ? '' : ` received on ${day}`}: “${content}”`,
    reason: (why: string): string => `The reason: ${why}`,
    raised:
      'We’ve recorded it. Before anything changes, we’ll tell you what it means for dates, costs and people.',
    effects: 'What it would mean:',
    days: (count: number, from: string, to: string): string =>
      count === 0
        ? `• Delivery: stays on ${to}`
        : `• Delivery: ${days(Math.abs(count))} ${count > 0 ? 'later' : 'earlier'}, on ${to} instead of ${from}`,
    daysUnknown: (gap: string): string => `• Delivery: ${gap}`,
    cost: (amount: string): string => `• Costs: ${amount}`,
    resources: (what: string): string => `• People and resources: ${what}`,
    risk: '• Risk: work already under way may have to be redone, and later stages move with it.',
    ask: 'Please tell us which you prefer: A, we do it now with these effects. B, it waits for the next cycle and the dates stay. Until you answer we continue as agreed.',
    approved: 'It’s agreed. We’ll tell you when it’s in the plan.',
    rejected:
      'After looking at its effects, we suggest leaving it out. We’re happy to explain why and to look for another way.',
    nextCycle: 'It’s moved to the next cycle.',
    notTakenUp: 'We suggest leaving it out. We’re happy to explain why and to look for another way.',
    inPlan: 'It’s agreed and in the plan.',
    planned: (now: string, was: string): string =>
      was === ''
        ? `It’s agreed and in the plan. Delivery stays on ${now}.`
        : `It’s agreed and in the plan. Delivery is now planned for ${now} (was ${was}).`,
    delivered: (day: string): string => `It was delivered${day === '' ? '' : ` on ${day}`}.`,
    unknown: 'not assessed yet',
  },
  pulse: {
    title: (engagement: string): string => `Three questions: ${engagement}`,
    subject: (engagement: string): string => `${engagement}: three short questions`,
    opening: (engagement: string): string =>
      `Five minutes for “${engagement}”: three short questions. A line in reply is enough.`,
  },
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
export type ClientsText = typeof clientsEn
