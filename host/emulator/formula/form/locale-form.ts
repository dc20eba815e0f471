/**
 * Formulas as a spreadsheet's locale writes them, and as the engine stores them: with a decimal point, `,`
 * between arguments and between the columns of an array, `;` between its rows. Where the decimal sign is a
 * comma, `;` separates arguments and `\` the columns of an array; nothing else is a separator there. `;`
 * between arguments is read in every locale, `\` is not (https://stackoverflow.com/questions/73767719).
 */
import { parseFormula } from '../parse.js'
import { usesDecimalComma } from './decimal-sign.js'
import { readEnteredText, isUnparsed, markUnparsed } from './unparsed.js'
import { Cache, memoize } from '../../cache.js'

/** Parts whose inside is never changed: texts, quoted names, columns of tables, names and references. */
const opaquePiece = String.raw`"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^\]]*\]?|[\p{L}_$#][\p{L}\p{M}\p{N}_.$]*`
/** A comma after a value is no decimal sign: `A1,5` is a reference, a separator and a number. */
const notBehindValue = String.raw`(?<![\p{L}\p{M}\p{N}_$#)}\]"'%!]\s*)`
const createPiecePattern = (sign: string): RegExp =>
  new RegExp(
    String.raw`${opaquePiece}|(?:\d+(?:${sign}\d*)?|${notBehindValue}${sign}\d+)(?:[eE][+-]?\d+)?|[\s\S]`,
    'gu',
  )

interface Notation {
  readonly decimal: ',' | '.'
  readonly argument: ',' | ';'
  readonly column: ',' | '\\'
  readonly pieces: RegExp
}
const pointNotation: Notation = {
  decimal: '.',
  argument: ',',
  column: ',',
  pieces: createPiecePattern(String.raw`\.`),
}
const commaNotation: Notation = { decimal: ',', argument: ';', column: '\\', pieces: createPiecePattern(',') }

/** A formula written in another way; `undefined` if it has a separator that the first way does not know. */
function convertNotation(formula: string, from: Notation, to: Notation): string | undefined {
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

/**
 * How many formulas are stored with their other form: a workbook has some hundred, and every run reads them.
 */
const maxCached = 5000
const formulaCache = new Cache<string, string>(maxCached)

/**
 * A formula (with its `=`) entered in a spreadsheet of this locale, as the engine stores it. A text that does
 * not parse there is stored as such: it computes to `#ERROR!` and is returned as it was.
 */
export const toCanonicalFormula = (text: string, locale: string): string => {
  const comma = usesDecimalComma(locale)
  return memoize(formulaCache, `${comma ? '<;' : '<,'}${text}`, () => {
    const formula = convertNotation(text, comma ? commaNotation : pointNotation, pointNotation)
    return formula !== undefined && parseFormula(formula) ? formula : markUnparsed(text)
  })
}

/** A formula of the engine as a spreadsheet of this locale shows it. */
export const toLocalFormula = (formula: string, locale: string): string => {
  if (isUnparsed(formula)) return readEnteredText(formula)
  if (!usesDecimalComma(locale)) return formula
  return memoize(
    formulaCache,
    `>;${formula}`,
    () => convertNotation(formula, pointNotation, commaNotation) ?? formula,
  )
}
