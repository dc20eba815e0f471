import { Refusal } from '../../workbook/refusal.js'
import { RunTime } from './run-time.js'
import type { Unflushed } from './unflushed.js'

/** What others do before a service call: told its number, from 1, and its member. */
export type Meanwhile = (call: number, member: string) => void

/** How many cells of spreadsheets were read and written, in all and by the member that did. */
export interface ReachedCells {
  read: number
  written: number
  byMember: Record<string, number>
}

/** What a run asked of Google's services. */
export interface CallCounts {
  total: number
  byMember: Record<string, number>
  cells: ReachedCells
}

/** No call and no cell. */
export const noCalls = (): CallCounts => ({
  total: 0,
  byMember: {},
  cells: { read: 0, written: 0, byMember: {} },
})

export interface CallsOptions {
  readonly failAt?: number | undefined
  readonly meanwhile?: Meanwhile | undefined
  readonly time?: RunTime | undefined
  readonly unflushed?: Unflushed | undefined
}

/**
 * Counts what a script asks of Google's services, and can make one call fail as a quota or an outage would.
 *
 * Counted is every call of a service's member: `getRange`, `getValues`, `getUi`, `sendEmail` … Not counted are the
 * pure value builders, which only hold what they are told until it is handed to a counted call: validation and
 * conditional-format builders and their values, chart, text-style and rich-text builders, enumerations.
 */
export class Calls {
  total = 0
  readonly byMember: Record<string, number> = {}
  readonly cells: ReachedCells = { read: 0, written: 0, byMember: {} }
  /** The number, from 1, of the call that fails; absent: none does. */
  failAt: number | undefined

  private readonly meanwhile: Meanwhile | undefined
  private member = ''
  /** What the calls so far took. */
  readonly time: RunTime
  /** Writes that were not carried out yet; absent: each is carried out at once. */
  readonly unflushed: Unflushed | undefined

  constructor(options: CallsOptions = {}) {
    this.failAt = options.failAt
    this.meanwhile = options.meanwhile
    this.time = options.time ?? new RunTime()
    this.unflushed = options.unflushed
  }

  /**
   * Counts one call of `member`, such as `Range.getValues`, and lets the time pass that it takes. Throws a
   * {@link Refusal} when it is the one to fail, or when a write before it failed and that shows now; TimeIsUp when the
   * run's time is up.
   */
  count(member: string, service = 'Spreadsheets'): void {
    const { unflushed, meanwhile, time } = this
    if (!time.isUp) {
      this.total += 1
      this.member = member
      this.byMember[member] = (this.byMember[member] ?? 0) + 1
      const others = meanwhile && ((): void => meanwhile(this.total, member))
      if (others && unflushed) unflushed.aside(others)
      else others?.()
    }
    time.charge(this.total, member)
    if (this.total === this.failAt) {
      const why = `Service ${service} failed while accessing document (${member}, call ${this.total}).`
      const refusal = new Refusal(why)
      if (!unflushed?.refuse(member, refusal)) throw refusal
    }
    unflushed?.meet(member)
  }

  /** Counts cells that the member called last reads or writes. */
  reach(how: 'read' | 'written', cells: number): void {
    this.cells[how] += cells
    this.cells.byMember[this.member] = (this.cells.byMember[this.member] ?? 0) + cells
  }
}
