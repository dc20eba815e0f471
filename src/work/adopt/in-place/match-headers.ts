import { isColumnWanted } from '../../worded-tables.js'
import { type Cell, isSameText } from '../../../core/cell.js'
import { namesOf } from '../../../core/locale.js'
import type { OwnHeaders } from '../../../core/sheet/own-headers.js'
import { readStored, stored } from '../../../core/stored.js'
import type { Table } from '../../../core/table.js'
import type { Ports } from '../../../ports.js'
import { headerNote } from '../../header-note.js'
import type { ResolvedAdoption } from '../resolve-adoption.js'
import { headerAt } from '../source-sheet.js'

/** A sheet's headers by column of the table, and the numbers of the columns that it has. */
export interface MatchedHeaders {
  readonly headers: OwnHeaders
  readonly marks: ReadonlyMap<string, number>
  /** Whether Milepost made some of these columns, before it was taken off the sheet or the sheet was copied. */
  readonly hasOwnColumns: boolean
}

/**
 * The header of every column of the table in this sheet: the sheet's own for a column it has; for one to be added its
 * own name, with “(Milepost)” after it where the sheet has such a header already.
 */
export function matchHeaders(
  ports: Ports,
  { source: { grid, name: sheetName }, key, table, headerRow, columns }: ResolvedAdoption,
): MatchedHeaders {
  const { store } = ports
  const locale = ports.spreadsheet.locale()
  let notes: readonly string[] | undefined
  // A team may have a column of that name too; ours has our note on its header.
  const hasOwnNote = (field: string, column: number): boolean => {
    notes ??= ports.sheets.readerOf(sheetName)!.notes()[headerRow - 1] ?? []
    return notes[column - 1] === headerNote(ports, key, field)
  }
  const storedHeaders = JSON.parse(readStored(store, stored.headers, key) ?? '{}') as OwnHeaders
  const titles = (grid[headerRow - 1] ?? []).map((_, index) => headerAt(grid, headerRow, index + 1))
  const marks = new Map(Object.entries(columns).filter(([field]) => field !== 'id'))
  const chosen = new Set(marks.values())
  const unusedColumns = (name: string): number[] =>
    titles.flatMap((title, at) => (isSameText(title, name) && !chosen.has(at + 1) ? [at + 1] : []))
  const headers: Record<string, string> = {}
  for (const [field, column] of Object.entries(table.columns)) {
    const at = marks.get(field)
    const [firstColumn, ...otherColumns] =
      at === undefined
        ? ownColumnsIn(
            field,
            table,
            [storedHeaders[field] ?? '', ...namesOf(column.name)],
            unusedColumns,
            grid,
            hasOwnNote,
          )
        : []
    if (at !== undefined) headers[field] = titles[at - 1]!
    else if (firstColumn !== undefined && otherColumns.length === 0) {
      marks.set(field, firstColumn)
      headers[field] = titles[firstColumn - 1]!
    } else if (isColumnWanted(store, column)) {
      const name = column.name[locale]
      headers[field] = titles.some((title) => isSameText(title, name)) ? `${name} (Milepost)` : name
    }
  }
  return { headers, marks, hasOwnColumns: marks.size > chosen.size }
}

/** Columns that only Milepost can have made, of these names: filled in and noted by it, or holding ids of its own. */
function ownColumnsIn(
  field: string,
  table: Table,
  names: readonly string[],
  unusedColumns: (name: string) => readonly number[],
  grid: readonly (readonly Cell[])[],
  hasOwnNote: (field: string, column: number) => boolean,
): readonly number[] {
  const [storedHeaders, ...ownColumns] = names
  const storedColumns = storedHeaders ? unusedColumns(storedHeaders) : []
  if (storedColumns.length > 0 || !(field === 'id' || table.columns[field]!.derived)) return storedColumns
  const found = [...new Set(ownColumns.flatMap(unusedColumns))]
  const holdsIds = (column: number): boolean =>
    grid.some((line) => String(line[column - 1] ?? '').startsWith(`${table.prefix}-`))
  return found.filter((column) => (field === 'id' ? holdsIds(column) : hasOwnNote(field, column)))
}
