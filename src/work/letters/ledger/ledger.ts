import type { Cell } from '../../../core/cell.js'
import { type Day, plusDays } from '../../../core/day.js'
import type { Problem } from '../../../core/problem.js'
import type { Ports } from '../../../ports.js'
import { writeReported } from '../../../domain/letters/reported-items.js'
import { letters, type LedgerRow } from '../../../trackers/own/letters.js'
import { flushAndRecord } from '../../refresh/unwritten.js'
import { appendRows, idOf, nextLine, tryWriteCells } from '../../refresh/write-cells.js'
import type { OpenBook } from '../../open-book.js'
import type { OpenTable } from '../../tables.js'
import {
  type Claimable,
  claimOf,
  type ClaimedRows,
  isWhereWritten,
  ledgerProblems,
  rereadClaims,
  rereadTable,
  areClaimsIn,
  removeClaims,
} from './claims.js'
import { retentionDays, mailMemory, withMailEntries } from './mail-memory.js'
import type { LetterPlan } from '../../../domain/letters/letter-plan.js'

/** The ledger as a book has it, with what only the memory knows; none where no email ever went. */
export const ledgerOf = ({ ledger }: OpenBook): readonly LedgerRow[] => ledger

type State = NonNullable<LedgerRow['state']>

/** How a letter that was claimed ended. */
export interface Outcome {
  readonly state: State
  readonly subject: string
  readonly note: string
  readonly told: string
}

/** The ledger of letters, written while letters go out. One per run, inside the document's lock. */
export interface Ledger {
  readonly rows: readonly LedgerRow[]
  /** Why no claim can be read back from the sheet, so that nothing may be sent; empty while claims can. */
  faults(): readonly Problem[]
  /**
   * Claims letters before they are sent: in the ledger, where each claim is read back, and in the memory outside the
   * sheet. False when a claim cannot be read back: nothing may then be sent, and {@link faults} says why.
   *
   * @param replaced a claim in doubt in whose place the one that is claimed now stands
   */
  claim(plans: readonly Claimable[], replaced?: LedgerRow): boolean
  /** Settles a claim in doubt without sending anything. */
  withdraw(row: LedgerRow, note: string): void
  /**
   * Says how letters that were just claimed together ended, in their order.
   *
   * @param later leaves it to the next flush to make sure of it; no question may come before that
   */
  resolve(outcomes: readonly Outcome[], later?: boolean): void
  /** Notes letters that wait for tomorrow's quota. */
  carryOver(plans: readonly LetterPlan[], note: string): void
}

