/** What `--input` may say of a table that is imported. */
import * as v from 'valibot'
import { findInputFault } from '../../../src/entry/input-fault.js'
import { describeFault } from '../../../src/text/input/describe-fault.js'
import { inputTexts } from '../../../src/text/input/index.js'
import { trackerKeys } from '../../../src/trackers/index.js'
import { UsageError } from '../command-errors.js'
import type { CommandOptions } from '../options.js'

const wholeNumber = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))
const schema = v.strictObject({
  /** Which of the tables in the file, from 1. */
  table: v.optional(wholeNumber(100)),
  tracker: v.optional(v.picklist(trackerKeys)),
  headerRow: v.optional(wholeNumber(1000)),
  columns: v.optional(v.record(v.string(), v.nullable(v.pipe(v.string(), v.maxLength(3))))),
})

/** What a person decides about an unknown table. */
export type ChosenTable = v.InferOutput<typeof schema>

/**
 * What `--input` says, or nothing.
 * @throws UsageError where it is not understood
 */
export function readChosenTable(options: CommandOptions): ChosenTable {
  const { value } = options.input() ?? { value: {} }
  const { text } = options
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(text.inputIsNoObject)
  const unknown = Object.keys(value).find((key) => !(key in schema.entries))
  if (unknown !== undefined) throw new UsageError(text.unknownInput(unknown, Object.keys(schema.entries)))
  const parsed = v.safeParse(schema, value)
  if (!parsed.success) {
    const fault = findInputFault('--input', schema, parsed.issues)
    throw new UsageError(text.wrongInput(describeFault(inputTexts.functions[options.language], fault)))
  }
  if (parsed.output.headerRow !== undefined && parsed.output.columns === undefined)
    throw new UsageError(text.headerRowAlone)
  return parsed.output
}
