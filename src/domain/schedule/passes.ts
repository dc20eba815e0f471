import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { PlanStage } from './network.js'
import { groupFollowers, sortTopologically } from './sort-stages.js'

/** Workdays as whole numbers: 0 is the first workday on or after the anchor. A span ends before its `finish`. */
export interface WorkdayAxis {
  /** The first workday on or after a day. */
  from(day: Day): number
  /** Just after the last workday on or before a day. */
  after(day: Day): number
  /** The workday of a number. */
  dayOf(index: number): Day
}

/** Numbers the workdays of a calendar, so that planning is plain arithmetic. */
export function createWorkdayAxis(anchor: Day, calendar: WorkingCalendar): WorkdayAxis {
  const zero = calendar.plusWorkdays(anchor, 0)
  const after = (day: Day): number => calendar.workdaysBetween(zero, day) + 1
  return {
    from: (day) => after(day) - (calendar.isWorkday(day) ? 1 : 0),
    after,
    dayOf: (index) => calendar.plusWorkdays(zero, index),
  }
}

/** Workdays of one stage as numbers on an {@link WorkdayAxis}; `finish` is the first one no longer needed. */
export interface WorkdaySpan {
  readonly start: number
  readonly finish: number
}

/**
 * Forward pass: the earliest each stage can be. Open stages start on `earliest` at the earliest and after
 * their predecessors; a stage that is finished is fixed; one in progress keeps its start, and ends at `today`
 * or when its predecessors end, at the earliest. Source: critical path method, PMI Practice Standard for
 * Scheduling.
 */
export function runForwardPass(
  stages: readonly PlanStage[],
  axis: WorkdayAxis,
  { earliest, today }: { readonly earliest: number; readonly today: number },
): Map<string, WorkdaySpan> {
  const spans = new Map<string, WorkdaySpan>()
  for (const stage of sortTopologically(stages)) {
    const latest = (days: readonly number[]): number => Math.max(...days, Number.NEGATIVE_INFINITY)
    const finishOf = (id: string): number => spans.get(id)!.finish
    if (stage.done) {
      const finish = stage.doneOn === null ? earliest : axis.after(stage.doneOn)
      spans.set(stage.id, { start: finish - stage.durationDays, finish })
    } else if (hasStageBegun(stage, axis, today)) {
      const start = axis.from(stage.start!)
      spans.set(stage.id, {
        start,
        finish: Math.max(
          start + stage.durationDays,
          today + 1,
          latest(stage.predecessors.map(({ id }) => finishOf(id))),
        ),
      })
    } else {
      const start = Math.max(earliest, latest(stage.predecessors.map(({ id, lag }) => finishOf(id) + lag)))
      spans.set(stage.id, { start, finish: start + stage.durationDays })
    }
  }
  return spans
}

/**
 * Backward pass: the latest each open stage can be without anything after it passing `deadline`; infinite
 * where nothing limits it. With `ownDue` a stage's own due day limits it too. A stage that is finished limits
 * no other; one in progress has begun already, so what it waited for need only be finished with it.
 */
export function runBackwardPass(
  stages: readonly PlanStage[],
  axis: WorkdayAxis,
  limits: { readonly deadline: number; readonly today: number; readonly ownDue?: boolean },
): Map<string, WorkdaySpan> {
  const followers = groupFollowers(stages)
  const spans = new Map<string, WorkdaySpan>()
  for (const stage of sortTopologically(stages).reverse()) {
    if (stage.done) continue
    const finish = Math.min(
      limits.deadline,
      limits.ownDue && stage.due !== null ? axis.after(stage.due) : Number.POSITIVE_INFINITY,
      ...(followers.get(stage.id) ?? []).map((follower) => {
        const span = spans.get(follower.id)
        if (!span) return Number.POSITIVE_INFINITY
        if (hasStageBegun(follower, axis, limits.today)) return span.finish
        return span.start - follower.predecessors.find(({ id }) => id === stage.id)!.lag
      }),
    )
    spans.set(stage.id, { start: finish - stage.durationDays, finish })
  }
  return spans
}

/** In progress, since a day that has come. */
export const hasStageBegun = (stage: PlanStage, axis: WorkdayAxis, today: number): boolean =>
  stage.inProgress && stage.start !== null && axis.from(stage.start) <= today
