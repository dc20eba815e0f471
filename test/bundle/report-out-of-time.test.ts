import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { ReportPreview } from '../../src/work/letters/client-report.js'
import { acme, sheets } from '../letters/report/two-clients.js'
import { boss, createTeamSession, readReplyValue, readRunNotes } from '../letters/team-session.js'

describe('an approved report', () => {
  test('waits for the next run when this one is out of time, and goes once', () => {
    const session = createTeamSession(sheets, { readers: [boss] })
    session.setNow({ day: '2026-03-30', time: '21:00' })
    runOrThrow(session, 'hourly')
    session.setNow({ day: '2026-03-30', time: '22:00' })
    const { digest } = readReplyValue<ReportPreview>(
      runOrThrow(session, 'previewClientReport', { client: 'Acme' }),
    )
    runOrThrow(session, 'approveClientReport', { client: 'Acme', digest, at: 'hourly' })
    // All sheets are read before the report's turn comes; afterwards there is time for a few calls only.
    session.costs = { 'Sheet.getDataRange': 25_000, 'Sheet.getSheetValues': 25_000 }
    const { error, letters } = session.call('hourly')
    expect([error, letters]).toEqual([undefined, []])
    expect(readRunNotes(session).join()).toContain('This run ran out of time. Left for the next run: Acme.')
    session.costs = undefined
    runOrThrow(session, 'hourly')
    runOrThrow(session, 'hourly')
    expect(session.outbox.filter(({ to }) => to === acme)).toHaveLength(1)
  })
})
