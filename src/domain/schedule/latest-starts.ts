import type { Day } from '../../core/day.js'
import type { BackPlanInput } from './back-plan.js'
import { findLastDue } from './buffer.js'
import { createNetwork } from './network.js'
import { createWorkdayAxis, runBackwardPass } from './passes.js'

/**
 * The latest start of every open milestone by the present plan: so that its own due day is met, and
 * everything after it and the buffer before delivery (when a delivery day is known) stay as planned. By id;
 * milestones that nothing limits are left out, and so is every milestone of a network with a cycle.
 */
export function calculateLatestStarts(
  order: Omit<BackPlanInput, 'delivery' | 'start'> & { readonly delivery: Day | null },
): Map<string, Day> {
  const { milestones, delivery, bufferDays, calendar } = order
  const { stages, cycles } = createNetwork(milestones, calendar)
  if (cycles.length > 0) return new Map()
  const axis = createWorkdayAxis(order.today, calendar)
  const deadline = delivery === null ? Infinity : axis.after(findLastDue(delivery, bufferDays, calendar))
  const spans = runBackwardPass(stages, axis, {
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
