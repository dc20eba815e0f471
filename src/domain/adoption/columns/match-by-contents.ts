/** Fields that no header names, found by what the columns hold. */
import type { Table } from '../../../core/table.js'
import { findLateField } from '../decisive-fields.js'
import { weights } from '../weights.js'
import { type ColumnMatch, matchOfContents, type SourceColumn, type TakenColumns } from './column-match.js'
import { isLegend, isOtherPerson, isPastDay, isPlainDay } from './header-meaning.js'
import type { HeaderReader } from './header-reader.js'

/** A column that holds only statuses under any header, or ticks under no word. */
export function matchStatusByContents(
  table: Table,
  columns: readonly SourceColumn[],
  taken: TakenColumns,
): ColumnMatch | undefined {
  if (!('status' in table.columns)) return undefined
  const found = columns.find(({ column, header, profile }) => {
    if (taken.ofColumn(column)) return false
    const { filled, lines, statuses, texts, ticks } = profile()
    if (isLegend(header) || (texts > 0 && filled < lines * 0.5)) return false
    const hasNoLetters = !/\p{L}/u.test(header)
    return (filled >= 3 && statuses >= 0.8 && texts >= 0.8) || (filled >= 1 && ticks >= 0.9 && hasNoLetters)
  })
  return found && matchOfContents('status', found)
}

/** The first column of texts that differ from row to row, where no header names the rows. */
export function matchTitleByContents(
  table: Table,
  columns: readonly SourceColumn[],
  taken: TakenColumns,
): ColumnMatch | undefined {
  const found = columns.find(({ column, header, profile }) => {
    if (taken.ofColumn(column) || header === '') return false
    const { filled, texts, distinct } = profile()
    return filled >= 2 && texts >= 0.7 && distinct >= filled * 0.7
  })
  return found && matchOfContents(table.title, found)
}

/** Columns of names of people under a header that does not say that they did something else. */
export function matchOwnersByContents(
  table: Table,
  columns: readonly SourceColumn[],
  taken: TakenColumns,
): ColumnMatch[] {
  if (!('owner' in table.columns)) return []
  return columns
    .filter(({ column, header, profile }) => {
      if (taken.ofColumn(column) || isOtherPerson(header)) return false
      const { filled, lines, people } = profile()
      return filled >= 2 && filled >= lines * 0.5 && people >= weights.people.atByContents
    })
    .map((source) => matchOfContents('owner', source, weights.people.byContents))
}

/** Columns of dates under a header that does not say what happened on them. */
export function matchDaysByContents(
  table: Table,
  columns: readonly SourceColumn[],
  taken: TakenColumns,
  reader: HeaderReader,
): ColumnMatch[] {
  const late = findLateField(table)
  if (late !== 'due' && late !== 'delivery') return []
  // A date before the name of the row is that of its record.
  const title = taken.ofField(table.title)?.source.column ?? 0
  return columns
    .filter(({ column, header, profile }) => {
      if (taken.ofColumn(column) || header === '' || isPastDay(header)) return false
      if (reader.isKnown(header) && !isPlainDay(header)) return false
      const { filled, lines, days } = profile()
      return filled >= 2 && filled >= lines * 0.35 && days >= 0.9 && (column > title || !isPlainDay(header))
    })
    .map((source) =>
      matchOfContents(
        late,
        source,
        isPlainDay(source.header) ? weights.columns.plainDays : weights.columns.daysByContents,
      ),
    )
}
