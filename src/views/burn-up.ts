import * as palette from '../core/palette.js'
import { statusLooks } from '../core/sheet/layout.js'
import { createBurnUp } from '../domain/status/burn-up.js'
import type { IterationItem } from '../domain/status/iterations.js'
import type { Iteration } from '../trackers/plan/iterations.js'
import { type Canvas, formatBlocks } from './canvas.js'
import type { ViewContext } from './context.js'

type Items = ReadonlyMap<Iteration, readonly IterationItem[]>

/** Blocks in which all planned points are drawn. */
const length = 14
/** Iterations of several teams may run at the same time. */
const maxDrawn = 3
/** So many iterations that are over say what a team finished before. */
const maxBefore = 5
/** The column beside the cards, and the line of their heads. */
const [column, headLine] = [3, 4]

/** Draws in the first column of the board what was done day by day in the iterations that run now, and before. */
export function drawBurnUps(canvas: Canvas, context: ViewContext, items: Items): void {
  const { view, bookContents } = context
  const { today } = bookContents.situation
  canvas.paint(
    { line: headLine, column: column - 1, lines: 1, columns: 2 },
    { background: palette.brand, color: palette.paper, bold: true },
  )
  canvas.put(headLine, column, view.iterations.burnUp)
  canvas.put(headLine + 1, column, view.iterations.burnUpNote, { size: 9, color: palette.softText })
  const all = [...items.keys()].filter(({ name }) => name !== null)
  const current = all
    .filter(({ start, end }) => start !== null && end !== null && start <= today && end >= today)
    .slice(0, maxDrawn)
  let line = headLine + 2
  if (current.length === 0)
    canvas.put(line++, column, items.size === 0 ? view.iterations.unknown : view.iterations.noneNow, {
      size: 9,
      color: palette.slate,
    })
  for (const iteration of current) line = drawBurnUp(canvas, context, iteration, items, line) + 1
  drawBefore(
    canvas,
    context,
    all.filter(({ end }) => end !== null && end < today),
    line + 1,
  )
}

function drawBurnUp(
  canvas: Canvas,
  { view, text, bookContents }: ViewContext,
  iteration: Iteration,
  items: Items,
  first: number,
): number {
  const { calendar, situation } = bookContents
  const planned = iteration.planned ?? 0
  const found = createBurnUp(iteration, items.get(iteration) ?? [], calendar, situation.today)
  let line = first
  canvas.put(line++, column, iteration.name, { bold: true, wrap: true })
  canvas.put(line++, column, iteration.goal, { size: 9, wrap: true, color: palette.softText })
  for (const { day, done } of found?.days ?? []) {
    const blocks = formatBlocks(done, planned, length)
    const left = '░'.repeat(Math.max(0, length - blocks.length))
    canvas.put(line++, column, `${blocks}${left} ${done}  ${text.dayShort(day, situation.today)}`, {
      size: 9,
      color: palette.link,
    })
  }
  const remarks = [
    ...((found?.elsewhere ?? 0) > 0 ? [view.iterations.elsewhere(found!.elsewhere)] : []),
    ...((iteration.unestimated ?? 0) > 0 ? [view.iterations.withoutPoints(iteration.unestimated!)] : []),
    ...((iteration.beyond ?? 0) > 0 ? [view.iterations.beyond(iteration.beyond!)] : []),
  ]
  for (const remark of remarks)
    canvas.put(line++, column, remark, { size: 9, wrap: true, color: statusLooks.amber.fontColor })
  return line
}

/** What was finished in the iterations before: the best guess at what fits into the next one. */
function drawBefore(canvas: Canvas, { view }: ViewContext, over: readonly Iteration[], first: number): void {
  const last = [...over].sort((one, other) => other.end!.localeCompare(one.end!)).slice(0, maxBefore)
  if (last.length === 0) return
  canvas.put(first, column, view.iterations.before, { bold: true })
  last.forEach(({ name, done, planned, open }, index) =>
    canvas.put(
      first + 1 + index,
      column,
      view.iterations.finished(name!, done ?? 0, planned ?? 0, open ?? 0),
      {
        size: 9,
        wrap: true,
        color: (open ?? 0) > 0 ? statusLooks.red.fontColor : palette.softText,
      },
    ),
  )
}
