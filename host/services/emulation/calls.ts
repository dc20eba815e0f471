import { Refusal } from '../../workbook/refusal.js'

/** What others do before a service call: told its number, from 1, and its member. */
export type Meanwhile = (call: number, member: string) => void

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
  /** The number, from 1, of the call that fails; absent: none does. */
  failAt: number | undefined

  private readonly meanwhile: Meanwhile | undefined

  constructor(options: { failAt?: number | undefined; meanwhile?: Meanwhile | undefined } = {}) {
    this.failAt = options.failAt
    this.meanwhile = options.meanwhile
  }

  /** Counts one call of `member`, such as `Range.getValues`. Throws a {@link Refusal} when it is the one to fail. */
  count(member: string, service = 'Spreadsheets'): void {
    this.total += 1
    this.byMember[member] = (this.byMember[member] ?? 0) + 1
    this.meanwhile?.(this.total, member)
    if (this.total === this.failAt) {
      throw new Refusal(`Service ${service} failed while accessing document (${member}, call ${this.total}).`)
    }
  }
}
