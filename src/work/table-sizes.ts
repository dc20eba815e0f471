/** Reads tables by what is known of their size before they are read. */
import type { Grid } from '../core/cell.js'
import { hasSize, type TableSize } from '../core/sheet/table-size.js'
import type { Sheet, Sheets } from '../ports.js'

/** How large tables are, as far as that is known before they are read: it saves a call each. */
const expectedSizes = new WeakMap<Sheets, Map<string, TableSize>>()
export const expectSizes = (sheets: Sheets, sizes: ReadonlyMap<string, TableSize>): void =>
  void expectedSizes.set(sheets, new Map(sizes))

export const isExpected = (sheets: Sheets, key: string): boolean => !!expectedSizes.get(sheets)?.has(key)

/** Tables whose cells were as they were expected. */
const confirmedTables = new WeakMap<Sheets, Map<string, TableSize>>()
/** How large a table is that was read as large as it was expected. */
export const provenSize = (sheets: Sheets, key: string): TableSize | undefined =>
  confirmedTables.get(sheets)?.get(key)

/** Whether what was read of a table's sheet does not show that it is that sheet. */
export const isUncertain = (sheets: Sheets, sheet: Sheet): boolean =>
  sheet.isFoundByPosition() && !provenSize(sheets, sheet.table)

/**
 * The cells of a table's sheet: by its size where that is known and still right, as its filled cells show.
 */
export function readTableCells(sheets: Sheets, sheet: Sheet): Grid {
  const sizes = expectedSizes.get(sheets)
  const size = sizes?.get(sheet.table)
  // What was read once may have been written since.
  sizes?.delete(sheet.table)
  if (size && size.lines > 0 && size.columns > 0) {
    const grid = sheet.lines(1, size.lines, size.columns)
    if (hasSize(grid, size)) {
      const confirmed = confirmedTables.get(sheets) ?? new Map<string, TableSize>()
      confirmedTables.set(sheets, confirmed.set(sheet.table, size))
      return grid
    }
  }
  return sheet.cells()
}
