import { expect, test } from 'vitest'
import { callsBesidesLetters, must, readyCompany } from '../../host/bench/morning.js'
import type { Outcome } from '../../host/session/outcome.js'
import type { Session } from '../../host/session/session.js'
import { at, place, teamWith } from '../letters/stage.js'
import { bundle } from './stage.js'
import { calm } from './quiet/stage.js'

const readers = 4
/** What a daily run may ask of Google besides its letters. */
const mostCalls = 60

/** The second morning: ids are given and every reader had a letter; everything is as on any day after. */
function secondMorning(tasks: number): Session {
  const session = readyCompany(bundle, { tasks, readers })
  must(session, 'hourly')
  session.setNow({ day: '2026-04-01', time: '08:00' })
  return session
}

const [few, many] = [100, 5000].map((tasks) => must(secondMorning(tasks), 'hourly')) as [Outcome, Outcome]

/** Days never seen before may cost a few questions about the zone's clock, asked once and remembered. */
function besidesZone({ calls }: Outcome): Record<string, number> {
  const { 'Utilities.formatDate': asked = 0, 'Properties.setProperty': kept = 0, ...rest } = calls.byMember
  expect(asked + kept).toBeLessThan(6)
  return rest
}

test('a daily run makes as many service calls for 5,000 tasks as for 100', () => {
  expect(many.letters).toHaveLength(readers)
  expect(few.letters).toHaveLength(readers)
  expect(besidesZone(many)).toEqual(besidesZone(few))
})
test('a daily run makes fewer than 60 service calls besides its letters', () => {
  expect(callsBesidesLetters(many)).toBeLessThan(mostCalls)
})
test('a run that has nothing to do makes fewer still', () => {
  const session = secondMorning(100)
  must(session, 'hourly')
  expect(must(session, 'hourly').calls.total).toBeLessThan(callsBesidesLetters(few))
})
test('a busy morning of a small team does too, when rows of every core tracker change', () => {
  const session = teamWith({
    tasks: [
      { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', engagement: 'Site', milestone: 'Design' },
      { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', ballInCourt: 'Us' },
      { id: 'T-3', title: 'Answer', owner: 'Wang', due: '2026-03-26', ballInCourt: 'Client' },
    ],
    clients: [{ id: 'C-1', name: 'Acme', email: 'c@example.com' }],
    engagements: calm.engagements!,
    milestones: [
      { id: 'M-1', engagement: 'Site', name: 'Design', start: '2026-03-01', due: '2026-03-27' },
      { id: 'M-2', engagement: 'Site', name: 'Build', start: '2026-03-28', due: '2026-05-27' },
    ],
  })
  for (const day of ['2026-03-31', '2026-04-01']) at(session, day)
  session.workbook.setValues(place(session, 'tasks', 4, 'ballInCourt'), [['Us']])
  session.workbook.setValues(place(session, 'milestones', 2, 'status'), [['Done']])
  session.setNow({ day: '2026-04-02', time: '09:00' })
  const busy = must(session, 'hourly')
  expect(busy.letters.length).toBeGreaterThan(0)
  expect(busy.calls.byMember['Range.setValues']).toBeGreaterThan(5)
  expect(callsBesidesLetters(busy)).toBeLessThan(mostCalls)
})
