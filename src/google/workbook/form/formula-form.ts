import { writesDecimalComma } from './decimal-sign.js'

type Range = GoogleAppsScript.Spreadsheet.Range

/** Texts, quoted names, columns of tables, names and references are passed over; a comma behind a value is no decimal. */
const piecesWith = (sign: string): RegExp =>
  new RegExp(
    String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}_$#][\p{L}\p{M}\p{N}_.$]*` +
      String.raw`|(?:\d+(?:${sign}\d*)?|(?<![\p{L}\p{M}\p{N}_$#)}\]"'%!]\s*)${sign}\d+)(?:[eE][+-]?\d+)?|[(){}.,;\\]`,
    'gu',
  )
const pieces = { '.': piecesWith(String.raw`\.`), ',': piecesWith(',') }

type Signs = Readonly<Record<string, string>>
/**
 * Signs within `(` and within `{` that are exchanged where decimals have a comma. Both ways, so that what Google could
 * not parse is never read as the formula that was meant.
 */
const exchanged: Signs = { '(,': ';', '(;': ',', '{,': '\\', '{\\': ',' }
/** `;` between arguments is understood everywhere. */
const folded: Signs = { '(;': ',' }

function rewritten(formula: string, decimal: '.' | ',', signs: Signs): string {
  const nesting: string[] = []
  return formula.replace(pieces[decimal], (piece) => {
    if (piece === '(' || piece === '{') nesting.push(piece)
    else if (piece === ')' || piece === '}') nesting.pop()
    if (signs === exchanged && (piece === '.' || /^[.,]?\d/.test(piece)))
      return piece.replace(/[.,]/, (sign) => (sign === '.' ? ',' : '.'))
    return signs[`${nesting[nesting.length - 1]}${piece}`] ?? piece
  })
}

/**
 * The only place where formulas go to Google and come from it. Inside they have one form (decimal point, commas); a
 * spreadsheet takes them in the form of its locale and gives them back in it.
 *
 * @param locale the spreadsheet's; asked for only where a formula needs it
 */
export function formulaForm(locale: () => string) {
  let known: boolean | undefined
  const hasComma = (): boolean => (known ??= writesDecimalComma(locale()))
  const needsForm = (formula: string): boolean => /[.,;\\]/.test(formula)
  /** The formula as the spreadsheet takes it. */
  const written = (formula: string): string =>
    needsForm(formula) && hasComma() ? rewritten(formula, '.', exchanged) : formula
  /** A formula of the spreadsheet in our form; what could not be parsed there equals no formula of ours. */
  const read = (formula: string): string =>
    !needsForm(formula)
      ? formula
      : hasComma()
        ? rewritten(formula, ',', exchanged)
        : rewritten(formula, '.', folded)
  return {
    written,
    read,
    formulasOf: (range: Range): string[][] => range.getFormulas().map((line) => line.map(read)),
    writeFormulas: (range: Range, formulas: readonly (readonly string[])[]): Range =>
      range.setFormulas(formulas.map((line) => line.map(written))),
    /** A conditional format's builder with its condition set. */
    conditionalFormat: (formula: string): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder =>
      SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(written(formula)),
    conditionOf: (condition: GoogleAppsScript.Spreadsheet.BooleanCondition): string =>
      read(String(condition.getCriteriaValues()[0] ?? '')),
  }
}
export type FormulaForm = ReturnType<typeof formulaForm>

/** The formulas of cells as they were read, to be written back unchanged; blank where there is none. */
export const formulasAsRead = (range: Range): string[][] => range.getFormulas()
