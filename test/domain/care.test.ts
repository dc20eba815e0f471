import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { libraryContent } from '../../host/build/library/build-library.js'
import { type Day, parseDay, daysBetween, plusDays } from '../../src/core/day.js'
import {
  careLeadDays,
  planCareOccasions,
  type CareOccasion,
  selectNewOccasions,
} from '../../src/domain/plan-care-occasions.js'
import { type GivenRows, createBookContents } from './book-contents.js'

const { festivals } = libraryContent.china

const listOccasions = (today: string, given: GivenRows, locale: 'en' | 'zh-CN' = 'zh-CN'): CareOccasion[] =>
  planCareOccasions(createBookContents(today, given), festivals, locale)
const describeOccasions = (found: readonly CareOccasion[]): string[] =>
  found.map(({ kind, on, festival }) => `${festival ?? kind} ${on}`)
/** A client with no occasion but the one that is asked for: checks come round far from the days of the tests. */
const client = { name: '青禾', contractStart: parseDay('2026-01-20') }

describe('festivals', () => {
  // The days around which the State Council's notices of these years set the holidays.
  test.each([
    ['2026-09-20', ['midAutumn 2026-09-25', 'national 2026-10-01']],
    ['2025-09-20', ['national 2025-10-01', 'midAutumn 2025-10-06']],
    ['2026-02-01', ['spring 2026-02-17']],
    ['2026-06-01', ['dragonBoat 2026-06-19']],
    ['2026-12-15', ['newYear 2027-01-01']],
  ])('near %s are those of the Chinese year', (today, expected) => {
    const found = listOccasions(today, { clients: [{ ...client, contractStart: parseDay('2026-02-20') }] })
    expect(describeOccasions(found).filter((each) => !each.startsWith('healthCheck'))).toEqual(expected)
  })
  test('are for clients who read Chinese; others are greeted at New Year', () => {
    const clients = [{ ...client, language: 'en' as const }]
    expect(describeOccasions(listOccasions('2026-09-20', { clients })).join()).not.toContain('Autumn')
    expect(describeOccasions(listOccasions('2026-12-15', { clients }))).toContain('newYear 2027-01-01')
    expect(describeOccasions(listOccasions('2026-06-01', { clients: [client] }, 'en'))).toEqual([])
  })
})

describe('care', () => {
  test('for renewal begins three months before the contract ends, and today when that is past', () => {
    const ends = (contractEnd: string) =>
      describeOccasions(
        listOccasions('2026-03-03', { clients: [{ ...client, contractEnd: parseDay(contractEnd) }] }),
      )
    expect(ends('2026-06-30')).toEqual(['renewal 2026-03-30'])
    expect(ends('2026-03-03')).toEqual(['renewal 2026-03-03'])
    expect(ends('2026-03-02')).toEqual([])
    expect(ends('2026-07-03')).toEqual([])
  })
  test('looks at every client each quarter of his contract, or of the year', () => {
    const check = (contractStart: Day | null) =>
      describeOccasions(listOccasions('2026-03-10', { clients: [{ name: '青禾', contractStart }] }))
    expect(check(parseDay('2025-12-20'))).toEqual(['healthCheck 2026-03-20'])
    // The first of April is a Wednesday.
    expect(check(null)).toEqual(['healthCheck 2026-04-01'])
    expect(check(parseDay('2026-03-01'))).toEqual([])
  })
  test('visits after the last milestone was done, at two weeks, six weeks and three months', () => {
    const given = {
      clients: [client],
      engagements: [
        { name: 'Shop', client: '青禾', status: 'delivered', delivery: parseDay('2026-01-05') },
        { name: 'App', client: '青禾', status: 'active', delivery: parseDay('2026-03-02') },
      ],
      milestones: [
        { name: 'A', engagement: 'Shop', doneOn: parseDay('2026-02-27') },
        { name: 'B', engagement: 'Shop', doneOn: parseDay('2026-03-02') },
      ],
    } as const satisfies GivenRows
    const visits = (today: string) =>
      listOccasions(today, given).filter(({ kind }) => kind === 'afterDeliveryVisit')
    expect(describeOccasions(visits('2026-03-03'))).toEqual(['afterDeliveryVisit 2026-03-16'])
    expect(describeOccasions(visits('2026-03-20'))).toEqual(['afterDeliveryVisit 2026-04-13'])
    expect(describeOccasions(visits('2026-05-20'))).toEqual(['afterDeliveryVisit 2026-06-02'])
    expect(visits('2026-03-03')[0]!.engagement).toBe('Shop')
  })
  test('quotes the day of delivery, and none where stages and tracker disagree on it', () => {
    const visit = (delivery: string | null, doneOn: string) =>
      listOccasions('2026-03-31', {
        clients: [client],
        engagements: [
          {
            name: 'Shop',
            client: '青禾',
            status: 'delivered',
            delivery: delivery === null ? null : parseDay(delivery),
          },
        ],
        milestones: [{ name: 'Last', engagement: 'Shop', doneOn: parseDay(doneOn) }],
      }).find(({ kind }) => kind === 'afterDeliveryVisit')?.deliveredOn
    expect(visit('2026-03-27', '2026-03-20')).toBe('2026-03-27')
    expect(visit('2026-03-20', '2026-03-27')).toBeNull()
    expect(visit('2026-05-27', '2026-03-27')).toBeNull()
    expect(visit(null, '2026-03-27')).toBeNull()
  })
  test('wishes a happy birthday each year, on the day itself', () => {
    const born = (birthday: string, today: string) =>
      describeOccasions(
        listOccasions(today, { clients: [{ ...client, birthday: parseDay(birthday) }] }).filter(
          ({ kind }) => kind === 'birthday',
        ),
      )
    expect(born('1980-03-31', '2026-03-31')).toEqual(['birthday 2026-03-31'])
    expect(born('1980-01-02', '2026-12-20')).toEqual(['birthday 2027-01-02'])
    expect(born('1984-02-29', '2026-02-10')).toEqual(['birthday 2026-02-28'])
    expect(born('1980-06-01', '2026-03-31')).toEqual([])
  })
})

