import type { Coverage } from '../core/evidence.js'
import type { Locale, Localised } from '../core/locale.js'
import { type TrackerKey, trackers } from '../trackers/index.js'

/** So many places are named; the others are counted. */
const maxPlaces = 3

/** What could not be read, by names in a language: what a sentence says of an incomplete verdict. */
export function listUnchecked(
  { unread: unreadable, absent: missingColumns, unplaced: unmatched, gone: missing }: Coverage,
  locale: Locale,
) {
  const sheet = (table: string): string => trackers[table as TrackerKey].name[locale]
  const column = (table: string, key: string): string =>
    (trackers[table as TrackerKey].columns as unknown as Readonly<Record<string, { name: Localised }>>)[key]!
      .name[locale]
  return {
    cells: unreadable.length,
    where: unreadable.slice(0, maxPlaces).map((cell) => ({
      sheet: sheet(cell.table),
      line: cell.line,
      column: column(cell.table, cell.column),
    })),
    rows: unmatched.length,
    columns: missingColumns.map((each) => ({
      sheet: sheet(each.table),
      column: column(each.table, each.column),
    })),
    gone: missing.map(sheet),
  }
}
