/** What the pages ask to change in rows, and the day's work that they change. */
import * as v from 'valibot'
import { maxCellText } from '../core/text-length.js'
import { trackerKeys } from '../trackers/index.js'
import { readForms } from '../work/forms/read-forms.js'
import { readDayRows, readMyDay, setMyDay } from '../work/my-day/read-my-day.js'
import { type ChangeRequest, changeRows } from '../work/commands/change-rows.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import { daySchema, keySchema, lineSchema, nameSchema, noInput, offsetSchema } from './schemas.js'

/** The most commands of one run. */
const maxCommands = 200

const textSchema = v.pipe(v.string(), v.maxLength(maxCellText))
const valuesSchema = v.record(keySchema, v.nullable(v.union([textSchema, v.number()])))
const cellSchema = v.nullable(
  v.union([
    textSchema,
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
  readMyDay: readEndpoint(noInput, readMyDay),
  setMyDay: writeEndpoint(v.object({ me: v.nullish(nameSchema, null), choice: choiceSchema }), setMyDay),
  readDayRows: readEndpoint(v.object({ section: sectionSchema, from: offsetSchema }), readDayRows),
}
