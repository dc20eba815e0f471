import type { Day } from '../../core/day.js'
import { columnsOf, type UnreadCell } from '../../core/evidence.js'
import { kept } from '../../core/kept.js'
import type { RuleRow } from '../../core/rule.js'
import type { Entry, Table } from '../../core/table.js'
import { trackers } from '../../trackers/index.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { unreadIn } from '../evidence.js'
import type { Portfolio } from '../portfolio.js'
import { daysLate, raisedBy } from '../status/flags.js'
import { isStillOwed, owedDay } from '../status/openness.js'
import { duties, type Duty, type WorkTable } from './duties.js'
import { waiting } from './escalation.js'
import { ownersIn } from './readers.js'

/** One piece of work as a letter speaks of it. */
export interface WorkItem {
  readonly table: WorkTable
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
  /** Whether the tracker itself wants an owner for it, and has none. */
  readonly unowned: boolean
  /** The first day on which something of the row is owed. */
  readonly due: Day | null
  /** Its cells that decide whether it is late, and cannot be read. */
  readonly unread: readonly UnreadCell[]
  /** One of the tracker's own flags calls it overdue. */
  readonly late: boolean
  /** Working days past the due day; 0 also when only days off have passed since. */
  readonly daysLate: number
  /** Those of them that were ours: without the days it waited on others. What escalation counts. */
  readonly daysOurs: number
  readonly waitingOn: 'client' | 'thirdParty' | null
  /** The day a run first saw it wait, or the client was asked; null when it does not. */
  readonly since: Day | null
}

type AnyRow = Entry<Readonly<Record<string, unknown>> & { readonly id: string }>

/** Sorts by due day, then by title; work without a day comes last. */
export const byUrgency = (a: WorkItem, b: WorkItem): number => {
  const [one, other] = [a.due ?? '9999', b.due ?? '9999']
  return one < other ? -1 : one > other ? 1 : a.title.localeCompare(b.title)
}

/**
 * What somebody still has to do, from every tracker that says who and by when: each row once for all letters, the most
 * urgent first.
 */
export function openWork(portfolio: Portfolio): WorkItem[] {
  const work: WorkItem[] = []
  for (const duty of duties) {
    const asked = askedOf(duty)
    for (const row of portfolio.rows[duty.table] as unknown as readonly AnyRow[]) {
      const item = itemOf(portfolio, asked, row)
      if (item) work.push(item)
    }
  }
  return work.sort(byUrgency)
}

/** A duty with what its tracker says of it, looked up once for all rows. */
interface Asked {
  readonly duty: Duty & { readonly table: WorkTable }
  readonly table: Table
  readonly flags: Table['flags']
  /** The columns that decide whether a row is late. */
  readonly columns: readonly string[]
  readonly wantsOwner: boolean
}
function askedOf(duty: Asked['duty']): Asked {
  const table: Table = trackers[duty.table]
  const flags = table.flags.filter(({ key }) => duty.late.includes(key))
  return {
    duty,
    table,
    flags,
    columns: [...new Set(flags.flatMap(({ when }) => columnsOf(when)))],
    wantsOwner: table.flags.some(({ column }) => column === duty.owner),
  }
}

/** What people call the rows of those trackers, by id, done ones too; gathered once for all letters. */
export function titlesOf(portfolio: Portfolio): ReadonlyMap<string, string | null> {
  return kept(titles, portfolio, () => {
    const found = new Map<string, string | null>()
    for (const { table, title } of duties as readonly Asked['duty'][])
      for (const row of portfolio.rows[table] as unknown as readonly AnyRow[])
        found.set(row.id, textOf(row, title ?? trackers[table].title))
    return found
  })
}
const titles = new WeakMap<Portfolio, ReadonlyMap<string, string | null>>()

/** The cell of a row as text; null for anything else. */
const textOf = (row: AnyRow, column: string): string | null => {
  const value = row[column]
  return typeof value === 'string' ? value : null
}

/** A row as a piece of work; null when nothing of it is owed. */
function itemOf(portfolio: Portfolio, asked: Asked, row: AnyRow): WorkItem | null {
  const { duty, table, wantsOwner } = asked
  const { situation, calendar, byName } = portfolio
  const flags = asked.flags.filter(({ when, column }) => isStillOwed(when, column, row as RuleRow))
  if (flags.length === 0) return null
  let due: Day | null = null
  for (const { when, column } of flags) {
    const owed = owedDay(when, column, row as RuleRow)
    if (owed !== null && (due === null || owed < due)) due = owed
  }
  // A talk that nobody has to follow up on is not work; a task without a day is.
  if (due === null && !wantsOwner) return null
  const engagement = byName.engagements.find(textOf(row, 'engagement'))
  const client = engagement?.client ?? textOf(row, duty.table === 'clients' ? 'name' : 'client')
  const owners = ownersIn(
    portfolio,
    duty.owner === null ? (engagement?.owner ?? null) : textOf(row, duty.owner),
  )
  if (duty.owner === null && owners.length === 0) return null
  const late = raisedBy(table, row, situation).some((flag) => asked.flags.includes(flag))
  const days = late && due !== null ? daysLate({ due }, calendar, situation.today) : 0
  const wait = waitOf(portfolio, duty, row)
  const title = textOf(row, duty.title ?? table.title) ?? ''
  return {
    table: duty.table,
    id: row.id,
    line: row.at.line,
    title,
    engagement: engagement?.name ?? textOf(row, 'engagement'),
    client: byName.clients.find(client)?.name ?? client,
    owners: owners.map((owner) => owner.address ?? owner.name),
    ownerNames: owners.map((owner) => owner.name),
    managers: owners.flatMap(({ person }) =>
      ownersIn(portfolio, person?.manager ?? null).flatMap(({ address }) => address ?? []),
    ),
    unowned: wantsOwner && owners.length === 0 && title !== '',
    due,
    unread: unreadIn(portfolio, { table: duty.table, columns: asked.columns, rows: [row] }),
    late,
    daysLate: days,
    daysOurs: Math.max(0, days - wait.days),
    waitingOn: wait.on,
    since: wait.since,
  }
}

/** Whose move it is instead of ours, since when, and for how many working days past the due day it was so. */
function waitOf(
  { calendar, situation }: Portfolio,
  duty: Duty,
  row: AnyRow,
): { readonly on: WorkItem['waitingOn']; readonly since: Day | null; readonly days: number } {
  if (duty.court !== undefined)
    return { on: duty.court, since: textOf(row, 'askedOn') as Day | null, days: 0 }
  if (!isTask(duty, row)) return { on: null, since: null, days: 0 }
  const court = row.ballInCourt
  // As this run will write it: a wait that just ended is counted before the sheet knows it.
  const { since, days } = waiting(row, calendar, situation.today)
  return { on: court === 'client' || court === 'thirdParty' ? court : null, since, days }
}
/** Only tasks say in whose court the ball is. */
const isTask = (duty: Duty, _row: AnyRow): _row is AnyRow & Task => duty.table === 'tasks'

/** Whether the day of a piece of work is not known, rather than that it has none. */
export const hasUnreadDay = ({ due, unread }: WorkItem): boolean => due === null && unread.length > 0
