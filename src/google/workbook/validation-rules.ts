import type { Validation } from '../../core/sheet/layout.js'
import type { FormulaForm } from './form/formula-form.js'
import { widestRange } from './survey-sheet.js'

type Rule = GoogleAppsScript.Spreadsheet.DataValidation

/** What a validation or a conditional format needs beyond its own facts. */
export interface ValidationContext {
  /** What a person reads when an entry is refused, in the sheet's language. */
  readonly helpFor: (validation: Validation) => string
  /** The note on the header of a table's column. */
  readonly noteFor: (table: string, column: string) => string
  /** The cells that name the rows of a bound table; null when the table has no sheet. */
  readonly titlesOf: (table: string) => GoogleAppsScript.Spreadsheet.Range | null
  readonly form: FormulaForm
}

/**
 * Google's rule for a validation. What does not fit is marked and stays, since Milepost reads other words for a choice
 * and days that are text, and lists all else with its cell; only a number that is none is refused.
 */
export function validationRule(validation: Validation, context: ValidationContext): Rule | null {
  if (validation.kind === 'none') return null
  const builder = SpreadsheetApp.newDataValidation()
    .setHelpText(context.helpFor(validation))
    .setAllowInvalid(validation.kind !== 'number')
  switch (validation.kind) {
    case 'oneOf':
      return builder.requireValueInList([...validation.labels], true).build()
    case 'day':
      return builder.requireDate().build()
    case 'number': {
      const [low, high] = validation.range ?? widestRange
      return builder.requireNumberBetween(low, high).build()
    }
    case 'rowOf': {
      const titles = context.titlesOf(validation.table)
      return titles && builder.requireValueInRange(titles, true).build()
    }
  }
}

/** Sets the validations of single columns from a line down. */
export function validateColumns(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  line: number,
  columns: readonly { column: number; validation: Validation }[],
  context: ValidationContext,
): void {
  const lines = Math.max(1, sheet.getMaxRows() - line + 1)
  for (const { column, validation } of columns)
    sheet.getRange(line, column, lines, 1).setDataValidation(validationRule(validation, context))
}
