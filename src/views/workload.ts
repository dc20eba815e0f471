import { plusDays, weekdayOf } from '../core/day.js'
import { statusLooks } from '../core/sheet/layout.js'
import type { View } from '../core/sheet/view.js'
import { conclude, type Coverage } from '../core/evidence.js'
import * as palette from '../core/palette.js'
import { measureCoverage } from '../domain/coverage.js'
import type { BookContents } from '../domain/book-contents.js'
import {
  isOverloaded,
  findLoadLevel,
  loadLevels,
  type PersonLoad,
  calculateWorkload as loadsOf,
} from '../domain/status/workload.js'
import { createCanvas, type Canvas, createView } from './canvas.js'
import { viewNames, type ViewContext } from './context.js'
import { loadColors } from './colors.js'
import { punctuation } from '../text/punctuation/index.js'
import { textOf } from '../text/text-of.js'

const weekCount = 8
/** People shown; those with most to do stay when there are more. */
const maxPeople = 200

/** Margin, person, overdue, undated, weeks, words. */
const widths = [16, 230, 70, 100, ...Array.from({ length: weekCount }, () => 130), 320]
const firstWeek = 5
const headLine = 6

/** The workload (负荷): who has how much to do in the coming weeks, as colours and in words. */
export function createWorkload(context: ViewContext): View {
  const { view, text, time, locale, bookContents } = context
  const { rows, calendar, situation } = bookContents
  const { today } = situation
  const all = loadsOf(rows.tasks, rows.people, calendar, today, weekCount)
  const people = all.slice(0, maxPeople)
  const ownerless = rows.tasks
    .filter((row) => row.owner === null)
    .map((row) => ({ ...row, owner: view.noOwner }))
  const [ownerlessLoad] = loadsOf(ownerless, [], calendar, today, weekCount)
  const workdays = all[0] ?? ownerlessLoad
  const capacity = (workdays?.weeks ?? []).map(({ week }) => calendar.workdaysWithin(week, plusDays(week, 6)))
  const canvas = createCanvas(widths.length)
  canvas.title(`${text.product} · ${viewNames.workload[locale]}`, 2)
  drawLegend(canvas, context)
  drawHead(canvas, context, workdays)
  let line = headLine + 1
  const coverage = measureWorkCoverage(bookContents)
  for (const load of people) drawPerson(canvas, context, line++, load, capacity, coverage)
  if (all.length > people.length)
    canvas.put(line++, 2, text.andMore(all.length - people.length), { color: palette.softText })
  if (ownerlessLoad) drawPerson(canvas, context, line++, ownerlessLoad, capacity, coverage)
  // Next to the frozen columns: what is wider than they are is cut off at their edge.
  canvas.put(line + 1, 3, view.loadNote, { color: palette.softText, size: 9 })
  canvas.put(line + 2, 3, formatLeftOut(context, all, ownerlessLoad), {
    color: statusLooks.amber.fontColor,
    size: 9,
  })
  return createView({
    key: 'workload',
    name: viewNames.workload,
    note: view.note,
    widths,
    frozen: { lines: headLine, columns: 2 },
    cells: canvas.cells(),
    moving: [{ line: 2, column: 2, value: view.asOfShort(text.dayLong(today, weekdayOf(today)), time) }],
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
        color: palette.paper,
        weight: 'medium',
      },
    ],
  })
}

/**
 * What decides whether a person has nothing to do: the tasks, and those cells of them by which any could be
 * theirs. A sheet without a column of owners says nothing of any person.
 */
const measureWorkCoverage = (bookContents: BookContents): Coverage =>
  measureCoverage(bookContents, [{ table: 'tasks', columns: ['owner', 'status', 'due'] }])

/** What the weeks do not show, in words; null when they show every open task that has an owner. */
function formatLeftOut(
  { view }: ViewContext,
  all: readonly PersonLoad[],
  ownerlessLoad: PersonLoad | undefined,
): string | null {
  const sum = (of: (load: PersonLoad) => number): number =>
    [...all, ...(ownerlessLoad ? [ownerlessLoad] : [])].reduce((total, load) => total + of(load), 0)
  const parts = view.loadLeftOut(
    sum(({ undated }) => undated),
    sum(({ unread }) => unread),
    sum(({ later }) => later),
  )
  return parts === '' ? null : parts
}

