import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEntries } from '../../host/build/build.js'
import { commandLine } from '../../host/cli/command-line.js'
import { adoptOutput } from '../../host/cli/schemas/adopt-output.js'
import { inputSchemaOf } from '../../host/cli/schemas/entry-input.js'
import { importOutput } from '../../host/cli/schemas/import-output.js'
import { runOutput } from '../../host/cli/schemas/run-output.js'
import { type Endpoint, entry } from '../../src/entry.js'
import { bundle } from '../bundle/bundle-session.js'
import { createEnvironment, type CommandResult } from './test-environment.js'

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true })
formats.default(ajv)

const folder = await mkdtemp(join(tmpdir(), 'milepost-schemas-'))
afterAll(() => rm(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

/** Carries a command out with the shipped script. */
async function host(...words: string[]): Promise<CommandResult> {
  const result: CommandResult = { exit: -1, out: '', err: '' }
  const environment = createEnvironment(result, { bundle: async () => bundle, entriesOf: readEntries })
  result.exit = await commandLine(words, environment)
  return result
}

const endpoints = Object.entries(entry).flatMap(([name, each]): [string, Endpoint<unknown, unknown>][] =>
  each.kind === 'endpoint' ? [[name, each as Endpoint<unknown, unknown>]] : [],
)

/** A value that a schema allows. */
function exampleOf(schema: JsonSchema): unknown {
  if (schema.anyOf) return exampleOf(schema.anyOf[0] as JsonSchema)
  if (schema.enum) return schema.enum[0]
  if (schema.const !== undefined) return schema.const
  if (schema.type === 'array') return [exampleOf(schema.items as JsonSchema)]
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, each]) => [name, exampleOf(each as JsonSchema)]),
    )
  if (schema.format === 'date') return '2026-03-31'
  return { string: 'Acme', boolean: true, integer: 3, number: 3, null: null }[schema.type as 'string']
}

/** An example, then the same with each of its fields left out or of another kind. */
function examplesOf(schema: JsonSchema): unknown[] {
  const example = exampleOf(schema)
  if (typeof example !== 'object' || example === null) return [example]
  const names = Object.keys(example).filter((name) => name !== 'from')
  // No empty list: to the script it is an object without properties too.
  const others = [null, 'x'.repeat(3000), '', -1, 2.5, [[]], {}, true]
  return [
    example,
    ...names.map((name) => ({ ...example, [name]: undefined })),
    ...names.flatMap((name) => others.map((other) => ({ ...example, [name]: other }))),
  ]
}

describe('the schema of an endpoint’s input', () => {
  test('is told for each endpoint, and for nothing else', async () => {
    const { exit, out } = await host('entries', '--json')
    const told = JSON.parse(out) as { name: string; kind: string; input: JsonSchema | null }[]
    expect(exit).toBe(0)
    expect(told.filter(({ input }) => input !== null).map(({ name }) => name)).toEqual(
      endpoints.map(([name]) => name),
    )
    expect(told.find(({ name }) => name === 'goTo')?.input).toMatchObject({
      type: 'object',
      properties: { table: { type: 'string', maxLength: 100 }, from: {} },
      required: ['table', 'id'],
    })
  })

  test.each(endpoints)('of %s allows what the script takes, and nothing else', (name, { schema }) => {
    const json = inputSchemaOf(name)!
    const allows = ajv.compile(json as object)
    const examples = examplesOf(json).map((one) => JSON.parse(JSON.stringify(one)) as unknown)
    expect(allows(examples[0]), JSON.stringify(examples[0])).toBe(true)
    for (const example of examples)
      expect([JSON.stringify(example), allows(example)]).toEqual([
        JSON.stringify(example),
        v.safeParse(schema, example).success,
      ])
  })
})

