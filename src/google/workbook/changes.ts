import { columnLetters } from '../../core/formula.js'
import type { Change, Patch } from '../../core/sheet/difference.js'
import { packed, stored } from '../../core/stored.js'
import { googleCell } from './cells.js'
import { formulasAsRead } from './form/formula-form.js'
import { columnMark, type SheetFinder, tableMark } from './looking.js'
import { addColumns, makeSheet, type NewSheetSize, sizeOf } from './new-sheet.js'
import { repaint } from './painting.js'
import { protectionName } from './survey.js'
import { type Surroundings, validateColumns } from './validating.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** What changes remember for those after them. */
export interface Kept {
  /** How large new sheets are. */
  size?: NewSheetSize
  /** The rows added last: they are written a second time when it is known what became of them. */
  appended?: { readonly place: string; readonly range: Range }
  /** The used cells of each table as they were read. */
  readonly used: Map<string, Range>
}

/**
 * Carries out one change. Each kind costs a fixed number of calls, whatever the number of rows.
 *
 * @param kept is remembered from one change to the next
 */
export function applyChange(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  change: Change,
  finder: SheetFinder,
  around: Surroundings,
  kept: Kept,
): void {
  if (change.kind === 'addSheet') {
    const front = change.hidden ? book.getActiveSheet() : null
    const sheet = book.insertSheet(change.layout.name, change.position)
    finder.bind(change.table, sheet, change.layout.name, change.position)
    kept.size ??= sizeOf(sheet)
    makeSheet(sheet, kept.size, change.layout, change.rules, around, !change.hidden || change.isLog === true)
    if (change.isLog) sheet.protect().setDescription(protectionName).setWarningOnly(true)
    if (change.hidden) sheet.hideSheet()
    // A new sheet comes to the front; one that nobody is to look at must not.
    if (front) book.setActiveSheet(front)
    return
  }
  const sheet = finder.toWrite(change.table)
  const wholeColumn = (column: number) => sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`)
  switch (change.kind) {
    case 'markSheet':
      sheet.addDeveloperMetadata(tableMark, packed(stored.tableMark, change.table))
      return
    case 'addColumns':
      addColumns(sheet, change, around)
      return
    case 'markColumns':
      for (const { column, key } of change.columns) {
        for (const old of sheet.createDeveloperMetadataFinder().withKey(columnMark(key)).find()) old.remove()
        wholeColumn(column).addDeveloperMetadata(columnMark(key), packed(stored.columnMark, change.table))
      }
      return
    case 'validate':
      validateColumns(sheet, change.line, change.columns, around)
      return
    case 'paint':
      repaint(sheet, change.rules, around.form)
      return
    case 'protectSheet':
      sheet.protect().setDescription(protectionName).setWarningOnly(true)
      return
    case 'insertLine':
      sheet.insertRowBefore(change.line)
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
      writePatches(sheet, change.table, change.patches, kept)
  }
}

/** The formulas of an area, blank where there is none: by line and column of the sheet, both from 1. */
type FormulaAt = (line: number, column: number) => string

/** A block of cells that is ready to be written. */
export interface Block {
  readonly range: Range
  readonly line: number
  readonly column: number
  readonly values: readonly (readonly (string | number | boolean)[])[]
}

const writePatches = (sheet: Sheet, table: string, patches: readonly Patch[], kept: Kept): void => {
  for (const { range, values } of blocksOf(sheet, table, patches, kept))
    range.setValues(values.map((row) => [...row]))
}

/** Everything that is asked of a sheet before patches are written: their ranges, and the formulas they leave alone. */
export function blocksOf(sheet: Sheet, table: string, patches: readonly Patch[], kept: Kept): Block[] {
  // Several blocks ask once for the formulas of the whole table, which is one call instead of one each.
  const used = patches.filter((patch) => patch.keepsFormulas).length > 1 ? kept.used.get(table) : undefined
  const all = used && formulasAsRead(used)
  const formulaAt: FormulaAt | null = all ? (line, column) => all[line - 1]?.[column - 1] ?? '' : null
  return patches.flatMap((patch) => blockOf(sheet, table, patch, kept, formulaAt) ?? [])
}

function blockOf(
  sheet: Sheet,
  table: string,
  patch: Patch,
  kept: Kept,
  formulas: FormulaAt | null,
): Block | null {
  const { line, column, cells, appends, keepsFormulas } = patch
  const width = cells[0]?.length ?? 0
  if (width === 0) return null
  const place = [table, line, column, cells.length, width].join(' ')
  const range = kept.appended?.place === place ? kept.appended.range : rangeOf(sheet, patch, width)
  if (appends) kept.appended = { place, range }
  const values = cells.map((row) => row.map(googleCell))
  if (keepsFormulas) {
    const own = formulas ? null : formulasAsRead(range)
    const formulaAt: FormulaAt = formulas ?? ((at, across) => own![at - line]![across - column]!)
    for (const [down, row] of values.entries())
      row.forEach((_, across) => {
        const formula = formulaAt(line + down, column + across)
        if (formula !== '') row[across] = formula
      })
  }
  return { range, line, column, values }
}

/** The cells of a patch; a sheet that ends above them grows. Most sheets have room: only where not is their end asked. */
function rangeOf(sheet: Sheet, { line, column, cells, appends }: Patch, width: number): Range {
  try {
    return sheet.getRange(line, column, cells.length, width)
  } catch (error) {
    const end = appends ? sheet.getMaxRows() : Infinity
    const missing = line + cells.length - 1 - end
    if (missing <= 0) throw error
    sheet.insertRowsAfter(end, missing)
    return sheet.getRange(line, column, cells.length, width)
  }
}
