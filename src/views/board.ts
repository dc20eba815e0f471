import { weekdayOf } from '../core/day.js'
import * as palette from '../core/palette.js'
import { statusLooks } from '../core/sheet/layout.js'
import type { View } from '../core/sheet/view.js'
import { countDaysLate } from '../domain/status/flags.js'
import { isOverdue } from '../domain/status/openness.js'
import { tasks as taskTable, type Task } from '../trackers/plan/tasks.js'
import { createCanvas, type Canvas, createView } from './canvas.js'
import { viewNames, type ViewContext } from './context.js'
import { barColors } from './colors.js'

/** The columns of the board; what is cancelled is not on it. `null` means tasks without a status. */
const boardStatuses = [null, 'notStarted', 'inProgress', 'blocked', 'onHold', 'done'] as const
type BoardStatus = (typeof boardStatuses)[number]
const headerColors: Readonly<Record<string, string>> = {
  inProgress: palette.critical,
  blocked: palette.red,
  done: palette.green,
}

/** Cards in a column; the rest is counted. Of finished work only the latest is shown. */
const maxCards = { open: 200, done: 20 }
const cardLines = 4
const firstLine = 5

/** The board (看板): a column for each status, the most urgent card on top. */
export function createBoard(context: ViewContext): View {
  const { view, text, time, locale, bookContents } = context
  const { rows, situation } = bookContents
  const byStatus = (status: BoardStatus): Task[] =>
    rows.tasks.filter((row) => row.status === status && row.title !== null)
  const shown = boardStatuses.filter((status) => status !== null || byStatus(null).length > 0)
  const widths = [12, ...shown.flatMap(() => [12, 236, 12])]
  const canvas = createCanvas(widths.length)
  canvas.title(`${text.product} · ${viewNames.board[locale]}`, 2)
  shown.forEach((status, index) => {
    const column = 2 + 3 * index
    const cards = byStatus(status).sort(status === 'done' ? compareDoneDescending : compareDue)
    const name = status === null ? view.noStatus : taskTable.columns.status.choices![status]![locale]
    const background = headerColors[status ?? ''] ?? palette.slate
    canvas.paint({ line: 4, column, lines: 1, columns: 2 }, { background, color: palette.paper, bold: true })
    canvas.put(4, column + 1, `${name}  ${cards.length}`)
    const max = status === 'done' ? maxCards.done : maxCards.open
    cards
      .slice(0, max)
      .forEach((task, at) => drawCard(canvas, context, firstLine + 1 + at * cardLines, column, task))
    const moreLine = firstLine + 1 + max * cardLines
    if (cards.length > max)
      canvas.put(moreLine, column + 1, text.andMore(cards.length - max), { color: palette.softText })
  })
  return createView({
    key: 'board',
    name: viewNames.board,
    note: view.note,
    widths,
    frozen: { lines: 4, columns: 0 },
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

function drawCard(canvas: Canvas, context: ViewContext, line: number, column: number, task: Task): void {
  const { text, view, bookContents } = context
  const { situation, calendar } = bookContents
  const late = isOverdue(taskTable, task, situation)
  const background = late ? statusLooks.row.background : palette.pale
  canvas.paint({ line, column, lines: 3, columns: 1 }, { background: stripeColor(task, late) })
  canvas.paint({ line, column: column + 1, lines: 3, columns: 1 }, { background })
  const due =
    task.due === null
      ? view.noDay
      : late
        ? text.overdueBy(countDaysLate(task, calendar, situation.today))
        : text.dayShort(task.due, situation.today)
  const engagement = bookContents.byName.engagements.find(task.engagement)?.name ?? task.engagement
  canvas.put(line, column + 1, task.title, {
    bold: true,
    wrap: true,
    color: late ? statusLooks.red.fontColor : palette.text,
  })
  canvas.put(line + 1, column + 1, `${due} · ${task.owner ?? view.noOwner}`, {
    size: 9,
    color: late ? statusLooks.red.fontColor : palette.text,
  })
  canvas.put(line + 2, column + 1, engagement, { size: 9, color: palette.softText })
}

const stripeColor = (task: Task, late: boolean): string =>
  late
    ? barColors.late
    : task.status === 'done'
      ? barColors.done
      : task.status === 'onHold'
        ? barColors.held
        : barColors.critical

const compareDue = (a: Task, b: Task): number =>
  (a.due ?? '9').localeCompare(b.due ?? '9') || (a.title ?? '').localeCompare(b.title ?? '')
const compareDoneDescending = (a: Task, b: Task): number =>
  (b.doneOn ?? b.due ?? '').localeCompare(a.doneOn ?? a.due ?? '') ||
  (a.title ?? '').localeCompare(b.title ?? '')
