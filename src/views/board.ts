import { weekday } from '../core/day.js'
import { looks } from '../core/sheet/layout.js'
import type { View } from '../core/sheet/view.js'
import { daysLate } from '../project/status/flags.js'
import { isOverdue } from '../project/status/openness.js'
import { tasks as taskTable, type Task } from '../trackers/plan/tasks.js'
import { canvas, type Canvas, viewOf } from './canvas.js'
import { viewNames, type ViewContext } from './context.js'
import { bars, ink } from './palette.js'

/** The columns of the board; what is called off is not on it. `null` stands for tasks without a status. */
const statuses = [null, 'notStarted', 'inProgress', 'blocked', 'onHold', 'done'] as const
type Status = (typeof statuses)[number]
const headerColors: Readonly<Record<string, string>> = {
  inProgress: '#2f6aa8',
  blocked: '#b3372c',
  done: '#3d8b61',
}

/** Cards in a column; the rest is counted. Of finished work only the latest is shown. */
const mostCards = { open: 200, done: 20 }
const cardLines = 4
const firstLine = 5

/** The board (看板): a column for each status, the most urgent card on top. */
export function board(context: ViewContext): View {
  const { view, text, time, locale, portfolio } = context
  const { rows, situation } = portfolio
  const byStatus = (status: Status): Task[] =>
    rows.tasks.filter((row) => row.status === status && row.title !== null)
  const shown = statuses.filter((status) => status !== null || byStatus(null).length > 0)
  const widths = [12, ...shown.flatMap(() => [12, 236, 12])]
  const on = canvas(widths.length)
  on.title(`${text.product} · ${viewNames.board[locale]}`, 2)
  shown.forEach((status, index) => {
    const column = 2 + 3 * index
    const cards = byStatus(status).sort(status === 'done' ? latestFirst : soonestFirst)
    const name = status === null ? view.noStatus : taskTable.columns.status.choices![status]![locale]
    const background = headerColors[status ?? ''] ?? '#627d98'
    on.paint({ line: 4, column, lines: 1, columns: 2 }, { background, color: ink.white, bold: true })
    on.put(4, column + 1, `${name}  ${cards.length}`)
    const most = status === 'done' ? mostCards.done : mostCards.open
    cards
      .slice(0, most)
      .forEach((task, at) => card(on, context, firstLine + 1 + at * cardLines, column, task))
    const more = firstLine + 1 + most * cardLines
    if (cards.length > most) on.put(more, column + 1, text.andMore(cards.length - most), { color: ink.muted })
  })
  return viewOf({
    key: 'board',
    name: viewNames.board,
    note: view.note,
    widths,
    frozen: { lines: 4, columns: 0 },
    cells: on.cells(),
    moving: [
      { line: 2, column: 2, value: view.asOf(text.dayLong(situation.today, weekday(situation.today)), time) },
    ],
  })
}

function card(on: Canvas, context: ViewContext, line: number, column: number, task: Task): void {
  const { text, view, portfolio } = context
  const { situation, calendar } = portfolio
  const late = isOverdue(taskTable, task, situation)
  const background = late ? looks.row.background : ink.pale
  on.paint({ line, column, lines: 3, columns: 1 }, { background: stripe(task, late) })
  on.paint({ line, column: column + 1, lines: 3, columns: 1 }, { background })
  const due =
    task.due === null
      ? view.noDay
      : late
        ? text.overdueBy(daysLate(task, calendar, situation.today))
        : text.dayShort(task.due, situation.today)
  const engagement = portfolio.byName.engagements.find(task.engagement)?.name ?? task.engagement
  on.put(line, column + 1, task.title, {
    bold: true,
    wrap: true,
    color: late ? looks.red.fontColor : ink.text,
  })
  on.put(line + 1, column + 1, `${due} · ${task.owner ?? view.noOwner}`, {
    size: 9,
    color: late ? looks.red.fontColor : ink.text,
  })
  on.put(line + 2, column + 1, engagement, { size: 9, color: ink.muted })
}

const stripe = (task: Task, late: boolean): string =>
  late ? bars.late : task.status === 'done' ? bars.done : task.status === 'onHold' ? bars.held : bars.critical

const soonestFirst = (a: Task, b: Task): number =>
  (a.due ?? '9').localeCompare(b.due ?? '9') || (a.title ?? '').localeCompare(b.title ?? '')
const latestFirst = (a: Task, b: Task): number =>
  (b.doneOn ?? b.due ?? '').localeCompare(a.doneOn ?? a.due ?? '') ||
  (a.title ?? '').localeCompare(b.title ?? '')
