/** What a report could not read stops it, and an empty list says what was checked. */
import { describe, expect, test } from 'vitest'
import { findSheet } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Locale } from '../../../src/core/locale.js'
import { runHourlyAt, findCellPosition, readReplyValue, createTeamSession } from '../team-session.js'
import { sheets } from './two-clients.js'
import { approve, monday, preview, restoreBeforeEach, session, write } from './approval-session.js'

restoreBeforeEach()

describe('what was not read', () => {
  const ends = (): { texts: string[]; states: string[] } => {
    const { blocked, digest, doubts } = preview()
    expect(blocked.every(({ mayGo }) => mayGo)).toBe(true)
    const states = ['', 'another', doubts].map((ticked) => approve({ digest, ticked }).state)
    return { texts: blocked.map(({ text }) => text), states }
  }
  test('keeps the report back until a person ticks exactly that: a sheet that is gone', () => {
    session.workbook.deleteSheet(findSheet(session.workbook, 'milestones').id)
    expect(ends()).toEqual({
      texts: [expect.stringContaining('Milestones')],
      states: ['blocked', 'blocked', 'sent'],
    })
  })
  test('so does an issue whose project is misspelt by a letter', () => {
    write('issues', 2, 'engagement', 'New webste')
    expect(ends()).toEqual({
      texts: [expect.stringContaining('New webste')],
      states: ['blocked', 'blocked', 'sent'],
    })
    expect(preview().text).not.toContain('Old site')
  })
  test('so does a deciding cell that cannot be read', () => {
    write('milestones', 3, 'due', 'soon')
    expect(ends().texts).toEqual([expect.stringContaining('Milestones, row 3, Due')])
  })
  test('a tick holds for that report and those doubts alone, until the hourly run', () => {
    write('milestones', 3, 'due', 'soon')
    const { digest, doubts } = preview()
    expect(approve({ digest, ticked: doubts, at: 'hourly' }).state).toBe('waiting')
    const start = session.checkpoint()
    // The person whose trigger runs uses another language than the person who ticked.
    session.locale = 'zh-CN'
    runHourlyAt(session, monday, '07:30')
    expect(session.outbox.map(({ to }) => to)).toContain('dana@acme.example.com')
    session.restore(start)
    session.locale = 'en'
    write('milestones', 4, 'doneOn', 'some day')
    runHourlyAt(session, monday, '07:40')
    expect(session.outbox.map(({ to }) => to)).not.toContain('dana@acme.example.com')
  })
})

test.each(['en', 'zh-CN'] as const)(
  'the dialog says of an empty list what was looked at, in %s',
  (locale: Locale) => {
    const team = createTeamSession({ ...sheets, care: [], contacts: [] }, { in: locale })
    const read = () =>
      readReplyValue<{
        chosen: { coming: { none: string }; talks: { none: string }; late: { none: string } }
      }>(runOrThrow(team, 'readClient', { client: 'Bluebird' })).chosen
    expect(read().late.none).toMatch(
      locale === 'en' ? /Nothing urgent in this client’s \d+ rows in / : /\d+ 行里没有紧急事项/,
    )
    team.workbook.setValues(findCellPosition(team, 'milestones', 5, 'due'), [['soon']])
    expect(read().late.none).toMatch(
      locale === 'en' ? /^Can’t tell: 1 cell can’t be read/ : /^无法判断：1 个单元格/,
    )
    expect(read().talks.none).not.toMatch(/yet|还没有/)
  },
)
