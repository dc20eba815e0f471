/** The ranges of a sheet, and what fills it. */
import { parseA1, parseR1C1 } from '../../../workbook/a1.js'
import { Refusal } from '../../../workbook/refusal.js'
import type { Area } from '../../../workbook/snapshot.js'
import { enterValues, valuesOf } from '../cell-values.js'
import type { Desk, SheetState } from '../desk.js'
import { areaOf } from '../range/places.js'

/** Reads A1 or R1C1 notation on a sheet; a name of another sheet, or of a named range, leads there. */
export const rangeNamed = (desk: Desk, sheet: number, text: string): object => {
  const { workbook } = desk
  const named = workbook.source.namedRange(text)
  if (named) return desk.range(named.sheet, named.area)
  const parsed = parseA1(text) ?? parseR1C1(text)
  const on = parsed?.sheet === undefined ? workbook.sheet(sheet) : workbook.sheetNamed(parsed.sheet)
  if (!parsed || !on) throw new Refusal('Range not found')
  const { row, column, lastRow, lastColumn } = parsed.area
  if (row > on.rows || column > on.columns || (lastRow ?? 0) > on.rows || (lastColumn ?? 0) > on.columns) {
    throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.')
  }
  return desk.range(on.id, parsed.area)
}

export const sheetRanges = (desk: Desk) => {
  const { workbook } = desk
  const selection = (id: number): Area =>
    desk.selected.get(id) ?? { row: 1, column: 1, lastRow: 1, lastColumn: 1 }
  const select = (range: object): object => {
    const state = desk.rangeOf(range)
    workbook.activeSheet = state.sheet
    desk.selected.set(state.sheet, state.area)
    return desk.range(state.sheet, state.area)
  }
  const firstCell = (id: number): object => {
    const { row, column } = selection(id)
    return desk.range(id, { row, column, lastRow: row, lastColumn: column })
  }
  const wholeFrom = (id: number): Area => {
    const { rows, columns } = workbook.extent(id)
    return { row: 1, column: 1, lastRow: Math.max(1, rows), lastColumn: Math.max(1, columns) }
  }
  return {
    getRange: ({ id }: SheetState, row: number | string, column?: number, rows?: number, columns?: number) =>
      typeof row === 'string'
        ? rangeNamed(desk, id, row)
        : desk.range(id, areaOf(desk, id, row, column!, rows, columns)),
    getRangeList: ({ id }: SheetState, texts: string[]) =>
      desk.classes.RangeList.make(texts.map((text) => desk.rangeOf(rangeNamed(desk, id, text)))),
    getDataRange: ({ id }: SheetState) => desk.range(id, wholeFrom(id)),
    getSheetValues: ({ id }: SheetState, row: number, column: number, rows: number, columns: number) => {
      // "A -1 value given as the row or column position" means the very last row or column that has data.
      const last = workbook.extent(id)
      const top = row === -1 ? last.rows : row
      const left = column === -1 ? last.columns : column
      return valuesOf(desk, { sheet: id, area: areaOf(desk, id, top, left, rows, columns) })
    },
    getLastRow: ({ id }: SheetState) => workbook.extent(id).rows,
    getLastColumn: ({ id }: SheetState) => workbook.extent(id).columns,
    getMaxRows: ({ id }: SheetState) => desk.sheet(id).rows,
    getMaxColumns: ({ id }: SheetState) => desk.sheet(id).columns,
    appendRow: ({ id }: SheetState, values: unknown[]) => {
      const sheet = desk.sheet(id)
      const row = workbook.extent(id).rows + 1
      if (row > sheet.rows) workbook.insertRows(id, sheet.rows + 1, row - sheet.rows, sheet.rows)
      if (values.length > sheet.columns) {
        workbook.insertColumns(id, sheet.columns + 1, values.length - sheet.columns, sheet.columns)
      }
      const area = { row, column: 1, lastRow: row, lastColumn: Math.max(1, values.length) }
      enterValues(desk, { sheet: id, area }, (_, across) => values[across])
      return desk.makeSheet(id)
    },
    clear: ({ id }: SheetState, options?: { formatOnly?: boolean; contentsOnly?: boolean }) => {
      const both = !options?.formatOnly && !options?.contentsOnly
      const contents = both || options?.contentsOnly === true
      const formats = both || options?.formatOnly === true
      workbook.clear(id, desk.sheet(id).whole, { contents, formats })
      if (formats) {
        desk.sheet(id).conditionalFormats = []
        workbook.unmerge(id, desk.sheet(id).whole)
      }
      return desk.makeSheet(id)
    },
    clearContents: ({ id }: SheetState) => {
      workbook.clear(id, desk.sheet(id).whole, { contents: true })
      return desk.makeSheet(id)
    },
    clearFormats: ({ id }: SheetState) => {
      workbook.clear(id, desk.sheet(id).whole, { formats: true })
      desk.sheet(id).conditionalFormats = []
      return desk.makeSheet(id)
    },
    clearNotes: ({ id }: SheetState) => {
      workbook.clear(id, desk.sheet(id).whole, { notes: true })
      return desk.makeSheet(id)
    },
    sort: ({ id }: SheetState, column: number, ascending = true) => {
      const { rows, columns, frozenRows } = desk.sheet(id)
      const area = { row: frozenRows + 1, column: 1, lastRow: rows, lastColumn: columns }
      workbook.sort(id, area, [{ column, ascending }])
      return desk.makeSheet(id)
    },
    activate: ({ id }: SheetState) => {
      workbook.activeSheet = id
      return desk.makeSheet(id)
    },
    getActiveRange: ({ id }: SheetState) => desk.range(id, selection(id)),
    getActiveCell: ({ id }: SheetState) => firstCell(id),
    getCurrentCell: ({ id }: SheetState) => firstCell(id),
    setActiveRange: (_: SheetState, range: object) => select(range),
    setCurrentCell: (_: SheetState, range: object) => select(range),
    setActiveSelection: ({ id }: SheetState, range: object | string) =>
      select(typeof range === 'string' ? rangeNamed(desk, id, range) : range),
  }
}
