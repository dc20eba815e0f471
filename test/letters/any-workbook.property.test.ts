/** Over random workbooks: emails say no more than was checked, and name all that they count. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay, plusDays } from '../../src/core/day.js'
import { renderText } from '../../src/mail/render.js'
import type { LetterView } from '../../src/mail/view.js'
import { findLateWork, measureFullCoverage } from '../../src/domain/letters/late-work.js'
import type { BookContents } from '../../src/domain/book-contents.js'
import { type TrackerKey, trackerKeys } from '../../src/trackers/index.js'
import { createBookContents } from '../domain/book-contents.js'
import {
  calmRows,
  allClearPattern,
  withMissingTrackers,
  monday,
  shop,
  type Task,
  tuesday,
} from './calm-rows.js'
import { planLetters, createLetterView, createLedgerRow } from './render-letters.js'

/** How many items a section has: those it lists, and those it only counts. */
const countItems = ({ rows, more }: LetterView['sections'][number]): number =>
  rows.length + Number(/\d+/.exec(more)?.[0] ?? 0)

describe('whatever stands in a workbook,', () => {
  const dates = fc.integer({ min: -120, max: 60 }).map((shift) => plusDays(parseDay(monday), shift))
  const task = fc.record({
    title: fc.constantFrom('Draw', 'Build', 'Ask'),
    engagement: fc.constantFrom('Shop', null, 'Rebrnad'),
    owner: fc.constantFrom('Li', 'Zhang', 'Grace', null),
    status: fc.constantFrom('inProgress', 'done', null),
    due: fc.option(dates, { nil: null }),
    ballInCourt: fc.constantFrom('us', 'client', null),
    unread: fc.constantFrom([], [], ['due'], ['status']),
  })
  const books = fc.record({
    tasks: fc.array(task, { maxLength: 30 }),
    gone: fc.subarray<TrackerKey>(['milestones', 'issues', 'risks'], { maxLength: 1 }),
    hasProject: fc.boolean(),
  })
  type Book = typeof books extends fc.Arbitrary<infer B> ? B : never
  const portfolioIn = ({ tasks, gone: missing, hasProject }: Book, on = monday): BookContents =>
    withMissingTrackers(
      createBookContents(on, {
        ...calmRows,
        engagements: hasProject ? [shop] : [],
        tasks: tasks.map(({ unread, ...row }, at) => ({ ...row, at: { line: at + 2, unread } }) as Task),
      }),
      ...missing,
    )

  test('no letter says an all-clear of what was not read, is gone or belongs to nobody known', () => {
    fc.assert(
      fc.property(books, (book) => {
        const portfolio = portfolioIn(book)
        const { unread, unplaced, absent } = measureFullCoverage(portfolio)
        const doubt = unread.length + unplaced.length + absent.length + book.gone.length > 0
        for (const [, plan] of planLetters(portfolio)) {
          const view = createLetterView(portfolio, plan)
          const text = `${view.subject}\n${renderText(view)}`
          if (doubt) expect(text).not.toMatch(allClearPattern)
          if (book.gone.length > 0) expect(view.opening[0]).toMatch(/is gone/)
        }
      }),
    )
  })
  test('every item that a subject counts is named or counted below, each once', () => {
    fc.assert(
      fc.property(books, (book) => {
        const before = portfolioIn(book)
        const ledger = [...planLetters(before)].map(([, plan]) => createLedgerRow(monday, plan))
        for (const [portfolio, past] of [
          [before, []],
          [portfolioIn(book, tuesday), ledger],
        ] as const)
          for (const [, plan] of planLetters(portfolio, past)) {
            const view = createLetterView(portfolio, plan)
            const counted = Number(/(\d+) items? overdue/.exec(view.subject)?.[1] ?? 0)
            const listed = view.sections
              .filter(({ heading }) => /Overdue/.test(heading))
              .reduce((sum, section) => sum + countItems(section), 0)
            if (plan.manager !== null) {
              expect(listed).toBe(counted)
              expect(counted).toBe(findLateWork(portfolio).found.length)
            } else expect(listed - (plan.personal?.escalated.length ?? 0)).toBe(counted)
          }
      }),
    )
  })
  test('what is looked at covers every tracker that has a rule', () => {
    const portfolio = createBookContents(monday, Object.fromEntries(trackerKeys.map((key) => [key, []])))
    expect(measureFullCoverage(portfolio).notUsed).toEqual([])
  })
})
