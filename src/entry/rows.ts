/** What the pages ask to change in rows, and the day's work that they change. */
import * as v from 'valibot'
import { trackerKeys } from '../trackers/index.js'
import { readForms } from '../work/forms/read-forms.js'
import { readDayRows, readMyDay, setMyDay } from '../work/my-day/read-my-day.js'
import { type ChangeRequest, changeRows } from '../work/commands/change-rows.js'
import { pageParts } from '../work/plan/library.js'
import { readPagePart } from '../work/read-page-part.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import {
  cellTextSchema,
  daySchema,
  keySchema,
  lineSchema,
  nameSchema,
  offsetSchema,
  valuesSchema,
} from './schemas.js'

/** The most commands of one run, and the most single rows of one reading. */
const [maxCommands, maxRows] = [200, 220]

const cellSchema = v.nullable(
  v.union([
    cellTextSchema,
    v.number(),
    v.boolean(),
    v.object({ day: daySchema, time: v.pipe(v.string(), v.regex(/^[0-9:.]{1,12}$/)) }),
    v.object({ day: daySchema }),
  ]),
)
const formatSchema = v.pipe(v.string(), v.maxLength(300))
const trackerSchema = v.picklist(trackerKeys)
const rowSchema = { tracker: trackerSchema, id: v.pipe(keySchema, v.minLength(1)) }
const commandSchema = v.union([
  v.object({ ...rowSchema, set: valuesSchema, expect: v.optional(valuesSchema, {}) }),
  v.object({ tracker: trackerSchema, id: v.optional(rowSchema.id), add: valuesSchema }),
  v.object({
    ...rowSchema,
    restore: v.record(
      keySchema,
      v.object({ was: cellSchema, is: cellSchema, format: v.optional(formatSchema) }),
    ),
  }),
  v.object({ ...rowSchema, remove: valuesSchema }),
])

const sectionSchema = v.picklist(['overdue', 'today', 'week', 'waiting', 'next'])
const windowSchema = { section: sectionSchema, first: offsetSchema }
const inViewSchema = v.object({
  ...windowSchema,
  rows: v.pipe(v.array(v.pipe(v.string(), v.maxLength(140))), v.maxLength(maxRows)),
})
const choiceSchema = v.object({
  mine: v.boolean(),
  person: v.nullable(lineSchema),
  client: v.nullable(lineSchema),
  engagement: v.nullable(lineSchema),
  tracker: v.nullable(trackerSchema),
})

/** Each command has its own row, so that what a cell is expected to hold never depends on their order. */
const haveOwnRows = (
  commands: readonly { readonly tracker: string; readonly id?: string | undefined }[],
): boolean => {
  const rows = commands.flatMap(({ tracker, id }) => (id === undefined ? [] : [`${tracker} ${id}`]))
  return new Set(rows).size === rows.length
}

const changeSchema: v.GenericSchema<unknown, ChangeRequest> = v.object({
  commands: v.pipe(
    v.array(commandSchema),
    v.minLength(1),
    v.maxLength(maxCommands),
    v.check((commands) => haveOwnRows(commands), 'one command for each row'),
  ),
  confirmed: v.optional(v.boolean(), false),
})

export const rowEndpoints = {
  changeRows: writeEndpoint(changeSchema, changeRows),
  readForms: readEndpoint(
    v.pipe(
      v.nullish(
        v.object({ row: v.nullish(v.object(rowSchema), null), withScript: v.optional(v.boolean(), false) }),
        {},
      ),
      v.transform(({ row, withScript }) => ({ row: row ?? null, withScript: withScript ?? false })),
    ),
    readForms,
  ),
  readPagePart: readEndpoint(v.object({ part: v.picklist(pageParts) }), readPagePart),
  readMyDay: readEndpoint(v.nullish(inViewSchema, null), readMyDay),
  setMyDay: writeEndpoint(v.object({ me: v.nullish(nameSchema, null), choice: choiceSchema }), setMyDay),
  readDayRows: readEndpoint(v.object(windowSchema), readDayRows),
}
