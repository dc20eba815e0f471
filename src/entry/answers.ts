/** What the pages ask about answers that came in over links. */
import * as v from 'valibot'
import { decideOutside, readOutside } from '../work/answers/outside.js'
import { inChunk } from '../work/in-chunk.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import { keySchema, noInput, paragraphSchema, valuesSchema } from './schemas.js'

export const answerEndpoints = {
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
