import { weekdayOf } from '../core/day.js'
import * as palette from '../core/palette.js'
import type { View } from '../core/sheet/view.js'
import { countDaysLate } from '../domain/status/flags.js'
import { isOverdue } from '../domain/status/openness.js'
import { tasks as taskTable, type Task } from '../trackers/plan/tasks.js'
import { createCanvas, createView } from './canvas.js'
import { type Card, type CardColumn, drawCardColumns, widthsOfBoard } from './cards.js'
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

/** The board (看板): a column for each status, the most urgent card on top. */
export function createBoard(context: ViewContext): View {
  const { view, text, time, locale, bookContents } = context
  const { rows, situation } = bookContents
  const byStatus = (status: BoardStatus): Task[] =>
    rows.tasks.filter((row) => row.status === status && row.title !== null)
  const shown = boardStatuses.filter((status) => status !== null || byStatus(null).length > 0)
  const widths = widthsOfBoard(shown.length)
  const canvas = createCanvas(widths.length)
  canvas.title(`${text.product} · ${viewNames.board[locale]}`, 2)
  drawCardColumns(
    canvas,
    context,
    shown.map((status): CardColumn => ({
      name: status === null ? view.noStatus : taskTable.columns.status.choices![status]![locale],
      background: headerColors[status ?? ''] ?? palette.slate,
      cards: byStatus(status)
        .sort(status === 'done' ? compareDoneDescending : compareDue)
        .map((task) => createCard(context, task)),
      most: status === 'done' ? maxCards.done : maxCards.open,
    })),
  )
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

function createCard({ text, view, bookContents }: ViewContext, task: Task): Card {
  const { situation, calendar } = bookContents
  const isLate = isOverdue(taskTable, task, situation)
  const due =
    task.due === null
      ? view.noDay
      : isLate
        ? text.overdueBy(countDaysLate(task, calendar, situation.today))
        : text.dayShort(task.due, situation.today)
  return {
    title: task.title,
    facts: `${due} · ${task.owner ?? view.noOwner}`,
    below: bookContents.byName.engagements.find(task.engagement)?.name ?? task.engagement,
    isLate,
    stripe: stripeColor(task, isLate),
  }
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
