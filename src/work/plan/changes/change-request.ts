import type { Day } from '../../../core/day.js'
import { nameIndex } from '../../../project/names.js'
import type { Ports } from '../../../ports.js'
import { planTextIn } from '../../../text/plan/index.js'
import { type Change, changes } from '../../../trackers/plan/changes.js'
import { type Maybe, openBook, type OpenBook } from '../../portfolio.js'
import { refreshBook } from '../../refresh/refresh.js'
import type { TableKey } from '../../tables.js'
import { type CellWish, writeCells } from '../../refresh/writing.js'
import { effectOf, nextVersion } from './change-effect.js'
import { engagementIn, type Engaged, refused } from '../engagement.js'
import { movedDays, pendingOf, withoutFormulas } from '../back-plan/moved-days.js'
import { type Overload, overloads } from '../back-plan/overload.js'
import {
  dropPending,
  keepPending,
  moveDays,
  type Pending,
  type PendingKey,
  readPending,
  stillPending,
} from './pending.js'
import type { KeptDay, MovedDay } from '../back-plan/stage-tasks.js'
import { isApproved, isImplemented } from '../standing.js'

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

/** What an unfinished run of a change must know beside its days. */
interface Facts {
  readonly from: Day
  readonly delivery: Day
  readonly version: string
}
interface Requested {
  readonly row: Change
  readonly engaged: Engaged
  readonly facts: Facts
  readonly moved: readonly MovedDay[]
  readonly kept: readonly KeptDay[]
  /** What an earlier run left over; then `moved` is what it did not reach. */
  readonly begun: Pending<Facts> | null
}

/** Shows what a change request does to the plan, cell by cell. Moves nothing. */
export function previewChange(ports: Ports, sent: { readonly change: string }): Maybe<ChangePreview> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const found = requested(ports, opened.value, sent.change)
  if (!found.ok) return found
  const { row, engaged, facts, moved, kept } = found.value
  const text = planTextIn(ports.desk.locale())
  const of = (table: string): MovedDay[] => moved.filter((day) => day.table === table)
  const over = overloads(opened.value.portfolio, moved)
  const message = [
    text.changeMoves(rowsIn(of('milestones')), facts.from, facts.delivery),
    ...(of('tasks').length > 0 ? [text.tasksMove(rowsIn(of('tasks')))] : []),
    ...(kept.length > 0 ? [text.daysStay(kept.length)] : []),
    ...(over.length > 0 ? [text.overloaded(text.list([...new Set(over.map(({ person }) => person))]))] : []),
    ...(isApproved(row) ? [] : [text.changeWaits]),
  ]
  return {
    ok: true,
    value: {
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
      newSowVersion: facts.version,
      priority: row.importance === null || row.urgency === null ? null : row.importance * row.urgency,
      approved: isApproved(row),
      implemented: isImplemented(row),
      message: isImplemented(row)
        ? text.changeDoneAlready
        : message.join(ports.desk.locale() === 'en' ? ' ' : ''),
    },
  }
}

/**
 * Carries out an approved change: the days of the preview, delivery and the version of the statement of work move
 * together, and the request is stamped. The target days are kept until the stamp stands, so that a run that broke off
 * is finished by the next and nothing moves twice. Refused before approval; a change that was implemented moves nothing
 * more.
 *
 * @param sent.overwrite moves the days that would be kept too: all of them, or those of some rows by their ids
 */
