import { describe, expect, test } from 'vitest'
import { fillRows, findSheet } from '../../../host/bench/fill-rows.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { locales } from '../../../src/core/locale.js'
import { countries, type CountryKey } from '../../../src/trackers/own/countries.js'
import { settings } from '../../../src/trackers/own/settings.js'
import { callForValue, createSetUpSession, readShownColumn } from '../bundle-session.js'

const choose = (session: Session, country: CountryKey): string =>
  callForValue<{ message: string }>(session, 'setCountry', { country }).message

interface Shown {
  readonly day: string
  readonly name: string
  readonly kind: string
  readonly source: string
}

/** The rows of the Calendar, in the order of their dates. */
function readCalendar(session: Session): Shown[] {
  const columns = (['day', 'name', 'kind', 'source'] as const).map((key) =>
    readShownColumn(session, 'holidays', key),
  )
  return columns[0]!
    .map((day, at) => ({ day, name: columns[1]![at]!, kind: columns[2]![at]!, source: columns[3]![at]! }))
    .filter(({ day }) => day !== '')
    .sort((one, other) => (one.day < other.day ? -1 : 1))
}

/** What the settings say of the country. */
function readSetting(session: Session): string {
  const { id } = session.workbook.sheets.find(({ name }) => Object.values(settings.name).includes(name))!
  const { rows, columns } = session.workbook.extent(id)
  for (let row = 1; row <= rows; row++) {
    const line = Array.from({ length: columns }, (_, at) =>
      session.workbook.display({ sheet: id, row, column: at + 1 }),
    )
    if (line.includes('S-country')) return line[2]!
  }
  throw new RangeError('The settings have no country.')
}

/** Writes a text into the line of a day in one column of the Calendar. */
function retype(session: Session, day: string, key: 'name' | 'kind', text: string): void {
  const sheet = findSheet(session.workbook, 'holidays')
  const row = readShownColumn(session, 'holidays', 'day').indexOf(day) + 2
  const column = { name: 2, kind: 4 }[key]
  session.workbook.setValues({ sheet: sheet.id, row, column }, [[text]])
}

describe('the country of the working calendar', () => {
  test('is China in a Chinese workbook and none in an English one', () => {
    const chinese = createSetUpSession('zh-CN')
    expect(readSetting(chinese)).toBe('中国')
    expect(readCalendar(chinese).find(({ day }) => day === '2026-02-17')).toMatchObject({
      name: '春节',
      kind: '休',
      source: expect.stringMatching(/^chinese-days [\d.]+ · 中国 · 2026$/) as string,
    })
    const english = createSetUpSession('en')
    expect(readSetting(english)).toBe('')
    expect(readCalendar(english)).toEqual([])
  })

  test('fills the Calendar, each day with its source and year', () => {
    const session = createSetUpSession('en')
    const message = choose(session, 'DE')
    expect(message).toBe(
      'The Calendar has the public holidays of Germany for 2026, 2027 and 2028. Only whole public holidays of the whole country are in it: please add regional ones, and days your own team has off.',
    )
    expect(readSetting(session)).toBe('Germany')
    const rows = readCalendar(session)
    expect(rows).toHaveLength(27)
    expect(rows[1]).toEqual({
      day: '2026-04-03',
      name: 'Good Friday',
      kind: 'Holiday',
      source: expect.stringMatching(/^date-holidays [\d.]+ · Germany · 2026$/) as string,
    })
    // Chosen again it adds nothing.
    choose(session, 'DE')
    expect(readCalendar(session)).toEqual(rows)
  })

  test.each(locales)('in %s names substitute days, and days that are only expected', (locale) => {
    const session = createSetUpSession(locale)
    const turkish = choose(session, 'TR')
    const nameOn = (day: string) => readCalendar(session).find((row) => row.day === day)?.name
    expect(nameOn('2026-03-20')).toBe({ en: 'Eid al-Fitr (expected)', 'zh-CN': '开斋节（预计）' }[locale])
    expect(turkish).toMatch({ en: /“expected”/, 'zh-CN': /“预计”/ }[locale])
    expect(choose(session, 'US')).not.toMatch(/“expected”|“预计”/)
    expect(nameOn('2026-07-03')).toBe(
      { en: 'Independence Day (day off in lieu)', 'zh-CN': '独立日（补休）' }[locale],
    )
  })

  test('says which years it does not know', () => {
    const session = createSetUpSession('en')
    expect(choose(session, 'SG')).toContain(
      'This version doesn’t know the public holidays of Singapore for 2027.',
    )
  })

  test('is replaced by another: rows of the former go, what people typed or changed stays', () => {
    const session = createSetUpSession('en')
    choose(session, 'CN')
    expect(readCalendar(session).find(({ day }) => day === '2026-02-17')?.name).toBe('Spring Festival')
    fillRows(session.workbook, 'holidays', [{ name: 'Team day', day: '2026-06-12', kind: 'Holiday' }])
    retype(session, '2026-05-09', 'kind', 'Holiday')
    retype(session, '2026-10-01', 'name', 'Our founding day')
    const before = readCalendar(session).length
    const message = choose(session, 'FR')
    const rows = readCalendar(session)
    expect(
      rows.filter(({ source }) => !source.includes('France')).map(({ day, name }) => [day, name]),
    ).toEqual([
      ['2026-05-09', 'Labour Day'],
      ['2026-06-12', 'Team day'],
      ['2026-10-01', 'Our founding day'],
    ])
    expect(message).toContain(`${before - 3} rows that Milepost had entered before were taken out.`)
    expect(message).toContain('3 rows that someone typed or changed stay.')
    expect(choose(session, 'none')).toContain('No country is chosen.')
    expect(readCalendar(session)).toHaveLength(3)
  })

  test('gives no second row to a day that a person entered', () => {
    const session = createSetUpSession('en')
    fillRows(session.workbook, 'holidays', [{ name: 'Own May Day', day: '2026-05-01', kind: 'Holiday' }])
    choose(session, 'DE')
    expect(
      readCalendar(session)
        .filter(({ day }) => day === '2026-05-01')
        .map(({ name }) => name),
    ).toEqual(['Own May Day'])
  })

  test('is one of the settings: a repair fills in years that have no day, and leaves deleted days deleted', () => {
    const session = createSetUpSession('en')
    choose(session, 'DE')
    const sheet = findSheet(session.workbook, 'holidays')
    session.workbook.deleteRows(sheet.id, 2, 1)
    const rows = readCalendar(session)
    session.call('setUp')
    expect(readCalendar(session)).toEqual(rows)
    const lines = readShownColumn(session, 'holidays', 'day')
    for (let at = lines.length - 1; at >= 0; at--)
      if (lines[at]!.startsWith('2027')) session.workbook.deleteRows(sheet.id, at + 2, 1)
    session.call('setUp')
    expect(readCalendar(session).filter(({ day }) => day.startsWith('2027'))).toHaveLength(9)
  })

  test('is refused where the workbook has no Calendar', () => {
    const session = createSetUpSession('en')
    session.workbook.deleteSheet(findSheet(session.workbook, 'holidays').id)
    expect(session.call('setCountry', { country: 'DE' }).value).toMatchObject({
      ok: false,
      problems: [{ code: 'missingTable', table: 'holidays' }],
    })
  })

  test('is each of those that are listed', () => {
    const session = createSetUpSession('en')
    for (const country of ['GB-ENG', 'JP', 'HK', 'AR'] as const) {
      choose(session, country)
      const sources = new Set(readCalendar(session).map(({ source }) => source.split(' · ')[1]))
      expect([...sources]).toEqual([countries[country].en])
    }
  })
})
