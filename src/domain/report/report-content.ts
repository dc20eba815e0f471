import type { Day } from '../../core/day.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { ChangeStep } from './change-steps.js'
import type { Fact, Sentence } from './sentence.js'

/** A milestone's square in the picture. */
export type StepState = 'done' | 'late' | 'active' | 'ahead'

/** Where a fact of a report comes from. A row that was never refreshed has the id `''`. */
export interface ReportSource {
  readonly table: TrackerKey
  readonly id: string
  /** The sheet's row number today. */
  readonly line: number
}

/** One fact of a report, with the row it is about, so that the next report knows what is new. */
export interface ReportLine extends ReportSource {
  readonly title: Sentence
  readonly day: Fact<Day> | null
  readonly more: Sentence | null
}

export interface ReportDecision extends ReportLine {
  readonly options: readonly (Sentence | null)[]
}

/** A problem with its solution, where there is one; a late milestone's is its new day. */
export interface ReportProblem extends ReportLine {
  readonly solution: Sentence | null
  readonly forecast: Fact<Day> | null
}

/** A day of delivery with the one that it replaces. */
export interface NewDelivery {
  readonly now: Fact<Day>
  readonly was: Fact<Day>
}

export interface ReportChange extends ReportLine {
  readonly step: Fact<ChangeStep>
  /** What the change did to the delivery that still holds; null where it was not recorded. */
  readonly delivery: NewDelivery | null
}

export interface ReportPart extends ReportSource {
  readonly name: Sentence
  readonly delivery: Fact<Day> | null
  /** The delivery the client knew before, and why it changed; null when it is as the client knows it. */
  readonly moved: (NewDelivery & { readonly why: Sentence | null }) | null
  readonly steps: readonly (ReportSource & { readonly name: Sentence; readonly state: Fact<StepState> })[]
  readonly progress: readonly ReportLine[]
  readonly done: readonly ReportLine[]
  readonly problems: readonly ReportProblem[]
  readonly waiting: readonly ReportLine[]
  readonly decisions: readonly ReportDecision[]
  /** What the client asked to change and how far it is; a change that has ended is reported once. */
  readonly changes: readonly ReportChange[]
  readonly next: readonly ReportLine[]
}

export interface ClientReport {
  readonly client: Sentence
  readonly to: string
  readonly contact: Sentence
  readonly asker: string | null
  readonly since: Day
  readonly parts: readonly ReportPart[]
}
