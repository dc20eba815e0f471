/** Columns of a task that follow from others of an export. */
import type { Cell } from '../../src/core/cell.js'
import type { Day } from '../../src/core/day.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import { isYes } from './clean-cell.js'
import { readStageOrStatus } from './stages.js'
import type { TaskColumns } from './task-columns.js'

/** The end of a span of days, as Notion and monday.com write one. */
const spanSeparator = /\s+(?:→|–|-|->|to|至)\s+/

/** The day on which a span ends; of a single day, the day. */
export const readSpanEnd = (text: string): string => text.split(spanSeparator).at(-1)!

/** What the columns of a board say: each a status or a stage, for rows that have none. */
export function addStages(table: TaskColumns, lists: readonly string[]): void {
  const found = lists.map(readStageOrStatus)
  table.fill(
    'milestone',
    found.map(({ stage }) => stage || null),
  )
  table.fill(
    'status',
    found.map(({ status }) => (status ? tasks.columns.status.write(status, 'en') : null)),
  )
}

const doneLabel = tasks.columns.status.write('done', 'en')
const cancelledLabel = tasks.columns.status.write('cancelled', 'en')

/** What has a day on which it was done is done, whatever its column on the board is called. */
export function addDone(table: TaskColumns): void {
  const done = table.cells('doneOn')
  if (done)
    table.fill(
      'status',
      done.map((cell) => (cell === null ? null : doneLabel)),
    )
}

/** What a column calls done is done, whatever its status. */
export function addDoneMarks(table: TaskColumns, marks: readonly string[]): void {
  const status = table.cells('status')
  const cells = marks.map((mark, index) => (isYes(mark) ? doneLabel : (status?.[index] ?? null)))
  if (status)
    table.replace(
      'status',
      status.map((cell, index) => cells[index] ?? cell),
    )
  else table.fill('status', cells)
}

/** What the tool hides is cancelled, unless it is done. Returns how many rows it hides. */
export function addArchived(table: TaskColumns, marks: readonly string[]): number {
  const archived = marks.map(isYes)
  if (!archived.includes(true)) return 0
  const status = table.cells('status') ?? []
  const label = (index: number): Cell =>
    archived[index] && status[index] !== doneLabel ? cancelledLabel : (status[index] ?? null)
  const cells = marks.map((_, index) => label(index))
  if (table.has('status')) table.replace('status', cells)
  else table.add('status', cells)
  return archived.filter(Boolean).length
}

/** Where a cell holds a span of days, its first day: the last one is when the row is due. */
export function addStarts(
  table: TaskColumns,
  spans: readonly string[],
  read: (text: string) => Day | null,
): void {
  const starts = spans.map((text) =>
    readSpanEnd(text) === text ? null : read(text.split(spanSeparator)[0]!),
  )
  if (table.has('start') || starts.every((day) => day === null)) return
  table.add(
    'start',
    starts.map((day) => (day === null ? null : { day })),
  )
}
