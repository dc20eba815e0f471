/** What the pages ask about email: who gets what and when, what was sent, why. */
import * as v from 'valibot'
import { explainLetter } from '../work/letters/explain/explain-letter.js'
import { explainRow } from '../work/letters/explain/explain-row.js'
import { readLedger, resend } from '../work/letters/ledger/read-ledger.js'
import { confirmReaders, readLetter, readPreview } from '../work/letters/preview.js'
import { readPreferences, setPreferences } from '../work/letters/readers/preferences.js'
import { sendTest } from '../work/letters/test-letter.js'
import { reads, writes } from './kinds.js'
import { day, key, line, nothing } from './schemas.js'

export const letterEndpoints = {
  readPreview: reads(nothing, readPreview),
  readLetter: reads(v.object({ reader: line }), readLetter),
  confirmReaders: writes(
    v.object({
      readers: v.pipe(v.array(v.pipe(v.string(), v.maxLength(254))), v.minLength(1), v.maxLength(1500)),
      runBy: v.optional(key, ''),
      takeOver: v.optional(v.boolean(), true),
    }),
    confirmReaders,
  ),
  explainLetter: reads(
    v.object({ reader: line, table: v.nullish(key, null), id: v.nullish(key, null) }),
    explainLetter,
  ),
  explainRow: reads(v.nullish(v.object({ table: key, id: key }), null), explainRow),
  readLedger: reads(nothing, readLedger),
  readPreferences: reads(nothing, readPreferences),
  setPreferences: writes(
    v.object({
      id: key,
      digest: v.optional(v.picklist(['daily', 'weekly', 'off'])),
      weekdays: v.optional(v.nullable(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])))),
      hour: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)))),
      pausedUntil: v.optional(v.nullable(day)),
      language: v.optional(v.nullable(v.picklist(['en', 'zh-CN']))),
    }),
    setPreferences,
  ),
  sendTest: writes(v.object({ to: line, reader: line }), sendTest),
  resend: writes(v.object({ ledgerId: line }), resend),
}
