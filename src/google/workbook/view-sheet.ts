import { isDayCell } from '../../core/cell.js'
import { columnLetters } from '../../core/formula.js'
import type { View, ViewArea, ViewChart, ViewLook } from '../../core/sheet/view.js'
import type { ViewSheets } from '../../ports.js'
import { packed, stored } from '../../core/stored.js'
import { type GoogleCell, googleCell } from './cells.js'
import { tableMark } from './looking.js'
import { protectionName } from './survey.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

const tabColor = '#24507a'
const addressOf = ({ line, column, lines, columns }: ViewArea): string =>
  `${columnLetters(column)}${line}:${columnLetters(column + columns - 1)}${line + lines - 1}`

/**
 * The sheets of views. Each is written in a fixed number of calls: one for each property of the whole block.
 *
 * @param touch is called before anything is written
 */
export function googleViewSheets(touch: () => void): ViewSheets {
  let active: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined
  const book = () => (active ??= SpreadsheetApp.getActive())
  const made = new Map<string, Sheet>()
  const find = (name: string): Sheet | null => {
    const sheet = made.get(name) ?? book().getSheetByName(name)
    if (sheet) made.set(name, sheet)
    return sheet
  }
  const sheetNamed = (name: string): Sheet => {
    const sheet = find(name)
    if (!sheet) throw new Error(`No sheet ${name}`)
    return sheet
  }
  /** A new sheet comes to the front; this one nobody is to look at. */
  const hiddenSheet = (name: string): Sheet => {
    const front = book().getActiveSheet()
    const sheet = book().insertSheet(name, book().getNumSheets())
    made.set(name, sheet)
    sheet.hideSheet().protect().setDescription(protectionName).setWarningOnly(true)
    book().setActiveSheet(front)
    return sheet
  }
  return {
    stands: (name) => find(name) !== null,
    add(name, view) {
      touch()
      const sheet = book().insertSheet(name, 0)
      made.set(name, sheet)
      sheet
        .addDeveloperMetadata(tableMark, packed(stored.tableMark, view.key))
        .setTabColor(tabColor)
        .setHiddenGridlines(true)
      // A warning to whoever types here; the add-on itself may write.
      sheet.protect().setDescription(protectionName).setWarningOnly(true)
      sheet.getRange(1, 1, 1, 2).setNote(view.note)
      for (const chart of view.charts) sheet.insertChart(chartOn(sheet, chart))
    },
    write(name, view, sized) {
      touch()
      const sheet = sheetNamed(name)
      sheet.clear({ contentsOnly: true, formatOnly: true })
      const [lines, columns] = fit(sheet, view)
      if (sized) size(sheet, view)
      fill(sheet.getRange(1, 1, lines, columns), view)
      for (const { areas, color, weight } of view.rules)
        sheet
          .getRangeList(areas.map(addressOf))
          .setBorder(null, null, true, null, null, weight === 'thick' ? null : true, color, styleOf(weight))
      if (view.conditions.length > 0)
        sheet.setConditionalFormatRules(
          view.conditions.map(({ area, formula, look }) =>
            SpreadsheetApp.newConditionalFormatRule()
              .whenFormulaSatisfied(formula)
              .setBackground(look.background)
              .setFontColor(look.color)
              .setRanges([sheet.getRange(addressOf(area))])
              .build(),
          ),
        )
    },
    shows: (name, view) => showsStill(sheetNamed(name), view),
    stamp(name, line, column, values) {
      touch()
      sheetNamed(name)
        .getRange(line, column, 1, values.length)
        .setValues([values.map(googleCell)])
    },
    recall: (name) => (find(name)?.getDataRange().getValues() ?? []).map(([text]) => String(text)),
    remember(name, texts) {
      touch()
      const standing = find(name)
      const sheet = standing ?? hiddenSheet(name)
      if (standing) sheet.clear()
      const lines = texts.length > 1 ? sheet.getMaxRows() : 1
      if (lines < texts.length) sheet.insertRowsAfter(lines, texts.length - lines)
      sheet.getRange(1, 1, texts.length, 1).setValues(texts.map((text) => [text]))
    },
  }
}