/** Opens the ledger on its sheet. The sheet is hidden and protected, and only runs inside the lock append to it. */
export function openLedger(ports: Ports, opened: OpenTable): Ledger {
  const locale = ports.workbook.locale()
  const { columns } = letters
  const memory = mailMemory(ports)
  const { day, time } = ports.clock.now()
  let open = opened
  let line = nextLine(open)
  let faults = ledgerProblems(open)
  let claims: ClaimedRows = { open, line, plans: [], rows: [] }
  const currentRows = (): readonly LedgerRow[] => open.reading.rows as unknown as readonly LedgerRow[]
  const ids = new Set(currentRows().map(({ id }) => id))
  // Ids need only differ within the ledger; asking Google for random ones would cost a call.
  let serial = ids.size
  const newId = (plan: Claimable): string => {
    for (;;) {
      const id = `${letters.prefix}-${day}-${plan.kind}-${plan.reader.address}-${++serial}`
      if (!ids.has(id)) return id
    }
  }
  const ledgerRowFor = (plan: Claimable, state: State): Record<string, Cell> => ({
    id: newId(plan),
    day: { day },
    kind: columns.kind.write(plan.kind, locale),
    reader: plan.reader.address,
    state: columns.state.write(state, locale),
    when: `${day} ${time}`,
  })
  const append = (rows: readonly Record<string, Cell>[], later = false): number => {
    const first = line
    appendRows(ports, open, rows, first, true, later)
    line += rows.length
    return first
  }
  /**
   * Whether claims can be read back from where they were written, which makes sure of them as a flush does. What was
   * refused late may have been anything of this run, so they are written again.
   */
  const areClaimsRestored = ({ rows, plans, line: first }: ClaimedRows): boolean => {
    const found = rereadClaims(ports, claims)
    if (flushAndRecord(ports)) return areClaimsIn(found, rows, plans, day)
    appendRows(ports, open, rows, first, false)
    return areClaimsIn(rereadClaims(ports, claims), rows, plans, day)
  }
  /** Writes cells of rows that were claimed, wherever they are by now; those that are gone are added again. */
  const rewrite = (rows: readonly Record<string, Cell>[]): void => {
    const reread = rereadTable(ports, open)
    if (reread === null || ledgerProblems(reread).length > 0) return
    const presentIds = new Set(reread.reading.rows.map(idOf))
    const cells = rows.flatMap((row) =>
      presentIds.has(String(row['id']))
        ? Object.entries(row).map(([column, cell]) => ({ id: String(row['id']), column, cell }))
        : [],
    )
    tryWriteCells(ports, [{ open: reread, updates: cells }])
    open = reread
    line = nextLine(reread)
    append(rows.filter((row) => !presentIds.has(String(row['id']))))
  }
  /** The line of a row of the sheet as it stands now; null when it is gone. */
  const lineOf = ({ id }: LedgerRow): number | null => {
    const at = open.reading.location.columns.get('id')!
    const index = ports.workbook.column(letters.key, at, nextLine(open) - 1).indexOf(id)
    return index < 0 ? null : index + 1
  }
  const forgetInMemory = ({ day: claimedOn, kind, reader }: LedgerRow): void => {
    if (claimedOn !== null && kind !== null && reader !== null)
      memory.forget({ day: claimedOn, kind, reader })
  }
  const withdraw = (row: LedgerRow, note: string): void => {
    forgetInMemory(row)
    const state = columns.state.write('failed', locale)
    tryWriteCells(ports, [
      {
        open,
        updates: Object.entries({ state, subject: '', note, told: '' }).map(([column, cell]) => ({
          id: row.id,
          column,
          cell,
        })),
      },
    ])
  }
  return {
    rows: withMailEntries(currentRows(), memory.entries()),
    faults: () => faults,
    withdraw,
    claim(plans, replaced) {
      if (faults.length > 0) return false
      const rows = plans.map((plan) => ledgerRowFor(plan, 'claimed'))
      if (replaced) rows[0] = { ...rows[0], id: replaced.id }
      const replacedLine = replaced && ids.has(replaced.id) ? lineOf(replaced) : null
      if (replacedLine === null) claims = { open, line: append(rows, true), plans, rows }
      else {
        claims = { open, line: replacedLine, plans, rows }
        appendRows(ports, open, rows, replacedLine, false, true)
      }
      if (!areClaimsRestored(claims)) {
        // Rows may have been moved meanwhile: by their ids they are found wherever they are.
        const reread = rereadTable(ports, open)
        if (reread === null || !areClaimsIn(reread, rows, plans, day)) {
          faults = [{ code: 'claimLost', table: letters.key, column: '', line: 0, found: '' }]
          if (reread) removeClaims(ports, reread, rows)
          return false
        }
        open = reread
        line = nextLine(reread)
      }
      if (replaced) forgetInMemory(replaced)
      memory.claim(plans.map((plan) => claimOf(plan)))
      ports.store.writeAll(memory.unsaved())
      return true
    },
    resolve(outcomes, later = false) {
      claims.plans.forEach((plan, index) => {
        const { state } = outcomes[index]!
        memory.resolve(claimOf(plan), state === 'carriedOver' ? null : state)
      })
      const rows = claims.rows.map((row, index) => {
        const { state, ...rest } = outcomes[index]!
        return { ...row, ...rest, state: columns.state.write(state, locale) }
      })
      const isInPlace = claims.open === open && isWhereWritten(rereadClaims(ports, claims), claims)
      if (isInPlace) appendRows(ports, open, rows, claims.line, false, later)
      else rewrite(rows)
    },
    carryOver(plans, note) {
      append(plans.map((plan) => ({ ...ledgerRowFor(plan, 'carriedOver'), note })))
    },
  }
}

/** What the ledger keeps of what a letter told its reader. */
export const reportedText = (plan: LetterPlan): string => writeReported(plan.told)

/** Letters of earlier runs that stopped between claiming and sending: nobody knows whether they went. */
export const staleClaims = (rows: readonly LedgerRow[]): LedgerRow[] =>
  rows.filter((row) => row.state === 'claimed')

/** How many of the oldest lines may go: those at the top that are older than the ledger remembers. */
export function countPrunable(open: OpenTable, today: Day): number {
  const oldest = plusDays(today, -retentionDays)
  const rows = open.reading.rows as unknown as readonly LedgerRow[]
  const firstKeptIndex = rows.findIndex(
    (row) => row.day === null || row.day >= oldest || row.state === 'claimed',
  )
  return firstKeptIndex < 0 ? rows.length : firstKeptIndex
}

/** Lets the oldest lines go, if they are still where they were read. */
export function prune(ports: Ports, open: OpenTable): void {
  const { headerLine, columns } = open.reading.location
  const idColumn = columns.get('id')
  const count = countPrunable(open, ports.clock.now().day)
  if (count === 0 || idColumn === undefined || ledgerProblems(open).length > 0) return
  flushAndRecord(ports)
  const ids = ports.workbook.column(open.table.key, idColumn, headerLine + count)
  const inPlace = open.reading.rows
    .slice(0, count)
    .every((row, index) => row.at.line === headerLine + 1 + index && ids[row.at.line - 1] === idOf(row))
  if (inPlace)
    ports.workbook.apply([{ kind: 'deleteLines', table: open.table.key, line: headerLine + 1, count }])
}
