import { columnLetters } from '../../core/formula.js'
import type { Change, Patch } from '../../core/sheet/difference.js'
import { googleCell } from './cells.js'
import { columnMark, type SheetFinder, tableMark } from './looking.js'
import { addColumns, makeSheet, type NewSheetSize, sizeOf } from './new-sheet.js'
import { repaint } from './painting.js'
import { type Surroundings, validateColumns } from './validating.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/**
 * Carries out one change. Each kind costs a fixed number of calls, whatever the number of rows.
 *
 * @param size remembers how large new sheets are, from one change to the next
 */
export function applyChange(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  change: Change,
  finder: SheetFinder,
  around: Surroundings,
  size: { known?: NewSheetSize },
): void {
  if (change.kind === 'addSheet') {
    const front = change.hidden ? book.getActiveSheet() : null
    const sheet = book.insertSheet(change.layout.name, change.position)
    finder.bind(change.table, sheet, change.layout.name)
    size.known ??= sizeOf(sheet)
    makeSheet(sheet, size.known, change.layout, change.rules, around, !change.hidden)
    if (change.hidden) sheet.hideSheet()
    // A new sheet comes to the front; one that nobody is to look at must not.
    if (front) book.setActiveSheet(front)
    return
  }
  const sheet = finder.of(change.table)
  const wholeColumn = (column: number) => sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`)
  switch (change.kind) {
    case 'markSheet':
      sheet.addDeveloperMetadata(tableMark, change.table)
      return
    case 'addColumns':
      addColumns(sheet, change.line, change.column, change.columns, around)
      return
    case 'markColumns':
      for (const { column, key } of change.columns) {
        for (const old of sheet.createDeveloperMetadataFinder().withKey(columnMark(key)).find()) old.remove()
        wholeColumn(column).addDeveloperMetadata(columnMark(key), change.table)
      }
      return
    case 'validate':
      validateColumns(sheet, change.line, change.columns, around)
      return
    case 'paint':
      repaint(sheet, change.rules)
      return
    case 'protect':
      wholeColumn(change.column).protect().setWarningOnly(true)
      return
    case 'freeze':
      sheet.setFrozenRows(change.lines)
      return
    case 'deleteLines':
      sheet.deleteRows(change.line, change.count)
      return
    case 'cells':
      for (const patch of change.patches) writePatch(sheet, patch)
  }
}

function writePatch(sheet: Sheet, patch: Patch): void {
  const width = patch.cells[0]?.length ?? 0
  if (width === 0) return
  const last = patch.line + patch.cells.length - 1
  const standing = patch.appends ? sheet.getMaxRows() : last
  if (last > standing) sheet.insertRowsAfter(standing, last - standing)
  const range = sheet.getRange(patch.line, patch.column, patch.cells.length, width)
  const values = patch.cells.map((line) => line.map(googleCell))
  if (patch.keepsFormulas)
    range.getFormulas().forEach((line, down) =>
      line.forEach((formula, across) => {
        if (formula !== '') values[down]![across] = formula
      }),
    )
  range.setValues(values)
}