describe('day by day', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((offset) => plusDays(parseDay('2025-03-01'), offset))
  const given = fc.record({
    contractStart: fc.option(days),
    contractEnd: fc.option(days),
    birthday: fc.option(days),
    language: fc.constantFrom('zh-CN' as const, 'en' as const, null),
  })
  test('every occasion lies in the coming month, and the same day gives the same ones', () => {
    fc.assert(
      fc.property(days, fc.array(given, { maxLength: 3 }), (today, clients) => {
        const named = clients.map((each, index) => ({ ...each, name: `C${index}` }))
        const found = listOccasions(today, { clients: named })
        expect(listOccasions(today, { clients: named })).toEqual(found)
        for (const { on, kind } of found) {
          expect(on >= today).toBe(true)
          // The last day may move over a week of holidays.
          expect(daysBetween(today, on)).toBeLessThanOrEqual(careLeadDays + (kind === 'birthday' ? 0 : 12))
        }
      }),
      { numRuns: 60 },
    )
  })
  test('each is written once, however often runs come and whatever is deleted', () => {
    fc.assert(
      fc.property(days, given, fc.boolean(), (first, values, deleted) => {
        const clients = [{ ...values, name: '青禾' }]
        const rows: { id: string; client: string; kind: CareOccasion['kind']; on: Day }[] = []
        const made: string[] = []
        for (let offset = 0; offset < 100; offset += 3) {
          const now = createBookContents(plusDays(first, offset), { clients, care: deleted ? [] : rows })
          for (const { id, kind, on } of selectNewOccasions(
            now,
            planCareOccasions(now, festivals, 'zh-CN'),
            (id) => made.includes(id),
          )) {
            made.push(id)
            rows.push({ id, client: '青禾', kind, on })
          }
        }
        expect(new Set(made).size).toBe(made.length)
        if (values.language !== 'en')
          for (const [on, festival] of festivals)
            if (on > first && on <= plusDays(first, 96) && /spring|midAutumn|national/.test(festival))
              expect(made.filter((id) => id.endsWith(`festival-${on}`))).toHaveLength(1)
      }),
      { numRuns: 25 },
    )
  })
  test('what somebody wrote by hand for the day is not written again', () => {
    const clients = [client]
    const now = (on: string) =>
      createBookContents('2026-09-22', {
        clients,
        care: [{ client: '青禾', kind: 'festival', on: parseDay(on) }],
      })
    const left = (on: string) =>
      describeOccasions(
        selectNewOccasions(now(on), planCareOccasions(now(on), festivals, 'zh-CN'), () => false),
      )
    expect(left('2026-09-24')).toEqual(['national 2026-10-01', 'healthCheck 2026-10-20'])
    expect(left('2026-09-10')).toHaveLength(3)
  })
})
