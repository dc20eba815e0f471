import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '../../src/core/locale.js'
import type { ExpectedInput, InputFault } from '../../src/core/input-fault.js'
import { describeSchema, findInputFault } from '../../src/entry/input-fault.js'
import { part } from '../../src/entry/schemas.js'
import { type Endpoint, entry } from '../../src/entry.js'
import { describeFault } from '../../src/text/input/describe-fault.js'
import { inputTexts } from '../../src/text/input/index.js'

const endpoints = Object.entries(entry).flatMap(([name, each]): [string, Endpoint<unknown, unknown>][] =>
  each.kind === 'endpoint' ? [[name, each as Endpoint<unknown, unknown>]] : [],
)

const isSchema = (value: unknown): value is v.GenericSchema =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'schema'

/** A schema and everything within it. */
function* schemasIn(value: unknown): Generator<v.GenericSchema> {
  if (isSchema(value)) yield value
  if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) if (key !== '~standard') yield* schemasIn(each)
}

/** `unknown`, which only an endpoint without input has: nothing is refused there. */
const takesAnything = (schema: { readonly type: string; readonly wrapped?: never }): boolean =>
  schema.wrapped ? takesAnything(schema.wrapped) : schema.type === 'unknown'

const isUnknown = (expected: ExpectedInput): boolean =>
  expected.is === 'unknown' || (expected.is === 'anyOf' && expected.options.some(isUnknown))

const formatBadInput = (locale: Locale, fault: InputFault): string => {
  const words = inputTexts.functions[locale]
  return words.badInput(describeFault(words, fault))
}

/** Values of every kind, of which each field takes some and refuses others. */
const values: readonly unknown[] = [
  7,
  -1,
  2.5,
  1e9,
  '',
  'soon',
  'x'.repeat(60_000),
  [],
  [7],
  [['x']],
  Array.from({ length: 2000 }, () => 'x'),
  {},
  { x: 7 },
  { ['x'.repeat(500)]: 'x' },
  { x: 'x'.repeat(500) },
  true,
  null,
  undefined,
]

/** Inputs that are wrong as a whole, then in one field, by the fields of the schema's object. */
function inputsFor(schema: v.GenericSchema): unknown[] {
  const object = [...schemasIn(schema)].find(({ type }) => type === 'object') as
    { readonly entries: Readonly<Record<string, v.GenericSchema>> } | undefined
  const fields = Object.keys(object?.entries ?? {})
  const valid = Object.fromEntries(
    fields.map((field) => [
      field,
      [...values, '2026-03-31', ...optionsIn(object!.entries[field])].find(
        (value) => v.safeParse(object!.entries[field]!, value).success,
      ),
    ]),
  )
  return [...values, ...fields.flatMap((field) => values.map((value) => ({ ...valid, [field]: value })))]
}

const optionsIn = (schema: unknown): unknown[] =>
  [...schemasIn(schema)].flatMap((each) => {
    const [option] = (each as { readonly options?: readonly unknown[] }).options ?? []
    return [option, [option]]
  })

describe('what an endpoint expects', () => {
  test.each(endpoints)('is known of every part of the input of %s', (_, { schema }) => {
    const checked = [...schemasIn(schema)].filter((each) => !takesAnything(each))
    expect(checked.filter((each) => isUnknown(describeSchema(each))).map(({ type }) => type)).toEqual([])
  })

  test('is said of each wrong input in words of the reader’s language', () => {
    const faults = endpoints.flatMap(([name, { schema }]) =>
      inputsFor(schema).flatMap((input) => {
        const parsed = v.safeParse(schema, input)
        return parsed.success ? [] : [findInputFault(name, schema, parsed.issues)]
      }),
    )
    expect(new Set(faults.map(({ expected }) => expected.is))).toEqual(
      new Set([
        'text',
        'number',
        'wholeNumber',
        'boolean',
        'list',
        'record',
        'date',
        'oneOf',
        'anyOf',
        'minLength',
        'maxLength',
        'minValue',
        'maxValue',
      ]),
    )
    expect(faults.filter(({ expected }) => isUnknown(expected))).toEqual([])
    const foreign = faults
      .map((fault) => formatBadInput('zh-CN', { ...fault, field: '' }))
      .map((sentence) => sentence.replace(/“[^”]*”| true 或 false|实际为 true/g, ''))
      .filter((sentence) => /[A-Za-z]/.test(sentence))
    expect(foreign).toEqual([])
  })

  test.each(locales)('is said shortly, whatever was sent: %s', (locale) => {
    const schema = v.object({ name: v.number() })
    const parsed = v.safeParse(schema, { name: 'x'.repeat(5000) })
    const fault = findInputFault('any', schema, parsed.issues!)
    expect(formatBadInput(locale, fault).length).toBeLessThan(200)
  })

  test('names the field with its place in a list, and the endpoint where nothing was sent', () => {
    const schema = v.object({ keys: v.array(v.string()) })
    const fieldOf = (input: unknown): string =>
      findInputFault('addTrackers', schema, v.safeParse(schema, input).issues!).field
    expect([{ keys: ['a', 7] }, {}, 'x', undefined].map(fieldOf)).toEqual([
      'keys.1',
      'keys',
      'addTrackers',
      'addTrackers',
    ])
  })

  test('of the part that is asked for is a number or “all”', () => {
    expect(describeSchema(part)).toEqual({
      is: 'anyOf',
      options: [{ is: 'wholeNumber' }, { is: 'oneOf', values: ['all'] }],
    })
  })
})
