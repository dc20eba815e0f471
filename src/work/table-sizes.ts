/** Reads tables by what is known of their size before they are read. */
import type { Grid } from '../core/cell.js'
import { hasSize, type TableSize } from '../core/sheet/table-size.js'
import type { Ports, Tables } from '../ports.js'

/** How large tables are, as far as that is known before they are read: it saves a call each. */
const expectedSizes = new WeakMap<Tables, Map<string, TableSize>>()
export const expectSizes = ({ tables }: Ports, sizes: ReadonlyMap<string, TableSize>): void =>
  void expectedSizes.set(tables, new Map(sizes))

export const isExpected = ({ tables }: Ports, key: string): boolean => !!expectedSizes.get(tables)?.has(key)

/** Tables whose cells were as they were expected. */
const confirmedTables = new WeakMap<Tables, Map<string, TableSize>>()
/** How large a table is that was read as large as it was expected. */
export const provenSize = ({ tables }: Ports, key: string): TableSize | undefined =>
  confirmedTables.get(tables)?.get(key)

/** Whether what was read of a table's sheet does not show that it is that sheet. */
export const isUncertain = (ports: Ports, key: string): boolean =>
  ports.tables.isFoundByPosition(key) && !provenSize(ports, key)

/** The cells of a bound table: by its size where that is known and holds, which its filled cells tell. */
export function readTableCells({ tables }: Ports, key: string): Grid {
  const sizes = expectedSizes.get(tables)
  const size = sizes?.get(key)
  // What was read once may have been written since.
  sizes?.delete(key)
  if (size && size.lines > 0 && size.columns > 0) {
    const grid = tables.lines(key, 1, size.lines, size.columns)
    if (hasSize(grid, size)) {
      confirmedTables.set(
        tables,
        (confirmedTables.get(tables) ?? new Map<string, TableSize>()).set(key, size),
      )
      return grid
    }
  }
  return tables.cells(key)
}
