import type { Cell, Grid } from '../cell.js'
import type { Problem } from '../problem.js'
import type { ConditionalFormat, SheetLayout, Validation } from './layout.js'
import type { ColumnMarks } from './locate-table.js'

/** A sheet as set-up finds it. Lines and columns count from 1; per-column lists start with column 1. */
export interface SheetSurvey {
  /** The sheet has our mark, so that it is found again under any name. */
  readonly marked: boolean
  readonly cells: Grid
  readonly marks: ColumnMarks
  readonly lastLine: number
  readonly lastColumn: number
  readonly frozenLines: number
  /** Asked of a team's own sheet alone; 0 for others. */
  readonly frozenColumns: number
  /** Validations of the first line of data. `foreign` is one that Milepost would not make. */
  readonly validations: readonly (Validation | { readonly kind: 'foreign' })[]
  /** Columns whose validation refuses what does not fit; not asked of a team's own sheet. */
  readonly refusing: readonly number[]
  readonly rules: readonly SurveyedRule[]
  /** Columns on which a protection begins. */
  readonly protectedColumns: readonly number[]
  /** The whole sheet is protected. */
  readonly isProtected: boolean
  /**
   * Columns of ours where some cells do not have the validation of the first line: something was pasted over
   * them.
   */
  readonly strayed: readonly number[]
}

/**
 * A conditional format as it is now: ours can be compared, the user's are only counted and not changed; `formula` is
 * what one of these goes by, where it was asked and has one.
 */
export type SurveyedRule = ConditionalFormat | { readonly foreign: true; readonly formula?: string }

/** A block of cells to write, from its top left corner. */
export interface Patch {
  readonly line: number
  readonly column: number
  readonly cells: readonly (readonly Cell[])[]
  /** It may go below the sheet's last line, which then grows. */
  readonly appends?: true
  /** A formula that is in one of its cells stays, whatever was to be written there. */
  readonly keepsFormulas?: true
  /** Content that was there before: a dropdown or check that would refuse it is taken off while it is written. */
  readonly isFormer?: true
  /** The number formats that its cells get. */
  readonly formats?: readonly (readonly string[])[]
}

/** One step of set-up or of a run, as an order to the workbook. `table` is the key of the sheet's table. */
export type SheetChange =
  | {
      /** A whole new sheet: headers, formats, validations, marks, protection, and `rules` once its size is known. */
      readonly kind: 'addSheet'
      readonly table: string
      readonly layout: SheetLayout
      readonly hidden: boolean
      /** Only runs write it: its columns are marked and the whole sheet is protected. */
      readonly isLog?: boolean
      /** Where among the sheets, from 0. */
      readonly position: number
      /** Cells below its header, one for each column. */
      readonly lines?: Grid
      readonly rules: (lastLine: number) => readonly ConditionalFormat[]
    }
  | { readonly kind: 'markSheet'; readonly table: string }
  | {
      readonly kind: 'addColumns'
      readonly table: string
      readonly line: number
      readonly column: number
      readonly columns: SheetLayout['columns']
      /** Room is made for them, so that deleting them leaves the sheet as it was; else blank columns are used. */
      readonly inserts?: true | undefined
    }
  | {
      readonly kind: 'markColumns'
      readonly table: string
      readonly columns: readonly { column: number; key: string }[]
    }
  | {
      readonly kind: 'validate'
      readonly table: string
      readonly line: number
      readonly columns: readonly { column: number; validation: Validation }[]
    }
  | {
      readonly kind: 'paint'
      readonly table: string
      readonly rules: readonly (ConditionalFormat | { readonly foreign: number })[]
    }
  | { readonly kind: 'protect'; readonly table: string; readonly column: number }
  | { readonly kind: 'freeze'; readonly table: string; readonly lines: number }
  | { readonly kind: 'deleteLines'; readonly table: string; readonly line: number; readonly count: number }
  | { readonly kind: 'protectSheet'; readonly table: string }
  | SheetRemoval
  /** An empty line above that one. */
  | { readonly kind: 'insertLine'; readonly table: string; readonly line: number }
  | CellsChange

/** Takes something of Milepost's off a sheet. */
export type SheetRemoval =
  | {
      readonly kind: 'deleteColumns'
      readonly table: string
      readonly column: number
      readonly count: number
    }
  | { readonly kind: 'clearValidations'; readonly table: string; readonly areas: readonly ColumnPart[] }
  | { readonly kind: 'freezeColumns'; readonly table: string; readonly columns: number }
  /** All marks of Milepost's, on the sheet and on its columns. */
  | { readonly kind: 'removeMarks'; readonly table: string }
  /** Makes a column that Milepost added one like any other: shown, without its note and protection. */
  | { readonly kind: 'handOver'; readonly table: string; readonly line: number; readonly column: number }

/** Some neighbouring cells of one column. */
export interface ColumnPart {
  readonly column: number
  readonly line: number
  readonly lines: number
}

/** Cells to write in one table. */
export interface CellsChange {
  readonly kind: 'cells'
  readonly table: string
  readonly patches: readonly Patch[]
}

export interface SheetDifference {
  readonly changes: readonly SheetChange[]
  readonly problems: readonly Problem[]
}

/** Where a new sheet is placed, whether it is shown, and whether only runs write it. */
export interface SheetPlacement {
  readonly hidden: boolean
  readonly position: number
  readonly isLog?: boolean
}
