/** What the pages ask about an engagement's plan: dates, baselines, change requests, forecasts. */
import * as v from 'valibot'
import { applyPlan } from '../work/plan/back-plan/apply-plan.js'
import { previewPlan } from '../work/plan/back-plan/preview-plan.js'
import { applyChange, previewChange } from '../work/plan/changes/change-request.js'
import { readDelays } from '../work/plan/read-delays.js'
import { readEngagements } from '../work/plan/read-engagements.js'
import { readForecast } from '../work/plan/read-forecast.js'
import { takeBaseline } from '../work/plan/take-baseline.js'
import { inChunk } from '../work/in-chunk.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import { daySchema, nameSchema, noInput, overwriteSchema, paragraphSchema } from './schemas.js'

export const planEndpoints = {
  readEngagements: readEndpoint(noInput, readEngagements),
  previewPlan: readEndpoint(
    v.object({ engagement: nameSchema }),
    inChunk('windows', () => previewPlan),
  ),
  applyPlan: writeEndpoint(
    v.object({
      engagement: nameSchema,
      overwrite: v.optional(overwriteSchema, false),
      tasks: v.optional(v.boolean(), true),
    }),
    inChunk('windows', () => applyPlan),
  ),
  takeBaseline: writeEndpoint(
    v.object({ engagement: nameSchema, reason: v.optional(paragraphSchema, '') }),
    inChunk('windows', () => takeBaseline),
  ),
  previewChange: readEndpoint(
    v.object({ change: nameSchema }),
    inChunk('windows', () => previewChange),
  ),
  applyChange: writeEndpoint(
    v.object({
      change: nameSchema,
      overwrite: v.optional(overwriteSchema, false),
      seen: v.nullish(
        v.object({
          impactDays: v.nullable(v.number()),
          impactCost: v.nullable(v.number()),
          delivery: v.nullable(daySchema),
          sowVersion: v.nullable(v.string()),
          budget: v.nullable(v.number()),
        }),
        null,
      ),
    }),
    inChunk('windows', () => applyChange),
  ),
  readDelays: readEndpoint(
    v.object({ engagement: nameSchema }),
    inChunk('windows', () => readDelays),
  ),
  readForecast: readEndpoint(
    v.nullish(v.object({ engagement: v.nullish(nameSchema, null) }), {}),
    inChunk('windows', () => readForecast),
  ),
}
