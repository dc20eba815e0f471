/** What the pages ask about clients: one client's overview, the report that a person approves, pulses. */
import * as v from 'valibot'
import { approveClientReport } from '../work/clients/approve-report.js'
import { readClient } from '../work/clients/read-client.js'
import { wordForClient } from '../work/clients/wording/word-row.js'
import { previewClientReport } from '../work/letters/client-report.js'
import { answerPulse } from '../work/letters/pulses.js'
import { inChunk } from '../work/in-chunk.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import { keySchema, lineSchema, nameSchema, paragraphSchema } from './schemas.js'

export const clientEndpoints = {
  readClient: readEndpoint(
    v.nullish(v.object({ client: v.nullish(nameSchema, null) }), {}),
    inChunk('windows', () => readClient),
  ),
  previewClientReport: readEndpoint(
    v.object({ client: lineSchema, by: v.optional(lineSchema, '') }),
    inChunk('windows', () => previewClientReport),
  ),
  approveClientReport: writeEndpoint(
    v.object({
      client: lineSchema,
      digest: keySchema,
      at: v.optional(v.picklist(['now', 'hourly', 'withdraw']), 'now'),
      by: v.optional(lineSchema, ''),
      again: v.optional(v.boolean(), false),
      ticked: v.optional(keySchema, ''),
    }),
    inChunk('windows', () => approveClientReport),
  ),
  wordForClient: writeEndpoint(
    v.object({
      table: v.picklist(['changes', 'issues']),
      id: keySchema,
      text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
      was: v.pipe(v.string(), v.maxLength(50000)),
      by: v.optional(lineSchema, ''),
    }),
    inChunk('windows', () => wordForClient),
  ),
  answerPulse: writeEndpoint(
    v.object({
      engagement: lineSchema,
      asExpected: v.picklist(['yes', 'partly', 'no']),
      newNeed: v.picklist(['yes', 'no']),
      blocker: v.picklist(['yes', 'no']),
      notes: v.optional(paragraphSchema, ''),
      need: v.optional(paragraphSchema, ''),
      blockedBy: v.optional(paragraphSchema, ''),
    }),
    inChunk('windows', () => answerPulse),
  ),
}
