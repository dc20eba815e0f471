import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay, plusDays } from '../../../src/core/day.js'
import { locales } from '../../../src/core/locale.js'
import { type EngagementForecast, getForecasts } from '../../../src/domain/schedule/engagement-forecast.js'
import { getExpectedFinishes } from '../../../src/domain/schedule/expected-finishes.js'
import { measureWorkLeft } from '../../../src/domain/schedule/work-left.js'
import { describeForecast } from '../../../src/work/plan/describe-forecast.js'
import { type GivenRows, createBookContents } from '../book-contents.js'
import { planTextIn } from '../../library-texts.js'
import { createTasks, weekdays } from '../create-rows.js'

const d = parseDay
/** A Tuesday; the stage is due on Thursday. */
const today = '2026-03-31'
const stage = { name: 'Build', engagement: 'Site', start: d('2026-03-20'), due: d('2026-04-02') }
const engagement = {
  name: 'Site',
  status: 'active' as const,
  start: d('2026-03-02'),
  delivery: d('2026-04-09'),
  bufferDays: 5,
}
/** Five tasks of two working days each, one after the other through the stage. */
const fiveTasks = (share: number | null = null) =>
  [20, 24, 26, 30, 32].map((at, index) => ({
    title: `T${index}`,
    engagement: 'Site',
    milestone: 'Build',
    owner: 'Li',
    start: plusDays(d('2026-03-01'), at - 1),
    due: plusDays(d('2026-03-01'), index === 0 ? 22 : at),
    status: 'notStarted' as const,
    percentComplete: share,
  }))
const forecastOf = (given: GivenRows, on = today): EngagementForecast =>
  [...getForecasts(createBookContents(on, given, weekdays)).values()][0]!
const site = (tasks: GivenRows['tasks'], more: GivenRows = {}): GivenRows => ({
  engagements: [engagement],
  milestones: [stage],
  tasks: tasks ?? [],
  ...more,
})

describe('a stage due in two working days', () => {
  test('with 0 of 5 tasks begun is late, and uses its buffer before the date has passed', () => {
    const { finish, lateBy, burn, outlook } = forecastOf(site(fiveTasks()))
    // Ten working days of work from today on: the tenth is Monday 13 April.
    expect(finish).toBe('2026-04-13')
    expect(lateBy).toBe(2)
    expect(burn).toMatchObject({ usedDays: 7, used: 1.4, progress: 0, ahead: true })
    expect(outlook.is).toBe('late')
  })
  test('with most of the work done is in time, and never before its due date', () => {
    const { finish, burn, outlook } = forecastOf(site(fiveTasks(0.9)))
    expect(finish).toBe('2026-04-02')
    expect(burn).toMatchObject({ usedDays: 0, used: 0, ahead: false })
    expect(outlook).toMatchObject({ is: 'inTime', spare: 5 })
  })
  test('has used more of the buffer the less is done', () => {
    const used = [1, 0.8, 0.6, 0.4, 0.2, 0].map((share) => forecastOf(site(fiveTasks(share))).burn!.usedDays)
    expect(used).toEqual([...used].sort((one, other) => one - other))
    expect(used[0]).toBeLessThan(used[5]!)
  })
  test('needs longer where its owner always has, judged by at least eight finished rows', () => {
    const finished = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        title: `F${at}`,
        owner: 'Li',
        status: 'done' as const,
        start: d('2026-01-05'),
        due: d('2026-01-06'),
        doneOn: d('2026-01-08'),
      }))
    const finish = (count: number) => forecastOf(site([...fiveTasks(0.5), ...finished(count)])).finish
    expect(finish(7)).toBe('2026-04-06')
    expect(finish(8)).toBe('2026-04-13')
  })
  test('is expected no sooner than an open task’s own due date', () => {
    const [first, ...rest] = fiveTasks(0.9)
    expect(forecastOf(site([{ ...first!, due: d('2026-04-08') }, ...rest])).finish).toBe('2026-04-08')
  })
  test('passes its delay on to what waits for it', () => {
    const next = {
      name: 'Launch',
      engagement: 'Site',
      start: d('2026-04-03'),
      due: d('2026-04-06'),
      predecessors: 'Build',
    }
    const { stages } = forecastOf(site(fiveTasks(), { milestones: [stage, next] }))
    expect(stages[1]).toMatchObject({ start: '2026-04-14', finish: '2026-04-15', pushedBy: 'M1' })
  })
  test('believes a typed forecast, unless the work needs longer', () => {
    const finish = (forecast: string) =>
      forecastOf(site(fiveTasks(), { milestones: [{ ...stage, forecast: d(forecast) }] })).stages[0]
    expect(finish('2026-04-20')).toMatchObject({ finish: '2026-04-20', basis: 'typed' })
    expect(finish('2026-04-03')).toMatchObject({ finish: '2026-04-13', basis: 'work' })
  })
})

