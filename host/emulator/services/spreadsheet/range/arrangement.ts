/** Merging, sorting, copying, moving and emptying ranges. */
import { overlaps, isSameArea } from '../../../workbook/area.js'
import { Refusal } from '../../../workbook/refusal.js'
import type { Clearing, Pasting, SortKey } from '../../../workbook/live.js'
import type { StylePatch } from '../../../workbook/styles.js'
import type { SpreadsheetContext, RangeState } from '../spreadsheet-context.js'

const pasteTypes: Record<string, Pasting> = {
  PASTE_NORMAL: {},
  PASTE_FORMAT: { only: 'formats' },
  PASTE_FORMULA: { only: 'contents' },
  PASTE_VALUES: { only: 'values' },
  PASTE_DATA_VALIDATION: { only: 'validations' },
  PASTE_CONDITIONAL_FORMATTING: { only: 'conditionalFormats' },
}

/** Resets the style of text; how numbers are shown stays. */
const noLook: StylePatch = Object.fromEntries(
  ['bold', 'italic', 'underline', 'strikethrough', 'fontSize', 'fontFamily', 'fontColor', 'background']
    .concat(['horizontal', 'vertical', 'wrap', 'borders', 'link', 'indent', 'rotation', 'shrink'])
    .map((key) => [key, undefined]),
)

const everything: Clearing = { contents: true, formats: true, validations: true, notes: true }

/**
 * What `clear({ contentsOnly: true … })` names. No named part means all, no options mean contents and
 * formats; a format is cleared together with the validation
 * (https://developers.google.com/apps-script/reference/spreadsheet/range).
 */
const readClearing = (options?: Record<string, boolean>): Clearing => {
  if (!options) return { contents: true, formats: true, validations: true }
  const { contentsOnly = false, formatOnly = false, validationsOnly = false, commentsOnly = false } = options
  if (!contentsOnly && !formatOnly && !validationsOnly && !commentsOnly) return everything
  const validations = validationsOnly || formatOnly
  return { contents: contentsOnly, formats: formatOnly, validations, notes: commentsOnly }
}

/** One key of a sort as scripts write it: a column's number, or a record. */
const readSortKey = (spec: unknown): SortKey => {
  const { column, ascending = true } =
    typeof spec === 'number' ? { column: spec } : (spec as { column?: unknown; ascending?: boolean })
  if (typeof column !== 'number') throw new Refusal('Invalid argument: sortSpecObj')
  return { column, ascending }
}

const mergeMembers = (context: SpreadsheetContext) => {
  const { workbook } = context
  const same = ({ sheet, area }: RangeState): object => context.range(sheet, area)
  const mergesIn = (range: RangeState) =>
    context.sheet(range.sheet).merges.filter((each) => overlaps(each, range.area))
  return {
    merge: (range: RangeState) => {
      workbook.merge(range.sheet, range.area)
      return same(range)
    },
    mergeAcross: (range: RangeState) => {
      const cells = context.cells(range)
      for (let row = cells.row; row <= cells.lastRow; row++) {
        workbook.merge(range.sheet, { ...cells, row, lastRow: row })
      }
      return same(range)
    },
    mergeVertically: (range: RangeState) => {
      const cells = context.cells(range)
      for (let column = cells.column; column <= cells.lastColumn; column++) {
        workbook.merge(range.sheet, { ...cells, column, lastColumn: column })
      }
      return same(range)
    },
    breakApart: (range: RangeState) => {
      workbook.unmerge(range.sheet, range.area)
      return same(range)
    },
    isPartOfMerge: (range: RangeState) => mergesIn(range).length > 0,
    getMergedRanges: (range: RangeState) =>
      context.list(mergesIn(range).map((area) => context.range(range.sheet, area))),
  }
}

export const arrangementMembers = (context: SpreadsheetContext) => {
  const { workbook } = context
  const same = ({ sheet, area }: RangeState): object => context.range(sheet, area)
  const clear = (range: RangeState, what: Clearing): object => {
    workbook.clear(range.sheet, range.area, what)
    return same(range)
  }
  return {
    clear: (range: RangeState, options?: Record<string, boolean>) => clear(range, readClearing(options)),
    clearContent: (range: RangeState) => clear(range, { contents: true }),
    clearFormat: (range: RangeState) => {
      workbook.setStyle(range.sheet, range.area, noLook)
      return same(range)
    },
    clearNote: (range: RangeState) => clear(range, { notes: true }),
    clearDataValidations: (range: RangeState) => clear(range, { validations: true }),
    ...mergeMembers(context),
    sort: (range: RangeState, spec: unknown) => {
      const keys = (Array.isArray(spec) ? spec : [spec]).map(readSortKey)
      const { column, lastColumn } = context.cells(range)
      if (keys.some((key) => key.column < column || key.column > lastColumn)) {
        throw new Refusal('Invalid argument: the column to sort by is outside the range.')
      }
      workbook.sort(range.sheet, range.area, keys)
      return same(range)
    },
    copyTo: (range: RangeState, destination: object, type?: unknown, transposed?: boolean) => {
      const target = context.rangeOf(destination)
      if (transposed) throw new Refusal('NotEmulated: Range.copyTo transposed')
      const what = pastingOf(type, transposed !== undefined)
      if (!what) throw new Refusal(`NotEmulated: Range.copyTo ${String(type)}`)
      workbook.copy(range, growTarget(context, range, target), what)
    },
    moveTo: (range: RangeState, destination: object) => {
      const target = context.rangeOf(destination)
      const already = target.sheet === range.sheet && isSameArea(context.cells(target), context.cells(range))
      if (!already) workbook.copy(range, growTarget(context, range, target), { move: true })
    },
  }
}

/**
 * How to paste: by the type that is before `transposed`, else by options, which by default mean everything.
 */
const pastingOf = (given: unknown, isType: boolean): Pasting | undefined => {
  if (isType) return pasteTypes[String(given)]
  const { formatOnly, contentsOnly } = (given ?? {}) as { formatOnly?: boolean; contentsOnly?: boolean }
  if (formatOnly === true) return { only: 'formats' }
  return contentsOnly === true ? { only: 'values' } : {}
}

/** A target at least as large as what is pasted there. */
export const growTarget = (
  context: SpreadsheetContext,
  range: RangeState,
  target: RangeState,
): RangeState => {
  const from = context.cells(range)
  const to = context.cells(target)
  return {
    sheet: target.sheet,
    area: {
      ...to,
      lastRow: Math.max(to.lastRow, to.row + from.lastRow - from.row),
      lastColumn: Math.max(to.lastColumn, to.column + from.lastColumn - from.column),
    },
  }
}
