import { type Grid, isBlank, formatCell } from '../../core/cell.js'
import type { Column } from '../../core/column.js'
import { columnsOfRule } from '../../core/evidence.js'
import { columnLetters } from '../../core/formula.js'
import type { Table } from '../../core/table.js'
import { listOverdueFlags } from '../../domain/adoption/decisive-fields.js'
import type { SheetAdoption } from '../../domain/adoption/types.js'
import type { AdoptionText } from '../../text/adoption/index.js'
import { trackers } from '../../trackers/index.js'
import { farCellReference, headerAt, type SourceSheet } from './source-sheet.js'

/** The fields by which a tracker calls a row late. */
export const latenessFields = (table: Pick<Table, 'flags' | 'columns'>): string[] => [
  ...new Set(listOverdueFlags(table).flatMap(({ when }) => columnsOfRule(when))),
]

/**
 * Why a sheet cannot be followed in place though a copy can read it: dates typed as text or without a year, cells
 * merged over several rows, rows of two lines. Blank when it can.
 */
export function reasonToCopy(evaluation: SheetAdoption, source: SourceSheet, text: AdoptionText): string {
  if (evaluation.tracker === null) return ''
  const farCell = farCellReference(source)
  if (farCell !== null) return text.farCell(farCell)
  if (evaluation.linesPerRow === 2) return text.twoLines
  const table = trackers[evaluation.tracker] as Table
  for (const field of latenessFields(table)) {
    const at = evaluation.columns[field]
    const reason =
      at === undefined ? null : reasonInColumn(evaluation, source, table.columns[field]!, at, text)
    if (reason !== null) return reason
  }
  return ''
}

/** Why a column that decides lateness cannot be followed in place; null when it can. */
function reasonInColumn(
  { rows, headerRow }: SheetAdoption,
  { grid, filledGrid }: SourceSheet,
  column: Column,
  at: number,
  text: AdoptionText,
): string | null {
  const header = headerAt(grid, headerRow, at)
  const cellOf = (cells: Grid, line: number) => cells[line - 1]?.[at - 1] ?? null
  const unreadableRows =
    column.kind === 'day'
      ? rows.filter(({ line }) => {
          const cell = cellOf(grid, line)
          return !isBlank(cell) && !('value' in column.read(cell))
        })
      : []
  const addressOf = ({ line }: { readonly line: number }) => `${columnLetters(at)}${line}`
  const [unreadable] = unreadableRows
  if (unreadable) {
    const found = formatCell(cellOf(grid, unreadable.line))
    return text.cannotFollow(header, unreadableRows.length, addressOf(unreadable), found)
  }
  const merged = rows.find(({ line }) => isBlank(cellOf(grid, line)) && !isBlank(cellOf(filledGrid, line)))
  return merged ? text.mergedDown(header, addressOf(merged)) : null
}
