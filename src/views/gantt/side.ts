import * as palette from '../../core/palette.js'
import { statusLooks } from '../../core/sheet/layout.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'
import type { GanttGroup, MilestoneLine } from './rows.js'
import { barColors, ganttBackgrounds } from '../colors.js'

/** Name, owner, status, start, due, slip. */
export const sideWidths = [250, 84, 84, 66, 66, 74]
export const sideColumns = sideWidths.length

/** The fixed columns of an engagement. */
export function drawEngagementSide(
  canvas: Canvas,
  context: ViewContext,
  line: number,
  group: GanttGroup,
): void {
  const { view, locale, words, text } = context
  const { today } = context.bookContents.situation
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

/** The fixed columns of a milestone. */
export function drawMilestoneSide(
  canvas: Canvas,
  { locale, text, bookContents }: ViewContext,
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
