import { plusDays, weekday } from '../core/day.js'
import { looks } from '../core/sheet/layout.js'
import type { View } from '../core/sheet/view.js'
import { conclude, type Looked } from '../core/evidence.js'
import { lookedAt } from '../project/evidence.js'
import type { Portfolio } from '../project/portfolio.js'
import {
  isOverloaded,
  loadLevel,
  loadLevels,
  type PersonLoad,
  workload as loadsOf,
} from '../project/status/workload.js'
import { canvas, type Canvas, viewOf } from './canvas.js'
import { viewNames, type ViewContext } from './context.js'
import { heat, ink } from './palette.js'

const weekCount = 8
/** People shown; those with most to do stay when there are more. */
const mostPeople = 200

/** Margin, person, overdue, undated, weeks, words. */
const widths = [16, 230, 70, 100, ...Array.from({ length: weekCount }, () => 130), 320]
const firstWeek = 5
const headLine = 6

/** The workload (负荷): who has how much to do in the coming weeks, as heat and in words. */
export function workload(context: ViewContext): View {
  const { view, text, time, locale, portfolio } = context
  const { rows, calendar, situation } = portfolio
  const { today } = situation
  const all = loadsOf(rows.tasks, rows.people, calendar, today, weekCount)
  const people = all.slice(0, mostPeople)
  const ownerless = rows.tasks
    .filter((row) => row.owner === null)
    .map((row) => ({ ...row, owner: view.noOwner }))
  const [nobody] = loadsOf(ownerless, [], calendar, today, weekCount)
  const workdays = all[0] ?? nobody
  const capacity = (workdays?.weeks ?? []).map(({ week }) => calendar.workdaysWithin(week, plusDays(week, 6)))
  const on = canvas(widths.length)
  on.title(`${text.product} · ${viewNames.workload[locale]}`, 2)
  legend(on, context)
  head(on, context, workdays)
  let line = headLine + 1
  const looked = lookedForWork(portfolio)
  for (const load of people) row(on, context, line++, load, capacity, looked)
  if (all.length > people.length)
    on.put(line++, 2, text.andMore(all.length - people.length), { color: ink.muted })
  if (nobody) row(on, context, line++, nobody, capacity, looked)
  // Beside the frozen columns: what overflows them is cut off at their edge.
  on.put(line + 1, 3, view.loadNote, { color: ink.muted, size: 9 })
  on.put(line + 2, 3, leftOut(context, all, nobody), { color: looks.amber.fontColor, size: 9 })
  return viewOf({
    key: 'workload',
    name: viewNames.workload,
    note: view.note,
    widths,
    frozen: { lines: headLine, columns: 2 },
    cells: on.cells(),
    moving: [{ line: 2, column: 2, value: view.asOfShort(text.dayLong(today, weekday(today)), time) }],
    rules: [
      {
        areas: [
          {
            line: headLine + 1,
            column: 2,
            lines: Math.max(1, line - headLine - 1),
            columns: widths.length - 1,
          },
        ],
        color: ink.white,
        weight: 'medium',
      },
    ],
  })
}

/**
 * What decides whether somebody has nothing to do: the tasks, and those cells of them by which any could be theirs. A
 * sheet without a column of owners says nothing of anybody.
 */
const lookedForWork = (portfolio: Portfolio): Looked =>
  lookedAt(portfolio, [{ table: 'tasks', columns: ['owner', 'status', 'due'] }])

/** What the weeks do not show, in words; null when they show every open task that has an owner. */
function leftOut(
  { view }: ViewContext,
  all: readonly PersonLoad[],
  nobody: PersonLoad | undefined,
): string | null {
  const sum = (of: (load: PersonLoad) => number): number =>
    [...all, ...(nobody ? [nobody] : [])].reduce((total, load) => total + of(load), 0)
  const parts = view.loadLeftOut(
    sum(({ undated }) => undated),
    sum(({ unread }) => unread),
    sum(({ later }) => later),
  )
  return parts === '' ? null : parts
}

