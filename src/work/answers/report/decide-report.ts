import type { SubmittedAnswer } from '../../../core/answers/submission.js'
import { withNote } from '../../../domain/answers/answer-cells.js'
import type { Answerer } from '../../../domain/answers/answerer.js'
import type { Ports } from '../../../ports.js'
import type { AnswersText } from '../../../text/answers/index.js'
import type { Client } from '../../../trackers/clients/clients.js'
import { readApproval } from '../../clients/approvals.js'
import { checkReport, remainingObstacles } from '../../clients/report/check-report.js'
import { reportsInDoubt } from '../../clients/report-approval.js'
import { writeReport } from '../../clients/written-report.js'
import { ledgerOf } from '../../letters/ledger/ledger.js'
import { mailMemory } from '../../letters/ledger/mail-memory.js'
import { readConsent } from '../../letters/readers/consent.js'
import type { OpenBook } from '../../open-book.js'
import type { Decision, WhyKey } from '../decide-answer.js'

const declined = (why: WhyKey): Decision => ({ is: 'declined', why })

/**
 * What becomes of a manager's answer about a client's report. An approval is valid for exactly what the page showed and
 * is sent by the next hourly run, as one in the spreadsheet; what is declined is noted with the client.
 */
export function decideReportLine(
  ports: Ports,
  book: OpenBook,
  by: Answerer,
  answer: SubmittedAnswer,
  words: AnswersText,
): Decision {
  const client = book.contents.rows.clients.find(({ id }) => id !== '' && id === answer.target.id)
  if (by.kind !== 'manager') return declined('notAllowed')
  if (client === undefined) return declined('gone')
  const digest = String(answer.target.expect['report'] ?? '')
  if (answer.act === 'decline')
    return declineReport(ports, book, client, by, { digest, said: answer.text }, words)
  if (wasSent(ports, digest)) return { is: 'same' }
  if (readConsent(ports).consent === null) return declined('emailsOff')
  const written = writeReport(ports, book, client.id, by.name)
  if (!written.ok || written.value.digest !== digest) return declined('reportChanged')
  const checks = checkReport(ports, book, written.value, { asksHidden: true })
  const isInDoubt = reportsInDoubt(ledgerOf(book), written.value.letter.to).length > 0
  if (isInDoubt || remainingObstacles(checks, '').length > 0) return declined('reportHeld')
  if (readApproval(ports, client)?.digest === digest) return { is: 'same' }
  return {
    is: 'applied',
    command: null,
    report: { client: client.id, approval: { digest, by: by.name, ticked: '' } },
  }
}

/** Whether exactly this report was sent, or may have been. */
const wasSent = (ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>, digest: string): boolean =>
  mailMemory(ports)
    .entries()
    .some(
      ({ kind, fingerprint, state }) =>
        kind === 'clientReport' && fingerprint === digest && state !== 'failed',
    )

function declineReport(
  ports: Pick<Ports, 'spreadsheet' | 'store'>,
  { contents, tables }: OpenBook,
  client: Client,
  by: Answerer,
  { digest, said }: { readonly digest: string; readonly said: string },
  words: AnswersText,
): Decision {
  const report =
    readApproval(ports, client)?.digest === digest ? { client: client.id, approval: null } : undefined
  const notes = withNote(client.notes, words.reportDeclined(said), by, contents.situation.today, words)
  const isNoted = notes === client.notes || !tables.get('clients')?.reading.location.columns.has('notes')
  const command = isNoted ? null : ({ tracker: 'clients', id: client.id, set: { notes } } as const)
  return command === null && report === undefined
    ? { is: 'same' }
    : { is: 'applied', command, ...(report && { report }) }
}
