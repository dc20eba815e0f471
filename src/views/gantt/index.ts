import { weekday } from '../../core/day.js'
import { looks } from '../../core/sheet/layout.js'
import type { View, ViewArea } from '../../core/sheet/view.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import { canvas, type Canvas, viewOf } from '../canvas.js'
import { noProjects, viewNames, type ViewContext } from '../context.js'
import { type Axis, axisOver } from './axis.js'
import { type Bar, type Group, groupsOf, type MilestoneLine } from './rows.js'
import { bars, grounds, ink } from '../palette.js'

/** Name, owner, status, start, due, slip. */
const sideWidths = [250, 84, 84, 66, 66, 74]
const side = sideWidths.length
const slotWidth = 22
const headLine = 4
/** Rows shown; engagements that would come after them are counted. */
const mostLines = 300

/** The Gantt chart (甘特图): engagements and their milestones as bars of cells, the baseline as a line below them. */
export function gantt(context: ViewContext): View {
  const { view, text, time, locale, portfolio } = context
  const { today } = portfolio.situation
  const all = groupsOf(portfolio, context.digest.engagements)
  const groups = fitting(all)
  const barsOf = groups.flatMap((group) => [group.bar, ...group.milestones.map(({ bar }) => bar)])
  const days = barsOf.flatMap((bar) =>
    bar
      ? [
          bar.from,
          bar.to,
          ...(bar.due ? [bar.due] : []),
          ...(bar.baseline ? [bar.baseline.from, bar.baseline.to] : []),
        ]
      : [],
  )
  const axis = axisOver(days, today)
  const on = canvas(side + axis.slots.length)
  on.title(`${text.product} · ${viewNames.gantt[locale]}`, 1)
  on.put(2, 1, null, { size: 9 })
  head(on, context, axis)
  legend(on, context, axis)
  const baselines: ViewArea[] = []
  let line = headLine + 1
  const draw = (bar: Bar | null, ground: string): void => {
    paintGround(on, axis, line, ground, portfolio)
    if (bar) drawBar(on, axis, line, bar, baselines)
    line++
  }
  for (const group of groups) {
    engagementSide(on, context, line, group)
    draw(group.bar, grounds.engagement)
    for (const milestone of group.milestones) {
      milestoneSide(on, context, line, milestone)
      draw(milestone.bar, ink.white)
    }
  }
  if (groups.length === 0) {
    on.put(line++, 1, noProjects(context), { color: ink.muted })
  }
  if (all.length > groups.length)
    on.put(line++, 1, view.moreEngagements(all.length - groups.length), { color: ink.muted })
  // Beside the frozen column: what overflows it is cut off at its edge.
  view.ganttNotes.forEach((note, index) => on.put(line + 1 + index, 2, note, { color: ink.muted, size: 8 }))
  return viewOf({
    key: 'gantt',
    name: viewNames.gantt,
    note: view.note,
    widths: [...sideWidths, ...axis.slots.map(() => slotWidth)],
    frozen: { lines: headLine, columns: 1 },
    cells: on.cells(),
    moving: [{ line: 2, column: 1, value: view.asOfShort(text.dayLong(today, weekday(today)), time) }],
    rules: [
      {
        areas: [{ line: headLine, column: 1, lines: line - headLine, columns: side + axis.slots.length }],
        color: ink.white,
        weight: 'medium',
      },
      ...(baselines.length > 0
        ? [{ areas: baselines, color: grounds.baseline, weight: 'thick' as const }]
        : []),
    ],
  })
}

/** The first groups that fit; the first one is shown in any case. */
function fitting(all: readonly Group[]): readonly Group[] {
  let lines = 0
  return all.filter((group, index) => (lines += 1 + group.milestones.length) <= mostLines || index === 0)
}

/** Coloured cells with their names over the fixed columns, and in words over the columns of time. */
function legend(on: Canvas, { view }: ViewContext, axis: Axis): void {
  const { done, planned, critical, late, held, beyond, slip } = view.legend
  const entries = [
    [done, bars.done, ink.text],
    [planned, bars.planned, ink.text],
    [critical, bars.critical, ink.white],
    [late, bars.late, ink.white],
    [held, bars.held, ink.text],
  ] as const
  entries.forEach(([label, background, color], index) =>
    on.put(2, 2 + index, label, { background, color, size: 8, align: 'center' }),
  )
  on.put(3, 2, null, { background: bars.beyond })
  on.put(3, 3, beyond, { size: 8, color: ink.text })
  on.put(3, 1, slip, { size: 8, color: ink.slip })
  const marks = [view.legendMarks, ...(axis.unit === 'day' ? [view.legendDaysOff] : [view.weeks])]
  on.put(2, side + 2, marks.join('   '), { size: 8 })
}

