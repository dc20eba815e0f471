import { formatCell, isDayCell } from '../../core/cell.js'
import { columnLetters } from '../../core/formula.js'
import type { Problem } from '../../core/problem.js'
import type { CellsChange } from '../../core/sheet/sheet-change.js'
import { readStored, stored } from '../../core/stored.js'
import type { Ports, RefusedCells, Sheet, Store } from '../../ports.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { OpenBook, Result } from '../open-book.js'
import { appendRow, isAppended } from './append-row.js'
import { findAgain, haveRowsMoved, readBack, takeBackById, type TableRows } from './moved-rows.js'
import type { PlannedCell, PlannedRow } from './planned-row.js'
import { changeOf } from './row-patches.js'

/** The planned rows by their tables. */
export const byTable = ({ tables }: OpenBook, rows: readonly PlannedRow[]): readonly TableRows[] =>
  [...new Set(rows.map(({ tracker }) => tracker))].map((tracker: TrackerKey) => ({
    open: tables.get(tracker)!,
    rows: rows.filter((row) => row.tracker === tracker),
    isOfRuns: () => false,
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
export function withoutFormulas(table: TableRows): Result<TableRows> {
  const { open, rows } = table
  const area = findArea(rows)
  if (area === null) return { ok: true, value: table }
  const { top, left } = area
  const formulas = open.sheet.area(top, left, area).formulas()
  const hasFormula = ({ line, is }: PlannedRow, { at }: PlannedCell): boolean =>
    is !== 'added' && (formulas[line - top]?.[at - left] ?? '') !== ''
  const derived = new Set(
    [...open.reading.location.columns].flatMap(([name, at]) =>
      open.table.columns[name]?.derived ? [at] : [],
    ),
  )
  const isOfRuns = (line: number, column: number): boolean =>
    derived.has(column) && formulas[line - top]?.[column - left] === ''
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
  return { ok: true, value: { open, rows: free, isOfRuns } }
}

/** Whether a cell without a date gets one: without a format of its own it then gets one for dates too. */
const getsFormat = ({ was, is }: PlannedCell): boolean => isDayCell(is) && !isDayCell(was)

/**
 * The rows with the number formats of cells that may get another one with their content. In sheets that Milepost made,
 * every column has its own format, which a date does not change.
 */
export function withFormats(store: Store, table: TableRows): TableRows {
  const { open, rows } = table
  const area = findArea(rows)
  const isOwn = readStored(store, stored.headers, open.table.key) !== null
  if (area === null || !isOwn || !rows.some(({ cells }) => cells.some(getsFormat))) return table
  const formats = open.sheet.area(area.top, area.left, area).numberFormats()
  return {
    ...table,
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
  const refused = writeChanges(ports, tables, changes, isReadBack)
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

/** Writes everything, rows that are appended last; returns the cells that refuse, as far as that shows at once. */
function writeChanges(
  { cells, sheets }: Pick<Ports, 'cells' | 'sheets'>,
  tables: readonly TableRows[],
  changes: readonly CellsChange[],
  isReadBack: boolean,
): readonly RefusedCells[] {
  const appended = isReadBack ? tables.filter((each) => isAppended(sheets, each)) : []
  const isOf = ({ table }: CellsChange): boolean => appended.some(({ open }) => open.table.key === table)
  const write = (each: readonly CellsChange[]): readonly RefusedCells[] =>
    each.length === 0
      ? []
      : cells.tryApplyCells(
          each,
          tables.map(({ open }) => open.sheet),
          { later: isReadBack, isReadBack },
        )
  const refused = write(changes.filter((each) => !isOf(each)))
  // What a sheet does not append is written cell by cell, so that it says which it refuses.
  return refused.length > 0 || appended.every(appendRow) ? refused : write(changes.filter(isOf))
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
