/** Which imported rows are late, by the flags of the workbook that has them. */
import { type Day, dayOfSerial, isDay } from '../../../src/core/day.js'
import type { Table } from '../../../src/core/table.js'
import {
  findLateField,
  findOwnerField,
  listOverdueFlags,
} from '../../../src/domain/adoption/decisive-fields.js'
import type { SheetAnswer } from '../../../src/domain/adoption/sheet-answer.js'
import { trackers } from '../../../src/trackers/index.js'
import { rowIds } from '../../../src/work/adopt/copy/row-ids.js'
import { findColumns, findSheet } from '../../bench/fill-rows.js'
import type { Session } from '../../emulator/index.js'
import type { Findings, RaisedFlag } from '../report/reply.js'
import { callOrThrow } from './call-or-throw.js'
import type { RecognizedTable } from './recognize-table.js'

/** The day that raised a flag, as the tracker has it. */
function readTrackerDay({ workbook }: Session, { table, id, column }: RaisedFlag): Day {
  const key = table as keyof typeof trackers
  const { id: sheet } = findSheet(workbook, key)
  const columns = findColumns(workbook, key)
  const rows = Array.from({ length: workbook.extent(sheet).rows }, (_, index) => index + 1)
  const row = rows.find((each) => workbook.display({ sheet, row: each, column: columns.get('id')! }) === id)!
  return dayOfSerial(Number(workbook.value({ sheet, row, column: columns.get(column)! })))
}

/**
 * The imported rows that the workbook calls late today. A row that was imported before is as the workbook has it
 * now: what is done there is not late.
 */
export function readLateRows(
  session: Session,
  { found, sheet, answer, columns, rows }: RecognizedTable,
): SheetAnswer['late'] {
  const table = trackers[answer.tracker!] as Table
  const overdue = new Set(listOverdueFlags(table).map(({ key }) => key))
  if (overdue.size === 0) return []
  const { flags } = callOrThrow<Findings>(session, 'readFindings')
  const flagById = new Map(
    flags
      .filter((flag) => flag.table === table.key && overdue.has(flag.flag))
      .map((flag) => [flag.id, flag] as const)
      .reverse(),
  )
  const ids = rowIds(table, rows, sheet, found.known ? found.source : null)
  const owner = findOwnerField(table)
  return rows.flatMap(({ line, values }, index) => {
    const flag = flagById.get(ids[index]!)
    if (!flag) return []
    const letters = columns[flag.column] ?? columns[findLateField(table)!] ?? columns[table.title]!
    const day = String(values[flag.column])
    const text = (field: string | undefined): string => String(values[field ?? ''] ?? '')
    return [
      {
        cell: `${letters}${line}`,
        title: text(table.title),
        owner: text(owner),
        due: isDay(day) ? day : readTrackerDay(session, flag),
      },
    ]
  })
}
