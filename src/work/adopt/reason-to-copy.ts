import { type Cell, isBlank, formatCell } from '../../core/cell.js'
import { columnsOfRule } from '../../core/evidence.js'
import { columnLetters } from '../../core/formula.js'
import type { Flag, Table } from '../../core/table.js'
import type { SheetAdoption, SourceSheet } from '../../domain/adoption/types.js'
import { adoptingTextIn } from '../../text/adopting/index.js'
import type { Locale } from '../../core/locale.js'
import { trackers } from '../../trackers/index.js'
import { farCellReference } from './source-sheet.js'
import { headerAt } from './resolve-adoption.js'

/** The fields by which a tracker calls a row late. */
export const latenessFields = (table: Pick<Table, 'flags' | 'columns'>): string[] => [
  ...new Set(
    (table.flags as readonly Flag[])
      .filter(({ key }) => key.endsWith('verdue'))
      .flatMap(({ when }) => columnsOfRule(when)),
  ),
]

/**
 * Why a sheet's lateness cannot be followed where it stands, though a copy can read it: dates typed as text or without
 * a year, cells merged over several rows, rows of two lines. Blank when it can.
 *
 * @param columns the column number of each field that is settled
 */
export function reasonToCopy(
  evaluation: SheetAdoption,
  sheet: SourceSheet,
  columns: Readonly<Record<string, number>>,
  locale: Locale,
): string {
  if (evaluation.tracker === null) return ''
  const { grid, carried: filledGrid } = sheet
  const text = adoptingTextIn(locale)
  const farCell = farCellReference(sheet)
  if (farCell !== null) return text.farCell(farCell)
  if (evaluation.linesPerRow === 2) return text.twoLines
  const table = trackers[evaluation.tracker] as Table
  for (const field of latenessFields(table)) {
    const at = columns[field]
    if (at === undefined) continue
    const cellOf = (cells: SourceSheet['grid'], line: number): Cell => cells[line - 1]?.[at - 1] ?? null
    const header = headerAt(grid, evaluation.headerRow, at)
    const column = table.columns[field]!
    const unreadableRow =
      column.kind === 'day'
        ? evaluation.rows.filter(({ line }) => {
            const cell = cellOf(grid, line)
            return !isBlank(cell) && !('value' in column.read(cell))
          })
        : []
    if (unreadableRow[0])
      return text.cannotFollow(
        header,
        unreadableRow.length,
        `${columnLetters(at)}${unreadableRow[0].line}`,
        formatCell(cellOf(grid, unreadableRow[0].line)),
      )
    const mergedRow = evaluation.rows.find(
      ({ line }) => isBlank(cellOf(grid, line)) && !isBlank(cellOf(filledGrid ?? grid, line)),
    )
    if (mergedRow) return text.mergedDown(header, `${columnLetters(at)}${mergedRow.line}`)
  }
  return ''
}
