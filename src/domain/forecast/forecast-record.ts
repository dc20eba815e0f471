import type { BookContents } from '../book-contents.js'
import {
  type FinishedStage,
  listFinishedStages,
  listRatios,
  takeLatest,
  workdaysAt,
} from './finished-stages.js'
import { quantile } from './order-statistics.js'

/** With fewer finished stages the date that holds in 85 of 100 cases would be little more than the worst seen. */
export const minFinished = 8

/** How sure the two dates of a forecast are. */
export const shares = { p50: 0.5, p85: 0.85 } as const

/** How many of the last forecasts are compared. */
const maxCompared = 20

/** A finished stage beside its forecast of the day it began. */
export interface ComparedForecast {
  readonly stage: FinishedStage
  /** Working days that it was not to pass in 85 of 100 cases. */
  readonly p85: number
  readonly held: boolean
}

/**
 * The last forecasts beside what came: each finished stage as it would have been forecast on the day it began,
 * from the stages that had ended before that day. Stages with fewer than {@link minFinished} before them have no
 * forecast.
 */
export function compareForecasts(bookContents: BookContents): readonly ComparedForecast[] {
  const finished = listFinishedStages(bookContents)
  const compared: ComparedForecast[] = []
  for (let at = finished.length - 1; at >= minFinished && compared.length < maxCompared; at--) {
    const stage = finished[at]!
    const before = takeLatest(finished.filter(({ doneOn }) => doneOn < stage.start))
    if (before.length < minFinished) continue
    const p85 = workdaysAt(quantile(listRatios(before), shares.p85), stage.planned)
    compared.push({ stage, p85, held: stage.actual <= p85 })
  }
  return compared.reverse()
}
