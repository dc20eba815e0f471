import { type Cell, type Grid, isBlank, formatCell } from '../cell.js'
import type { Column } from '../column.js'
import type { Table } from '../table.js'
import { type SheetLayout, type Validation, withFormerLabels } from './layout.js'
import type { SheetSurvey } from './sheet-change.js'

/** A layout that lets anything be entered: no person types into it, and a run must never be refused. */
export const withoutValidations = (layout: SheetLayout): SheetLayout => ({
  ...layout,
  columns: layout.columns.map((column) => ({ ...column, validation: { kind: 'none' } as const })),
})

/** How the validation of a column has to change. */
export function planValidation(
  { key, validation: plain, derived }: SheetLayout['columns'][number],
  columns: ReadonlyMap<string, number>,
  survey: SheetSurvey,
  table: Table,
  headerLine: number,
): { column: number; validation: Validation }[] {
  const column = columns.get(key)!
  const validation = withFormerLabels(
    plain,
    table.columns[key]!,
    textsInColumn(survey.cells, headerLine, column),
  )
  const current = survey.validations[column - 1] ?? { kind: 'none' }
  // People do not type into what Milepost fills in: any other validation there was pasted, and would refuse
  // what runs write.
  const isOurs = derived || survey.strayed.includes(column)
  // A validation of the user's own on a column in which they type is what the user wants; ours returns where
  // there is none, unless it would refuse what people typed there.
  // Former versions refused all that did not fit; now only numbers that are none.
  const isStricter = validation.kind !== 'number' && survey.refusing.includes(column)
  const change = isOurs
    ? survey.strayed.includes(column) || isStricter || !isDeepEqual(current, validation)
    : current.kind !== 'foreign' &&
      validation.kind !== 'none' &&
      (isStricter || !isSameValidation(current, validation)) &&
      (current.kind !== 'none' ||
        survey.cells
          .slice(headerLine)
          .every((line) => acceptsCell(validation, table.columns[key]!, line[column - 1] ?? null)))
  return change ? [{ column, validation }] : []
}

/** Whether a sheet has a validation already; of its dropdowns only the labels are asked. */
const isSameValidation = (current: SheetSurvey['validations'][number], validation: Validation): boolean =>
  isDeepEqual(current, validation.kind === 'oneOf' ? { ...validation, isOpen: undefined } : validation)

/** Whether a validation would accept what people typed into a cell. */
const acceptsCell = (validation: Validation, column: Column, cell: Cell): boolean =>
  isBlank(cell) ||
  (validation.kind === 'oneOf'
    ? validation.isOpen === true || validation.labels.includes(formatCell(cell))
    : 'value' in column.read(cell))

/** Whether two plain values are the same in everything that they hold. */
export const isDeepEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The texts of a column's cells below the header. */
const textsInColumn = (cells: Grid, headerLine: number, column: number): ReadonlySet<string> =>
  new Set(cells.slice(headerLine).map((line) => formatCell(line[column - 1] ?? null)))
