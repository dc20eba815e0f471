import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { localeAtStep } from '../../spreadsheet-locales.js'
import { failureModes, runWithFailure, chooseCalls } from '../../failure-modes.js'
import { allReaders, readReplyValue, createTeamSession } from '../team-session.js'
import { expectTrueLog } from './expect-true-log.js'

/** A morning with a manager digest, two personal ones, something escalated and a pulse that opens a change request. */
const morning = (): ReturnType<typeof createTeamSession> =>
  createTeamSession({
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
  const { calls } = runOrThrow(session, 'hourly')
  test('is swept makes calls enough and has emails for everybody', () => {
    expect(session.outbox.map(({ to }) => to).sort()).toEqual([...allReaders].sort())
    expect(calls.total).toBeGreaterThan(30)
  })
  test.each(failureModes)(
    '$name at any call, and then a whole one, leave each reader one letter or a claim that is said',
    (breaking) => {
      for (const call of chooseCalls(1, calls.total + 3, 18, `morning ${breaking.name}`)) {
        session.restore(start)
        session.workbook.locale = localeAtStep(call)
        const { letters, error } = runWithFailure(session, breaking, call, () => session.call('hourly'))
        expectTrueLog(session, letters.length, error, `call ${call}`)
        const { stale } = readReplyValue<{ stale: string[] }>(runOrThrow(session, 'hourly'))
        const got = session.outbox.map(({ to }) => to)
        expect(new Set(got).size, `call ${call}: twice`).toBe(got.length)
        expect([...new Set([...got, ...stale])].sort(), `call ${call}: lost`).toEqual([...allReaders].sort())
      }
    },
  )
})
