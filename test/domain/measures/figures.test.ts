import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/core/locale.js'
import { parseDay } from '../../../src/core/day.js'
import { viewTextIn } from '../../library-texts.js'
import { figures } from '../../../src/domain/measures/figures/index.js'
import { createPeriods } from '../../../src/domain/measures/figure.js'
import { measureCompletion, measureOverdue } from '../../../src/domain/status/kpi.js'
import { createBookContents } from '../book-contents.js'
import { arbitraryBooks, today } from './arbitrary-books.js'
import { recountMedianDays } from './recount-median.js'
import { recounts } from './recounts.js'

const periods = createPeriods(parseDay(today))

test('every figure has a recomputation, and no other stands there', () => {
  expect(Object.keys(recounts).sort()).toEqual(figures.map(({ key }) => key).sort())
})

describe.each(figures.map((record) => [record.key, record] as const))('the figure %s', (key, record) => {
  test('is what its definition says, whatever the rows', () => {
    let given = 0
    fc.assert(
      fc.property(arbitraryBooks, ({ given: rows, history }) => {
        const portfolio = createBookContents(today, rows)
        const found = record.of({ bookContents: portfolio, periods, history })
        const { part, whole } = recounts[key]!(portfolio, history)
        expect([found.part, found.whole]).toEqual([part, whole])
        if (found.value === null) return
        given++
        const expected =
          record.unit === 'count'
            ? part
            : record.unit === 'workdays'
              ? recountMedianDays(key, portfolio, history)
              : part / whole
        expect(found.value).toBeCloseTo(expected!, 9)
      }),
      { numRuns: 250, seed: 20260331 },
    )
    expect(given).toBeGreaterThan(0)
  })
  test('lists the rows it was counted over', () => {
    fc.assert(
      fc.property(arbitraryBooks, ({ given, history }) => {
        const book = { bookContents: createBookContents(today, given), periods, history }
        expect(record.rows(book)).toHaveLength(record.of(book).whole)
      }),
      { numRuns: 40 },
    )
  })
  test.each(locales)('has a name and a definition in %s', (locale) => {
    expect(record.name[locale].length).toBeGreaterThan(2)
    expect(viewTextIn(locale).measures.definition[record.key].length).toBeGreaterThan(10)
    expect(record.counts[locale](1, 3)).toContain('3')
  })
})

test('the completion and overdue rates are what their notes say', () => {
  fc.assert(
    fc.property(arbitraryBooks, ({ given }) => {
      const { rows, situation } = createBookContents(today, given)
      const counted = rows.tasks.filter(({ status }) => status !== 'cancelled')
      const isDone = (row: (typeof counted)[number]): boolean => row.status === 'done' || row.doneOn !== null
      const promised = counted.filter((row) => !isDone(row) && row.status !== 'onHold' && row.due !== null)
      expect(measureCompletion(rows.tasks)).toMatchObject({
        numerator: counted.filter(isDone).length,
        denominator: counted.length,
      })
      expect(measureOverdue(rows.tasks, situation)).toMatchObject({
        numerator: promised.filter(({ due }) => due! < today).length,
        denominator: promised.length,
      })
    }),
  )
})

test('every definition in the words of the measures is that of a figure', () => {
  for (const locale of locales)
    expect(Object.keys(viewTextIn(locale).measures.definition).sort()).toEqual(
      figures.map(({ key }) => key).sort(),
    )
})
