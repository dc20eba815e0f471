import { expect, test } from 'vitest'
import { must } from '../../../host/bench/morning.js'
import { placeAt } from '../../locales.js'
import { everybody, replyOf, teamWith } from '../stage.js'

/** A morning with a manager digest, two personal ones, something escalated and a pulse that opens a change request. */
const morning = (): ReturnType<typeof teamWith> =>
  teamWith({
    tasks: [
      { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
      { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', ballInCourt: 'Us' },
      { id: 'T-3', title: 'Answer', owner: 'Wang', due: '2026-03-26', ballInCourt: 'Client' },
    ],
    engagements: [{ id: 'E-1', name: 'New website', status: 'Active', delivery: '2026-06-30' }],
    pulses: [{ id: 'PU-1', day: '2026-03-30', engagement: 'New website', newNeed: 'Yes', notes: 'A shop' }],
    changes: [],
  })

test('a daily run that breaks off at any call, and then a whole one, leave each reader one letter or a claim that is said', () => {
  const session = morning()
  session.setNow({ day: '2026-03-31', time: '09:00' })
  const start = session.checkpoint()
  const { calls } = must(session, 'hourly')
  expect(session.outbox.map(({ to }) => to).sort()).toEqual([...everybody].sort())
  expect(calls.total).toBeGreaterThan(30)
  for (let broken = 1; broken <= calls.total; broken++) {
    session.restore(start)
    session.workbook.locale = placeAt(broken)
    session.failAt = broken
    session.call('hourly')
    session.failAt = undefined
    const { stale } = replyOf<{ stale: string[] }>(must(session, 'hourly'))
    const got = session.outbox.map(({ to }) => to)
    expect(new Set(got).size, `call ${broken}: twice`).toBe(got.length)
    expect([...new Set([...got, ...stale])].sort(), `call ${broken}: lost`).toEqual([...everybody].sort())
  }
})
