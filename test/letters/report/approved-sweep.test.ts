import { expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { ApprovalReply } from '../../../src/work/clients/report-approval.js'
import type { ReportPreview } from '../../../src/work/letters/client-report.js'
import { failureModes, runWithFailure, chooseCalls } from '../../failure-modes.js'
import { boss, readReplyValue, createTeamSession } from '../team-session.js'
import { acme, sheets } from './two-clients.js'

test.each(failureModes)(
  'an approved report goes once, or is said to be in doubt, where the hourly run $name',
  (breaking) => {
    const session = createTeamSession(sheets, { readers: [boss] })
    session.setNow({ day: '2026-03-30', time: '07:00' })
    const preview = (): ReportPreview =>
      readReplyValue<ReportPreview>(runOrThrow(session, 'previewClientReport', { client: 'Acme' }))
    const order = { client: 'Acme', digest: preview().digest, at: 'hourly' }
    expect(readReplyValue<ApprovalReply>(runOrThrow(session, 'approveClientReport', order)).state).toBe(
      'waiting',
    )
    // Nobody's own letter is due at night, so that what breaks is the report.
    session.setNow({ day: '2026-03-30', time: '22:00' })
    const start = session.checkpoint()
    const reports = (): number => session.outbox.filter(({ to }) => to === acme).length
    const members: string[] = []
    session.meanwhile = (call, member) => void (members[call] = member)
    runOrThrow(session, 'hourly')
    session.meanwhile = undefined
    expect(reports()).toBe(1)
    const sent = members.indexOf('MailApp.sendEmail')
    expect(sent).toBeGreaterThan(0)
    let doubts = 0
    // From before the claim to after the entry in the ledger; a failure elsewhere does not affect the report.
    for (const call of chooseCalls(sent - 8, sent + 8, 10, 'report')) {
      session.restore(start)
      runWithFailure(session, breaking, call, () => session.call('hourly'))
      runOrThrow(session, 'hourly')
      expect(reports(), `call ${call}: twice`).toBeLessThanOrEqual(1)
      if (reports() === 1) continue
      doubts++
      expect(preview().inDoubt, `call ${call}: lost`).not.toBeNull()
    }
    expect(doubts).toBeGreaterThan(0)
  },
)
