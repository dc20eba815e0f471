import type { TrackerKey } from '../../../src/trackers/index.js'
import type { Canvas } from '../make/canvas.js'
import type { MakeContext } from '../make/context.js'
import type { Item } from '../make/item.js'
import type { Family } from '../make/families.js'
import type { PlannedColumn } from '../make/plan-columns.js'
import type { TablePlan } from '../make/table-plan.js'
import type { LaidTable } from '../make/table-truth.js'
import { writeCell } from '../make/write-cell.js'

/** The cell at which a table begins. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A way to lay a table out. */
export interface Form {
  readonly name: string
  readonly families: readonly Family[]
  /** How often it is drawn, beside the others. */
  readonly weight: number
  /** The columns that it needs; left out where it takes any. */
  readonly planColumns?: (context: MakeContext) => readonly PlannedColumn[]
  readonly lay: (context: MakeContext, canvas: Canvas, plan: TablePlan, place: Place) => LaidTable
  /** What one may rightly ask about in this form, beside what the headers leave open. */
  readonly mayAsk?: readonly string[]
  /** Trackers that are right, where they are not that of the family alone. */
  readonly trackers?: readonly TrackerKey[]
  /** A plan as the form needs it, such as with the dates that a program writes. */
  readonly adapt?: (plan: TablePlan) => TablePlan
  /** The form itself says what is done, such as by a line of actual dates. */
  readonly showsDone?: true
  /** Whether the form takes the room to its right. */
  readonly isWide?: true
  /** Whether the form writes headers in its own way. */
  readonly hasOwnHeaders?: true
  /** What of a plan is dirt in this form only. */
  readonly listDirt?: (plan: TablePlan) => readonly string[]
}

/** The columns of a table that is written without gaps. */
export const columnsFrom = ({ columns }: TablePlan, { column }: Place): number[] =>
  columns.map((_, at) => column + at)

/** Writes the headers of a table in a line. */
export function writeHeaders(canvas: Canvas, { columns }: TablePlan, { line, column }: Place): void {
  columns.forEach(({ header }, at) => {
    if (header !== '') canvas.set(line, column + at, header)
  })
}

/** Writes an item in a line; `instead` has the cells that a form writes in its own way, by kind of column. */
export function writeItem(
  context: MakeContext,
  canvas: Canvas,
  plan: TablePlan,
  item: Item,
  { line, column }: Place,
  instead: Readonly<Record<string, string | number | null>> = {},
): void {
  plan.columns.forEach(({ kind }, at) => {
    const cell = kind in instead ? instead[kind]! : writeCell(context, plan, item, kind)
    if (cell !== null) canvas.set(line, column + at, cell)
  })
}

/** The items by their stage, in their order. */
export function groupByStage(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(item.stage, [...(groups.get(item.stage) ?? []), item])
  return groups
}
