import type { Cell } from '../../../core/cell.js'
import { type Day, plusDays } from '../../../core/day.js'
import type { Problem } from '../../../core/problem.js'
import type { Ports } from '../../../ports.js'
import type { LetterPlan } from '../../../project/letters/letters-due.js'
import { writeTold } from '../../../project/letters/told.js'
import { letters, type LedgerRow } from '../../../trackers/own/letters.js'
import { noteLate } from '../../refresh/unwritten.js'
import { appendRows, idOf, nextLine, tryCells } from '../../refresh/writing.js'
import type { OpenBook } from '../../portfolio.js'
import type { OpenTable } from '../../tables.js'
import {
  type Claimable,
  claimOf,
  type Claims,
  isWhereWritten,
  ledgerFaults,
  readAgain,
  reopened,
  standsIn,
  takeBack,
} from './claims.js'
import { keepDays, mailMemory, withMailed } from './mailed.js'

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
   * @param instead a claim in doubt in whose place the one that is claimed now stands
   */
  claim(plans: readonly Claimable[], instead?: LedgerRow): boolean
  /** Settles a claim in doubt without sending anything. */
  drop(row: LedgerRow, note: string): void
  /**
   * Says how letters that were just claimed together ended, in their order.
   *
   * @param later leaves it to the next flush to make sure of it; no question may come before that
   */
  settle(outcomes: readonly Outcome[], later?: boolean): void
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
  let faults = ledgerFaults(open)
  let claims: Claims = { open, line, plans: [], rows: [] }
  const standing = (): readonly LedgerRow[] => open.reading.rows as unknown as readonly LedgerRow[]
  const ids = new Set(standing().map(({ id }) => id))
  // Ids need only differ within the ledger; asking Google for random ones would cost a call.
  let serial = ids.size
  const newId = (plan: Claimable): string => {
    for (;;) {
      const id = `${letters.prefix}-${day}-${plan.kind}-${plan.reader.address}-${++serial}`
      if (!ids.has(id)) return id
    }
  }
  const rowFor = (plan: Claimable, state: State): Record<string, Cell> => ({
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
  const areBack = ({ rows, plans, line: first }: Claims): boolean => {
    const found = readAgain(ports, claims)
    if (noteLate(ports)) return standsIn(found, rows, plans, day)
    appendRows(ports, open, rows, first, false)
    return standsIn(readAgain(ports, claims), rows, plans, day)
  }
  /** Writes cells of rows that were claimed, wherever they are by now; those that are gone are added again. */
  const rewrite = (rows: readonly Record<string, Cell>[]): void => {
    const fresh = reopened(ports, open)
    if (fresh === null || ledgerFaults(fresh).length > 0) return
    const there = new Set(fresh.reading.rows.map(idOf))
    const cells = rows.flatMap((row) =>
      there.has(String(row['id']))
        ? Object.entries(row).map(([column, cell]) => ({ id: String(row['id']), column, cell }))
        : [],
    )
    tryCells(ports, [{ open: fresh, wishes: cells }])
    open = fresh
    line = nextLine(fresh)
    append(rows.filter((row) => !there.has(String(row['id']))))
  }
  /** The line of a row of the sheet as it stands now; null when it is gone. */
  const lineOf = ({ id }: LedgerRow): number | null => {
    const at = open.reading.location.columns.get('id')!
    const index = ports.workbook.column(letters.key, at, nextLine(open) - 1).indexOf(id)
    return index < 0 ? null : index + 1
  }
  const forget = ({ day: claimedOn, kind, reader }: LedgerRow): void => {
    if (claimedOn !== null && kind !== null && reader !== null)
      memory.forget({ day: claimedOn, kind, reader })
  }
  const drop = (row: LedgerRow, note: string): void => {
    forget(row)
    const state = columns.state.write('failed', locale)
    tryCells(ports, [
      {
        open,
        wishes: Object.entries({ state, subject: '', note, told: '' }).map(([column, cell]) => ({
          id: row.id,
          column,
          cell,
        })),
      },
    ])
  }
  return {
    rows: withMailed(standing(), memory.entries()),
    faults: () => faults,
    drop,
    claim(plans, instead) {
      if (faults.length > 0) return false
      const rows = plans.map((plan) => rowFor(plan, 'claimed'))
      if (instead) rows[0] = { ...rows[0], id: instead.id }
      const over = instead && ids.has(instead.id) ? lineOf(instead) : null
      if (over === null) claims = { open, line: append(rows, true), plans, rows }
      else {
        claims = { open, line: over, plans, rows }
        appendRows(ports, open, rows, over, false, true)
      }
      if (!areBack(claims)) {
        // Rows may have been moved meanwhile: by their ids they are found wherever they are.
        const fresh = reopened(ports, open)
        if (fresh === null || !standsIn(fresh, rows, plans, day)) {
          faults = [{ code: 'claimLost', table: letters.key, column: '', line: 0, found: '' }]
          if (fresh) takeBack(ports, fresh, rows)
          return false
        }
        open = fresh
        line = nextLine(fresh)
      }
      if (instead) forget(instead)
      memory.claim(plans.map((plan) => claimOf(plan)))
      ports.store.writeAll(memory.unsaved())
      return true
    },
    settle(outcomes, later = false) {
      claims.plans.forEach((plan, index) => {
        const { state } = outcomes[index]!
        memory.settle(claimOf(plan), state === 'carriedOver' ? null : state)
      })
      const rows = claims.rows.map((row, index) => {
        const { state, ...rest } = outcomes[index]!
        return { ...row, ...rest, state: columns.state.write(state, locale) }
      })
      const isInPlace = claims.open === open && isWhereWritten(readAgain(ports, claims), claims)
      if (isInPlace) appendRows(ports, open, rows, claims.line, false, later)
      else rewrite(rows)
    },
    carryOver(plans, note) {
      append(plans.map((plan) => ({ ...rowFor(plan, 'carriedOver'), note })))
    },
  }
}

/** What the ledger keeps of what a letter told its reader. */
export const toldIn = (plan: LetterPlan): string => writeTold(plan.told)

/** Letters of earlier runs that stopped between claiming and sending: nobody knows whether they went. */
export const staleClaims = (rows: readonly LedgerRow[]): LedgerRow[] =>
  rows.filter((row) => row.state === 'claimed')

/** How many of the oldest lines may go: those at the top that are older than the ledger remembers. */
export function prunable(open: OpenTable, today: Day): number {
  const oldest = plusDays(today, -keepDays)
  const rows = open.reading.rows as unknown as readonly LedgerRow[]
  const kept = rows.findIndex((row) => row.day === null || row.day >= oldest || row.state === 'claimed')
  return kept < 0 ? rows.length : kept
}

/** Lets the oldest lines go, if they are still where they were read. */
export function prune(ports: Ports, open: OpenTable): void {
  const { headerLine, columns } = open.reading.location
  const idColumn = columns.get('id')
  const count = prunable(open, ports.clock.now().day)
  if (count === 0 || idColumn === undefined || ledgerFaults(open).length > 0) return
  noteLate(ports)
  const ids = ports.workbook.column(open.table.key, idColumn, headerLine + count)
  const inPlace = open.reading.rows
    .slice(0, count)
    .every((row, index) => row.at.line === headerLine + 1 + index && ids[row.at.line - 1] === idOf(row))
  if (inPlace)
    ports.workbook.apply([{ kind: 'deleteLines', table: open.table.key, line: headerLine + 1, count }])
}
