/** What endpoints are sent, in the parts that several of them share. */
import * as v from 'valibot'
import { maxCellText } from '../core/text-length.js'
import { type Day, isDay } from '../core/day.js'

/** Whatever is sent to an endpoint that takes nothing. */
export const noInput = v.pipe(
  v.nullish(v.unknown()),
  v.transform(() => null),
)
/** A table's key, a row's id. */
export const keySchema = v.pipe(v.string(), v.maxLength(100))
/** What people call an engagement, a client, a template, a change; or an id. */
export const nameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400))
/** Where a part of something long begins. */
export const offsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Which part of an answer: see `inParts`. Every endpoint takes it as `from`. */
export const part = v.nullish(v.union([offsetSchema, v.literal('all')]), 0)
export const daySchema = v.custom<Day>((input) => typeof input === 'string' && isDay(input), 'yyyy-MM-dd')
/** Whether typed days may be overwritten: all, none, or those of some rows by their ids. */
export const overwriteSchema = v.union([v.boolean(), v.pipe(v.array(keySchema), v.maxLength(1000))])
/** A mail address, a sheet's name: a line that somebody typed, or none. */
export const lineSchema = v.pipe(v.string(), v.maxLength(400))
export const paragraphSchema = v.pipe(v.string(), v.maxLength(2000))

/** Values by name. A list is refused, which valibot takes for a record with the names 0, 1 and so on. */
export function namedValues<Key extends v.GenericSchema<string, string>, Value extends v.GenericSchema>(
  key: Key,
  value: Value,
): v.RecordSchema<Key, Value, undefined> {
  const record = v.record(key, value)
  return {
    ...record,
    '~run': (dataset, config) =>
      Array.isArray(dataset.value)
        ? refuse(record['~run']({ value: null }, config), dataset.value)
        : record['~run'](dataset, config),
  }
}

/** The result of a refusal, which names what was sent. */
const refuse = <Result extends { readonly issues?: readonly v.BaseIssue<unknown>[] | undefined }>(
  result: Result,
  input: unknown,
): Result => ({ ...result, value: input, issues: result.issues?.map((issue) => ({ ...issue, input })) })

/** What a cell may hold as text. */
export const cellTextSchema = v.pipe(v.string(), v.maxLength(maxCellText))

/** Values of cells by the keys of their columns. */
export const valuesSchema = v.record(keySchema, v.nullable(v.union([cellTextSchema, v.number()])))
