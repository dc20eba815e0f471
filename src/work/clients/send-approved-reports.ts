import type { Ports } from '../../ports.js'
import { collectReportedLines } from '../../domain/report/report-words.js'
import { writeReported } from '../../domain/letters/reported-items.js'
import { clientTexts } from '../../text/clients/index.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import type { ClientReport } from '../../domain/report/report-content.js'
import { pulses } from '../../trackers/clients/pulses.js'
import { type Ledger, ledgerOf } from '../letters/ledger/ledger.js'
import { mailMemory } from '../letters/ledger/mail-memory.js'
import { formatHeldEmails } from '../wording.js'
import type { OpenBook } from '../open-book.js'
import { loadText } from '../plan/library.js'
import { appendRows } from '../refresh/append-rows.js'
import { isOutOfTime, recordLeftOver } from '../run/out-of-time.js'
import { type Approval, readApproval, removeApproval } from './approvals.js'
import { linkForReport, recordSentReports } from '../answers/client/index.js'
import { checkReport, remainingObstacles } from './report/check-report.js'
import { type WrittenReport, writeReport } from './written-report.js'
import { reportsInDoubt, type ApprovalOutcome } from './report-approval.js'

/**
 * Sends the reports that were approved for the hourly run; each approval is used once, whatever the result, unless
 * today's quota is spent: then it waits for the next run. It counts as used once the claim is written, so that a run
 * that breaks off always leaves one of the two.
 */
export function sendApprovedReports(ports: Ports, book: OpenBook, ledger: Ledger): readonly string[] {
  const sent: WrittenReport[] = []
  const results = book.contents.rows.clients.flatMap((client) => {
    const approval = readApproval(ports, client)
    if (approval === null) return []
    if (isOutOfTime(ports.clock)) {
      recordLeftOver(ports.cells, '', client.name ?? '')
      return []
    }
    let isUsed = false
    const markUsed = (): void => {
      if (!isUsed) removeApproval(ports.store, client)
      isUsed = true
    }
    const reportResult = writeReport(ports, book, client.id, approval.by)
    const outcome = reportResult.ok
      ? sendApprovedReport(ports, book, ledger, reportResult.value, approval, markUsed)
      : ({ state: 'changed', why: loadText(ports, clientTexts, ports.ui.locale()).reportChanged } as const)
    if (outcome.state !== 'waiting') markUsed()
    if (outcome.state === 'sent' && reportResult.ok) sent.push(reportResult.value)
    return [{ name: client.name ?? '', ...outcome }]
  })
  askPulses(
    ports,
    book,
    sent.map(({ report }) => report),
  )
  recordSentReports(ports, book, sent)
  return results.filter(({ state }) => state !== 'sent').map(({ name, why }) => `${name}: ${why}`)
}

function sendApprovedReport(
  ports: Ports,
  book: OpenBook,
  ledger: Ledger,
  reportResult: WrittenReport,
  approval: Approval,
  markUsed: () => void,
): ApprovalOutcome {
  const text = loadText(ports, clientTexts, ports.ui.locale())
  // A run may have broken off between its claim and the use of the approval: a person decides whether it goes again.
  const doubt = reportsInDoubt(ledgerOf(book), reportResult.letter.to)[0]
  if (doubt) return { state: 'inDoubt', why: text.inDoubt(doubt.when ?? '') }
  if (reportResult.digest !== approval.digest) return { state: 'changed', why: text.reportChanged }
  if (wasSentToday(ports, reportResult))
    return { state: 'changed', why: text.wentToday(book.contents.situation.today) }
  // Rows that were hidden since are not asked for: a person saw them in the letter within the hour, and approved it.
  const obstacles = remainingObstacles(
    checkReport(ports, book, reportResult, { asksHidden: false }),
    approval.ticked,
  )
  if (obstacles.length > 0) return { state: 'blocked', why: obstacles.map((each) => each.text).join(' ') }
  const outcome = sendReport(ports, ledger, withLink(ports, book, reportResult, approval.by), markUsed)
  return outcome.spent ? { ...outcome, state: 'waiting' } : outcome
}

/** A report with the link to its client's page, where that is shown. */
export function withLink(ports: Ports, book: OpenBook, written: WrittenReport, by: string): WrittenReport {
  const link = linkForReport(ports, book, written)
  const result = link && writeReport(ports, book, written.client.id, by, link)
  return result?.ok ? result.value : written
}

/** Whether this very report went to the client today, whatever became of the ledger since. */
export const wasSentToday = (
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  { letter, digest }: WrittenReport,
): boolean =>
  mailMemory(ports)
    .entries()
    .some(
      ({ day, kind, reader, fingerprint, state }) =>
        kind === 'clientReport' &&
        state === 'sent' &&
        reader === letter.to &&
        fingerprint === digest &&
        day === ports.clock.now().day,
    )

/** Claims, sends and resolves one report that was approved; `claimed` is called when the claim is written. */
export function sendReport(
  ports: Pick<Ports, 'library' | 'mailer' | 'ui'>,
  ledger: Ledger,
  { letter, report, digest }: WrittenReport,
  claimed: () => void = () => undefined,
): ApprovalOutcome {
  const text = textOf(commonTexts, ports.ui.locale())
  if (ports.mailer.quotaLeft() < 1) return { state: 'failed', why: text.carriedOverNote, spent: true }
  if (!ledger.claim([{ kind: 'clientReport', reader: { address: letter.to }, fingerprint: digest }]))
    return {
      state: 'failed',
      why: formatHeldEmails(ports, { faults: ledger.faults(), held: [] }, ports.ui.locale()).join(''),
      spent: true,
    }
  claimed()
  const delivery = ports.mailer.send(letter)
  const { subject } = letter
  ledger.resolve([
    delivery.ok
      ? { state: 'sent', subject, note: '', told: writeReported(collectReportedLines(report)) }
      : {
          state: delivery.why === 'unknown' ? 'claimed' : 'failed',
          subject,
          note: delivery.message,
          told: '',
        },
  ])
  return delivery.ok ? { state: 'sent', why: '' } : { state: 'failed', why: delivery.message }
}

/** The reports asked the pulse's questions: one row for each engagement waits for the answers. */
export function askPulses(
  ports: Pick<Ports, 'cells' | 'spreadsheet'>,
  book: OpenBook,
  request: readonly ClientReport[],
): void {
  const open = book.tables.get('pulses')
  const reportedEngagements = request.flatMap(({ parts }) => parts)
  if (!open || reportedEngagements.length === 0) return
  const { situation, byName } = book.contents
  appendRows(
    ports,
    open,
    reportedEngagements.map(({ id, name }) => ({
      id: ports.spreadsheet.createId(pulses.prefix),
      day: { day: situation.today },
      engagement: byName.engagements.find(name.text)?.id === id ? name.text : id,
    })),
  )
}
