/** Formulas from a file, as Google writes them. */
import { tokenize, translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx'
import { cellName } from '../address.js'
import { spillingFunctions } from './functions.js'

/** Excel does not accept longer formulas. */
export const longestFormula = 8192

/** What must not be changed: texts and quoted sheet names. */
const literal = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'`
const storedNames = new RegExp(`${literal}|_xl(?:fn|ws|pm|udf)\\.`, 'g')
const storedEdges = new RegExp(
  String.raw`${literal}|(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3})\$?1048576\b|(\$?[A-Z]{1,3}\$?\d+):\$?XFD(\$?\d+)\b`,
  'gi',
)

/** Google's export, and the form in which LibreOffice saves it. */
const wrapper = /^=IFERROR\((?:__xludf\.|_)DUMMYFUNCTION\(/i

/** Text arguments of the first call, joined: a long formula is stored in texts of 255 characters at most. */
const unwrapFormula = (formula: string): string | undefined => {
  if (!wrapper.test(formula)) return undefined
  let inside = ''
  for (const { type, value } of tokenize(formula).slice(5)) {
    if (type === 'string') inside += value.slice(1, -1).replaceAll('""', '"')
    else if (value !== '&') break
  }
  return inside
}

/**
 * A stored formula (no `=`) as a snapshot has it (with `=`): without storage prefixes, with open ends
 * (`A2:C`), and unwrapped where Google's export wrapped it for Excel. `undefined` when only the computed
 * value was exported.
 */
export const readFileFormula = (stored: string): string | undefined => {
  const formula = stored.startsWith('=') ? stored : `=${stored}`
  const original = /DUMMYFUNCTION/i.test(formula) ? unwrapFormula(formula) : undefined
  if (original !== undefined) {
    if (/^"?COMPUTED_VALUE"?$/.test(original)) return undefined
    return original.startsWith('=') ? original : `=${original}`
  }
  const plain = formula.includes('_xl')
    ? formula.replace(storedNames, (found) => (/^["']/.test(found) ? found : ''))
    : formula
  return openFileEdges(plain)
}

/**
 * References that end at the file's last row or column as ranges without an end (`A2:C`), which copying does
 * not move.
 */
export const openFileEdges = (formula: string): string =>
  /1048576|XFD/i.test(formula)
    ? formula.replace(storedEdges, (found, above?: string, column?: string, before?: string, row?: string) =>
        above ? `${above}:${column}` : before ? `${before}:${row}` : found,
      )
    : formula

/**
 * An array formula as a snapshot has it. Functions that spill without a wrapper need none; anything else is
 * wrapped, because Google computes arrays only inside one.
 */
export const readArrayFormula = (formula: string): string => {
  const name = /^=([A-Z.]+)\(/i.exec(formula)?.[1]?.toUpperCase()
  return name !== undefined && (spillingFunctions.has(name) || name === 'ARRAYFORMULA')
    ? formula
    : `=ARRAYFORMULA(${formula.slice(1)})`
}

/** A formula of the cell (`fromRow`, `fromColumn`) as it is in another cell, both counted from 1. */
export const moveFormula = (
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string =>
  from.row === to.row && from.column === to.column
    ? formula
    : translateFormulaToA1(
        translateFormulaToR1C1(formula, cellName(from.row, from.column), { allowTernary: true }),
        cellName(to.row, to.column),
        { allowTernary: true, wrapEdges: false },
      )
