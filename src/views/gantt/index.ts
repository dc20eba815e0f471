import { weekdayOf } from '../../core/day.js'
import * as palette from '../../core/palette.js'
import { statusLooks } from '../../core/sheet/layout.js'
import type { View, ViewArea } from '../../core/sheet/view.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import { createCanvas, type Canvas, createView } from '../canvas.js'
import { formatNoProjects, viewNames, type ViewContext } from '../context.js'
import { type TimeAxis, createTimeAxis } from './axis.js'
import { type GanttBar, type GanttGroup, createGroups, type MilestoneLine } from './rows.js'
import { barColors, ganttBackgrounds } from '../colors.js'

/** Name, owner, status, start, due, slip. */
const sideWidths = [250, 84, 84, 66, 66, 74]
const sideColumns = sideWidths.length
const slotWidth = 22
const headLine = 4
/** Rows shown; engagements that would come after them are counted. */
const maxLines = 300

/** The Gantt chart (甘特图): engagements and their milestones as bars of cells, the baseline as a line below them. */
export function createGantt(context: ViewContext): View {
  const { view, text, time, locale, portfolio: bookContents } = context
  const { today } = bookContents.situation
  const all = createGroups(bookContents, context.digest.engagements)
  const groups = selectFitting(all)
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
  const axis = createTimeAxis(days, today)
  const canvas = createCanvas(sideColumns + axis.slots.length)
  canvas.title(`${text.product} · ${viewNames.gantt[locale]}`, 1)
  canvas.put(2, 1, null, { size: 9 })
  drawHead(canvas, context, axis)
  drawLegend(canvas, context, axis)
  const baselines: ViewArea[] = []
  let line = headLine + 1
  const drawRow = (bar: GanttBar | null, rowColor: string): void => {
    paintBackground(canvas, axis, line, rowColor, bookContents)
    if (bar) drawBar(canvas, axis, line, bar, baselines)
    line++
  }
  for (const group of groups) {
    drawEngagementSide(canvas, context, line, group)
    drawRow(group.bar, ganttBackgrounds.engagement)
    for (const milestone of group.milestones) {
      drawMilestoneSide(canvas, context, line, milestone)
      drawRow(milestone.bar, palette.white)
    }
  }
  if (groups.length === 0) {
    canvas.put(line++, 1, formatNoProjects(context), { color: palette.softText })
  }
  if (all.length > groups.length)
    canvas.put(line++, 1, view.moreEngagements(all.length - groups.length), { color: palette.softText })
  // Beside the frozen column: what overflows it is cut off at its edge.
  view.ganttNotes.forEach((note, index) =>
    canvas.put(line + 1 + index, 2, note, { color: palette.softText, size: 8 }),
  )
  return createView({
    key: 'gantt',
    name: viewNames.gantt,
    note: view.note,
    widths: [...sideWidths, ...axis.slots.map(() => slotWidth)],
    frozen: { lines: headLine, columns: 1 },
    cells: canvas.cells(),
    moving: [{ line: 2, column: 1, value: view.asOfShort(text.dayLong(today, weekdayOf(today)), time) }],
    rules: [
      {
        areas: [
          { line: headLine, column: 1, lines: line - headLine, columns: sideColumns + axis.slots.length },
        ],
        color: palette.white,
        weight: 'medium',
      },
      ...(baselines.length > 0
        ? [{ areas: baselines, color: ganttBackgrounds.baseline, weight: 'thick' as const }]
        : []),
    ],
  })
}

/** The first groups that fit; the first one is shown in any case. */
function selectFitting(all: readonly GanttGroup[]): readonly GanttGroup[] {
  let lines = 0
  return all.filter((group, index) => (lines += 1 + group.milestones.length) <= maxLines || index === 0)
}

/** Coloured cells with their names over the fixed columns, and in words over the columns of time. */
function drawLegend(canvas: Canvas, { view }: ViewContext, axis: TimeAxis): void {
  const { done, planned, critical, late, held, beyond, slip } = view.legend
  const entries = [
    [done, barColors.done, palette.text],
    [planned, barColors.planned, palette.text],
    [critical, barColors.critical, palette.white],
    [late, barColors.late, palette.white],
    [held, barColors.held, palette.text],
  ] as const
  entries.forEach(([label, background, color], index) =>
    canvas.put(2, 2 + index, label, { background, color, size: 8, align: 'center' }),
  )
  canvas.put(3, 2, null, { background: barColors.beyond })
  canvas.put(3, 3, beyond, { size: 8, color: palette.text })
  canvas.put(3, 1, slip, { size: 8, color: palette.slip })
  const marks = [view.legendMarks, ...(axis.unit === 'day' ? [view.legendDaysOff] : [view.weeks])]
  canvas.put(2, sideColumns + 2, marks.join('   '), { size: 8 })
}

