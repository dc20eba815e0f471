import type { ConditionalFormat } from '../../core/sheet/layout.js'
import type { FormulaForm } from './form/formula-form.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule

/** A conditional format of ours over one range. */
export function formatRule(rule: ConditionalFormat, range: Range, form: FormulaForm): Rule {
  const builder = form
    .conditionalFormat(rule.formula)
    .setBackground(rule.look.background)
    .setFontColor(rule.look.fontColor)
    .setRanges([range])
  return (rule.look.bold ? builder.setBold(true) : builder).build()
}

/** Replaces our conditional formats; the user's own stay unchanged and in their order. */
export function replaceFormatRules(
  sheet: Sheet,
  rules: readonly (ConditionalFormat | { readonly foreign: number })[],
  form: FormulaForm,
): void {
  const existingRules = rules.some((rule) => 'foreign' in rule) ? sheet.getConditionalFormatRules() : []
  const ranges = new Map<string, Range>()
  const rangeOf = ({ columns: [left, right], lines: [top, bottom] }: ConditionalFormat): Range => {
    const key = `${left}:${right}`
    const range = ranges.get(key) ?? sheet.getRange(top, left, bottom - top + 1, right - left + 1)
    ranges.set(key, range)
    return range
  }
  sheet.setConditionalFormatRules(
    rules.map((rule) =>
      'foreign' in rule ? existingRules[rule.foreign]! : formatRule(rule, rangeOf(rule), form),
    ),
  )
}
