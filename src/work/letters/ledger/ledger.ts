import type { Cell } from '../../../core/cell.js'
import { type Day, plusDays } from '../../../core/day.js'
import type { Ports } from '../../../ports.js'
import type { LetterPlan } from '../../../project/letters/letters-due.js'
import { writeTold } from '../../../project/letters/told.js'
import { letters, type LedgerRow } from '../../../trackers/own/letters.js'
import type { OpenBook } from '../../portfolio.js'
import type { OpenTable } from '../../tables.js'
import { appendRows, nextLine } from '../../refresh/writing.js'

/** How long the ledger remembers: longer than a quarterly report looks back, far less than a sheet holds. */
const keepDays = 100

/** The ledger as a book has it; none where no letter ever went. */
export const ledgerOf = ({ tables }: OpenBook): readonly LedgerRow[] =>
  (tables.get('letters')?.reading.rows ?? []) as unknown as readonly LedgerRow[]

type State = NonNullable<LedgerRow['state']>

/** What the ledger must know of a letter: its kind and to whom. */
export interface Claimable {
  readonly kind: NonNullable<LedgerRow['kind']>
  readonly reader: { readonly address: string }
}

/** The ledger of letters, written while letters go out. One per run, inside the document's lock. */
export interface Ledger {
  readonly rows: readonly LedgerRow[]
  /** Claims letters before they are sent, and makes sure the claims stand. */
  claim(plans: readonly Claimable[]): void
  /** Says how letters that were just claimed together ended, in their order. */
  settle(outcomes: readonly { state: State; subject: string; note: string; told: string }[]): void
  /** Notes letters that wait for tomorrow's quota. */
  carryOver(plans: readonly LetterPlan[], note: string): void
}

/** Opens the ledger on its sheet. The sheet is hidden and protected, and only runs inside the lock append to it. */
export function openLedger(ports: Ports, open: OpenTable): Ledger {
  const locale = ports.workbook.locale()
  let line = nextLine(open)
  // Ids need only differ within the ledger; asking Google for random ones would cost a call.
  let serial = open.reading.rows.length
  let claimed: { line: number; rows: Record<string, Cell>[] } = { line, rows: [] }
  const { columns } = letters
  const rowFor = (plan: Claimable, state: State): Record<string, Cell> => {
    const { day, time } = ports.clock.now()
    return {
      id: `${letters.prefix}-${day}-${plan.kind}-${plan.reader.address}-${++serial}`,
      day: { day },
      kind: columns.kind.write(plan.kind, locale),
      reader: plan.reader.address,
      state: columns.state.write(state, locale),
      when: `${day} ${time}`,
    }
  }
  const append = (rows: Record<string, Cell>[]): number => {
    const first = appendRows(ports, open, rows, line)
    line += rows.length
    return first
  }
  return {
    rows: open.reading.rows as unknown as readonly LedgerRow[],
    claim(plans) {
      const rows = plans.map((plan) => rowFor(plan, 'claimed'))
      claimed = { line: append(rows), rows }
      ports.workbook.flush()
    },
    settle(outcomes) {
      const rows = claimed.rows.map((row, index) => {
        const { state, ...rest } = outcomes[index]!
        return { ...row, ...rest, state: columns.state.write(state, locale) }
      })
      appendRows(ports, open, rows, claimed.line, false)
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
