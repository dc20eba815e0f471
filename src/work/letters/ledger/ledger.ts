import type { Cell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import type { Problem } from '../../../core/problem.js'
import type { Ports } from '../../../ports.js'
import { writeReported } from '../../../domain/letters/reported-items.js'
import { letters, type LedgerRow } from '../../../trackers/own/letters.js'
import { flushAndRecord } from '../../refresh/unwritten.js'
import { idOf, tryWriteCells } from '../../refresh/write-cells.js'
import { appendRows, nextLine } from '../../refresh/append-rows.js'
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
import { mailMemory, withMailEntries } from './mail-memory.js'
import type { LetterPlan } from '../../../domain/letters/letter-plan.js'

/** The ledger as a book has it, with what only the memory knows; none where no email was ever sent. */
export const ledgerOf = ({ ledger }: OpenBook): readonly LedgerRow[] => ledger

type State = NonNullable<LedgerRow['state']>

/** What became of a claimed letter. */
export interface Outcome {
  readonly state: State
  readonly subject: string
  readonly note: string
  readonly told: string
}

/** The ledger of letters, written while letters are sent. One per run, inside the document's lock. */
export interface Ledger {
  readonly rows: readonly LedgerRow[]
  /** Why no claim can be read back from the sheet, so that nothing may be sent; empty while claims can. */
  faults(): readonly Problem[]
  /**
   * Claims letters before they are sent: in the ledger, where each claim is read back, and in the memory
   * outside the sheet. False when a claim cannot be read back: nothing may then be sent, and {@link faults}
   * says why.
   *
   * @param replaced a claim in doubt, which the new claim replaces
   */
  claim(plans: readonly Claimable[], replaced?: LedgerRow): boolean
  /** Resolves a claim in doubt without sending anything. */
  withdraw(row: LedgerRow, note: string): void
  /**
   * Says what became of letters that were just claimed together, in their order.
   *
   * @param how.later leaves the check to the next flush; no question may come before that
   */
  resolve(outcomes: readonly Outcome[], how?: { readonly later: boolean }): void
  /** Notes letters that wait for tomorrow's quota. */
  carryOver(plans: readonly LetterPlan[], note: string): void
}

/**
 * Opens the ledger on its sheet. The sheet is hidden and protected, and only runs inside the lock append to
 * it.
 */
export function openLedger(ports: Ports, opened: OpenTable): Ledger {
  const locale = ports.spreadsheet.locale()
  const { columns } = letters
  const memory = mailMemory(ports)
  const { day } = ports.clock.now()
  const sheet = ledgerSheet(ports, opened)
  const rowFor = rowMaker(ports, sheet.ids)
  let faults = ledgerProblems(opened)
  let claims: ClaimedRows = { open: opened, line: nextLine(opened), plans: [], rows: [] }
  const forgetInMemory = ({ day: claimedOn, kind, reader }: LedgerRow): void => {
    if (claimedOn !== null && kind !== null && reader !== null)
      memory.forget({ day: claimedOn, kind, reader })
  }
  return {
    rows: withMailEntries(opened.reading.rows as unknown as readonly LedgerRow[], memory.entries()),
    faults: () => faults,
    withdraw(row, note) {
      forgetInMemory(row)
      const state = columns.state.write('failed', locale)
      const cells = Object.entries({ state, subject: '', note, told: '' })
      tryWriteCells(ports, [
        { open: sheet.open(), updates: cells.map(([column, cell]) => ({ id: row.id, column, cell })) },
      ])
    },
    claim(plans, replaced) {
      if (faults.length > 0) return false
      const rows = plans.map((plan) => rowFor(plan, 'claimed'))
      if (replaced) rows[0] = { ...rows[0], id: replaced.id }
      claims = sheet.claim(plans, rows, replaced)
      if (!areClaimsRestored(ports, claims, day) && !sheet.findMoved(claims, day)) {
        faults = [{ code: 'claimLost', table: letters.key, column: '', line: 0, found: '' }]
        return false
      }
      if (replaced) forgetInMemory(replaced)
      memory.claim(plans.map((plan) => claimOf(plan)))
      ports.store.writeAll(memory.unsaved())
      return true
    },
    resolve(outcomes, how = { later: false }) {
      claims.plans.forEach((plan, index) => {
        const { state } = outcomes[index]!
        memory.resolve(claimOf(plan), state === 'carriedOver' ? null : state)
      })
      const rows = claims.rows.map((row, index) => {
        const { state, ...rest } = outcomes[index]!
        return { ...row, ...rest, state: columns.state.write(state, locale) }
      })
      const isInPlace = claims.open === sheet.open() && isWhereWritten(rereadClaims(ports, claims), claims)
      if (isInPlace) appendRows(ports, sheet.open(), rows, { line: claims.line, overwrites: true, ...how })
      else sheet.rewrite(rows)
    },
    carryOver(plans, note) {
      sheet.append(plans.map((plan) => ({ ...rowFor(plan, 'carriedOver'), note })))
    },
  }
}

type LedgerRows = readonly Record<string, Cell>[]

/** The ledger's sheet while emails are sent: where its rows are by now. */
interface LedgerSheet {
  open(): OpenTable
  /** The ids that rows had when it was opened. */
  readonly ids: ReadonlySet<string>
  append(rows: LedgerRows): void
  /** Writes claims below the others, or over the row that they replace. */
  claim(plans: readonly Claimable[], rows: LedgerRows, replaced?: LedgerRow): ClaimedRows
  /** Whether claims are somewhere else in the sheet by now; removes those that are no longer complete. */
  findMoved(claims: ClaimedRows, day: Day): boolean
  /**
   * Writes cells of rows that were claimed, wherever they are by now; those that are gone are added again.
   */
  rewrite(rows: LedgerRows): void
}

function ledgerSheet(ports: Ports, opened: OpenTable): LedgerSheet {
  let open = opened
  let line = nextLine(open)
  const goOnWith = (reread: OpenTable): void => {
    open = reread
    line = nextLine(reread)
  }
  const append = (rows: LedgerRows, how?: { readonly later: boolean }): number => {
    const first = line
    appendRows(ports, open, rows, { line: first, later: how?.later ?? false })
    line += rows.length
    return first
  }
  const ids = new Set(opened.reading.rows.map(idOf))
  /** The line of a row of the sheet as it is now; null when it is gone. */
  const lineOf = (id: string): number | null => {
    const at = open.reading.location.columns.get('id')!
    const index = open.sheet.column(at, nextLine(open) - 1).indexOf(id)
    return index < 0 ? null : index + 1
  }
  return {
    open: () => open,
    ids,
    append: (rows) => void append(rows),
    claim(plans, rows, replaced) {
      const replacedLine = replaced && ids.has(replaced.id) ? lineOf(replaced.id) : null
      if (replacedLine === null) return { open, line: append(rows, { later: true }), plans, rows }
      appendRows(ports, open, rows, { line: replacedLine, overwrites: true, later: true })
      return { open, line: replacedLine, plans, rows }
    },
    findMoved({ rows, plans }, day) {
      // Rows may have been moved since: their ids show where they are.
      const reread = rereadTable(ports, open)
      const isThere = reread !== null && areClaimsIn(reread, rows, plans, day)
      if (isThere) goOnWith(reread)
      else if (reread) removeClaims(ports.sheetChanger, reread, rows)
      return isThere
    },
    rewrite(rows) {
      const reread = rereadTable(ports, open)
      if (reread === null || ledgerProblems(reread).length > 0) return
      const presentIds = new Set(reread.reading.rows.map(idOf))
      const isPresent = (row: Record<string, Cell>): boolean => presentIds.has(String(row['id']))
      const cells = rows
        .filter(isPresent)
        .flatMap((row) =>
          Object.entries(row).map(([column, cell]) => ({ id: String(row['id']), column, cell })),
        )
      tryWriteCells(ports, [{ open: reread, updates: cells }])
      goOnWith(reread)
      append(rows.filter((row) => !isPresent(row)))
    },
  }
}

/**
 * Whether claims can be read back from where they were written, which also makes Google write them, as a
 * flush does. What was refused late may have been anything of this run, so they are written again.
 */
function areClaimsRestored(
  ports: Pick<Ports, 'cells' | 'library' | 'store'>,
  claims: ClaimedRows,
  day: Day,
): boolean {
  const { open, line, rows, plans } = claims
  const found = rereadClaims(ports, claims)
  if (flushAndRecord(ports.cells)) return areClaimsIn(found, rows, plans, day)
  appendRows(ports, open, rows, { line, overwrites: true })
  return areClaimsIn(rereadClaims(ports, claims), rows, plans, day)
}

/** Makes rows of the ledger. Ids need only differ within it; random ones from Google would cost a call. */
function rowMaker(
  { spreadsheet, clock }: Pick<Ports, 'clock' | 'spreadsheet'>,
  ids: ReadonlySet<string>,
): (plan: Claimable, state: State) => Record<string, Cell> {
  const locale = spreadsheet.locale()
  const { columns } = letters
  const { day, time } = clock.now()
  let serial = ids.size
  const newId = (plan: Claimable): string => {
    for (;;) {
      const id = `${letters.prefix}-${day}-${plan.kind}-${plan.reader.address}-${++serial}`
      if (!ids.has(id)) return id
    }
  }
  return (plan, state) => ({
    id: newId(plan),
    day: { day },
    kind: columns.kind.write(plan.kind, locale),
    reader: plan.reader.address,
    state: columns.state.write(state, locale),
    when: `${day} ${time}`,
  })
}

/** What the ledger stores of what a letter said to its reader. */
export const reportedText = (plan: LetterPlan): string => writeReported(plan.reported)

/**
 * Letters of earlier runs that stopped between claiming and sending: it is unknown whether they were sent.
 */
export const staleClaims = (rows: readonly LedgerRow[]): LedgerRow[] =>
  rows.filter((row) => row.state === 'claimed')
