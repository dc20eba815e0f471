/** What each endpoint takes, as JSON Schema: the schema that checks it in the script, written the other way. */
import { toJsonSchema, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { entry } from '../../../src/entry.js'
import { daySchema, noInput, part } from '../../../src/entry/schemas.js'

const conversion: ConversionConfig = {
  typeMode: 'input',
  // They change a value after it was checked, or compare its parts, which JSON Schema does not say.
  ignoreActions: ['trim', 'transform', 'check'],
  overrideSchema: ({ valibotSchema }) =>
    valibotSchema === daySchema ? { type: 'string', format: 'date' } : undefined,
}

/** `from` asks for a later part of a long answer; every endpoint takes it. */
const from: JsonSchema = toJsonSchema(part, conversion)
delete from.$schema

/** The schema with `from` among the properties of the object that is sent. */
function addFrom(schema: JsonSchema): JsonSchema {
  if (schema.anyOf) return { ...schema, anyOf: schema.anyOf.map((each) => addFrom(each as JsonSchema)) }
  return schema.type === 'object' ? { ...schema, properties: { from, ...schema.properties } } : schema
}

const convert = (schema: GenericSchema): JsonSchema =>
  schema === noInput
    ? { anyOf: [{ type: 'object', properties: { from } }, { type: 'null' }] }
    : addFrom(toJsonSchema(schema, conversion))

/** The JSON Schema of what an entry takes; null for one that takes nothing, or that is not Milepost's. */
export function inputSchemaOf(name: string): JsonSchema | null {
  const declared = Object.hasOwn(entry, name) ? entry[name as keyof typeof entry] : undefined
  if (declared?.kind !== 'endpoint') return null
  const { $schema: _, ...schema } = convert(declared.schema)
  return schema
}