function drawHead(
  canvas: Canvas,
  { view, locale, portfolio: bookContents }: ViewContext,
  axis: TimeAxis,
): void {
  const { today } = bookContents.situation
  const { owner, status, start, due } = milestoneTable.columns
  canvas.band(3, { background: palette.band, color: palette.softText, bold: true, size: 9 }, 2)
  const labels = [
    `${engagementTable.name[locale]} / ${milestoneTable.name[locale]}`,
    owner.name[locale],
    status.name[locale],
    start.name[locale],
    due.name[locale],
    view.slip,
  ]
  labels.forEach((label, index) =>
    canvas.put(headLine, index + 1, label, index > 0 ? { align: 'center' } : {}),
  )
  const months = axis.slots.map((day) => day.slice(0, 7))
  axis.slots.forEach((day, index) => {
    const column = sideColumns + 1 + index
    const isToday = axis.slotOf(today) === index
    // A month's name needs the room of three columns.
    if (months[index] !== months[index - 1] && months[index + 2] === months[index])
      canvas.put(3, column, view.month(day.slice(0, 4), Number(day.slice(5, 7))), { color: palette.brand })
    canvas.put(headLine, column, Number(day.slice(8)), {
      size: 8,
      align: 'center',
      ...(isToday ? { background: palette.amberMark, color: palette.white } : {}),
    })
  })
}

function paintBackground(
  canvas: Canvas,
  axis: TimeAxis,
  line: number,
  rowColor: string,
  { situation, calendar }: ViewContext['portfolio'],
): void {
  const isToday = axis.slotOf(situation.today)
  axis.slots.forEach((day, index) => {
    const isDayOff = axis.unit === 'day' && !calendar.isWorkday(day)
    const background =
      index === isToday ? ganttBackgrounds.today : isDayOff ? ganttBackgrounds.dayOff : rowColor
    if (background !== palette.white) canvas.put(line, sideColumns + 1 + index, null, { background })
  })
}

function drawBar(canvas: Canvas, axis: TimeAxis, line: number, bar: GanttBar, baselines: ViewArea[]): void {
  const last = axis.slots.length - 1
  const span = (from: number, to: number): ViewArea | null => {
    const [left, right] = [Math.max(0, from), Math.min(last, to)]
    return right < left ? null : { line, column: sideColumns + 1 + left, lines: 1, columns: right - left + 1 }
  }
  const paint = (area: ViewArea | null, background: string): void => {
    if (area) canvas.paint(area, { background })
  }
  const [from, to] = [axis.slotOf(bar.from), axis.slotOf(bar.to)]
  paint(span(from, to), barColors[bar.tone])
  if (bar.agreed !== null) {
    const after = Math.min(to, axis.slotOf(bar.agreed) + 1)
    paint(span(after, to), barColors.beyond)
    if (bar.overdueTo !== null) paint(span(after, Math.min(to, axis.slotOf(bar.overdueTo))), barColors.late)
  }
  if (bar.baseline) {
    const area = span(axis.slotOf(bar.baseline.from), axis.slotOf(bar.baseline.to))
    if (area) baselines.push(area)
  }
  const due = bar.due === null ? -1 : axis.slotOf(bar.due)
  if (due >= 0 && due <= last)
    canvas.put(line, sideColumns + 1 + due, '◆', { color: palette.text, size: 9, align: 'center' })
}

function drawEngagementSide(canvas: Canvas, context: ViewContext, line: number, group: GanttGroup): void {
  const { view, locale, words, text } = context
  const { today } = context.portfolio.situation
  const row = group.engagement
  canvas.paint(
    { line, column: 1, lines: 1, columns: sideColumns },
    { background: ganttBackgrounds.engagement, size: 9 },
  )
  const share = group.percentComplete === null ? '' : `  ${words.percent(group.percentComplete)}`
  canvas.put(line, 1, `${row?.name ?? view.noEngagement}${share}`, {
    bold: true,
    size: 10,
    color: palette.brand,
  })
  if (row === null) return
  canvas.put(line, 2, row.owner)
  const { rag, status } = engagementTable.columns
  const look = group.rag ? statusLooks[group.rag] : { background: barColors.held, fontColor: palette.text }
  const state = group.rag
    ? rag.write(group.rag, locale)
    : row.status === null
      ? null
      : status.write(row.status, locale)
  canvas.put(line, 3, state, {
    background: look.background,
    color: look.fontColor,
    bold: true,
    align: 'center',
  })
  canvas.put(line, 4, row.start === null ? null : text.dayShort(row.start, today), { align: 'center' })
  canvas.put(line, 5, row.delivery === null ? null : text.dayShort(row.delivery, today), {
    align: 'center',
    bold: true,
  })
}

function drawMilestoneSide(
  canvas: Canvas,
  { locale, text, portfolio: bookContents }: ViewContext,
  line: number,
  row: MilestoneLine,
): void {
  const { status } = milestoneTable.columns
  const { today } = bookContents.situation
  canvas.paint({ line, column: 1, lines: 1, columns: sideColumns }, { size: 9 })
  canvas.put(line, 1, `      ${row.name}`, { color: row.late ? statusLooks.red.fontColor : palette.text })
  canvas.put(line, 2, row.owner, { color: palette.softText })
  canvas.put(line, 3, row.status === null ? null : status.write(row.status as never, locale), {
    color: palette.softText,
    align: 'center',
  })
  canvas.put(line, 4, row.start === null ? null : text.dayShort(row.start, today), {
    color: palette.softText,
    align: 'center',
  })
  canvas.put(line, 5, row.due === null ? null : text.dayShort(row.due, today), {
    align: 'center',
    color: row.late ? statusLooks.red.fontColor : palette.text,
  })
  const slip = row.slip ?? 0
  canvas.put(line, 6, slip === 0 ? null : `${slip > 0 ? '+' : '−'}${Math.abs(slip)}`, {
    align: 'center',
    color: slip > 0 ? palette.slip : statusLooks.green.fontColor,
  })
}
