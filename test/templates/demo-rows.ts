/** The demo's rows on any day, and the flags they raise. */
import fc from 'fast-check'
import { listChinaHolidays } from '../../host/build/holidays.js'
import { workingCalendar } from '../../src/core/calendar.js'
import { type Day, parseDay, plusDays } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import { holds } from '../../src/core/rule.js'
import type { Table } from '../../src/core/table.js'
import type { BookContents } from '../../src/domain/book-contents.js'
import { demoContent } from '../../src/templates/demo/content.js'
import { createDemoRows, type DemoRows } from '../../src/templates/demo/index.js'
import type { DemoTracker } from '../../src/templates/demo/value.js'
import { trackerKeys, trackers } from '../../src/trackers/index.js'
import { evaluateContents } from '../../src/work/refresh/evaluate-contents.js'
import { type GivenRows, createBookContents } from '../domain/book-contents.js'

const china = listChinaHolidays(2025)
export const calendar = workingCalendar({
  weekend: [6, 7],
  holidays: china.days.filter(([, kind]) => kind === 'holiday').map(([on]) => on as Day),
  makeUpWorkdays: china.days.filter(([, kind]) => kind === 'workday').map(([on]) => on as Day),
  years: china.years,
})
export const keys: readonly DemoTracker[] = trackerKeys
export const exampleDay = parseDay('2026-03-31')
export const rowsOn = (today: Day, locale: Locale = 'en'): DemoRows =>
  createDemoRows(demoContent, today, locale, calendar)
export const portfolioOn = (today: Day, locale: Locale = 'en'): BookContents =>
  evaluateContents(createBookContents(today, rowsOn(today, locale) as GivenRows, calendar), [])
const anyToday = fc.integer({ min: 0, max: 700 }).map((count) => plusDays(parseDay('2025-08-01'), count))
export const onAnyDay = (check: (today: Day) => void): void =>
  fc.assert(fc.property(anyToday, check), { numRuns: 40 })

export type Cells = Readonly<Record<string, unknown>>
export const cellsOf = (rows: DemoRows, key: DemoTracker): readonly Cells[] => rows[key] as never
export const columnsOf = (key: DemoTracker) => Object.entries((trackers[key] as Table).columns)
/** How often each flag of a tracker is raised, by row, with the flags in the order of the tracker. */
export const flagsOf = ({ rows, situation }: BookContents, key: DemoTracker): [id: string, flag: string][] =>
  (trackers[key] as Table).flags.flatMap(({ key: flag, when }) =>
    (rows[key] as readonly ({ id: string } & Cells)[])
      .filter((row) => holds(when, row as never, situation))
      .map(({ id }): [string, string] => [id, flag]),
  )
export const flagged = (portfolio: BookContents, key: DemoTracker, flag: string): number =>
  flagsOf(portfolio, key).filter(([, each]) => each === flag).length
