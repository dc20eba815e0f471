import { describe, expect, test } from 'vitest'
import { must } from '../../../host/bench/morning.js'
import { placeAt } from '../../locales.js'
import { breakings, broken, someCalls } from '../../breaking.js'
import { everybody, replyOf, teamWith } from '../stage.js'
import { expectTrueLog } from './true-log.js'

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

describe('a daily run that', () => {
  const session = morning()
  session.setNow({ day: '2026-03-31', time: '09:00' })
  const start = session.checkpoint()
  const { calls } = must(session, 'hourly')
  test('is swept makes calls enough and has emails for everybody', () => {
    expect(session.outbox.map(({ to }) => to).sort()).toEqual([...everybody].sort())
    expect(calls.total).toBeGreaterThan(30)
  })
  test.each(breakings)(
    '$name at any call, and then a whole one, leave each reader one letter or a claim that is said',
    (breaking) => {
      for (const call of someCalls(1, calls.total + 3, 30, `morning ${breaking.name}`)) {
        session.restore(start)
        session.workbook.locale = placeAt(call)
        const { letters, error } = broken(session, breaking, call, () => session.call('hourly'))
        expectTrueLog(session, letters.length, error, `call ${call}`)
        const { stale } = replyOf<{ stale: string[] }>(must(session, 'hourly'))
        const got = session.outbox.map(({ to }) => to)
        expect(new Set(got).size, `call ${call}: twice`).toBe(got.length)
        expect([...new Set([...got, ...stale])].sort(), `call ${call}: lost`).toEqual([...everybody].sort())
      }
    },
  )
})
