/** What the pages ask about answers that came in over links. */
import * as v from 'valibot'
import { decideClientPage, readClientPage } from '../work/answers/client/client-page-view.js'
import { takeWaitingAnswers } from '../work/answers/take-in.js'
import { decideOutside, readOutside } from '../work/answers/outside.js'
import { inChunk } from '../work/in-chunk.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import { keySchema, lineSchema, noInput, paragraphSchema, valuesSchema } from './schemas.js'

export const answerEndpoints = {
  takeAnswers: writeEndpoint(noInput, takeWaitingAnswers),
  readClientPage: readEndpoint(
    v.object({ client: lineSchema }),
    inChunk('windows', () => readClientPage),
  ),
  decideClientPage: writeEndpoint(
    v.object({
      client: lineSchema,
      shows: v.boolean(),
      digest: v.optional(keySchema, ''),
      by: v.optional(lineSchema, ''),
      accepted: v.optional(v.pipe(v.array(paragraphSchema), v.maxLength(50)), []),
    }),
    inChunk('windows', () => decideClientPage),
  ),
  readOutside: readEndpoint(
    noInput,
    inChunk('windows', () => readOutside),
  ),
  decideOutside: writeEndpoint(
    v.object({
      id: keySchema,
      place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
      take: v.boolean(),
      expect: v.optional(valuesSchema, {}),
      reason: v.optional(paragraphSchema, ''),
    }),
    inChunk('windows', () => decideOutside),
  ),
}
