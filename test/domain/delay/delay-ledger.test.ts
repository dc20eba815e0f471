import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, daysBetween, parseDay, plusDays, weekdayOf } from '../../../src/core/day.js'
import { bookDelay, type DelayAccount, type DelayHistory } from '../../../src/domain/delay/delay-ledger.js'
import { workingCalendar } from '../../../src/core/calendar.js'
import { isWholeSweep } from '../../patience.js'

const first = parseDay('2026-01-05')
const dayAt = (offset: number): Day => plusDays(first, offset)
const calendarOf = ({ holidays }: Pick<DelayHistory, 'holidays'>) =>
  workingCalendar({
    weekend: [6, 7],
    holidays: holidays.map(({ day }) => day),
    makeUpWorkdays: [],
    years: [],
  })

const anyDay = fc.integer({ min: 0, max: 120 }).map(dayAt)
const anyHistory: fc.Arbitrary<DelayHistory> = fc.record({
  stages: fc
    .array(
      fc.record({
        from: anyDay,
        length: fc.integer({ min: 0, max: 40 }),
        baselineDue: anyDay,
        reason: fc.constantFrom(
          null,
          null,
          'us' as const,
          'client' as const,
          'thirdParty' as const,
          'change' as const,
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((stages) =>
      stages.map(({ length, ...stage }, at) => ({
        ...stage,
        id: `M${at}`,
        name: `Stage ${at}`,
        end: plusDays(stage.from, length),
      })),
    ),
  waits: fc.array(
    fc
      .record({
        party: fc.constantFrom('us' as const, 'client' as const, 'thirdParty' as const),
        from: anyDay,
        length: fc.integer({ min: 0, max: 20 }),
      })
      .map(({ length, ...wait }) => ({
        ...wait,
        to: plusDays(wait.from, length),
        evidence: { table: 'tasks' as const, title: 'T' },
      })),
    { maxLength: 6 },
  ),
  changes: fc.array(
    fc.record({ day: anyDay, days: fc.integer({ min: 1, max: 10 }), title: fc.constant('C') }),
    {
      maxLength: 3,
    },
  ),
  holidays: fc.uniqueArray(fc.integer({ min: 0, max: 160 }), { maxLength: 10 }).map((offsets) =>
    offsets
      .map(dayAt)
      .filter((day) => weekdayOf(day) < 6)
      .map((day) => ({ day, name: 'Feast' })),
  ),
})

/** The same account once more, day by day and with lists alone. */
function bookByHand({ stages, waits, changes, holidays }: DelayHistory): Map<string, number> {
  const isFeast = (day: Day): boolean => holidays.some((each) => each.day === day)
  const isWorked = (day: Day): boolean => weekdayOf(day) < 6 && !isFeast(day)
  /** Days after one up to another; none when that comes first. */
  const after = (from: Day, to: Day): Day[] =>
    Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, at) => plusDays(from, at + 1))
  const account = new Map<string, number>()
  const book = (stage: string, to: DelayAccount, days: number): void => {
    if (days !== 0) account.set(`${stage} ${to}`, (account.get(`${stage} ${to}`) ?? 0) + days)
  }
  const takenOf = new Map<number, number>()
  let before = 0
  stages.forEach((stage) => {
    const { id, from, end, baselineDue, reason } = stage
    const late =
      after(baselineDue, end).filter(isWorked).length - after(end, baselineDue).filter(isWorked).length
    const slipped = Array.from({ length: Math.max(0, late - before) })
    book(id, 'regained', Math.min(0, late - before))
    before = late
    if (slipped.length === 0) return
    changes.forEach((change, place) => {
      if (change.day > end) return
      const spent = slipped.splice(0, change.days - (takenOf.get(place) ?? 0)).length
      takenOf.set(place, (takenOf.get(place) ?? 0) + spent)
      book(id, 'change', spent)
    })
    for (const day of [...after(plusDays(from, -1), end)].reverse().filter(isWorked)) {
      const parties = new Set(
        waits.filter((wait) => wait.from <= day && day <= wait.to).map(({ party }) => party),
      )
      if (parties.size > 0 && slipped.length > 0) {
        slipped.pop()
        book(id, parties.size > 1 ? 'several' : [...parties][0]!, 1)
      }
    }
    book(id, reason ?? 'notOnRecord', slipped.length)
  })
  const { baselineDue, end } = stages[stages.length - 1]!
  book(
    '',
    'holiday',
    after(baselineDue, end).filter(isFeast).length - after(end, baselineDue).filter(isFeast).length,
  )
  return account
}

describe('the delay ledger', () => {
  test('balances, and books what a second account by hand books, on a thousand random histories', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyHistory, (history) => {
        const ledger = bookDelay(history, calendarOf(history))!
        const byHand = bookByHand(history)
        const booked = new Map<string, number>()
        for (const { stage, account, days } of ledger.lines) {
          const key = `${stage} ${account}`
          booked.set(key, (booked.get(key) ?? 0) + days)
          seen.add(account)
        }
        expect(Object.fromEntries([...booked].sort())).toEqual(Object.fromEntries([...byHand].sort()))
        expect(ledger.lines.reduce((total, { days }) => total + days, 0)).toBe(ledger.difference)
        const { baseline, actual } = ledger
        const days = Array.from({ length: Math.abs(daysBetween(baseline, actual)) }, (_, at) =>
          plusDays(baseline < actual ? baseline : actual, at + 1),
        )
        const counted = days.filter((day) => weekdayOf(day) < 6).length
        expect(ledger.difference).toBe(baseline < actual ? counted : 0 - counted)
      }),
      { numRuns: isWholeSweep ? 20_000 : 1000 },
    )
    expect([...seen].sort()).toEqual([
      'change',
      'client',
      'holiday',
      'notOnRecord',
      'regained',
      'several',
      'thirdParty',
      'us',
    ])
  })
})
