import { weekdayOf } from '../core/day.js'
import * as palette from '../core/palette.js'
import { statusLooks } from '../core/sheet/layout.js'
import type { View } from '../core/sheet/view.js'
import { isIterationKnown, type IterationItem, listIterationItems } from '../domain/status/iterations.js'
import type { Iteration } from '../trackers/plan/iterations.js'
import { drawBurnUps } from './burn-up.js'
import { createCanvas, createView } from './canvas.js'
import { type Card, type CardColumn, drawCardColumns, widthsOfBoard } from './cards.js'
import { barColors } from './colors.js'
import { viewNames, type ViewContext } from './context.js'

/** Cards in a column; the rest is counted. */
const maxCards = 100
/** Iterations on the board: those that are over with open work, then those that are not over. */
const maxIterations = 8
/** Where the columns of cards begin: the first one has the burn-up. */
const burnUpColumns = 1

/** The iteration board (迭代看板): a column for each iteration, beside the points that were done day by day. */
export function createIterationBoard(context: ViewContext): View {
  const { view, text, time, locale, bookContents } = context
  const { rows, situation } = bookContents
  const { byIteration, unplanned } = listIterationItems(bookContents)
  const shown = selectIterations(rows.iterations, situation.today)
  const columns = [
    ...shown.map((iteration) => createColumn(context, iteration, byIteration.get(iteration) ?? [])),
    ...(unplanned.length > 0 || shown.length === 0
      ? [{ ...cardsOf(context, view.iterations.unplanned, palette.slate, unplanned), says: null }]
      : []),
  ]
  const widths = widthsOfBoard(columns.length + burnUpColumns)
  const canvas = createCanvas(widths.length)
  canvas.title(`${text.product} · ${viewNames.iterationBoard[locale]}`, 2)
  drawCardColumns(canvas, context, columns, burnUpColumns)
  columns.forEach(({ says }, index) =>
    canvas.put(5, 3 + 3 * (index + burnUpColumns), says, { size: 9, color: palette.softText }),
  )
  drawBurnUps(canvas, context, isIterationKnown(bookContents) ? byIteration : new Map())
  return createView({
    key: 'iterationBoard',
    name: viewNames.iterationBoard,
    note: view.note,
    widths,
    frozen: { lines: 5, columns: 0 },
    cells: canvas.cells(),
    moving: [
      {
        line: 2,
        column: 2,
        value: view.asOf(text.dayLong(situation.today, weekdayOf(situation.today)), time),
      },
    ],
  })
}

/** Those whose work matters now, by their dates. */
const selectIterations = (iterations: readonly Iteration[], today: string): readonly Iteration[] =>
  iterations
    .filter(({ name, end, open }) => name !== null && (end === null || end >= today || (open ?? 0) > 0))
    .sort((one, other) => (one.start ?? one.end ?? '9').localeCompare(other.start ?? other.end ?? '9'))
    .slice(0, maxIterations)

function createColumn(
  context: ViewContext,
  iteration: Iteration,
  items: readonly IterationItem[],
): CardColumn & { readonly says: string } {
  const { view, text, bookContents } = context
  const { today } = bookContents.situation
  const { start, end, planned, done, capacity } = iteration
  const isOver = end !== null && end < today
  const isCurrent = !isOver && start !== null && start <= today
  const day = (each: typeof start): string => (each === null ? '?' : text.dayShort(each, today))
  return {
    ...cardsOf(
      context,
      iteration.name ?? '',
      isOver ? palette.red : isCurrent ? palette.critical : palette.slate,
      items,
    ),
    says: [
      ...(start === null && end === null ? [] : [`${day(start)} – ${day(end)}`]),
      ...(planned === null ? [] : [view.iterations.points(done ?? 0, planned, capacity)]),
    ].join(' · '),
  }
}

const stateOrder: readonly IterationItem['state'][] = ['blocked', 'inProgress', 'toDo', 'done']

const cardsOf = (
  context: ViewContext,
  name: string,
  background: string,
  items: readonly IterationItem[],
): CardColumn => ({
  name,
  background,
  cards: [...items].sort(compareItems).map((item) => createCard(context, item)),
  most: maxCards,
})

function createCard({ view, bookContents }: ViewContext, item: IterationItem): Card {
  const { state, points, owner, isLate } = item
  return {
    title: item.title,
    facts: [
      view.iterations.states[state],
      points === null ? view.iterations.noPoints : view.iterations.size(points),
      owner ?? view.noOwner,
    ].join(' · '),
    below: bookContents.byName.engagements.find(item.engagement)?.name ?? item.engagement,
    isLate,
    stripe:
      state === 'done'
        ? barColors.done
        : isLate || state === 'blocked'
          ? barColors.late
          : state === 'inProgress'
            ? barColors.critical
            : statusLooks.over.fontColor,
  }
}

const compareItems = (one: IterationItem, other: IterationItem): number =>
  stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state) ||
  (one.due ?? '9').localeCompare(other.due ?? '9') ||
  one.title.localeCompare(other.title)
