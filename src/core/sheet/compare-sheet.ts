import type { Cell, Grid } from '../cell.js'
import {
  isMarked,
  createLayout,
  createConditionalFormats,
  type ConditionalFormat,
  type SheetLayout,
  type Validation,
} from './layout.js'
import type { Locale } from '../locale.js'
import { type LoadAliases, locateTable, type ColumnMarks } from './locate-table.js'
import type { Problem } from '../problem.js'
import { isDeepEqual, withoutValidations, planValidation } from './validations.js'
import { repairHeader } from './repair-header.js'
import type { Table } from '../table.js'

/** A sheet as set-up finds it. Lines and columns count from 1; per-column lists start with column 1. */
export interface SheetSurvey {
  /** The sheet carries our mark, so that it is found again under any name. */
  readonly marked: boolean
  readonly cells: Grid
  readonly marks: ColumnMarks
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
export type SurveyedRule = ConditionalFormat | { readonly foreign: true }

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
      readonly rules: (lastLine: number) => readonly ConditionalFormat[]
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
      readonly rules: readonly (ConditionalFormat | { readonly foreign: number })[]
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

export interface SheetDifference {
  readonly changes: readonly SheetChange[]
  readonly problems: readonly Problem[]
}

/** Where a new sheet stands, whether it is shown, and whether only runs write it. */
export interface SheetPlacement {
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
export function compareSheet(
  survey: SheetSurvey | null,
  table: Table,
  locale: Locale,
  loadAliases: LoadAliases,
  place: SheetPlacement = { hidden: false, position: 0 },
  marks: ColumnMarks = survey?.marks ?? new Map(),
): SheetDifference {
  const layout = place.isLog ? withoutValidations(createLayout(table, locale)) : createLayout(table, locale)
  if (survey === null) return { changes: planNewSheet(table, layout, place), problems: [] }
  const repaired = place.isLog ? repairHeader(table, survey.cells, marks, locale, loadAliases) : null
  const { headerLine, columns, problems } = repaired ?? locateTable(table, survey.cells, marks, loadAliases)
  if (headerLine === 0 || problems.some((problem) => problem.code === 'doubtfulColumn'))
    return { changes: [], problems }
  const changes: SheetChange[] = [...(repaired?.changes ?? [])]
  if (!survey.marked) changes.push({ kind: 'markSheet', table: table.key })
  const columnByKey = new Map(columns)
  const missing = layout.columns.filter((column) => !columns.has(column.key))
  missing.forEach((column, index) => columnByKey.set(column.key, survey.lastColumn + 1 + index))
  if (missing.length > 0)
    changes.push({
      kind: 'addColumns',
      table: table.key,
      line: headerLine,
      column: survey.lastColumn + 1,
      columns: missing,
    })
  const unmarked = [...columnByKey].filter(
    ([key, column]) => isMarked(key) && survey.marks.get(key) !== column,
  )
  if (unmarked.length > 0 && (!place.hidden || place.isLog))
    changes.push({
      kind: 'markColumns',
      table: table.key,
      columns: unmarked.map(([key, column]) => ({ key, column })),
    })
  const revalidated = layout.columns.flatMap((column) =>
    planValidation(column, columnByKey, survey, table, headerLine),
  )
  if (revalidated.length > 0)
    changes.push({ kind: 'validate', table: table.key, line: headerLine + 1, columns: revalidated })
  const lastColumn = survey.lastColumn + missing.length
  const rules = mergeFormats(
    survey.rules,
    createConditionalFormats(table, {
      columns: columnByKey,
      headerLine,
      lastLine: survey.lastLine,
      lastColumn,
    }),
  )
  if (rules !== null) changes.push({ kind: 'paint', table: table.key, rules })
  if (place.isLog && !survey.isProtected) changes.push({ kind: 'protectSheet', table: table.key })
  const identity = columnByKey.get('id')
  if (identity !== undefined && !place.hidden && !survey.protectedColumns.includes(identity))
    changes.push({ kind: 'protect', table: table.key, column: identity })
  // Many frozen lines would leave no room for the rows on a small screen.
  if (survey.frozenLines === 0 && headerLine <= maxFrozenLines)
    changes.push({ kind: 'freeze', table: table.key, lines: headerLine })
  return {
    changes,
    problems: problems.filter(({ code, column }) => code !== 'missingColumn' || !columnByKey.has(column)),
  }
}

/** More lines than this are not frozen. */
const maxFrozenLines = 3

function planNewSheet(table: Table, layout: SheetLayout, place: SheetPlacement): readonly SheetChange[] {
  const columns = new Map(layout.columns.map((column, index) => [column.key, index + 1]))
  const rules = (lastLine: number): readonly ConditionalFormat[] =>
    createConditionalFormats(table, { columns, headerLine: 1, lastLine, lastColumn: layout.columns.length })
  return [{ kind: 'addSheet', table: table.key, layout, ...place, rules }]
}

/** The user's rules in their order with ours in the place of our old ones; null when nothing changes. */
function mergeFormats(
  found: readonly SurveyedRule[],
  layout: readonly ConditionalFormat[],
): (ConditionalFormat | { foreign: number })[] | null {
  const ownFormats = found.filter((rule): rule is ConditionalFormat => !('foreign' in rule))
  if (isDeepEqual(ownFormats, layout)) return null
  const firstOwn = found.findIndex((rule) => !('foreign' in rule))
  const foreignFormats = found.map((rule, index) => ({ rule, index })).filter(({ rule }) => 'foreign' in rule)
  const before = firstOwn < 0 ? foreignFormats : foreignFormats.filter(({ index }) => index < firstOwn)
  const after = firstOwn < 0 ? [] : foreignFormats.filter(({ index }) => index > firstOwn)
  const foreign = ({ index }: { index: number }): { foreign: number } => ({ foreign: index })
  return [...before.map(foreign), ...layout, ...after.map(foreign)]
}
