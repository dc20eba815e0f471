import { type Day, mondayOf, plusDays } from '../../core/day.js'
import { isIncomplete, type Coverage } from '../../core/evidence.js'
import * as palette from '../../core/palette.js'
import type { ViewChart, ViewLook } from '../../core/sheet/view.js'
import { measureCoverage } from '../../domain/coverage.js'
import { isOpen } from '../../domain/status/openness.js'
import type { TrackerKey } from '../../trackers/index.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import { formatBlocks, type Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'
import { strongColors } from '../colors.js'

/** Weeks shown of the open tasks, this one first. */
const weekCount = 8
/** The panel's upper left corner. */
const panelCorner = { line: 9, column: 12 }
const rags = ['red', 'amber', 'green', 'unknown', 'none'] as const

/** One bar: its label, how many, and its colour. */
interface PanelBar {
  readonly label: string
  readonly count: number
  readonly color: string
}

/**
 * The panel at the right: small blocks of labels, numbers and drawn bars. The charts are also made from them,
 * so each has a fixed place and a fixed number of lines.
 */
export function drawPanel(canvas: Canvas, context: ViewContext): void {
  const { column } = panelCorner
  let { line } = panelCorner
  for (const { title, bars, looked: coverage } of createPanels(context)) {
    // Where a sheet or a column is missing, a zero would count what was not read.
    const isMissing = coverage.gone.length + coverage.absent.length > 0
    const uncheckedNote = isIncomplete(coverage) ? ` · ${context.describeUnchecked(coverage)}` : ''
    canvas.put(line++, column, `${title}${uncheckedNote}`, { bold: true, color: palette.brand })
    const maxCount = Math.max(...bars.map(({ count }) => count))
    for (const { label, count, color } of bars) {
      const measure: ViewLook = { color: count === 0 ? palette.slate : palette.text, size: 9 }
      canvas.put(line, column, label, measure)
      canvas.put(line, column + 1, isMissing ? null : count, { ...measure, align: 'right' })
      canvas.put(line++, column + 2, formatBlocks(count, maxCount, 17), { color, size: 8 })
    }
    line++
  }
}

interface Panel {
  readonly title: string
  readonly bars: readonly PanelBar[]
  /** From what its bars were counted. */
  readonly looked: Coverage
}

function createPanels(context: ViewContext): Panel[] {
  const { view, digest, bookContents, locale } = context
  const { today } = bookContents.situation
  const open = bookContents.rows.tasks.filter((row) => isOpen(taskTable, row))
  const ragName = engagementTable.columns.rag
  const measure = (table: TrackerKey, column: string): Coverage => ({
    ...measureCoverage(bookContents, [{ table, columns: [column] }]),
    unplaced: [],
  })
  return [
    {
      title: view.byColour,
      bars: rags.map((rag) => ({
        label: String(ragName.write(rag, locale)),
        count: digest.engagements.filter((line) => line.rag === rag).length,
        color: strongColors[rag],
      })),
      looked: measure('engagements', 'status'),
    },
    { title: view.byStatus, bars: countByStatus(open, context), looked: measure('tasks', 'status') },
    { title: view.perWeek, bars: countByWeek(open, today, context), looked: measure('tasks', 'due') },
  ]
}

function countByStatus(open: readonly Task[], { view, locale }: ViewContext): PanelBar[] {
  const choices = taskTable.columns.status.choices!
  // A status that cannot be read is not a blank one.
  const read = open.filter(({ at }) => !at.unread.includes('status'))
  const count = (status: string | null): number => read.filter((row) => row.status === status).length
  return [
    ...(['notStarted', 'inProgress', 'blocked'] as const).map((status) => ({
      label: choices[status]![locale],
      count: count(status),
      color: status === 'blocked' ? strongColors.red : palette.bar,
    })),
    { label: view.noStatus, count: count(null), color: palette.border },
  ]
}

/** Open tasks by the week they are due: late ones first, then this week and the next. Later ones are left out. */
function countByWeek(open: readonly Task[], today: Day, { view, text }: ViewContext): PanelBar[] {
  const mondays = Array.from({ length: weekCount + 1 }, (_, index) => plusDays(mondayOf(today), 7 * index))
  const counts = mondays.map(() => 0)
  let overdue = 0
  for (const { due } of open) {
    if (due === null) continue
    if (due < today) overdue++
    // Days sort as text; the last Monday only ends the week before it.
    else counts[mondays.findIndex((_, index) => due < (mondays[index + 1] ?? '9'))]!++
  }
  return [
    { label: view.overdue, count: overdue, color: strongColors.red },
    ...mondays.slice(0, weekCount).map((monday, index) => ({
      label: index === 0 ? view.thisWeek : text.dayShort(monday, today),
      count: counts[index]!,
      color: palette.bar,
    })),
  ]
}

/** A pie of the colours and columns of the weeks, below the blocks they are made from. */
export function createCharts({ view }: ViewContext): readonly ViewChart[] {
  const { column, line: first } = panelCorner
  const weeks = first + rags.length + 2 + 4 + 2
  const below = weeks + weekCount + 3
  const size = { column, width: 342, height: 210 }
  return [
    {
      ...size,
      kind: 'pie',
      title: view.byColour,
      area: { line: first + 1, column, lines: rags.length, columns: 2 },
      line: below,
      colors: rags.map((rag) => strongColors[rag]),
    },
    {
      ...size,
      kind: 'column',
      title: view.perWeek,
      area: { line: weeks + 1, column, lines: weekCount + 1, columns: 2 },
      line: below + 11,
      colors: [palette.bar],
    },
  ]
}
