import { groupBy } from '../../core/group-by.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { getParts } from '../engagement-parts.js'
import type { BookContents } from '../book-contents.js'
import { isCancelled, isDone } from '../status/openness.js'

/** A finished stage, and whether a cause that was known before made it late again. */
interface FinishedStage {
  readonly row: Milestone
  readonly again: boolean
}

/**
 * Finished stages of projects that had to do with a cause that was known before: those with a held gate that was made
 * for a cause, and those without one that began after another project, whose retrospective found a cause, was
 * delivered.
 */
export function splitByHeldGate(
  contents: BookContents,
): Readonly<Record<'withGate' | 'withoutGate', FinishedStage[]>> {
  const { rows, byName } = contents
  const gates = groupBy(
    rows.gates.filter(({ state, cause }) => state === 'held' && cause !== null),
    ({ engagement }) => byName.engagements.find(engagement),
  )
  const found = { withGate: [] as FinishedStage[], withoutGate: [] as FinishedStage[] }
  for (const [engagement, { milestones }] of getParts(contents).parts) {
    const { start } = engagement
    const own = gates.get(engagement)
    const earlier = rows.retrospectives.filter((row) => {
      const delivery = isCancelled(row) ? null : (byName.engagements.find(row.engagement)?.delivery ?? null)
      return start !== null && delivery !== null && delivery < start
    })
    const causes = (own ?? earlier).flatMap(({ cause }) => cause ?? [])
    if (causes.length === 0 || isCancelled(engagement)) continue
    for (const row of milestones) {
      const promised = row.baselineDue ?? row.due
      if (!isDone(row) || row.doneOn === null || promised === null) continue
      const again = row.doneOn > promised && row.delayReason !== null && causes.includes(row.delayReason)
      found[own ? 'withGate' : 'withoutGate'].push({ row, again })
    }
  }
  return found
}
