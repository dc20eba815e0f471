import { parse, type AnyNode } from 'acorn'
import { beforeAll, describe, expect, test } from 'vitest'
import { entriesOf } from '../../host/build/build.js'
import { builtCode } from '../built.js'
import { loadInEmptyRealm } from '../../host/realm/empty.js'

let code: string
let core: string
beforeAll(async () => {
  ;({ code, core } = await builtCode())
})

/** Every node of a syntax tree, in no order that matters. */
function* nodes(from: unknown): Generator<AnyNode> {
  if (typeof from !== 'object' || from === null) return
  if ('type' in from && typeof from.type === 'string') yield from as AnyNode
  for (const value of Object.values(from)) yield* nodes(value)
}

/** What Apps Script's parser does not know or what other files of the project would see. */
function wrongIn(code: string): string[] {
  const program = parse(code, { ecmaVersion: 2019, sourceType: 'script' })
  const fields = [...nodes(program)].filter(
    ({ type }) => type === 'PropertyDefinition' || type === 'PrivateIdentifier' || type === 'StaticBlock',
  )
  return fields.map(({ type, start }) => `${type} at ${start}`)
}

describe('Code.js', () => {
  test('is a script of ECMAScript 2019 without class fields', () => {
    expect(wrongIn(code)).toEqual([])
    expect(() => wrongIn('class Day { today = 1 }')).toThrow('Unexpected token')
    expect(() => wrongIn('const late = row?.due')).toThrow('Unexpected token')
  })
  test('loads where no service exists, and declares the entries and nothing else', () => {
    const names = entriesOf(code).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(5)
    const others = loadInEmptyRealm(code).filter((name) => !names.includes(name))
    expect(loadInEmptyRealm(code)).toEqual(expect.arrayContaining(names))
    expect(['onOpen,onInstall', 'onOpen,onInstall,onEdit']).toContain(others.join())
  })
  test('stays under 200,000 bytes', () => {
    expect(Buffer.byteLength(core)).toBeLessThan(200_000)
  })
  test('keeps its texts as they are, readable in the script editor', () => {
    expect(code.includes('逾期')).toBe(true)
    expect(code.match(/\\u[4-9][0-9a-f]{3}\\u[4-9][0-9a-f]{3}/gi)).toBeNull()
  })
})

test('every entry that a menu shows has a label in both languages', () => {
  const commands = entriesOf(code).filter(({ kind }) => kind === 'command')
  expect(commands.length).toBeGreaterThan(3)
  for (const { name, label } of commands) {
    expect(label?.en, name).toMatch(/\w/)
    expect(label?.['zh-CN'], name).toMatch(/\p{Script=Han}/u)
  }
})
