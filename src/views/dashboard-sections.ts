import type { Cell } from '../core/cell.js'
import type { ViewLook } from '../core/view.js'
import { holds } from '../core/rule.js'
import { engagements as engagementTable } from '../trackers/engagements.js'
import { delayReasons } from '../trackers/milestones.js'
import type { Canvas } from './canvas.js'
import type { ViewContext } from './context.js'
import { ink } from './palette.js'

/** Rows shown of each list; the rest is counted. */
const most = 8

/** The headline of a part of the dashboard. */
export const heading = (on: Canvas, line: number, text: string): void => {
  on.put(line, 2, text, { bold: true, size: 12, color: ink.blue })
}

/** One line of a list: what it is, where it belongs, a figure, and what else there is to say. */
interface Item {
  readonly name: string
  readonly of?: string | null
  readonly figure?: Cell
  readonly format?: string
  readonly more?: string | null
}

/** The lists of exceptions, then what is wrong with the rows and how the reminders are. Empty lists say so. */
export function sections(on: Canvas, context: ViewContext, first: number): void {
  const { digest, words, view, text } = context
  let line = first
  const list = (title: string, items: readonly Item[], note = ''): void => {
    heading(on, line, title)
    if (note !== '') on.put(line, 6, note, { color: ink.muted, size: 9 })
    line++
    if (items.length === 0) on.put(line++, 2, view.nothing, { color: ink.faint })
    for (const item of items.slice(0, most)) row(on, line++, item)
    if (items.length > most) on.put(line++, 2, text.andMore(items.length - most), { color: ink.muted })
    line++
  }
  const day = (each: string | null): Pick<Item, 'figure' | 'format'> =>
    each === null ? {} : { figure: { day: each as never }, format: 'yyyy-mm-dd' }
  list(
    words.deviations(digest.deviations.length),
    digest.deviations.map((each) => ({
      name: each.name,
      of: each.engagement,
      figure: each.deviation,
      format: '+0%;-0%;0%',
      more: each.reason === null ? words.reasonWanted : reasonName(each.reason, context),
    })),
  )
  list(
    words.silent(digest.silent.length),
    digest.silent.map((each) => ({ name: each.name, ...day(each.since) })),
  )
  list(
    words.renewals(digest.renewals.length),
    digest.renewals.map((each) => ({ name: each.name, ...day(each.on) })),
  )
  const tasks = digest.noOwner.filter((item) => item.table === 'tasks').length
  const ownerless = ownerlessEngagements(context)
  list(
    words.noOwner(digest.noOwner.length + ownerless.length),
    [
      ...ownerless.map((name) => ({ name })),
      ...digest.noOwner.map((item) => ({ name: item.title, of: item.engagement, ...day(item.due) })),
    ],
    view.noOwnerCounts(ownerless.length, digest.noOwner.length - tasks, tasks),
  )
  list(
    words.problems(digest.problems.length),
    digest.problems.map((each) => ({ name: context.problem(each) })),
  )
  list(
    words.health,
    health(context).map((name) => ({ name })),
  )
}

function row(on: Canvas, line: number, item: Item): void {
  const look: ViewLook = item.format ? { format: item.format, align: 'center' } : {}
  on.put(line, 2, item.name)
  on.put(line, 5, item.of ?? null, { color: ink.muted })
  on.put(line, 8, item.figure ?? null, look)
  on.put(line, 9, item.more ?? null, { color: ink.muted })
}

const reasonName = (reason: string, { locale }: ViewContext): string =>
  delayReasons[reason as keyof typeof delayReasons]?.[locale] ?? reason

function ownerlessEngagements({ portfolio }: ViewContext): string[] {
  const flag = engagementTable.flags.find(({ key }) => key === 'noOwner')!
  return portfolio.rows.engagements
    .filter((row) => holds(flag.when, row, portfolio.situation))
    .map((row) => row.name ?? '')
}

/** How the reminders themselves are, and the years whose holidays nobody entered. */
function health({ digest, words, view }: ViewContext): string[] {
  const { health: own, unknownYears } = digest
  return [
    ...(own.lastRun === null ? [view.neverRan] : [words.lastSent(own.sent, own.carriedOver)]),
    ...(own.staleClaims > 0 ? [words.stale(own.staleClaims)] : []),
    ...(own.failed.length > 0 ? [words.undelivered(own.failed.join(', '))] : []),
    ...(own.waiting.length > 0 ? [words.unconfirmed(own.waiting.join(', '))] : []),
    ...unknownYears.map((year) => words.unknownYear(year)),
  ]
}
