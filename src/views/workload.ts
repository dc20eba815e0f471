import { plusDays, weekday } from '../core/day.js'
import { looks } from '../core/sheet/layout.js'
import type { View } from '../core/sheet/view.js'
import { type PersonLoad, workload as loadsOf } from '../project/status/workload.js'
import { canvas, type Canvas, viewOf } from './canvas.js'
import { viewNames, type ViewContext } from './context.js'
import { heat, ink } from './palette.js'

const weekCount = 8
/** Tasks at once from which each heat begins; more than the last is too much. */
const bounds = [1, 2, 3] as const
/** People shown; those with most to do stay when there are more. */
const mostPeople = 200

/** Margin, person, overdue, undated, weeks, words. */
const widths = [16, 230, 70, 100, ...Array.from({ length: weekCount }, () => 112), 320]
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
  for (const load of people) row(on, context, line++, load, capacity)
  if (all.length > people.length)
    on.put(line++, 2, text.andMore(all.length - people.length), { color: ink.muted })
  if (nobody) row(on, context, line++, nobody, capacity)
  // Beside the frozen columns: what overflows them is cut off at their edge.
  on.put(line + 1, 3, view.loadNote, { color: ink.muted, size: 9 })
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

function legend(on: Canvas, { view }: ViewContext): void {
  on.put(4, 2, view.loadLegend, { color: ink.muted, size: 9 })
  view.levels.forEach((label, index) => {
    const column = firstWeek + index
    on.put(4, column, label, { ...heat[index + 1]!, size: 9, align: 'center' })
  })
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
): void {
  const { view, text } = context
  const known = load.id !== null || load.person === view.noOwner
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
  const levels = load.weeks.map(({ days }, index) => levelOf(days, capacity[index] ?? 0))
  load.weeks.forEach(({ tasks, days }, index) =>
    on.put(line, firstWeek + index, tasks === 0 ? null : view.load(tasks, days), {
      ...heat[levels[index]!]!,
      size: 9,
      align: 'center',
    }),
  )
  const over = load.weeks
    .filter((_, index) => levels[index] === heat.length - 1)
    .map(({ week }) => text.dayShort(week, context.portfolio.situation.today))
  const free = load.weeks.every(({ tasks }) => tasks === 0) && load.overdue + load.undated === 0
  const words =
    over.length > 0
      ? view.overloaded(over.join(context.locale === 'en' ? ', ' : '、'))
      : free
        ? view.free
        : null
  on.put(line, firstWeek + weekCount, words, {
    size: 9,
    color: over.length > 0 ? looks.red.fontColor : ink.faint,
  })
}

/** 0 idle, then up to one, two, three tasks at once on average, 4 overloaded. A week without workdays bears nothing. */
function levelOf(days: number, workdays: number): number {
  if (days === 0) return 0
  const atOnce = workdays === 0 ? Infinity : days / workdays
  const level = bounds.findIndex((bound) => atOnce <= bound)
  return level < 0 ? bounds.length + 1 : level + 1
}
