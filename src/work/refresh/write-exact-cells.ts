import type { Cell } from '../../core/cell.js'
import type { Ports } from '../../ports.js'
import type { OpenTable } from '../tables.js'
import { recordMissingColumns, recordRefused } from './unwritten.js'
import { columnPatches } from './patches.js'
import { type CellUpdate, idOf } from './write-cells.js'
import type { Patch } from '../../core/sheet/sheet-change.js'

/** The most ranges of one table that a run writes; the next run writes the others. */
const maxRangesOfRun = 12

/** How exact cells are written. */
type HowToWrite = Pick<Patch, 'keepsFormulas' | 'isFormer'> & { readonly maxRanges?: number }

/**
 * Writes cells of columns that people type in: those cells alone, since a formula may be between any two.
 * Each row is found again by its id; rows that are gone and columns the sheet does not have are left out, and
 * cells that refuse are noted among what could not be written. Returns the updates that were carried out.
 *
 * @param how.keepsFormulas cells with a formula keep it
 * @param how.isFormer see `Patch`
 * @param how.maxRanges how many separate ranges are written, each of which costs a call
 */
export function writeExactCells(
  ports: Pick<Ports, 'cells'>,
  open: OpenTable,
  updates: readonly CellUpdate[],
  { maxRanges = maxRangesOfRun, ...how }: HowToWrite = {},
): readonly CellUpdate[] {
  const { location, writable, rows } = open.reading
  const idColumn = location.columns.get('id')
  const locatedUpdates = updates.filter(({ column }) => location.columns.has(column))
  if (locatedUpdates.length === 0) return []
  if (!writable || idColumn === undefined) {
    recordMissingColumns(ports.cells, open, ['id'])
    return []
  }
  const ids = open.sheet.column(idColumn, open.grid.length)
  const hasMoved = rows.some((row) => idOf(row) !== '' && ids[row.at.line - 1] !== idOf(row))
  // A blank cell is not blank in another row; after a sort the next run plans again.
  if (hasMoved) return []
  const lineOf = new Map(rows.map((row) => [idOf(row), row.at.line]))
  const patches: Patch[] = []
  const writtenUpdates = new Map<string, CellUpdate>()
  for (const column of new Set(locatedUpdates.map((update) => update.column))) {
    const at = location.columns.get(column)!
    const updatesByLine = new Map<number, CellUpdate>()
    for (const update of locatedUpdates)
      if (update.column === column) updatesByLine.set(lineOf.get(update.id) ?? 0, update)
    updatesByLine.delete(0)
    const cells = new Map<number, Cell>([...updatesByLine].map(([line, { cell }]) => [line, cell]))
    for (const patch of columnPatches(at, cells)) {
      if (patches.length >= maxRanges) break
      patches.push({ ...patch, ...how })
      patch.cells.forEach((_, index) => {
        writtenUpdates.set(`${patch.line + index}:${at}`, updatesByLine.get(patch.line + index)!)
      })
    }
  }
  const refused = ports.cells.tryApplyCells([{ kind: 'cells', table: open.table.key, patches }], [open.sheet])
  for (const each of refused) {
    recordRefused(ports.cells, open, each)
    for (let line = each.line; line < each.line + each.lines; line++)
      writtenUpdates.delete(`${line}:${each.column}`)
  }
  return [...writtenUpdates.values()]
}
