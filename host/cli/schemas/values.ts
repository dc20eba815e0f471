/** What the outputs of several commands have in common. */
import * as v from 'valibot'
import { problemCodes } from '../../../src/core/problem.js'
import { trackerKeys } from '../../../src/trackers/index.js'
import { objectKinds } from '../../emulator/xlsx/index.js'

/** A value with the words that the documentation says of it. */
export const described = <Schema extends v.GenericSchema>(schema: Schema, words: string) =>
  v.pipe(schema, v.description(words))

export const text = v.string()
export const texts = v.array(text)
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
export const date = v.pipe(v.string(), v.isoDate())
export const flag = v.boolean()
export const counts = v.record(text, count)
export const tracker = v.picklist(trackerKeys)

export const problem = v.strictObject({
  code: v.picklist(problemCodes),
  table: described(text, 'Key of the table.'),
  column: described(text, 'Key of the column; empty where the whole row or table is meant.'),
  line: described(count, 'Row number in the sheet; 0 where the whole table is meant.'),
  found: described(text, 'What the cell shows.'),
  nearest: v.exactOptional(described(text, 'What was probably meant.')),
  lines: v.exactOptional(v.array(count)),
  count: v.exactOptional(count),
  titles: v.exactOptional(texts),
})

export const leftOut = described(
  v.array(v.strictObject({ name: text, kind: v.picklist(['chart', 'dialog', 'macro', 'missing']) })),
  'Tabs of the file that are not worksheets and were not opened; absent where there are none.',
)

/** Objects of a file by their kind, as saving reports them. */
const counted = v.array(
  v.strictObject({
    kind: v.picklist(objectKinds),
    count,
    where: described(texts, 'Names of their sheets.'),
  }),
)
export const carried = described(counted, 'Copied unchanged from the file that was read.')
export const left = described(counted, 'In the file that was read, and not in the saved one.')

/** A value in a schema, which does not change. */
export type Output<Schema extends v.GenericSchema> = DeepReadonly<v.InferOutput<Schema>>
type DeepReadonly<Value> = Value extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value
