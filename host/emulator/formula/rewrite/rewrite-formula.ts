/** Changes the references of a formula and nothing else: spaces, case and strings stay as typed. */
import type { Token } from '@borgar/fx'
import { isUnparsed } from '../form/unparsed.js'
import { Cache, memoize } from '../../cache.js'
import { tokenizeFormula } from '../parse.js'
import { formatReference, parseReference, type ParsedReference } from './reference-text.js'

const isArea = ({ type }: Token): boolean =>
  type === 'range' || type === 'range_beam' || type === 'range_ternary'

interface FormulaPart {
  readonly text: string
  readonly area: ParsedReference | undefined
}

/**
 * How many formulas are stored as tokens: a workbook has some hundred, and each edit of lines reads them all.
 */
const maxCached = 2000
const partsCache = new Cache<string, readonly FormulaPart[]>(maxCached)

const splitFormula = (formula: string): readonly FormulaPart[] =>
  memoize(partsCache, formula, () =>
    tokenizeFormula(formula).map((token) => ({
      text: token.value,
      area: isArea(token) ? parseReference(token.value) : undefined,
    })),
  )

/**
 * The formula with each area replaced by the result of `change`: the same object leaves the text as it is,
 * `undefined` becomes `#REF!`. What does not parse has no references, and stays.
 */
export function rewriteFormula(
  formula: string,
  change: (area: ParsedReference) => ParsedReference | undefined,
): string {
  if (isUnparsed(formula)) return formula
  let changed = false
  const parts = splitFormula(formula).map(({ text, area }) => {
    if (!area) return text
    const now = change(area)
    if (now === area) return text
    changed = true
    return now ? formatReference(now) : '#REF!'
  })
  return changed ? parts.join('') : formula
}
