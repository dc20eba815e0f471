/** Planning, all of it: what the rest of the code may ask of an engagement's milestones. */
export { createBackPlan as backPlan } from './back-plan.js'
export type { BackPlan, BackPlanInput as BackPlanOrder } from './back-plan.js'
export {
  measureBufferBurn as bufferBurn,
  findDeliveryWorkday as deliveryWorkday,
  findLastDue as lastDueBefore,
} from './buffer.js'
export type { BufferBurn } from './buffer.js'
export { findCriticalPath as criticalPath, calculateFloats as floats } from './float.js'

export { type EngagementForecast, getForecasts as forecastsOf, type Outlook } from './engagement-forecast.js'
export { forecastStages as forecast } from './forecast.js'
export type { ForecastBasis, ForecastGap } from './forecast.js'
export { calculateLatestStarts as latestStarts } from './latest-starts.js'
export {
  durationInWorkdays as durationOf,
  sortInSheetOrder as inSheetOrder,
  createNetwork as network,
} from './network.js'
export type { Network, NetworkMilestone, PlanStage as Stage } from './network.js'
export { measurePlanCoverage as lookedForPlan, evaluatePlan as planVerdict } from './evaluate-plan.js'
export type { PlanGaps, PlanVerdict } from './evaluate-plan.js'
export { parsePredecessors as predecessorsIn } from './predecessors.js'

export { getExpectedFinishes as expectedFinishes } from './expected-finishes.js'
