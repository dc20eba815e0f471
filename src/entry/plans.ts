/** What the pages ask about an engagement's plan: dates, baselines, change requests, forecasts. */
import * as v from 'valibot'
import { applyPlan } from '../work/plan/back-plan/apply-plan.js'
import { previewPlan } from '../work/plan/back-plan/preview-plan.js'
import { applyChange, previewChange } from '../work/plan/changes/change-request.js'
import { readEngagements } from '../work/plan/read-engagements.js'
import { readForecast } from '../work/plan/read-forecast.js'
import { takeBaseline } from '../work/plan/take-baseline.js'
import { reads, writes } from './kinds.js'
import { day, name, nothing, overwrite, paragraph, place } from './schemas.js'

export const planEndpoints = {
  readEngagements: reads(nothing, readEngagements),
  previewPlan: reads(v.object({ engagement: name, from: v.optional(place, 0) }), previewPlan),
  applyPlan: writes(
    v.object({
      engagement: name,
      overwrite: v.optional(overwrite, false),
      tasks: v.optional(v.boolean(), true),
    }),
    applyPlan,
  ),
  takeBaseline: writes(v.object({ engagement: name, reason: v.optional(paragraph, '') }), takeBaseline),
  previewChange: reads(v.object({ change: name, from: v.optional(place, 0) }), previewChange),
  applyChange: writes(
    v.object({
      change: name,
      overwrite: v.optional(overwrite, false),
      seen: v.nullish(
        v.object({
          impactDays: v.nullable(v.number()),
          impactCost: v.nullable(v.number()),
          delivery: v.nullable(day),
          sowVersion: v.nullable(v.string()),
          budget: v.nullable(v.number()),
        }),
        null,
      ),
    }),
    applyChange,
  ),
  readForecast: reads(v.nullish(v.object({ engagement: v.nullish(name, null) }), {}), readForecast),
}
