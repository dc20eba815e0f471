/** What the pages ask about closing a project: its open rows, its retrospective, and the gate that follows. */
import * as v from 'valibot'
import { maxCellText } from '../core/text-length.js'
import { closeEngagement } from '../work/closing/close-engagement.js'
import { closingTrackers } from '../work/closing/closing-rows.js'
import { storeClosingDraft } from '../work/closing/drafts.js'
import { openClosing } from '../work/closing/open-closing.js'
import { readClosing } from '../work/closing/read-closing.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import { daySchema, keySchema, lineSchema, nameSchema, paragraphSchema } from './schemas.js'

/** The most rows that are decided at once. */
const maxDecisions = 150
/** The most characters of what is stored while it is typed. */
const maxDraft = 20_000

const idSchema = v.pipe(keySchema, v.minLength(1))
const valueSchema = v.nullable(v.union([v.pipe(v.string(), v.maxLength(maxCellText)), v.number()]))

const decisionSchema = v.object({
  tracker: v.picklist(closingTrackers),
  id: idSchema,
  outcome: v.picklist(['done', 'dropped', 'nextCycle']),
  seen: v.record(keySchema, valueSchema),
})
const reviewSchema = v.object({
  late: v.pipe(paragraphSchema, v.trim(), v.minLength(1)),
  whys: v.pipe(v.array(paragraphSchema), v.maxLength(5)),
  cause: v.nullable(keySchema),
  prevention: paragraphSchema,
  owner: v.pipe(lineSchema, v.trim()),
  due: v.nullable(daySchema),
  gate: v.nullable(
    v.object({
      gate: v.pipe(paragraphSchema, v.trim(), v.minLength(1)),
      stage: nameSchema,
      template: nameSchema,
      flag: v.nullable(keySchema),
    }),
  ),
})

export const closingEndpoints = {
  readClosing: readEndpoint(
    v.nullish(v.object({ engagement: v.nullish(idSchema, null) }), { engagement: null }),
    readClosing,
  ),
  openClosing: writeEndpoint(v.object({ engagement: idSchema }), openClosing),
  storeClosingDraft: writeEndpoint(
    v.object({ engagement: idSchema, draft: v.nullable(v.pipe(v.string(), v.maxLength(maxDraft))) }),
    storeClosingDraft,
  ),
  closeEngagement: writeEndpoint(
    v.object({
      engagement: idSchema,
      status: v.nullable(keySchema),
      decisions: v.pipe(v.array(decisionSchema), v.maxLength(maxDecisions)),
      target: v.nullable(
        v.union([v.object({ id: idSchema }), v.object({ name: nameSchema, delivery: daySchema })]),
      ),
      review: v.nullable(reviewSchema),
    }),
    closeEngagement,
  ),
}
