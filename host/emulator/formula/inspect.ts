/** What is known of a formula without computing it. */
import type { AstExpression, CallExpression, LambdaExpression, Token } from '@borgar/fx'
import type { Area } from '../workbook/snapshot.js'
import type { CellSource, CellPosition } from './value.js'
import { Cache, memoize } from '../cache.js'
import { findFunction } from './functions/registry.js'
import { tokenizeFormula, parseFormula } from './parse.js'
import { readSheetName, parseReference } from './rewrite/reference-text.js'

const VOLATILE = new Set(['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'INDIRECT', 'OFFSET'])
const PLACED_LATE = new Set(['INDIRECT', 'OFFSET'])

const callsAny = (tokens: readonly Token[], names: ReadonlySet<string>): boolean =>
  tokens.some(({ type, value }) => type === 'func' && names.has(value.toUpperCase()))

/**
 * Whether the result can change although no cell did: TODAY, NOW, RAND, INDIRECT, OFFSET and similar
 * functions.
 */
export const isVolatile = (formula: string): boolean => callsAny(tokenizeFormula(formula), VOLATILE)

const calculatedByText = new Cache<string, boolean>(20_000)

/** Whether every function that a formula calls is calculated here; text that does not parse calls none. */
export const isCalculated = (formula: string): boolean =>
  memoize(calculatedByText, formula, () => {
    // Most formulas call known functions only, which is visible in their text.
    const names = formula.match(/[\p{L}_][\p{L}\d_.]*(?=\()/gu) ?? []
    return names.every(isKnownName) || callsKnownFunctions(formula)
  })

const isKnownName = (name: string): boolean => {
  const upper = name.toUpperCase()
  return upper === 'LET' || upper === 'LAMBDA' || findFunction(upper) !== undefined
}

/** The same as {@link isCalculated}, from the tree: names that LET or LAMBDA declares are no functions. */
function callsKnownFunctions(formula: string): boolean {
  const tree = parseFormula(formula)
  if (!tree) return true
  const declared = new Set<string>()
  const called = new Set<string>()
  const visit = (node: AstExpression | null | undefined): void => {
    if (!node) return
    if (node.type === 'LetExpression') {
      for (const { id, init } of node.declarations) {
        declared.add(id.name.toUpperCase())
        visit(init)
      }
      visit(node.body)
    } else if (node.type === 'LambdaExpression') {
      for (const { name } of node.params) declared.add(name.toUpperCase())
      visit(node.body)
    } else if (node.type === 'CallExpression') {
      const callee: CallExpression['callee'] | LambdaExpression = node.callee
      if (callee.type === 'Identifier') called.add(callee.name.toUpperCase())
      else visit(callee)
      node.arguments.forEach(visit)
    } else if (node.type === 'UnaryExpression' || node.type === 'BinaryExpression')
      node.arguments.forEach(visit)
  }
  visit(tree)
  return [...called].every((name) => declared.has(name) || isKnownName(name))
}

/** The names of sheets in the formula's references, as written, each once. */
export function listSheetNames(formula: string): string[] {
  const names = tokenizeFormula(formula).flatMap(({ value, type }) =>
    type.startsWith('range') ? (readSheetName(parseReference(value)?.prefix ?? '') ?? []) : [],
  )
  return [...new Set(names)]
}

/**
 * The areas that a formula in `at` reads, also those of named ranges; `'unknown'` when only computing it can
 * show them (INDIRECT, OFFSET, a range whose end is computed, SUMIF with a separate range to sum).
 */
export function findPrecedents(
  formula: string,
  at: CellPosition,
  source: CellSource,
): { sheet: number; area: Area }[] | 'unknown' {
  const tokens = tokenizeFormula(formula)
  const tree = parseFormula(formula)
  if (!tree) return []
  if (callsAny(tokens, PLACED_LATE) || readsBeyondWritten(tree)) return 'unknown'
  return tokens.flatMap(({ type, value }) => {
    if (!type.startsWith('range')) return []
    const written = parseReference(value)
    if (!written) return source.namedRange(value) ?? []
    const name = readSheetName(written.prefix)
    const sheet = name === undefined ? at.sheet : source.sheetNamed(name)
    if (sheet === undefined) return []
    const { top, left, bottom, right } = written
    const area: Area = {
      row: top?.line ?? 1,
      column: left?.line ?? 1,
      lastRow: bottom?.line ?? null,
      lastColumn: right?.line ?? null,
    }
    return { sheet, area }
  })
}

/**
 * Whether a range's end is computed (`A1:INDEX(…)`), or a function reads beyond the range it is given, as
 * SUMIF and AVERAGEIF do with their third.
 */
function readsBeyondWritten(tree: AstExpression | null | undefined): boolean {
  if (!tree) return false
  switch (tree.type) {
    case 'BinaryExpression':
      return tree.operator === ':' || tree.arguments.some(readsBeyondWritten)
    case 'UnaryExpression':
      return tree.arguments.some(readsBeyondWritten)
    case 'CallExpression':
      return RESIZING.has(tree.callee.name?.toUpperCase())
        ? tree.arguments.length > 2
        : tree.arguments.some(readsBeyondWritten)
    case 'LetExpression':
      return tree.declarations.some(({ init }) => readsBeyondWritten(init)) || readsBeyondWritten(tree.body)
    case 'LambdaExpression':
      return readsBeyondWritten(tree.body)
    default:
      return false
  }
}
const RESIZING = new Set(['SUMIF', 'AVERAGEIF'])
