import type { ComputedWorkbook } from '../computed.js'
import type { LiveSheet } from '../sheet.js'
import type { Scalar } from '../snapshot.js'

/**
 * Changes every formula of the workbook: in cells, and in the custom formulas and formula values of
 * conditional formats and validations.
 */
export const eachFormula = (
  workbook: ComputedWorkbook,
  rewrite: (formula: string, sheet: LiveSheet) => string,
): void => {
  const inValue = <Held>(value: Held, sheet: LiveSheet): Held | string =>
    typeof value === 'string' && value.startsWith('=') ? rewrite(value, sheet) : value
  for (const sheet of workbook.sheets) {
    sheet.eachFormula((formula, row, column) => {
      const after = rewrite(formula, sheet)
      if (after !== formula) sheet.change(row, column, { f: after })
    })
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
      ...format,
      values: format.values.map((value): Scalar => inValue(value, sheet)),
    }))
    sheet.validations = sheet.validations.map((validation) => ({
      ...validation,
      values: validation.values.map((value) => inValue(value, sheet)),
    }))
  }
}
