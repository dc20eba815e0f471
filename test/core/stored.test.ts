import { describe, expect, test } from 'vitest'
import {
  hasNewerVersion,
  isNewerVersion,
  encodeStored,
  splitPieces,
  readPieces,
  readStored,
  removeStored,
  stored,
  storedKey,
  type StoredFormat,
  decodeStored,
  readVersion,
  writeStored,
} from '../../src/core/stored.js'

/** A store in memory. */
function createStore(values: Record<string, string> = {}) {
  return {
    values,
    read: (key: string): string | null => values[key] ?? null,
    write: (key: string, value: string): void => void (values[key] = value),
    remove: (key: string): void => void delete values[key],
  }
}

const every: readonly StoredFormat[] = Object.values(stored)
/** The same format two versions on: first a name was put in front, then everything was doubled. */
const createLaterFormat = (kind: StoredFormat): StoredFormat => ({
  ...kind,
  version: 3,
  upgrades: [(text) => `name ${text}`, (text) => `${text}|${text}`],
})

describe('stored formats', () => {
  test('have an upgrade for each version after the first', () => {
    for (const { key, version, upgrades } of every) expect(upgrades.length, key).toBe(version - 1)
  })
  test('have keys of which none is the beginning of another', () => {
    const keys = every.map(({ key }) => key)
    expect(
      keys.filter((key) => keys.some((other) => other !== key && `${other}.`.startsWith(`${key}.`))),
    ).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('keep the names under which 0.3.0 stored them', () => {
    expect(storedKey(stored.sheets)).toBe('milepost.sheets')
    expect(storedKey(stored.headers, 'tasks')).toBe('milepost.headers.tasks')
    expect(storedKey(stored.consent)).toBe('milepost.consent.0')
    expect(storedKey(stored.made, undefined, 2)).toBe('milepost.made.2')
    expect(storedKey(stored.plan, 'E-1')).toBe('milepost.plan.E-1~0')
    expect(storedKey(stored.report, 'C-1')).toBe('milepost.report.C-1')
    expect(storedKey(stored.columnMark, 'due')).toBe('milepost.column.due')
  })
})

describe('a version', () => {
  test('is 1 where a text has none in front, and version 1 puts none there', () => {
    for (const text of ['tasks=任务', '{"when":""}', '', '2026-03-31', 'v2', 'v2x y', 'value 2'])
      expect(readVersion(text), text).toBe(1)
    expect(encodeStored(stored.sheets, 'tasks=任务')).toBe('tasks=任务')
    expect(decodeStored(stored.sheets, 'tasks=任务')).toBe('tasks=任务')
  })
  test('above 1 stands in front, and is taken off again', () => {
    const kind = createLaterFormat(stored.views)
    expect(encodeStored(kind, '{}')).toBe('v3 {}')
    expect(decodeStored(kind, 'v3 {}')).toBe('{}')
  })
  test('of before is read through every upgrade since', () => {
    const kind = createLaterFormat(stored.sheets)
    expect(decodeStored(kind, 'a')).toBe('name a|name a')
    expect(decodeStored(kind, 'v2 a')).toBe('a|a')
  })
  test('that is not known yet is not read, not written over and not removed', () => {
    const store = createStore({ 'milepost.sheets': 'v2 other', 'milepost.consent.0': 'v2 1 {}' })
    expect(readStored(store, stored.sheets)).toBe(null)
    expect(readPieces(store, stored.consent)).toBe(null)
    writeStored(store, stored.sheets, 'tasks=Tasks')
    for (const [key, value] of splitPieces(store, stored.consent, '{}')) store.write(key, value)
    removeStored(store, stored.sheets)
    removeStored(store, stored.consent)
    expect(store.values).toEqual({ 'milepost.sheets': 'v2 other', 'milepost.consent.0': 'v2 1 {}' })
  })
})

describe('pieces', () => {
  const long = '测试📌'.repeat(1700)
  test.each([stored.consent, createLaterFormat(stored.plan)])('of %o are put together again', (kind) => {
    const store = createStore()
    for (const [key, value] of splitPieces(store, kind, long, 'E-1')) store.write(key, value)
    expect(Object.keys(store.values)).toHaveLength(3)
    expect(readPieces(store, kind, 'E-1')).toBe(long)
    removeStored(store, kind, 'E-1')
    expect(store.values).toEqual({})
  })
  test('that 0.3.0 stored are read, and by a later version upgraded as a whole', () => {
    const store = createStore({ 'milepost.plan.E-1~0': '2 {"facts":', 'milepost.plan.E-1~1': 'null}' })
    expect(readPieces(store, stored.plan, 'E-1')).toBe('{"facts":null}')
    expect(readPieces(store, createLaterFormat(stored.plan), 'E-1')).toBe(
      'name {"facts":null}|name {"facts":null}',
    )
  })
})

describe('a newer version', () => {
  const nameOf = (kind: StoredFormat): string => storedKey(kind, kind.perId ? 'x-1' : undefined)
  test('is noticed in whichever property it wrote', () => {
    for (const kind of every.filter(({ where }) => where === 'property')) {
      expect(hasNewerVersion({ [nameOf(kind)]: 'v2 x' }), kind.key).toBe(true)
      expect(hasNewerVersion({ [nameOf(kind)]: 'x' }), kind.key).toBe(false)
      expect(isNewerVersion(kind, 'v2 x')).toBe(true)
    }
  })
  test('is not seen in a later piece, nor in what is not ours', () => {
    expect(
      hasNewerVersion({ 'milepost.consent.1': 'v2 x', 'milepost.plan.a~1': 'v9 x', other: 'v2 x' }),
    ).toBe(false)
  })
})
