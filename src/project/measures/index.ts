import type { Day } from '../../core/day.js'
import type { Looked } from '../../core/evidence.js'
import type { HistoryRow } from '../../trackers/own/history.js'
import { lookedAt, unreadIn } from '../evidence.js'
import type { EngagementLine } from '../letters/manager-digest.js'
import type { Portfolio } from '../portfolio.js'
import { causes } from './causes.js'
import { clientLines } from './clients.js'
import { budgets, scopeCreep } from './delivery.js'
import { categories } from './feedback.js'
import { type Figure, periodsOf } from './figure.js'
import { type FigureBook, type FigureRecord, figures } from './figures/index.js'
import { gaps } from './gaps.js'
import { personLines } from './people.js'
import { duplicates, handovers } from './work.js'

/** A figure of one book on its day. */
export interface Measured {
  readonly record: FigureRecord
  readonly figure: Figure
  readonly before: Figure | null
  /** The first day it speaks of; null while that has not begun; absent where it does not come from the history. */
  readonly since?: Day | null
  /** What of its trackers could not be looked at. */
  readonly looked: Looked
}

function measured(record: FigureRecord, book: FigureBook): Measured {
  const { portfolio } = book
  const looks = record.looks.filter(({ table }) => portfolio.has.includes(table))
  return {
    record,
    figure: record.of(book),
    before: record.before?.(book) ?? null,
    ...(record.since ? { since: record.since(book) } : {}),
    looked: {
      // Rows that belong to nothing known count in figures over all projects, so they hinder none.
      ...lookedAt(
        portfolio,
        record.looks.map((look) => ({ ...look, rows: [] })),
      ),
      unplaced: [],
      absent: [],
      unread: looks.flatMap((look) =>
        unreadIn(portfolio, { ...look, rows: portfolio.rows[look.table] as never }),
      ),
    },
  }
}

/** Every measure of a portfolio on its day. Lists are complete; how many are shown is the view's business. */
export function measuresOf(
  portfolio: Portfolio,
  engagements: readonly Pick<EngagementLine, 'id' | 'percentComplete'>[],
  history: readonly HistoryRow[],
) {
  const { rows, situation } = portfolio
  const periods = periodsOf(situation.today)
  const book: FigureBook = { portfolio, periods, history }
  return {
    periods,
    gaps: gaps(portfolio, periods),
    figures: figures.map((record) => measured(record, book)),
    creep: scopeCreep(portfolio),
    budgets: budgets(rows.engagements, engagements),
    categories: categories(portfolio, periods),
    causes: causes(portfolio, periods),
    clients: clientLines(portfolio, periods),
    people: personLines(portfolio, periods),
    duplicates: duplicates(portfolio),
    handovers: handovers(portfolio),
    risks: rows.risks
      .filter(
        ({ status, probability, impact }) => status !== 'closed' && probability !== null && impact !== null,
      )
      .map((row) => ({ ...row, exposure: row.probability! * row.impact! }))
      .sort((one, other) => other.exposure - one.exposure),
  }
}
export type Measures = ReturnType<typeof measuresOf>
