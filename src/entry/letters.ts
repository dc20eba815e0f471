/** What the pages ask about email: who gets what and when, what was sent, why. */
import * as v from 'valibot'
import { explainLetter } from '../work/letters/explain/explain-letter.js'
import { explainRow } from '../work/letters/explain/explain-row.js'
import { readLedger, resend } from '../work/letters/ledger/read-ledger.js'
import { confirmReaders, readLetter, readPreview } from '../work/letters/preview.js'
import { readPreferences, setPreferences } from '../work/letters/readers/preferences.js'
import { sendTest } from '../work/letters/test-letter.js'
import { inChunk } from '../work/in-chunk.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import { daySchema, keySchema, lineSchema, noInput } from './schemas.js'

export const letterEndpoints = {
  readPreview: readEndpoint(
    noInput,
    inChunk('windows', () => readPreview),
  ),
  readLetter: readEndpoint(
    v.object({ reader: lineSchema }),
    inChunk('windows', () => readLetter),
  ),
  confirmReaders: writeEndpoint(
    v.object({
      readers: v.pipe(v.array(v.pipe(v.string(), v.maxLength(254))), v.minLength(1), v.maxLength(1500)),
      runBy: v.optional(keySchema, ''),
      takeOver: v.optional(v.boolean(), true),
    }),
    inChunk('windows', () => confirmReaders),
  ),
  explainLetter: readEndpoint(
    v.object({ reader: lineSchema, table: v.nullish(keySchema, null), id: v.nullish(keySchema, null) }),
    inChunk('windows', () => explainLetter),
  ),
  explainRow: readEndpoint(
    v.nullish(v.object({ table: keySchema, id: keySchema }), null),
    inChunk('windows', () => explainRow),
  ),
  readLedger: readEndpoint(
    noInput,
    inChunk('windows', () => readLedger),
  ),
  readPreferences: readEndpoint(
    noInput,
    inChunk('windows', () => readPreferences),
  ),
  setPreferences: writeEndpoint(
    v.object({
      id: keySchema,
      digest: v.optional(v.picklist(['daily', 'weekly', 'off'])),
      weekdays: v.optional(v.nullable(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])))),
      hour: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)))),
      pausedUntil: v.optional(v.nullable(daySchema)),
      language: v.optional(v.nullable(v.picklist(['en', 'zh-CN']))),
    }),
    inChunk('windows', () => setPreferences),
  ),
  sendTest: writeEndpoint(
    v.object({ to: lineSchema, reader: lineSchema }),
    inChunk('windows', () => sendTest),
  ),
  resend: writeEndpoint(
    v.object({ ledgerId: lineSchema }),
    inChunk('windows', () => resend),
  ),
}
