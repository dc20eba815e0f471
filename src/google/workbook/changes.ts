import { columnLetters } from '../../core/formula.js'
import { encodeStored, stored } from '../../core/stored.js'
import { googleCell } from './cells.js'
import { formulasAsRead } from './form/formula-form.js'
import { columnMark, tableMark } from './sheet-finder.js'
import { areaKey, type TableSheets } from './table-sheets.js'
import { addColumns, createSheet, type NewSheetSize, sizeOf } from './new-sheet.js'
import { replaceFormatRules } from './format-rules.js'
import { protectionName } from './survey-sheet.js'
import { applyRemoval } from './removals.js'
import { type ValidationContext, validateColumns } from './validation-rules.js'
import { type Patch, type SheetChange } from '../../core/sheet/sheet-change.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation

/** What changes store for later changes. */
export interface ChangeCache {
  /** How large new sheets are, as the first one that a run made was; undefined before. */
  newSheetSize(): NewSheetSize | undefined
  /** The same, asked of a new sheet where it is not known. */
  sizeOfNew(sheet: Sheet): NewSheetSize
  /**
   * The range of rows that were added last, one that was asked for something, or one that is asked for now: rows are written again once it is known
   * what became of them.
   */
  rangeOf(key: string, appends: boolean, ask: () => Range): Range
  /** The used cells of each table as they were read last. */
  readonly used: ReadonlyMap<string, Range>
}

export function changeCache({ used, areas }: Pick<TableSheets, 'used' | 'areas'>): ChangeCache {
  let size: NewSheetSize | undefined
  let appended: { readonly key: string; readonly range: Range } | undefined
  return {
    used,
    newSheetSize: () => size,
    sizeOfNew: (sheet) => (size ??= sizeOf(sheet)),
    rangeOf(key, appends, ask) {
      const range = appended?.key === key ? appended.range : (areas.get(key) ?? ask())
      if (appends) appended = { key, range }
      return range
    },
  }
}

/** A change to a sheet that is there. */
type ChangeOfSheet = Exclude<SheetChange, { readonly kind: 'addSheet' }>

/** Writes to a new sheet what its table needs. */
export function fillNewSheet(
  sheet: Sheet,
  change: Extract<SheetChange, { readonly kind: 'addSheet' }>,
  context: ValidationContext,
  cache: ChangeCache,
): void {
  const hasMarks = !change.hidden || change.isLog === true
  createSheet(sheet, cache.sizeOfNew(sheet), change, context, hasMarks)
  if (change.isLog) sheet.protect().setDescription(protectionName).setWarningOnly(true)
  if (change.hidden) sheet.hideSheet()
}

/** Carries out one change. Each kind costs a fixed number of calls, whatever the number of rows. */
export function applyChange(
  sheet: Sheet,
  change: ChangeOfSheet,
  context: ValidationContext,
  cache: ChangeCache,
): void {
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
        const mark = encodeStored(stored.columnMark, change.table)
        wholeColumn(column).addDeveloperMetadata(columnMark(key), mark)
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
      return
    default:
      applyRemoval(sheet, change)
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
  /** The validations that would refuse the values; null where none is set aside. */
  readonly validations: (DataValidation | null)[][] | null
  readonly formats: readonly (readonly string[])[] | null
}

/** Writes one block. */
export function writeBlock({ range, values, validations, formats }: Block): void {
  if (validations) range.clearDataValidations()
  range.setValues(values.map((row) => [...row]))
  if (formats) range.setNumberFormats(formats.map((row) => [...row]))
  // No rule is asked whether it takes what is there already.
  if (validations) range.setDataValidations(validations)
}

const writePatches = (sheet: Sheet, table: string, patches: readonly Patch[], cache: ChangeCache): void => {
  const target = { sheet: () => sheet, rangeAt: null }
  for (const block of blocksOf(target, table, patches, cache)) writeBlock(block)
}

/** What patches are written to: a sheet, or cells of it that are found another way. */
interface WriteTarget {
  readonly sheet: () => Sheet
  readonly rangeAt: ((line: number, column: number, lines: number, columns: number) => Range) | null
}

/**
 * Everything that is asked of a sheet before patches are written: their ranges, and the formulas they leave
 * alone.
 */
export function blocksOf(
  target: WriteTarget,
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
  const ranges = rangesOf(target, table, patches, cache)
  return patches.flatMap((patch, index) => blockOf(patch, ranges[index]!, formulaAt) ?? [])
}

/** The fewest ranges that are asked for as a list, which takes two calls whatever their number. */
const minListed = 3

/** The ranges of patches: of many in two calls, of few one by one, which also finds out where a sheet has to grow. */
function rangesOf(
  { sheet, rangeAt }: WriteTarget,
  table: string,
  patches: readonly Patch[],
  cache: ChangeCache,
): readonly (() => Range)[] {
  const single = patches.map(
    (patch) => (): Range =>
      cache.rangeOf(keyOfPatch(table, patch), patch.appends === true, () =>
        rangeAt && !patch.appends
          ? rangeAt(patch.line, patch.column, patch.cells.length, widthOf(patch))
          : rangeOf(sheet(), patch),
      ),
  )
  // To list them, a sheet that was found by its place is asked for its name.
  const isListed =
    patches.length >= (rangeAt ? minListed + 1 : minListed) &&
    patches.every((patch) => !patch.appends && widthOf(patch) > 0)
  if (!isListed) return single
  let ranges: readonly Range[] | undefined
  return patches.map(
    (_, index) => () => (ranges ??= sheet().getRangeList(patches.map(addressOf)).getRanges())[index]!,
  )
}

const widthOf = ({ cells }: Patch): number => cells[0]?.length ?? 0
const keyOfPatch = (table: string, patch: Patch): string =>
  areaKey(table, patch.line, patch.column, { lines: patch.cells.length, columns: widthOf(patch) })
const addressOf = (patch: Patch): string => {
  const { line, column, cells } = patch
  const end = `${columnLetters(column + widthOf(patch) - 1)}${line + cells.length - 1}`
  return `${columnLetters(column)}${line}:${end}`
}

function blockOf(patch: Patch, askRange: () => Range, formulas: FormulaAt | null): Block | null {
  const { line, column, cells, keepsFormulas, isFormer, formats: numberFormats = null } = patch
  if (widthOf(patch) === 0) return null
  const range = askRange()
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
  const found = isFormer ? range.getDataValidations() : []
  const validations = found.some((row) => row.some((rule) => rule !== null)) ? found : null
  return { range, line, column, values, validations, formats: numberFormats }
}

/**
 * The cells of a patch; a sheet that ends above them grows. Most sheets have room: only where not is their
 * end asked.
 */
function rangeOf(sheet: Sheet, patch: Patch): Range {
  const { line, column, cells, appends } = patch
  const width = widthOf(patch)
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
