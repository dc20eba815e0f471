import { parse, type AnyNode } from 'acorn'
import type { Metafile } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { readEntries } from '../../host/build/build.js'
import { chunkNames, type ScriptChunks } from '../../src/work/script-chunks.js'
import { loadBuiltCode } from '../built-code.js'
import { readSources } from './sources.js'

let code: string
let complete: string
let chunks: ScriptChunks
let chat: string
let metafile: Metafile
beforeAll(async () => {
  ;({ code, complete, chunks, metafile } = await loadBuiltCode())
  chat = (await loadBuiltCode({ chat: true })).code
})

/** Every node of a syntax tree, in no order that matters. */
function* nodes(from: unknown): Generator<AnyNode> {
  if (typeof from !== 'object' || from === null) return
  if ('type' in from && typeof from.type === 'string') yield from as AnyNode
  for (const value of Object.values(from)) yield* nodes(value)
}

/** The files of which something is left in the script. */
const modulesIn = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )

/** A file's path in its package, wherever the packages are; blank for one of this project. */
const packageFile = (path: string): string => /^(?:.*\/)?node_modules\/(.*)$/.exec(path)?.[1] ?? ''

const codeOf = (scriptChunks: ScriptChunks): string[] =>
  Object.values(scriptChunks).map((chunk) => chunk.code)

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
    for (const script of [code, complete, ...codeOf(chunks)]) expect(wrongIn(script)).toEqual([])
    expect(wrongIn(chat)).toEqual([])
    expect(() => wrongIn('class Day { today = 1 }')).toThrow('Unexpected token')
    expect(() => wrongIn('const late = row?.due')).toThrow('Unexpected token')
  })
  test('has at most 700 KB, and no line that an editor would struggle with', () => {
    for (const script of [code, chat]) {
      expect(Buffer.byteLength(script)).toBeLessThan(700_000)
      expect(Math.max(...script.split('\n').map((line) => line.length))).toBeLessThan(2_000)
    }
  })
  test('holds each package once, and of date-fns nothing that reads text', () => {
    const packages = [...modulesIn(metafile)].map(packageFile).filter((path) => path !== '')
    expect(packages.filter((path) => path.startsWith('valibot/'))).toEqual(['valibot/dist/index.mjs'])
    expect(new Set(packages).size).toBe(packages.length)
    expect(packages.filter((path) => path.startsWith('date-fns/addDays.'))).toHaveLength(1)
    expect(packages.filter((path) => /^date-fns\/(parse|isValid|locale|_lib\/format)/.test(path))).toEqual([])
    expect(packageFile('../other/node_modules/date-fns/parse/_lib/Parser.js')).toBe(
      'date-fns/parse/_lib/Parser.js',
    )
  })
  test('names the functions of a module as the sources do, so that a stack trace can be read', () => {
    const declared = readSources('src').flatMap(({ text }) =>
      [...text.matchAll(/^(?:export )?(?:async )?function\*? (\w+)/gm)].map(([, name]) => name!),
    )
    expect(declared.length).toBeGreaterThan(500)
    const missing = declared.filter((name) => !new RegExp(`\\b${name}\\d*\\b`).test(complete))
    // What nothing in the bundle calls is left out; what one place calls may be written in that place.
    expect(missing.length / declared.length).toBeLessThan(0.1)
    for (const name of ['locateTable', 'refresh', 'openBook', 'sendLetters'])
      expect(code).toContain(`function ${name}(`)
  })
  test('keeps its texts as they are, readable in the script editor', () => {
    expect(code.includes('逾期')).toBe(true)
    expect(code.match(/\\u[4-9][0-9a-f]{3}\\u[4-9][0-9a-f]{3}/gi)).toBeNull()
  })
})

describe('the code that few runs need', () => {
  test('is in the library: a third of the script, in every chunk and with functions of the names in the sources', () => {
    expect(Object.keys(chunks).sort()).toEqual([...chunkNames].sort())
    for (const { code: chunk } of Object.values(chunks)) expect(chunk.length).toBeGreaterThan(50_000)
    expect(code.length).toBeLessThan(complete.length * 0.75)
    for (const [name, chunk] of [
      ['resolveAdoption', 'adoption'],
      ['draftEngagement', 'windows'],
    ] as const) {
      expect(chunks[chunk]!.code).toContain(`function ${name}(`)
      expect(code).not.toContain(`function ${name}(`)
    }
  })
  test('is of the very script, so that an older library is not taken for its own', () => {
    for (const { print } of Object.values(chunks)) expect(code).toContain(print)
  })
})

test('every entry that a menu shows has a label in both languages', () => {
  const commands = readEntries(code).filter(({ kind }) => kind === 'command')
  expect(commands.length).toBeGreaterThan(3)
  for (const { name, label } of commands) {
    expect(label?.en, name).toMatch(/\w/)
    expect(label?.['zh-CN'], name).toMatch(/\p{Script=Han}/u)
  }
})
