import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import { memoize } from '../../core/memoize.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import type { BookContents } from '../book-contents.js'
import { toNameKey } from '../names.js'
import { isDone } from '../status/openness.js'

/** A stage of which it is known how long it was planned to take, and how long it took. */
export interface FinishedStage {
  readonly row: Milestone
  /** By what its project is known; stages of one project go alike. */
  readonly project: string
  readonly start: Day
  readonly doneOn: Day
  /** Working days, both at least 1. */
  readonly planned: number
  readonly actual: number
}

/** A team changes: only so many of the latest finished stages are asked. */
const maxFinished = 60

/**
 * The working days a stage was planned to take: those of its baseline, else its duration, else from start to due;
 * null where none of them is known.
 */
export function findPlannedWorkdays(
  row: Pick<Milestone, 'baselineStart' | 'baselineDue' | 'durationDays' | 'start' | 'due'>,
  calendar: WorkingCalendar,
): number | null {
  const within = (from: Day | null, to: Day | null): number =>
    from === null || to === null ? 0 : calendar.workdaysWithin(from, to)
  const days =
    within(row.baselineStart, row.baselineDue) || (row.durationDays ?? 0) || within(row.start, row.due)
  return days > 0 ? Math.ceil(days) : null
}

/** Every stage with a start, a done date and a plan, the first that ended first. */
export const listFinishedStages = (bookContents: BookContents): readonly FinishedStage[] =>
  memoize(finishedCache, bookContents, () => {
    const { rows, calendar, situation } = bookContents
    const finished = rows.milestones.flatMap((row): FinishedStage[] => {
      const { start, doneOn } = row
      if (start === null || doneOn === null || doneOn > situation.today || !isDone(row)) return []
      const planned = findPlannedWorkdays(row, calendar)
      const actual = calendar.workdaysWithin(start, doneOn)
      if (planned === null || actual === 0) return []
      return [{ row, project: toNameKey(row.engagement ?? row.id), start, doneOn, planned, actual }]
    })
    return finished.sort((one, other) =>
      one.doneOn === other.doneOn ? one.row.at.line - other.row.at.line : one.doneOn < other.doneOn ? -1 : 1,
    )
  })
const finishedCache = new WeakMap<BookContents, readonly FinishedStage[]>()

/** The latest of them, as many as a forecast asks. */
export const takeLatest = (finished: readonly FinishedStage[]): readonly FinishedStage[] =>
  finished.slice(-maxFinished)

/** Actual ÷ planned working days, ascending. */
export const listRatios = (finished: readonly FinishedStage[]): number[] =>
  finished.map(({ planned, actual }) => actual / planned).sort((one, other) => one - other)

/** The working days that a planned number of them takes at a ratio of actual ÷ planned; at least 1. */
export const workdaysAt = (ratio: number, planned: number): number => Math.max(1, Math.round(ratio * planned))
