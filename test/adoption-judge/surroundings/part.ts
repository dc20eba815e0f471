import type { Canvas } from '../make/canvas.js'
import type { MakeContext } from '../make/context.js'
import type { Family } from '../make/families.js'
import type { Place } from '../layouts/form.js'
import type { TablePlan } from '../make/table-plan.js'

/** A table with its place, below which something is written. */
export interface PlacedTable {
  readonly plan: TablePlan
  readonly place: Place
}

/** Writes something above a table from a line on; answers the first free line. */
export type WriteAbove = (context: MakeContext, canvas: Canvas, line: number, family: Family) => number

/** Something above a table, and how often it is there. */
export type PartAbove = readonly [name: string, chance: number, write: WriteAbove]

/** Writes something from a line on, below a table. */
export type WriteBelow = (context: MakeContext, canvas: Canvas, line: number, table: PlacedTable) => void

/** Something below a table, and how often it is there. */
export interface PartBelow {
  readonly name: string
  readonly chance: number
  readonly write: WriteBelow
  /** Directly below the last row, without a blank line. */
  readonly isAttached?: true
}
