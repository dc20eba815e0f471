import type { Cell } from '../../src/core/cell.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import type { Day } from '../../src/core/day.js'
import { readStageOrStatus } from './stages.js'

export const taskColumns = tasks.columns as Readonly<Record<string, { name: { en: string }; kind: string }>>

/** The columns of a table, found by the task's field that each holds. */
export class TaskColumns {
  private readonly columns: { readonly header: string; cells: Cell[] }[] = []
  /** Columns by field, from 1. */
  readonly positions: Record<string, number> = {}

  constructor(columns: readonly { header: string; field: string | undefined; cells: Cell[] }[]) {
    for (const { header, field, cells } of columns)
      if (field !== undefined && field in taskColumns) this.add(field, cells)
      else this.columns.push({ header, cells })
  }

  has(field: string): boolean {
    return field in this.positions
  }
  cells(field: string): readonly Cell[] | undefined {
    return this.columns[(this.positions[field] ?? 0) - 1]?.cells
  }
  /** Adds a column of a field at the end. */
  add(field: string, cells: Cell[]): void {
    this.positions[field] = this.columns.push({ header: taskColumns[field]!.name.en, cells })
  }
  replace(field: string, cells: Cell[]): void {
    this.columns[this.positions[field]! - 1]!.cells = cells
  }
  /** The headers, then so many lines. */
  grid(lines: number): Cell[][] {
    return [
      this.columns.map(({ header }) => header),
      ...Array.from({ length: lines }, (_, index) => this.columns.map(({ cells }) => cells[index] ?? null)),
    ]
  }
}

/** The end of a span of days, as Notion and monday.com write one. */
export const spanSeparator = /\s+(?:→|–|->|to)\s+/

export const readSpanEnd = (text: string): string => text.split(spanSeparator).at(-1)!

/** What the columns of a board say: each a status or a stage. */
export function addStages(table: TaskColumns, lists: readonly string[]): void {
  const found = lists.map(readStageOrStatus)
  if (found.some(({ stage }) => stage !== '') && !table.has('milestone'))
    table.add(
      'milestone',
      found.map(({ stage }) => stage || null),
    )
  if (found.some(({ status }) => status !== undefined) && !table.has('status'))
    table.add(
      'status',
      found.map(({ status }) => (status ? tasks.columns.status.write(status, 'en') : null)),
    )
}

/** What has a day on which it was done is done, whatever its column on the board is called. */
export function addDone(table: TaskColumns): void {
  const done = table.cells('doneOn')
  if (!done) return
  const doneLabel = tasks.columns.status.write('done', 'en')
  const status = table.cells('status')
  if (status)
    table.replace(
      'status',
      status.map((cell, index) => (cell === null && done[index] ? doneLabel : cell)),
    )
  else
    table.add(
      'status',
      done.map((cell) => (cell === null ? null : doneLabel)),
    )
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