function legend(on: Canvas, { view }: ViewContext): void {
  on.put(4, 2, view.loadLegend, { color: ink.muted, size: 9 })
  loadLevels
    .filter((level) => level !== 'idle')
    .forEach((level, index) =>
      on.put(4, firstWeek + index, view.levels[level], { ...heat[level], size: 9, align: 'center' }),
    )
}

function head(on: Canvas, { view, text, portfolio }: ViewContext, load: PersonLoad | undefined): void {
  on.paint(
    { line: headLine, column: 2, lines: 1, columns: widths.length - 1 },
    { background: ink.band, color: ink.muted, bold: true, size: 9, align: 'center' },
  )
  on.put(headLine, 2, view.person, { align: 'left' })
  on.put(headLine, 3, view.overdue)
  on.put(headLine, 4, view.undated)
  load?.weeks.forEach(({ week }, index) =>
    on.put(headLine, firstWeek + index, view.weekOf(text.dayShort(week, portfolio.situation.today))),
  )
  on.put(headLine, firstWeek + weekCount, view.inWords, { align: 'left' })
}

function row(
  on: Canvas,
  context: ViewContext,
  line: number,
  load: PersonLoad,
  capacity: readonly number[],
  looked: Looked,
): void {
  const { view, text } = context
  const known = load.id !== null || load.person === view.noOwner || isShared(context.portfolio, load.person)
  on.put(
    line,
    2,
    known ? load.person : view.stranger(load.person),
    known ? { bold: true } : { color: ink.muted },
  )
  const count = (column: number, number: number, look: { background: string; fontColor: string }): void =>
    on.put(line, column, number === 0 ? null : number, {
      align: 'center',
      ...(number > 0 ? { background: look.background, color: look.fontColor } : {}),
    })
  count(3, load.overdue, looks.red)
  count(4, load.undated, looks.amber)
  const levels = load.weeks.map(({ days }, index) => loadLevel(days, capacity[index] ?? 0))
  load.weeks.forEach(({ tasks, days }, index) =>
    on.put(line, firstWeek + index, tasks === 0 ? null : view.load(tasks, days), {
      ...heat[levels[index]!],
      size: 9,
      align: 'center',
    }),
  )
  const over = load.weeks
    .filter((_, index) => isOverloaded(levels[index]!))
    .map(({ week }) => text.dayShort(week, context.portfolio.situation.today))
  on.put(
    line,
    firstWeek + weekCount,
    over.length > 0
      ? view.overloaded(over.join(context.locale === 'en' ? ', ' : '、'))
      : restOf(context, load, looked),
    { size: 9, color: over.length > 0 ? looks.red.fontColor : ink.faint },
  )
}

/** Whether several rows of People have that name. */
const isShared = ({ byName }: Portfolio, name: string): boolean => byName.people.isAmbiguous(name)

/** What is said of somebody whose weeks are not too full; null where the weeks speak for themselves. */
function restOf(context: ViewContext, load: PersonLoad, looked: Looked): string | null {
  const { view, unlooked, portfolio } = context
  if (load.weeks.some(({ tasks }) => tasks > 0)) return null
  const { overdue, undated, unread, later } = load
  if (undated + unread > 0) return view.loadUnknown(undated + unread)
  // What several people are called belongs to none of them for sure, so none of them is free.
  if (load.id !== null && isShared(portfolio, load.person)) {
    const shared = portfolio.problems.find(
      ({ code, table, found }) => code === 'ambiguousName' && table === 'people' && found === load.person,
    )
    return shared ? context.problem(shared) : null
  }
  const said = conclude({ found: [], looked })
  // Weeks are only free as far as every task could be read, whatever else is known of them.
  if (said.is === 'unsure') return unlooked(said.looked)
  if (said.is !== 'clear') return view.noTasks
  if (overdue > 0) return view.onlyOverdue(overdue, said.clear)
  return later > 0 ? view.onlyLater(later, said.clear) : view.free(weekCount, said.clear)
}
