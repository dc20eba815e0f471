import type { Day } from '../../core/day.js'
import { columnsOfRule, type UnreadableCell } from '../../core/evidence.js'
import { memoize } from '../../core/memoize.js'
import type { RuleRow } from '../../core/rule.js'
import type { Flag, Tracker } from '../../core/table.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { findUnreadable } from '../coverage.js'
import type { BookContents } from '../book-contents.js'
import { countDaysLate, getRaisedFlags } from '../status/flags.js'
import { isStillDue, findDueDay } from '../status/openness.js'
import { measureWaiting } from './escalation.js'
import { resolveOwners } from './readers.js'
import { lateFlags, workTrackers } from './work-trackers.js'
import type { PlacedRow } from '../../core/placed-row.js'
import { textOfColumn } from '../../core/placed-row.js'

/** One piece of work as a letter shows it. */
export interface WorkItem {
  readonly table: TrackerKey
  readonly id: string
  readonly line: number
  readonly title: string
  readonly engagement: string | null
  readonly client: string | null
  /** Addresses, or names of those who have none. */
  readonly owners: readonly string[]
  readonly ownerNames: readonly string[]
  /** Addresses of the owners' managers, as People names them. */
  readonly managers: readonly string[]
  /** Whether the tracker itself requires an owner for it, and it has none. */
  readonly unowned: boolean
  /** The first day on which something of the row is due. */
  readonly due: Day | null
  /** Its cells that decide whether it is late, and cannot be read. */
  readonly unread: readonly UnreadableCell[]
  /** One of the tracker's own flags calls it overdue. */
  readonly late: boolean
  /** Working days past the due day; 0 also when only days off have passed since. */
  readonly daysLate: number
  /**
   * Those of them in which the work was ours: without the days it waited on others. What escalation counts.
   */
  readonly daysOurs: number
  readonly waitingOn: 'client' | 'thirdParty' | null
  /** The day a run first saw it wait, or the client was asked; null when it does not. */
  readonly since: Day | null
}

type WorkRow = PlacedRow<Readonly<Record<string, unknown>> & { readonly id: string }>

/** Sorts by due day, then by title; work without a day comes last. */
export const compareUrgency = (a: WorkItem, b: WorkItem): number => {
  const [first, second] = [a.due ?? '9999', b.due ?? '9999']
  return first < second ? -1 : first > second ? 1 : a.title.localeCompare(b.title)
}

/**
 * What people still have to do, from every tracker that says who and by when: each row once for all letters,
 * the most urgent first.
 */
export function listOpenWork(bookContents: BookContents): WorkItem[] {
  const work: WorkItem[] = []
  for (const key of workTrackers) {
    const preparedDuty = prepareDuty(key)
    for (const row of bookContents.rows[key] as unknown as readonly WorkRow[]) {
      const item = toWorkItem(bookContents, preparedDuty, row)
      if (item) work.push(item)
    }
  }
  return work.sort(compareUrgency)
}

/** One row as a piece of work; null when nothing of it is due, or emails list no rows of its tracker. */
export const findWorkItem = (
  bookContents: BookContents,
  key: TrackerKey,
  row: PlacedRow<Readonly<Record<string, unknown>>>,
): WorkItem | null =>
  trackerOf(key).work === null ? null : toWorkItem(bookContents, prepareDuty(key), row as WorkRow)

/** What a tracker says of its rows as work, looked up once for all rows. */
interface PreparedDuty {
  readonly key: TrackerKey
  readonly tracker: Tracker
  readonly work: NonNullable<Tracker['work']>
  readonly flags: readonly Flag[]
  /** The columns that decide whether a row is late. */
  readonly columns: readonly string[]
  readonly needsOwner: boolean
}
function prepareDuty(key: TrackerKey): PreparedDuty {
  const tracker = trackerOf(key)
  const work = tracker.work!
  const flags = lateFlags(tracker)
  return {
    key,
    tracker,
    work,
    flags,
    columns: [...new Set(flags.flatMap(({ when }) => columnsOfRule(when)))],
    needsOwner: tracker.flags.some(({ column }) => column === work.assignee),
  }
}

