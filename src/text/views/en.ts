import { measuresEn } from './measures-en.js'

/** The words of the views, in English. */
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

export const viewsEn = {
  measures: measuresEn,
  meeting: {
    done: (since: string): string => `Done since ${since}`,
    next: (until: string): string => `Due by ${until}`,
    open: 'In the way, or to be decided',
    byEngagement: 'Engagement by engagement',
    byMember: 'Member by member: tasks and milestones',
    point: (topic: string, title: string): string => (title === '' ? topic : `${topic}: ${title}`),
    topic: {
      overdue: 'Overdue',
      blocked: 'Blocked',
      waiting: 'Waiting for others',
      issue: 'Issue',
      risk: 'Risk',
      pulse: 'Pulse',
      decision: 'Client decides',
      change: 'Change to decide',
      feedback: 'Feedback',
    },
  },
  note: 'Milepost rebuilds this sheet. What is typed here is lost: please type in the trackers.',
  asOf: (day: string, time: string): string =>
    `As of ${day}, ${time}  ·  rebuilt by Milepost: please type in the trackers`,
  asOfShort: (day: string, time: string): string => `As of ${day}, ${time}`,
  lettersOff: 'Reminders are off',
  running: 'Reminders are running; last ran ',
  onHold: 'Emails are on hold: choose “Set up or repair the trackers”',
  stopped: 'Reminders have stopped; last ran ',
  lastRun: 'Last run',
  engagements: (count: number): string => `Engagements, worst first (${count})`,
  noEngagements: 'No open engagement yet. Fill in the Engagements sheet.',
  noOwnerCounts: (engagements: number, milestones: number, tasks: number): string =>
    `${plural(engagements, 'engagement')}, ${plural(milestones, 'milestone')}, ${plural(tasks, 'task')}`,
  neverRan: 'The reminders have not run yet.',
  nothing: 'None',
  byColour: 'Engagements by colour',
  byStatus: 'Open tasks by status',
  perWeek: 'Open tasks by week due',
  overdue: 'Overdue',
  thisWeek: 'This week',
  noStatus: 'No status',
  moreEngagements: (count: number): string => `and ${plural(count, 'more engagement')}`,
  noEngagement: 'Without an engagement',
  slip: 'Slip (days)',
  legend: { done: 'Done', planned: 'Planned', critical: 'Critical path', late: 'Late', held: 'On hold' },
  legendMarks: '◆ due   ▁ thick grey line: the baseline   orange column: today',
  legendDaysOff: 'grey columns: days off',
  month: (year: string, month: number): string =>
    `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1]} ${year}`,
  weeks: 'Each column is a week and shows its Monday',
  noOwner: 'No owner',
  noDay: 'no due day',
  cards: (count: number): string => `${count}`,
  undated: 'Without a day',
  person: 'Person',
  weekOf: (day: string): string => `Week of ${day}`,
  load: (tasks: number, days: number): string => `${plural(tasks, 'task')} · ${days} d`,
  inWords: 'Remarks',
  overloaded: (weeks: string): string => `Overloaded: ${weeks}`,
  free: 'Nothing planned',
  stranger: (name: string): string => `${name} (not in People)`,
  loadLegend: 'Tasks at once, on average:',
  levels: ['up to 1', 'up to 2', 'up to 3', 'over 3: overloaded'],
  loadNote:
    '“3 tasks · 9 d” are three open tasks that take nine working days of that week in all. The colour is days taken ÷ working days.',
  viewsUpdated: (count: number): string =>
    count === 0 ? 'Everything shown is up to date.' : `${plural(count, 'view')} rebuilt.`,
}
export type ViewText = typeof viewsEn
