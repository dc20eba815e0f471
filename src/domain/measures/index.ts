import type { Day } from '../../core/day.js'
import type { Coverage } from '../../core/evidence.js'
import type { HistoryRow } from '../../trackers/own/history.js'
import { measureCoverage, findUnreadable } from '../coverage.js'
import type { EngagementLine } from '../letters/manager-digest.js'
import type { BookContents } from '../book-contents.js'
import { analyseCauses } from './causes.js'
import { listClientLines } from './clients.js'
import { listBudgets, measureScopeCreep } from './delivery.js'
import { listCategories } from './feedback.js'
import { type Figure, createPeriods } from './figure.js'
import { type FigureBook, type FigureRecord, figures } from './figures/index.js'
import { diagnoseGaps } from './gaps.js'
import { listDefects, listResponses, listVersions } from './quality.js'
import { listPipeline, listProducts, listSellers } from './sales.js'
import { listDepartments, listVoices } from './teamwork.js'
import { findDuplicates, findHandovers } from './work.js'

/** A figure of one book on its day. */
export interface MeasuredFigure {
  readonly record: FigureRecord
  readonly figure: Figure
  readonly before: Figure | null
  /**
   * The first day it includes; null while that has not begun; absent where it does not come from the history.
   */
  readonly since?: Day | null
  /** What of its trackers could not be read. */
  readonly looked: Coverage
}

function measureFigure(record: FigureRecord, book: FigureBook): MeasuredFigure {
  const { bookContents } = book
  const looks = record.looks.filter(({ table }) => bookContents.has.includes(table))
  return {
    record,
    figure: record.of(book),
    before: record.before?.(book) ?? null,
    ...(record.since ? { since: record.since(book) } : {}),
    looked: {
      // Rows that belong to no known row count in figures over all projects, so they prevent no verdict.
      ...measureCoverage(
        bookContents,
        record.looks.map((look) => ({ ...look, rows: [] })),
      ),
      unplaced: [],
      absent: [],
      unread: looks.flatMap((look) =>
        findUnreadable(bookContents, { ...look, rows: bookContents.rows[look.table] as never }),
      ),
    },
  }
}

/** Every measure of a workbook on its day. Lists are complete; the view decides how many are shown. */
export function measureAll(
  bookContents: BookContents,
  engagements: readonly Pick<EngagementLine, 'id' | 'percentComplete'>[],
  history: readonly HistoryRow[],
) {
  const { rows, situation } = bookContents
  const periods = createPeriods(situation.today)
  const book: FigureBook = { bookContents, periods, history }
  return {
    periods,
    gaps: diagnoseGaps(bookContents, periods),
    figures: figures.map((record) => measureFigure(record, book)),
    creep: measureScopeCreep(bookContents),
    budgets: listBudgets(rows.engagements, engagements),
    categories: listCategories(bookContents, periods),
    causes: analyseCauses(bookContents, periods),
    clients: listClientLines(bookContents, periods),
    duplicates: findDuplicates(bookContents),
    handovers: findHandovers(bookContents),
    voices: listVoices(bookContents, periods),
    departments: listDepartments(bookContents),
    versions: listVersions(bookContents),
    defects: listDefects(bookContents, periods),
    responses: listResponses(bookContents, periods),
    sales: {
      pipeline: listPipeline(bookContents, periods),
      sellers: listSellers(bookContents, periods),
      products: listProducts(bookContents, periods),
    },
    risks: rows.risks
      .filter(
        ({ status, probability, impact }) => status !== 'closed' && probability !== null && impact !== null,
      )
      .map((row) => ({ ...row, exposure: row.probability! * row.impact! }))
      .sort((one, other) => other.exposure - one.exposure),
  }
}
export type Measures = ReturnType<typeof measureAll>
