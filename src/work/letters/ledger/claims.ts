/** What a claim in the ledger is, and whether it stands in the sheet. */
import type { Cell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import { neighbours } from '../../../core/neighbours.js'
import type { Problem } from '../../../core/problem.js'
import type { Ports } from '../../../ports.js'
import type { LedgerRow } from '../../../trackers/own/letters.js'
import { idOf } from '../../refresh/writing.js'
import { type OpenTable, readTable } from '../../tables.js'

/** What the ledger must know of a letter: its kind and to whom, and of a report what it says. */
export interface Claimable {
  readonly kind: NonNullable<LedgerRow['kind']>
  readonly reader: { readonly address: string }
  readonly fingerprint?: string
}

/** The columns by which a later run knows what went to whom. */
const essential = ['id', 'day', 'kind', 'reader', 'state'] as const

/** Why the ledger's sheet cannot be relied on: columns that say what went are missing or in doubt. */
export function ledgerFaults({ table, reading }: OpenTable): readonly Problem[] {
  const { location, problems } = reading
  const doubts = problems.filter(({ code }) => code === 'doubtfulColumn')
  const doubted = new Set(doubts.map(({ column }) => column))
  const missing = essential.filter((key) => !location.columns.has(key) && !doubted.has(key))
  return [
    ...doubts,
    ...missing.map((column): Problem => ({
      code: 'missingColumn',
      table: table.key,
      column,
      line: location.headerLine,
      found: '',
    })),
  ]
}

/** The header and the lines below it are read in one call while no more lines than this stand between. */
const nearby = 400

/** The rows of a claim and where they were written. */
export interface Claims {
  readonly open: OpenTable
  readonly line: number
  readonly plans: readonly Claimable[]
  readonly rows: readonly Record<string, Cell>[]
}

/** Reads again the lines that rows were written to, with the header as it stands now; none when they are gone. */
export function readAgain(ports: Ports, { open, line, rows }: Claims): OpenTable {
  const { key } = open.table
  const { headerLine } = open.reading.location
  const width = Math.max(1, ...open.grid.slice(0, headerLine).map((cells) => cells.length))
  const isNear = line - headerLine <= nearby
  const lines = isNear
    ? ports.workbook.lines(key, headerLine, line - headerLine + rows.length, width)
    : ports.workbook.lines(key, line, rows.length, width)
  const header = isNear ? lines[0] : ports.workbook.lines(key, headerLine, 1, width)[0]
  return readTable(ports, key as 'letters', [
    header ?? [],
    ...lines.slice(isNear ? line - headerLine : 0),
  ]) as never
}

/** Whether the rows stand in a table as they were claimed, in every column by which a later run knows them. */
export function standsIn(
  open: OpenTable,
  rows: Claims['rows'],
  plans: readonly Claimable[],
  day: Day,
): boolean {
  if (ledgerFaults(open).length > 0) return false
  const byId = new Map((open.reading.rows as unknown as readonly LedgerRow[]).map((row) => [row.id, row]))
  return rows.every((row, index) => {
    const found = byId.get(String(row['id']))
    const { kind, reader } = plans[index]!
    return (
      found?.day === day &&
      found.kind === kind &&
      found.reader === reader.address &&
      found.state === 'claimed'
    )
  })
}

/** The whole sheet as it stands now; null when it is gone. */
export function reopened(ports: Ports, { table }: OpenTable): OpenTable | null {
  const grid = ports.workbook.cellsIfThere(table.key)
  return grid === null ? null : (readTable(ports, table.key as 'letters', grid) as never)
}

/** Nothing goes, so what does stand of claims is taken out again: nobody is in doubt, and no run leaves more of it. */
export function takeBack(ports: Ports, open: OpenTable, rows: Claims['rows']): void {
  const ids = new Set(rows.map((row) => String(row['id'])))
  const lines = open.reading.rows.flatMap((row) => (ids.has(idOf(row)) ? [row.at.line] : []))
  for (const run of neighbours(lines).reverse())
    ports.workbook.apply([{ kind: 'deleteLines', table: open.table.key, line: run[0]!, count: run.length }])
}

/** What the memory outside the sheet knows a claim by. */
export const claimOf = ({ kind, reader, fingerprint = '' }: Claimable) => ({
  kind,
  reader: reader.address,
  fingerprint,
})

/** Whether rows and columns are where they were when the claim was written. */
export const isWhereWritten = (again: OpenTable, { open, rows }: Claims): boolean =>
  [...open.reading.location.columns].every(
    ([key, column]) => again.reading.location.columns.get(key) === column,
  ) &&
  rows.every((row, index) => {
    const found = again.reading.rows[index]
    return found !== undefined && idOf(found) === row['id'] && found.at.line === index + 2
  })
