/** A due day whose year was mistyped. */
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/core/locale.js'
import { findLongPast } from '../../src/domain/status/long-past.js'
import { commonTexts } from '../../src/text/common/index.js'
import { textOf } from '../../src/text/text-of.js'
import { parseDay } from '../../src/core/day.js'
import { createBookContents } from '../domain/book-contents.js'
import type { Overview } from '../../src/work/overview.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { runHourlyAt, findBody, boss, readReplyValue, createTeamSession } from './team-session.js'

const expectedTexts = {
  en: ['Overdue by more than 26 years: check the date', '1999-03-30 is more than five years ago'],
  'zh-CN': ['逾期超过 26 年，请核对日期', '1999-03-30 距今已超过五年'],
} as const

describe.each<Locale>(['en', 'zh-CN'])('a task due in 1999, in %s,', (locale) => {
  const session = createTeamSession(
    { tasks: [{ id: 'T-1', title: 'Poster', owner: 'Wang', due: '1999-03-30' }] },
    { in: locale },
  )
  const letters = runHourlyAt(session, '2026-03-30')

  test('is late by years, not by thousands of days', () => {
    const { groups } = readReplyValue<Overview>(runOrThrow(session, 'readToday', { table: 'tasks' }))
    expect(groups.flatMap(({ items }) => items.map(({ why, rag }) => [rag, why]))).toEqual([
      ['red', expectedTexts[locale][0]],
    ])
  })
  test('is told as a problem of the sheet', () => {
    expect(findBody(letters, boss)).toContain(expectedTexts[locale][1])
  })
})

test('a day is long past from five years on, and only where something is still owed', () => {
  const portfolio = createBookContents('2026-03-30', {
    tasks: [
      { due: parseDay('2021-03-29') },
      { due: parseDay('2021-03-30') },
      { due: parseDay('1999-03-30'), status: 'done' },
      {},
    ],
    feedback: [{ answerBy: parseDay('1999-03-30') }],
  })
  expect(
    findLongPast(portfolio).map(({ table, column, line, found }) => [table, column, line, found]),
  ).toEqual([
    ['tasks', 'due', 2, '2021-03-29'],
    ['feedback', 'answerBy', 2, '1999-03-30'],
  ])
})

test.each([
  [0, 'Overdue', '已逾期'],
  [1, 'Overdue by 1 working day', '逾期 1 个工作日'],
  [1309, 'Overdue by 1309 working days', '逾期 1309 个工作日'],
  [1310, 'Overdue by more than 5 years: check the date', '逾期超过 5 年，请核对日期'],
])('%i working days are told so that people understand them', (workdays, en, zh) => {
  expect(textOf(commonTexts, 'en').overdueBy(workdays)).toBe(en)
  expect(textOf(commonTexts, 'zh-CN').overdueBy(workdays)).toBe(zh)
})
