/** What the pages ask about the health of a workbook, and its calendar. */
import * as v from 'valibot'
import { trackerKeys } from '../trackers/index.js'
import { setCountry } from '../work/calendar/set-country.js'
import { fixKinds } from '../work/health/find-fixes.js'
import { fixCells, maxFixedCells, undoFix } from '../work/health/fix-cells.js'
import { readHealth } from '../work/health/read-health.js'
import { showSheet } from '../work/show-sheet.js'
import { inChunk } from '../work/in-chunk.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import { keySchema, lineSchema, noInput } from './schemas.js'

const fixedCellSchema = v.object({
  table: v.picklist(trackerKeys),
  id: keySchema,
  column: keySchema,
  was: lineSchema,
  became: lineSchema,
})

export const healthEndpoints = {
  readHealth: readEndpoint(
    noInput,
    inChunk('windows', () => readHealth),
  ),
  fixCells: writeEndpoint(
    v.object({ fix: v.picklist(fixKinds) }),
    inChunk('windows', () => fixCells),
  ),
  undoFix: writeEndpoint(
    v.object({ cells: v.pipe(v.array(fixedCellSchema), v.minLength(1), v.maxLength(maxFixedCells)) }),
    inChunk('windows', () => undoFix),
  ),
  showSheet: readEndpoint(
    v.object({ table: v.picklist(['clients', 'people', 'settings', 'holidays']) }),
    showSheet,
  ),
  setCountry: writeEndpoint(
    v.object({ country: keySchema }),
    inChunk('windows', () => setCountry),
  ),
}
