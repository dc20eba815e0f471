import type { Day } from '../../../core/day.js'
import type { BackPlan, BackPlanInput } from '../../../domain/schedule/back-plan.js'
import { findDeliveryWorkday } from '../../../domain/schedule/buffer.js'

/** Delivery moved by what the plan lacks, or has to spare, in working days. */
export function earliestDelivery({ delivery, calendar }: BackPlanInput, { shortBy, stages }: BackPlan): Day {
  const spare = stages.length === 0 ? 0 : Math.min(...stages.map(({ totalFloat }) => totalFloat))
  const from = findDeliveryWorkday(delivery, calendar)
  return calendar.plusWorkdays(from, shortBy > 0 ? shortBy : -Math.max(0, spare))
}
