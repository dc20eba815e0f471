/** The iterations of a row, of which a tool repeats the column once for each. */
import type { Cell } from '../../src/core/cell.js'
import type { TaskColumns } from './task-columns.js'
import { normalizeHeader } from './tools/tool.js'

/** A table's columns as far as iterations are concerned. */
interface IterationRows {
  readonly columns: readonly { readonly header: string }[]
  cellsAt(column: number): readonly string[]
  headerOf(field: string): string
}

/** The columns of iterations, and row by row the last one and those before it. */
interface JoinedIterations {
  readonly columns: readonly number[]
  readonly header: string
  readonly last: readonly Cell[]
  readonly earlier: readonly Cell[]
}

/** Reads all columns that have the header of the first: a row is in the last of its iterations, and was in the others. */
export function joinIterations(rows: IterationRows): JoinedIterations {
  const header = rows.headerOf('iteration')
  const columns = rows.columns.flatMap((each, at) =>
    header !== '' && normalizeHeader(each.header) === normalizeHeader(header) ? [at] : [],
  )
  const cells = columns.map((at) => rows.cellsAt(at))
  const names = (cells[0] ?? []).map((_, row) =>
    cells.map((column) => column[row]!.trim()).filter((name) => name !== ''),
  )
  return {
    columns,
    header,
    last: names.map((each) => each.at(-1) ?? null),
    earlier: names.map((each) => each.slice(0, -1).join(', ') || null),
  }
}

/** Adds the last iteration of each row; the earlier ones go into the notes. */
export function addIterations(table: TaskColumns, { header, last, earlier }: JoinedIterations): void {
  if (last.some((cell) => cell !== null)) table.add('iteration', [...last])
  if (earlier.some((cell) => cell !== null)) table.addOther(header, [...earlier])
}
