import { columnLetters } from '../../core/formula.js'
import { encodeStored, stored } from '../../core/stored.js'
import { googleCell } from './cells.js'
import { formulasAsRead } from './form/formula-form.js'
import { columnMark, type SheetFinder, tableMark } from './sheet-finder.js'
import { addColumns, createSheet, type NewSheetSize, sizeOf } from './new-sheet.js'
import { replaceFormatRules } from './format-rules.js'
import { protectionName } from './survey-sheet.js'
import { type ValidationContext, validateColumns } from './validation-rules.js'
import { type Patch, type SheetChange } from '../../core/sheet/sheet-change.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** What changes remember for those after them. */
export interface ChangeCache {
  /** How large new sheets are. */
  size?: NewSheetSize
  /** The rows added last: they are written a second time when it is known what became of them. */
  appended?: { readonly rangeKey: string; readonly range: Range }
  /** The used cells of each table as they were read. */
  readonly used: Map<string, Range>
}

/**
 * Carries out one change. Each kind costs a fixed number of calls, whatever the number of rows.
 *
 * @param cache is remembered from one change to the next
 */
export function applyChange(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  change: SheetChange,
  finder: SheetFinder,
  context: ValidationContext,
  cache: ChangeCache,
): void {
  if (change.kind === 'addSheet') {
    const activeSheet = change.hidden ? book.getActiveSheet() : null
    const sheet = book.insertSheet(change.layout.name, change.position)
    finder.bindNewSheet(change.table, sheet, change.layout.name, change.position)
    cache.size ??= sizeOf(sheet)
    createSheet(
      sheet,
      cache.size,
      change.layout,
      change.rules,
      context,
      !change.hidden || change.isLog === true,
    )
    if (change.isLog) sheet.protect().setDescription(protectionName).setWarningOnly(true)
    if (change.hidden) sheet.hideSheet()
    // A new sheet comes to the front; one that nobody is to look at must not.
    if (activeSheet) book.setActiveSheet(activeSheet)
    return
  }
  const sheet = finder.toWrite(change.table)
  const wholeColumn = (column: number) => sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`)
  switch (change.kind) {
    case 'markSheet':
      sheet.addDeveloperMetadata(tableMark, encodeStored(stored.tableMark, change.table))
      return
    case 'addColumns':
      addColumns(sheet, change, context)
      return
    case 'markColumns':
      for (const { column, key } of change.columns) {
        for (const oldMark of sheet.createDeveloperMetadataFinder().withKey(columnMark(key)).find())
          oldMark.remove()
        wholeColumn(column).addDeveloperMetadata(
          columnMark(key),
          encodeStored(stored.columnMark, change.table),
        )
      }
      return
    case 'validate':
      validateColumns(sheet, change.line, change.columns, context)
      return
    case 'paint':
      replaceFormatRules(sheet, change.rules, context.form)
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
      writePatches(sheet, change.table, change.patches, cache)
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

const writePatches = (sheet: Sheet, table: string, patches: readonly Patch[], cache: ChangeCache): void => {
  for (const { range, values } of blocksOf(sheet, table, patches, cache))
    range.setValues(values.map((row) => [...row]))
}

/** Everything that is asked of a sheet before patches are written: their ranges, and the formulas they leave alone. */
export function blocksOf(
  sheet: Sheet,
  table: string,
  patches: readonly Patch[],
  cache: ChangeCache,
): Block[] {
  // Several blocks ask once for the formulas of the whole table, which is one call instead of one each.
  const usedRange =
    patches.filter((patch) => patch.keepsFormulas).length > 1 ? cache.used.get(table) : undefined
  const usedFormulas = usedRange && formulasAsRead(usedRange)
  const formulaAt: FormulaAt | null = usedFormulas
    ? (line, column) => usedFormulas[line - 1]?.[column - 1] ?? ''
    : null
  return patches.flatMap((patch) => blockOf(sheet, table, patch, cache, formulaAt) ?? [])
}

function blockOf(
  sheet: Sheet,
  table: string,
  patch: Patch,
  cache: ChangeCache,
  formulas: FormulaAt | null,
): Block | null {
  const { line, column, cells, appends, keepsFormulas } = patch
  const width = cells[0]?.length ?? 0
  if (width === 0) return null
  const rangeKey = [table, line, column, cells.length, width].join(' ')
  const range = cache.appended?.rangeKey === rangeKey ? cache.appended.range : rangeOf(sheet, patch, width)
  if (appends) cache.appended = { rangeKey, range }
  const values = cells.map((row) => row.map(googleCell))
  if (keepsFormulas) {
    const ownFormulas = formulas ? null : formulasAsRead(range)
    const formulaAt: FormulaAt =
      formulas ?? ((at, columnOffset) => ownFormulas![at - line]![columnOffset - column]!)
    for (const [lineOffset, row] of values.entries())
      row.forEach((_, columnOffset) => {
        const formula = formulaAt(line + lineOffset, column + columnOffset)
        if (formula !== '') row[columnOffset] = formula
      })
  }
  return { range, line, column, values }
}

/** The cells of a patch; a sheet that ends above them grows. Most sheets have room: only where not is their end asked. */
function rangeOf(sheet: Sheet, { line, column, cells, appends }: Patch, width: number): Range {
  try {
    return sheet.getRange(line, column, cells.length, width)
  } catch (error) {
    const lineCount = appends ? sheet.getMaxRows() : Infinity
    const missingLines = line + cells.length - 1 - lineCount
    if (missingLines <= 0) throw error
    sheet.insertRowsAfter(lineCount, missingLines)
    return sheet.getRange(line, column, cells.length, width)
  }
}