describe('wrong input', () => {
  const refusal = async (name: string, input: unknown, locale: string): Promise<string> =>
    (await host('run', name, '--input', JSON.stringify(input), '--locale', locale)).err.trim()

  test.each([
    [
      'previewPlan',
      { engagement: 7 },
      'engagement: expected text, got 7)',
      'engagement：应为文本，实际为 7）',
    ],
    ['previewPlan', {}, 'engagement: expected text, got a blank)', 'engagement：应为文本，实际为空）'],
    [
      'sendTest',
      { to: 'li@example.com', reader: ['x'] },
      'reader: expected text, got a list)',
      'reader：应为文本，实际为列表）',
    ],
    [
      'saveAsTemplate',
      { engagement: 'A', name: ' ' },
      'name: expected at least 1 character, got 0 characters)',
      'name：应为至少 1 个字符，实际为 0 个字符）',
    ],
    [
      'setPreferences',
      { id: 'P-1', pausedUntil: 'soon' },
      'pausedUntil: expected a date such as 2026-03-31, got “soon”)',
      'pausedUntil：应为日期（如 2026-03-31），实际为“soon”）',
    ],
    [
      'addTrackers',
      { keys: [] },
      'keys: expected at least 1 item, got 0 items)',
      'keys：应为至少 1 项，实际为 0 项）',
    ],
    [
      'readFindings',
      { from: 'end' },
      'from: expected a whole number or “all”, got “end”)',
      'from：应为整数或“all”，实际为“end”）',
    ],
  ])('of %s names the field, what it expected and what it got: %o', async (name, input, en, zh) => {
    expect(await refusal(name, input, 'en')).toContain(`(${en}`)
    expect(await refusal(name, input, 'zh-CN')).toContain(`（${zh}`)
  })
})

describe('the JSON that a command prints', () => {
  const [isRun, isAdoption, isImport] = [runOutput, adoptOutput, importOutput].map((schema) =>
    ajv.compile(toJsonSchema(schema) as object),
  ) as [ValidateFunction, ValidateFunction, ValidateFunction]
  /** What is wrong with a command's output. */
  async function faultsOf(is: ValidateFunction, ...words: string[]): Promise<unknown> {
    const { out, err } = await host(...words, '--json')
    expect(out, err).not.toBe('')
    return is(JSON.parse(out)) ? [] : is.errors
  }

  const state = ['--state', at('state'), '--on', '2026-03-31']
  beforeAll(async () => {
    await host('run', 'addDemo', ...state)
    await host('run', 'setUp', ...state, '--save', at('demo.xlsx'))
    await writeFile(at('plan.csv'), 'Task;Owner;Due date\nDraw;Li;20.03.2026\nSend;Wang;soon\n')
    await writeFile(at('diary.csv'), 'What\nnothing\n')
    await writeFile(
      at('board.json'),
      JSON.stringify({
        name: 'Site',
        lists: [{ id: 'l1', name: 'Design' }],
        members: [{ id: 'm1', fullName: 'Li' }],
        cards: [{ id: 'c1', name: 'Draw', idList: 'l1', idMembers: ['m1'], due: '2026-03-20T04:00:00.000Z' }],
      }),
    )
  })

  test.each([
    [['refresh']],
    [['hourly', '--at', '08:00']],
    [['readToday']],
    [['previewPlan', '--input', '{"engagement":7}']],
    [['refresh', '--fail-at', '9']],
    [['refreshViews', '--save', at('saved.xlsx'), '--overwrite']],
    [['hourly', '--at', '09:00', '--smtp', 'smtp://127.0.0.1:1']],
  ])('of run %j is as its schema says', async (words) => {
    expect(await faultsOf(isRun, 'run', ...words, ...state)).toEqual([])
  })

  test('of adopt is as its schema says', async () => {
    expect(await faultsOf(isAdoption, 'adopt', at('demo.xlsx'), '--on', '2026-03-31')).toEqual([])
  })

  test.each([
    [['plan.csv', '--dates', 'dayFirst']],
    [['plan.csv', '--save', at('plan.xlsx'), '--locale', 'zh-CN']],
    [['board.json', '--state', at('board')]],
    [['diary.csv']],
  ])('of import %j is as its schema says', async ([name, ...words]) => {
    expect(await faultsOf(isImport, 'import', at(name!), ...words)).toEqual([])
  })

  test('would be seen to differ: an unknown field, a missing one', async () => {
    const { out } = await host('run', 'readToday', ...state, '--json')
    const report = JSON.parse(out) as Record<string, unknown>
    expect(isRun({ ...report, also: 1 })).toBe(false)
    expect(isRun({ ...report, flags: undefined })).toBe(false)
  })
})
