import type { Day } from '../../core/day.js'
import { nameIndex } from '../../project/names.js'
import type { Ports } from '../../ports.js'
import { planTextIn } from '../../text/plan/index.js'
import { type Change, changes } from '../../trackers/plan/changes.js'
import { type Maybe, openBook, type OpenBook } from '../portfolio.js'
import { refreshBook } from '../refresh/refresh.js'
import type { TableKey } from '../tables.js'
import { type CellWish, writeCells } from '../refresh/writing.js'
import { type ChangeEffect, effectOf, nextVersion } from './change-effect.js'
import { engagementIn, type Engaged, refused } from './engagement.js'

/** What a change request would move. */
export interface ChangePreview {
  readonly change: string
  readonly content: string
  readonly engagement: string
  readonly impactDays: number
  readonly delivery: Day
  readonly newDelivery: Day
  readonly moved: ChangeEffect['moved']
  readonly sowVersion: string | null
  readonly newSowVersion: string
  /** Importance × urgency, 1 to 25; null while either is unknown. */
  readonly priority: number | null
  readonly approved: boolean
  readonly implemented: boolean
  readonly message: string
}
export interface ChangeApplied {
  /** Days of milestones that moved. */
  readonly moved: number
  readonly delivery: Day
  readonly sowVersion: string
  readonly message: string
}

interface Requested {
  readonly row: Change
  readonly engaged: Engaged
  readonly delivery: Day
  readonly effect: ChangeEffect
}

/** Shows what a change request does to the plan. Moves nothing. */
export function previewChange(ports: Ports, sent: { readonly change: string }): Maybe<ChangePreview> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const found = requested(opened.value, sent.change)
  if (!found.ok) return found
  const { row, engaged, delivery, effect } = found.value
  const text = planTextIn(ports.desk.locale())
  const stages = new Set(effect.moved.map(({ id }) => id)).size
  const message = [
    text.changeMoves(stages, delivery, effect.delivery),
    ...(isApproved(row) ? [] : [text.changeWaits]),
  ]
  return {
    ok: true,
    value: {
      change: row.id,
      content: row.content ?? '',
      engagement: engaged.row.name ?? '',
      impactDays: row.impactDays ?? 0,
      delivery,
      newDelivery: effect.delivery,
      moved: effect.moved,
      sowVersion: engaged.row.sowVersion,
      newSowVersion: nextVersion(engaged.row.sowVersion),
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
 * Carries out an approved change: plan, delivery and version of the statement of work move together, and the request
 * is stamped. The target days are kept until the stamp stands, so that a run that broke off is finished by the next
 * and nothing moves twice. Refused before approval; a change that was implemented moves nothing more.
 */
export function applyChange(ports: Ports, sent: { readonly change: string }): Maybe<ChangeApplied> {
  const opened = refreshBook(ports)
  if (!opened.ok) return opened
  const { tables, portfolio } = opened.value
  const found = requested(opened.value, sent.change)
  if (!found.ok) return found
  const { row, engaged, delivery, effect } = found.value
  const text = planTextIn(ports.desk.locale())
  const key = `milepost.change.${row.id}`
  const begun = ports.store.read(key)
  if (isImplemented(row) && begun === null)
    return {
      ok: true,
      value: {
        moved: 0,
        delivery,
        sowVersion: engaged.row.sowVersion ?? '',
        message: text.changeDoneAlready,
      },
    }
  if (!isApproved(row)) return refused('notApproved', 'changes', 'decision', row.content ?? '', row.at.line)
  const target = begun === null ? targetOf(engaged, delivery, effect) : (JSON.parse(begun) as Target)
  if (begun === null) ports.store.write(key, JSON.stringify(target))
  const write = (table: TableKey, wishes: readonly CellWish[]): number => {
    const open = tables.get(table)
    return open ? writeCells(ports, open, wishes) : 0
  }
  const moved = write(
    'milestones',
    target.days.map(([id, column, day]) => ({ id, column, cell: { day } })),
  )
  write('engagements', [
    { id: engaged.row.id, column: 'delivery', cell: { day: target.delivery } },
    { id: engaged.row.id, column: 'sowVersion', cell: target.version },
  ])
  // What was written must stand before the request says that it does.
  ports.workbook.flush()
  const locale = ports.workbook.locale()
  write('changes', [
    { id: row.id, column: 'status', cell: changes.columns.status.write('implemented', locale) },
    { id: row.id, column: 'implementedOn', cell: { day: portfolio.situation.today } },
  ])
  ports.workbook.flush()
  ports.store.remove(key)
  refreshBook(ports)
  return {
    ok: true,
    value: {
      moved,
      delivery: target.delivery,
      sowVersion: target.version,
      message: text.changeDone(target.from, target.delivery, target.version),
    },
  }
}

/** What a change makes of the plan, as the store keeps it while it is being carried out. */
interface Target {
  readonly from: Day
  readonly delivery: Day
  readonly version: string
  readonly days: readonly (readonly [id: string, column: 'start' | 'due', day: Day])[]
}
const targetOf = ({ row }: Engaged, from: Day, { moved, delivery }: ChangeEffect): Target => ({
  from,
  delivery,
  version: nextVersion(row.sowVersion),
  days: moved.map(({ id, column, to }) => [id, column, to] as const),
})

/** Somebody approved it, and nobody dropped it since. */
export const isApproved = (row: Change): boolean => row.decision === 'approved' && row.status !== 'dropped'
/** It was carried out, whoever did it. */
export const isImplemented = (row: Change): boolean =>
  row.implementedOn !== null || row.status === 'implemented'

/** The change request of an id or of its words, with its engagement and what it moves. */
function requested(book: OpenBook, named: string): Maybe<Requested> {
  const { rows, calendar, situation } = book.portfolio
  const row = nameIndex(rows.changes, 'content').find(named)
  if (!row) return refused('unknownReference', 'changes', 'content', named)
  const engaged = engagementIn(book, row.engagement ?? '')
  if (!engaged.ok)
    return refused('unknownReference', 'changes', 'engagement', row.engagement ?? '', row.at.line)
  const { delivery, name, at } = engaged.value.row
  if (delivery === null) return refused('required', 'engagements', 'delivery', name ?? '', at.line)
  if (row.impactDays === null && !isImplemented(row))
    return refused('required', 'changes', 'impactDays', '', row.at.line)
  const effect = effectOf(
    engaged.value.milestones,
    delivery,
    isImplemented(row) ? 0 : (row.impactDays ?? 0),
    situation.today,
    calendar,
  )
  return { ok: true, value: { row, engaged: engaged.value, delivery, effect } }
}
