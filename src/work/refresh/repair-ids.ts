import type { Cell } from '../../core/cell.js'
import type { Ports } from '../../ports.js'
import type { OpenTable } from '../tables.js'
import { isOutOfTime, recordLeftOver } from '../run/out-of-time.js'
import { cellAt, columnPatches } from './patches.js'
import { idOf, idsIfMoved, tryApplyChanges } from './write-cells.js'

/**
 * Gives an id to every row that has none or shares one with a row above it (a copied row), in the sheet and
 * in the reading. If rows moved since they were read nothing is done; the next run repairs them.
 *
 * @param formerIds ids that rows are known to have had, by line
 */
export function repairIds(
  ports: Pick<Ports, 'cells' | 'clock' | 'spreadsheet'>,
  open: OpenTable,
  formerIds: ReadonlyMap<number, string> = new Map(),
): OpenTable {
  const repairedRows = withIds(ports, open, formerIds)
  const { pendingIds, ...rest } = repairedRows
  if (!pendingIds || idsIfMoved(open, open.reading.location.columns.get('id')!)) return open
  // A row whose cell refuses has no id that lasts: the next run would not know it by this one.
  const { patches } = pendingIds
  return tryApplyChanges(ports.cells, [open], [{ kind: 'cells', table: open.table.key, patches }])
    ? rest
    : open
}

/** The same in the reading only: the ids are written together with the next cells of that table. */
export function withIds(
  ports: Pick<Ports, 'cells' | 'clock' | 'spreadsheet'>,
  open: OpenTable,
  former: ReadonlyMap<number, string> = new Map(),
): OpenTable {
  const { location, writable, rows } = open.reading
  const at = location.columns.get('id')
  const rowsWithoutId = rows.filter((row) => idOf(row) === '')
  if (!writable || at === undefined || rowsWithoutId.length === 0) return open
  if (isOutOfTime(ports.clock)) {
    recordLeftOver(ports.cells, open.table.key)
    return open
  }
  const newIds = new Map<number, Cell>()
  const repaired = rows.map((row) => {
    if (idOf(row) !== '') return row
    const id = former.get(row.at.line) ?? ports.spreadsheet.createId(open.table.prefix)
    newIds.set(row.at.line, id)
    return { ...row, id }
  })
  const patches = columnPatches(at, newIds, (line) => cellAt(open.grid, line, at))
  const grid = open.grid.map((line, index) => {
    const id = newIds.get(index + 1)
    return id === undefined ? line : [...line.slice(0, at - 1), id, ...line.slice(at)]
  })
  return {
    ...open,
    grid,
    reading: { ...open.reading, rows: repaired },
    pendingIds: { patches, before: open },
  }
}
