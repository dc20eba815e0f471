import { type Cell, type Grid, isBlank, quoteCell } from '../cell.js'
import type { Column } from '../column.js'
import type { Table } from '../table.js'
import type { SheetSurvey } from './difference.js'
import { type SheetLayout, type Validation, withFormer } from './layout.js'

/** A layout that lets anything be entered: nobody types into it, and a run must never be refused. */
export const unvalidated = (wanted: SheetLayout): SheetLayout => ({
  ...wanted,
  columns: wanted.columns.map((column) => ({ ...column, validation: { kind: 'none' } as const })),
})

/** How the validation of a column has to change. */
export function validationChange(
  { key, validation: plain, derived }: SheetLayout['columns'][number],
  columns: ReadonlyMap<string, number>,
  survey: SheetSurvey,
  table: Table,
  headerLine: number,
): { column: number; validation: Validation }[] {
  const column = columns.get(key)!
  const validation = withFormer(plain, table.columns[key]!, shownIn(survey.cells, headerLine, column))
  const found = survey.validations[column - 1] ?? { kind: 'none' }
  // Nobody types into what Milepost fills in: whatever else stands there was pasted, and would refuse what runs write.
  const isOurs = derived || survey.strayed.includes(column)
  // A validation of the user's own making on a column they type in is the user's wish; ours returns where there is
  // none, unless it would refuse what people typed there.
  const change = isOurs
    ? survey.strayed.includes(column) || !alike(found, validation)
    : found.kind !== 'foreign' &&
      validation.kind !== 'none' &&
      !alike(found, validation) &&
      (found.kind !== 'none' ||
        survey.cells
          .slice(headerLine)
          .every((line) => takes(validation, table.columns[key]!, line[column - 1] ?? null)))
  return change ? [{ column, validation }] : []
}

/** Whether a validation would let a cell stand that people typed. */
const takes = (validation: Validation, column: Column, cell: Cell): boolean =>
  isBlank(cell) ||
  (validation.kind === 'oneOf' ? validation.labels.includes(quoteCell(cell)) : 'value' in column.read(cell))

/** Whether two plain values are the same in all they hold. */
export const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The texts of a column's cells below the header. */
const shownIn = (cells: Grid, headerLine: number, column: number): ReadonlySet<string> =>
  new Set(cells.slice(headerLine).map((line) => quoteCell(line[column - 1] ?? null)))
