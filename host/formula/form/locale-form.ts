/**
 * Formulas as a spreadsheet's locale writes them, and as the engine holds them: with a decimal point, `,` between
 * arguments and between the columns of an array, `;` between its rows. Where decimals have a comma, arguments are
 * separated by `;` and the columns of an array by `\`; nothing else is a separator there. `;` between arguments is read
 * in every locale, `\` is not (https://stackoverflow.com/questions/73767719).
 */
import { treeOf } from '../parse.js'
import { writesDecimalComma } from './decimal-sign.js'
import { enteredText, isUnparsed, unparsed } from './unparsed.js'

/** What is never looked into: texts, quoted names, columns of tables, names and references. */
const whole = String.raw`"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^\]]*\]?|[\p{L}_$#][\p{L}\p{M}\p{N}_.$]*`
/** Behind a value a comma is no decimal sign: `A1,5` is a reference, a separator and a number. */
const notBehindValue = String.raw`(?<![\p{L}\p{M}\p{N}_$#)}\]"'%!]\s*)`
const piecesOf = (sign: string): RegExp =>
  new RegExp(
    String.raw`${whole}|(?:\d+(?:${sign}\d*)?|${notBehindValue}${sign}\d+)(?:[eE][+-]?\d+)?|[\s\S]`,
    'gu',
  )

interface Writing {
  readonly decimal: ',' | '.'
  readonly argument: ',' | ';'
  readonly column: ',' | '\\'
  readonly pieces: RegExp
}
const withPoint: Writing = { decimal: '.', argument: ',', column: ',', pieces: piecesOf(String.raw`\.`) }
const withComma: Writing = { decimal: ',', argument: ';', column: '\\', pieces: piecesOf(',') }

/** A formula written in another way; `undefined` if it has a separator that the first way does not know. */
function rewritten(formula: string, from: Writing, to: Writing): string | undefined {
  const nesting: string[] = []
  const written: string[] = []
  for (const piece of formula.match(from.pieces) ?? []) {
    if (piece === '(' || piece === '{') nesting.push(piece)
    else if (piece === ')' || piece === '}') nesting.pop()
    const inside = nesting.at(-1)
    if (/^[.,]?\d/.test(piece)) written.push(piece.replace(from.decimal, to.decimal))
    else if (!/^[.,;\\]$/.test(piece) || (piece === ';' && inside === '{')) written.push(piece)
    else if (inside === '(' && (piece === from.argument || piece === ';')) written.push(to.argument)
    else if (inside === '{' && piece === from.column) written.push(to.column)
    else return undefined
  }
  return written.join('')
}

/** How many formulas are remembered with their other form: a workbook has some hundred, read in every run. */
const mostRemembered = 5000
const remembered = new Map<string, string>()
const remember = (key: string, make: () => string): string => {
  let found = remembered.get(key)
  if (found === undefined) {
    found = make()
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(key, found)
  }
  return found
}

/**
 * A formula (with its `=`) entered in a spreadsheet of this locale, as the engine holds it. A text that does not parse
 * there is held as such: it computes to `#ERROR!` and is given back as it was.
 */
export const canonicalFormula = (text: string, locale: string): string => {
  const comma = writesDecimalComma(locale)
  return remember(`${comma ? '<;' : '<,'}${text}`, () => {
    const formula = rewritten(text, comma ? withComma : withPoint, withPoint)
    return formula !== undefined && treeOf(formula) ? formula : unparsed(text)
  })
}

/** A formula of the engine as a spreadsheet of this locale shows it. */
export const localFormula = (formula: string, locale: string): string => {
  if (isUnparsed(formula)) return enteredText(formula)
  if (!writesDecimalComma(locale)) return formula
  return remember(`>;${formula}`, () => rewritten(formula, withPoint, withComma) ?? formula)
}
