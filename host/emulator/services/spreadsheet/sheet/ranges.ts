/** The ranges of a sheet, and its content. */
import { parseA1, parseR1C1 } from '../../../workbook/a1.js'
import { Refusal } from '../../../workbook/refusal.js'
import type { Area } from '../../../workbook/snapshot.js'
import { enterValues, valuesOf } from '../cell-values.js'
import type { SpreadsheetContext, SheetState } from '../spreadsheet-context.js'
import { areaOf } from '../range/places.js'

/** Reads A1 or R1C1 notation on a sheet; it may name another sheet or a named range. */
export const findRange = (context: SpreadsheetContext, sheet: number, text: string): object => {
  const { workbook } = context
  const named = workbook.source.namedRange(text)
  if (named) return context.range(named.sheet, named.area)
  const parsed = parseA1(text) ?? parseR1C1(text)
  const on = parsed?.sheet === undefined ? workbook.sheet(sheet) : workbook.sheetNamed(parsed.sheet)
  if (!parsed || !on) throw new Refusal('Range not found')
  const { row, column, lastRow, lastColumn } = parsed.area
  if (row > on.rows || column > on.columns || (lastRow ?? 0) > on.rows || (lastColumn ?? 0) > on.columns) {
    throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.')
  }
  return context.range(on.id, parsed.area)
}

const clearingMembers = (context: SpreadsheetContext) => {
  const { workbook } = context
  return {
    clear: ({ id }: SheetState, options?: { formatOnly?: boolean; contentsOnly?: boolean }) => {
      const both = !options?.formatOnly && !options?.contentsOnly
      const contents = both || options?.contentsOnly === true
      const formats = both || options?.formatOnly === true
      workbook.clear(id, context.sheet(id).fullArea, { contents, formats })
      if (formats) {
        context.sheet(id).conditionalFormats = []
        workbook.unmerge(id, context.sheet(id).fullArea)
      }
      return context.makeSheet(id)
    },
    clearContents: ({ id }: SheetState) => {
      workbook.clear(id, context.sheet(id).fullArea, { contents: true })
      return context.makeSheet(id)
    },
    clearFormats: ({ id }: SheetState) => {
      workbook.clear(id, context.sheet(id).fullArea, { formats: true })
      context.sheet(id).conditionalFormats = []
      return context.makeSheet(id)
    },
    clearNotes: ({ id }: SheetState) => {
      workbook.clear(id, context.sheet(id).fullArea, { notes: true })
      return context.makeSheet(id)
    },
  }
}

const selectionMembers = (context: SpreadsheetContext) => {
  const { workbook } = context
  const selection = (id: number): Area =>
    context.selected.get(id) ?? { row: 1, column: 1, lastRow: 1, lastColumn: 1 }
  const select = (range: object): object => {
    const state = context.rangeOf(range)
    workbook.activeSheet = state.sheet
    context.selected.set(state.sheet, state.area)
    return context.range(state.sheet, state.area)
  }
  const firstCell = (id: number): object => {
    const { row, column } = selection(id)
    return context.range(id, { row, column, lastRow: row, lastColumn: column })
  }
  return {
    activate: ({ id }: SheetState) => {
      workbook.activeSheet = id
      return context.makeSheet(id)
    },
    getActiveRange: ({ id }: SheetState) => context.range(id, selection(id)),
    getActiveCell: ({ id }: SheetState) => firstCell(id),
    getCurrentCell: ({ id }: SheetState) => firstCell(id),
    setActiveRange: (_: SheetState, range: object) => select(range),
    setCurrentCell: (_: SheetState, range: object) => select(range),
    setActiveSelection: ({ id }: SheetState, range: object | string) =>
      select(typeof range === 'string' ? findRange(context, id, range) : range),
  }
}

export const rangeMembers = (context: SpreadsheetContext) => {
  const { workbook } = context
  const wholeFrom = (id: number): Area => {
    const { rows, columns } = workbook.extent(id)
    return { row: 1, column: 1, lastRow: Math.max(1, rows), lastColumn: Math.max(1, columns) }
  }
  return {
    getRange: ({ id }: SheetState, row: number | string, column?: number, rows?: number, columns?: number) =>
      typeof row === 'string'
        ? findRange(context, id, row)
        : context.range(id, areaOf(context, id, row, column!, rows, columns)),
    getRangeList: ({ id }: SheetState, texts: string[]) =>
      context.classes.RangeList.make(texts.map((text) => context.rangeOf(findRange(context, id, text)))),
    getDataRange: ({ id }: SheetState) => context.range(id, wholeFrom(id)),
    getSheetValues: ({ id }: SheetState, row: number, column: number, rows: number, columns: number) => {
      // "A -1 value given as the row or column position" means the very last row or column that has data.
      const last = workbook.extent(id)
      const top = row === -1 ? last.rows : row
      const left = column === -1 ? last.columns : column
      return valuesOf(context, { sheet: id, area: areaOf(context, id, top, left, rows, columns) })
    },
    getLastRow: ({ id }: SheetState) => workbook.extent(id).rows,
    getLastColumn: ({ id }: SheetState) => workbook.extent(id).columns,
    getMaxRows: ({ id }: SheetState) => context.sheet(id).rows,
    getMaxColumns: ({ id }: SheetState) => context.sheet(id).columns,
    appendRow: ({ id }: SheetState, values: unknown[]) => {
      const sheet = context.sheet(id)
      const row = workbook.extent(id).rows + 1
      if (row > sheet.rows) workbook.insertRows(id, sheet.rows + 1, row - sheet.rows, sheet.rows)
      if (values.length > sheet.columns) {
        workbook.insertColumns(id, sheet.columns + 1, values.length - sheet.columns, sheet.columns)
      }
      const area = { row, column: 1, lastRow: row, lastColumn: Math.max(1, values.length) }
      enterValues(context, { sheet: id, area }, (_, across) => values[across])
      return context.makeSheet(id)
    },
    ...clearingMembers(context),
    sort: ({ id }: SheetState, column: number, ascending = true) => {
      const { rows, columns, frozenRows } = context.sheet(id)
      const area = { row: frozenRows + 1, column: 1, lastRow: rows, lastColumn: columns }
      workbook.sort(id, area, [{ column, ascending }])
      return context.makeSheet(id)
    },
    ...selectionMembers(context),
  }
}
