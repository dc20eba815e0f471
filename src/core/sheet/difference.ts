import type { Cell, Grid } from '../cell.js'
import { isMarked, layout, paint, type PaintRule, type SheetLayout, type Validation } from './layout.js'
import type { Locale } from '../locale.js'
import { type AskAliases, locate, type Marks } from './locate.js'
import type { Problem } from '../problem.js'
import { alike, unvalidated, validationChange } from './validations.js'
import { mendHeader } from './mend-header.js'
import type { Table } from '../table.js'

/** A sheet as set-up finds it. Lines and columns count from 1; per-column lists start with column 1. */
export interface SheetSurvey {
  /** The sheet carries our mark, so that it is found again under any name. */
  readonly marked: boolean
  readonly cells: Grid
  readonly marks: Marks
  readonly lastLine: number
  readonly lastColumn: number
  readonly frozenLines: number
  /** Validations of the first line of data. `foreign` is one that Milepost would not make. */
  readonly validations: readonly (Validation | { readonly kind: 'foreign' })[]
  readonly rules: readonly SurveyedRule[]
  /** Columns on which a protection begins. */
  readonly protectedColumns: readonly number[]
  /** The whole sheet is protected. */
  readonly isProtected: boolean
  /** Columns of ours whose cells do not all carry the validation of the first line: something was pasted over them. */
  readonly strayed: readonly number[]
}

/** A conditional format as it stands: ours can be compared, the user's are only counted and kept. */
export type SurveyedRule = PaintRule | { readonly foreign: true }

/** A block of cells to write, from its top left corner. */
export interface Patch {
  readonly line: number
  readonly column: number
  readonly cells: readonly (readonly Cell[])[]
  /** It may reach below the sheet's last line, which then grows. */
  readonly appends?: true
  /** A formula that stands in one of its cells stays, whatever was to be written there. */
  readonly keepsFormulas?: true
}

/** One step of set-up or of a run, told to the workbook. `table` is the key of the sheet's table. */
export type Change =
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
      readonly rules: (lastLine: number) => readonly PaintRule[]
    }
  | { readonly kind: 'markSheet'; readonly table: string }
  | {
      readonly kind: 'addColumns'
      readonly table: string
      readonly line: number
      readonly column: number
      readonly columns: SheetLayout['columns']
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
      readonly rules: readonly (PaintRule | { readonly foreign: number })[]
    }
  | { readonly kind: 'protect'; readonly table: string; readonly column: number }
  | { readonly kind: 'freeze'; readonly table: string; readonly lines: number }
  | { readonly kind: 'deleteLines'; readonly table: string; readonly line: number; readonly count: number }
  | { readonly kind: 'protectSheet'; readonly table: string }
  /** An empty line above that one. */
  | { readonly kind: 'insertLine'; readonly table: string; readonly line: number }
  | CellsChange

/** Cells to write in one table. */
export interface CellsChange {
  readonly kind: 'cells'
  readonly table: string
  readonly patches: readonly Patch[]
}

export interface Difference {
  readonly changes: readonly Change[]
  readonly problems: readonly Problem[]
}

/** Where a new sheet stands, whether it is shown, and whether only runs write it. */
export interface Place {
  readonly hidden: boolean
  readonly position: number
  readonly isLog?: boolean
}

/**
 * What must change so that a sheet serves a table; nothing when it already does. What is the user's (order, widths,
 * colours, wording of headers, other columns, other formats) is left as it is.
 *
 * @param survey the sheet as it stands, or null when there is none
 * @param place where a new sheet is placed, whether it is shown, and whether only runs write it
 * @param marks where columns stand for certain: those a person named, else those the sheet is marked with
 */
