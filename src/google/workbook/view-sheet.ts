import type { ViewChart } from '../../core/sheet/view.js'
import type { ViewSheets } from '../../ports.js'
import { packed, stored } from '../../core/stored.js'
import { googleCell } from './cells.js'
import type { FormulaForm } from './form/formula-form.js'
import { tableMark } from './looking.js'
import { protectionName } from './survey.js'
import { writeChanges, writeWhole } from './view-lines.js'
import { addressOf } from './view-looks.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

const tabColor = '#24507a'
/**
 * The sheets of views. Each is written in a bounded number of calls, whatever it holds.
 *
 * @param touch is called before anything is written
 */
export function googleViewSheets(
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  form: FormulaForm,
  touch: () => void,
): ViewSheets {
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
    write(name, view, before, { sized, careful }) {
      touch()
      const sheet = sheetNamed(name)
      const done = before !== null && writeChanges(sheet, view, before, { sized, careful, form })
      // Whoever typed may have taken lines away as well, and frozen ones with them.
      if (done === false) writeWhole(sheet, view, sized || before !== null, form)
      return done !== 'moved'
    },
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
      const lines = Math.max(texts.length, standing?.getLastRow() ?? 0)
      const there = lines > 1 ? sheet.getMaxRows() : 1
      if (there < lines) sheet.insertRowsAfter(there, lines - there)
      // In one call, so that a run that dies leaves either what was there or what is to be.
      sheet.getRange(1, 1, lines, 1).setValues(Array.from({ length: lines }, (_, at) => [texts[at] ?? '']))
    },
  }
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
