/** Values, formulas and notes of a range. */
import { holdsContent } from '../../../workbook/cell.js'
import { toCanonicalFormula, toLocalFormula } from '../../../formula/index.js'
import { checkLength } from '../../../workbook/limits.js'
import type { SpreadsheetContext, RangeState } from '../spreadsheet-context.js'
import { enterValues, scriptValue, valuesOf } from '../cell-values.js'

/** A cell of a range; by default its first. */
const place = (range: RangeState, row = range.area.row, column = range.area.column) => ({
  sheet: range.sheet,
  row,
  column,
})

const writingMembers = (context: SpreadsheetContext) => {
  const { workbook } = context
  const same = ({ sheet, area }: RangeState): object => context.range(sheet, area)
  const asFormula = (formula: string): string =>
    formula === '' || formula.startsWith('=') ? formula : `=${formula}`
  const setNotes = (range: RangeState, noteOf: (down: number, across: number) => string | null): object => {
    const { row, column, lastRow, lastColumn } = context.cells(range)
    for (let at = row; at <= lastRow; at++) {
      for (let across = column; across <= lastColumn; across++) {
        workbook.setNote(place(range, at, across), noteOf(at - row, across - column) ?? '')
      }
    }
    return same(range)
  }
  return {
    setValue: (range: RangeState, value: unknown) => {
      enterValues(context, range, () => value)
      return same(range)
    },
    setValues: (range: RangeState, values: unknown[][]) => {
      context.checkSize(range, values)
      enterValues(context, range, (down, across) => values[down]![across])
      return same(range)
    },
    setFormula: (range: RangeState, formula: string) => {
      const { row, column } = range.area
      checkLength(formula)
      // A formula set on many cells is filled: its references move with each cell.
      if (formula === '') workbook.setValues(place(range), [[null]])
      else workbook.setFormula(place(range), toCanonicalFormula(asFormula(formula), workbook.locale))
      const { lastRow, lastColumn } = context.cells(range)
      const first = { row, column, lastRow: row, lastColumn: column }
      if (lastRow > row || lastColumn > column) {
        workbook.copy({ sheet: range.sheet, area: first }, range, { only: 'contents' })
      }
      return same(range)
    },
    setFormulas: (range: RangeState, formulas: string[][]) => {
      context.checkSize(range, formulas)
      enterValues(context, range, (down, across) => asFormula(formulas[down]![across]!))
      return same(range)
    },
    setNote: (range: RangeState, note: string | null) => setNotes(range, () => note),
    setNotes: (range: RangeState, notes: (string | null)[][]) => {
      context.checkSize(range, notes)
      return setNotes(range, (down, across) => notes[down]![across] ?? null)
    },
  }
}

export const contentMembers = (context: SpreadsheetContext) => {
  const { workbook } = context
  const noteAt = (range: RangeState, row?: number, column?: number): string =>
    workbook.cell(place(range, row, column))?.note ?? ''
  const formulaAt = (range: RangeState, row?: number, column?: number): string => {
    const formula = workbook.cell(place(range, row, column))?.f
    return formula === undefined ? '' : toLocalFormula(formula, workbook.locale)
  }
  return {
    getValue: (range: RangeState) =>
      scriptValue(context, workbook.value(place(range)), () => workbook.format(place(range))),
    getValues: (range: RangeState) => valuesOf(context, range),
    getDisplayValue: (range: RangeState) => workbook.display(place(range)),
    getDisplayValues: (range: RangeState) =>
      context.grid(range, (row, column) => workbook.display(place(range, row, column))),
    getFormula: (range: RangeState) => formulaAt(range),
    getFormulas: (range: RangeState) => context.grid(range, (row, column) => formulaAt(range, row, column)),
    getNote: (range: RangeState) => noteAt(range),
    getNotes: (range: RangeState) => context.grid(range, (row, column) => noteAt(range, row, column)),
    isBlank: (range: RangeState) => {
      let blank = true
      context.sheet(range.sheet).each(range.area, (cell) => {
        if (holdsContent(cell)) blank = false
      })
      return blank
    },
    ...writingMembers(context),
  }
}
