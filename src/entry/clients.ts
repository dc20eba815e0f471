/** What the pages ask about clients: one client's overview, the report that a person approves, pulses. */
import * as v from 'valibot'
import { approveClientReport } from '../work/clients/approve-report.js'
import { readClient } from '../work/clients/read-client.js'
import { wordForClient } from '../work/clients/wording/word-row.js'
import { previewClientReport } from '../work/letters/client-report.js'
import { answerPulse } from '../work/letters/pulses.js'
import { reads, writes } from './kinds.js'
import { key, line, name, paragraph } from './schemas.js'

export const clientEndpoints = {
  readClient: reads(v.nullish(v.object({ client: v.nullish(name, null) }), {}), readClient),
  previewClientReport: reads(v.object({ client: line, by: v.optional(line, '') }), previewClientReport),
  approveClientReport: writes(
    v.object({
      client: line,
      digest: key,
      at: v.optional(v.picklist(['now', 'hourly', 'withdraw']), 'now'),
      by: v.optional(line, ''),
      again: v.optional(v.boolean(), false),
      ticked: v.optional(key, ''),
    }),
    approveClientReport,
  ),
  wordForClient: writes(
    v.object({
      table: v.picklist(['changes', 'issues']),
      id: key,
      text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
      was: v.pipe(v.string(), v.maxLength(50000)),
      by: v.optional(line, ''),
    }),
    wordForClient,
  ),
  answerPulse: writes(
    v.object({
      engagement: line,
      asExpected: v.picklist(['yes', 'partly', 'no']),
      newNeed: v.picklist(['yes', 'no']),
      blocker: v.picklist(['yes', 'no']),
      notes: v.optional(paragraph, ''),
      need: v.optional(paragraph, ''),
      blockedBy: v.optional(paragraph, ''),
    }),
    answerPulse,
  ),
}
