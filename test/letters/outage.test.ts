import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Letter } from '../../host/emulator/services/mail.js'
import type { Session } from '../../host/emulator/session/session.js'
import { renderArea } from '../../host/emulator/workbook/view.js'
import { statusLooks } from '../../src/core/sheet/layout.js'
import type { Locale } from '../../src/core/locale.js'
import { describeOutage } from '../../src/mail/reminders.js'
import { commonTexts } from '../../src/text/common/index.js'
import { reminderStatusTexts } from '../../src/text/reminder-status/index.js'
import { textOf } from '../../src/text/text-of.js'
import { verdictTexts } from '../../src/text/verdicts/index.js'
import { viewTextIn } from '../library-texts.js'
import { lightCell } from '../../src/views/index.js'
import { viewNames } from '../../src/views/context.js'
import {
  listRecipients,
  findBody,
  boss,
  allReaders,
  li,
  people,
  type SheetRows,
  createTeamSession,
  wang,
} from './team-session.js'

const tasks = [
  { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
  { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
  { id: 'T-3', title: 'Review', owner: 'Zhang', due: '2026-03-26', status: 'In progress' },
]

/** A team whose first run is over, with a dashboard. */
const team = (sheets: SheetRows = {}, locale: Locale = 'en'): Session => {
  const session = createTeamSession({ tasks, ...sheets }, { in: locale, locale })
  fire(session, '2026-03-31', '09:00')
  runOrThrow(session, 'refreshViews')
  return session
}
/** What the trigger's run at that moment sends, and what Google reports to its owner. */
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
function readReminderStatus(session: Session, day: string, time: string, locale: Locale = 'en') {
  session.setNow({ day, time })
  const { id } = session.workbook.sheetNamed(viewNames.dashboard[locale])!
  const place = { sheet: id, row: lightCell.line, column: 2 }
  const area = { row: place.row, column: 2, lastRow: place.row, lastColumn: 2 }
  return {
    text: session.workbook.display(place),
    background: renderArea(session.workbook, session.workbook.sheet(id), area)[0]![0]!.style.background,
  }
}
const sentence = (from: string, to: string, why: string, locale: Locale = 'en'): string =>
  describeOutage(
    { from, to, why },
    {
      text: textOf(commonTexts, locale),
      verdicts: textOf(verdictTexts, locale),
      today: to.slice(0, 10) as never,
    },
  )

describe.each(['en', 'zh-CN'] as const)('when runs die, in %s,', (locale) => {
  const viewText = viewTextIn(locale)
  const running = textOf(reminderStatusTexts, locale)
  test('the light says so within a day, since when, and that no error is known where none is', () => {
    const session = team({}, locale)
    expect(readReminderStatus(session, '2026-04-01', '09:00', locale)).toEqual({
      text: `● ${running.sent('2026-03-31 09:00')}`,
      background: statusLooks.green.background,
    })
    expect(readReminderStatus(session, '2026-04-01', '09:01', locale)).toEqual({
      text: `● ${viewText.stopped}2026-03-31 09:00${viewText.silent}`,
      background: statusLooks.red.background,
    })
  })
  test('the light says why where a run said it, at once and after a day, and no more once one finished', () => {
    const session = team({}, locale)
    const error = fail(session, '2026-03-31', '10:00')
    const why = running.failed('2026-03-31 10:00', error!.replace(/^\w+: /, ''))
    expect(readReminderStatus(session, '2026-03-31', '10:30', locale)).toEqual({
      text: `● ${why}`,
      background: statusLooks.amber.background,
    })
    expect(readReminderStatus(session, '2026-04-01', '10:30', locale)).toEqual({
      text: `● ${viewText.stopped}2026-03-31 09:00${viewText.because}${why}`,
      background: statusLooks.red.background,
    })
    fire(session, '2026-04-01', '11:00')
    expect(readReminderStatus(session, '2026-04-01', '11:00', locale)).toEqual({
      text: `● ${running.sent('2026-04-01 11:00')}`,
      background: statusLooks.green.background,
    })
  })
})

describe.each(['en', 'zh-CN'] as const)('the next email that goes out, in %s,', (locale) => {
  test('says between which moments no run was recorded, to managers and the person who runs them, once', () => {
    const session = team({}, locale)
    const { letters } = fire(session, '2026-04-02', '09:30')
    expect(listRecipients(letters)).toEqual([boss, li, wang])
    const outageSentence = sentence('2026-03-31 09:00', '2026-04-02 09:30', '', locale)
    expect(findBody(letters, boss)).toContain(outageSentence)
    expect(findBody(letters, li)).not.toContain(outageSentence)
    const next = fire(session, '2026-04-03', '09:30').letters
    expect(listRecipients(next)).toContain(boss)
    for (const { body } of next) expect(body).not.toContain(outageSentence)
  })
  test('says the last error on record', () => {
    const session = team({}, locale)
    expect(fail(session, '2026-03-31', '20:00')).toContain('failed')
    const error = fail(session, '2026-04-01', '10:00')!
    const { letters } = fire(session, '2026-04-02', '09:30')
    const outageSentence = sentence(
      '2026-03-31 09:00',
      '2026-04-02 09:30',
      error.replace(/^\w+: /, ''),
      locale,
    )
    expect(findBody(letters, boss)).toContain(outageSentence)
  })
})

test('at whatever call a run ends, the light says why, and one that went on to its end says nothing', () => {
  const session = team()
  const start = session.checkpoint()
  session.setNow({ day: '2026-03-31', time: '10:00' })
  const { total } = session.fire(session.triggers()[0]!.id).calls
  const viewText = textOf(reminderStatusTexts, 'en')
  const ends = { said: 0, finished: 0 }
  // Before its fourth call it has no lock, and so has not begun.
  for (let at = 4; at <= total; at += 3) {
    session.restore(start)
    session.failAt = at
    const { error } = fire(session, '2026-03-31', '10:00')
    session.failAt = undefined
    ends[error === undefined ? 'finished' : 'said']++
    expect(readReminderStatus(session, '2026-03-31', '10:30').text, `call ${at} of ${total}`).toBe(
      error === undefined
        ? `● ${viewText.sent('2026-03-31 09:00')}`
        : `● ${viewText.failed('2026-03-31 10:00', error.replace(/^\w+: /, ''))}`,
    )
  }
  expect(ends.said).toBeGreaterThan(5)
})

test.each(['en', 'zh-CN'] as const)(
  'the page of emails says the last error while it lasts, in %s',
  (locale) => {
    const session = team({}, locale)
    const reminders = (): string =>
      (runOrThrow(session, 'readPreview').value as { value: { reminders: string } }).value.reminders
    const error = fail(session, '2026-03-31', '20:00')!
    const why = textOf(verdictTexts, locale).lastError(error.replace(/^\w+: /, ''))
    expect(reminders().endsWith(why)).toBe(true)
    fire(session, '2026-03-31', '21:00')
    expect(reminders()).not.toContain(why)
  },
)

describe('an outage is said', () => {
  const mute = people.map((person) => ({ ...person, readsManagerDigest: '' }))
  test('to everybody, where there is neither a manager nor a person who runs the reminders', () => {
    const session = team({ people: mute })
    runOrThrow(session, 'confirmReaders', { readers: [li, wang], runBy: 'The office' })
    const { letters } = fire(session, '2026-04-02', '09:30')
    expect(listRecipients(letters)).toEqual([li, wang])
    for (const { body } of letters) expect(body).toContain('No reminder run was recorded between')
  })
  test('to the person who runs them, by name, where there is no manager', () => {
    const session = team({ people: mute })
    runOrThrow(session, 'confirmReaders', { readers: allReaders, runBy: ' wang ' })
    const { letters } = fire(session, '2026-04-02', '09:30')
    expect(findBody(letters, wang)).toContain('No reminder run was recorded between')
    expect(findBody(letters, li)).not.toContain('No reminder run')
  })
  test('to a reader who gets no email on the day it ended, in the first one that follows', () => {
    const session = team({ people: people.map((each) => ({ ...each, pausedUntil: '2026-04-03' })) })
    expect(fire(session, '2026-04-02', '09:30').letters).toEqual([])
    const { letters } = fire(session, '2026-04-03', '09:30')
    expect(findBody(letters, boss)).toContain(sentence('2026-03-31 09:00', '2026-04-02 09:30', ''))
  })
  test('of no time in which reminders were off', () => {
    const session = team()
    runOrThrow(session, 'turnOffLetters')
    session.setNow({ day: '2026-04-20', time: '09:00' })
    runOrThrow(session, 'confirmReaders', { readers: allReaders, runBy: 'Zhang' })
    const { letters } = fire(session, '2026-04-20', '10:00')
    expect(listRecipients(letters)).toContain(boss)
    for (const { body } of letters) expect(body).not.toContain('No reminder run')
  })
})

test('a run that finds no tracker is not silent: its owner and the light are told', () => {
  const session = team()
  const trackers = session.workbook.sheets.filter(({ name }) => !['Dashboard', 'Settings'].includes(name))
  for (const { id } of trackers) session.workbook.deleteSheet(id)
  const { error } = fire(session, '2026-03-31', '10:00')
  expect(error).toMatch(/^Error: /)
  expect(readReminderStatus(session, '2026-03-31', '10:00').text).toBe(
    `● ${textOf(reminderStatusTexts, 'en').failed('2026-03-31 10:00', error!.replace(/^\w+: /, ''))}`,
  )
})
