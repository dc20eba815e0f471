import { Refusal } from '../../workbook/refusal.js'
import { RunTime } from './run-time.js'
import type { Unflushed } from './unflushed.js'

/** What other users do before a service call; gets its number, from 1, and its member. */
export type Meanwhile = (call: number, member: string) => void

/** How many cells of spreadsheets were read and written, in total and by member. */
export interface ReachedCells {
  read: number
  written: number
  byMember: Record<string, number>
}

/** The calls of a run to Google's services. */
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
 * Counts the calls of a script to Google's services, and can make one call fail as a quota or an outage
 * would.
 *
 * It counts every call of a service's member: `getRange`, `getValues`, `getUi`, `sendEmail` … It does not
 * count pure value builders, which only hold values until a counted call gets them: validation and
 * conditional-format builders and their values, chart, text-style and rich-text builders, enumerations; and
 * what only turns bytes of the script into other bytes and asks no server: blobs, base64, gzip.
 */
export class Calls {
  total = 0
  readonly byMember: Record<string, number> = {}
  readonly cells: ReachedCells = { read: 0, written: 0, byMember: {} }
  /** The number, from 1, of the call that fails; absent: none does. */
  failAt: number | undefined

  private readonly meanwhile: Meanwhile | undefined
  private member = ''
  /** The time that the calls took so far. */
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
   * Counts one call of `member`, such as `Range.getValues`, and adds the time that it takes. Throws a {@link
   * Refusal} when it is the one to fail, or when a write before it failed and the error shows now; TimeIsUp
   * when the run's time is up.
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

  /** Counts cells that the last called member reads or writes. */
  reach(how: 'read' | 'written', cells: number): void {
    this.cells[how] += cells
    this.cells.byMember[this.member] = (this.cells.byMember[this.member] ?? 0) + cells
  }
}
