import { plural } from '../english.js'

const formatDays = (count: number): string => plural(count, 'working day')

/** Letters to a client as drafts for a person to change and send, in English. */
export const en = {
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
      later > 0
        ? `Delivery moves to ${day}, ${formatDays(later)} later than agreed.`
        : `Delivery stays on ${day}.`,
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
        : `• Delivery: ${formatDays(Math.abs(count))} ${count > 0 ? 'later' : 'earlier'}, on ${to} instead of ${from}`,
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
}
export type DraftText = typeof en
