/** Converts between what cells store and what scripts read and write. */
import { isDateFormat } from 'numfmt'
import { FormulaError, type CellPosition, type Value } from '../../formula/value.js'
import { formatA1 } from '../../workbook/a1.js'
import { checkLength } from '../../workbook/limits.js'
import { Refusal } from '../../workbook/refusal.js'
import { store } from '../../workbook/edit/store.js'
import { enterText } from '../../workbook/edit/typing.js'
import { isValid } from '../../workbook/validity.js'
import { instantOfSerial, serialOfInstant } from '../../workbook/zone.js'
import type { SpreadsheetContext, RangeState } from './spreadsheet-context.js'

const dateFormats = new Map<string, boolean>()
/** Whether numbers under this format are days or times. */
const showsDate = (format: string): boolean => {
  let shows = dateFormats.get(format)
  if (shows === undefined) dateFormats.set(format, (shows = format !== '' && isDateFormat(format)))
  return shows
}

/**
 * Whether a number is a date of the years 0001 to 9999. Others are taken as plain numbers, because no
 * calendar shows them.
 */
const isCalendar = (serial: number): boolean => serial >= -693_593 && serial < 2_958_466

/** What `getValues` gives: '' for empty, text for errors, a `Date` for numbers shown as days or times. */
export const scriptValue = (context: SpreadsheetContext, value: Value, format: () => string): unknown => {
  if (value === null) return ''
  if (value instanceof FormulaError) return value.code
  if (typeof value !== 'number' || !isCalendar(value) || !showsDate(format())) return value
  return context.realm.date(instantOfSerial(value, context.workbook.timeZone))
}

/** The values of a range as rows. */
export const valuesOf = (context: SpreadsheetContext, range: RangeState): unknown[][] => {
  const valueOf = (row: number, column: number): unknown => {
    const place = { sheet: range.sheet, row, column }
    return scriptValue(context, context.workbook.value(place), () => context.workbook.format(place))
  }
  return context.grid(range, valueOf, '')
}

/** A script's day as the serial number that the workbook's wall clock shows at that instant. */
export const serialOfDate = (context: SpreadsheetContext, date: Date): number =>
  serialOfInstant(date.getTime(), context.workbook.timeZone)

/** Writes one value; returns whether a formula was added or removed. */
const enterValue = (context: SpreadsheetContext, place: CellPosition, given: unknown): boolean => {
  const { workbook, realm } = context
  const sheet = workbook.sheet(place.sheet)
  if (typeof given === 'string' && given !== '') return enterText(workbook, place, given)
  if (given === '' || given === null || given === undefined)
    return store(sheet, place.row, place.column, null)
  if (typeof given === 'number' && !Number.isFinite(given)) {
    return store(sheet, place.row, place.column, new FormulaError('#NUM!'))
  }
  if (!realm.isDate(given)) {
    const plain = typeof given === 'number' || typeof given === 'boolean' ? given : String(given)
    return store(sheet, place.row, place.column, plain)
  }
  const serial = serialOfDate(context, given)
  const replaced = store(sheet, place.row, place.column, serial)
  const cell = sheet.cell(place.row, place.column)
  if (!showsDate(workbook.styles.style(cell?.s).format ?? '')) {
    const time = Number.isInteger(serial) ? '' : ' hh:mm:ss'
    const s = workbook.styles.patch(cell?.s, { format: `yyyy-mm-dd${time}` })
    sheet.change(place.row, place.column, { s })
  }
  return replaced
}

/**
 * Writes what a script gives, cell by cell. Throws a {@link Refusal}, and writes nothing, when a cell's
 * validation rejects its new value.
 */
export const enterValues = (
  context: SpreadsheetContext,
  range: RangeState,
  valueOf: (down: number, across: number) => unknown,
): void => {
  const { workbook } = context
  const sheet = context.sheet(range.sheet)
  const { row, column, lastRow, lastColumn } = context.cells(range)
  const places: CellPosition[] = []
  for (let at = row; at <= lastRow; at++) {
    for (let across = column; across <= lastColumn; across++)
      places.push({ sheet: range.sheet, row: at, column: across })
  }
  for (const place of places) checkLength(valueOf(place.row - row, place.column - column))
  const rejects = ({ row: at, column: across }: CellPosition): boolean => {
    const rule = sheet.cell(at, across)?.d
    return rule !== undefined && !sheet.validations[rule]!.allowInvalid
  }
  const strict = places.filter(rejects)
  const before =
    strict.length > 0 ? places.map((place) => ({ place, cell: sheet.cell(place.row, place.column) })) : []
  let formulas = false
  for (const place of places) {
    if (enterValue(context, place, valueOf(place.row - row, place.column - column))) formulas = true
  }
  workbook.changed(formulas ? 'formulas' : { valuesOf: range.sheet })
  const wrong = strict.find((place) => !isValid(workbook, place))
  if (!wrong) return
  for (const { place, cell } of before) sheet.put(place.row, place.column, cell)
  workbook.changed()
  const address = formatA1({
    row: wrong.row,
    column: wrong.column,
    lastRow: wrong.row,
    lastColumn: wrong.column,
  })
  throw new Refusal(
    `The data you entered in cell ${address} violates the data validation rules set on this cell.`,
  )
}
