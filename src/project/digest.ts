import type { Day } from '../core/day.js'
import type { Milestone } from '../trackers/milestones.js'
import { milestones } from '../trackers/milestones.js'
import type { Task } from '../trackers/tasks.js'
import { tasks } from '../trackers/tasks.js'
import { daysLate } from './flags.js'
import { isOpen, isOverdue } from './openness.js'
import type { Portfolio } from './portfolio.js'
import { ownersIn, type Reader } from './readers.js'
import { mondayOf, plusDays } from '../core/day.js'

/** One piece of work as a letter speaks of it. */
export interface WorkItem {
  readonly table: 'tasks' | 'milestones'
  readonly id: string
  readonly line: number
  readonly title: string
  readonly engagement: string | null
  readonly client: string | null
  readonly owners: readonly string[]
  readonly due: Day | null
  /** The tracker's own flag calls it overdue. */
  readonly late: boolean
  /** Working days past the due day; 0 also when only days off have passed since. */
  readonly daysLate: number
  readonly waitingOn: 'client' | 'thirdParty' | null
}

/** What a reader was last told: late work by id, with the due day it had then. */
export type Told = Readonly<Record<string, string>>

/** What changed since then. */
export interface Since {
  readonly day: Day
  readonly newlyLate: number
  readonly cleared: number
  readonly moved: number
  readonly unchanged: number
}

/** What one person needs to know today; lists are sorted with the most urgent first. */
export interface PersonalDigest {
  readonly overdue: readonly WorkItem[]
  readonly today: readonly WorkItem[]
  readonly thisWeek: readonly WorkItem[]
  readonly waiting: readonly WorkItem[]
  readonly care: readonly { readonly client: string | null; readonly on: Day; readonly kind: string | null }[]
  readonly since: Since | null
}

/** Open tasks and milestones of the portfolio as work items, each computed once for all letters. */
export function openWork(portfolio: Portfolio): WorkItem[] {
  const { situation, calendar } = portfolio
  const item = (table: 'tasks' | 'milestones', row: Task | Milestone, title: string | null): WorkItem => {
    const engagement = portfolio.byName.engagements.find(row.engagement)
    const court = 'ballInCourt' in row ? row.ballInCourt : null
    const late = isOverdue(table === 'tasks' ? tasks : milestones, row, situation)
    return {
      table,
      id: row.id,
      line: row.at.line,
      title: title ?? '',
      engagement: engagement?.name ?? row.engagement,
      client: engagement
        ? (portfolio.byName.clients.find(engagement.client)?.name ?? engagement.client)
        : null,
      owners: ownersIn(portfolio, row.owner).map((owner) => owner.address ?? owner.name),
      due: row.due,
      late,
      daysLate: late ? daysLate(row, calendar, situation.today) : 0,
      waitingOn: court === 'client' || court === 'thirdParty' ? court : null,
    }
  }
  return [
    ...portfolio.rows.tasks.filter((row) => isOpen(tasks, row)).map((row) => item('tasks', row, row.title)),
    ...portfolio.rows.milestones
      .filter((row) => isOpen(milestones, row))
      .map((row) => item('milestones', row, row.name)),
  ]
}

/** Sorts by due day, then by title; work without a day comes last. */
export const byUrgency = (a: WorkItem, b: WorkItem): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.title.localeCompare(b.title)

/**
 * The digest of one reader. Work waiting on the client or a third party is listed apart and does not count as late:
 * nobody is reminded of what is not theirs to do.
 *
 * @param told what this reader's last letter said, with its day; null before the first
 */
export function personalDigest(
  portfolio: Portfolio,
  work: readonly WorkItem[],
  reader: Reader,
  told: { readonly day: Day; readonly late: Told } | null,
): PersonalDigest {
  const { today } = portfolio.situation
  const mine = work.filter((item) => item.owners.includes(reader.address)).sort(byUrgency)
  const ours = mine.filter((item) => item.waitingOn === null)
  const endOfWeek = plusDays(mondayOf(today), 6)
  const overdue = ours.filter((item) => item.late)
  const care = portfolio.rows.care
    .filter((row) => row.on !== null && row.doneOn === null && row.on <= endOfWeek)
    .filter((row) => ownersIn(portfolio, row.owner).some((owner) => owner.address === reader.address))
    .map((row) => ({ client: row.client, on: row.on!, kind: row.kind }))
  return {
    overdue,
    today: ours.filter((item) => item.due === today),
    thisWeek: ours.filter((item) => item.due !== null && item.due > today && item.due <= endOfWeek),
    waiting: mine.filter((item) => item.waitingOn !== null),
    care,
    since: told && sinceTold(told, overdue),
  }
}

/** What a letter that lists these tells its reader, as the ledger keeps it. */
export const toldBy = (overdue: readonly WorkItem[]): Told =>
  Object.fromEntries(overdue.map((item) => [item.id, item.due ?? '']))

/** Late work now against late work as last told. */
export function sinceTold(
  told: { readonly day: Day; readonly late: Told },
  overdue: readonly WorkItem[],
): Since {
  const now = toldBy(overdue)
  const before = Object.keys(told.late)
  return {
    day: told.day,
    newlyLate: overdue.filter((item) => !(item.id in told.late)).length,
    cleared: before.filter((id) => !(id in now)).length,
    moved: overdue.filter((item) => item.id in told.late && told.late[item.id] !== (item.due ?? '')).length,
    unchanged: overdue.filter((item) => told.late[item.id] === (item.due ?? '')).length,
  }
}

/** Whether there is anything to say: a letter that only lists what others must do first is not sent alone. */
export const saysSomething = (digest: PersonalDigest): boolean =>
  digest.overdue.length + digest.today.length + digest.thisWeek.length + digest.care.length > 0
