/** JSON Schemas as tables that a person reads. */
import type { JsonSchema } from '@valibot/to-json-schema'

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null

/** An object's own schema, also where null may be sent in its place. */
export const objectIn = (schema: JsonSchema): JsonSchema | undefined =>
  schema.type === 'object'
    ? schema
    : schema.anyOf?.filter(isSchema).find(({ type }) => type === 'object' || type === 'array')

const formatLimits = ({ maxLength, minimum, maximum, minItems, maxItems }: JsonSchema): string =>
  [
    maxLength !== undefined ? `at most ${maxLength} characters` : '',
    minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : '',
    minimum !== undefined && maximum === undefined ? `at least ${minimum}` : '',
    minItems !== undefined ? `at least ${minItems}` : '',
    maxItems !== undefined ? `at most ${maxItems}` : '',
  ]
    .filter((limit) => limit !== '')
    .map((limit) => `, ${limit}`)
    .join('')

/** Lists longer than this are trackers' keys, which the reader finds in the trackers. */
const maxChoices = 12

function formatChoices(choices: readonly unknown[]): string {
  const shown = choices.slice(0, maxChoices).map((choice) => `\`${JSON.stringify(choice)}\``)
  return [...shown, ...(choices.length > maxChoices ? ['…'] : [])].join(' or ')
}

/** The type of a value in a few words. */
function formatType(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.filter(isSchema).map(formatType).join(' or ')
  if (schema.const !== undefined) return formatChoices([schema.const])
  if (schema.enum) return formatChoices(schema.enum)
  if (schema.type === 'array')
    return `list of ${isSchema(schema.items) ? formatType(schema.items as JsonSchema) : 'anything'}${formatLimits(schema)}`
  if (schema.type === 'object')
    return isSchema(schema.additionalProperties)
      ? `object of ${formatType(schema.additionalProperties)} by name`
      : 'object'
  if (schema.format === 'date') return 'date as `yyyy-MM-dd`'
  return `${schema.type ?? 'anything'}${formatLimits(schema)}`
}

const formatDefault = ({ default: value }: JsonSchema): string =>
  value === undefined ? '' : `Default \`${JSON.stringify(value)}\`.`

const escapeCell = (text: string): string => text.replaceAll('|', '\\|')

/** The lines of an object's table, those of objects within it below their own. */
function listProperties(schema: JsonSchema, path: string): string[] {
  const { properties = {}, required = [] } = schema
  return Object.entries(properties).flatMap(([name, each]) => {
    if (!isSchema(each)) return []
    const where = `${path}${name}`
    const list = each.type === 'array' || each.anyOf?.some((one) => isSchema(one) && one.type === 'array')
    const inner = objectIn(each.type === 'array' ? (each.items as JsonSchema) : each)
    const need = required.includes(name) ? 'yes' : 'no'
    const words = [each.description ?? '', formatDefault(each)].filter((text) => text !== '').join(' ')
    return [
      `| \`${where}\` | ${escapeCell(formatType(each))} | ${need} | ${escapeCell(words)} |`,
      ...(inner ? listProperties(inner, `${where}${list ? '[]' : ''}.`) : []),
    ]
  })
}

/** An object's properties as a Markdown table. */
export const formatProperties = (schema: JsonSchema, required: string): string =>
  [`| field | type | ${required} | |`, '|---|---|---|---|', ...listProperties(schema, '')].join('\n')
