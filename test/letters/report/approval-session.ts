/** Two clients' workbook early on a Monday, put back before each test, and what an approver does there. */
import { beforeEach } from 'vitest'
import { toSerial } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { ApprovalReply } from '../../../src/work/clients/report-approval.js'
import type { ReportPreview } from '../../../src/work/letters/client-report.js'
import { findCellPosition, readReplyValue, createTeamSession } from '../team-session.js'
import { sheets } from './two-clients.js'

export const monday = '2026-03-30'
export const session = createTeamSession(sheets, { more: ['pulses', 'changes'] })
const start = session.checkpoint()
/** For the head of a test file. */
export const restoreBeforeEach = (): void =>
  beforeEach(() => {
    session.restore(start)
    session.setNow({ day: monday, time: '07:00' })
  })
export const preview = (): ReportPreview =>
  readReplyValue<ReportPreview>(runOrThrow(session, 'previewClientReport', { client: 'Acme' }))
export const approve = (input: object): ApprovalReply =>
  readReplyValue<ApprovalReply>(runOrThrow(session, 'approveClientReport', { client: 'Acme', ...input }))
/** Types a value into a row of a tracker, dates as dates. */
export const write = (
  key: 'milestones' | 'issues' | 'changes' | 'engagements' | 'clients',
  row: number,
  column: string,
  value: string,
) =>
  session.workbook.setValues(findCellPosition(session, key, row, column), [
    [/^\d{4}-/.test(value) ? toSerial(value) : value],
  ])
