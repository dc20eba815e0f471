import { columnLetters } from '../../core/formula.js'
import type { Problem } from '../../core/problem.js'
import type { Ports, Refused, Workbook } from '../../ports.js'
import type { OpenTable } from '../tables.js'

/** What each run could not write so far. Whoever ends the run says it. */
const noted = new WeakMap<Workbook, Problem[]>()

/** What this run could not write, with the columns and cells. */
export const unwritten = ({ workbook }: Ports): readonly Problem[] => noted.get(workbook) ?? []

/** Notes what could not be written, each thing once. */
export function noteUnwritten({ workbook }: Ports, problems: readonly Problem[]): void {
  const known = noted.get(workbook) ?? []
  const added = problems.filter(
    (problem) =>
      !known.some(
        (each) =>
          each.code === problem.code &&
          each.table === problem.table &&
          each.column === problem.column &&
          each.found === problem.found,
      ),
  )
  noted.set(workbook, [...known, ...added])
}

/** Makes sure of what was written so far, and notes what was refused only now. Returns whether nothing was. */
export function noteLate(ports: Ports): boolean {
  const found = ports.workbook.tryFlush()
  if (found !== null) noteUnwritten(ports, [{ code: 'writeLate', table: '', column: '', line: 0, found }])
  return found === null
}

/** Notes columns of a table that values were meant for: those it lacks, or those in doubt while nothing may be written. */
export function noteMissing(ports: Ports, { table, reading }: OpenTable, columns: readonly string[]): void {
  const { location, writable, problems } = reading
  const doubts = problems.filter(({ code }) => code === 'doubtfulColumn')
  const lacking = columns.filter((column) => !location.columns.has(column))
  const missing = lacking.map((column): Problem => ({
    code: 'missingColumn',
    table: table.key,
    column,
    line: location.headerLine,
    found: '',
  }))
  noteUnwritten(ports, writable || doubts.length === 0 ? missing : doubts)
}

/** Notes cells that refused what a run wrote, by their address. */
export function noteRefused(ports: Ports, { table, reading }: OpenTable, refused: Refused): void {
  const { line, column, lines, columns } = refused
  const from = `${columnLetters(column)}${line}`
  const to = `${columnLetters(column + columns - 1)}${line + lines - 1}`
  const key = [...reading.location.columns].find(([, at]) => at === column)?.[0] ?? ''
  noteUnwritten(ports, [
    {
      code: 'writeRefused',
      table: table.key,
      column: key,
      line,
      found: from === to ? from : `${from}:${to}`,
    },
  ])
}
