import * as palette from '../../core/palette.js'
import type { View, ViewChart } from '../../core/sheet/view.js'
import type { ViewSheets } from '../../ports.js'
import { encodeStored, stored } from '../../core/stored.js'
import { googleCell } from './cells.js'
import type { FormulaForm } from './form/formula-form.js'
import { tableMark } from './sheet-finder.js'
import { protectionName } from './survey-sheet.js'
import { writeChanges, writeView } from './view-lines.js'
import { addressOf } from './view-styles.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

const tabColor = palette.brand
/**
 * The sheets of views. Each is written in a bounded number of calls, whatever it holds.
 *
 * @param markWritten is called before anything is written
 */
export function googleViewSheets(
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  form: FormulaForm,
  markWritten: () => void,
): ViewSheets {
  const newSheets = new Map<string, Sheet>()
  const findSheet = (name: string): Sheet | null => {
    const sheet = newSheets.get(name) ?? book().getSheetByName(name)
    if (sheet) newSheets.set(name, sheet)
    return sheet
  }
  const sheetNamed = (name: string): Sheet => {
    const sheet = findSheet(name)
    if (!sheet) throw new Error(`No sheet ${name}`)
    return sheet
  }
  /** A new sheet becomes the active one; this one is not for people to see. */
  const hiddenSheet = (name: string): Sheet => {
    const activeSheet = book().getActiveSheet()
    const sheet = book().insertSheet(name, book().getNumSheets())
    newSheets.set(name, sheet)
    sheet.hideSheet().protect().setDescription(protectionName).setWarningOnly(true)
    book().setActiveSheet(activeSheet)
    return sheet
  }
  return {
    hasSheet: (name) => findSheet(name) !== null,
    add(name, view) {
      markWritten()
      const sheet = book().insertSheet(name, 0)
      newSheets.set(name, sheet)
      formatViewSheet(sheet, view)
    },
    write(name, view, before, { sized, careful }) {
      markWritten()
      const sheet = sheetNamed(name)
      const isUpdated = before !== null && writeChanges(sheet, view, before, { sized, careful, form })
      // The person who typed may have deleted lines as well, and frozen ones with them.
      if (isUpdated === false) writeView(sheet, view, sized || before !== null, form)
      return isUpdated !== 'moved'
    },
    writeCells(name, line, column, values) {
      markWritten()
      sheetNamed(name)
        .getRange(line, column, 1, values.length)
        .setValues([values.map(googleCell)])
    },
    readTexts: (name) => (findSheet(name)?.getDataRange().getValues() ?? []).map(([text]) => String(text)),
    writeTexts(name, texts) {
      markWritten()
      const existingSheet = findSheet(name)
      const sheet = existingSheet ?? hiddenSheet(name)
      const lines = Math.max(texts.length, existingSheet?.getLastRow() ?? 0)
      const existingLines = lines > 1 ? sheet.getMaxRows() : 1
      if (existingLines < lines) sheet.insertRowsAfter(existingLines, lines - existingLines)
      // In one call, so that a run that stops leaves either the old content or the new.
      sheet.getRange(1, 1, lines, 1).setValues(Array.from({ length: lines }, (_, at) => [texts[at] ?? '']))
    },
  }
}

/**
 * Puts on a new sheet what stays on it: our mark, a warning for people who type here, the note and the
 * charts.
 */
function formatViewSheet(sheet: Sheet, view: View): void {
  sheet
    .addDeveloperMetadata(tableMark, encodeStored(stored.tableMark, view.key))
    .setTabColor(tabColor)
    .setHiddenGridlines(true)
  sheet.protect().setDescription(protectionName).setWarningOnly(true)
  sheet.getRange(1, 1, 1, 2).setNote(view.note)
  for (const chart of view.charts) sheet.insertChart(buildChart(sheet, chart))
}

function buildChart(sheet: Sheet, chart: ViewChart): GoogleAppsScript.Spreadsheet.EmbeddedChart {
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
