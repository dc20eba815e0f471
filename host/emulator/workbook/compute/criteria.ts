/** Conditions on a cell's value, shared by conditional formats and validations; named as Apps Script names them. */
import { FormulaError, type CellSource, type CellPosition, type Value } from '../../formula/value.js'
import { isConditionMet, evaluate } from '../../formula/index.js'

/** What a condition is computed from. */
export interface CriterionContext {
  value: Value
  /** The text the cell shows. */
  text: string
  at: CellPosition
  /** The cell from which the references of the condition's formulas start. */
  anchor: CellPosition
  source: CellSource
}

const daysBack: Record<string, number> = {
  TOMORROW: -1,
  TODAY: 0,
  YESTERDAY: 1,
  PAST_WEEK: 7,
  PAST_MONTH: 30,
  PAST_YEAR: 365,
}

/** An argument as a value: formulas are computed, relative days become serial numbers. */
const argument = (criterionValue: unknown, { anchor, source }: CriterionContext): Value => {
  if (typeof criterionValue === 'string' && criterionValue.startsWith('=')) {
    const result = evaluate(criterionValue, anchor, source)
    return Array.isArray(result) ? (result[0]?.[0] ?? null) : result
  }
  if (typeof criterionValue === 'string' && criterionValue in daysBack)
    return source.today() - daysBack[criterionValue]!
  return criterionValue as Value
}

const textual: Record<string, (text: string, part: string) => boolean> = {
  TEXT_CONTAINS: (text, part) => text.includes(part),
  TEXT_DOES_NOT_CONTAIN: (text, part) => !text.includes(part),
  TEXT_STARTS_WITH: (text, part) => text.startsWith(part),
  TEXT_ENDS_WITH: (text, part) => text.endsWith(part),
  TEXT_EQUAL_TO: (text, part) => text === part,
}

const numeric: Record<string, (value: number, one: number, other: number) => boolean> = {
  BETWEEN: (value, one, other) => value >= Math.min(one, other) && value <= Math.max(one, other),
  NOT_BETWEEN: (value, one, other) => value < Math.min(one, other) || value > Math.max(one, other),
  EQUAL_TO: (value, one) => value === one,
  NOT_EQUAL_TO: (value, one) => value !== one,
  GREATER_THAN: (value, one) => value > one,
  GREATER_THAN_OR_EQUAL_TO: (value, one) => value >= one,
  LESS_THAN: (value, one) => value < one,
  LESS_THAN_OR_EQUAL_TO: (value, one) => value <= one,
  AFTER: (value, one) => value > one,
  BEFORE: (value, one) => value < one,
  ON_OR_AFTER: (value, one) => value >= one,
  ON_OR_BEFORE: (value, one) => value <= one,
}

const compares = (criteria: string, values: readonly unknown[], context: CriterionContext): boolean => {
  const days = criteria.startsWith('DATE_')
  const relation = numeric[criteria.replace(/^(?:DATE|NUMBER)_/, '').replace(/_RELATIVE$/, '')]
  if (!relation || typeof context.value !== 'number') return false
  const [one, other] = values.map((value) => argument(value, context))
  if (typeof one !== 'number') return false
  const value = days ? Math.floor(context.value) : context.value
  if (criteria === 'DATE_EQUAL_TO_RELATIVE' && String(values[0]).startsWith('PAST_')) {
    return value >= one && value <= context.source.today()
  }
  return relation(value, one, typeof other === 'number' ? other : one)
}

/** Whether the cell meets the condition. Unknown conditions never hold. */
export const isCriterionMet = (
  criteria: string,
  values: readonly unknown[],
  context: CriterionContext,
): boolean => {
  const { value, text } = context
  if (criteria === 'CUSTOM_FORMULA') {
    const [formula] = values
    return typeof formula === 'string' && isConditionMet(formula, context.anchor, context.at, context.source)
  }
  if (criteria === 'CELL_EMPTY') return value === null || value === ''
  if (criteria === 'CELL_NOT_EMPTY') return value !== null && value !== ''
  if (value instanceof FormulaError) return false
  if (criteria === 'DATE_IS_VALID_DATE') return typeof value === 'number'
  if (criteria === 'TEXT_IS_VALID_EMAIL') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
  if (criteria === 'TEXT_IS_VALID_URL') return /^(?:https?:\/\/)?[^\s.]+\.\S+$/.test(text)
  const words = textual[criteria]
  if (words) {
    const part = argument(values[0], context)
    return text !== '' && words(text.toLowerCase(), String(part ?? '').toLowerCase())
  }
  return compares(criteria, values, context)
}
