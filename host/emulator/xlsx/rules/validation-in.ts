/** Reads data validations from a file. */
import type { DataValidation } from 'hucre'
import type { Area, Scalar, ValidationSnapshot } from '../../workbook/snapshot.js'
import { cellName, parseArea, parseAreas, parseSheetArea } from '../address.js'
import { sortAnchorFirst, rebaseOnFirst } from './anchor.js'
import { comparison, dateCriteria, literalNumber, numberCriteria, readCustomRule } from './comparisons.js'

/** What is needed to resolve a rule's references. */
export interface RuleReadContext {
  /** The sheet of the rule. */
  sheet: number
  /** The id of the sheet of that name. */
  sheetNamed: (name: string) => number | undefined
  /** The area of a name of the workbook, ignoring case. */
  named: (name: string) => { sheet: number; area: Area } | undefined
  /**
   * The texts of an area on the sheet of lists that are too long for a rule; `undefined` for any other sheet.
   */
  longList: (sheet: string, area: Area) => string[] | undefined
  /** Added to serial numbers of days: 1462 where the file counts from 1904. */
  dayShift: number
}

const list = (
  rule: DataValidation,
  context: RuleReadContext,
  cell: string,
): Pick<ValidationSnapshot, 'criteria' | 'values'> => {
  if (rule.values) {
    const items = rule.values.map((item) => item.trim().replaceAll('""', '"'))
    if (items.join(',').toUpperCase() === 'TRUE,FALSE') return { criteria: 'CHECKBOX', values: [] }
    return { criteria: 'VALUE_IN_LIST', values: [items, true] }
  }
  const source = (rule.formula1 ?? '').replace(/^=/, '')
  const elsewhere = parseSheetArea(source)
  const long = elsewhere && context.longList(elsewhere.sheet, elsewhere.area)
  if (long) return { criteria: 'VALUE_IN_LIST', values: [long, true] }
  const id = elsewhere && context.sheetNamed(elsewhere.sheet)
  const here = parseArea(source)
  const named = context.named(source)
  const found =
    elsewhere && id !== undefined
      ? { sheet: id, area: elsewhere.area }
      : here
        ? { sheet: context.sheet, area: here }
        : named && { sheet: named.sheet, area: named.area }
  // The list has to be computed (INDIRECT, OFFSET); a test whether the value is in it has the same effect.
  return found
    ? { criteria: 'VALUE_IN_RANGE', values: [found, true] }
    : readCustomRule(`COUNTIF(${source},${cell})>0`)
}

/** Days from 1 on: the form that a file has for "any day". */
const isAnyDay = (rule: DataValidation): boolean =>
  rule.operator === 'greaterThanOrEqual' && (literalNumber(rule.formula1) ?? 2) <= 1

const compared = (
  rule: DataValidation,
  context: RuleReadContext,
  cell: string,
): Pick<ValidationSnapshot, 'criteria' | 'values'> => {
  const operator = rule.operator ?? 'between'
  const isDay = rule.type === 'date'
  if (isDay && isAnyDay(rule)) return { criteria: 'DATE_IS_VALID_DATE', values: [] }
  const formulas = [rule.formula1, rule.formula2].slice(0, /between/i.test(operator) ? 2 : 1)
  const numbers = formulas.map(literalNumber)
  const subject = rule.type === 'textLength' ? `LEN(${cell})` : cell
  const criteria = isDay ? dateCriteria[operator] : numberCriteria[operator]
  const plain = rule.type === 'textLength' || rule.type === 'time' || criteria === undefined
  if (plain || numbers.includes(undefined)) {
    return readCustomRule(comparison(subject, operator, formulas[0] ?? '0', formulas[1] ?? '0'))
  }
  const values: Scalar[] = numbers.map((number) => number! + (isDay ? context.dayShift : 0))
  return { criteria, values }
}

/** The message for a wrong value, where there is one. */
const refusalOf = ({
  showErrorMessage,
  errorTitle: title,
  errorMessage: message,
  errorStyle: style = 'stop',
}: DataValidation): Pick<ValidationSnapshot, 'refusal'> => {
  if (!showErrorMessage || (!title && !message && style === 'stop')) return {}
  return {
    refusal: {
      ...(title ? { title } : {}),
      ...(message ? { message } : {}),
      ...(style === 'stop' ? {} : { style }),
    },
  }
}

/**
 * A rule as a snapshot has it, with its areas. References of formulas start from the first area's first cell.
 * `undefined` when it has no area.
 */
export const readValidation = (
  rule: DataValidation,
  context: RuleReadContext,
): { validation: ValidationSnapshot; areas: Area[] } | undefined => {
  const areas = sortAnchorFirst(parseAreas(rule.range))
  const first = areas[0]
  if (!first) return undefined
  const cell = cellName(first.row, first.column)
  const { formula1, formula2 } = rule
  const seen = {
    ...rule,
    ...(formula1 === undefined ? {} : { formula1: rebaseOnFirst(formula1, areas) }),
    ...(formula2 === undefined ? {} : { formula2: rebaseOnFirst(formula2, areas) }),
  }
  const test =
    rule.type === 'list'
      ? list(seen, context, cell)
      : rule.type === 'custom'
        ? readCustomRule(seen.formula1 ?? 'TRUE')
        : compared(seen, context, cell)
  const helpText = [rule.inputTitle, rule.inputMessage].filter(Boolean).join('\n')
  const strict = rule.showErrorMessage === true && (rule.errorStyle ?? 'stop') === 'stop'
  return {
    validation: { ...test, allowInvalid: !strict, ...(helpText ? { helpText } : {}), ...refusalOf(rule) },
    areas,
  }
}
