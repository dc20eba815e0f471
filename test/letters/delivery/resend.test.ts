import { beforeEach, expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import {
  listRecipients,
  runHourlyAt,
  findBody,
  li,
  readReplyValue,
  createTeamSession,
  wang,
} from '../team-session.js'

interface Ledger {
  readonly stale: readonly { readonly id: string; readonly reader: string; readonly day: string }[]
}
const session = createTeamSession({
  tasks: [{ id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' }],
})
runHourlyAt(session, '2026-03-30')
session.setNow({ day: '2026-03-31', time: '09:00' })
const before = session.checkpoint()
let call = 0
session.meanwhile = (each, member) => {
  if (member === 'MailApp.sendEmail') call = each
}
runOrThrow(session, 'hourly')
session.meanwhile = undefined
session.restore(before)
session.failAt = call
session.call('hourly')
session.failAt = undefined
/** Li's letter of Tuesday is in doubt. */
const doubtful = session.checkpoint()
const stale = (): Ledger['stale'] => readReplyValue<Ledger>(runOrThrow(session, 'readLedger')).stale

beforeEach(() => {
  session.restore(doubtful)
  session.outbox.length = 0
})

test('a letter in doubt that is sent again a day later is that day’s letter, and says so', () => {
  session.setNow({ day: '2026-04-01', time: '07:00' })
  const [claim] = stale()
  expect(claim).toMatchObject({ reader: li, day: '2026-03-31' })
  const reply = readReplyValue<{ sent: boolean; note: string }>(
    runOrThrow(session, 'resend', { ledgerId: claim?.id }),
  )
  expect(reply).toMatchObject({
    sent: true,
    note: 'This was today’s email: it shows the current state and replaces the one of 2026-03-31.',
  })
  expect(findBody(session.outbox, li)).toContain('8 working days')
  expect(stale()).toEqual([])
  expect(listRecipients(runHourlyAt(session, '2026-04-01', '09:00'))).toEqual([])
  expect(listRecipients(runHourlyAt(session, '2026-04-02', '09:00'))).toEqual([li])
})

test('nobody who had today’s letter gets another for yesterday’s claim', () => {
  expect(listRecipients(runHourlyAt(session, '2026-04-01', '09:00'))).toEqual([li])
  const [claim] = stale()
  const reply = readReplyValue<{ sent: boolean; why: string }>(
    runOrThrow(session, 'resend', { ledgerId: claim?.id }),
  )
  expect(reply).toMatchObject({
    sent: false,
    why: 'Not sent again: this person already got today’s email, which shows the current state.',
  })
  expect(session.outbox).toHaveLength(1)
  expect(stale()).toEqual([])
  expect(session.outbox.map(({ to }) => to)).not.toContain(wang)
})
