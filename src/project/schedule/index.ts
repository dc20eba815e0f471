/** Planning, all of it: what the rest of the code may ask of an engagement's milestones. */
export { backPlan } from './back-plan.js'
export type { BackPlan, BackPlanOrder, Proposal, ShorteningStage } from './back-plan.js'
export { bufferBurn, deliveryWorkday, lastDueBefore } from './buffer.js'
export type { BufferBurn } from './buffer.js'
export { criticalPath, floats } from './float.js'
export type { FloatStage } from './float.js'
export {
  type EngagementForecast,
  expectedFinishes,
  forecastsOf,
  type Outlook,
} from './engagement-forecast.js'
export { forecast } from './forecast.js'
export type { Forecast, ForecastBasis, ForecastGap, ForecastStage } from './forecast.js'
export { latestStarts } from './latest-starts.js'
export { durationOf, inSheetOrder, network } from './network.js'
export type { Network, NetworkMilestone, Stage } from './network.js'
export { lookedForPlan, planVerdict } from './verdict.js'
export type { PlanGaps, PlanVerdict } from './verdict.js'
export { predecessorsIn } from './predecessors.js'
export type { Predecessor, PredecessorCell } from './predecessors.js'
