import { plusMonths } from '../../core/day.js'
import type { Problem } from '../../core/problem.js'
import { holds, type RuleRow } from '../../core/rule.js'
import { trackers } from '../../trackers/index.js'
import { isDueFlag } from '../coverage.js'
import type { BookContents } from '../book-contents.js'
import type { PlacedRow } from '../../core/placed-row.js'

/**
 * Nothing that is still followed was due so many years ago: the year was mistyped, or the row was not closed.
 */
const maxYearsPast = 5

/**
 * Open rows that were due so long ago that it must be an error: each a `longPast` that quotes the day. They
 * stay red as well.
 */
export function findLongPast({
  rows,
  has,
  situation,
}: Pick<BookContents, 'rows' | 'has' | 'situation'>): Problem[] {
  const limit = plusMonths(situation.today, -12 * maxYearsPast)
  return has.flatMap((table) =>
    trackers[table].flags.filter(isDueFlag).flatMap(({ column, when }) =>
      (rows[table] as unknown as readonly PlacedRow<RuleRow>[]).flatMap((row): Problem[] => {
        const due = row[column]
        return typeof due === 'string' && due < limit && holds(when, row, situation)
          ? [{ code: 'longPast', table, column, line: row.at.line, found: due }]
          : []
      }),
    ),
  )
}
