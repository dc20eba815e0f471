/** Lines whose words say that they are a total or a line to sign on, weighed against their other cells. */
import type { LeftOutReason } from '../types.js'
import { hasSignature } from './form-lines.js'
import type { LineFacts } from './line-facts.js'
import type { CountVotes } from './line-votes.js'

/** What the rows have in common. */
interface RowHabits {
  readonly countVotes: CountVotes
  readonly usualCount: number
  readonly isTelling: boolean
}

/** As many cells like those of the rows outweigh words that begin a line to sign on or are in a table of names only. */
const minVotes = 2

/** Without the lines whose words say that they are no work, and whose cells do not show the contrary. */
export function withoutClaims(
  candidates: readonly LineFacts[],
  { countVotes, usualCount, isTelling }: RowHabits,
  left: Map<number, LeftOutReason>,
): readonly LineFacts[] {
  return candidates.filter((each) => {
    if (each.claim === null) return true
    const { fitting, telling, recurring, strange } = countVotes(each)
    const isLineToSign = each.claim === 'note' && hasSignature([each.text])
    const isLikeRows =
      isTelling && !isLineToSign
        ? telling + recurring > 0
        : fitting + recurring >= Math.min(minVotes, usualCount)
    if (each.hasTitle && strange === 0 && isLikeRows) return true
    left.set(each.line, each.claim)
    return false
  })
}
