import * as palette from '../../core/palette.js'
import type { View, ViewLook } from '../../core/sheet/view.js'
import {
  groupLines,
  changedLayers,
  fingerprintContent,
  type LayerKey,
  fingerprintView,
  readBackText,
  type ViewFingerprint,
  expectedTexts,
} from '../../core/sheet/view-fingerprint.js'
import { type GoogleCell, googleCell, isDate } from './cells.js'
import type { FormulaForm } from './form/formula-form.js'
import { addressOf, type LineBlock, drawRules, redrawRules, styleWriters } from './view-styles.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** The most blocks in which changed lines are written, since each costs two calls or more. */
const [maxContents, maxLooks] = [3, 2]

/** What a view's sheet says now; three calls at most. */
function shownTexts(sheet: Sheet, view: View, form: FormulaForm): string[][] {
  const usedRange = sheet.getDataRange()
  const values = usedRange.getValues() as GoogleCell[][]
  const shown = values.some((line) => line.some(isDate)) ? usedRange.getDisplayValues() : []
  const hasFormulas = view.cells.some((line) => line.some(({ formula }) => formula !== undefined))
  const formulas = hasFormulas ? form.formulasOf(usedRange) : []
  return values.map((line, down) =>
    line.map(
      (value, across) =>
        formulas[down]?.[across] || (isDate(value) ? (shown[down]?.[across] ?? '') : readBackText(value)),
    ),
  )
}

/**
 * Writes what changed in a view since its fingerprint `before`. False when that is impossible: somebody typed
 * into the sheet, or, where `careful`, painted it.
 */
export function writeChanges(
  sheet: Sheet,
  view: View,
  before: ViewFingerprint,
  { sized, careful, form }: { sized: boolean; careful: boolean; form: FormulaForm },
): 'changed' | 'moved' | false {
  const currentTexts = shownTexts(sheet, view, form)
  if (fingerprintContent(currentTexts, view) !== before.content) return false
  const after = fingerprintView(view)
  const looks = changedLayers(before, after)
  if (looks === null || (careful && !isPainted(sheet, view, looks, before.height))) return false
  const { height, width } = after
  if (height > before.height) {
    growSheet(sheet, view)
    // Inserted lines look like the one above; a complete write begins without such lines.
    sheet
      .getRange(before.height + 1, 1, height - before.height, width)
      .clear({ formatOnly: true })
      .setVerticalAlignment('middle')
  }
  if (sized) setSizes(sheet, view)
  writeContents(sheet, view, currentTexts, form)
  writeLooks(sheet, view, looks)
  if (height < before.height)
    sheet
      .getRange(height + 1, 1, before.height - height, width)
      .clear({ contentsOnly: true, formatOnly: true })
  if (after.conditions !== before.conditions) setConditions(sheet, view, form)
  const isSame = after.content === before.content && after.conditions === before.conditions
  return isSame && looks.size === 0 && !sized ? 'moved' : 'changed'
}

/** Writes the layers of looks that changed, each on its changed lines in one or two blocks. */
function writeLooks(sheet: Sheet, view: View, looks: ReadonlyMap<LayerKey, readonly number[]>): void {
  const ranges = new Map<string, Range>()
  const linesOf = ({ first, last }: LineBlock): Range => {
    const address = addressOf({
      line: first,
      column: 1,
      lines: last - first + 1,
      columns: view.widths.length,
    })
    const range = ranges.get(address) ?? sheet.getRange(address)
    ranges.set(address, range)
    return range
  }
  looks.forEach((lines, key) => {
    const blocks = groupLines(lines, looks.size > 4 ? 1 : maxLooks)
    if (key === 'rules') redrawRules(sheet, view, blocks)
    else
      for (const block of blocks)
        styleWriters[key](linesOf(block), view.cells.slice(block.first - 1, block.last))
  })
}

/** Writes the cells whose content differs from the view, in a few blocks. */
function writeContents(
  sheet: Sheet,
  view: View,
  currentTexts: readonly (readonly string[])[],
  form: FormulaForm,
): void {
  const changed = expectedTexts(view).map((line, down) =>
    line.flatMap((text, across) => (text === (currentTexts[down]?.[across] ?? '') ? [] : [across])),
  )
  const lines = changed.flatMap((columns, down) => (columns.length > 0 ? [down + 1] : []))
  for (const { first, last } of groupLines(lines, maxContents)) {
    const columns = changed.slice(first - 1, last).flat()
    const [left, right] = [Math.min(...columns), Math.max(...columns)]
    sheet
      .getRange(first, left + 1, last - first + 1, right - left + 1)
      .setValues(valuesOf(view, form, first, last).map((line) => line.slice(left, right + 1)))
  }
}

