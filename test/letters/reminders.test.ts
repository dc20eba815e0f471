/**
 * A sentence says that reminders run only with a recent run on record; that they were turned on proves
 * nothing.
 */
import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import type { Locale } from '../../src/core/locale.js'
import { commonTexts } from '../../src/text/common/index.js'
import { textOf } from '../../src/text/text-of.js'
import { runHourlyAt, readReplyValue, createTeamSession } from './team-session.js'

const saidAt = (session: Session, day: string, time: string): string => {
  session.setNow({ day, time })
  const { reminders } = readReplyValue<{ reminders: string }>(runOrThrow(session, 'readPreview'))
  // The sidebar says the same.
  expect(
    readReplyValue<{ reminders: string }>(runOrThrow(session, 'readToday', { table: null })).reminders,
  ).toBe(reminders)
  return reminders
}

test.each<[Locale, RegExp, RegExp, RegExp, RegExp]>([
  [
    'en',
    /no earlier run is on record/,
    /Reminders are running as Zhang\. Last run: 31 Mar 09:00\. Last email: 31 Mar/,
    /last run on record was 31 Mar 09:00/,
    /off/,
  ],
  [
    'zh-CN',
    /此前没有运行记录/,
    /提醒邮件正在运行（由 Zhang 运行）。上次运行：3月31日 09:00。最近一封邮件：3月31日/,
    /上次运行记录是 3月31日 09:00/,
    /未开启/,
  ],
])(
  'what is said of the reminders follows the runs on record, in %s',
  (locale, none, running, silent, off) => {
    const session = createTeamSession(
      { tasks: [{ title: 'A', owner: 'Li', due: '2026-03-20' }] },
      { in: locale },
    )
    expect(saidAt(session, '2026-03-31', '08:00')).toMatch(none)
    runHourlyAt(session, '2026-03-31')
    expect(saidAt(session, '2026-04-01', '09:00')).toMatch(running)
    expect(saidAt(session, '2026-04-01', '09:01')).toMatch(silent)
    runOrThrow(session, 'turnOffLetters')
    expect(saidAt(session, '2026-04-01', '12:05')).toMatch(off)
  },
)

describe('a date of another year', () => {
  test.each([
    ['2026-08-05', '5 Aug', '8月5日'],
    ['2018-08-05', '5 Aug 2018', '2018年8月5日'],
  ])('says its year: %s', (day, en, zh) => {
    expect(textOf(commonTexts, 'en').dayShort(day, '2026-03-31')).toBe(en)
    expect(textOf(commonTexts, 'zh-CN').dayShort(day, '2026-03-31')).toBe(zh)
  })
})
