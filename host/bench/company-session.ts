/** A morning's run over a made-up company, from an empty workbook to the letters. */
import { newWorkbook } from '../cli/new-workbook.js'
import { readReply } from '../cli/report/reply.js'
import { type Bundle, type Outcome, Session } from '../emulator/index.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { createCompanyRows, type Size } from './company-rows.js'
import { fillRows } from './fill-rows.js'

/** A Tuesday on which China works. */
export const workday = '2026-03-31'

/** Runs an entry that must succeed. Throws with its message when it does not. */
export function runOrThrow(session: Session, entry: string, ...input: unknown[]): Outcome {
  const outcome = session.call(entry, ...input)
  const reply = readReply(outcome.value)
  if (outcome.error !== undefined) throw new Error(`${entry}: ${outcome.error}`)
  if (reply?.ok === false) throw new Error(`${entry}: ${reply.message}`)
  return outcome
}

/** A workbook with everything set up, the company's rows in it, and every reader confirmed; at 08:00. */
export function createCompany(bundle: Bundle, size: Size): Session {
  const snapshot = newWorkbook('en', 'Asia/Shanghai')
  const now = { day: workday, time: '08:00' }
  const session = new Session({ snapshot, bundle, now, locale: 'en', quota: 1500 })
  runOrThrow(session, 'setUp')
  const rows = createCompanyRows(size, workday)
  for (const [key, lines] of Object.entries(rows)) fillRows(session.workbook, key as TrackerKey, lines)
  const readers = (rows.people ?? []).map(({ email }) => String(email))
  runOrThrow(session, 'confirmReaders', { readers, runBy: 'Person 1' })
  return session
}

/** Service calls besides one `sendEmail` per letter. */
export const countCallsWithoutEmails = ({ calls }: Outcome): number =>
  calls.total - (calls.byMember['MailApp.sendEmail'] ?? 0)
