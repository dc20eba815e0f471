/** What a manager's email says of the manager's own people, and of what clients answered. */
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { createBookContents } from '../domain/book-contents.js'
import { boss, calmRows, monday } from './calm-rows.js'
import { renderLetterTo } from './render-letters.js'
import { createTeamSession, people } from './team-session.js'

const d = parseDay
const done = { status: 'done' as const, due: d(monday), doneOn: d(monday) }
const other = 'other@example.com'
const withTeam = createBookContents(monday, {
  ...calmRows,
  people: [
    { name: 'Zhang', email: boss, readsManagerDigest: 'yes', digest: 'daily' },
    { name: 'Ma', email: other, readsManagerDigest: 'yes', digest: 'daily', manager: 'Zhang' },
    { name: 'Li', email: 'li@example.com', manager: boss },
    { name: 'Wang', manager: 'Ma' },
    { name: 'Free' },
  ],
  tasks: [
    ...['a', 'b', 'c'].map((title) => ({ title, owner: 'Li', ...done })),
    { title: 'd', owner: 'Wang', due: d('2026-12-01') },
    { title: 'e', owner: 'Free', due: d('2026-12-01') },
  ],
  pulses: [
    { engagement: 'Site', day: d(monday), asExpected: 'yes', blocker: 'no', newNeed: 'no' },
    { engagement: 'Shop', day: d(monday), asExpected: 'no', blocker: 'yes', blockedBy: 'No access' },
    { engagement: 'Old', day: d('2025-01-10'), asExpected: 'no' },
    { engagement: 'Asked', day: d(monday) },
  ],
})

describe('the manager’s email', () => {
  test('has the figures of the people whose manager the reader is, and of no one else', () => {
    const letter = renderLetterTo(withTeam, boss)
    expect(letter).toContain('== Your team (1) ==')
    expect(letter).toMatch(/- Li\n  1 open, 0 overdue · 3 done · 3 of 3 on time/)
    expect(letter).not.toMatch(/- (Wang|Free)\n/)
    const others = renderLetterTo(withTeam, other)
    expect(others).toMatch(/- Wang\n  1 open, 0 overdue · 0 done/)
    expect(others).not.toMatch(/- Li\n/)
  })
  test('has what clients answered lately, what is wrong first', () => {
    const letter = renderLetterTo(withTeam, boss)
    expect(letter).toContain('== What clients said in the last two weeks (2) ==')
    expect(letter).toMatch(
      /- Shop .*\n  Progress not as expected · Blocked: No access\n[^]*- Site .*\n  Progress as expected\n/,
    )
  })
})

test('figures of people are in the email that is sent, and in no preview of it', () => {
  const session = createTeamSession({
    people,
    tasks: [{ title: 'Draft', owner: 'Li', status: 'Done', due: '2026-03-02', doneOn: '2026-03-02' }],
  })
  session.setNow({ day: '2026-03-30', time: '09:00' })
  const preview = JSON.stringify(session.call('readLetter', { reader: boss }).value)
  expect(preview).toContain('Your team (1)')
  expect(preview).toContain('not in this preview')
  expect(preview).not.toContain('on time')
  session.call('hourly')
  const sent = session.outbox.find(({ to }) => to === boss)
  expect(sent?.body).toContain('1 of 1 on time')
})
