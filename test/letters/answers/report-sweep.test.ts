/** A client's report with a link: wherever the run ends, it goes at most once, and its link opens the page it is about. */
import { expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { ReportPreview } from '../../../src/work/letters/client-report.js'
import { chooseCalls, failureModes, runWithFailure } from '../../failure-modes.js'
import { readReplyValue } from '../team-session.js'
import { readLines, sendAt, tokenIn } from './answering-team.js'
import { acme, createClientTeam, pageOf, showPage } from './client-team.js'

const approvedAt = { day: '2026-03-31', time: '22:00' }

/** Acme's report as a person is about to approve it; where they do so decides how it goes. */
function begin(at: 'now' | 'hourly') {
  const session = createClientTeam()
  expect(showPage(session).outcome).toBe('shown')
  const { digest, doubts } = readReplyValue<ReportPreview>(
    runOrThrow(session, 'previewClientReport', { client: 'Acme', by: 'Li' }),
  )
  const approve = () =>
    session.call('approveClientReport', { client: 'Acme', digest, at, by: 'Li', ticked: doubts })
  if (at === 'hourly') approve()
  session.setNow(approvedAt)
  return { session, send: at === 'now' ? approve : () => session.call('hourly') }
}

function countCalls(session: Session, work: () => unknown): number {
  const start = session.checkpoint()
  let calls = 0
  session.meanwhile = (call) => void (calls = Math.max(calls, call))
  work()
  session.meanwhile = undefined
  session.restore(start)
  return calls
}

test.each(
  failureModes.flatMap((breaking) =>
    (['now', 'hourly'] as const).map((at) => ({ breaking, at, name: breaking.name })),
  ),
)('a report that goes $at is whole or not sent where the run $name', ({ breaking, at }) => {
  const { session, send } = begin(at)
  const start = session.checkpoint()
  const calls = countCalls(session, send)
  expect(calls).toBeGreaterThan(10)
  let went = 0
  // The email goes near the end: more is tried there.
  const last = Math.max(1, calls - 40)
  for (const call of [
    ...chooseCalls(1, last - 1, 5, `report ${at}`),
    ...chooseCalls(last, calls, 9, `sent ${at}`),
  ]) {
    session.restore(start)
    // The clock stays where it was put.
    session.setNow(approvedAt)
    const { letters } = runWithFailure(session, breaking, call, send)
    const later = [['2026-03-31', '23:00'] as const, ['2026-04-01', '08:00'] as const]
    const reports = [...letters, ...later.flatMap(([day, time]) => sendAt(session, day, time))].filter(
      ({ to }) => to === acme,
    )
    expect(reports.length, `call ${call}`).toBeLessThanOrEqual(1)
    for (const letter of reports) {
      went++
      if (letter.body.includes('exec?t='))
        expect(pageOf(session, tokenIn(letter)).kind, `call ${call}`).toBe('client')
    }
    // The page is of one line, and no other is left behind.
    const lines = readLines(session, 'Published').filter((cells) => cells[2] === 'client')
    expect(lines.length, `call ${call}`).toBeLessThanOrEqual(1)
  }
  expect(went).toBeGreaterThan(0)
})
