/** What the dialog about a client says, and drafts for a person to change and send, in English. */
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
const days = (count: number): string => plural(count, 'working day')

export const clientsEn = {
  sameName: {
    clients: (name: string): string =>
      `Not sent: several clients are called “${name}”, so their engagements cannot be told apart. Give each a name of its own.`,
    engagements: (name: string): string =>
      `Not sent: another client has an engagement called “${name}” too, so their rows cannot be told apart. Rename one of them.`,
  },
  hiddenRows: (count: number): string =>
    count === 1
      ? 'Not sent: a row of this report is hidden in its sheet. Unhide it, or take it out of the engagement.'
      : `Not sent: ${count} rows of this report are hidden in their sheets. Unhide them, or take them out of the engagement.`,
  wentToday: (time: string): string =>
    `A report went to this client already (${time}). This is what the next one would say.`,
  inDoubt: (time: string): string =>
    `A report to this client was about to go (${time}) when the run broke off, and nobody knows whether it went.`,

  health: {
    overdue: (overdue: number, open: number): string => `${overdue} of ${plural(open, 'open task')} overdue`,
    silence: (count: number): string => `No contact for ${plural(count, 'day')}`,
    feedback: (open: number, overdue: number): string =>
      `${plural(open, 'open feedback item')}${overdue > 0 ? `, ${overdue} past the day to answer` : ''}`,
    satisfaction: (score: number): string => `Latest satisfaction score ${score} of 5`,
  },
  andMore: (why: string, count: number): string => `${why}, and ${plural(count, 'more reason')}`,
  unreadable: (found: string): string => `“${found}” cannot be read`,

  /** Stands where a person must fill something in. */
  gap: (what: string): string => `[${what}]`,
  dear: (name: string): string => (name === '' ? 'Good day,' : `Dear ${name},`),
  regards: (name: string): string => `Kind regards\n${name}`,
  delay: {
    title: (engagement: string): string => `Notice of delay: ${engagement}`,
    subject: (engagement: string): string => `${engagement}: new dates`,
    opening: (engagement: string): string =>
      `In “${engagement}” we are later than planned, and we want you to hear it from us first.`,
    late: (stage: string, was: string): string => `• ${stage}: planned for ${was}`,
    cause: (why: string): string => `  Why: ${why}`,
    newDay: (day: string): string => `  New date: ${day}`,
    measures: 'What we are doing about it:',
    measure: (issue: string, solution: string): string => `• ${issue}: ${solution}`,
    delivery: (day: string, later: number): string =>
      later > 0 ? `Delivery moves to ${day}, ${days(later)} later than agreed.` : `Delivery stays on ${day}.`,
    closing: 'If this causes a problem on your side, please tell us, and we will look for a way together.',
    whyGap: 'why',
    dayGap: 'new date',
    measureGap: 'what we are doing',
    reasons: {
      requirementChange: 'the requirements changed on the way',
      shortOfResources: 'we had fewer people on it than planned',
      technicalProblem: 'a technical problem took longer than expected',
      waitingForClient: 'we are waiting for input from your side',
      supplier: 'a supplier delivered late',
      estimate: 'we had estimated it too short',
      other: '',
    },
  },
  change: {
    title: (content: string): string => `Your change request: ${content}`,
    subject: (engagement: string): string => `${engagement}: your change request`,
    asked: (day: string, content: string): string =>
      `${day === '' ? 'You asked us' : `On ${day} you asked us`} for this change: “${content}”`,
    reason: (why: string): string => `The reason: ${why}`,
    raised:
      'We have noted it and are working out what it means for dates, costs and people. We come back to you with that before anything changes.',
    effects: 'What it would mean:',
    days: (count: number, from: string, to: string): string =>
      count === 0
        ? `• Delivery: stays on ${to}`
        : `• Delivery: ${days(Math.abs(count))} ${count > 0 ? 'later' : 'earlier'}, on ${to} instead of ${from}`,
    cost: (amount: string): string => `• Costs: ${amount}`,
    resources: (what: string): string => `• People and means: ${what}`,
    risk: '• The risk: what is under way already may have to be done again, and later stages move with it.',
    ask: 'Please tell us how to go on: A, we do it now with these effects. B, it waits for the next cycle and the dates stay. Until then we go on as agreed.',
    approved: 'It is approved. We are putting it into the plan and will tell you when it is done.',
    rejected:
      'After looking at its effects we suggest to leave it out. Nothing changes in the plan. We are glad to explain why, and to look for another way.',
    nextCycle: 'We agreed to take it up in the next cycle. Nothing changes in the current plan.',
    implemented: (day: string): string =>
      `It is done${day === '' ? '' : ` since ${day}`}. The plan and the statement of work say so now.`,
    unknown: 'not worked out yet',
  },
  pulse: {
    title: (engagement: string): string => `Three questions: ${engagement}`,
    subject: (engagement: string): string => `${engagement}: three short questions`,
    opening: (engagement: string): string =>
      `Five minutes for “${engagement}”: three short questions, and a line in reply is enough.`,
  },
  namesOther: (name: string): string =>
    `This draft names “${name}”, another client. Take that out before you send it.`,
  reportChanged: 'The report is no longer what was approved. Please look at it again.',
  reportHolds: (found: string, table: string, column: string): string =>
    `Not sent: it holds “${found}” from ${table}, ${column}, which this client must not see.`,
}
export type ClientsText = typeof clientsEn
