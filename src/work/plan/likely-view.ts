import type { BookContents } from '../../domain/book-contents.js'
import { compareForecasts, minFinished } from '../../domain/forecast/forecast-record.js'
import type { LikelyDays, LikelyFinish } from '../../domain/forecast/likely-finish.js'
import type { UnlikelyStage } from '../../domain/forecast/stage-durations.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'
import type { PlanWords } from './plan-words.js'

/** The days of a forecast, or in words why there are none. */
export type LikelyView = (LikelyDays & { readonly why: null }) | { readonly why: string }

/** What a project's forecast says, what it was made from, and how often such forecasts held. */
export interface ProjectLikelyView {
  readonly days: LikelyView
  /** Finished stages it was made from. */
  readonly finished: number
  /** The last forecasts of stages that were compared with what came, and how many of those days held. */
  readonly compared: number
  readonly held: number
  /** The record in words; blank without a forecast. */
  readonly record: string
}

/** The days of one stage as a page shows them; a dash where nothing was forecast. */
export const viewLikely = (found: LikelyDays | UnlikelyStage | undefined, { text }: PlanWords): LikelyView =>
  found === undefined
    ? { why: '—' }
    : typeof found === 'string'
      ? { why: text.noLikelyStage[found] }
      : { ...found, why: null }

/** A project's days with their record. */
export function viewProjectLikely(
  contents: BookContents,
  { whole, finished }: LikelyFinish,
  { locale, text }: PlanWords,
): ProjectLikelyView {
  const all = compareForecasts(contents)
  const [compared, held] = [all.length, all.filter((each) => each.held).length]
  if (typeof whole === 'string') {
    const why = text.noLikely[whole]
    const days = { why: typeof why === 'string' ? why : why(minFinished, finished) }
    return { days, record: '', finished, compared, held }
  }
  const record = textOf(punctuation, locale).sentences([
    text.record(held, compared),
    text.likelyFrom(finished),
  ])
  return { days: { ...whole, why: null }, record, finished, compared, held }
}
