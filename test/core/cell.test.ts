import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellSource, evaluate, FormulaError, type Value } from '../../host/emulator/formula/index.js'
import {
  type Cell,
  isBlank,
  isDayCell,
  isErrorText,
  formatCell,
  isSameText,
  trimSpaces,
} from '../../src/core/cell.js'
import { parseDay } from '../../src/core/day.js'

/** A sheet with these values in A1 and B1. */
const sheet = (...values: Value[]): CellSource => ({
  value: ({ row, column }) => (row === 1 ? (values[column - 1] ?? null) : null),
  sheetNamed: () => undefined,
  namedRange: () => undefined,
  extent: () => ({ rows: 1, columns: values.length }),
  now: () => 46112,
  today: () => 46112,
})
const computed = (formula: string, ...values: Value[]): unknown =>
  evaluate(formula, { sheet: 1, row: 1, column: 9 }, sheet(...values))

/** Text as people leave it in cells: many spaces, of several kinds, and line ends. */
const spaced = fc
  .array(fc.constantFrom(' ', '  ', '\u00a0', '\u3000', '\t', '\n', 'a', 'B', '李', '1', "'", 'É', 'ß'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

describe('text is compared as the sheet compares it', () => {
  test('tidied as its TRIM does', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        expect(trimSpaces(text)).toBe(computed('=TRIM(A1)', text))
      }),
    )
  })
  test('equal when its = says so', () => {
    fc.assert(
      fc.property(spaced, spaced, fc.boolean(), (one, other, same) => {
        const second = same ? one.toUpperCase() : other
        expect(isSameText(one, second)).toBe(computed('=A1=B1', one, second))
      }),
    )
  })
  test('blank when nothing but spaces is left', () => {
    fc.assert(
      fc.property(fc.oneof(spaced, fc.constantFrom(null, '', 0, false)), (value) => {
        expect(isBlank(value)).toBe(computed('=LEN(TRIM(A1))=0', value))
      }),
    )
  })
})

test('every error a formula can leave is known, whatever the sheet computed', () => {
  const failing = ['=1/0', '=NA()', '=NOSUCH()', '=SQRT(-1)', '="a"+1', '=INDIRECT("Nowhere!A1")', '=(']
  for (const formula of failing) {
    const value = computed(formula)
    expect(value, formula).toBeInstanceOf(FormulaError)
    expect(isErrorText((value as FormulaError).code), formula).toBe(true)
  }
  for (const text of ['#1', '# N/A', '#N/A ', 'N/A', '']) expect(isErrorText(text), text).toBe(false)
})

test.each<[Cell, string]>([
  [null, ''],
  [true, 'true'],
  [12.5, '12.5'],
  ['下周', '下周'],
  [{ day: parseDay('2026-03-31') }, '2026-03-31'],
  [{ day: parseDay('2026-03-31'), time: '23:30' }, '2026-03-31 23:30'],
])('%j is quoted as %j', (cell, quoted) => {
  expect(formatCell(cell)).toBe(quoted)
  expect(isDayCell(cell)).toBe(typeof cell === 'object' && cell !== null)
})
