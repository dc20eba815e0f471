import type { Day } from '../../core/day.js'
import { isOpen } from '../../project/status/openness.js'
import { partsByEngagement } from '../../project/parts.js'
import type { Portfolio } from '../../project/portfolio.js'
import { latestStarts } from '../../project/schedule/latest-starts.js'
import { engagements } from '../../trackers/plan/engagements.js'
import { type Milestone, milestones } from '../../trackers/plan/milestones.js'

/** What rules across rows say of milestones. */
export interface AcrossRows {
  /** The latest start of every open milestone that something limits. */
  readonly latestStart: ReadonlyMap<Milestone, Day>
  /** Of open stages on which work has begun: whether the engagement's statement of work was confirmed by then. */
  readonly confirmedFirst: ReadonlyMap<Milestone, 'yes' | 'no'>
}

/** Looks at every milestone together with its engagement and what comes after it. */
export function acrossRows(portfolio: Portfolio): AcrossRows {
  const { rows, calendar, situation } = portfolio
  const { today } = situation
  const { parts, strays } = partsByEngagement(rows.engagements, rows.milestones, [])
  const latestStart = new Map<Milestone, Day>()
  const confirmedFirst = new Map<Milestone, 'yes' | 'no'>()
  const limit = (mine: readonly Milestone[], delivery: Day | null, bufferDays: number): void => {
    const found = latestStarts({ milestones: mine, delivery, bufferDays, calendar, today })
    for (const row of mine) {
      const start = isOpen(milestones, row) ? found.get(row.id) : undefined
      if (start !== undefined) latestStart.set(row, start)
    }
  }
  for (const [engagement, { milestones: mine }] of parts) {
    limit(mine, engagement.delivery, engagement.bufferDays ?? 0)
    if (!isOpen(engagements, engagement)) continue
    const { sowFirstConfirmedOn, sowConfirmedOn, at } = engagement
    // Later versions are confirmed while work goes on.
    const confirmed = sowFirstConfirmedOn ?? sowConfirmedOn
    if (at.unread.includes('sowFirstConfirmedOn')) continue
    if (confirmed === null && at.unread.includes('sowConfirmedOn')) continue
    for (const row of mine)
      if (row.status === 'inProgress' || row.status === 'blocked') {
        const late = confirmed === null || (row.start !== null && row.start < confirmed)
        confirmedFirst.set(row, late ? 'no' : 'yes')
      }
  }
  const named = new Map<string, Milestone[]>()
  for (const row of strays.milestones) {
    const name = row.engagement ?? ''
    named.set(name, [...(named.get(name) ?? []), row])
  }
  for (const mine of named.values()) limit(mine, null, 0)
  return { latestStart, confirmedFirst }
}
