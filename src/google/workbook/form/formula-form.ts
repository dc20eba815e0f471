import { writesDecimalComma } from './decimal-sign.js'

type Range = GoogleAppsScript.Spreadsheet.Range

/**
 * Texts, quoted names, columns of tables, names and references are passed over; a comma behind a value is no
 * decimal.
 */
const tokenPattern = (sign: string): RegExp =>
  new RegExp(
    String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}_$#][\p{L}\p{M}\p{N}_.$]*` +
      String.raw`|(?:\d+(?:${sign}\d*)?|(?<![\p{L}\p{M}\p{N}_$#)}\]"'%!]\s*)${sign}\d+)(?:[eE][+-]?\d+)?|[(){}.,;\\]`,
    'gu',
  )
const tokenPatterns = { '.': tokenPattern(String.raw`\.`), ',': tokenPattern(',') }

type SignExchange = Readonly<Record<string, string>>
/**
 * Signs within `(` and within `{` that are exchanged where decimals have a comma. In both directions, so that
 * what Google could not parse is never read as the intended formula.
 */
const exchangedSigns: SignExchange = { '(,': ';', '(;': ',', '{,': '\\', '{\\': ',' }
/** `;` between arguments is understood everywhere. */
const foldedSigns: SignExchange = { '(;': ',' }

function rewriteSigns(formula: string, decimal: '.' | ',', exchange: SignExchange): string {
  const nesting: string[] = []
  return formula.replace(tokenPatterns[decimal], (token) => {
    if (token === '(' || token === '{') nesting.push(token)
    else if (token === ')' || token === '}') nesting.pop()
    if (exchange === exchangedSigns && (token === '.' || /^[.,]?\d/.test(token)))
      return token.replace(/[.,]/, (sign) => (sign === '.' ? ',' : '.'))
    return exchange[`${nesting[nesting.length - 1]}${token}`] ?? token
  })
}

/**
 * The only place where formulas are sent to Google and read from it. In our code they have one form (decimal
 * point, commas); a spreadsheet has them in the form of its locale.
 *
 * @param locale the spreadsheet's; asked for only where a formula needs it
 */
export function formulaForm(locale: () => string) {
  let cachedHasComma: boolean | undefined
  const hasComma = (): boolean => (cachedHasComma ??= writesDecimalComma(locale()))
  const needsForm = (formula: string): boolean => /[.,;\\]/.test(formula)
  /** The formula as the spreadsheet accepts it. */
  const toGoogle = (formula: string): string =>
    needsForm(formula) && hasComma() ? rewriteSigns(formula, '.', exchangedSigns) : formula
  /** A formula of the spreadsheet in our form; what could not be parsed there equals no formula of ours. */
  const fromGoogle = (formula: string): string =>
    !needsForm(formula)
      ? formula
      : hasComma()
        ? rewriteSigns(formula, ',', exchangedSigns)
        : rewriteSigns(formula, '.', foldedSigns)
  return {
    written: toGoogle,
    read: fromGoogle,
    formulasOf: (range: Range): string[][] => range.getFormulas().map((line) => line.map(fromGoogle)),
    writeFormulas: (range: Range, formulas: readonly (readonly string[])[]): Range =>
      range.setFormulas(formulas.map((line) => line.map(toGoogle))),
    /** A conditional format's builder with its condition set. */
    conditionalFormat: (formula: string): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder =>
      SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(toGoogle(formula)),
    conditionOf: (condition: GoogleAppsScript.Spreadsheet.BooleanCondition): string =>
      fromGoogle(String(condition.getCriteriaValues()[0] ?? '')),
  }
}
export type FormulaForm = ReturnType<typeof formulaForm>

/** The formulas of cells as they were read, to be written back unchanged; blank where there is none. */
export const formulasAsRead = (range: Range): string[][] => range.getFormulas()
