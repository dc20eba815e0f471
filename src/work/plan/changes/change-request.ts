import type { Day } from '../../../core/day.js'
import type { Ports } from '../../../ports.js'
import { loadPlanWords, type PlanWords } from '../plan-words.js'
import type { Change } from '../../../trackers/plan/changes.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import { problemsOf, writeCommands } from '../../commands/command.js'
import { type Result, openBook, type OpenBook } from '../../open-book.js'
import { type Part, withoutNext } from '../../parts.js'
import { refreshBook } from '../../refresh/refresh.js'
import { pendingDaysOf } from '../back-plan/moved-days.js'
import { type Overload, findOverloads } from '../back-plan/overload.js'
import type { FixedDay, MovedDay } from '../back-plan/stage-tasks.js'
import { isApproved, isImplemented } from '../change-status.js'
import { type ChangeFacts, type ChangeSeen, commandsFor, unreadableCells } from './change-commands.js'
import { recordDelivery } from './record-delivery.js'
import { removePending, storePending, moveDays } from './pending.js'
import { pendingKeyOf, findRequestedChange } from './requested-change.js'
import { describeApplied, describeMissing, describePreview } from './describe-change.js'

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
  /**
   * Days that stay, with the day they would move to; to move them, the change is carried out with their rows'
   * ids.
   */
  readonly kept: readonly FixedDay[]
  /** Weeks in which somebody would then have more work than working days. */
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
  /** The confirmation that is recorded because a new version is to be confirmed; null where there is none. */
  readonly confirmed: { readonly version: string; readonly on: Day } | null
  /** What was shown in the preview, so that nothing else is carried out. */
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
  request: { readonly change: string },
): Result<ChangePreview & Part> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const found = findRequestedChange(ports.store, bookResult.value, request.change)
  if (!found.ok) return found
  const { row, engagementRows, facts, moved, fixed, pending } = found.value
  const words = loadPlanWords(ports)
  const daysIn = (table: string): MovedDay[] => moved.filter((day) => day.table === table)
  const overloads = findOverloads(bookResult.value.contents, moved)
  const { today } = bookResult.value.contents.situation
  const missing = isImplemented(row)
    ? []
    : [
        ...unreadableCells(row, engagementRows.row, bookResult.value),
        ...problemsOf(bookResult.value, commandsFor(row, engagementRows.row, facts, today)),
      ]
        // `approved` says that.
        .filter(({ code }) => code !== 'notApproved')
        .map((problem) => describeMissing(ports, problem, words))
  const value: ChangePreview = {
    change: row.id,
    content: row.content ?? '',
    engagement: engagementRows.row.name ?? '',
    impactDays: row.impactDays ?? 0,
    delivery: facts.from,
    newDelivery: facts.delivery,
    moved: daysIn('milestones'),
    movedTasks: daysIn('tasks'),
    kept: fixed,
    overloads,
    sowVersion: engagementRows.row.sowVersion,
    newSowVersion: facts.version ?? '',
    priority: row.importance === null || row.urgency === null ? null : row.importance * row.urgency,
    approved: isApproved(row),
    implemented: isImplemented(row) && pending === null,
    missing,
    budget: facts.budget ?? null,
    confirmed: facts.confirmation ? { version: facts.confirmation.version, on: facts.confirmation.on } : null,
    seen: seenIn(row, engagementRows.row),
    message: describePreview(found.value, overloads, missing, words),
  }
  return { ok: true, value: withoutNext(value) }
}

const seenIn = (
  { impactDays, impactCost }: Change,
  { delivery, sowVersion, budget }: Engagement,
): ChangeSeen => ({ impactDays, impactCost, delivery, sowVersion, budget })

/**
 * Carries out an approved change: the days of the preview, delivery, budget and the version of the statement
 * of work move together, and the request is stamped. The target days are stored until the stamp is written,
 * so that the next run completes one that stopped early and nothing moves twice. Refused before approval, and
 * while what an approval must say is missing; a change that was implemented moves nothing more.
 *
 * @param sent.overwrite also moves the days that would stay: all of them, or those of some rows by their ids
 * @param sent.seen what the preview was made from: refused where it changed since
 */
export function applyChange(
  ports: Ports,
  request: {
    readonly change: string
    readonly overwrite?: boolean | readonly string[]
    readonly seen?: ChangeSeen | null
  },
): Result<ChangeApplied> {
  const bookResult = refreshBook(ports)
  if (!bookResult.ok) return bookResult
  const { tables, contents } = bookResult.value
  const found = findRequestedChange(ports.store, bookResult.value, request.change)
  if (!found.ok) return found
  const { row, engagementRows, moved, fixed, pending } = found.value
  if (isImplemented(row) && pending === null)
    return { ok: true, value: alreadyAppliedReply(engagementRows.row, loadPlanWords(ports)) }
  const { overwrite = false } = request
  const overwrittenDays = fixed.filter(({ id }) =>
    typeof overwrite === 'boolean' ? overwrite : overwrite.includes(id),
  )
  const pendingKey = pendingKeyOf(row)
  const { facts, days } = pending ?? {
    facts: found.value.facts,
    days: pendingDaysOf(tables, [...moved, ...overwrittenDays]),
  }
  // What an earlier run began is finished as it was approved then.
  const seen = pending === null ? (request.seen ?? null) : null
  const commands = commandsFor(row, engagementRows.row, facts, contents.situation.today, seen)
  const problems = [
    ...unreadableCells(row, engagementRows.row, bookResult.value),
    ...problemsOf(bookResult.value, commands),
  ]
  if (problems.length > 0) return { ok: false, problems }
  if (pending === null) storePending(ports.store, pendingKey, { facts, days })
  moveDays(ports.sheetChanger, tables, days)
  writeApproved(ports, bookResult.value, row, facts, commands)
  removePending(ports.store, pendingKey)
  refreshBook(ports)
  const count = (table: string): number =>
    [...moved, ...overwrittenDays].filter((day) => day.table === table).length
  const unmovedCount = fixed.length - overwrittenDays.length
  return {
    ok: true,
    value: {
      moved: count('milestones'),
      movedTasks: count('tasks'),
      kept: unmovedCount,
      delivery: facts.delivery,
      sowVersion: facts.version ?? '',
      message: describeApplied(row, engagementRows.row, facts, unmovedCount, loadPlanWords(ports)),
    },
  }
}

/**
 * Writes the engagement and then the request, which says that the change is implemented: only once the rest
 * is sure.
 */
function writeApproved(
  ports: Ports,
  book: OpenBook,
  row: Change,
  facts: ChangeFacts,
  commands: ReturnType<typeof commandsFor>,
): void {
  for (const tracker of ['engagements', 'changes'] as const) {
    const ownCommands = commands.filter((command) => command.tracker === tracker)
    writeCommands(ports, book, ownCommands)
    if (tracker === 'changes') recordDelivery(ports, book, row, facts)
    ports.cells.flush()
  }
}

const alreadyAppliedReply = ({ delivery, sowVersion }: Engagement, { text }: PlanWords): ChangeApplied => ({
  moved: 0,
  movedTasks: 0,
  kept: 0,
  delivery: delivery!,
  sowVersion: sowVersion ?? '',
  message: text.changeDoneAlready,
})
