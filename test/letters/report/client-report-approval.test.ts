import { beforeEach, describe, expect, test } from 'vitest'
import { fillRows, findSheet } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { ApprovalReply } from '../../../src/work/clients/report-approval.js'
import type { ReportPreview } from '../../../src/work/letters/client-report.js'
import { createSetUpSession } from '../../bundle/bundle-session.js'
import {
  listRecipients,
  runHourlyAt,
  findCellPosition,
  readReplyValue,
  createTeamSession,
} from '../team-session.js'
import { acme, sheets } from './two-clients.js'

const monday = '2026-03-30'
let session: Session
const preview = (input: object = {}): ReportPreview =>
  readReplyValue<ReportPreview>(runOrThrow(session, 'previewClientReport', { client: 'Acme', ...input }))
const approve = (input: object): ApprovalReply =>
  readReplyValue<ApprovalReply>(runOrThrow(session, 'approveClientReport', { client: 'Acme', ...input }))
const refused = (input: object): string => {
  const { value, error } = session.call('previewClientReport', input)
  expect(error).toBeUndefined()
  expect(value).toMatchObject({ ok: false })
  return (value as { message: string }).message
}

const ready = createTeamSession(sheets)
const start = ready.checkpoint()
beforeEach(() => {
  session = ready
  session.restore(start)
  session.quota = 100
  session.setNow({ day: monday, time: '07:00' })
})

test('a hidden row keeps a report back until it is shown again, and is named', () => {
  const sheet = findSheet(session.workbook, 'milestones')
  sheet.hiddenRows.add(3)
  const { blocked, digest } = preview()
  expect(blocked).toEqual([
    {
      text: expect.stringContaining('hidden'),
      mayGo: false,
      rows: [{ table: 'milestones', tableName: 'Milestones', id: 'M-2', title: 'Design' }],
    },
  ])
  expect(approve({ digest }).state).toBe('blocked')
  expect(session.outbox).toEqual([])
  // Rows that are in no report may be hidden.
  sheet.hiddenRows.clear()
  sheet.hiddenRows.add(5)
  expect(approve({ digest }).state).toBe('sent')
})

test('approving twice sends once, and says that one went', () => {
  const { digest } = preview()
  expect(approve({ digest }).state).toBe('sent')
  const second = approve({ digest })
  expect(second).toMatchObject({ state: 'changed', why: expect.stringContaining('07:00') })
  expect(session.outbox).toHaveLength(1)
  expect(preview().sentToday).toContain('07:00')
})

test('whoever approved is named in the letter, if it is somebody of the team', () => {
  expect(preview()).toMatchObject({
    approver: 'Zhang',
    approvers: expect.arrayContaining(['Li', 'Wang', 'Zhang']),
  })
  const { digest, text, approver } = preview({ by: 'Wang' })
  expect(text).toContain('Wang read and approved this report')
  expect(approver).toBe('Wang')
  expect(digest).toBe(preview().digest)
  expect(preview({ by: 'The client himself' }).approver).toBe('Zhang')
  approve({ digest, by: 'Wang', at: 'hourly' })
  expect(runHourlyAt(session, monday, '07:30').find(({ to }) => to === acme)?.body).toContain(
    'Wang read and approved',
  )
})

describe('an approval for the hourly run', () => {
  test('waits where a person sees it, and can be taken back', () => {
    const { digest, hourly } = preview()
    expect(hourly).toBe(true)
    expect(approve({ digest, at: 'hourly' })).toMatchObject({ state: 'waiting', to: acme })
    expect(preview().waiting).toBe('this')
    expect(approve({ digest, at: 'withdraw' }).state).toBe('withdrawn')
    expect(preview().waiting).toBeNull()
    expect(listRecipients(runHourlyAt(session, monday, '07:30'))).not.toContain(acme)
  })
  test('is said to be outdated when the report has changed', () => {
    approve({ digest: preview().digest, at: 'hourly' })
    session.workbook.setValues(findCellPosition(session, 'milestones', 3, 'forecast'), [['2026-04-09']])
    expect(preview().waiting).toBe('another')
  })
  test('survives a spent quota, and goes when there is one again', () => {
    approve({ digest: preview().digest, at: 'hourly' })
    session.quota = 0
    expect(runHourlyAt(session, monday, '07:30')).toEqual([])
    expect(preview()).toMatchObject({ waiting: 'this', quotaLeft: 0 })
    session.quota = 100
    expect(listRecipients(runHourlyAt(session, monday, '07:40'))).toEqual([acme])
  })
  test('is refused where letters are off, since nothing would run', () => {
    session = createSetUpSession('en')
    for (const key of ['clients', 'engagements', 'milestones'] as const)
      fillRows(session.workbook, key, sheets[key]!)
    const { digest, hourly } = preview()
    expect(hourly).toBe(false)
    expect(approve({ digest, at: 'hourly' })).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('off'),
    })
    expect(approve({ digest }).state).toBe('sent')
  })
})

test('a spent quota keeps a report from going at once, and says so', () => {
  const { digest } = preview()
  session.quota = 0
  expect(approve({ digest })).toMatchObject({ state: 'failed', why: expect.stringContaining('quota') })
  expect(session.outbox).toEqual([])
})

test('a report that may have gone is not sent again before a person says so, and then it is settled', () => {
  const { digest } = preview()
  // The run ends as soon as the letter went: nothing of what it does after that comes to be.
  session.restore(start)
  session.setNow({ day: monday, time: '07:00' })
  session.meanwhile = () => {
    if (session.outbox.length > 0) throw new Error('Exceeded maximum execution time')
  }
  session.call('approveClientReport', { client: 'Acme', digest })
  session.meanwhile = undefined
  expect(session.outbox).toHaveLength(1)
  expect(preview().inDoubt).toContain('07:00')
  expect(approve({ digest })).toMatchObject({ state: 'inDoubt', why: expect.stringContaining('07:00') })
  expect(session.outbox).toHaveLength(1)
  expect(approve({ digest, again: true }).state).toBe('sent')
  expect(preview().inDoubt).toBeNull()
  expect(readReplyValue<{ stale: unknown[] }>(runOrThrow(session, 'readLedger')).stale).toEqual([])
})

test('a client without an address, or with nothing that goes on, is refused in plain words', () => {
  session.workbook.setValues(findCellPosition(session, 'clients', 2, 'email'), [['']])
  expect(refused({ client: 'Acme' })).toContain('row 2, Email')
  session.workbook.setValues(findCellPosition(session, 'clients', 2, 'email'), [['dana at acme']])
  expect(refused({ client: 'Acme' })).toContain('“dana at acme” is not an email address')
  session.workbook.setValues(findCellPosition(session, 'engagements', 3, 'status'), [['Delivered']])
  expect(refused({ client: 'Bluebird' })).toContain('Bluebird')
  expect(refused({ client: 'Nobody' })).toContain('Nobody')
})
