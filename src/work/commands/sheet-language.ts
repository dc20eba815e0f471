import { type Locale, locales } from '../../core/locale.js'
import type { Ports } from '../../ports.js'
import type { OpenTable } from '../tables.js'

/** The language of a table's headers; undefined where a team worded them, or where they are of several. */
function languageOf({ table, grid, reading }: OpenTable): Locale | undefined {
  const { headerLine, columns } = reading.location
  const headers = grid[headerLine - 1] ?? []
  const title = headers[(columns.get(table.title) ?? 0) - 1]
  return locales.find((locale) => table.columns[table.title]!.name[locale] === title)
}

/**
 * The ports with the language that the headers show instead of the spreadsheet's, which takes a call to ask: words for
 * choices are then those that the same sheet's dropdowns list.
 */
export function inSheetLanguage<P extends Pick<Ports, 'spreadsheet'>>(
  ports: P,
  tables: ReadonlyMap<string, OpenTable>,
): P {
  const found = new Set([...tables.values()].map(languageOf))
  const [only] = found
  return found.size === 1 && only !== undefined
    ? { ...ports, spreadsheet: { ...ports.spreadsheet, locale: () => only } }
    : ports
}