export function difference(
  survey: SheetSurvey | null,
  table: Table,
  locale: Locale,
  ask: AskAliases,
  place: Place = { hidden: false, position: 0 },
  marks: Marks = survey?.marks ?? new Map(),
): Difference {
  const wanted = place.isLog ? unvalidated(layout(table, locale)) : layout(table, locale)
  if (survey === null) return { changes: newSheet(table, wanted, place), problems: [] }
  const mended = place.isLog ? mendHeader(table, survey.cells, marks, locale, ask) : null
  const { headerLine, columns, problems } = mended ?? locate(table, survey.cells, marks, ask)
  if (headerLine === 0 || problems.some((problem) => problem.code === 'doubtfulColumn'))
    return { changes: [], problems }
  const changes: Change[] = [...(mended?.changes ?? [])]
  if (!survey.marked) changes.push({ kind: 'markSheet', table: table.key })
  const all = new Map(columns)
  const missing = wanted.columns.filter((column) => !columns.has(column.key))
  missing.forEach((column, index) => all.set(column.key, survey.lastColumn + 1 + index))
  if (missing.length > 0)
    changes.push({
      kind: 'addColumns',
      table: table.key,
      line: headerLine,
      column: survey.lastColumn + 1,
      columns: missing,
    })
  const unmarked = [...all].filter(([key, column]) => isMarked(key) && survey.marks.get(key) !== column)
  if (unmarked.length > 0 && (!place.hidden || place.isLog))
    changes.push({
      kind: 'markColumns',
      table: table.key,
      columns: unmarked.map(([key, column]) => ({ key, column })),
    })
  const revalidated = wanted.columns.flatMap((column) =>
    validationChange(column, all, survey, table, headerLine),
  )
  if (revalidated.length > 0)
    changes.push({ kind: 'validate', table: table.key, line: headerLine + 1, columns: revalidated })
  const lastColumn = survey.lastColumn + missing.length
  const rules = merged(
    survey.rules,
    paint(table, { columns: all, headerLine, lastLine: survey.lastLine, lastColumn }),
  )
  if (rules !== null) changes.push({ kind: 'paint', table: table.key, rules })
  if (place.isLog && !survey.isProtected) changes.push({ kind: 'protectSheet', table: table.key })
  const identity = all.get('id')
  if (identity !== undefined && !place.hidden && !survey.protectedColumns.includes(identity))
    changes.push({ kind: 'protect', table: table.key, column: identity })
  // Many frozen lines would leave no room for the rows on a small screen.
  if (survey.frozenLines === 0 && headerLine <= mostFrozen)
    changes.push({ kind: 'freeze', table: table.key, lines: headerLine })
  return {
    changes,
    problems: problems.filter(({ code, column }) => code !== 'missingColumn' || !all.has(column)),
  }
}

/** More lines than this are not frozen. */
const mostFrozen = 3

function newSheet(table: Table, wanted: SheetLayout, place: Place): readonly Change[] {
  const columns = new Map(wanted.columns.map((column, index) => [column.key, index + 1]))
  const rules = (lastLine: number): readonly PaintRule[] =>
    paint(table, { columns, headerLine: 1, lastLine, lastColumn: wanted.columns.length })
  return [{ kind: 'addSheet', table: table.key, layout: wanted, ...place, rules }]
}

/** The user's rules in their order with ours in the place of our old ones; null when nothing changes. */
function merged(
  found: readonly SurveyedRule[],
  wanted: readonly PaintRule[],
): (PaintRule | { foreign: number })[] | null {
  const ours = found.filter((rule): rule is PaintRule => !('foreign' in rule))
  if (alike(ours, wanted)) return null
  const firstOfOurs = found.findIndex((rule) => !('foreign' in rule))
  const kept = found.map((rule, index) => ({ rule, index })).filter(({ rule }) => 'foreign' in rule)
  const before = firstOfOurs < 0 ? kept : kept.filter(({ index }) => index < firstOfOurs)
  const after = firstOfOurs < 0 ? [] : kept.filter(({ index }) => index > firstOfOurs)
  const foreign = ({ index }: { index: number }): { foreign: number } => ({ foreign: index })
  return [...before.map(foreign), ...wanted, ...after.map(foreign)]
}
