import type { SheetChange } from '../../core/sheet/compare-sheet.js'
import type { Grid } from '../../core/cell.js'
import type { Validation } from '../../core/sheet/layout.js'
import { parseLocale } from '../../core/locale.js'
import { type LoadAliases, locateTable, type TableLocation } from '../../core/sheet/locate-table.js'
import { readStored, stored, writeStored } from '../../core/stored.js'
import type { Table } from '../../core/table.js'
import type { Store, Workbook } from '../../ports.js'
import { googleCell, gridOf, widthOf } from './cells.js'
import { anySheetReader } from './any-sheet-reader.js'
import { activeSelection } from './active-selection.js'
import { applyChange, type ChangeCache } from './changes.js'
import { errorMessage, catchRefusal, tryWriteCells } from './try-write-cells.js'
import { marksOf, sheetFinder } from './sheet-finder.js'
import { type FormulaForm, formulaForm } from './form/formula-form.js'
import { writeFormulaColumn, writeFormulaSheet } from './formula-sheet.js'
import { surveySheet } from './survey-sheet.js'
import type { ValidationContext } from './validation-rules.js'
import { currentInstant } from '../clock.js'
import { once as memoize } from '../once.js'
import { cachedZoneReader } from '../cached-zone-reader.js'

/** What the workbook must be told of tables and words, which `google/` does not know. */
export interface WorkbookContext {
  readonly tableNamed: (key: string) => Table
  readonly aliases: LoadAliases
  /** What the header of a table's column says when it is pointed at. */
  readonly noteFor: (table: string, column: string) => string
  readonly helpFor: (validation: Validation) => string
}

