/** Values, formulas and notes of a range. */
import { holdsContent } from '../../../workbook/cell.js'
import { canonicalFormula, localFormula } from '../../../formula/index.js'
import type { Desk, RangeState } from '../desk.js'
import { enterValues, scriptValue, valuesOf } from '../cell-values.js'

export const contents = (desk: Desk) => {
  const { workbook } = desk
  const same = ({ sheet, area }: RangeState): object => desk.range(sheet, area)
  const place = (range: RangeState, row = range.area.row, column = range.area.column) => ({
    sheet: range.sheet,
    row,
    column,
  })
  const noteAt = (range: RangeState, row?: number, column?: number): string =>
    workbook.cell(place(range, row, column))?.note ?? ''
  const formulaAt = (range: RangeState, row?: number, column?: number): string => {
    const formula = workbook.cell(place(range, row, column))?.f
    return formula === undefined ? '' : localFormula(formula, workbook.locale)
  }
  const asFormula = (formula: string): string =>
    formula === '' || formula.startsWith('=') ? formula : `=${formula}`
  const setNotes = (range: RangeState, noteOf: (down: number, across: number) => string | null): object => {
    const { row, column, lastRow, lastColumn } = desk.cells(range)
    for (let at = row; at <= lastRow; at++) {
      for (let across = column; across <= lastColumn; across++) {
        workbook.setNote(place(range, at, across), noteOf(at - row, across - column) ?? '')
      }
    }
    return same(range)
  }
  return {
    getValue: (range: RangeState) =>
      scriptValue(desk, workbook.value(place(range)), () => workbook.format(place(range))),
    getValues: (range: RangeState) => valuesOf(desk, range),
    getDisplayValue: (range: RangeState) => workbook.display(place(range)),
    getDisplayValues: (range: RangeState) =>
      desk.grid(range, (row, column) => workbook.display(place(range, row, column))),
    getFormula: (range: RangeState) => formulaAt(range),
    getFormulas: (range: RangeState) => desk.grid(range, (row, column) => formulaAt(range, row, column)),
    getNote: (range: RangeState) => noteAt(range),
    getNotes: (range: RangeState) => desk.grid(range, (row, column) => noteAt(range, row, column)),
    isBlank: (range: RangeState) => {
      let blank = true
      desk.sheet(range.sheet).each(range.area, (cell) => {
        if (holdsContent(cell)) blank = false
      })
      return blank
    },
    setValue: (range: RangeState, value: unknown) => {
      enterValues(desk, range, () => value)
      return same(range)
    },
    setValues: (range: RangeState, values: unknown[][]) => {
      desk.checkSize(range, values)
      enterValues(desk, range, (down, across) => values[down]![across])
      return same(range)
    },
    setFormula: (range: RangeState, formula: string) => {
      const { row, column } = range.area
      // A formula set on many cells is filled: each cell gets it as seen from there.
      if (formula === '') workbook.setValues(place(range), [[null]])
      else workbook.setFormula(place(range), canonicalFormula(asFormula(formula), workbook.locale))
      const { lastRow, lastColumn } = desk.cells(range)
      const first = { row, column, lastRow: row, lastColumn: column }
      if (lastRow > row || lastColumn > column) {
        workbook.copy({ sheet: range.sheet, area: first }, range, { only: 'contents' })
      }
      return same(range)
    },
    setFormulas: (range: RangeState, formulas: string[][]) => {
      desk.checkSize(range, formulas)
      enterValues(desk, range, (down, across) => asFormula(formulas[down]![across]!))
      return same(range)
    },
    setNote: (range: RangeState, note: string | null) => setNotes(range, () => note),
    setNotes: (range: RangeState, notes: (string | null)[][]) => {
      desk.checkSize(range, notes)
      return setNotes(range, (down, across) => notes[down]![across] ?? null)
    },
  }
}