/** Three calls at most, whatever the view holds. */
function showsStill(sheet: Sheet, view: View): boolean {
  const used = sheet.getDataRange()
  const values = used.getValues() as GoogleCell[][]
  const cells = view.cells.flat()
  const shown = cells.some(({ value }) => isDayCell(value)) ? used.getDisplayValues() : []
  const formulas = cells.some(({ formula }) => formula !== undefined) ? used.getFormulas() : []
  const moving = new Set(view.moving.map(({ line, column }) => `${line}:${column}`))
  const lines = Math.max(values.length, view.cells.length)
  for (let down = 0; down < lines; down++)
    for (let across = 0; across < Math.max(view.widths.length, values[0]?.length ?? 0); across++) {
      if (moving.has(`${down + 1}:${across + 1}`)) continue
      const { value, formula } = view.cells[down]?.[across] ?? { value: null }
      const wanted = formula ?? (isDayCell(value) ? value.day : (value ?? ''))
      const found = formula !== undefined ? formulas : isDayCell(value) ? shown : values
      if ((found[down]?.[across] ?? '') !== wanted) return false
    }
  return true
}

const styleOf = (weight: 'thin' | 'medium' | 'thick'): GoogleAppsScript.Spreadsheet.BorderStyle =>
  ({
    thin: SpreadsheetApp.BorderStyle.SOLID,
    medium: SpreadsheetApp.BorderStyle.SOLID_MEDIUM,
    thick: SpreadsheetApp.BorderStyle.SOLID_THICK,
  })[weight]

/** Makes the sheet large enough; returns the lines and columns of the view. */
function fit(sheet: Sheet, view: View): [lines: number, columns: number] {
  const [lines, columns] = [view.cells.length, view.widths.length]
  const [standing, across] = [sheet.getMaxRows(), sheet.getMaxColumns()]
  if (standing < lines) sheet.insertRowsAfter(standing, lines - standing)
  if (across < columns) sheet.insertColumnsAfter(across, columns - across)
  return [lines, columns]
}

/** Widths in runs of equal neighbours, heights of the few lines that differ, and the frozen lines and columns. */
function size(sheet: Sheet, { widths, heights, frozen }: View): void {
  widths.forEach((width, index) => {
    if (widths[index - 1] === width) return
    const end = widths.findIndex((other, at) => at > index && other !== width)
    sheet.setColumnWidths(index + 1, (end < 0 ? widths.length : end) - index, width)
  })
  for (const { line, height } of heights) sheet.setRowHeight(line, height)
  sheet.setFrozenRows(frozen.lines)
  sheet.setFrozenColumns(frozen.columns)
}

/** Writes every property of the block in one call each; properties that no cell has are left alone. */
function fill(block: Range, view: View): void {
  const moving = new Map(view.moving.map(({ line, column, value }) => [`${line}:${column}`, value]))
  const values = view.cells.map((cells, down) =>
    cells.map(({ value, formula }, across) => {
      const key = `${down + 1}:${across + 1}`
      return formula ?? googleCell(moving.has(key) ? moving.get(key)! : value)
    }),
  )
  block.setValues(values)
  const has = (key: keyof ViewLook): boolean =>
    view.cells.some((cells) => cells.some(({ look }) => look[key] !== undefined))
  const each = <V>(of: (look: ViewLook) => V): V[][] =>
    view.cells.map((cells) => cells.map(({ look }) => of(look)))
  if (has('background')) block.setBackgrounds(each(({ background }) => background ?? null))
  if (has('color')) block.setFontColors(each(({ color }) => color ?? null))
  if (has('bold')) block.setFontWeights(each(({ bold }) => (bold ? 'bold' : 'normal')))
  if (has('size')) block.setFontSizes(each(({ size: points }) => points ?? 10))
  if (has('align')) block.setHorizontalAlignments(each(({ align }) => align ?? null))
  if (has('format')) block.setNumberFormats(each(({ format }) => format ?? 'General'))
  if (has('wrap')) block.setWraps(each(({ wrap }) => wrap ?? false))
  block.setVerticalAlignment('middle')
}

function chartOn(sheet: Sheet, chart: ViewChart): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const { kind, title, area, line, column, width, height, colors } = chart
  return sheet
    .newChart()
    .setChartType(kind === 'pie' ? Charts.ChartType.PIE : Charts.ChartType.COLUMN)
    .addRange(sheet.getRange(addressOf(area)))
    .setNumHeaders(0)
    .setPosition(line, column, 0, 0)
    .setOption('title', title)
    .setOption('width', width)
    .setOption('height', height)
    .setOption('colors', [...colors])
    .setOption('legend', kind === 'pie' ? { position: 'right' } : { position: 'none' })
    .setOption('pieHole', kind === 'pie' ? 0.5 : 0)
    .build()
}