export function applyChange(
  ports: Ports,
  sent: { readonly change: string; readonly overwrite?: boolean | readonly string[] },
): Maybe<ChangeApplied> {
  const opened = refreshBook(ports)
  if (!opened.ok) return opened
  const { tables, portfolio } = opened.value
  const found = requested(ports, opened.value, sent.change)
  if (!found.ok) return found
  const { row, engaged, moved, kept, begun } = found.value
  const text = planTextIn(ports.desk.locale())
  const { delivery } = engaged.row
  if (isImplemented(row) && begun === null)
    return {
      ok: true,
      value: {
        moved: 0,
        movedTasks: 0,
        kept: 0,
        delivery: delivery!,
        sowVersion: engaged.row.sowVersion ?? '',
        message: text.changeDoneAlready,
      },
    }
  if (!isApproved(row)) return refused('notApproved', 'changes', 'decision', row.content ?? '', row.at.line)
  const { overwrite = false } = sent
  const asked = kept.filter(({ id }) => (typeof overwrite === 'boolean' ? overwrite : overwrite.includes(id)))
  const key = keyOf(row)
  const { facts, days } = begun ?? {
    facts: found.value.facts,
    days: pendingOf(tables, [...moved, ...asked]),
  }
  if (begun === null) keepPending(ports, key, { facts, days })
  moveDays(ports, tables, days)
  const write = (table: TableKey, wishes: readonly CellWish[]): void => {
    const open = tables.get(table)
    if (open) writeCells(ports, open, wishes)
  }
  write('engagements', [
    // Typed anew since an earlier run broke off, the delivery day is that person's.
    ...(delivery === facts.from
      ? [{ id: engaged.row.id, column: 'delivery', cell: { day: facts.delivery } }]
      : []),
    { id: engaged.row.id, column: 'sowVersion', cell: facts.version },
  ])
  // What was written must stand before the request says that it does.
  ports.workbook.flush()
  const locale = ports.workbook.locale()
  write('changes', [
    { id: row.id, column: 'status', cell: changes.columns.status.write('implemented', locale) },
    { id: row.id, column: 'implementedOn', cell: { day: portfolio.situation.today } },
    // What the client is told of it: a change in the plan is not yet a change delivered.
    { id: row.id, column: 'deliveryWas', cell: { day: facts.from } },
    { id: row.id, column: 'newDelivery', cell: { day: facts.delivery } },
  ])
  ports.workbook.flush()
  dropPending(ports, key)
  refreshBook(ports)
  const count = (table: string): number => [...moved, ...asked].filter((day) => day.table === table).length
  const message = [
    text.changeDone(facts.from, facts.delivery, facts.version),
    ...(kept.length > asked.length ? [text.daysStayed(kept.length - asked.length)] : []),
  ]
  return {
    ok: true,
    value: {
      moved: count('milestones'),
      movedTasks: count('tasks'),
      kept: kept.length - asked.length,
      delivery: facts.delivery,
      sowVersion: facts.version,
      message: message.join(ports.desk.locale() === 'en' ? ' ' : ''),
    },
  }
}

const keyOf = (row: Change): PendingKey => ({ kind: 'change', id: row.id })
const rowsIn = (days: readonly MovedDay[]): number =>
  new Set(days.map(({ name, id }) => `${id} ${name}`)).size

/** The change request of an id or of its words, with its engagement and what it moves. */
function requested(ports: Ports, book: OpenBook, named: string): Maybe<Requested> {
  const { rows, calendar, situation } = book.portfolio
  const row = nameIndex(rows.changes, 'content').find(named)
  if (!row) return refused('unknownReference', 'changes', 'content', named)
  const engaged = engagementIn(book, row.engagement ?? '')
  if (!engaged.ok)
    return refused('unknownReference', 'changes', 'engagement', row.engagement ?? '', row.at.line)
  const { delivery, name, at, sowVersion } = engaged.value.row
  if (delivery === null) return refused('required', 'engagements', 'delivery', name ?? '', at.line)
  if (row.impactDays === null && !isImplemented(row))
    return refused('required', 'changes', 'impactDays', '', row.at.line)
  const shared = { row, engaged: engaged.value }
  const begun = readPending<Facts>(ports, keyOf(row))
  if (begun) {
    const moved = movedDays(stillPending(book.tables, begun.days), engaged.value)
    return { ok: true, value: { ...shared, begun, facts: begun.facts, moved, kept: [] } }
  }
  const impact = isImplemented(row) ? 0 : (row.impactDays ?? 0)
  const effect = effectOf(engaged.value, delivery, impact, situation.today, calendar)
  const { typed, worked } = withoutFormulas(ports, book.tables, [...effect.moved, ...effect.movedTasks])
  const facts = { from: delivery, delivery: effect.delivery, version: nextVersion(sowVersion) }
  return {
    ok: true,
    value: { ...shared, begun, facts, moved: typed, kept: [...worked, ...effect.kept] },
  }
}
