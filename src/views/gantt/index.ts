import * as palette from '../../core/palette.js'
import { type Day, weekdayOf } from '../../core/day.js'
import type { View, ViewArea } from '../../core/sheet/view.js'
import { createCanvas, type Canvas, createView } from '../canvas.js'
import { formatNoProjects, viewNames, type ViewContext } from '../context.js'
import { type TimeAxis, createTimeAxis } from './axis.js'
import { type GanttBar, type GanttGroup, createGroups } from './rows.js'
import { barColors, ganttBackgrounds } from '../colors.js'
import { drawHead, drawLegend, headLine } from './head.js'
import { drawEngagementSide, drawMilestoneSide, sideColumns, sideWidths } from './side.js'

const slotWidth = 22
/** Rows shown; engagements that would come after them are counted. */
const maxLines = 300

/** The Gantt chart (甘特图): engagements and their milestones as bars of cells, the baseline as a line below them. */
export function createGantt(context: ViewContext): View {
  const { view, text, time, locale, bookContents } = context
  const { today } = bookContents.situation
  const all = createGroups(bookContents, context.digest.engagements)
  const groups = selectFitting(all)
  const axis = createTimeAxis(listDays(groups), today)
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
      drawRow(milestone.bar, palette.paper)
    }
  }
  if (groups.length === 0) {
    canvas.put(line++, 1, formatNoProjects(context), { color: palette.softText })
  }
  if (all.length > groups.length)
    canvas.put(line++, 1, view.moreEngagements(all.length - groups.length), { color: palette.softText })
  // Next to the frozen column: what is wider than that column is cut off at its edge.
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
        color: palette.paper,
        weight: 'medium',
      },
      ...(baselines.length > 0
        ? [{ areas: baselines, color: ganttBackgrounds.baseline, weight: 'thick' as const }]
        : []),
    ],
  })
}

/** Every day that a bar or its baseline begins or ends on. */
const listDays = (groups: readonly GanttGroup[]): Day[] =>
  groups
    .flatMap((group) => [group.bar, ...group.milestones.map(({ bar }) => bar)])
    .flatMap((bar) =>
      bar
        ? [
            bar.from,
            bar.to,
            ...(bar.due ? [bar.due] : []),
            ...(bar.baseline ? [bar.baseline.from, bar.baseline.to] : []),
          ]
        : [],
    )

/** The first groups that fit; the first one is shown in any case. */
function selectFitting(all: readonly GanttGroup[]): readonly GanttGroup[] {
  let lines = 0
  return all.filter((group, index) => (lines += 1 + group.milestones.length) <= maxLines || index === 0)
}

function paintBackground(
  canvas: Canvas,
  axis: TimeAxis,
  line: number,
  rowColor: string,
  { situation, calendar }: ViewContext['bookContents'],
): void {
  const isToday = axis.slotOf(situation.today)
  axis.slots.forEach((day, index) => {
    const isDayOff = axis.unit === 'day' && !calendar.isWorkday(day)
    const background =
      index === isToday ? ganttBackgrounds.today : isDayOff ? ganttBackgrounds.dayOff : rowColor
    if (background !== palette.paper) canvas.put(line, sideColumns + 1 + index, null, { background })
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