/** What people call the rows of those trackers, by id, done ones too; gathered once for all letters. */
export function titlesById(bookContents: BookContents): ReadonlyMap<string, string | null> {
  return memoize(titleCache, bookContents, () => {
    const found = new Map<string, string | null>()
    for (const key of workTrackers) {
      const { title, work } = trackerOf(key)
      for (const row of bookContents.rows[key] as unknown as readonly WorkRow[])
        found.set(row.id, textOfColumn(row, work!.title ?? title))
    }
    return found
  })
}
const titleCache = new WeakMap<BookContents, ReadonlyMap<string, string | null>>()

/** A row as a piece of work; null when nothing of it is due. */
function toWorkItem(bookContents: BookContents, preparedDuty: PreparedDuty, row: WorkRow): WorkItem | null {
  const { key, tracker, work, needsOwner } = preparedDuty
  const { situation, calendar, byName } = bookContents
  const flags = preparedDuty.flags.filter(({ when, column }) => isStillDue(when, column, row as RuleRow))
  if (flags.length === 0) return null
  let due: Day | null = null
  for (const { when, column } of flags) {
    const dueDay = findDueDay(when, column, row as RuleRow)
    if (dueDay !== null && (due === null || dueDay < due)) due = dueDay
  }
  // A talk without a follow-up is not work; a task without a day is.
  if (due === null && !needsOwner) return null
  const engagement = byName.engagements.find(textOfColumn(row, 'engagement'))
  const client = engagement?.client ?? textOfColumn(row, key === 'clients' ? 'name' : 'client')
  const owners = resolveOwners(
    bookContents,
    work.assignee === null ? (engagement?.owner ?? null) : textOfColumn(row, work.assignee),
  )
  if (work.assignee === null && owners.length === 0) return null
  const late = getRaisedFlags(tracker, row, situation).some((flag) => preparedDuty.flags.includes(flag))
  const days = late && due !== null ? countDaysLate({ due }, calendar, situation.today) : 0
  const waitingTime = findWaiting(bookContents, preparedDuty, row)
  const title = textOfColumn(row, work.title ?? tracker.title) ?? ''
  return {
    table: key,
    id: row.id,
    line: row.at.line,
    title,
    engagement: engagement?.name ?? textOfColumn(row, 'engagement'),
    client: byName.clients.find(client)?.name ?? client,
    owners: owners.map((owner) => owner.address ?? owner.name),
    ownerNames: owners.map((owner) => owner.name),
    managers: owners.flatMap(({ person }) =>
      resolveOwners(bookContents, person?.manager ?? null).flatMap(({ address }) => address ?? []),
    ),
    unowned: needsOwner && owners.length === 0 && title !== '',
    due,
    unread: findUnreadable(bookContents, { table: key, columns: preparedDuty.columns, rows: [row] }),
    late,
    daysLate: days,
    daysOurs: Math.max(0, days - waitingTime.days),
    waitingOn: waitingTime.on,
    since: waitingTime.since,
  }
}

/** Who has to act instead of us, since when, and for how many working days past the due day. */
function findWaiting(
  { calendar, situation }: BookContents,
  { key, work }: PreparedDuty,
  row: WorkRow,
): { readonly on: WorkItem['waitingOn']; readonly since: Day | null; readonly days: number } {
  if (work.clientAskedOn !== undefined) {
    const since = textOfColumn(row, work.clientAskedOn) as Day | null
    const { clientAnsweredOn } = work
    const isAsked =
      clientAnsweredOn === undefined || (since !== null && textOfColumn(row, clientAnsweredOn) === null)
    return { on: isAsked ? 'client' : null, since: isAsked ? since : null, days: 0 }
  }
  if (!isTask(key, row)) return { on: null, since: null, days: 0 }
  const ball = row.ballInCourt
  // As this run will write it: a wait that just ended is counted before it is written to the sheet.
  const { since, days } = measureWaiting(row, calendar, situation.today)
  return { on: ball === 'client' || ball === 'thirdParty' ? ball : null, since, days }
}
/** Only tasks say in whose court the ball is. */
const isTask = (key: TrackerKey, _row: WorkRow): _row is WorkRow & Task => key === 'tasks'

/** Whether the day of a piece of work is not known, rather than that it has none. */
export const hasUnreadableDay = ({ due, unread }: WorkItem): boolean => due === null && unread.length > 0
