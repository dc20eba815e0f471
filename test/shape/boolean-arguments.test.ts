import { expect, test } from 'vitest'
import { readSources, type Source } from './sources.js'
import { type Call, listCalls } from './syntax.js'

/**
 * Functions of the platform, Preact and libraries that take a bare boolean; setters, whose name says what it is of,
 * are excused too.
 */
const platformFunctions: readonly string[] = [
  'addEventListener',
  'getUint16',
  'getUint32',
  'includes',
  'optional',
  'push',
  'removeEventListener',
  'requireValueInList',
  'requireValueInRange',
  'resolve',
]

const isExcused = (name: string): boolean =>
  platformFunctions.includes(name) || /^(?:set|use)[A-Z]/.test(name)

const callsWithBooleans = (source: Source): Call[] =>
  listCalls(source).filter(({ arguments: given }) => given.some((value) => typeof value === 'boolean'))

const describeUnexcused = (calls: readonly Call[]): string[] =>
  calls.filter(({ name }) => !isExcused(name)).map(({ path, line, name }) => `${path}:${line}: ${name}`)

const calls = ['src', 'sidebar', 'host'].flatMap((folder) => readSources(folder)).flatMap(callsWithBooleans)

test('no call gives a bare boolean: a named option or a second function says what it means', () => {
  expect(describeUnexcused(calls)).toEqual([])
})

test('every excused function is still called with one', () => {
  const named = new Set(calls.map(({ name }) => name))
  expect(platformFunctions.filter((name) => !named.has(name))).toEqual([])
})

test('a bare boolean would be seen in a call, a method and a constructor', () => {
  const text = `
    pad(text, true)
    page.select(cell, false)
    new Folder(null, false)
    setOpen(true); list.push(false); pad(text, { isNumber: true }); pad(text, isNumber)`
  const found = callsWithBooleans({ path: 'a.ts', text })
  expect(describeUnexcused(found)).toEqual(['a.ts:2: pad', 'a.ts:3: select', 'a.ts:4: Folder'])
})
