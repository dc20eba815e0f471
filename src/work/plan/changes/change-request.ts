import { type Part, partOf } from '../../parts.js'
import type { Day } from '../../../core/day.js'
import type { Locale } from '../../../core/locale.js'
import type { Ports } from '../../../ports.js'
import { planTextIn } from '../../../text/plan/index.js'
import type { Change } from '../../../trackers/plan/changes.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import { problemsOf, writeCommands } from '../../commands/command.js'
import { type Maybe, openBook } from '../../portfolio.js'
import { refreshBook } from '../../refresh/refresh.js'
import { pendingOf } from '../back-plan/moved-days.js'
import { type Overload, overloads } from '../back-plan/overload.js'
import type { KeptDay, MovedDay } from '../back-plan/stage-tasks.js'
import { isApproved, isImplemented } from '../standing.js'
import { type ChangeSeen, commandsFor, unreadOf } from './change-commands.js'
import { noteDelivery } from './note-delivery.js'
import { dropPending, keepPending, moveDays } from './pending.js'
import { keyOf, requested } from './requested.js'
import { sayDone, sayMissing, sayPreview } from './say-change.js'

/** What a change request would move. */
export interface ChangePreview {
  readonly change: string
  readonly content: string
  readonly engagement: string
  readonly impactDays: number
  readonly delivery: Day
  readonly newDelivery: Day
  /** Every day of a stage that moves. */
  readonly moved: readonly MovedDay[]
  /** Every day of a task that moves with its stage. */
  readonly movedTasks: readonly MovedDay[]
  /** Days that stay, with where they would move; asked for by the ids of their rows when the change is carried out. */
  readonly kept: readonly KeptDay[]
  /** Weeks in which somebody would then have more to do than there are working days. */
  readonly overloads: readonly Overload[]
  readonly sowVersion: string | null
  readonly newSowVersion: string
  /** Importance × urgency, 1 to 25; null while either is unknown. */
  readonly priority: number | null
  readonly approved: boolean
  readonly implemented: boolean
  /** What is missing before it may be carried out, a sentence each; it may be once there is nothing. */
  readonly missing: readonly string[]
  /** The budget before and after; null where it stays. */
  readonly budget: { readonly from: number; readonly to: number } | null
  /** The confirmation that goes on record because a new version is to be confirmed; null where there is none. */
  readonly confirmed: { readonly version: string; readonly on: Day } | null
  /** What carrying it out may expect to find, so that nothing else is done than was shown. */
  readonly seen: ChangeSeen
  readonly message: string
}
export interface ChangeApplied {
  /** Days of stages that moved. */
  readonly moved: number
  /** Days of tasks that moved. */
  readonly movedTasks: number
  /** Days that stayed though the plan moved. */
  readonly kept: number
  readonly delivery: Day
  readonly sowVersion: string
  readonly message: string
}

/** Shows what a change request does to the plan, cell by cell. Moves nothing. */
export function previewChange(
  ports: Ports,
  sent: { readonly change: string; readonly from?: number },
): Maybe<ChangePreview & Part> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const found = requested(ports, opened.value, sent.change)
  if (!found.ok) return found
  const { row, engaged, facts, moved, kept, begun } = found.value
  const locale = ports.desk.locale()
  const of = (table: string): MovedDay[] => moved.filter((day) => day.table === table)
  const over = overloads(opened.value.portfolio, moved)
  const { today } = opened.value.portfolio.situation
  const missing = isImplemented(row)
    ? []
    : [
        ...unreadOf(row, engaged.row, opened.value),
        ...problemsOf(opened.value, commandsFor(row, engaged.row, facts, today)),
      ]
        // `approved` says that.
        .filter(({ code }) => code !== 'notApproved')
        .map((problem) => sayMissing(problem, locale))
  const value: ChangePreview = {
    change: row.id,
    content: row.content ?? '',
    engagement: engaged.row.name ?? '',
    impactDays: row.impactDays ?? 0,
    delivery: facts.from,
    newDelivery: facts.delivery,
    moved: of('milestones'),
    movedTasks: of('tasks'),
    kept,
    overloads: over,
    sowVersion: engaged.row.sowVersion,
    newSowVersion: facts.version ?? '',
    priority: row.importance === null || row.urgency === null ? null : row.importance * row.urgency,
    approved: isApproved(row),
    implemented: isImplemented(row) && begun === null,
    missing,
    budget: facts.budget ?? null,
    confirmed: facts.confirmation ? { version: facts.confirmation.version, on: facts.confirmation.on } : null,
    seen: seenIn(row, engaged.row),
    message: sayPreview(found.value, over, missing, locale),
  }
  const { moved: days, movedTasks, kept: staying } = value
  return { ok: true, value: partOf(value, { moved: days, movedTasks, kept: staying }, sent.from ?? 0) }
}

