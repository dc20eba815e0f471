import {
  type ColumnLayout,
  isMarked,
  type ConditionalFormat,
  type SheetLayout,
} from '../../core/sheet/layout.js'
import { columnLetters } from '../../core/formula.js'
import * as palette from '../../core/palette.js'
import { encodeStored, stored } from '../../core/stored.js'
import { googleCell } from './cells.js'
import { columnMark, tableMark } from './sheet-finder.js'
import { formatRule } from './format-rules.js'
import { type ValidationContext, validationRule } from './validation-rules.js'
import type { SheetChange } from '../../core/sheet/sheet-change.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Headers are white on the product's blue; those of columns that Milepost fills in itself are greyer. */
const headerStyle = { background: palette.brand, derived: palette.slate, fontColor: palette.paper }

/** The width of most columns: what a status or a name needs in both languages. */
const defaultWidth = 124

/** How large Google makes a new sheet: asked for the first one in a run, and the same for the others. */
export interface NewSheetSize {
  readonly lines: number
  readonly columns: number
}
export const sizeOf = (sheet: Sheet): NewSheetSize => ({
  lines: sheet.getMaxRows(),
  columns: sheet.getMaxColumns(),
})

/**
 * Makes the sheet of a table with everything on it. Set-up is slow because of its calls, so all ranges are
 * asked for in one call and each property is set once for the whole block.
 *
 * @param hasMarks whether columns get marks; sheets that people do not edit need none
 */
export function createSheet(
  sheet: Sheet,
  newSheetSize: NewSheetSize,
  sheetLayout: SheetLayout,
  rules: (lastLine: number) => readonly ConditionalFormat[],
  context: ValidationContext,
  hasMarks: boolean,
): void {
  const columns = sheetLayout.columns
  const lastLine = newSheetSize.lines
  if (newSheetSize.columns < columns.length)
    sheet.insertColumnsAfter(newSheetSize.columns, columns.length - newSheetSize.columns)
  const formatRules = rules(lastLine)
  const addresses = [...new Set(formatRules.map((rule) => addressOf(rule.columns, rule.lines)))]
  const [header, body, sheetRange, ...rest] = sheet
    .getRangeList([
      addressOf([1, columns.length], [1, 1]),
      addressOf([1, columns.length], [2, lastLine]),
      addressOf([1, columns.length], [1, lastLine]),
      ...columns.map((_, index) => `${columnLetters(index + 1)}:${columnLetters(index + 1)}`),
      ...addresses,
    ])
    .getRanges() as [Range, Range, Range, ...Range[]]
  styleHeader(header, sheetLayout.key, columns, context)
  styleBody(body, lastLine - 1, columns, context)
  const wrapStrategies = Array.from({ length: lastLine }, (_, line) =>
    columns.map((column) => line === 0 || column.wrap),
  )
  sheetRange.setWraps(wrapStrategies)
  setColumnWidths(sheet, columns, 1)
  sheet.setFrozenRows(1)
  if (hasMarks && sheetLayout.frozenColumns > 0) sheet.setFrozenColumns(sheetLayout.frozenColumns)
  sheet.addDeveloperMetadata(tableMark, encodeStored(stored.tableMark, sheetLayout.key))
  columns.forEach((column, index) => {
    if (hasMarks && isMarked(column.key))
      rest[index]!.addDeveloperMetadata(
        columnMark(column.key),
        encodeStored(stored.columnMark, sheetLayout.key),
      )
    if (hasMarks && column.key === 'id') rest[index]!.protect().setWarningOnly(true)
  })
  const areas = new Map(addresses.map((address, index) => [address, rest[columns.length + index]!]))
  if (formatRules.length > 0)
    sheet.setConditionalFormatRules(
      formatRules.map((rule) =>
        formatRule(rule, areas.get(addressOf(rule.columns, rule.lines))!, context.form),
      ),
    )
}

/** Adds columns at the right end of a sheet that people already use. */
export function addColumns(
  sheet: Sheet,
  { table, line, column, columns, inserts }: Extract<SheetChange, { readonly kind: 'addColumns' }>,
  context: ValidationContext,
): void {
  const maxColumns = sheet.getMaxColumns()
  const missingColumns = column + columns.length - 1 - maxColumns
  if (inserts) sheet.insertColumnsAfter(column - 1, columns.length)
  else if (missingColumns > 0) sheet.insertColumnsAfter(maxColumns, missingColumns)
  const maxRows = sheet.getMaxRows()
  // Inserted columns have the dropdowns of the column before them.
  if (inserts) sheet.getRange(1, column, maxRows, columns.length).clearDataValidations()
  const lines = maxRows - line
  styleHeader(sheet.getRange(line, column, 1, columns.length), table, columns, context)
  if (lines > 0) styleBody(sheet.getRange(line + 1, column, lines, columns.length), lines, columns, context)
  setColumnWidths(sheet, columns, column)
}

const addressOf = (columns: readonly [number, number], lines: readonly [number, number]): string =>
  `${columnLetters(columns[0])}${lines[0]}:${columnLetters(columns[1])}${lines[1]}`

function styleHeader(
  header: Range,
  table: string,
  columns: readonly ColumnLayout[],
  context: ValidationContext,
): void {
  header
    .setValues([columns.map((column) => googleCell(column.header))])
    .setNotes([columns.map((column) => context.noteFor(table, column.key))])
    .setBackgrounds([
      columns.map((column) => (column.derived ? headerStyle.derived : headerStyle.background)),
    ])
    .setTextStyle(
      SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor(headerStyle.fontColor).build(),
    )
}

function styleBody(
  body: Range,
  lines: number,
  columns: readonly ColumnLayout[],
  context: ValidationContext,
): void {
  const repeatLine = <T>(line: readonly T[]): T[][] => Array.from({ length: lines }, () => [...line])
  body.setNumberFormats(repeatLine(columns.map((column) => column.format)))
  const rules = columns.map((column) => validationRule(column.validation, context))
  if (rules.some((rule) => rule !== null)) body.setDataValidations(repeatLine(rules))
}

/** Two widths, so that neighbours share a call; people change them as they like. */
const columnWidth = (width: number): number => (width <= 150 ? defaultWidth : 220)

function setColumnWidths(sheet: Sheet, columns: readonly ColumnLayout[], from: number): void {
  const widths = columns.map((column) => columnWidth(column.width))
  sheet.setColumnWidths(from, columns.length, defaultWidth)
  widths.forEach((width, index) => {
    if (width === defaultWidth || widths[index - 1] === width) return
    const end = widths.findIndex((other, at) => at > index && other !== width)
    sheet.setColumnWidths(from + index, (end < 0 ? widths.length : end) - index, width)
  })
  columns.forEach((column, index) => {
    if (column.hidden) sheet.hideColumns(from + index)
  })
}