function drawLegend(canvas: Canvas, { view }: ViewContext): void {
  canvas.put(4, 2, view.loadLegend, { color: palette.softText, size: 9 })
  loadLevels
    .filter((level) => level !== 'idle')
    .forEach((level, index) =>
      canvas.put(4, firstWeek + index, view.levels[level], {
        ...loadColors[level],
        size: 9,
        align: 'center',
      }),
    )
}

function drawHead(
  canvas: Canvas,
  { view, text, bookContents }: ViewContext,
  load: PersonLoad | undefined,
): void {
  canvas.paint(
    { line: headLine, column: 2, lines: 1, columns: widths.length - 1 },
    { background: palette.band, color: palette.softText, bold: true, size: 9, align: 'center' },
  )
  canvas.put(headLine, 2, view.person, { align: 'left' })
  canvas.put(headLine, 3, view.overdue)
  canvas.put(headLine, 4, view.undated)
  load?.weeks.forEach(({ week }, index) =>
    canvas.put(headLine, firstWeek + index, view.weekOf(text.dayShort(week, bookContents.situation.today))),
  )
  canvas.put(headLine, firstWeek + weekCount, view.inWords, { align: 'left' })
}

function drawPerson(
  canvas: Canvas,
  context: ViewContext,
  line: number,
  load: PersonLoad,
  capacity: readonly number[],
  coverage: Coverage,
): void {
  const { view, text } = context
  const isKnownPerson =
    load.id !== null || load.person === view.noOwner || isSharedName(context.bookContents, load.person)
  canvas.put(
    line,
    2,
    isKnownPerson ? load.person : view.stranger(load.person),
    isKnownPerson ? { bold: true } : { color: palette.softText },
  )
  const count = (column: number, number: number, look: { background: string; fontColor: string }): void =>
    canvas.put(line, column, number === 0 ? null : number, {
      align: 'center',
      ...(number > 0 ? { background: look.background, color: look.fontColor } : {}),
    })
  count(3, load.overdue, statusLooks.red)
  count(4, load.undated, statusLooks.amber)
  const levels = load.weeks.map(({ days }, index) => findLoadLevel(days, capacity[index] ?? 0))
  load.weeks.forEach(({ tasks, days }, index) =>
    canvas.put(line, firstWeek + index, tasks === 0 ? null : view.load(tasks, days), {
      ...loadColors[levels[index]!],
      size: 9,
      align: 'center',
    }),
  )
  const overloadedWeeks = load.weeks
    .filter((_, index) => isOverloaded(levels[index]!))
    .map(({ week }) => text.dayShort(week, context.bookContents.situation.today))
  canvas.put(
    line,
    firstWeek + weekCount,
    overloadedWeeks.length > 0
      ? view.overloaded(textOf(punctuation, context.locale).list(overloadedWeeks))
      : formatRemark(context, load, coverage),
    { size: 9, color: overloadedWeeks.length > 0 ? statusLooks.red.fontColor : palette.slate },
  )
}

/** Whether several rows of People have that name. */
const isSharedName = ({ byName }: BookContents, name: string): boolean => byName.people.isAmbiguous(name)

/** The text about a person whose weeks are not too full; null where the weeks need no words. */
function formatRemark(context: ViewContext, load: PersonLoad, coverage: Coverage): string | null {
  const { view, describeUnchecked, bookContents } = context
  if (load.weeks.some(({ tasks }) => tasks > 0)) return null
  const { overdue, undated, unread, later } = load
  if (undated + unread > 0) return view.loadUnknown(undated + unread)
  // Work under a name that several people have is of none of them for sure, so none of them is free.
  if (load.id !== null && isSharedName(bookContents, load.person)) {
    const shared = bookContents.problems.find(
      ({ code, table, found }) => code === 'ambiguousName' && table === 'people' && found === load.person,
    )
    return shared ? context.problem(shared) : null
  }
  const conclusion = conclude({ found: [], looked: coverage })
  // Weeks are only free if every task could be read, even if everything else is known of them.
  if (conclusion.is === 'unsure') return describeUnchecked(conclusion.looked)
  if (conclusion.is !== 'clear') return view.noTasks
  if (overdue > 0) return view.onlyOverdue(overdue, conclusion.clear)
  return later > 0 ? view.onlyLater(later, conclusion.clear) : view.free(weekCount, conclusion.clear)
}
