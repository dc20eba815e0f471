import type { Day } from '../../core/day.js'
import type { BackPlanOrder } from './back-plan.js'
import { lastDueBefore } from './buffer.js'
import { network } from './network.js'
import { axisFrom, backwardPass } from './passes.js'

/**
 * The latest start of every open milestone as the plan stands: so that neither its own due day, nor anything after
 * it, nor the buffer before delivery (when a delivery day is known) is touched. By id; milestones that nothing limits
 * are left out, and so is every milestone of a network with a cycle.
 */
export function latestStarts(
  order: Omit<BackPlanOrder, 'delivery' | 'start'> & { readonly delivery: Day | null },
): Map<string, Day> {
  const { milestones, delivery, bufferDays, calendar } = order
  const { stages, cycles } = network(milestones, calendar)
  if (cycles.length > 0) return new Map()
  const axis = axisFrom(order.today, calendar)
  const deadline = delivery === null ? Infinity : axis.after(lastDueBefore(delivery, bufferDays, calendar))
  const spans = backwardPass(stages, axis, {
    deadline,
    today: axis.from(order.today),
    ownDue: true,
  })
  return new Map(
    [...spans]
      .filter(([, { start }]) => Number.isFinite(start))
      .map(([id, { start }]) => [id, axis.dayOf(start)]),
  )
}
