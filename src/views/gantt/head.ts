import * as palette from '../../core/palette.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'
import type { TimeAxis } from './axis.js'
import { barColors } from '../colors.js'
import { sideColumns } from './side.js'

/** The line of column names and days. */
export const headLine = 4

/** Coloured cells with their names over the fixed columns, and in words over the columns of time. */
export function drawLegend(canvas: Canvas, { view }: ViewContext, axis: TimeAxis): void {
  const { done, planned, critical, late, held, beyond, slip } = view.legend
  const entries = [
    [done, barColors.done, palette.text],
    [planned, barColors.planned, palette.text],
    [critical, barColors.critical, palette.paper],
    [late, barColors.late, palette.paper],
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

/** Names of the fixed columns, months and days. */
export function drawHead(canvas: Canvas, { view, locale, bookContents }: ViewContext, axis: TimeAxis): void {
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
      ...(isToday ? { background: palette.amberMark, color: palette.paper } : {}),
    })
  })
}
