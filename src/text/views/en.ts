import type { AllClear } from '../../core/evidence.js'
import { en as measures } from '../measures/en.js'
import { plural } from '../english.js'

/** The words of the views, in English. */
export const en = {
  measures,
  meeting: {
    done: (since: string): string => `Done since ${since}`,
    next: (until: string): string => `Due by ${until}`,
    open: 'Problems and open decisions',
    none: (_: AllClear): string => 'None',
    notKnown: 'Not known',
    byEngagement: 'Project by project',
    byMember: 'Member by member: tasks and milestones',
    missing: (title: string, kinds: string): string => `${title} (also think of: ${kinds})`,
    point: (topic: string, title: string): string => (title === '' ? topic : `${topic}: ${title}`),
    topic: {
      overdue: 'Overdue',
      blocked: 'Blocked',
      waiting: 'Waiting for others',
      issue: 'Issue',
      risk: 'Risk',
      riskCheck: 'Check risks as this stage starts',
      pulse: 'Pulse',
      decision: 'Client to decide',
      change: 'Change to decide',
      feedback: 'Feedback',
    },
  },
  note: 'Milepost rebuilds this sheet. Anything you type here is lost: please type in the trackers.',
  asOf: (day: string, time: string): string =>
    `As of ${day}, ${time}  ·  rebuilt by Milepost: please type in the trackers`,
  asOfShort: (day: string, time: string): string => `As of ${day}, ${time}`,
  lettersOff: 'Reminders are off',
  stopped: 'Reminders have stopped. Last run: ',
  /** After the time of the last run: that no error is known, or before the error that is known. */
  silent: '. No error was recorded since.',
  because: '. ',
  lastRun: 'Last run',
  engagements: (count: number): string => `Projects, worst first (${count})`,
  noEngagements: 'No open projects yet. Fill in the Projects sheet.',
  /** How many of each kind, by the names of their sheets. */
  noOwnerCounts: (kinds: readonly { readonly name: string; readonly count: number }[]): string =>
    kinds.map(({ name, count }) => `${name}: ${count}`).join(', '),
  neverRan: 'Reminders haven’t run yet.',
  noneOf: ({ looked }: AllClear): string => `None (${plural(looked.rows, 'row')} checked)`,
  noRows: 'No rows to check yet',
  noBaseline: 'No milestone has a baseline yet, so none can be compared',
  unreadCells: (cells: number): string => `${plural(cells, 'cell')} can’t be read`,
  byColour: 'Projects by colour',
  byStatus: 'Open tasks by status',
  perWeek: 'Open tasks by week due',
  overdue: 'Overdue',
  thisWeek: 'This week',
  noStatus: 'No status',
  moreEngagements: (count: number): string => `and ${plural(count, 'more project')}`,
  noEngagement: 'No project',
  slip: 'Variance',
  legend: {
    done: 'Done',
    planned: 'Planned',
    critical: 'Critical path',
    late: 'Overdue',
    held: 'On hold',
    beyond: 'Expected after its due date',
    slip: 'Variance: working days from the baseline',
  },
  /** How bars end, and how that is calculated. */
  ganttNotes: [
    'An open bar ends on the date its stage is expected to finish; without a forecast, on its due date.',
    'Work left = planned working days of the stage’s tasks × share not done × the owner’s pace (median of actual ÷ planned over 8 or more finished rows, else 1).',
    'Parallel tasks stay parallel. No stage ends before its due date or before a stage it waits for; a typed forecast counts unless the work needs longer.',
  ],
  legendMarks: '◆ due   ▁ thick grey line: the baseline   orange column: today',
  legendDaysOff: 'grey columns: days off',
  month: (year: string, month: number): string =>
    `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1]} ${year}`,
  weeks: 'Each column is a week and shows its Monday',
  noOwner: 'No owner',
  noDay: 'no due date',
  cards: (count: number): string => `${count}`,
  undated: 'No date',
  person: 'Person',
  weekOf: (day: string): string => `Week of ${day}`,
  load: (tasks: number, days: number): string => `${plural(tasks, 'task')} · ${days} d`,
  inWords: 'Remarks',
  overloaded: (weeks: string): string => `Overloaded: ${weeks}`,
  free: (weeks: number, _: AllClear): string => `No open task in these ${weeks} weeks or later`,
  noTasks: 'No tasks yet',
  loadUnknown: (tasks: number): string => `Not known: ${plural(tasks, 'task')} without a readable date`,
  onlyOverdue: (tasks: number, _: AllClear): string => `Only ${plural(tasks, 'overdue task')}`,
  onlyLater: (tasks: number, _: AllClear): string => `Nothing in these weeks; ${plural(tasks, 'task')} later`,
  loadLeftOut: (undated: number, unread: number, later: number): string => {
    const parts = [
      ...(undated > 0 ? [`${undated} without a due date`] : []),
      ...(unread > 0 ? [`${unread} with dates that can’t all be read`] : []),
      ...(later > 0 ? [`${later} in later weeks`] : []),
    ]
    return parts.length === 0
      ? ''
      : `Not in the weeks above: ${parts.join(', ')}. A task of several people counts for each.`
  },
  stranger: (name: string): string => `${name} (not in People)`,
  loadLegend: 'Working days of tasks ÷ of the week:',
  levels: {
    half: 'up to 50%',
    full: 'up to 100%',
    over: 'over 100%: overloaded',
    double: 'over 200%',
  },
  loadNote:
    '“3 tasks · 9 d”: three open tasks with nine planned working days in that week in total. A task without a start counts on its due date only.',
  viewsUpdated: (count: number): string => `${plural(count, 'view')} rebuilt.`,
}
export type ViewText = typeof en
