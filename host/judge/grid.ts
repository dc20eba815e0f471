import { isDateFormat } from 'numfmt'
import type { Cell, Grid } from '../../src/core/cell.js'
import { dayOfSerial } from '../../src/core/day.js'
import { FormulaError } from '../formula/contract.js'
import type { LiveSheet, LiveWorkbook } from '../workbook/live.js'

/** A sheet's used cells as the core is given them: numbers shown as dates are days, failed formulas their error. */
export function gridOf(workbook: LiveWorkbook, sheet: LiveSheet): Grid {
  const { rows, columns } = workbook.extent(sheet.id)
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across): Cell => {
      const place = { sheet: sheet.id, row: down + 1, column: across + 1 }
      const value = workbook.value(place)
      if (value instanceof FormulaError) return value.code
      if (value === '') return null
      const format = workbook.format(place)
      return typeof value === 'number' && format !== '' && isDateFormat(format)
        ? { day: dayOfSerial(value) }
        : value
    }),
  )
}
