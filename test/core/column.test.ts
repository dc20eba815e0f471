import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlank, isDayCell } from '../../src/core/cell.js'
import { findChoiceKey, labelsOf } from '../../src/core/choices.js'
import { type Column, isEmail } from '../../src/core/column.js'
import { isDay, isPlausible } from '../../src/core/day.js'
import { locales } from '../../src/core/locale.js'
import { problemCodes } from '../../src/core/problem.js'
import { trackers } from '../../src/trackers/index.js'
import { arbitraryCell } from './arbitrary-cells.js'

const columns = Object.values(trackers).flatMap((table) =>
  Object.entries(table.columns as Readonly<Record<string, Column>>).map(
    ([key, column]) => [`${table.key}.${key}`, column] as const,
  ),
)
/** One column of each kind is as good as all. */
const kinds = [...new Map(columns.map(([name, column]) => [column.kind, [name, column] as const])).values()]
const chosen = columns.filter(([, column]) => column.choices !== undefined)

describe.each(kinds)('a cell of %s', (_name, column) => {
  test('is a value of its kind or has a reason why not, whatever stands in it', () => {
    fc.assert(
      fc.property(
        arbitraryCell.filter((cell) => !isBlank(cell)),
        (cell) => {
          const found = column.read(cell)
          if ('code' in found) {
            expect(problemCodes).toContain(found.code)
            return
          }
          const { value } = found
          switch (column.kind) {
            case 'day':
              expect(isDay(String(value)) && isPlausible(value as never)).toBe(true)
              break
            case 'number':
            case 'percent':
            case 'money':
              expect(value).toSatisfy(Number.isFinite)
              if (column.range)
                expect([column.range[0] <= (value as number), (value as number) <= column.range[1]]).toEqual([
                  true,
                  true,
                ])
              break
            case 'choice':
              expect(Object.keys(column.choices!)).toContain(value)
              break
            default:
              expect(value).toBeTypeOf('string')
              expect(value).not.toBe('')
          }
        },
      ),
    )
  })
  test('is written as it would be read again', () => {
    fc.assert(
      fc.property(
        arbitraryCell.filter((cell) => !isBlank(cell)),
        fc.constantFrom(...locales),
        (cell, locale) => {
          const found = column.read(cell)
          if ('value' in found) expect(column.read(column.write(found.value, locale))).toEqual(found)
        },
      ),
    )
  })
})

describe.each(chosen)('a choice of %s', (_name, { choices, read }) => {
  test('is known by each of its words in any language, in any case, with spaces around', () => {
    for (const [key, choice] of Object.entries(choices!))
      for (const label of labelsOf(choice))
        for (const typed of [label, label.toLowerCase(), label.toUpperCase(), `  ${label} `])
          expect([typed, read(typed)]).toEqual([typed, { value: key }])
  })
})

test('a word that is nobody’s label is no choice', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const { choices } = trackers.tasks.columns.status
      const known = Object.values(choices!)
        .flatMap(labelsOf)
        .map((label) => label.toLowerCase())
      if (!known.includes(typed.trim().replace(/ +/g, ' ').toLowerCase()))
        expect(findChoiceKey(choices!, typed)).toBeUndefined()
    }),
  )
})

test('a time of day is dropped from a day, and a date without its format is still a day', () => {
  const { due } = trackers.tasks.columns
  expect(due.read({ day: '2026-03-31' as never, time: '23:30' })).toEqual({ value: '2026-03-31' })
  expect(due.read(46112.98)).toEqual({ value: '2026-03-31' })
  expect(due.read(0.5)).toEqual({ code: 'notADay' })
  expect(due.read('2026-03-31')).toEqual({ code: 'notADay' })
  expect(due.read('#REF!')).toEqual({ code: 'errorValue' })
  expect(isDayCell(due.write('2026-03-31' as never, 'en'))).toBe(true)
})

test.each([
  ['li@example.com', true],
  ["o'neil+x@sub.example.co.uk", true],
  ['李@example.com', false],
  ['li@localhost', false],
  ['Li <li@example.com>', false],
  ['a@example.com, b@example.com', false],
  ['li@example.com\r\nBcc: x@example.com', false],
  [`${'a'.repeat(250)}@example.com`, false],
])('%s is an address: %s', (typed, is) => {
  expect(isEmail(typed)).toBe(is)
})
