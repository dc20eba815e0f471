/** What is wrong with what an endpoint was sent. */
import * as v from 'valibot'
import type { ExpectedInput, InputFault, LengthUnit, ReceivedInput } from '../core/input-fault.js'
import { ellipsize } from '../core/text-length.js'
import { daySchema } from './schemas.js'

/** As much of a wrong value as a message quotes. */
const maxQuotedLength = 40

/** The parts of any schema; each kind of schema has some of them. */
interface Parts {
  readonly type: string
  readonly wrapped?: Parts
  readonly entries?: Readonly<Record<string, Parts>>
  readonly item?: Parts
  readonly key?: Parts
  readonly value?: Parts
  readonly options?: readonly unknown[]
  readonly literal?: string | number
  readonly pipe?: readonly { readonly type: string }[]
}

/** Without `optional`, `nullable` and `nullish` around it. */
const unwrap = (schema: Parts): Parts => (schema.wrapped ? unwrap(schema.wrapped) : schema)

type PathItem = Pick<v.IssuePathItem, 'key' | 'origin'>

/** The schema of one field of what a schema describes. */
function schemaOfField(schema: Parts, field: PathItem): Parts | undefined {
  const { type, entries, item, key, value, options } = unwrap(schema)
  if (entries) return entries[String(field.key)]
  if (item) return item
  if (type === 'record') return field.origin === 'key' ? key : value
  if (type !== 'union') return undefined
  return (options as readonly Parts[]).map((each) => schemaOfField(each, field)).find(Boolean)
}

/**
 * What a schema expects, in words of no language. `unknown` is for kinds of schema that no endpoint has.
 *
 * @param given any schema of valibot
 */
export function describeSchema(given: v.GenericSchema): ExpectedInput {
  const schema = unwrap(given as unknown as Parts)
  switch (schema.type) {
    case 'string':
      return { is: 'text' }
    case 'number':
      return { is: schema.pipe?.some(({ type }) => type === 'integer') ? 'wholeNumber' : 'number' }
    case 'boolean':
      return { is: 'boolean' }
    case 'array':
      return { is: 'list' }
    case 'object':
    case 'record':
      return { is: 'record' }
    case 'picklist':
      return { is: 'oneOf', values: schema.options as readonly (string | number)[] }
    case 'literal':
      return { is: 'oneOf', values: [schema.literal!] }
    case 'union':
      return { is: 'anyOf', options: (schema.options as readonly v.GenericSchema[]).map(describeSchema) }
    default:
      return { is: (schema as unknown) === daySchema ? 'date' : 'unknown' }
  }
}

const lengthUnitOf = (input: unknown): LengthUnit => (Array.isArray(input) ? 'items' : 'characters')

/** What a check of a value expects that is of the right kind. */
function describeCheck({ type, requirement, input }: v.BaseIssue<unknown>): ExpectedInput {
  const limit = Number(requirement)
  switch (type) {
    case 'integer':
      return { is: 'wholeNumber' }
    case 'min_length':
      return { is: 'minLength', unit: lengthUnitOf(input), limit }
    case 'max_length':
      return { is: 'maxLength', unit: lengthUnitOf(input), limit }
    case 'min_value':
      return { is: 'minValue', limit }
    case 'max_value':
      return { is: 'maxValue', limit }
    default:
      return { is: 'unknown' }
  }
}

function describeExpected(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): ExpectedInput {
  if (issue.kind === 'validation') return describeCheck(issue)
  const path: readonly PathItem[] = issue.path ?? []
  const found = path.reduce<Parts | undefined>(
    (at, field) => at && schemaOfField(at, field),
    schema as unknown as Parts,
  )
  return found ? describeSchema(found as unknown as v.GenericSchema) : { is: 'unknown' }
}

function describeReceived({ type, input }: v.BaseIssue<unknown>): ReceivedInput {
  // A list that was sent for a record has no fields, only methods such as `keys`.
  if (input === undefined || input === null || typeof input === 'function') return { is: 'blank' }
  if (type.endsWith('_length'))
    return { is: 'length', unit: lengthUnitOf(input), count: (input as string | readonly unknown[]).length }
  if (Array.isArray(input)) return { is: 'list' }
  if (typeof input === 'object') return { is: 'record' }
  return { is: typeof input === 'string' ? 'text' : 'value', text: ellipsize(String(input), maxQuotedLength) }
}

/** The first thing that is wrong with what was sent to this endpoint. */
export const findInputFault = (
  endpoint: string,
  schema: v.GenericSchema,
  [issue]: readonly [v.BaseIssue<unknown>, ...unknown[]],
): InputFault => ({
  field: v.getDotPath(issue) ?? endpoint,
  expected: describeExpected(schema, issue),
  received: describeReceived(issue),
})
