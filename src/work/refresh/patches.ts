/** Cells that change as few blocks, since every block is a service call. */
import type { Cell, Grid } from '../../core/cell.js'
import type { Patch } from '../../core/sheet/sheet-change.js'
import { groupConsecutive } from '../../core/group-consecutive.js'

/**
 * More separate ranges than this in one column are written as one block, since every range is a service call.
 */
const maxRanges = 6

/**
 * From the first to the last line and column that change, of neighbouring columns; the cells between are
 * written back as they were read. Formulas stay, there and where something changes: somebody wrote them on
 * purpose. Null when nothing changes.
 *
 * @param isPlain where blank cells hold no formula, none is asked for where all are blank
 */
export function blockPatch(
  grid: Grid,
  neighbours: readonly number[],
  changed: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
  isPlain = false,
): Patch | null {
  let [first, last] = [Infinity, 0]
  const changedColumns = neighbours.filter((column) => changed.has(column))
  const columns = neighbours.slice(
    neighbours.indexOf(changedColumns[0]!),
    neighbours.indexOf(changedColumns[changedColumns.length - 1]!) + 1,
  )
  if (changedColumns.length === 0) return null
  for (const column of changedColumns)
    for (const line of changed.get(column)!.keys()) {
      first = Math.min(first, line)
      last = Math.max(last, line)
    }
  const cells = Array.from({ length: last - first + 1 }, (_, index) =>
    columns.map((column) => {
      const changedCell = changed.get(column)?.get(first + index)
      return changedCell === undefined ? cellAt(grid, first + index, column) : changedCell
    }),
  )
  const isBlank = cells.every((_, index) =>
    columns.every((column) => cellAt(grid, first + index, column) === null),
  )
  return { line: first, column: columns[0]!, cells, ...(isPlain && isBlank ? {} : { keepsFormulas: true }) }
}

/** The cell of a grid by line and column, both from 1. */
export const cellAt = (grid: Grid, line: number, column: number): Cell => grid[line - 1]?.[column - 1] ?? null

/** Cells of one column as few blocks; `between` gives the content of lines between that a block includes. */
export function columnPatches(
  column: number,
  cells: ReadonlyMap<number, Cell>,
  between?: (line: number) => Cell,
): Patch[] {
  const lines = [...cells.keys()].sort((a, b) => a - b)
  const runs = groupConsecutive(lines)
  if (runs.length <= maxRanges || !between)
    return runs.map((run) => ({ line: run[0]!, column, cells: run.map((line) => [cells.get(line)!]) }))
  const [first, last] = [lines[0]!, lines[lines.length - 1]!]
  const block = Array.from({ length: last - first + 1 }, (_, index) => [
    cells.has(first + index) ? cells.get(first + index)! : between(first + index),
  ])
  return [{ line: first, column, cells: block }]
}
