import { weekdayOf } from '../core/day.js'
import * as palette from '../core/palette.js'
import { statusLooks } from '../core/sheet/layout.js'
import type { View } from '../core/sheet/view.js'
import { groupParts } from '../domain/engagement-parts.js'
import { createFlow, type StageFlow } from '../domain/schedule/flow.js'
import { isCancelled, isDone, isOverdue } from '../domain/status/openness.js'
import { findCurrentStage } from '../domain/status/status.js'
import type { Engagement } from '../trackers/plan/engagements.js'
import { milestones as milestoneTable, type Milestone } from '../trackers/plan/milestones.js'
import { type Canvas, createCanvas, createView } from './canvas.js'
import { formatNoProjects, viewNames, type ViewContext } from './context.js'

/** Projects drawn; those that would come after them are counted. */
const maxEngagements = 40
/** The steps of the longest flow that are drawn. */
const maxSteps = 16
/** The first column of boxes; between two boxes is one for an arrow. */
const firstColumn = 2
const [boxWidth, arrowWidth] = [148, 30]
const boxLines = 3
const firstLine = 4

/** The flow of stages (流程图): each project’s stages from left to right, where it is now, and what stops the next one. */
export function createFlowView(context: ViewContext): View {
  const { view, text, time, locale, bookContents } = context
  const { rows, situation, calendar } = bookContents
  const { parts } = groupParts(rows.engagements, rows.milestones, [])
  const all = rows.engagements
    .filter((row) => !isDone(row) && !isCancelled(row) && parts.get(row)!.milestones.length > 0)
    .map((row) => ({ row, flow: createFlow(parts.get(row)!.milestones, calendar) }))
  const shown = all.slice(0, maxEngagements)
  const steps = Math.min(maxSteps, Math.max(4, ...shown.map(({ flow }) => flow.steps.length)))
  const widths = [16, ...Array.from({ length: steps }, () => [boxWidth, arrowWidth]).flat()]
  const canvas = createCanvas(widths.length)
  canvas.title(`${text.product} · ${viewNames.flow[locale]}`, firstColumn)
  let line = firstLine
  for (const { row, flow } of shown) line = drawEngagement(canvas, context, row, flow, line) + 1
  if (shown.length === 0)
    canvas.put(
      line++,
      firstColumn,
      rows.milestones.length === 0 ? view.flow.noStages : formatNoProjects(context),
      { color: palette.softText },
    )
  if (all.length > shown.length)
    canvas.put(line++, firstColumn, view.moreEngagements(all.length - shown.length), {
      color: palette.softText,
    })
  canvas.put(line + 1, firstColumn, view.flow.legend, { size: 8, color: palette.softText })
  return createView({
    key: 'flow',
    name: viewNames.flow,
    note: view.note,
    widths,
    frozen: { lines: 2, columns: 0 },
    cells: canvas.cells(),
    moving: [
      {
        line: 2,
        column: firstColumn,
        value: view.asOf(text.dayLong(situation.today, weekdayOf(situation.today)), time),
      },
    ],
  })
}

/** Draws one project; returns the line below it. */
function drawEngagement(
  canvas: Canvas,
  context: ViewContext,
  engagement: Engagement,
  { steps, isAssumed, hasCycle }: StageFlow,
  first: number,
): number {
  const { view, bookContents } = context
  const stages = steps.flat()
  const current = findCurrentStage(stages)
  const client = bookContents.byName.clients.find(engagement.client)?.name ?? engagement.client
  canvas.put(first, firstColumn, engagement.name, { bold: true, size: 12, color: palette.brand })
  canvas.put(
    first + 1,
    firstColumn,
    [
      ...(client === null ? [] : [client]),
      view.flow.progress(stages.filter(isDone).length, stages.length),
      ...(current?.name ? [view.flow.now(current.name)] : []),
      ...(hasCycle ? [view.flow.cycle] : isAssumed ? [view.flow.assumed] : []),
    ].join(' · '),
    { size: 9, color: palette.softText },
  )
  const top = first + 2
  steps.slice(0, maxSteps).forEach((step, index) => {
    const column = firstColumn + 2 * index
    step.forEach((stage, at) =>
      drawStage(canvas, context, stage, stage === current, top + at * (boxLines + 1), column),
    )
    const isStopped = (steps[index + 1] ?? []).some(({ gate }) => gate !== null)
    if (index + 1 < Math.min(maxSteps, steps.length))
      canvas.put(top + 1, column + 1, isStopped ? '◆' : '→', {
        align: 'center',
        bold: true,
        color: isStopped ? statusLooks.red.fontColor : palette.softText,
      })
  })
  if (steps.length > maxSteps) canvas.put(top + 1, firstColumn + 2 * maxSteps - 1, '…', { align: 'center' })
  const height = Math.max(...steps.map((step) => step.length)) * (boxLines + 1)
  return top + height
}

function drawStage(
  canvas: Canvas,
  { view, text, locale, bookContents }: ViewContext,
  stage: Milestone,
  isCurrent: boolean,
  line: number,
  column: number,
): void {
  const { situation } = bookContents
  const look = lookOf(stage, isCurrent, isOverdue(milestoneTable, stage, situation))
  const day = isDone(stage) ? (stage.doneOn ?? stage.acceptedOn) : stage.due
  canvas.paint({ line, column, lines: boxLines, columns: 1 }, look)
  canvas.put(line, column, `${isCurrent ? '▶ ' : ''}${stage.name ?? ''}`, { bold: true, wrap: true })
  canvas.put(
    line + 1,
    column,
    [
      ...(stage.status === null ? [] : [milestoneTable.columns.status.write(stage.status, locale)]),
      day === null ? view.noDay : text.dayShort(day, situation.today),
    ].join(' · '),
    { size: 9 },
  )
  canvas.put(line + 2, column, stage.gate === null ? stage.owner : view.flow.gate(stage.gate as string), {
    size: 9,
    wrap: true,
    ...(stage.gate === null ? {} : { color: statusLooks.red.fontColor, bold: true }),
  })
}

/** What is done is green, what is late red, where the project is blue, and what is ahead pale. */
const lookOf = (stage: Milestone, isCurrent: boolean, isLate: boolean) =>
  isDone(stage)
    ? { background: palette.greenWash, color: palette.greenText }
    : isLate
      ? { background: palette.redBackground, color: palette.redText }
      : isCurrent
        ? { background: palette.busy, color: palette.link }
        : { background: palette.pale, color: palette.text }
