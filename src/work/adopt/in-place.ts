import { type Cell, isBlank, quoteCell } from '../../core/cell.js'
import { columnsOf } from '../../core/evidence.js'
import { columnLetters } from '../../core/formula.js'
import type { Flag, Table } from '../../core/table.js'
import type { SheetAdoption, StrangeSheet } from '../../project/adoption/types.js'
import { adoptingTextIn } from '../../text/adopting/index.js'
import type { Locale } from '../../core/locale.js'
import { trackers } from '../../trackers/index.js'
import { farAway } from './strange-sheet.js'
import { headerAt } from './wish.js'

/** The fields by which a tracker calls a row late. */
export const decidingFields = (table: Pick<Table, 'flags' | 'columns'>): string[] => [
  ...new Set(
    (table.flags as readonly Flag[])
      .filter(({ key }) => key.endsWith('verdue'))
      .flatMap(({ when }) => columnsOf(when)),
  ),
]

/**
 * Why a sheet's lateness cannot be followed where it stands, though a copy can read it: dates typed as text or without
 * a year, cells merged over several rows, rows of two lines. Blank when it can.
 *
 * @param columns the column number of each field that is settled
 */
export function whyCopy(
  judged: SheetAdoption,
  sheet: StrangeSheet,
  columns: Readonly<Record<string, number>>,
  locale: Locale,
): string {
  if (judged.tracker === null) return ''
  const { grid, carried } = sheet
  const text = adoptingTextIn(locale)
  const far = farAway(sheet)
  if (far !== null) return text.farCell(far)
  if (judged.linesPerRow === 2) return text.twoLines
  const table = trackers[judged.tracker] as Table
  for (const field of decidingFields(table)) {
    const at = columns[field]
    if (at === undefined) continue
    const cellOf = (cells: StrangeSheet['grid'], line: number): Cell => cells[line - 1]?.[at - 1] ?? null
    const header = headerAt(grid, judged.headerRow, at)
    const column = table.columns[field]!
    const unread =
      column.kind === 'day'
        ? judged.rows.filter(({ line }) => {
            const cell = cellOf(grid, line)
            return !isBlank(cell) && !('value' in column.read(cell))
          })
        : []
    if (unread[0])
      return text.cannotFollow(
        header,
        unread.length,
        `${columnLetters(at)}${unread[0].line}`,
        quoteCell(cellOf(grid, unread[0].line)),
      )
    const merged = judged.rows.find(
      ({ line }) => isBlank(cellOf(grid, line)) && !isBlank(cellOf(carried ?? grid, line)),
    )
    if (merged) return text.mergedDown(header, `${columnLetters(at)}${merged.line}`)
  }
  return ''
}
