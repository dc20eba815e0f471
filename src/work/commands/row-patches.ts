/** The cells that rows get, or had, as few blocks. */
import type { Cell } from '../../core/cell.js'
import type { CellsChange, Patch } from '../../core/sheet/sheet-change.js'
import { cellAt, columnPatches } from '../refresh/patches.js'
import type { OpenTable } from '../tables.js'
import { isUnlisted } from './cell-of-value.js'
import type { TableRows } from './moved-rows.js'
import type { PlannedCell, PlannedRow } from './planned-row.js'

/** A cell that is written alone, since not only its content is written. */
const ownPatch = (
  { line, is }: PlannedRow,
  cell: PlannedCell,
  content: Content,
  open: OpenTable,
): Patch | null => {
  const format = content === 'is' ? cell.isFormat : cell.wasFormat
  const isFormer = (content === 'was' || is === 'restored') && isUnlisted(open, cell.column, cell[content])
  if (format === null && !isFormer) return null
  return {
    line,
    column: cell.at,
    cells: [[cell[content]]],
    ...(isFormer ? { isFormer } : {}),
    ...(format === null ? {} : { formats: [[format]] }),
  }
}

/** What cells get, or what they had. */
type Content = 'is' | 'was'

/** The cells of a table as few blocks. */
export function changeOf({ open, rows, isOfRuns }: TableRows, content: Content): CellsChange | null {
  const alone = rows.flatMap((row) => row.cells.flatMap((cell) => ownPatch(row, cell, content, open) ?? []))
  const isAlone = (line: number, column: number): boolean =>
    alone.some((patch) => patch.line === line && patch.column === column)
  const ofRows = (place: 'new' | 'there'): Map<number, Map<number, Cell>> => {
    const byColumn = new Map<number, Map<number, Cell>>()
    for (const { line, cells, is } of rows)
      if ((is === 'added') === (place === 'new'))
        for (const cell of cells) {
          if (isAlone(line, cell.at)) continue
          const column = byColumn.get(cell.at) ?? new Map<number, Cell>()
          byColumn.set(cell.at, column.set(line, cell[content]))
        }
    return byColumn
  }
  const changed = bridged(
    blocksFor(open, ofRows('there'), (column) => (line) => cellAt(open.grid, line, column)),
    open,
    isOfRuns,
  )
  const added = blocksFor(open, ofRows('new'), () => () => null)
  const patches = [...changed, ...alone, ...added.map((patch) => ({ ...patch, appends: true as const }))]
  return patches.length === 0 ? null : { kind: 'cells', table: open.table.key, patches }
}

/** Blocks of neighbouring columns that change in the same lines are one block. */
function blocksFor(
  open: OpenTable,
  byColumn: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
  between: (column: number) => (line: number) => Cell,
): readonly Patch[] {
  const patches: Patch[] = []
  for (const column of [...byColumn.keys()].sort((a, b) => a - b)) {
    const cells = byColumn.get(column)!
    for (const patch of columnPatches(column, cells, between(column))) {
      const isFilled = patch.cells.length > cells.size || !isWithin(patch, cells)
      const own: Patch =
        isFilled && patch.line <= open.grid.length ? { ...patch, keepsFormulas: true } : patch
      const left = patches.findIndex((each) => isLeftOf(each, own))
      if (left < 0) patches.push(own)
      else patches[left] = joined(patches[left]!, own)
    }
  }
  return patches
}

/**
 * The blocks of the same lines as one, where only cells that runs alone fill in are between them: no person loses what
 * they type there meanwhile.
 */
function bridged(
  patches: readonly Patch[],
  { grid }: OpenTable,
  isOfRuns: TableRows['isOfRuns'],
): readonly Patch[] {
  const found: Patch[] = []
  for (const patch of [...patches].sort((one, other) => one.column - other.column)) {
    const { line, column, cells, keepsFormulas } = patch
    const lines = cells.map((_, index) => line + index)
    const left = found.findIndex((each) => {
      const gap = columnsBetween(each, patch)
      return (
        each.line === line &&
        each.cells.length === lines.length &&
        each.keepsFormulas === keepsFormulas &&
        lines.every((at) => gap.every((between) => isOfRuns(at, between)))
      )
    })
    if (left < 0) found.push(patch)
    else {
      const gap = columnsBetween(found[left]!, patch)
      const between = lines.map((at) => gap.map((each) => cellAt(grid, at, each)))
      found[left] = joined(found[left]!, {
        ...patch,
        column: column - gap.length,
        cells: joinLines(between, cells),
      })
    }
  }
  return found
}

const columnsBetween = (one: Patch, other: Patch): readonly number[] => {
  const from = one.column + one.cells[0]!.length
  return Array.from({ length: other.column - from }, (_, index) => from + index)
}

const isWithin = ({ line, cells }: Patch, own: ReadonlyMap<number, Cell>): boolean =>
  cells.every((_, index) => own.has(line + index))

const isLeftOf = (one: Patch, other: Patch): boolean =>
  one.line === other.line &&
  one.cells.length === other.cells.length &&
  one.column + one.cells[0]!.length === other.column &&
  one.keepsFormulas === other.keepsFormulas

const joined = (one: Patch, other: Patch): Patch => ({ ...one, cells: joinLines(one.cells, other.cells) })

const joinLines = (one: Patch['cells'], other: Patch['cells']): Patch['cells'] =>
  one.map((line, index) => [...line, ...other[index]!])
