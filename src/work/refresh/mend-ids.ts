import type { Cell } from '../../core/cell.js'
import type { Ports } from '../../ports.js'
import type { OpenTable } from '../tables.js'
import { isOutOfTime, noteLeft } from '../run/time.js'
import { cellAt, columnPatches } from './patches.js'
import { idOf, idsIfMoved, tryChanges } from './writing.js'

/**
 * Gives an id to every row that has none or shares one with a row above it (a copied row), in the sheet and in the
 * reading. If rows moved since they were read nothing is done; the next run mends them.
 *
 * @param former ids that rows are known to have had, by line
 */
export function mendIds(
  ports: Ports,
  open: OpenTable,
  former: ReadonlyMap<number, string> = new Map(),
): OpenTable {
  const mended = withIds(ports, open, former)
  const { pendingIds, ...rest } = mended
  if (!pendingIds || idsIfMoved(ports, open, open.reading.location.columns.get('id')!)) return open
  // A row whose cell refuses has no id that stands: the next run would not know it by this one.
  const { patches } = pendingIds
  return tryChanges(ports, [open], [{ kind: 'cells', table: open.table.key, patches }]) ? rest : open
}

/** The same in the reading alone: the ids are written together with the next cells of that table. */
export function withIds(
  ports: Ports,
  open: OpenTable,
  former: ReadonlyMap<number, string> = new Map(),
): OpenTable {
  const { location, writable, rows } = open.reading
  const at = location.columns.get('id')
  const nameless = rows.filter((row) => idOf(row) === '')
  if (!writable || at === undefined || nameless.length === 0) return open
  if (isOutOfTime(ports)) {
    noteLeft(ports, open.table.key)
    return open
  }
  const given = new Map<number, Cell>()
  const mended = rows.map((row) => {
    if (idOf(row) !== '') return row
    const id = former.get(row.at.line) ?? ports.workbook.newId(open.table.prefix)
    given.set(row.at.line, id)
    return { ...row, id }
  })
  const patches = columnPatches(at, given, (line) => cellAt(open.grid, line, at))
  const grid = open.grid.map((line, index) => {
    const id = given.get(index + 1)
    return id === undefined ? line : [...line.slice(0, at - 1), id, ...line.slice(at)]
  })
  return { ...open, grid, reading: { ...open.reading, rows: mended }, pendingIds: { patches, before: open } }
}
