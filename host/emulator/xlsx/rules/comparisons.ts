/** How rules of files and of Apps Script compare a cell with values. */
import type { DataValidation } from 'hucre'
import type { Scalar } from '../../workbook/snapshot.js'
import { readFileFormula } from '../formula/from-file.js'

/** How a rule compares, as a file says it. */
export type Operator = NonNullable<DataValidation['operator']>

/** What Apps Script calls each comparison with a number. */
export const numberCriteria: Record<Operator, string> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  lessThan: 'NUMBER_LESS_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
}

/** What Apps Script calls each comparison with a date; there is none for “not on that date”. */
export const dateCriteria: Partial<Record<Operator, string>> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  greaterThan: 'DATE_AFTER',
  lessThan: 'DATE_BEFORE',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
}

/** The comparison that each criterion of Apps Script is. */
export const operatorByCriterion = new Map(
  [numberCriteria, dateCriteria].flatMap((criteria) =>
    Object.entries(criteria).map(([operator, criterion]) => [criterion, operator as Operator] as const),
  ),
)

const signs: Record<Operator, string> = {
  between: '',
  notBetween: '',
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
}

/** `subject` compared as the operator says, as a formula without its `=`. */
export const comparison = (subject: string, operator: Operator, first: string, second: string): string =>
  operator === 'between'
    ? `AND(${subject}>=${first},${subject}<=${second})`
    : operator === 'notBetween'
      ? `OR(${subject}<${first},${subject}>${second})`
      : `${subject}${signs[operator]}${first}`

/** A number written out; `undefined` for anything that has to be computed. */
export const literalNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : undefined

/** A rule of a file that only a formula can express. */
export const readCustomRule = (formula: string): { criteria: string; values: Scalar[] } => ({
  criteria: 'CUSTOM_FORMULA',
  values: [readFileFormula(formula) ?? `=${formula}`],
})