/** The spreadsheet the script is bound to, as the core asks for it. Nothing is read before it is asked for. */
export function googleWorkbook(
  context: WorkbookContext,
  store: Pick<Store, 'read' | 'write'>,
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
): Workbook & {
  zone(): string
  knownOffset(instant: number): number | null
  form: FormulaForm
  markWritten(): void
} {
  const finder = memoize(() => sheetFinder(book()))
  const zone = memoize(() => book().getSpreadsheetTimeZone())
  const reader = memoize(() => cachedZoneReader(zone(), store))
  const spreadsheetId = memoize(() => book().getId())
  const url = (): string => `https://docs.google.com/spreadsheets/d/${spreadsheetId()}/edit`
  const spreadsheetLocale = memoize(() => book().getSpreadsheetLocale())
  const locale = memoize(() => parseLocale(spreadsheetLocale()))
  const form = formulaForm(spreadsheetLocale)
  const gridIds = new Map<string, number>()
  const titleRanges = new Map<string, GoogleAppsScript.Spreadsheet.Range | null>()
  const cache: ChangeCache = { used: new Map() }
  let serial = 0
  let isWritten = false // Whether something was written since the last flush.
  /** What was refused late and showed in {@link Workbook.lines}: the next flush throws it. */
  let lateRefusal: string | null = null
  const seed = memoize(() => Math.floor(Math.random() * 36 ** 8).toString(36))

  const cells = (table: string): Grid => {
    const usedRange = finder().boundSheet(table).getDataRange()
    cache.used.set(table, usedRange)
    return gridOf(usedRange.getValues(), reader())
  }
  const locationOf = (table: string): TableLocation =>
    locateTable(context.tableNamed(table), cells(table), new Map(), context.aliases)
  const gridId = (table: string): number => {
    const gridId = gridIds.get(table) ?? finder().boundSheet(table).getSheetId()
    gridIds.set(table, gridId)
    return gridId
  }
  // Links only: a sheet's number never changes, and a stale one merely opens the spreadsheet at its first sheet.
  const rememberedGridId = (table: string): number => {
    const storedId = gridIds.get(table) ?? Number(readStored(store, stored.grid, table) ?? NaN)
    if (Number.isInteger(storedId)) return storedId
    writeStored(store, stored.grid, String(gridId(table)), table)
    return gridId(table)
  }
  const validationContext: ValidationContext = {
    form,
    helpFor: context.helpFor,
    noteFor: context.noteFor,
    titlesOf: (table) => {
      if (!titleRanges.has(table)) titleRanges.set(table, titleCells(table))
      return titleRanges.get(table) ?? null
    },
  }
  const titleCells = (table: string): GoogleAppsScript.Spreadsheet.Range | null => {
    const sheet = finder().tables().get(table)
    if (!sheet) return null
    const namedTable = context.tableNamed(table)
    // A sheet made in this run has no rows to read yet: its header stands in line 1, its title where the table says.
    const isNew = finder().isNew(table)
    const { headerLine, columns } = isNew
      ? { headerLine: 1, columns: new Map<string, number>() }
      : locationOf(table)
    const column =
      columns.get(namedTable.title) ?? Object.keys(namedTable.columns).indexOf(namedTable.title) + 1
    const line = Math.max(1, headerLine)
    const lines = isNew && cache.size ? cache.size.lines : sheet.getMaxRows()
    return sheet.getRange(line + 1, column, Math.max(1, lines - line), 1)
  }
  const tableOf = (sheetId: number): string | undefined =>
    [...finder().tables().keys()].find((table) => gridId(table) === sheetId)
  const apply = (changes: readonly SheetChange[]): void => {
    if (changes.length > 0) isWritten = true
    for (const change of changes) applyChange(book(), change, finder(), validationContext, cache)
  }

  const flush = (): void => {
    const refusal = lateRefusal
    lateRefusal = null
    if (refusal !== null) throw new Error(refusal)
    if (!isWritten) return
    isWritten = false
    SpreadsheetApp.flush()
  }

  return {
    spreadsheetId,
    url,
    locale,
    zone,
    form,
    knownOffset: (instant) => reader().knownOffset(instant),
    cellCount: () =>
      finder()
        .names()
        .map((name) => finder().sheetNamed(name)!)
        .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
    sheetNames: () => finder().names(),
    bind: (table, names) => finder().bindByNames(table, names),
    bindTo: (table, sheetName) => finder().bindByName(table, sheetName),
    bindByMark: (table) => finder().bindByMark(table),
    cells,
    cellsOrNull(table) {
      try {
        return cells(table)
      } catch {
        return null
      }
    },
    column: (table, at, lines) =>
      lines < 1
        ? []
        : gridOf(finder().boundSheet(table).getSheetValues(1, at, lines, 1), reader()).map(
            (line) => line[0] ?? null,
          ),
    columnFormulas: (table, at, lines) =>
      form.formulasOf(finder().boundSheet(table).getRange(1, at, lines, 1)).map((line) => line[0]!),
    hiddenLines(table, lines) {
      const sheet = finder().boundSheet(table)
      return lines.filter((line) => sheet.isRowHiddenByUser(line))
    },
    ...anySheetReader(finder, reader),
    marks: (table, columns) => marksOf(finder().boundSheet(table), columns),
    survey(table, { exact = false, cells: known } = {}) {
      const grid = known ?? cells(table)
      return surveySheet(
        finder().boundSheet(table),
        grid,
        locateTable(context.tableNamed(table), grid, new Map(), context.aliases),
        tableOf,
        context.tableNamed(table),
        { exact, lastColumn: known && widthOf(known) },
        form,
      )
    },
    tryApplyCells(changes, later = false) {
      if (!later) flush()
      else isWritten = true
      return tryWriteCells(changes, finder(), cache, later ? () => {} : () => SpreadsheetApp.flush())
    },
    lines(table, from, count, columns) {
      try {
        const values = finder().boundSheet(table).getSheetValues(from, 1, count, columns)
        // Whatever was written before is carried out before a question is answered.
        isWritten = false
        return gridOf(values, reader())
      } catch (error) {
        // Somebody took lines or columns away: none of what was asked for is there.
        if (isWritten) lateRefusal = errorMessage(error)
        isWritten = false
        return []
      }
    },
    tryApplyChanges(changes) {
      flush()
      return catchRefusal(() => {
        apply(changes)
        flush()
      })
    },
    apply,
    sheetNameOf: (table) => finder().nameOf(table),
    askAhead(tables) {
      reader().prepare([-180, 180].map((days) => currentInstant() + days * 86_400_000))
      for (const table of tables) rememberedGridId(table)
    },
    writeFormulaSheet(sheetName, formulas, names, beside) {
      isWritten = true
      const existingSheet = finder().sheetOrNull(sheetName)
      finder().addSheet(
        sheetName,
        writeFormulaSheet(
          book(),
          existingSheet,
          sheetName,
          formulas,
          names,
          form,
          finder().names().length,
          beside,
        ),
      )
    },
    assumeSheetOrder: (order, surely) => finder().assumeSheetOrder(order, surely),
    rereadSheetNames: () => finder().rereadSheetNames(),
    isFoundByPosition: (table) => finder().isFoundByPosition(table),
    tryWriteFormulas(sheetName, column, formulas) {
      const sheet = finder().sheetOrNull(sheetName)
      if (sheet === null) return false
      flush()
      const refused = catchRefusal(() => {
        isWritten = true
        writeFormulaColumn(sheet, column, formulas, form)
        flush()
      })
      return refused === null
    },
    deleteSheet(sheetName) {
      const sheet = finder().sheetNamed(sheetName)
      if (!sheet) return
      isWritten = true
      // A spreadsheet never is without a sheet.
      if (finder().names().length === 1) book().insertSheet()
      book().deleteSheet(sheet)
      finder().removeSheet(sheetName)
    },
    deleteSheetIfEmpty(sheetName) {
      const sheet = finder().sheetNamed(sheetName)
      if (!sheet || sheet.getLastRow() > 0 || finder().names().length === 1) return
      isWritten = true
      book().deleteSheet(sheet)
      finder().removeSheet(sheetName)
    },
    linkTo: (table, line) => `${url()}#gid=${rememberedGridId(table)}&range=A${line}`,
    ...activeSelection(book, finder, tableOf),
    appendLine(table, line) {
      return catchRefusal(() => {
        isWritten = true
        finder().toWrite(table).appendRow(line.map(googleCell))
        flush()
      })
    },
    isOpen: () => (book() as object | null) !== null,
    createId: (prefix) => `${prefix}-${seed()}-${(++serial).toString(36)}`,
    flush,
    tryFlush: () => catchRefusal(flush),
    markWritten: () => void (isWritten = true),
  }
}
