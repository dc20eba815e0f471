import { describe, expect, test, vi } from 'vitest'
import { Cache } from '../../host/emulator/cache.js'
import { newWorkbook } from '../../host/cli/new-workbook.js'

describe('a cache', () => {
  /** Of so many keys asked for in turn, five times over, the share that the last round finds. */
  const foundOf = (keys: number, most: number): number => {
    const cache = new Cache<number, number>(most)
    let found = 0
    for (let round = 0; round < 5; round++) {
      found = 0
      for (let key = 0; key < keys; key++) {
        if (cache.get(key) === undefined) cache.set(key, key)
        else found += 1
      }
      expect(cache.size).toBeLessThanOrEqual(most)
    }
    return found / keys
  }

  test('finds all where there is room, and most where there is a little too little', () => {
    expect(foundOf(1000, 1000)).toBe(1)
    expect(foundOf(1200, 1000)).toBeGreaterThan(0.5)
  })

  test('takes more when room is made', () => {
    const cache = new Cache<number, number>(2)
    cache.makeRoom(4)
    cache.makeRoom(1)
    for (const key of [1, 2, 3, 4]) cache.set(key, key)
    expect(cache.size).toBe(4)
  })
})

test('a workbook of more formulas than usual reads each of them once', async () => {
  // A cache of its own: other tests of this process fill the one they share.
  vi.resetModules()
  const { LiveWorkbook } = await import('../../host/emulator/workbook/live.js')
  const { compileFormula: compiled } = await import('../../host/emulator/formula/compile.js')
  const workbook = LiveWorkbook.from(newWorkbook('en', 'Etc/UTC'), { now: () => 46_000 })
  const sheet = workbook.sheets[0]!
  const formulas = Array.from({ length: 22_000 }, (_, at) => `=ROW()*${at}+1`)
  formulas.forEach((formula, at) => sheet.put(at + 1, 1, { f: formula }))
  workbook.changed()
  const pass = (): void => {
    workbook.changed('values')
    for (let row = 1; row <= formulas.length; row++) workbook.value({ sheet: sheet.id, row, column: 1 })
  }
  pass()
  const before = formulas.map(compiled)
  pass()
  const again = formulas.map(compiled)
  expect(again.filter((each, at) => each !== before[at])).toHaveLength(0)
})
