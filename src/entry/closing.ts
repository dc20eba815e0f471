/** What the pages ask about closing a project: its open rows, its retrospective, and the gate that follows. */
import * as v from 'valibot'
import { storeClosingDraft } from '../work/closing/drafts.js'
import { readClosing } from '../work/closing/read-closing.js'
import { inChunk } from '../work/in-chunk.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import { keySchema } from './schemas.js'

/** The most characters of what is stored while it is typed. */
const maxDraft = 40_000

const idSchema = v.pipe(keySchema, v.minLength(1))
export const closingEndpoints = {
  readClosing: readEndpoint(
    v.nullish(v.object({ engagement: v.nullish(idSchema, null) }), { engagement: null }),
    inChunk('windows', () => readClosing),
  ),
  storeClosingDraft: writeEndpoint(
    v.object({ engagement: idSchema, draft: v.nullable(v.pipe(v.string(), v.maxLength(maxDraft))) }),
    inChunk('windows', () => storeClosingDraft),
  ),
}
