import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, parseDay, mondayOf, plusDays } from '../../src/core/day.js'
import { listLettersDue } from '../../src/domain/letters/letters-due.js'
import { resolveOwners, listReaders } from '../../src/domain/letters/readers.js'
import type { LedgerRow } from '../../src/trackers/own/letters.js'
import { createBookContents } from '../domain/book-contents.js'
import { isWorkedInChina } from '../domain/create-rows.js'
import { healthy } from '../domain/healthy.js'

const pausedUntil = parseDay('2026-02-26')
const people = [
  { name: 'Daily', email: 'daily@example.com' },
  { name: 'Weekly', email: 'weekly@example.com', digest: 'weekly' },
  { name: 'Off', email: 'off@example.com', digest: 'off' },
  { name: 'Away', email: 'away@example.com', pausedUntil },
  { name: 'New', email: 'new@example.com' },
  { name: 'Boss', email: 'Boss@Example.com', readsManagerDigest: 'yes' },
] as const
const confirmed = new Set(
  people.map(({ email }) => email.toLowerCase()).filter((address) => !address.startsWith('new')),
)

/** A day on which every reader has something due. */
const busy = (today: Day) =>
  createBookContents(today, {
    people: [...people],
    tasks: people.map(({ name }) => ({
      title: `For ${name}`,
      owner: name,
      due: today,
      status: 'inProgress' as const,
    })),
  })

const first = parseDay('2026-02-02')
/** Seven weeks around the Spring Festival: a week off, worked Saturdays before and after it. */
const days = Array.from({ length: 49 }, (_, index) => plusDays(first, index))
const hours = [3, 7, 8, 12, 19]

/**
 * What a person would expect: the kind of email to a reader on a day, given the days on which it can have
 * been sent.
 */
function expected(name: string, today: Day, ran: (at: Day) => boolean): string | null {
  const goes = (at: Day): boolean => isWorkedInChina(at) && ran(at)
  if (!goes(today) || name === 'Off' || name === 'New') return null
  if (name === 'Away' && today < pausedUntil) return null
  const week = Array.from({ length: 7 }, (_, index) => plusDays(mondayOf(today), index))
  const firstOfWeek = week.find(goes) === today
  if (name === 'Weekly') return firstOfWeek ? 'personalDigest' : null
  return name === 'Boss' && firstOfWeek ? 'managerDigest' : 'personalDigest'
}

describe('letters over seven weeks', () => {
  test('go once on each reader’s days, whatever hours the trigger missed or doubled', () => {
    const runs = fc.array(fc.subarray(hours), { minLength: days.length, maxLength: days.length })
    fc.assert(
      fc.property(runs, (ofDay) => {
        const ledger: LedgerRow[] = []
        const ran = (at: Day): boolean => ofDay[days.indexOf(at)]?.some((hour) => hour >= 8) ?? false
        days.forEach((today, index) => {
          const portfolio = busy(today)
          const readers = listReaders(portfolio, 'en')
          const sent: string[] = []
          for (const hour of ofDay[index]!.flatMap((each) => [each, each])) {
            const letters = listLettersDue({
              bookContents: portfolio,
              readers,
              ledger,
              confirmed,
              hour,
              health: healthy,
            })
            for (const { kind, reader } of letters) {
              sent.push(`${reader.name} ${kind}`)
              ledger.push({
                day: today,
                kind,
                reader: reader.address,
                state: 'sent',
                told: null,
                id: `L${ledger.length}`,
                when: null,
                subject: null,
                note: null,
                at: { line: ledger.length + 2, unread: [] },
              } as unknown as LedgerRow)
            }
          }
          const expectedReaders = people.flatMap(({ name }) => {
            const kind = expected(name, today, ran)
            return kind === null ? [] : [`${name} ${kind}`]
          })
          expect([today, ...sent.sort()]).toEqual([today, ...expectedReaders.sort()])
        })
      }),
      { numRuns: 20 },
    )
  })

  test.each([
    ['claimed', 0],
    ['sent', 0],
    ['failed', 0],
    ['carriedOver', 1],
  ] as const)('a letter that the ledger calls %s today is planned %i times more', (state, times) => {
    const today = parseDay('2026-03-31')
    const portfolio = busy(today)
    const row = {
      day: today,
      kind: 'personalDigest',
      reader: 'daily@example.com',
      state,
      told: null,
    } as unknown as LedgerRow
    const letters = listLettersDue({
      bookContents: portfolio,
      readers: listReaders(portfolio, 'en'),
      ledger: [row],
      confirmed,
      hour: 9,
      health: healthy,
    })
    expect(letters.filter(({ reader }) => reader.name === 'Daily')).toHaveLength(times)
  })

  test('the preview plans one for everybody who takes letters, at any hour of any day', () => {
    const portfolio = busy(parseDay('2026-02-18'))
    const letters = listLettersDue({
      bookContents: portfolio,
      readers: listReaders(portfolio, 'en'),
      ledger: [],
      confirmed: null,
      hour: null,
      health: healthy,
    })
    expect(letters.map(({ reader }) => reader.name).sort()).toEqual(['Boss', 'Daily', 'New', 'Weekly'])
  })
})

describe('the readers', () => {
  const portfolio = createBookContents('2026-03-31', {
    people: [
      { name: 'Li Wei', email: 'Li@Example.com', manager: 'Chen' },
      { name: 'Chen', email: 'chen@example.com', language: 'zh-CN' },
      { name: 'Chen again', email: 'CHEN@example.com' },
      { name: 'No address' },
    ],
    tasks: [
      { title: 'A', owner: 'li@example.com、bare@example.com' },
      { title: 'B', owner: '李, Bare@example.com; No address' },
    ],
  })
  const readers = listReaders(portfolio, 'en')
  test('are people with an address and bare addresses that own something, each once', () => {
    expect(readers.map(({ address }) => address)).toEqual([
      'li@example.com',
      'chen@example.com',
      'bare@example.com',
    ])
    expect(readers.map(({ locale }) => locale)).toEqual(['en', 'zh-CN', 'en'])
    expect(readers.map(({ person }) => person?.name ?? null)).toEqual(['Li Wei', 'Chen', null])
  })
  test('of the manager digest are those whom others name, until somebody is chosen', () => {
    expect(readers.filter(({ readsManagerDigest }) => readsManagerDigest).map(({ name }) => name)).toEqual([
      'Chen',
    ])
    const chosen = createBookContents('2026-03-31', {
      people: [
        { name: 'Li', email: 'li@example.com', manager: 'Chen', readsManagerDigest: 'yes' },
        { name: 'Chen', email: 'chen@example.com' },
      ],
    })
    expect(
      listReaders(chosen, 'en')
        .filter(({ readsManagerDigest }) => readsManagerDigest)
        .map(({ name }) => name),
    ).toEqual(['Li'])
  })
  test('an owner cell names persons by name, by address, or strangers by what it says', () => {
    expect(
      resolveOwners(portfolio, 'li wei / x@example.com、Somebody').map(({ name, address }) => [
        name,
        address,
      ]),
    ).toEqual([
      ['Li Wei', 'li@example.com'],
      ['x@example.com', 'x@example.com'],
      ['Somebody', null],
    ])
    expect(resolveOwners(portfolio, null)).toEqual([])
  })
})
