import { expect, test } from 'vitest'
import { countCallsWithoutEmails, runOrThrow, createCompany } from '../../host/bench/company-session.js'
import type { Outcome } from '../../host/emulator/session/outcome.js'
import type { Session } from '../../host/emulator/session/session.js'
import { runHourlyAt, findCellPosition, createTeamSession } from '../letters/team-session.js'
import { bundle } from './bundle-session.js'
import { calmSheets } from './quiet/quiet-state.js'

const readers = 4
/** What a daily run may ask of Google besides its letters. */
const maxCalls = 60

/** The second morning: ids are given and every reader had a letter; everything is as on any day after. */
function createSecondMorning(tasks: number): Session {
  const session = createCompany(bundle, { tasks, readers })
  runOrThrow(session, 'hourly')
  session.setNow({ day: '2026-04-01', time: '08:00' })
  return session
}

const [few, many] = [100, 5000].map((tasks) => runOrThrow(createSecondMorning(tasks), 'hourly')) as [
  Outcome,
  Outcome,
]

/** Days never seen before may cost a few questions about the zone's clock, asked once and remembered. */
function countWithoutZoneCalls({ calls }: Outcome): Record<string, number> {
  const { 'Utilities.formatDate': asked = 0, 'Properties.setProperty': kept = 0, ...rest } = calls.byMember
  expect(asked + kept).toBeLessThan(6)
  return rest
}

test('a daily run makes as many service calls for 5,000 tasks as for 100', () => {
  expect(many.letters).toHaveLength(readers)
  expect(few.letters).toHaveLength(readers)
  expect(countWithoutZoneCalls(many)).toEqual(countWithoutZoneCalls(few))
})
test('a daily run makes fewer than 60 service calls besides its letters', () => {
  expect(countCallsWithoutEmails(many)).toBeLessThan(maxCalls)
})
test('a run that has nothing to do makes fewer still', () => {
  const session = createSecondMorning(100)
  runOrThrow(session, 'hourly')
  expect(runOrThrow(session, 'hourly').calls.total).toBeLessThan(countCallsWithoutEmails(few))
})
test('a busy morning of a small team does too, when rows of every core tracker change', () => {
  const session = createTeamSession({
    tasks: [
      { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', engagement: 'Site', milestone: 'Design' },
      { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', ballInCourt: 'Us' },
      { id: 'T-3', title: 'Answer', owner: 'Wang', due: '2026-03-26', ballInCourt: 'Client' },
    ],
    clients: [{ id: 'C-1', name: 'Acme', email: 'c@example.com' }],
    engagements: calmSheets.engagements!,
    milestones: [
      { id: 'M-1', engagement: 'Site', name: 'Design', start: '2026-03-01', due: '2026-03-27' },
      { id: 'M-2', engagement: 'Site', name: 'Build', start: '2026-03-28', due: '2026-05-27' },
    ],
  })
  for (const day of ['2026-03-31', '2026-04-01']) runHourlyAt(session, day)
  session.workbook.setValues(findCellPosition(session, 'tasks', 4, 'ballInCourt'), [['Us']])
  session.workbook.setValues(findCellPosition(session, 'milestones', 2, 'status'), [['Done']])
  session.setNow({ day: '2026-04-02', time: '09:00' })
  const busy = runOrThrow(session, 'hourly')
  expect(busy.letters.length).toBeGreaterThan(0)
  expect(busy.calls.byMember['Range.setValues']).toBeGreaterThan(5)
  expect(countCallsWithoutEmails(busy)).toBeLessThan(maxCalls)
})
