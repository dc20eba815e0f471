/** Whether known causes came back, once more from the definitions of these figures. */
import type { BookContents } from '../../../src/domain/book-contents.js'
import { type Counted, findEngagement, findOnly, isDone } from './count-by-hand.js'

/** Finished stages that a cause known before made late again, with or without a held gate. */
export const recountAgain =
  (hasGate: boolean) =>
  (portfolio: BookContents): Counted => {
    const { rows } = portfolio
    let [part, whole] = [0, 0]
    for (const row of rows.milestones) {
      const own = findEngagement(portfolio, row)
      const promised = row.baselineDue ?? row.due
      if (!own || own.status === 'cancelled' || !isDone(row) || row.doneOn === null || promised === null)
        continue
      const held = rows.gates.filter(
        (gate) =>
          gate.state === 'held' && gate.cause !== null && findOnly(rows.engagements, gate.engagement) === own,
      )
      const known = rows.retrospectives.filter((review) => {
        const reviewed = findOnly(rows.engagements, review.engagement)
        if (review.status === 'cancelled' || review.cause === null || own.start === null) return false
        return reviewed !== undefined && reviewed.delivery !== null && reviewed.delivery < own.start
      })
      if (held.length > 0 !== hasGate || (!hasGate && known.length === 0)) continue
      whole++
      const causes: readonly (string | null)[] = (hasGate ? held : known).map(({ cause }) => cause)
      if (row.doneOn > promised && row.delayReason !== null && causes.includes(row.delayReason)) part++
    }
    return { part, whole }
  }
