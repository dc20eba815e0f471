import { classifyCall, type CallEffect } from './call-effects.js'
import { memoize } from '../../cache.js'

/**
 * The cost of calls in milliseconds, the most specific name first: a member (`MailApp.sendEmail`), a class
 * (`Properties.*`), or what a member of the spreadsheet does (`read`, `write`, `place`); `every` is added to
 * each of them.
 */
export type Costs = Readonly<Record<string, number>>

/**
 * Milliseconds that calls take on Google. Measured by others: a flush after one large write 610 ms, 400
 * writes of a row 12 s (ruby-bash.developreference.com/article/29263774); 1,000 calls for the last row, each
 * after a write, 160 s (bugbugnow.net, 2019); a property 80 ms, a cache entry 63 ms
 * (justin.poehnelt.com/posts/apps-script-key-value-stores). Naming a range costs nothing. The rest is
 * assumed.
 */
export const usualCosts: Costs = {
  every: 0,
  read: 160,
  write: 30,
  place: 1,
  'SpreadsheetApp.flush': 610,
  'Spreadsheet.insertSheet': 600,
  'Properties.*': 80,
  'Cache.*': 63,
  'MailApp.sendEmail': 600,
  'MailApp.*': 100,
  'Lock.*': 50,
  'ScriptApp.*': 250,
  'ClockTriggerBuilder.create': 250,
  'Ui.*': 50,
  'HtmlService.*': 10,
  other: 1,
}

/** A run may take six minutes; https://developers.google.com/apps-script/guides/services/quotas */
export const maxRunTime = 360_000

/** Thrown through a script whose time is up: after it, every call to a service fails. */
export class TimeIsUp extends Error {
  constructor() {
    super('Exceeded maximum execution time')
  }
}

/** The time of a run: the cost of its calls, and what it slept. */
export class RunTime {
  elapsed = 0
  isUp = false
  private readonly costs: Costs
  private readonly cachedCosts = new Map<string, number>()

  constructor(
    private readonly given: {
      readonly costs?: Costs | undefined
      readonly limit?: number | undefined
      /** The number of the call at which the time is up, whatever the calls before it cost. */
      readonly killAt?: number | undefined
    } = {},
  ) {
    this.costs = { ...usualCosts, ...given.costs }
  }

  /** Whether the run may end during the writes that begin now. */
  get isShort(): boolean {
    return this.given.killAt !== undefined || this.elapsed > this.limit / 2
  }
  private get limit(): number {
    return this.given.limit ?? maxRunTime
  }

  /**
   * Adds the cost of a call. Throws {@link TimeIsUp} where the time ends before the call does, and at every
   * later call.
   */
  charge(call: number, member: string): void {
    if (call === this.given.killAt) this.isUp = true
    this.pass(memoize(this.cachedCosts, member, () => this.costOf(member)))
  }
  /** Adds time. Throws as {@link charge} does. */
  pass(milliseconds: number): void {
    this.elapsed += milliseconds
    if (this.elapsed > this.limit) this.isUp = true
    if (this.isUp) throw new TimeIsUp()
  }

  private costOf(member: string): number {
    const { costs } = this
    const ofClass = costs[`${member.slice(0, member.indexOf('.'))}.*`]
    const way: CallEffect = classifyCall(member)
    return (costs[member] ?? ofClass ?? costs[way === 'flush' ? 'read' : way] ?? 0) + (costs['every'] ?? 0)
  }
}