/** Whether colours and weights are as they were written, except for lines that change anyway; four calls. */
function isPainted(
  sheet: Sheet,
  view: View,
  changed: ReadonlyMap<LayerKey, readonly number[]>,
  height: number,
): boolean {
  const lines = Math.min(height, view.cells.length)
  if (lines === 0) return true
  if (sheet.getMaxRows() < lines || sheet.getMaxColumns() < view.widths.length) return false
  const block = sheet.getRange(1, 1, lines, view.widths.length)
  const matches = (
    key: LayerKey,
    actual: readonly (readonly string[])[],
    of: (look: ViewLook) => string,
  ): boolean => {
    const changedLines = new Set(changed.get(key))
    return actual.every(
      (line, down) =>
        changedLines.has(down + 1) ||
        line.every((one, across) => one.toLowerCase() === of(view.cells[down]![across]!.look)),
    )
  }
  return (
    matches('background', block.getBackgrounds(), ({ background = palette.paper }) =>
      background.toLowerCase(),
    ) &&
    matches('color', block.getFontColors(), ({ color = palette.defaultText }) => color.toLowerCase()) &&
    matches('bold', block.getFontWeights() as string[][], ({ bold }) => (bold ? 'bold' : 'normal'))
  )
}

/** Writes a complete view, over whatever was there; one call for each layer that some cell has. */
export function writeView(sheet: Sheet, view: View, sized: boolean, form: FormulaForm): void {
  sheet.clear({ contentsOnly: true, formatOnly: true })
  growSheet(sheet, view)
  if (sized) setSizes(sheet, view)
  const allLines = { first: 1, last: view.cells.length }
  const block = sheet.getRange(1, 1, allLines.last, view.widths.length)
  block.setValues(valuesOf(view, form, allLines.first, allLines.last))
  const hasLayer = (key: keyof ViewLook): boolean =>
    view.cells.some((line) => line.some(({ look }) => look[key] !== undefined))
  for (const key of Object.keys(styleWriters) as (keyof ViewLook)[])
    if (hasLayer(key)) styleWriters[key](block, view.cells)
  block.setVerticalAlignment('middle')
  if (view.rules.length > 0) drawRules(sheet, view, [allLines])
  if (view.conditions.length > 0) setConditions(sheet, view, form)
}

/** Makes the sheet large enough. */
function growSheet(sheet: Sheet, view: View): void {
  const [lines, columns] = [view.cells.length, view.widths.length]
  const [existingLines, across] = [sheet.getMaxRows(), sheet.getMaxColumns()]
  if (existingLines < lines) sheet.insertRowsAfter(existingLines, lines - existingLines)
  if (across < columns) sheet.insertColumnsAfter(across, columns - across)
}

/**
 * Widths in runs of equal neighbours, heights of the few lines that differ, and the frozen lines and columns.
 */
function setSizes(sheet: Sheet, { widths, heights, frozen }: View): void {
  widths.forEach((width, index) => {
    if (widths[index - 1] === width) return
    const end = widths.findIndex((other, at) => at > index && other !== width)
    sheet.setColumnWidths(index + 1, (end < 0 ? widths.length : end) - index, width)
  })
  for (const { line, height } of heights) sheet.setRowHeight(line, height)
  sheet.setFrozenRows(frozen.lines)
  sheet.setFrozenColumns(frozen.columns)
}

/** What to write to the sheet for some lines, with moving cells as they are now. */
function valuesOf(
  view: View,
  form: FormulaForm,
  first: number,
  last: number,
): (string | number | boolean)[][] {
  const moving = new Map(view.moving.map(({ line, column, value }) => [`${line}:${column}`, value]))
  return view.cells.slice(first - 1, last).map((cells, down) =>
    cells.map(({ value, formula }, across) => {
      const key = `${first + down}:${across + 1}`
      return formula === undefined
        ? googleCell(moving.has(key) ? moving.get(key)! : value)
        : form.written(formula)
    }),
  )
}

function setConditions(sheet: Sheet, view: View, form: FormulaForm): void {
  sheet.setConditionalFormatRules(
    view.conditions.map(({ area, formula, look }) =>
      form
        .conditionalFormat(formula)
        .setBackground(look.background)
        .setFontColor(look.color)
        .setRanges([sheet.getRange(addressOf(area))])
        .build(),
    ),
  )
}
