/** Formulas in the values of conditional formats and validations, between script and sheet. */
import { toCanonicalFormula, isUnparsed, toLocalFormula } from '../../formula/index.js'
import { Refusal } from '../../workbook/refusal.js'

const isFormula = (value: unknown): value is string => typeof value === 'string' && value.startsWith('=')

/** A rule with new values; the same object where no value is a formula, as in most rules. */
function withFormulas<Rule extends { values: readonly unknown[] }>(
  rule: Rule,
  change: (formula: string) => string,
): Rule {
  if (!rule.values.some(isFormula)) return rule
  return { ...rule, values: rule.values.map((value) => (isFormula(value) ? change(value) : value)) }
}

/** A rule as scripts read it: its formulas in the spreadsheet's own form. */
export const toLocalRule = <Rule extends { values: readonly unknown[] }>(rule: Rule, locale: string): Rule =>
  withFormulas(rule, (formula) => toLocalFormula(formula, locale))

/**
 * A script's rule as the sheet stores it. Throws a {@link Refusal} for a formula that does not parse in the
 * spreadsheet's locale. Google's reference says nothing of it; its API returns "Invalid
 * ConditionValue.userEnteredValue", as users reported for commas in spreadsheets of es_ES and pt_BR. That
 * Apps Script also refuses it when it is set is assumed.
 *
 * @param current the sheet's rules: what came with a file stays although this engine cannot read it
 */
export const toCanonicalRule = <Rule extends { values: readonly unknown[] }>(
  rule: Rule,
  locale: string,
  current: readonly { values: readonly unknown[] }[],
  what: string,
): Rule =>
  withFormulas(rule, (text) => {
    const formula = toCanonicalFormula(text, locale)
    if (!isUnparsed(formula)) return formula
    const currentValues = current
      .flatMap(({ values }) => values)
      .find((value) => isFormula(value) && toLocalFormula(value, locale) === text)
    if (currentValues === undefined) throw new Refusal(`${what} has an invalid formula: ${text}`)
    return currentValues as string
  })
