import { type LoadAliases, locateTable, type TableLocation } from '../../core/sheet/locate-table.js'
import type { Grid } from '../../core/cell.js'
import type { SheetChange, SheetSurvey } from '../../core/sheet/sheet-change.js'
import type { Validation } from '../../core/sheet/layout.js'
import type { Table } from '../../core/table.js'
import type { Sheet, SheetChanger } from '../../ports.js'
import { widthOf } from './cells.js'
import { applyChange, type ChangeCache, fillNewSheet } from './changes.js'
import type { FormulaForm } from './form/formula-form.js'
import type { PendingWrites } from './pending-writes.js'
import { catchRefusal } from './refusal.js'
import type { SheetFinder } from './sheet-finder.js'
import { surveySheet } from './survey-sheet.js'
import { sheetOf, tableSheet, type TableSheet, type TableSheets } from './table-sheets.js'

type Range = GoogleAppsScript.Spreadsheet.Range

/** What the workbook must know of tables and words, which `google/` does not know. */
export interface WorkbookContext {
  readonly tableNamed: (key: string) => Table
  readonly aliases: LoadAliases
  /** The note on the header of a table's column. */
  readonly noteFor: (table: string, column: string) => string
  readonly helpFor: (validation: Validation) => string
}

/** Surveys sheets and changes how they are made. */
export function sheetChanger(
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  finder: () => SheetFinder,
  sheets: TableSheets,
  writes: PendingWrites,
  cache: ChangeCache,
  context: WorkbookContext & { readonly form: FormulaForm },
): SheetChanger {
  const locate = (table: string, cells: Grid): TableLocation =>
    locateTable(context.tableNamed(table), cells, new Map(), context.aliases)
  const titlesOf = memoizedTitles((sheet) =>
    titleRange(sheet, context.tableNamed(sheet.table), locate, cache),
  )
  const apply = (changes: readonly SheetChange[], given: readonly Sheet[]): readonly Sheet[] => {
    if (changes.length > 0) writes.recordWrite()
    const created: TableSheet[] = []
    const findTitles = (table: string): Range | null =>
      titlesOf([...given.map(tableSheet), ...created].find((sheet) => sheet.table === table))
    const validationContext = { ...context, titlesOf: findTitles }
    for (const change of changes) {
      if (change.kind !== 'addSheet') {
        applyChange(sheetOf([...given, ...created], change.table).toWrite(), change, validationContext, cache)
        continue
      }
      // A new sheet becomes the active one; a hidden one must not.
      const activeSheet = change.hidden ? book().getActiveSheet() : null
      const { name } = change.layout
      const own = book().insertSheet(name, change.position)
      finder().addSheet(name, own, change.position)
      created.push(sheets.create(change.table, own, name, { isNew: true }))
      fillNewSheet(own, change, validationContext, cache)
      if (activeSheet) book().setActiveSheet(activeSheet)
    }
    return created
  }
  return {
    survey: (sheet, others, how) => surveyTable(sheet, others, how ?? {}, { sheets, locate, ...context }),
    apply,
    tryApplyChanges(changes, given) {
      writes.flush()
      return catchRefusal(() => {
        apply(changes, given)
        writes.flush()
      })
    },
  }
}

/** Surveys the sheet of a table; see {@link SheetChanger.survey}. */
function surveyTable(
  sheet: Sheet,
  others: readonly Sheet[],
  how: NonNullable<Parameters<SheetChanger['survey']>[2]>,
  {
    sheets,
    locate,
    tableNamed,
    form,
  }: Pick<WorkbookContext, 'tableNamed'> & {
    readonly sheets: TableSheets
    readonly locate: (table: string, cells: Grid) => TableLocation
    readonly form: FormulaForm
  },
): SheetSurvey {
  const cells = how.cells ?? sheet.cells()
  return surveySheet(
    tableSheet(sheet).own,
    cells,
    locate(sheet.table, cells),
    (sheetId) => sheets.tableOf([...others, sheet], sheetId),
    tableNamed(sheet.table),
    {
      exact: how.exact ?? false,
      isTheirs: how.isTheirs ?? false,
      lastColumn: how.cells && widthOf(how.cells),
    },
    form,
  )
}

/** The cells that name rows, asked once for each table. */
function memoizedTitles(ask: (sheet: TableSheet) => Range): (sheet: TableSheet | undefined) => Range | null {
  const ranges = new Map<string, Range>()
  return (sheet) => {
    if (!sheet) return null
    const range = ranges.get(sheet.table) ?? ask(sheet)
    ranges.set(sheet.table, range)
    return range
  }
}

/** The cells that name the rows of a sheet's table. */
function titleRange(
  sheet: TableSheet,
  table: Table,
  locate: (table: string, cells: Grid) => TableLocation,
  cache: ChangeCache,
): Range {
  // A sheet made in this run has no rows to read yet: its header is in line 1, its title where the table
  // says.
  const { headerLine, columns } = sheet.isNew
    ? { headerLine: 1, columns: new Map<string, number>() }
    : locate(sheet.table, sheet.cells())
  const column = columns.get(table.title) ?? Object.keys(table.columns).indexOf(table.title) + 1
  const line = Math.max(1, headerLine)
  const lines = (sheet.isNew ? cache.newSheetSize()?.lines : undefined) ?? sheet.own.getMaxRows()
  return sheet.own.getRange(line + 1, column, Math.max(1, lines - line), 1)
}