function head(on: Canvas, { view, locale, portfolio }: ViewContext, axis: Axis): void {
  const { today } = portfolio.situation
  const { owner, status, start, due } = milestoneTable.columns
  on.band(3, { background: ink.band, color: ink.muted, bold: true, size: 9 }, 2)
  const labels = [
    `${engagementTable.name[locale]} / ${milestoneTable.name[locale]}`,
    owner.name[locale],
    status.name[locale],
    start.name[locale],
    due.name[locale],
    view.slip,
  ]
  labels.forEach((label, index) => on.put(headLine, index + 1, label, index > 0 ? { align: 'center' } : {}))
  const months = axis.slots.map((day) => day.slice(0, 7))
  axis.slots.forEach((day, index) => {
    const column = side + 1 + index
    const now = axis.slotOf(today) === index
    // A month's name needs the room of three columns.
    if (months[index] !== months[index - 1] && months[index + 2] === months[index])
      on.put(3, column, view.month(day.slice(0, 4), Number(day.slice(5, 7))), { color: ink.blue })
    on.put(headLine, column, Number(day.slice(8)), {
      size: 8,
      align: 'center',
      ...(now ? { background: '#e8862e', color: ink.white } : {}),
    })
  })
}

function paintGround(
  on: Canvas,
  axis: Axis,
  line: number,
  ground: string,
  { situation, calendar }: ViewContext['portfolio'],
): void {
  const now = axis.slotOf(situation.today)
  axis.slots.forEach((day, index) => {
    const off = axis.unit === 'day' && !calendar.isWorkday(day)
    const background = index === now ? grounds.today : off ? grounds.dayOff : ground
    if (background !== ink.white) on.put(line, side + 1 + index, null, { background })
  })
}

function drawBar(on: Canvas, axis: Axis, line: number, bar: Bar, baselines: ViewArea[]): void {
  const last = axis.slots.length - 1
  const span = (from: number, to: number): ViewArea | null => {
    const [left, right] = [Math.max(0, from), Math.min(last, to)]
    return right < left ? null : { line, column: side + 1 + left, lines: 1, columns: right - left + 1 }
  }
  const paint = (area: ViewArea | null, background: string): void => {
    if (area) on.paint(area, { background })
  }
  const [from, to] = [axis.slotOf(bar.from), axis.slotOf(bar.to)]
  paint(span(from, to), bars[bar.tone])
  if (bar.agreed !== null) {
    const after = Math.min(to, axis.slotOf(bar.agreed) + 1)
    paint(span(after, to), bars.beyond)
    if (bar.overdueTo !== null) paint(span(after, Math.min(to, axis.slotOf(bar.overdueTo))), bars.late)
  }
  if (bar.baseline) {
    const area = span(axis.slotOf(bar.baseline.from), axis.slotOf(bar.baseline.to))
    if (area) baselines.push(area)
  }
  const due = bar.due === null ? -1 : axis.slotOf(bar.due)
  if (due >= 0 && due <= last)
    on.put(line, side + 1 + due, '◆', { color: '#102a43', size: 9, align: 'center' })
}

function engagementSide(on: Canvas, context: ViewContext, line: number, group: Group): void {
  const { view, locale, words, text } = context
  const { today } = context.portfolio.situation
  const row = group.engagement
  on.paint({ line, column: 1, lines: 1, columns: side }, { background: grounds.engagement, size: 9 })
  const share = group.percentComplete === null ? '' : `  ${words.percent(group.percentComplete)}`
  on.put(line, 1, `${row?.name ?? view.noEngagement}${share}`, { bold: true, size: 10, color: ink.blue })
  if (row === null) return
  on.put(line, 2, row.owner)
  const { rag, status } = engagementTable.columns
  const look = group.rag ? looks[group.rag] : { background: bars.held, fontColor: ink.text }
  const state = group.rag
    ? rag.write(group.rag, locale)
    : row.status === null
      ? null
      : status.write(row.status, locale)
  on.put(line, 3, state, { background: look.background, color: look.fontColor, bold: true, align: 'center' })
  on.put(line, 4, row.start === null ? null : text.dayShort(row.start, today), { align: 'center' })
  on.put(line, 5, row.delivery === null ? null : text.dayShort(row.delivery, today), {
    align: 'center',
    bold: true,
  })
}

function milestoneSide(
  on: Canvas,
  { locale, text, portfolio }: ViewContext,
  line: number,
  row: MilestoneLine,
): void {
  const { status } = milestoneTable.columns
  const { today } = portfolio.situation
  on.paint({ line, column: 1, lines: 1, columns: side }, { size: 9 })
  on.put(line, 1, `      ${row.name}`, { color: row.late ? looks.red.fontColor : ink.text })
  on.put(line, 2, row.owner, { color: ink.muted })
  on.put(line, 3, row.status === null ? null : status.write(row.status as never, locale), {
    color: ink.muted,
    align: 'center',
  })
  on.put(line, 4, row.start === null ? null : text.dayShort(row.start, today), {
    color: ink.muted,
    align: 'center',
  })
  on.put(line, 5, row.due === null ? null : text.dayShort(row.due, today), {
    align: 'center',
    color: row.late ? looks.red.fontColor : ink.text,
  })
  const slip = row.slip ?? 0
  on.put(line, 6, slip === 0 ? null : `${slip > 0 ? '+' : '−'}${Math.abs(slip)}`, {
    align: 'center',
    color: slip > 0 ? ink.slip : looks.green.fontColor,
  })
}
