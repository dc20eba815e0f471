import { Refusal } from '../../workbook/refusal.js'
import type { ValidationSnapshot } from '../../workbook/snapshot.js'
import { instantOfSerial } from '../../workbook/zone.js'
import { emulateClass } from '../emulation/emulate.js'
import { serialOfDate } from './cell-values.js'
import type { SpreadsheetContext } from './spreadsheet-context.js'

type CriterionValue = ValidationSnapshot['values'][number]
type Method = (rule: ValidationSnapshot, ...given: never[]) => unknown

/** `requireNumberBetween` and similar methods, with the criteria that they set. */
const requirements: Record<string, string> = {
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
  requireValueInList: 'VALUE_IN_LIST',
  requireValueInRange: 'VALUE_IN_RANGE',
  requireCheckbox: 'CHECKBOX',
}

/** The maximum number of items in a dropdown on Google. */
const maxItems = 500

const toStoredValue = (context: SpreadsheetContext, value: unknown): CriterionValue => {
  if (context.realm.isDate(value)) return serialOfDate(context, value)
  if (Array.isArray(value)) return value.map(String)
  if (context.classes.Range.is(value)) {
    const { sheet, area } = context.rangeOf(value)
    return { sheet, area: { ...area } }
  }
  return value as CriterionValue
}

const toScriptValue = (context: SpreadsheetContext, criteria: string, value: CriterionValue): unknown => {
  if (Array.isArray(value)) return context.list(value)
  if (value !== null && typeof value === 'object') return context.range(value.sheet, value.area)
  return criteria.startsWith('DATE_') && typeof value === 'number'
    ? context.realm.date(instantOfSerial(value, context.workbook.timeZone))
    : value
}

const requirement =
  (desk: SpreadsheetContext, criteria: string): Method =>
  (rule, ...values: unknown[]) => {
    rule.criteria = criteria
    rule.values = values.map((value) => toStoredValue(desk, value))
    const dropdown = criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE'
    if (dropdown && rule.values.length === 1) rule.values.push(true)
    const [list] = rule.values
    if (Array.isArray(list) && list.length > maxItems) {
      throw new Refusal(
        `The data validation rule has more items than the limit of ${maxItems}. Use the List from a range criteria instead.`,
      )
    }
    return desk.classes.DataValidationBuilder.make(rule)
  }

/** Makes the classes of validations, which hold values and cost no service call. */
export const validationClasses = (context: SpreadsheetContext): void => {
  const { classes } = context
  const readers: Record<string, Method> = {
    copy: (rule) => classes.DataValidationBuilder.make(structuredClone(rule)),
    getAllowInvalid: ({ allowInvalid }) => allowInvalid,
    getCriteriaType: ({ criteria }) =>
      criteria ? context.enumValue('DataValidationCriteria', criteria) : null,
    getCriteriaValues: ({ criteria, values }) =>
      context.list(values.map((value) => toScriptValue(context, criteria, value))),
    getHelpText: ({ helpText }) => helpText ?? null,
  }
  const setters: Record<string, Method> = {}
  for (const [name, criteria] of Object.entries(requirements)) setters[name] = requirement(context, criteria)
  classes.DataValidation = emulateClass<ValidationSnapshot>(
    'DataValidation',
    readers,
    context.uncountedEmulation(),
  )
  classes.DataValidationBuilder = emulateClass<ValidationSnapshot>(
    'DataValidationBuilder',
    {
      ...readers,
      ...setters,
      build: (rule) => {
        if (!rule.criteria) throw new Refusal('Invalid argument: the data validation has no criteria.')
        return classes.DataValidation.make(structuredClone(rule))
      },
      setAllowInvalid: (rule, allowInvalid: boolean) => {
        rule.allowInvalid = allowInvalid
        return classes.DataValidationBuilder.make(rule)
      },
      setHelpText: (rule, helpText: string) => {
        rule.helpText = helpText
        return classes.DataValidationBuilder.make(rule)
      },
      withCriteria: (rule, criteria: object, values: never[]) =>
        requirement(context, String(criteria))(rule, ...values),
    },
    context.uncountedEmulation(),
  )
}
