import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { chinaHolidays } from '../../host/build/holidays.js'
import { workingCalendar } from '../../src/core/calendar.js'
import { isEmail } from '../../src/core/column.js'
import { type Day, day, plusDays } from '../../src/core/day.js'
import { judged } from '../../src/work/refresh/judged.js'
import { engagementLines } from '../../src/project/letters/manager-digest.js'
import { type Given, portfolioOf } from '../project/portfolio-of.js'
import { locales } from '../../src/core/locale.js'
import { holds, type Situation } from '../../src/core/rule.js'
import type { Table } from '../../src/core/table.js'
import { demoContent } from '../../src/templates/demo/content.js'
import { demoRows, isDemo } from '../../src/templates/demo/index.js'
import { trackers } from '../../src/trackers/index.js'

const china = chinaHolidays(2025)
const calendar = workingCalendar({
  weekend: [6, 7],
  holidays: china.days.filter(([, kind]) => kind === 'holiday').map(([on]) => on as Day),
  makeUpWorkdays: china.days.filter(([, kind]) => kind === 'workday').map(([on]) => on as Day),
  years: china.years,
})
const tables = ['clients', 'engagements', 'milestones', 'tasks', 'people'] as const
const situationOn = (today: Day): Situation => ({
  today,
  horizons: {
    dueSoonBy: plusDays(calendar.plusWorkdays(today, 3), 1),
    silentSince: plusDays(today, -14),
    renewalBy: plusDays(today, 90),
    stuckSince: plusDays(today, -7),
  },
  thresholds: { deviationAlert: 0.2, highExposure: 15, budgetOver: 1.2, lowScore: 2 },
})
const counted = (today: Day): Record<string, number> => {
  const rows = demoRows(demoContent, today, 'en', calendar)
  const situation = situationOn(today)
  return Object.fromEntries(
    tables.flatMap((key) =>
      trackers[key].flags.map((flag) => [
        `${key}.${flag.key}`,
        rows[key].filter((row) => holds(flag.when, row, situation)).length,
      ]),
    ),
  )
}
const anyToday = fc.integer({ min: 0, max: 700 }).map((count) => plusDays(day('2025-02-01'), count))

describe('the demo', () => {
  it('is of the size promised', () => {
    const rows = demoRows(demoContent, day('2026-03-31'), 'zh-CN', calendar)
    expect(tables.map((key) => rows[key].length)).toEqual([6, 6, 16, 50, 6])
  })
  it('has something of everything to show, on whatever day it is made', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        const found = counted(today)
        expect(found['tasks.overdue']).toBeGreaterThanOrEqual(6)
        expect(found['tasks.dueSoon']).toBeGreaterThanOrEqual(3)
        expect(found['tasks.noOwner']).toBe(3)
        expect(found['milestones.overdue']).toBeGreaterThanOrEqual(1)
        expect(found['milestones.dueSoon']).toBeGreaterThanOrEqual(1)
        expect(found['milestones.noCriteria']).toBe(1)
        expect(found['milestones.acceptedWithoutProof']).toBe(0)
        expect(found['engagements.unconfirmedStart']).toBe(1)
        expect(found['clients.silent']).toBe(1)
        expect(found['clients.noNextStep']).toBe(1)
        expect(found['clients.nextStepOverdue']).toBe(1)
        expect(found['clients.renewalOpen']).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
  it('has engagements of every colour', () => {
    const rows = demoRows(demoContent, day('2026-03-31'), 'en', calendar)
    const colours = engagementLines(judged(portfolioOf('2026-03-31', rows as Given), [])).map(
      ({ rag }) => rag,
    )
    expect(new Set(colours)).toEqual(new Set(['red', 'amber', 'green']))
  })
  it('waits for the client somewhere and has one engagement on hold', () => {
    const rows = demoRows(demoContent, day('2026-03-31'), 'en', calendar)
    expect(rows.tasks.filter((task) => task.ballInCourt === 'client').length).toBeGreaterThanOrEqual(3)
    expect(rows.engagements.filter((engagement) => engagement.status === 'onHold')).toHaveLength(1)
  })
  it('falls on working days, begins before it ends, and has done nothing in the future', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        const { tasks, milestones, engagements } = demoRows(demoContent, today, 'en', calendar)
        for (const row of [...tasks, ...milestones]) {
          for (const each of [row.start, row.due, row.doneOn])
            if (each !== null) expect(calendar.isWorkday(each)).toBe(true)
          if (row.due !== null) expect(row.start! <= row.due).toBe(true)
          if (row.doneOn !== null) expect(row.doneOn <= today).toBe(true)
          expect(row.doneOn !== null).toBe(row.status === 'done' || row.status === 'accepted')
        }
        for (const task of tasks) {
          const milestone = milestones.find((each) => each.name === task.milestone)!
          expect(milestone.engagement, task.title!).toBe(task.engagement)
          expect(task.start! >= milestone.start!, task.title!).toBe(true)
          if (task.due !== null)
            expect(task.due <= milestone.due! || task.status !== 'done', task.title!).toBe(true)
        }
        for (const engagement of engagements)
          for (const milestone of milestones.filter((each) => each.engagement === engagement.name))
            expect(milestone.due! <= engagement.delivery!, milestone.name!).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
  it.each(locales)('names only rows that exist, in %s', (locale) => {
    const rows = demoRows(demoContent, day('2026-03-31'), locale, calendar)
    const titles = (key: (typeof tables)[number]): unknown[] =>
      rows[key].map((row) => (row as Record<string, unknown>)[trackers[key].title])
    for (const key of tables) {
      expect(new Set(titles(key)).size).toBe(rows[key].length)
      for (const row of rows[key])
        for (const [column, { refersTo }] of Object.entries((trackers[key] as Table).columns)) {
          const named = (row as Record<string, unknown>)[column]
          if (refersTo !== undefined && named !== null)
            expect(titles(refersTo as never), `${key}.${column}`).toContain(named)
        }
    }
  })
  it('can be written into every sheet and read back, with addresses that nobody owns', () => {
    const rows = demoRows(demoContent, day('2026-03-31'), 'zh-CN', calendar)
    for (const key of tables)
      for (const row of rows[key])
        for (const [column, kind] of Object.entries((trackers[key] as Table).columns)) {
          const value = (row as Record<string, unknown>)[column]
          if (value !== null)
            expect(kind.read(kind.write(value, 'zh-CN')), `${key}.${column}`).toEqual({ value })
        }
    for (const { email } of [...rows.people, ...rows.clients]) {
      expect(isEmail(email!)).toBe(true)
      expect(email).toMatch(/[@.]example\.com$/)
    }
  })
  it('speaks Chinese in Chinese and English in English', () => {
    const text = (locale: 'en' | 'zh-CN'): string =>
      JSON.stringify(Object.values(demoRows(demoContent, day('2026-03-31'), locale, calendar)))
    expect(text('en')).not.toMatch(/\p{Script=Han}/u)
    const chinese = demoRows(demoContent, day('2026-03-31'), 'zh-CN', calendar)
    for (const key of tables)
      for (const row of chinese[key])
        expect((row as Record<string, unknown>)[trackers[key].title]).toMatch(/\p{Script=Han}/u)
  })
  it('has ids that can be told from real ones and are the same each time', () => {
    const rows = demoRows(demoContent, day('2026-03-31'), 'en', calendar)
    const ids = tables.flatMap((key) => rows[key].map((row) => row.id))
    expect(ids.every(isDemo)).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    expect(demoRows(demoContent, day('2026-03-31'), 'en', calendar)).toEqual(rows)
    expect(isDemo('T1')).toBe(false)
  })
})
