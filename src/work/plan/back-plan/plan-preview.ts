/** A back-plan as pages show it. */
import type { Day } from '../../../core/day.js'
import type { Overload } from './overload.js'
import type { PlanFit } from './plan-fit.js'
import type { FixedDay, MovedDay } from './stage-tasks.js'

/** One open stage of the proposal, beside what is typed now. */
export interface PlannedStage {
  readonly id: string
  readonly name: string
  readonly durationDays: number
  /** There is no duration and not both days, so that it is counted as one day. */
  readonly durationAssumed: boolean
  /** Proposed: the latest days that keep delivery and buffer. */
  readonly start: Day
  readonly due: Day
  readonly earliestStart: Day
  readonly totalFloat: number
  /** On the critical path; no stage is while `chained` stages only follow one another. */
  readonly critical: boolean
  readonly typedStart: Day | null
  readonly typedDue: Day | null
  /** The content of cells that hold no day, as a person would quote it. */
  readonly unread: Readonly<Partial<Record<'start' | 'due', string>>>
  readonly baselineStart: Day | null
  readonly baselineDue: Day | null
  /** Blank cells that would be filled, and typed ones that would only be overwritten when asked. */
  readonly fills: readonly ('start' | 'due')[]
  readonly overwrites: readonly ('start' | 'due')[]
  /** Typed days of its tasks that move with it when its typed days are overwritten. */
  readonly tasks: readonly MovedDay[]
  /** Typed days of its tasks that stay in any case: outside the stage before, or computed by a formula. */
  readonly tasksKept: readonly FixedDay[]
}

/** A finished stage, as it was. */
export interface DoneStage {
  readonly id: string
  readonly name: string
  readonly start: Day | null
  readonly doneOn: Day
  readonly baselineStart: Day | null
  readonly baselineDue: Day | null
}

/** A back-plan to look at. Nothing is written. */
export interface PlanPreview extends PlanFit {
  readonly engagement: string
  readonly name: string
  readonly delivery: Day
  readonly bufferDays: number
  /** The day the last stage must end so that the whole buffer is left. */
  readonly lastDue: Day
  readonly stages: readonly PlannedStage[]
  /** Stages that are done and whose day is known. */
  readonly done: readonly DoneStage[]
  readonly today: Day
  /** Nothing may begin before this day: today, or the engagement's own start when that is still to come. */
  readonly earliest: Day
  /** No predecessors were typed, so the order of the stages is used instead. */
  readonly chained: boolean
  /**
   * Weeks in which somebody would have more to do than there are working days if every typed day were
   * overwritten.
   */
  readonly overloads: readonly Overload[]
}
