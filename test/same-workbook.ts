import { expect } from 'vitest'
import type { WorkbookSnapshot } from '../host/emulator/workbook/snapshot.js'

const isPlain = (value: object): boolean =>
  Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype

/**
 * Whether two values of plain data are the same. A thousand formatted rows share one object, which is compared once.
 * @param proven what was found to be the same, by the first of each two
 */
function isSame(one: unknown, other: unknown, proven: WeakMap<object, object>): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (proven.get(one) === other) return true
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const [held, otherHeld] = [one, other] as Record<string, unknown>[]
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  for (const key of keys)
    if (!Object.hasOwn(other, key) || !isSame(held![key], otherHeld![key], proven)) return false
  proven.set(one, other)
  return true
}

/**
 * Expects two workbooks to be the same. Equal ones are found so a thousand times faster than the matcher finds it, which
 * shows where others differ.
 */
export function expectSameWorkbook(found: WorkbookSnapshot, expected: WorkbookSnapshot): void {
  if (!isSame(found, expected, new WeakMap())) expect(found).toEqual(expected)
}
