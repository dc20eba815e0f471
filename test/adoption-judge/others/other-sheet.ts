import type { Cell } from '../../../src/core/cell.js'
import type { Canvas } from '../make/canvas.js'
import type { MakeContext } from '../make/context.js'

/** A kind of sheet that is no tracker. */
export interface OtherSheet {
  readonly name: string
  readonly write: (context: MakeContext, canvas: Canvas) => void
  /** Whether one may ask what it is, since it lists people or business of clients. */
  readonly mayBeUnsure?: true
}

/** Writes lines of cells from a place on. */
export function writeLines(canvas: Canvas, lines: readonly (readonly Cell[])[], line = 1, column = 1): void {
  lines.forEach((cells, down) =>
    cells.forEach((cell, across) => {
      if (cell !== null) canvas.set(line + down, column + across, cell)
    }),
  )
}

/** As many lines as asked for, each made from its number. */
export const makeLines = (count: number, make: (at: number) => readonly Cell[]): Cell[][] =>
  Array.from({ length: count }, (_, at) => [...make(at)])

/** Headers joined by `|`. */
export const split = (joined: string): string[] => joined.split('|')
