import type { Change } from '../../core/sheet/difference.js'
import { type ColumnLayout, isMarked, type PaintRule, type SheetLayout } from '../../core/sheet/layout.js'
import { columnLetters } from '../../core/formula.js'
import { packed, stored } from '../../core/stored.js'
import { googleCell } from './cells.js'
import { columnMark, tableMark } from './looking.js'
import { formatRule } from './painting.js'
import { type Surroundings, validationRule } from './validating.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Headers are white on the product's blue; those of columns that Milepost fills in itself are greyer. */
const headerLook = { background: '#24507a', derived: '#5a6b7b', fontColor: '#ffffff' }

/** The width of most columns: what a status or a name takes in either language. */
const defaultWidth = 124

/** How large Google makes a new sheet: asked of the first one that a run makes, the same for the others. */
export interface NewSheetSize {
  readonly lines: number
  readonly columns: number
}
export const sizeOf = (sheet: Sheet): NewSheetSize => ({
  lines: sheet.getMaxRows(),
  columns: sheet.getMaxColumns(),
})

/**
 * Makes the sheet of a table with everything on it. Calls are what set-up costs, so all ranges are asked for in one
 * call and each property is set once for the whole block.
 *
 * @param marked whether columns get marks; sheets that nobody edits do without
 */
export function makeSheet(
  sheet: Sheet,
  standing: NewSheetSize,
  wanted: SheetLayout,
  rules: (lastLine: number) => readonly PaintRule[],
  around: Surroundings,
  marked: boolean,
): void {
  const columns = wanted.columns
  const lastLine = standing.lines
  if (standing.columns < columns.length)
    sheet.insertColumnsAfter(standing.columns, columns.length - standing.columns)
  const painted = rules(lastLine)
  const addresses = [...new Set(painted.map((rule) => addressOf(rule.columns, rule.lines)))]
  const [header, body, whole, ...rest] = sheet
    .getRangeList([
      addressOf([1, columns.length], [1, 1]),
      addressOf([1, columns.length], [2, lastLine]),
      addressOf([1, columns.length], [1, lastLine]),
      ...columns.map((_, index) => `${columnLetters(index + 1)}:${columnLetters(index + 1)}`),
      ...addresses,
    ])
    .getRanges() as [Range, Range, Range, ...Range[]]
  dressHeader(header, wanted.key, columns, around)
  dressBody(body, lastLine - 1, columns, around)
  const wraps = Array.from({ length: lastLine }, (_, line) =>
    columns.map((column) => line === 0 || column.wrap),
  )
  whole.setWraps(wraps)
  size(sheet, columns, 1)
  sheet.setFrozenRows(1)
  if (marked && wanted.frozenColumns > 0) sheet.setFrozenColumns(wanted.frozenColumns)
  sheet.addDeveloperMetadata(tableMark, packed(stored.tableMark, wanted.key))
  columns.forEach((column, index) => {
    if (marked && isMarked(column.key))
      rest[index]!.addDeveloperMetadata(columnMark(column.key), packed(stored.columnMark, wanted.key))
    if (marked && column.key === 'id') rest[index]!.protect().setWarningOnly(true)
  })
  const areas = new Map(addresses.map((address, index) => [address, rest[columns.length + index]!]))
  if (painted.length > 0)
    sheet.setConditionalFormatRules(
      painted.map((rule) => formatRule(rule, areas.get(addressOf(rule.columns, rule.lines))!, around.form)),
    )
}

/** Adds columns at the right end of a sheet that people already use. */
export function addColumns(
  sheet: Sheet,
  { table, line, column, columns }: Extract<Change, { readonly kind: 'addColumns' }>,
  around: Surroundings,
): void {
  const missing = column + columns.length - 1 - sheet.getMaxColumns()
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing)
  const lines = sheet.getMaxRows() - line
  dressHeader(sheet.getRange(line, column, 1, columns.length), table, columns, around)
  if (lines > 0) dressBody(sheet.getRange(line + 1, column, lines, columns.length), lines, columns, around)
  size(sheet, columns, column)
}

const addressOf = (columns: readonly [number, number], lines: readonly [number, number]): string =>
  `${columnLetters(columns[0])}${lines[0]}:${columnLetters(columns[1])}${lines[1]}`

function dressHeader(
  header: Range,
  table: string,
  columns: readonly ColumnLayout[],
  around: Surroundings,
): void {
  header
    .setValues([columns.map((column) => googleCell(column.header))])
    .setNotes([columns.map((column) => around.noteFor(table, column.key))])
    .setBackgrounds([columns.map((column) => (column.derived ? headerLook.derived : headerLook.background))])
    .setTextStyle(
      SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor(headerLook.fontColor).build(),
    )
}

function dressBody(body: Range, lines: number, columns: readonly ColumnLayout[], around: Surroundings): void {
  const repeat = <T>(line: readonly T[]): T[][] => Array.from({ length: lines }, () => [...line])
  body.setNumberFormats(repeat(columns.map((column) => column.format)))
  const rules = columns.map((column) => validationRule(column.validation, around))
  if (rules.some((rule) => rule !== null)) body.setDataValidations(repeat(rules))
}

/** Two widths, so that neighbours share a call; people make them what they like. */
const sized = (width: number): number => (width <= 150 ? defaultWidth : 220)

function size(sheet: Sheet, columns: readonly ColumnLayout[], from: number): void {
  const widths = columns.map((column) => sized(column.width))
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
