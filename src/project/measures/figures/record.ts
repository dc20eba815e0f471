import type { Day } from '../../../core/day.js'
import type { Locale, Localised } from '../../../core/locale.js'
import type { HistoryRow } from '../../../trackers/own/history.js'
import type { AnyRow, LookAt } from '../../evidence.js'
import type { Portfolio } from '../../portfolio.js'
import type { Figure, Periods } from '../figure.js'

/** What figures are made from. */
export interface FigureBook {
  readonly portfolio: Portfolio
  readonly periods: Periods
  readonly history: readonly HistoryRow[]
}

export const figureGroups = ['delivery', 'clients', 'learning'] as const

/**
 * A figure as one record: name and definition are what everybody is shown who is shown the figure, and `of` is the one
 * function that makes it. The definition says what is counted, over which time, and what is left out.
 */
export interface FigureRecord {
  readonly key: string
  readonly group: (typeof figureGroups)[number]
  readonly name: Localised
  readonly definition: Localised
  /** How the value is said: a share of 1, a rate for every ten, a mean, a number of rows, working days. */
  readonly unit: 'share' | 'perTen' | 'mean' | 'count' | 'workdays'
  /** What it was made of, in words. */
  readonly counts: Readonly<Record<Locale, (part: number, whole: number) => string>>
  readonly of: (book: FigureBook) => Figure
  /** The rows it was counted over, as many as the figure's `whole`, so that they can be listed. */
  readonly rows: (book: FigureBook) => readonly (AnyRow | { readonly id: string })[]
  /** The same figure of the period before, where a trend is shown. */
  readonly before?: (book: FigureBook) => Figure
  /** The first day that it speaks of, where it is read from the history; null before that begins. */
  readonly since?: (book: FigureBook) => Day | null
  /** What it reads: cells there that cannot be read are counted beside it. */
  readonly looks: readonly LookAt[]
}

/** Declares a figure. */
export const figure = (record: FigureRecord): FigureRecord => record

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** "3 of 4 milestones", and the like in Chinese with the classifier between number and noun. */
export const partOf = (one: string, chinese: string, many?: string): FigureRecord['counts'] => ({
  en: (part, whole) => `${part} of ${plural(whole, one, many)}`,
  'zh-CN': (part, whole) => `${whole} ${chinese}中 ${part} ${chinese.slice(0, 1)}`,
})
export { plural }

/** Any row of a tracker, as rows are listed. */
export const listed = (rows: readonly object[]): readonly AnyRow[] => rows as readonly AnyRow[]
