/** What the page may ask, checked before it is believed. */
import * as v from 'valibot'
import type { RequestName, Requests } from './contract.js'

const line = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000_000))
const sheet = v.pipe(v.number(), v.integer())
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))
/** Google keeps at most 50,000 characters in a cell. */
const cellText = v.pipe(v.string(), v.maxLength(50_000))
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
const entry = v.pipe(v.string(), v.maxLength(200))
const box = v.object({ row: line, column: line, lastRow: line, lastColumn: line })
const at = v.object({ sheet, area: box })
const answers = v.pipe(
  v.array(v.object({ button: v.picklist(['ok', 'cancel', 'yes', 'no', 'close']), text: cellText })),
  v.maxLength(50),
)
const nothing = v.strictObject({})

const restructure = v.variant('kind', [
  v.object({ kind: v.picklist(['insertRows', 'deleteRows']), sheet, at: line, count }),
  v.object({ kind: v.picklist(['insertColumns', 'deleteColumns']), sheet, at: line, count }),
  v.object({
    kind: v.picklist(['hideColumns', 'showColumns', 'hideRows', 'showRows']),
    sheet,
    at: line,
    count,
  }),
  v.object({ kind: v.picklist(['width', 'height']), sheet, at: line, size: v.pipe(count, v.maxValue(2000)) }),
  v.object({ kind: v.literal('sort'), sheet, column: line, ascending: v.boolean() }),
  v.object({ kind: v.literal('freeze'), sheet, rows: count, columns: count }),
  v.object({ kind: v.literal('addSheet') }),
  v.object({ kind: v.literal('renameSheet'), sheet, name }),
  v.object({ kind: v.picklist(['deleteSheet', 'hideSheet', 'showSheet']), sheet }),
])

const step = v.pipe(v.number(), v.integer(), v.minValue(-1000), v.maxValue(1000))
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))

/** A schema for every request. */
export const schemas: { [N in RequestName]: v.GenericSchema<unknown, Requests[N][0]> } = {
  overview: v.object({ locale: v.picklist(['zh-CN', 'en']) }),
  view: v.object({ sheet, area: box }),
  summary: v.object({ sheet, area: box }),
  edit: v.object({
    sheet,
    cells: v.pipe(
      v.array(v.object({ row: line, column: line, text: cellText })),
      v.minLength(1),
      v.maxLength(200_000),
    ),
  }),
  clear: v.object({ sheet, area: box }),
  restructure,
  undo: nothing,
  run: v.object({ entry, at, answers }),
  call: v.object({ entry, input: v.pipe(v.array(v.unknown()), v.maxLength(20)), at, answers }),
  closeFrame: v.object({ id: entry }),
  closeGuide: nothing,
  letters: nothing,
  letter: v.object({ id: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  triggers: nothing,
  fire: v.object({ id: entry }),
  clock: v.union([
    v.strictObject({ to: moment }),
    v.strictObject({ hours: step }),
    v.strictObject({ days: step }),
    v.strictObject({ workday: v.literal('08:00') }),
  ]),
  rename: v.object({ name }),
  open: v.object({ name, base64: v.string() }),
  copyWorkbook: nothing,
  leftOut: nothing,
}
