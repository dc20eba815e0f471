/** Formulas for a file, as Excel stores them. */
import { tokenize, type Token } from '@borgar/fx'
import { isUnparsed } from '../../formula/index.js'
import type { Scalar } from '../../workbook/snapshot.js'
import { columnLetters } from '../../workbook/a1.js'
import { lastColumnOfFile, lastRowOfFile, quoteSheet } from '../address.js'
import { longestFormula } from './from-file.js'
import {
  googleOnlyFunctions,
  prefixedFunctions,
  spillingFunctions,
  worksheetPrefixedFunctions,
} from './functions.js'

/** The form of a formula in a file. */
export interface StoredFormula {
  /** Without its `=`. */
  text: string
  /** It gives several cells. */
  spills: boolean
}

/** Names of sheets that a file cannot store, with the names that they have in it. */
export type SheetNames = ReadonlyMap<string, string>

/** Most formulas need no change; only those with these few signs may. */
const specialFormula = new RegExp(
  String.raw`:\$?[A-Z]{1,3}(?![A-Z$\d(])|:\$?\d|[{]|\b(?:${[...prefixedFunctions, ...googleOnlyFunctions].map((name) => name.replaceAll('.', '\\.')).join('|')})\(`,
  'i',
)

/**
 * The file's edge is written as fixed: with a relative edge the range would continue at the first row further
 * down.
 */
const closeAtFileEdge = (range: string): string =>
  range
    .replace(/^(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3})$/i, `$1:$2$$${lastRowOfFile}`)
    .replace(/^(\$?[A-Z]{1,3}\$?\d+):(\$?\d+)$/i, `$1:$$${columnLetters(lastColumnOfFile)}$2`)

const reference = (value: string, names: SheetNames): string => {
  const split = value.lastIndexOf('!')
  if (split < 0) return closeAtFileEdge(value)
  const sheet = value.slice(0, split)
  const stored = names.get(sheet.toLowerCase())
  return `${stored === undefined ? sheet : quoteSheet(stored)}!${closeAtFileEdge(value.slice(split + 1))}`
}

/**
 * Renames quoted sheets, outside texts. This is the first step, because a name with brackets looks like one
 * of another file.
 */
const renameSheets = (formula: string, names: SheetNames): string =>
  names.size === 0
    ? formula
    : formula.replaceAll(/"(?:[^"]|"")*"|'((?:[^']|'')*)'!/g, (found, name?: string) => {
        const stored = name === undefined ? undefined : names.get(name.replaceAll("''", "'").toLowerCase())
        return stored === undefined ? found : `${quoteSheet(stored)}!`
      })

const toFileFunctionName = (name: string): string => {
  const upper = name.toUpperCase()
  if (!prefixedFunctions.has(upper)) return name
  return `_xlfn.${worksheetPrefixedFunctions.has(upper) ? '_xlws.' : ''}${upper}`
}

/** Whether Excel would refuse the whole file for this formula, or does not know a function in it. */
const isUnknownToExcel = (tokens: Token[]): boolean => {
  let braces = 0
  for (const { type, value } of tokens) {
    if (value === '{') braces++
    if (value === '}') braces--
    if (type === 'unknown') return true
    if (type === 'func' && (googleOnlyFunctions.has(value.toUpperCase()) || braces > 0)) return true
    if (braces > 0 && (type.startsWith('range') || value === '(')) return true
  }
  return false
}

const asText = (value: Scalar | undefined): string =>
  typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value ?? '""').toUpperCase()

/** Google's own way to store such a formula for Excel: the formula as text, the last value beside it. */
const wrapFormula = (formula: string, value: Scalar | undefined): string => {
  const pieces = formula.slice(1).match(/[\s\S]{1,120}/g) ?? ['']
  return `IFERROR(__xludf.DUMMYFUNCTION(${pieces.map(asText).join('&')}),${asText(value)})`
}

/**
 * A snapshot's formula (with its `=`) as a file stores it; `value` is its last result. `undefined` when it is
 * too long for Excel: then only the value can be stored.
 */
export const writeFileFormula = (
  formula: string,
  value: Scalar | undefined,
  names: SheetNames,
): StoredFormula | undefined => {
  // Excel reports a file with a formula that it cannot parse as damaged.
  if (isUnparsed(formula)) return { text: wrapFormula(formula, value), spills: false }
  if (names.size === 0 && !specialFormula.test(formula)) {
    return formula.length > longestFormula ? undefined : { text: formula.slice(1), spills: false }
  }
  const array = /^=ARRAYFORMULA\(([\s\S]*)\)$/i.exec(formula)
  const bare = array && isBalanced(array[1]!) ? `=${array[1]!}` : formula
  const tokens = tokenize(renameSheets(bare, names), { allowTernary: true })
  const short = typeof value !== 'string' || value.length < 250
  const isForeign = isUnknownToExcel(tokens)
  const binds = tokens.some(({ type, value: name }) => type === 'func' && /^(LET|LAMBDA)$/i.test(name))
  const text = isForeign
    ? wrapFormula(formula, short ? value : '')
    : tokens
        .slice(1)
        .map(({ type, value: token }) =>
          type === 'func'
            ? toFileFunctionName(token)
            : type === 'range_named' && binds
              ? `_xlpm.${token}`
              : type.startsWith('range') && type !== 'range_named'
                ? reference(token, names)
                : token,
        )
        .join('')
  if (text.length > longestFormula) return undefined
  const first = tokens[1]
  const spills =
    !isForeign &&
    (bare !== formula || (first?.type === 'func' && spillingFunctions.has(first.value.toUpperCase())))
  return { text, spills }
}

/**
 * A rule's formula, with or without its `=`, as a file stores it. `undefined` for one that only Google
 * understands: a rule cannot store it as text beside a last value, as a cell can.
 */
export const writeRuleFormula = (formula: string, names: SheetNames): string | undefined => {
  const stored = writeFileFormula(formula.startsWith('=') ? formula : `=${formula}`, undefined, names)
  return stored?.text.includes('DUMMYFUNCTION') ? undefined : stored?.text
}

/** Whether every bracket that opens closes within the text, so that an outer call can be removed. */
const isBalanced = (inside: string): boolean => {
  let depth = 0
  for (const { type, value } of tokenize(`=${inside}`)) {
    if (type === 'operator' && value === '(') depth++
    if (type === 'operator' && value === ')' && --depth < 0) return false
  }
  return depth === 0
}
