import { describe, expect, test } from 'vitest'
import { must } from '../../host/bench/morning.js'
import type { Letter } from '../../host/services/mail.js'
import type { Session } from '../../host/session/session.js'
import { viewArea } from '../../host/workbook/view.js'
import { looks } from '../../src/core/sheet/layout.js'
import type { Locale } from '../../src/core/locale.js'
import { outageSentence } from '../../src/mail/reminders.js'
import { textIn } from '../../src/text/index.js'
import { verdictTextIn } from '../../src/text/verdicts/index.js'
import { lightTextIn } from '../../src/text/light/index.js'
import { viewTextIn } from '../carried.js'
import { lightCell } from '../../src/views/index.js'
import { viewNames } from '../../src/views/context.js'
import { addressees, bodyTo, boss, everybody, li, people, type Sheets, teamWith, wang } from './stage.js'

const tasks = [
  { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
  { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
  { id: 'T-3', title: 'Review', owner: 'Zhang', due: '2026-03-26', status: 'In progress' },
]

/** A team whose first run is over, with a dashboard. */
const team = (sheets: Sheets = {}, locale: Locale = 'en'): Session => {
  const session = teamWith({ tasks, ...sheets }, { in: locale, locale })
  fire(session, '2026-03-31', '09:00')
  must(session, 'refreshViews')
  return session
}
/** What the trigger's run at that moment sends, and what Google tells its owner. */
function fire(session: Session, day: string, time: string): { letters: Letter[]; error: string | undefined } {
  session.setNow({ day, time })
  const { letters, error } = session.fire(session.triggers()[0]!.id)
  return { letters: [...letters], error }
}
/** The same, with Google failing some calls in. */
function fail(session: Session, day: string, time: string): string | undefined {
  session.failAt = 14
  const { error } = fire(session, day, time)
  session.failAt = undefined
  return error
}
/** The dead-man's light as it shows at that moment, with no script running. */
function light(session: Session, day: string, time: string, locale: Locale = 'en') {
  session.setNow({ day, time })
  const { id } = session.workbook.sheetNamed(viewNames.dashboard[locale])!
  const place = { sheet: id, row: lightCell.line, column: 2 }
  const area = { row: place.row, column: 2, lastRow: place.row, lastColumn: 2 }
  return {
    text: session.workbook.display(place),
    background: viewArea(session.workbook, session.workbook.sheet(id), area)[0]![0]!.style.background,
  }
}
const sentence = (from: string, to: string, why: string, locale: Locale = 'en'): string =>
  outageSentence(
    { from, to, why },
    { text: textIn(locale), verdicts: verdictTextIn(locale), today: to.slice(0, 10) as never },
  )

describe.each(['en', 'zh-CN'] as const)('when runs die, in %s,', (locale) => {
  const say = viewTextIn(locale)
  const running = lightTextIn(locale)
  test('the light says so within a day, since when, and that no error is known where none is', () => {
    const session = team({}, locale)
    expect(light(session, '2026-04-01', '09:00', locale)).toEqual({
      text: `● ${running.sent('2026-03-31 09:00')}`,
      background: looks.green.background,
    })
    expect(light(session, '2026-04-01', '09:01', locale)).toEqual({
      text: `● ${say.stopped}2026-03-31 09:00${say.silent}`,
      background: looks.red.background,
    })
  })
  test('the light says why where a run said it, at once and after a day, and no more once one finished', () => {
    const session = team({}, locale)
    const error = fail(session, '2026-03-31', '10:00')
    const why = running.failed('2026-03-31 10:00', error!.replace(/^\w+: /, ''))
    expect(light(session, '2026-03-31', '10:30', locale)).toEqual({
      text: `● ${why}`,
      background: looks.amber.background,
    })
    expect(light(session, '2026-04-01', '10:30', locale)).toEqual({
      text: `● ${say.stopped}2026-03-31 09:00${say.because}${why}`,
      background: looks.red.background,
    })
    fire(session, '2026-04-01', '11:00')
    expect(light(session, '2026-04-01', '11:00', locale)).toEqual({
      text: `● ${running.sent('2026-04-01 11:00')}`,
      background: looks.green.background,
    })
  })
})

describe.each(['en', 'zh-CN'] as const)('the next email that goes out, in %s,', (locale) => {
  test('says between which moments no run was recorded, to managers and the person who runs them, once', () => {
    const session = team({}, locale)
    const { letters } = fire(session, '2026-04-02', '09:30')
    expect(addressees(letters)).toEqual([boss, li, wang])
    const said = sentence('2026-03-31 09:00', '2026-04-02 09:30', '', locale)
    expect(bodyTo(letters, boss)).toContain(said)
    expect(bodyTo(letters, li)).not.toContain(said)
    const next = fire(session, '2026-04-03', '09:30').letters
    expect(addressees(next)).toContain(boss)
    for (const { body } of next) expect(body).not.toContain(said)
  })
  test('says the last error on record', () => {
    const session = team({}, locale)
    expect(fail(session, '2026-03-31', '20:00')).toContain('failed')
    const error = fail(session, '2026-04-01', '10:00')!
    const { letters } = fire(session, '2026-04-02', '09:30')
    const said = sentence('2026-03-31 09:00', '2026-04-02 09:30', error.replace(/^\w+: /, ''), locale)
    expect(bodyTo(letters, boss)).toContain(said)
  })
})

test('at whatever call a run ends, the light says why, and one that went on to its end says nothing', () => {
  const session = team()
  const start = session.checkpoint()
  session.setNow({ day: '2026-03-31', time: '10:00' })
  const { total } = session.fire(session.triggers()[0]!.id).calls
  const say = lightTextIn('en')
  const ends = { said: 0, finished: 0 }
  // Before its fourth call it has no lock, and so has not begun.
  for (let at = 4; at <= total; at += 3) {
    session.restore(start)
    session.failAt = at
    const { error } = fire(session, '2026-03-31', '10:00')
    session.failAt = undefined
    ends[error === undefined ? 'finished' : 'said']++
    expect(light(session, '2026-03-31', '10:30').text, `call ${at} of ${total}`).toBe(
      error === undefined
        ? `● ${say.sent('2026-03-31 09:00')}`
        : `● ${say.failed('2026-03-31 10:00', error.replace(/^\w+: /, ''))}`,
    )
  }
  expect(ends.said).toBeGreaterThan(5)
})

test.each(['en', 'zh-CN'] as const)(
  'the page of emails says the last error while it lasts, in %s',
  (locale) => {
    const session = team({}, locale)
    const reminders = (): string =>
      (must(session, 'readPreview').value as { value: { reminders: string } }).value.reminders
    const error = fail(session, '2026-03-31', '20:00')!
    const why = verdictTextIn(locale).lastError(error.replace(/^\w+: /, ''))
    expect(reminders().endsWith(why)).toBe(true)
    fire(session, '2026-03-31', '21:00')
    expect(reminders()).not.toContain(why)
  },
)

describe('an outage is said', () => {
  const mute = people.map((person) => ({ ...person, readsManagerDigest: '' }))
  test('to everybody, where there is neither a manager nor a person who runs the reminders', () => {
    const session = team({ people: mute })
    must(session, 'confirmReaders', { readers: [li, wang], runBy: 'The office' })
    const { letters } = fire(session, '2026-04-02', '09:30')
    expect(addressees(letters)).toEqual([li, wang])
    for (const { body } of letters) expect(body).toContain('No reminder run was recorded between')
  })
  test('to the person who runs them, by name, where there is no manager', () => {
    const session = team({ people: mute })
    must(session, 'confirmReaders', { readers: everybody, runBy: ' wang ' })
    const { letters } = fire(session, '2026-04-02', '09:30')
    expect(bodyTo(letters, wang)).toContain('No reminder run was recorded between')
    expect(bodyTo(letters, li)).not.toContain('No reminder run')
  })
  test('to a reader who gets no email on the day it ended, in the first one that follows', () => {
    const session = team({ people: people.map((each) => ({ ...each, pausedUntil: '2026-04-03' })) })
    expect(fire(session, '2026-04-02', '09:30').letters).toEqual([])
    const { letters } = fire(session, '2026-04-03', '09:30')
    expect(bodyTo(letters, boss)).toContain(sentence('2026-03-31 09:00', '2026-04-02 09:30', ''))
  })
  test('of no time in which reminders were off', () => {
    const session = team()
    must(session, 'turnOffLetters')
    session.setNow({ day: '2026-04-20', time: '09:00' })
    must(session, 'confirmReaders', { readers: everybody, runBy: 'Zhang' })
    const { letters } = fire(session, '2026-04-20', '10:00')
    expect(addressees(letters)).toContain(boss)
    for (const { body } of letters) expect(body).not.toContain('No reminder run')
  })
})

test('a run that finds no tracker is not silent: its owner and the light are told', () => {
  const session = team()
  const trackers = session.workbook.sheets.filter(({ name }) => !['Dashboard', 'Settings'].includes(name))
  for (const { id } of trackers) session.workbook.deleteSheet(id)
  const { error } = fire(session, '2026-03-31', '10:00')
  expect(error).toMatch(/^Error: /)
  expect(light(session, '2026-03-31', '10:00').text).toBe(
    `● ${lightTextIn('en').failed('2026-03-31 10:00', error!.replace(/^\w+: /, ''))}`,
  )
})
