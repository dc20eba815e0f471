import type { Day } from '../../../core/day.js'
import type { Locale, Localised } from '../../../core/locale.js'
import type { HistoryRow } from '../../../trackers/own/history.js'
import type { AnyRow, EvidenceScope } from '../../coverage.js'
import type { BookContents } from '../../book-contents.js'
import type { Figure, Periods } from '../figure.js'
import { plural } from '../../../text/english.js'
import type { MeasureText } from '../../../text/measures/en.js'

/** What figures are made from. */
export interface FigureContext {
  readonly bookContents: BookContents
  readonly periods: Periods
  readonly history: readonly HistoryRow[]
}

export const figureGroups = ['delivery', 'clients', 'learning'] as const

/**
 * A figure as one record: its name is shown everywhere with the figure, and `of` is the one function that makes it.
 * The words of the measures have its definition, by its key.
 */
export interface FigureRecord {
  readonly key: keyof MeasureText['definition']
  readonly group: (typeof figureGroups)[number]
  readonly name: Localised
  /** How the value is written: a share of 1, a rate for every ten, a mean, a number of rows, working days. */
  readonly unit: 'share' | 'perTen' | 'mean' | 'count' | 'workdays'
  /** What it was made of, in words. */
  readonly counts: Readonly<Record<Locale, (part: number, total: number) => string>>
  readonly of: (book: FigureContext) => Figure
  /** The rows it was counted over, as many as the figure's `whole`, so that they can be listed. */
  readonly rows: (book: FigureContext) => readonly (AnyRow | { readonly id: string })[]
  /** The same figure of the period before, where a trend is shown. */
  readonly before?: (book: FigureContext) => Figure
  /** The first day that it includes, where it is read from the history; null before that begins. */
  readonly since?: (book: FigureContext) => Day | null
  /** What it reads: cells there that cannot be read are counted with it. */
  readonly looks: readonly EvidenceScope[]
}

/** Declares a figure. */
export const figure = (record: FigureRecord): FigureRecord => record

/** "3 of 4 milestones", and the like in Chinese with the classifier between number and noun. */
export const countsOf = (singular: string, chinese: string, pluralForm?: string): FigureRecord['counts'] => ({
  en: (part, total) => `${part} of ${plural(total, singular, pluralForm)}`,
  'zh-CN': (part, total) => `${total} ${chinese}中 ${part} ${chinese.slice(0, 1)}`,
})

/** Any row of a tracker, as rows are listed. */
export const asRows = (rows: readonly object[]): readonly AnyRow[] => rows as readonly AnyRow[]