test('work that names no stage counts too', () => {
  const loose = { title: 'Loose', engagement: 'Site', start: d('2026-04-01'), due: d('2026-05-01') }
  expect(forecastOf(site([loose])).finish).toBe('2026-05-01')
  expect(forecastOf({ engagements: [engagement], tasks: [loose] }).finish).toBe('2026-05-01')
})

test('stages that only follow each other in the sheet do not push what was planned side by side', () => {
  const parallelStage = { ...stage, name: 'Texts', start: d('2026-03-23'), due: d('2026-04-03') }
  const finishes = forecastOf(site([], { milestones: [stage, parallelStage] })).stages.map(
    ({ finish }) => finish,
  )
  expect(finishes[1]! < '2026-04-15').toBe(true)
  expect(forecastOf(site([], { milestones: [stage, parallelStage] })).stages[1]!.pushedBy).toBe(null)
})

describe.each(locales)('what is said of it in %s', (locale) => {
  const text = planTextIn(locale)
  const describe = (given: GivenRows): string => describeForecast(forecastOf(given), { locale, text })
  test('is in time only against a delivery date that could be read', () => {
    expect(describe(site(fiveTasks(0.9)))).toContain('2026-04-02')
    expect(describe({ ...site([]), engagements: [{ ...engagement, delivery: null }] })).toBe(
      text.forecastAlone('2026-04-13'),
    )
    const at = { line: 2, unread: ['delivery'] }
    expect(describe({ ...site([]), engagements: [{ ...engagement, delivery: null, at }] })).toBe(
      text.forecastUnreadDelivery('2026-04-13'),
    )
  })
  test('is not known while a cell that decides it cannot be read', () => {
    const [first, ...rest] = fiveTasks(0.9)
    const unread = { ...first!, due: null, at: { line: 9, unread: ['due'] } }
    const { outlook } = forecastOf(site([unread, ...rest]))
    expect(outlook.is).toBe('unsure')
    const sentence = describe(site([unread, ...rest]))
    expect(sentence).toContain('9')
    expect(sentence).toContain(text.forecastUnsure('2026-04-02', '').slice(0, 12))
  })
  test('is nothing where nothing tells', () => {
    const gap = (name: string, more: object) =>
      describe(site([], { milestones: [stage, { name, engagement: 'Site', ...more }] }))
    expect(describe({ engagements: [engagement] })).toBe(text.forecastNone)
    expect(gap('Blank', {})).toContain(text.forecastGap.noDates('Blank'))
    expect(gap('Held', { status: 'onHold', due: d('2026-04-03') })).toContain(text.forecastGap.held('Held'))
    expect(forecastOf({ engagements: [engagement] }).burn).toBe(null)
  })
})

test('a forecast of one milestone is the same wherever it is asked for', () => {
  const portfolio = createBookContents(today, site(fiveTasks()), weekdays)
  const [build] = portfolio.rows.milestones
  expect(getExpectedFinishes(portfolio).get(build!)).toEqual({ day: '2026-04-13', inherited: 0 })
})

test('the work left lies between the longest task alone and all tasks one after the other', () => {
  const offset = fc.integer({ min: -20, max: 20 })
  const task = fc
    .record({
      from: offset,
      length: fc.integer({ min: 0, max: 15 }),
      share: fc.constantFrom(0, 0.25, 0.5, 1),
      pace: fc.constantFrom(null, 'Slow'),
    })
    .map(({ from, length, share, pace }) => ({
      start: plusDays(d(today), from),
      due: plusDays(d(today), from + length),
      percentComplete: share,
      owner: pace,
    }))
  fc.assert(
    fc.property(fc.array(task, { minLength: 1, maxLength: 6 }), (given) => {
      const rows = createTasks(...given)
      const pace = (owner: string | null): number => (owner === 'Slow' ? 2 : 1)
      const { days } = measureWorkLeft(rows, null, weekdays, pace)!
      const own = rows.map(
        ({ start, due, percentComplete, owner }) =>
          Math.max(1, weekdays.workdaysWithin(start!, due!)) * (1 - percentComplete!) * pace(owner),
      )
      expect(days).toBeGreaterThanOrEqual(Math.max(...own) - 1e-9)
      expect(days).toBeLessThanOrEqual(own.reduce((sum, each) => sum + each, 0) + 1e-9)
    }),
  )
})
