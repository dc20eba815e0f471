/** Rewriting the references of a formula and nothing else: spaces, case and strings stay as typed. */
import type { Token } from '@borgar/fx'
import { tokensOf } from '../parse.js'
import { areaText, writtenArea, type WrittenArea } from './written.js'

const isArea = ({ type }: Token): boolean =>
  type === 'range' || type === 'range_beam' || type === 'range_ternary'

/**
 * The formula with each area replaced by what `change` makes of it: the same object keeps the text as it is,
 * `undefined` becomes `#REF!`.
 */
export function rewritten(formula: string, change: (area: WrittenArea) => WrittenArea | undefined): string {
  let changed = false
  const parts = tokensOf(formula).map((token) => {
    const area = isArea(token) ? writtenArea(token.value) : undefined
    if (!area) return token.value
    const now = change(area)
    if (now === area) return token.value
    changed = true
    return now ? areaText(now) : '#REF!'
  })
  return changed ? parts.join('') : formula
}
