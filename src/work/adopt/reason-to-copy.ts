import { type Grid, isBlank, formatCell } from '../../core/cell.js'
import type { Column } from '../../core/column.js'
import { columnsOfRule } from '../../core/evidence.js'
import { columnLetters } from '../../core/formula.js'
import type { Table } from '../../core/table.js'
import { listOverdueFlags } from '../../domain/adoption/decisive-fields.js'
import { isChoiceWord } from '../../domain/adoption/choice-words.js'
import type { SheetAdoption } from '../../domain/adoption/types.js'
import { isOpen } from '../../domain/status/openness.js'
import type { AdoptionText } from '../../text/adoption/index.js'
import { trackers } from '../../trackers/index.js'
import { isMarkedFinished } from '../../domain/adoption/rows/open-rows.js'
import { reasonInCells } from './in-place/reason-against.js'
import { headerAt, type SourceSheet } from './source-sheet.js'

/** The last line of the header; a heading below it is another line, which follows the rows' rules. */
const endOfHeader = ({ lines, headerRow }: SheetAdoption): number =>
  lines.find(({ from, to, reason }) => reason === 'header' && from <= headerRow && headerRow <= to)?.to ??
  headerRow

/** The fields by which a tracker calls a row late. */
export const latenessFields = (table: Pick<Table, 'flags' | 'columns'>): string[] => [
  ...new Set(listOverdueFlags(table).flatMap(({ when }) => columnsOfRule(when))),
]

/**
 * Why a sheet cannot be followed in place though a copy can read it: what following it is refused for, dates typed as
 * text or without a year, a status in words that only a copy understands, cells merged over several rows. Blank when it
 * can.
 */
export function reasonToCopy(
  evaluation: SheetAdoption,
  tables: readonly SheetAdoption[],
  source: SourceSheet,
  text: AdoptionText,
): string {
  if (evaluation.tracker === null) return ''
  const { headerRow, columns } = evaluation
  const isStacked = tables.some((each) => each.headerRow !== headerRow)
  const refusal = reasonInCells({
    source,
    isStacked,
    headerRow,
    columns,
    givenRows: { ...evaluation, firstRow: endOfHeader(evaluation) + 1 },
    text,
  })
  if (refusal !== null) return refusal
  const table = trackers[evaluation.tracker] as Table
  for (const field of latenessFields(table)) {
    const at = evaluation.columns[field]
    const reason =
      at === undefined ? null : reasonInColumn(evaluation, source, table.columns[field]!, at, text)
    if (reason !== null) return reason
  }
  const unsaid =
    'status' in table.columns ? evaluation.rows.filter((row) => isFinishedUnsaid(table, evaluation, row)) : []
  const [first] = unsaid
  const title = evaluation.columns[table.title]
  return first && title !== undefined
    ? text.overUnsaid(unsaid.length, `${columnLetters(title)}${first.line}`)
    : ''
}

/** Whether a row is finished by its share, a date, its heading or a tick, and no status of its own says so. */
export function isFinishedUnsaid(
  table: Table,
  { columns }: Pick<SheetAdoption, 'columns'>,
  row: SheetAdoption['rows'][number],
): boolean {
  const status = row.values['status']
  if (status === undefined) return isMarkedFinished(table, row)
  return columns['status'] === undefined && !isOpen(table, { status })
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
    column.kind === 'day' || column.choices
      ? rows.filter(({ line }) => {
          const cell = cellOf(grid, line)
          // Words of a team's own are asked about, and followed as they are.
          const isWord = column.choices !== undefined && isChoiceWord(cell)
          return !isBlank(cell) && !isWord && !('value' in column.read(cell))
        })
      : []
  const addressOf = ({ line }: { readonly line: number }) => `${columnLetters(at)}${line}`
  const [unreadable] = unreadableRows
  if (unreadable) {
    const found = formatCell(cellOf(grid, unreadable.line))
    const say = column.choices ? text.unreadable : text.cannotFollow
    return say(header, unreadableRows.length, addressOf(unreadable), found)
  }
  const merged = rows.find(({ line }) => isBlank(cellOf(grid, line)) && !isBlank(cellOf(filledGrid, line)))
  return merged ? text.mergedDown(header, addressOf(merged)) : null
}
