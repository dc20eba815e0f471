import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createView } from '../../../host/page/drawing/view.js'
import { emptyWorkbook, openWorkbook } from '../workbook/example-workbook.js'
import { spreadsheetLocales } from '../../spreadsheet-locales.js'
import { formulas } from './arbitrary-formula.js'

const at = { sheet: 1, row: 1, column: 1 }
const area = { row: 1, column: 1, lastRow: 1, lastColumn: 1 }

test('what the page offers to edit, entered unchanged, changes nothing, in every locale', () => {
  const numbers = fc.integer({ min: -1e12, max: 1e12 }).map((value) => value / 1000)
  const shares = fc.integer({ min: -9999, max: 9999 }).map((share) => (share + 0) / 10_000)
  const held = fc.oneof(
    numbers.map((value) => ({ value: value + 0 })),
    shares.map((value) => ({ value, format: '0.0%' })),
    formulas.map((formula) => ({ formula })),
  )
  fc.assert(
    fc.property(
      held,
      fc.constantFrom(...spreadsheetLocales),
      (cell: { value?: number; format?: string; formula?: string }, locale) => {
        const workbook = openWorkbook(emptyWorkbook('Asia/Shanghai', locale))
        if (cell.format) workbook.setStyle(1, area, { format: cell.format })
        if (cell.formula === undefined) workbook.setValues(at, [[cell.value!]])
        else workbook.setFormula(at, cell.formula)
        const before = workbook.cell(at)
        const [cellView] = createView(workbook, 1, area).cells
        workbook.type(1, 1, 1, cellView!.input ?? cellView!.text)
        expect(workbook.cell(at)).toEqual(before)
      },
    ),
    { numRuns: 1500 },
  )
})
