import { type ColumnLayout, isMarked } from '../../core/sheet/layout.js'
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
type AddSheet = Extract<SheetChange, { readonly kind: 'addSheet' }>

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
  { layout: sheetLayout, rules, lines = [] }: Pick<AddSheet, 'layout' | 'rules' | 'lines'>,
  context: ValidationContext,
  hasMarks: boolean,
): void {
  const columns = sheetLayout.columns
  const missingLines = lines.length + 1 - newSheetSize.lines
  if (missingLines > 0) sheet.insertRowsAfter(newSheetSize.lines, missingLines)
  const lastLine = newSheetSize.lines + Math.max(0, missingLines)
  if (newSheetSize.columns < columns.length)
    sheet.insertColumnsAfter(newSheetSize.columns, columns.length - newSheetSize.columns)
  const formatRules = rules(lastLine)
  const addresses = [...new Set(formatRules.map((rule) => addressOf(rule.columns, rule.lines)))]
  const [header, body, filled, sheetRange, ...rest] = sheet
    .getRangeList([
      addressOf([1, columns.length], [1, 1]),
      addressOf([1, columns.length], [2, lastLine]),
      addressOf([1, columns.length], [1, lines.length + 1]),
      addressOf([1, columns.length], [1, lastLine]),
      ...columns.map((_, index) => `${columnLetters(index + 1)}:${columnLetters(index + 1)}`),
      ...addresses,
    ])
    .getRanges() as [Range, Range, Range, Range, ...Range[]]
  styleHeader(header, sheetLayout.key, columns, context)
  styleBody(body, lastLine - 1, columns, context)
  // After the number formats: what looks like a number in a column of text stays text.
  filled.setValues([headersOf(columns), ...lines.map((line) => line.map(googleCell))])
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
  const header = sheet.getRange(line, column, 1, columns.length)
  styleHeader(header.setValues([headersOf(columns)]), table, columns, context)
  if (lines > 0) styleBody(sheet.getRange(line + 1, column, lines, columns.length), lines, columns, context)
  setColumnWidths(sheet, columns, column)
}

const addressOf = (columns: readonly [number, number], lines: readonly [number, number]): string =>
  `${columnLetters(columns[0])}${lines[0]}:${columnLetters(columns[1])}${lines[1]}`

const headersOf = (columns: readonly ColumnLayout[]) => columns.map((column) => googleCell(column.header))

function styleHeader(
  header: Range,
  table: string,
  columns: readonly ColumnLayout[],
  context: ValidationContext,
): void {
  header
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
const wideWidth = 220
const columnWidth = (width: number): number => (width <= 150 ? defaultWidth : wideWidth)

/** Neighbours of the same width that is another than this, as `[first, count, width]`, counted from 0. */
function widthRuns(widths: readonly number[], base: number): [first: number, count: number, width: number][] {
  return widths.flatMap((width, index): [number, number, number][] => {
    if (width === base || widths[index - 1] === width) return []
    const end = widths.findIndex((other, at) => at > index && other !== width)
    return [[index, (end < 0 ? widths.length : end) - index, width]]
  })
}

function setColumnWidths(sheet: Sheet, columns: readonly ColumnLayout[], from: number): void {
  // A hidden column is as wide as its neighbour, so that it ends no run.
  const widths = columns.map(({ hidden, width }, index) =>
    columnWidth(hidden ? (columns[index + 1]?.width ?? width) : width),
  )
  // Each call costs the same for any number of columns: what fewer runs differ from is set first, for all.
  const base = [defaultWidth, wideWidth].sort(
    (one, other) => widthRuns(widths, one).length - widthRuns(widths, other).length,
  )[0]!
  sheet.setColumnWidths(from, columns.length, base)
  for (const [first, count, width] of widthRuns(widths, base))
    sheet.setColumnWidths(from + first, count, width)
  columns.forEach((column, index) => {
    if (column.hidden) sheet.hideColumns(from + index)
  })
}
