import type { Cell, Grid } from '../../../src/core/cell.js'

/** A sheet while it is written: lines and columns are numbers from 1. */
export interface Canvas {
  set(line: number, column: number, cell: Cell): void
  get(line: number, column: number): Cell
  /** Merges cells; their value is that of the first. */
  merge(line: number, column: number, lastLine: number, lastColumn: number): void
  /** The last line and column with content. */
  readonly lastLine: number
  readonly lastColumn: number
  /** The cells, and the same with what is merged downwards repeated on each line. */
  toGrids(): { readonly grid: Grid; readonly filledGrid: Grid }
}

interface Merge {
  readonly line: number
  readonly column: number
  readonly lastLine: number
  readonly lastColumn: number
}

export function createCanvas(): Canvas {
  const lines: Cell[][] = []
  const merges: Merge[] = []
  const set = (line: number, column: number, cell: Cell): void => {
    while (lines.length < line) lines.push([])
    const cells = lines[line - 1]!
    while (cells.length < column) cells.push(null)
    cells[column - 1] = cell
  }
  const get = (line: number, column: number): Cell => lines[line - 1]?.[column - 1] ?? null
  return {
    set,
    get,
    merge: (line, column, lastLine, lastColumn) => {
      merges.push({ line, column, lastLine, lastColumn })
    },
    get lastLine() {
      return lines.length
    },
    get lastColumn() {
      return Math.max(0, ...lines.map((cells) => cells.length))
    },
    toGrids() {
      const width = Math.max(0, ...lines.map((cells) => cells.length))
      const grid = lines.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? null))
      const filledGrid = grid.map((cells) => [...cells])
      for (const { line, column, lastLine } of merges.filter((each) => each.column === each.lastColumn))
        for (let at = line + 1; at <= lastLine; at++) filledGrid[at - 1]![column - 1] = get(line, column)
      return { grid, filledGrid }
    },
  }
}
