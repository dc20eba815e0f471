import { type Cell, formatCell } from '../../core/cell.js'
import { columnLetters } from '../../core/formula.js'
import type { Problem } from '../../core/problem.js'
import type { CellsChange, Patch } from '../../core/sheet/sheet-change.js'
import type { Ports, RefusedCells } from '../../ports.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { OpenBook, Result } from '../open-book.js'
import { cellAt, columnPatches } from '../refresh/patches.js'
import { idsIfMoved } from '../refresh/write-cells.js'
import type { OpenTable } from '../tables.js'
import type { PlannedCell, PlannedRow } from './planned-row.js'

/** The rows of one tracker that change, with its table. */
interface TableRows {
  readonly open: OpenTable
  readonly rows: readonly PlannedRow[]
}

/** Whether rows were moved since they were read: then nothing planned is still right. */
export const haveRowsMoved = (tables: readonly TableRows[]): boolean =>
  tables.some(({ open }) => {
    const at = open.reading.location.columns.get('id')
    return at !== undefined && idsIfMoved(open, at) !== null
  })

/** The planned rows by their tables. */
export const byTable = ({ tables }: OpenBook, rows: readonly PlannedRow[]): readonly TableRows[] =>
  [...new Set(rows.map(({ tracker }) => tracker))].map((tracker: TrackerKey) => ({
    open: tables.get(tracker)!,
    rows: rows.filter((row) => row.tracker === tracker),
  }))

/**
 * The rows without the cells in which a formula is, where these only follow; refused where a person asked to
 * change one of them.
 */
export function withoutFormulas({ open, rows }: TableRows): Result<TableRows> {
  const lines = rows.flatMap(({ line, cells, is }) => (is !== 'added' && cells.length > 0 ? [line] : []))
  if (lines.length === 0) return { ok: true, value: { open, rows } }
  const columns = rows.flatMap(({ cells }) => cells.map(({ at }) => at))
  const [top, left] = [Math.min(...lines), Math.min(...columns)]
  const size = { lines: Math.max(...lines) - top + 1, columns: Math.max(...columns) - left + 1 }
  const formulas = open.sheet.formulas(top, left, size)
  const hasFormula = ({ line, is }: PlannedRow, { at }: PlannedCell): boolean =>
    is !== 'added' && (formulas[line - top]?.[at - left] ?? '') !== ''
  const problems = rows.flatMap((row) =>
    row.cells.flatMap((cell): Problem[] =>
      cell.isAsked && hasFormula(row, cell)
        ? [
            {
              code: 'formulaCell',
              table: row.tracker,
              column: cell.column,
              line: row.line,
              found: formatCell(cell.was),
            },
          ]
        : [],
    ),
  )
  if (problems.length > 0) return { ok: false, problems }
  const free = rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => !hasFormula(row, cell)) }))
  return { ok: true, value: { open, rows: free } }
}

/**
 * Writes the rows of all tables, or nothing: where a cell refuses, what was written is taken back. Rows that
 * are removed come last, from below, so that no line moves before it is written.
 */
export function writeRows(
  ports: Pick<Ports, 'cells' | 'sheetChanger'>,
  tables: readonly TableRows[],
): readonly Problem[] {
  const sheets = tables.map(({ open }) => open.sheet)
  const changes = tables.flatMap((each) => changeOf(each, 'is') ?? [])
  const refused = changes.length === 0 ? [] : ports.cells.tryApplyCells(changes, sheets)
  if (refused.length > 0) {
    ports.cells.tryApplyCells(
      tables.flatMap((each) => changeOf(each, 'was') ?? []),
      sheets,
    )
    return refused.map((each) => refusalProblem(tables, each))
  }
  for (const { open, rows } of tables) {
    const lines = rows.flatMap(({ line, is }) => (is === 'removed' ? [line] : []))
    for (const line of lines.sort((a, b) => b - a))
      ports.sheetChanger.apply([{ kind: 'deleteLines', table: open.table.key, line, count: 1 }], [open.sheet])
  }
  return []
}

function refusalProblem(tables: readonly TableRows[], { table, line, column }: RefusedCells): Problem {
  const { reading } = tables.find(({ open }) => open.table.key === table)!.open
  const name = [...reading.location.columns].find(([, at]) => at === column)?.[0] ?? ''
  return { code: 'writeRefused', table, column: name, line, found: `${columnLetters(column)}${line}` }
}

/** The cells of a table as few blocks, with what they get or with what they had. */
function changeOf({ open, rows }: TableRows, content: 'is' | 'was'): CellsChange | null {
  const ofRows = (place: 'new' | 'there'): Map<number, Map<number, Cell>> => {
    const byColumn = new Map<number, Map<number, Cell>>()
    for (const { line, cells, is } of rows)
      if ((is === 'added') === (place === 'new'))
        for (const cell of cells) {
          const column = byColumn.get(cell.at) ?? new Map<number, Cell>()
          byColumn.set(cell.at, column.set(line, cell[content]))
        }
    return byColumn
  }
  const changed = blocksFor(open, ofRows('there'), (column) => (line) => cellAt(open.grid, line, column))
  const added = blocksFor(open, ofRows('new'), () => () => null)
  const patches = [...changed, ...added.map((patch) => ({ ...patch, appends: true as const }))]
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

const isWithin = ({ line, cells }: Patch, own: ReadonlyMap<number, Cell>): boolean =>
  cells.every((_, index) => own.has(line + index))

const isLeftOf = (one: Patch, other: Patch): boolean =>
  one.line === other.line &&
  one.cells.length === other.cells.length &&
  one.column + one.cells[0]!.length === other.column &&
  one.keepsFormulas === other.keepsFormulas

const joined = (one: Patch, other: Patch): Patch => ({
  ...one,
  cells: one.cells.map((line, index) => [...line, ...other.cells[index]!]),
})
