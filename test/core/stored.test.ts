import { describe, expect, test } from 'vitest'
import {
  hasNewer,
  isNewer,
  packed,
  piecesOf,
  readPieces,
  readStored,
  removeStored,
  stored,
  storedKey,
  type StoredFormat,
  unpacked,
  versionOf,
  writeStored,
} from '../../src/core/stored.js'

/** A store in memory. */
function shelf(values: Record<string, string> = {}) {
  return {
    values,
    read: (key: string): string | null => values[key] ?? null,
    write: (key: string, value: string): void => void (values[key] = value),
    remove: (key: string): void => void delete values[key],
  }
}

const every: readonly StoredFormat[] = Object.values(stored)
/** The same format two versions on: first a name was put in front, then everything was doubled. */
const later = (kind: StoredFormat): StoredFormat => ({
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
      expect(versionOf(text), text).toBe(1)
    expect(packed(stored.sheets, 'tasks=任务')).toBe('tasks=任务')
    expect(unpacked(stored.sheets, 'tasks=任务')).toBe('tasks=任务')
  })
  test('above 1 stands in front, and is taken off again', () => {
    const kind = later(stored.views)
    expect(packed(kind, '{}')).toBe('v3 {}')
    expect(unpacked(kind, 'v3 {}')).toBe('{}')
  })
  test('of before is read through every upgrade since', () => {
    const kind = later(stored.sheets)
    expect(unpacked(kind, 'a')).toBe('name a|name a')
    expect(unpacked(kind, 'v2 a')).toBe('a|a')
  })
  test('that is not known yet is not read, not written over and not removed', () => {
    const kept = shelf({ 'milepost.sheets': 'v2 other', 'milepost.consent.0': 'v2 1 {}' })
    expect(readStored(kept, stored.sheets)).toBe(null)
    expect(readPieces(kept, stored.consent)).toBe(null)
    writeStored(kept, stored.sheets, 'tasks=Tasks')
    for (const [key, value] of piecesOf(kept, stored.consent, '{}')) kept.write(key, value)
    removeStored(kept, stored.sheets)
    removeStored(kept, stored.consent)
    expect(kept.values).toEqual({ 'milepost.sheets': 'v2 other', 'milepost.consent.0': 'v2 1 {}' })
  })
})

describe('pieces', () => {
  const long = '测试📌'.repeat(1700)
  test.each([stored.consent, later(stored.plan)])('of %o are put together again', (kind) => {
    const kept = shelf()
    for (const [key, value] of piecesOf(kept, kind, long, 'E-1')) kept.write(key, value)
    expect(Object.keys(kept.values)).toHaveLength(3)
    expect(readPieces(kept, kind, 'E-1')).toBe(long)
    removeStored(kept, kind, 'E-1')
    expect(kept.values).toEqual({})
  })
  test('that 0.3.0 stored are read, and by a later version upgraded as a whole', () => {
    const kept = shelf({ 'milepost.plan.E-1~0': '2 {"facts":', 'milepost.plan.E-1~1': 'null}' })
    expect(readPieces(kept, stored.plan, 'E-1')).toBe('{"facts":null}')
    expect(readPieces(kept, later(stored.plan), 'E-1')).toBe('name {"facts":null}|name {"facts":null}')
  })
})

describe('a newer version', () => {
  const nameOf = (kind: StoredFormat): string => storedKey(kind, kind.perId ? 'x-1' : undefined)
  test('is noticed in whichever property it wrote', () => {
    for (const kind of every.filter(({ where }) => where === 'property')) {
      expect(hasNewer({ [nameOf(kind)]: 'v2 x' }), kind.key).toBe(true)
      expect(hasNewer({ [nameOf(kind)]: 'x' }), kind.key).toBe(false)
      expect(isNewer(kind, 'v2 x')).toBe(true)
    }
  })
  test('is not seen in a later piece, nor in what is not ours', () => {
    expect(hasNewer({ 'milepost.consent.1': 'v2 x', 'milepost.plan.a~1': 'v9 x', other: 'v2 x' })).toBe(false)
  })
})
