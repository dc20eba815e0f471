/** The demo's rows on any day, and the flags they raise. */
import fc from 'fast-check'
import { chinaHolidays } from '../../host/build/holidays.js'
import { workingCalendar } from '../../src/core/calendar.js'
import { type Day, day, plusDays } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import { holds } from '../../src/core/rule.js'
import type { Table } from '../../src/core/table.js'
import type { Portfolio } from '../../src/project/portfolio.js'
import { demoContent } from '../../src/templates/demo/content.js'
import { demoRows, type DemoRows } from '../../src/templates/demo/index.js'
import type { DemoTracker } from '../../src/templates/demo/value.js'
import { trackerKeys, trackers } from '../../src/trackers/index.js'
import { judged } from '../../src/work/refresh/judged.js'
import { type Given, portfolioOf } from '../project/portfolio-of.js'

const china = chinaHolidays(2025)
export const calendar = workingCalendar({
  weekend: [6, 7],
  holidays: china.days.filter(([, kind]) => kind === 'holiday').map(([on]) => on as Day),
  makeUpWorkdays: china.days.filter(([, kind]) => kind === 'workday').map(([on]) => on as Day),
  years: china.years,
})
export const keys = trackerKeys.filter((key): key is DemoTracker => key !== 'holidays')
export const someday = day('2026-03-31')
export const rowsOn = (today: Day, locale: Locale = 'en'): DemoRows =>
  demoRows(demoContent, today, locale, calendar)
export const portfolioOn = (today: Day, locale: Locale = 'en'): Portfolio =>
  judged(portfolioOf(today, rowsOn(today, locale) as Given, calendar), [])
const anyToday = fc.integer({ min: 0, max: 700 }).map((count) => plusDays(day('2025-08-01'), count))
export const onAnyDay = (check: (today: Day) => void): void =>
  fc.assert(fc.property(anyToday, check), { numRuns: 40 })

export type Cells = Readonly<Record<string, unknown>>
export const cellsOf = (rows: DemoRows, key: DemoTracker): readonly Cells[] => rows[key] as never
export const columnsOf = (key: DemoTracker) => Object.entries((trackers[key] as Table).columns)
/** How often each flag of a tracker is raised, by row, with the flags in the order of the tracker. */
export const flagsOf = ({ rows, situation }: Portfolio, key: DemoTracker): [id: string, flag: string][] =>
  (trackers[key] as Table).flags.flatMap(({ key: flag, when }) =>
    (rows[key] as readonly ({ id: string } & Cells)[])
      .filter((row) => holds(when, row as never, situation))
      .map(({ id }): [string, string] => [id, flag]),
  )
export const flagged = (portfolio: Portfolio, key: DemoTracker, flag: string): number =>
  flagsOf(portfolio, key).filter(([, each]) => each === flag).length
