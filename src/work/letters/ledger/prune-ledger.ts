import { retentionDays } from './mail-memory.js'
import { type Day, plusDays } from '../../../core/day.js'
import type { Ports } from '../../../ports.js'
import type { LedgerRow } from '../../../trackers/own/letters.js'
import { flushAndRecord } from '../../refresh/unwritten.js'
import { idOf } from '../../refresh/write-cells.js'
import type { OpenTable } from '../../tables.js'
import { ledgerProblems } from './claims.js'

/** How many of the oldest lines may go: those at the top that are older than the ledger remembers. */
export function countPrunable(open: OpenTable, today: Day): number {
  const oldest = plusDays(today, -retentionDays)
  const rows = open.reading.rows as unknown as readonly LedgerRow[]
  const firstRecentIndex = rows.findIndex(
    (row) => row.day === null || row.day >= oldest || row.state === 'claimed',
  )
  return firstRecentIndex < 0 ? rows.length : firstRecentIndex
}

/** Lets the oldest lines go, if they are still where they were read. */
export function prune(ports: Pick<Ports, 'cells' | 'clock' | 'sheetChanger'>, open: OpenTable): void {
  const { headerLine, columns } = open.reading.location
  const idColumn = columns.get('id')
  const count = countPrunable(open, ports.clock.now().day)
  if (count === 0 || idColumn === undefined || ledgerProblems(open).length > 0) return
  flushAndRecord(ports.cells)
  const ids = open.sheet.column(idColumn, headerLine + count)
  const inPlace = open.reading.rows
    .slice(0, count)
    .every((row, index) => row.at.line === headerLine + 1 + index && ids[row.at.line - 1] === idOf(row))
  if (inPlace)
    ports.sheetChanger.apply(
      [{ kind: 'deleteLines', table: open.table.key, line: headerLine + 1, count }],
      [open.sheet],
    )
}
