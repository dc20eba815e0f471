import { columnLetters } from '../../core/formula.js'
import type { Problem } from '../../core/problem.js'
import type { CellWriter, RefusedCells } from '../../ports.js'
import type { OpenTable } from '../tables.js'

/** What each run could not write so far. It is reported at the end of the run. */
const problemsByCells = new WeakMap<CellWriter, Problem[]>()

/** What this run could not write, with the columns and cells. */
export const unwrittenProblems = (cells: CellWriter): readonly Problem[] => problemsByCells.get(cells) ?? []

/** Of what this run could not write, what Google refused: then nothing is said to be done. */
export const refusedWrites = (cells: CellWriter): Problem[] =>
  unwrittenProblems(cells).filter(({ code }) => code === 'writeRefused' || code === 'writeLate')

/** Notes what could not be written, each thing once. */
export function recordUnwritten(cells: CellWriter, problems: readonly Problem[]): void {
  const recorded = problemsByCells.get(cells) ?? []
  const newProblems = problems.filter(
    (problem) =>
      !recorded.some(
        (each) =>
          each.code === problem.code &&
          each.table === problem.table &&
          each.column === problem.column &&
          each.found === problem.found,
      ),
  )
  problemsByCells.set(cells, [...recorded, ...newProblems])
}

/** Makes Google write everything so far, and notes what was refused only now. Returns whether nothing was. */
export function flushAndRecord(cells: CellWriter): boolean {
  const found = cells.tryFlush()
  if (found !== null) recordUnwritten(cells, [{ code: 'writeLate', table: '', column: '', line: 0, found }])
  return found === null
}

/** A problem for each column that a sheet does not have. */
export const listMissingColumns = (
  table: string,
  { headerLine }: { readonly headerLine: number },
  columns: readonly string[],
): Problem[] =>
  columns.map((column) => ({ code: 'missingColumn', table, column, line: headerLine, found: '' }))

/**
 * Notes columns of a table that could not be written: those it lacks, or those in doubt while nothing may be.
 */
export function recordMissingColumns(
  cells: CellWriter,
  { table, reading }: OpenTable,
  columns: readonly string[],
): void {
  const { location, writable, problems } = reading
  const doubts = problems.filter(({ code }) => code === 'doubtfulColumn')
  const missingKeys = columns.filter((column) => !location.columns.has(column))
  const missing = listMissingColumns(table.key, location, missingKeys)
  recordUnwritten(cells, writable || doubts.length === 0 ? missing : doubts)
}

/** Notes cells that refused what a run wrote, by their names. */
export function recordRefused(cells: CellWriter, { table, reading }: OpenTable, refused: RefusedCells): void {
  const { line, column, lines, columns } = refused
  const from = `${columnLetters(column)}${line}`
  const to = `${columnLetters(column + columns - 1)}${line + lines - 1}`
  const key = [...reading.location.columns].find(([, at]) => at === column)?.[0] ?? ''
  recordUnwritten(cells, [
    {
      code: 'writeRefused',
      table: table.key,
      column: key,
      line,
      found: from === to ? from : `${from}:${to}`,
    },
  ])
}
