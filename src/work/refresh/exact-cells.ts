import type { Cell } from '../../core/cell.js'
import type { Patch } from '../../core/sheet/difference.js'
import type { Ports } from '../../ports.js'
import type { OpenTable } from '../tables.js'
import { noteMissing, noteRefused } from './unwritten.js'
import { columnPatches } from './patches.js'
import { type CellWish, idOf } from './writing.js'

/** So many ranges of one table are written in a run; what is left is written by the next. */
const mostRanges = 12

/**
 * Writes cells of columns that people type in: those cells alone, since a formula may stand between any two. Each row
 * is found again by its id; rows that are gone and columns the sheet does not have are left out, and cells that refuse are
 * noted among what could not be written. Returns the wishes that were carried out.
 */
export function writeExactly(
  ports: Ports,
  open: OpenTable,
  wishes: readonly CellWish[],
): readonly CellWish[] {
  const { location, writable, rows } = open.reading
  const idColumn = location.columns.get('id')
  const there = wishes.filter(({ column }) => location.columns.has(column))
  if (there.length === 0) return []
  if (!writable || idColumn === undefined) {
    noteMissing(ports, open, ['id'])
    return []
  }
  const ids = ports.workbook.column(open.table.key, idColumn, open.grid.length)
  const moved = rows.some((row) => idOf(row) !== '' && ids[row.at.line - 1] !== idOf(row))
  // A blank cell is not blank in another row; after a sort the next run plans anew.
  if (moved) return []
  const lineOf = new Map(rows.map((row) => [idOf(row), row.at.line]))
  const patches: Patch[] = []
  const done = new Map<string, CellWish>()
  for (const column of new Set(there.map((wish) => wish.column))) {
    const at = location.columns.get(column)!
    const wanted = new Map<number, CellWish>()
    for (const wish of there) if (wish.column === column) wanted.set(lineOf.get(wish.id) ?? 0, wish)
    wanted.delete(0)
    const cells = new Map<number, Cell>([...wanted].map(([line, { cell }]) => [line, cell]))
    for (const patch of columnPatches(at, cells)) {
      if (patches.length >= mostRanges) break
      patches.push(patch)
      patch.cells.forEach((_, index) => {
        done.set(`${patch.line + index}:${at}`, wanted.get(patch.line + index)!)
      })
    }
  }
  const refused = ports.workbook.tryApply([{ kind: 'cells', table: open.table.key, patches }])
  for (const each of refused) {
    noteRefused(ports, open, each)
    for (let line = each.line; line < each.line + each.lines; line++) done.delete(`${line}:${each.column}`)
  }
  return [...done.values()]
}
