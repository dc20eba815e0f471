import type { Cell } from '../../src/core/cell.js'
import { tasks } from '../../src/trackers/plan/tasks.js'

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
  /** Adds a column of no field at the end: it goes into the notes. */
  addOther(header: string, cells: Cell[]): void {
    this.columns.push({ header, cells })
  }
  replace(field: string, cells: Cell[]): void {
    this.columns[this.positions[field]! - 1]!.cells = cells
  }
  /** Fills the blank cells of a column of a field, which is added where there is none. */
  fill(field: string, cells: readonly Cell[]): void {
    if (cells.every((cell) => cell === null)) return
    const present = this.cells(field)
    if (present === undefined) this.add(field, [...cells])
    else
      this.replace(
        field,
        cells.map((cell, index) => present[index] ?? cell),
      )
  }
  /** The headers, then so many lines. */
  grid(lines: number): Cell[][] {
    return [
      this.columns.map(({ header }) => header),
      ...Array.from({ length: lines }, (_, index) => this.columns.map(({ cells }) => cells[index] ?? null)),
    ]
  }
}
