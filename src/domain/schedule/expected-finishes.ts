import { memoize } from '../../core/memoize.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { getParts } from '../engagement-parts.js'
import type { BookContents } from '../book-contents.js'
import { findExpectedFinish, type Expectation } from './baseline.js'
import { getForecasts, idOfStage } from './engagement-forecast.js'

/**
 * When each milestone was finished or is expected to be, by the one forecast. A milestone of no known
 * engagement is forecast alone. Those without any date, or that are cancelled, have no entry.
 */
export const getExpectedFinishes = (bookContents: BookContents): ReadonlyMap<Milestone, Expectation> =>
  memoize(finishCache, bookContents, () => {
    const found = new Map<Milestone, Expectation>()
    const { parts, strays } = getParts(bookContents)
    const all = getForecasts(bookContents)
    for (const [row, { milestones }] of parts) {
      const byId = new Map(all.get(row)!.stages.map((stage) => [stage.id, stage]))
      for (const each of milestones) {
        const stage = byId.get(idOfStage(each))
        if (stage && stage.finish !== null) found.set(each, { day: stage.finish, inherited: stage.inherited })
      }
    }
    for (const each of strays.milestones) {
      const finish = each.status === 'onHold' ? null : findExpectedFinish(each, bookContents.situation.today)
      if (finish !== null) found.set(each, { day: finish, inherited: 0 })
    }
    return found
  })
const finishCache = new WeakMap<BookContents, ReadonlyMap<Milestone, Expectation>>()
