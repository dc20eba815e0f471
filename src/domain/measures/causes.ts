import type { Day } from '../../core/day.js'
import type { delayReasons, Milestone } from '../../trackers/plan/milestones.js'
import type { Retrospective } from '../../trackers/team/retrospectives.js'
import { getExpectedFinishes } from '../schedule/expected-finishes.js'
import type { BookContents } from '../book-contents.js'
import { isCancelled, isDone } from '../status/openness.js'
import { type Figure, type Periods, measureShare, isWithin } from './figure.js'

type Cause = keyof typeof delayReasons

/** One cause of delay. */
interface CauseLine {
  readonly cause: Cause
  /** Late milestones of the year that name it. */
  readonly delays: number
  /** Reviews that found it to be the root cause. */
  readonly reviews: number
  /** Late milestones of the last three months that name it although a review's prevention is done: it came back. */
  readonly again: number
}

/** The causes that people gave for the delays of a year, and how many of the delays have a cause at all. */
export interface CauseAnalysis {
  readonly explained: Figure
  readonly lines: readonly CauseLine[]
}

/** Causes of delay (延误原因) from milestones and reviews, most frequent first. */
export function analyseCauses(bookContents: BookContents, { quarter, year }: Periods): CauseAnalysis {
  const { rows } = bookContents
  const delays = findDelays(bookContents, year)
  const lines = new Map<Cause, { delays: number; reviews: number; again: number }>()
  const lineOf = (cause: Cause): { delays: number; reviews: number; again: number } => {
    const line = lines.get(cause) ?? { delays: 0, reviews: 0, again: 0 }
    lines.set(cause, line)
    return line
  }
  const preventedCauses = new Set(
    rows.retrospectives.flatMap((row) => (isDone(row) ? (row.cause ?? []) : [])),
  )
  for (const { cause, on: countedOn } of delays) {
    if (cause === null) continue
    const line = lineOf(cause)
    line.delays++
    if (preventedCauses.has(cause) && isWithin(countedOn, quarter)) line.again++
  }
  for (const { cause, status } of rows.retrospectives)
    if (cause !== null && status !== 'cancelled') lineOf(cause).reviews++
  return {
    explained: measureShare(delays, ({ cause }) => cause !== null),
    lines: [...lines]
      .map(([cause, line]): CauseLine => ({ cause, ...line }))
      .sort((one, other) => other.delays - one.delays || other.reviews - one.reviews),
  }
}

/**
 * A milestone that was finished after its promised day or is expected to be, by the day on which it counts.
 */
export interface Delay {
  readonly row: Milestone
  readonly on: Day
  readonly cause: Cause | null
}

/** The delays of a period. */
export function findDelays(bookContents: BookContents, period: Periods['year']): Delay[] {
  const { rows, situation } = bookContents
  const { today } = situation
  const finishes = getExpectedFinishes(bookContents)
  return rows.milestones.flatMap((row): Delay[] => {
    const promised = row.baselineDue ?? row.due
    if (promised === null || isCancelled(row)) return []
    const end: Day | null = isDone(row) ? row.doneOn : (finishes.get(row)?.day ?? null)
    if (end === null || end <= promised) return []
    // Work that is expected late counts today.
    const countedOn = end > today ? today : end
    return isWithin(countedOn, period) ? [{ row, on: countedOn, cause: row.delayReason }] : []
  })
}

/** Preventions that reviews agreed on and that are done, of those whose day has come. */
export const measurePreventions = (bookContents: BookContents): Figure =>
  measureShare(listAgreedPreventions(bookContents), isDone)

/** The reviews whose prevention is done or due. */
export const listAgreedPreventions = ({ rows, situation }: BookContents): Retrospective[] =>
  rows.retrospectives.filter(
    (row) =>
      row.prevention !== null &&
      row.status !== 'cancelled' &&
      (isDone(row) || (row.due !== null && row.due <= situation.today)),
  )
