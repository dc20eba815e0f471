/** What a claim in the ledger is, and whether it is in the sheet. */
import type { Cell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import { groupConsecutive } from '../../../core/group-consecutive.js'
import type { Problem } from '../../../core/problem.js'
import type { Ports, Sheet, SheetChanger } from '../../../ports.js'
import type { LedgerRow } from '../../../trackers/own/letters.js'
import { idOf } from '../../refresh/write-cells.js'
import { type OpenTable, readTable } from '../../tables.js'
import { listMissingColumns } from '../../refresh/unwritten.js'

/** What the ledger must know of a letter: its kind and its reader, and of a report what it says. */
export interface Claimable {
  readonly kind: NonNullable<LedgerRow['kind']>
  readonly reader: { readonly address: string }
  readonly fingerprint?: string
}

/** The columns by which a later run knows what was sent to which reader. */
const requiredColumns = ['id', 'day', 'kind', 'reader', 'state'] as const

/** Why the ledger's sheet cannot be trusted: columns that say what was sent are missing or in doubt. */
export function ledgerProblems({ table, reading }: OpenTable): readonly Problem[] {
  const { location, problems } = reading
  const doubts = problems.filter(({ code }) => code === 'doubtfulColumn')
  const doubtfulColumns = new Set(doubts.map(({ column }) => column))
  const missing = requiredColumns.filter((key) => !location.columns.has(key) && !doubtfulColumns.has(key))
  return [...doubts, ...listMissingColumns(table.key, location, missing)]
}

/** The header and the lines below it are read in one call while at most so many lines are between them. */
const nearLines = 400

/** The rows of a claim and where they were written. */
export interface ClaimedRows {
  readonly open: OpenTable
  readonly line: number
  readonly plans: readonly Claimable[]
  readonly rows: readonly Record<string, Cell>[]
}

/** Reads again the lines that rows were written to, with the header as it is now; none when they are gone. */
export function rereadClaims(
  ports: Pick<Ports, 'library' | 'store'>,
  { open, line, rows }: ClaimedRows,
): OpenTable {
  const { sheet } = open
  const { headerLine } = open.reading.location
  const width = Math.max(1, ...open.grid.slice(0, headerLine).map((cells) => cells.length))
  const isNear = line - headerLine <= nearLines
  const lines = isNear
    ? sheet.lines(headerLine, line - headerLine + rows.length, width)
    : sheet.lines(line, rows.length, width)
  const header = isNear ? lines[0] : sheet.lines(headerLine, 1, width)[0]
  return readTable(ports, sheet as Sheet<'letters'>, [
    header ?? [],
    ...lines.slice(isNear ? line - headerLine : 0),
  ]) as never
}

/** Whether the rows are in a table as they were claimed, in every column by which a later run knows them. */
export function areClaimsIn(
  open: OpenTable,
  rows: ClaimedRows['rows'],
  plans: readonly Claimable[],
  day: Day,
): boolean {
  if (ledgerProblems(open).length > 0) return false
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

/** The whole sheet as it is now; null when it is gone. */
export function rereadTable(ports: Pick<Ports, 'library' | 'store'>, { sheet }: OpenTable): OpenTable | null {
  const grid = sheet.cellsOrNull()
  return grid === null ? null : (readTable(ports, sheet as Sheet<'letters'>, grid) as never)
}

/**
 * Nothing is sent, so claims in the sheet are removed again: none is in doubt, and no run leaves more of
 * them.
 */
export function removeClaims(sheetChanger: SheetChanger, open: OpenTable, rows: ClaimedRows['rows']): void {
  const ids = new Set(rows.map((row) => String(row['id'])))
  const lines = open.reading.rows.flatMap((row) => (ids.has(idOf(row)) ? [row.at.line] : []))
  for (const run of groupConsecutive(lines).reverse())
    sheetChanger.apply(
      [{ kind: 'deleteLines', table: open.table.key, line: run[0]!, count: run.length }],
      [open.sheet],
    )
}

/** By what the memory outside the sheet knows a claim. */
export const claimOf = ({ kind, reader, fingerprint = '' }: Claimable) => ({
  kind,
  reader: reader.address,
  fingerprint,
})

/** Whether rows and columns are where they were when the claim was written. */
export const isWhereWritten = (reread: OpenTable, { open, rows }: ClaimedRows): boolean =>
  [...open.reading.location.columns].every(
    ([key, column]) => reread.reading.location.columns.get(key) === column,
  ) &&
  rows.every((row, index) => {
    const found = reread.reading.rows[index]
    return found !== undefined && idOf(found) === row['id'] && found.at.line === index + 2
  })
