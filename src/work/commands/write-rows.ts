import { type Cell, formatCell, isDayCell } from '../../core/cell.js'
import { columnLetters } from '../../core/formula.js'
import type { Problem } from '../../core/problem.js'
import type { CellsChange, Patch } from '../../core/sheet/sheet-change.js'
import { readStored, stored } from '../../core/stored.js'
import type { Ports, RefusedCells, Sheet, Store } from '../../ports.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { OpenBook, Result } from '../open-book.js'
import { cellAt, columnPatches } from '../refresh/patches.js'
import type { OpenTable } from '../tables.js'
import { isUnlisted } from './cell-of-value.js'
import { findAgain, haveRowsMoved, readBack, takeBackById, type TableRows } from './moved-rows.js'
import type { PlannedCell, PlannedRow } from './planned-row.js'

/** The planned rows by their tables. */
export const byTable = ({ tables }: OpenBook, rows: readonly PlannedRow[]): readonly TableRows[] =>
  [...new Set(rows.map(({ tracker }) => tracker))].map((tracker: TrackerKey) => ({
    open: tables.get(tracker)!,
    rows: rows.filter((row) => row.tracker === tracker),
  }))

/** The smallest area that has all cells that change in rows that are there; null where there is none. */
function findArea(rows: readonly PlannedRow[]): Area | null {
  const present = rows.filter(({ cells, is }) => is !== 'added' && cells.length > 0)
  if (present.length === 0) return null
  const lines = present.map(({ line }) => line)
  const columns = present.flatMap(({ cells }) => cells.map(({ at }) => at))
  const [top, left] = [Math.min(...lines), Math.min(...columns)]
  return { top, left, lines: Math.max(...lines) - top + 1, columns: Math.max(...columns) - left + 1 }
}

/** An area of a sheet by its first line and column and its size. */
interface Area {
  readonly top: number
  readonly left: number
  readonly lines: number
  readonly columns: number
}

/**
 * The rows without the cells in which a formula is, where these only follow; refused where a person asked to
 * change one of them.
 */
export function withoutFormulas({ open, rows }: TableRows): Result<TableRows> {
  const area = findArea(rows)
  if (area === null) return { ok: true, value: { open, rows } }
  const { top, left } = area
  const formulas = open.sheet.area(top, left, area).formulas()
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

/** Whether a cell without a date gets one: without a format of its own it then gets one for dates too. */
const getsFormat = ({ was, is }: PlannedCell): boolean => isDayCell(is) && !isDayCell(was)

/**
 * The rows with the number formats of cells that may get another one with their content. In sheets that Milepost made,
 * every column has its own format, which a date does not change.
 */
export function withFormats(store: Store, { open, rows }: TableRows): TableRows {
  const area = findArea(rows)
  const isOwn = readStored(store, stored.headers, open.table.key) !== null
  if (area === null || !isOwn || !rows.some(({ cells }) => cells.some(getsFormat))) return { open, rows }
  const formats = open.sheet.area(area.top, area.left, area).numberFormats()
  return {
    open,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        getsFormat(cell)
          ? { ...cell, wasFormat: formats[row.line - area.top]?.[cell.at - area.left] ?? null }
          : cell,
      ),
    })),
  }
}

/** Whether lines are emptied or taken out: that cannot be read back. */
const removesLines = (tables: readonly TableRows[]): boolean =>
  tables.some(({ rows }) => rows.some(({ is }) => is === 'removed' || is === 'emptied'))

/**
 * Writes the rows of all tables, or nothing: where a cell refuses, or somebody moved the rows meanwhile, what was
 * written is taken back. Rows that are removed come last, from below, so that no line moves before it is written.
 */
export function writeRows(
  ports: Pick<Ports, 'cells' | 'sheetChanger' | 'sheets'>,
  tables: readonly TableRows[],
): readonly Problem[] {
  const sheets = tables.map(({ open }) => open.sheet)
  const changes = tables.flatMap((each) => changeOf(each, 'is') ?? [])
  const isReadBack = !removesLines(tables)
  if (!isReadBack && haveRowsMoved(tables)) return [movedProblem(tables)]
  const refused =
    changes.length === 0 ? [] : ports.cells.tryApplyCells(changes, sheets, { later: isReadBack, isReadBack })
  const isAsWritten = refused.length === 0 && (!isReadBack || readBack(tables))
  // What is refused late is refused again, cell by cell, so that it can be said which.
  const lateRefused = isAsWritten || refused.length > 0 ? [] : refusedLate(ports.cells, changes, sheets)
  const refusals = [...refused, ...lateRefused]
  if (refusals.length > 0) {
    ports.cells.tryApplyCells(
      tables.flatMap((each) => changeOf(each, 'was') ?? []),
      sheets,
    )
    return refusals.map((each) => refusalProblem(tables, each))
  }
  const found = isAsWritten ? tables : findAgain(ports.sheets, tables)
  if (!isAsWritten && !readBack(found)) {
    takeBackById(ports.cells, found)
    return [movedProblem(tables)]
  }
  for (const { open, rows } of tables) {
    const lines = rows.flatMap(({ line, is }) => (is === 'removed' ? [line] : []))
    for (const line of lines.sort((a, b) => b - a))
      ports.sheetChanger.apply([{ kind: 'deleteLines', table: open.table.key, line, count: 1 }], [open.sheet])
  }
  return []
}

/** Writes again what was refused late, so that the spreadsheet says which cells do. */
const refusedLate = (
  cells: Ports['cells'],
  changes: readonly CellsChange[],
  sheets: readonly Sheet[],
): readonly RefusedCells[] => (cells.tryFlush() === null ? [] : cells.tryApplyCells(changes, sheets))

const movedProblem = ([first]: readonly TableRows[]): Problem => ({
  code: 'rowsMoved',
  table: first!.open.table.key,
  column: '',
  line: 0,
  found: '',
})

function refusalProblem(tables: readonly TableRows[], { table, line, column }: RefusedCells): Problem {
  const { reading } = tables.find(({ open }) => open.table.key === table)!.open
  const name = [...reading.location.columns].find(([, at]) => at === column)?.[0] ?? ''
  return { code: 'writeRefused', table, column: name, line, found: `${columnLetters(column)}${line}` }
}

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
function changeOf({ open, rows }: TableRows, content: Content): CellsChange | null {
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
  const changed = blocksFor(open, ofRows('there'), (column) => (line) => cellAt(open.grid, line, column))
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
