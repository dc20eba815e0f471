/** Rewriting the references of a formula and nothing else: spaces, case and strings stay as typed. */
import type { Token } from '@borgar/fx'
import { isUnparsed } from '../form/unparsed.js'
import { tokensOf } from '../parse.js'
import { areaText, writtenArea, type WrittenArea } from './written.js'

const isArea = ({ type }: Token): boolean =>
  type === 'range' || type === 'range_beam' || type === 'range_ternary'

interface Part {
  readonly text: string
  readonly area: WrittenArea | undefined
}

/** How many formulas are remembered taken apart: a workbook has some hundred, and each edit of lines reads them all. */
const mostRemembered = 2000
const remembered = new Map<string, readonly Part[]>()

const partsOf = (formula: string): readonly Part[] => {
  let parts = remembered.get(formula)
  if (parts === undefined) {
    parts = tokensOf(formula).map((token) => ({
      text: token.value,
      area: isArea(token) ? writtenArea(token.value) : undefined,
    }))
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(formula, parts)
  }
  return parts
}

/**
 * The formula with each area replaced by what `change` makes of it: the same object keeps the text as it is,
 * `undefined` becomes `#REF!`. What does not parse holds no references, and stays.
 */
export function rewritten(formula: string, change: (area: WrittenArea) => WrittenArea | undefined): string {
  if (isUnparsed(formula)) return formula
  let changed = false
  const parts = partsOf(formula).map(({ text, area }) => {
    if (!area) return text
    const now = change(area)
    if (now === area) return text
    changed = true
    return now ? areaText(now) : '#REF!'
  })
  return changed ? parts.join('') : formula
}