const seenIn = (
  { impactDays, impactCost }: Change,
  { delivery, sowVersion, budget }: Engagement,
): ChangeSeen => ({ impactDays, impactCost, delivery, sowVersion, budget })

/**
 * Carries out an approved change: the days of the preview, delivery, budget and the version of the statement of work
 * move together, and the request is stamped. The target days are kept until the stamp stands, so that a run that broke
 * off is finished by the next and nothing moves twice. Refused before approval, and while what an approval must say is
 * missing; a change that was implemented moves nothing more.
 *
 * @param sent.overwrite moves the days that would be kept too: all of them, or those of some rows by their ids
 * @param sent.seen what the preview was made from: refused where it changed since
 */
export function applyChange(
  ports: Ports,
  sent: {
    readonly change: string
    readonly overwrite?: boolean | readonly string[]
    readonly seen?: ChangeSeen | null
  },
): Maybe<ChangeApplied> {
  const opened = refreshBook(ports)
  if (!opened.ok) return opened
  const { tables, portfolio } = opened.value
  const found = requested(ports, opened.value, sent.change)
  if (!found.ok) return found
  const { row, engaged, moved, kept, begun } = found.value
  if (isImplemented(row) && begun === null)
    return { ok: true, value: doneAlready(engaged.row, ports.desk.locale()) }
  const { overwrite = false } = sent
  const asked = kept.filter(({ id }) => (typeof overwrite === 'boolean' ? overwrite : overwrite.includes(id)))
  const key = keyOf(row)
  const { facts, days } = begun ?? {
    facts: found.value.facts,
    days: pendingOf(tables, [...moved, ...asked]),
  }
  // What an earlier run began is finished as it was approved then.
  const seen = begun === null ? (sent.seen ?? null) : null
  const commands = commandsFor(row, engaged.row, facts, portfolio.situation.today, seen)
  const problems = [...unreadOf(row, engaged.row, opened.value), ...problemsOf(opened.value, commands)]
  if (problems.length > 0) return { ok: false, problems }
  if (begun === null) keepPending(ports, key, { facts, days })
  moveDays(ports, tables, days)
  // What was written must stand before the request says that it does.
  for (const tracker of ['engagements', 'changes'] as const) {
    writeCommands(
      ports,
      opened.value,
      commands.filter((command) => command.tracker === tracker),
    )
    if (tracker === 'changes') noteDelivery(ports, opened.value, row, facts)
    ports.workbook.flush()
  }
  dropPending(ports, key)
  refreshBook(ports)
  const count = (table: string): number => [...moved, ...asked].filter((day) => day.table === table).length
  return {
    ok: true,
    value: {
      moved: count('milestones'),
      movedTasks: count('tasks'),
      kept: kept.length - asked.length,
      delivery: facts.delivery,
      sowVersion: facts.version ?? '',
      message: sayDone(row, engaged.row, facts, kept.length - asked.length, ports.desk.locale()),
    },
  }
}

const doneAlready = ({ delivery, sowVersion }: Engagement, locale: Locale): ChangeApplied => ({
  moved: 0,
  movedTasks: 0,
  kept: 0,
  delivery: delivery!,
  sowVersion: sowVersion ?? '',
  message: planTextIn(locale).changeDoneAlready,
})
