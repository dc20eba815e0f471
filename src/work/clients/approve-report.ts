import type { Ports } from '../../ports.js'
import { findLastReport } from '../../domain/report/reports-due.js'
import { nameProblem } from '../../domain/references.js'
import { collectReportedLines } from '../../domain/report/report-words.js'
import { writeReported } from '../../domain/letters/reported-items.js'
import { clientTexts } from '../../text/clients/index.js'
import { commonTexts } from '../../text/common/index.js'
import { reportTexts } from '../../text/report/index.js'
import { textOf } from '../../text/text-of.js'
import type { ClientReport } from '../../domain/report/report-content.js'
import { letters as ledgerTable, type LedgerRow } from '../../trackers/own/letters.js'
import { pulses } from '../../trackers/clients/pulses.js'
import { readConsent } from '../letters/readers/consent.js'
import { type Ledger, ledgerOf, openLedger, staleClaims } from '../letters/ledger/ledger.js'
import { mailMemory, storeMailMemory } from '../letters/ledger/mail-memory.js'
import { formatHeldEmails } from '../wording.js'
import { type Result, openBook, type OpenBook } from '../open-book.js'
import { refreshBook } from '../refresh/refresh.js'
import { appendRows, writeCells } from '../refresh/write-cells.js'
import { isOutOfTime, recordLeftOver } from '../run/out-of-time.js'
import { ensureTable } from '../set-up/ensure-table.js'
import { type Approval, readApproval, removeApproval, storeApproval } from './approvals.js'
import { checkReport, remainingObstacles } from './report/check-report.js'
import { type WrittenReport, writeReport } from './written-report.js'

/** Reports to an address that were about to be sent when a run stopped. */
export const reportsInDoubt = (ledger: readonly LedgerRow[], to: string): LedgerRow[] =>
  staleClaims(ledger).filter(({ kind, reader }) => kind === 'clientReport' && reader === to)

/** The result of an approval. */
export interface ApprovalReply {
  readonly state: 'sent' | 'waiting' | 'withdrawn' | 'changed' | 'blocked' | 'inDoubt' | 'failed'
  readonly why: string
  readonly to: string
}
interface ApprovalOutcome extends Pick<ApprovalReply, 'state' | 'why'> {
  /** It could not be sent now: today's quota is used up, or emails are on hold. */
  readonly spent?: true
}

/** What a person decides about a report they saw. */
export interface ReportDecision {
  readonly client: string
  readonly digest: string
  readonly at: 'now' | 'hourly' | 'withdraw'
  /** Who approves; see {@link writeReport}. */
  readonly by?: string
  /** Whether to send although an earlier one may have been sent. */
  readonly again?: boolean
  /** The doubts that the person read and accepts, as the preview gave them with exactly this report. */
  readonly ticked?: string
}

/**
 * A person approves exactly what they saw: it is sent now, or with the next hourly run. If the content has
 * changed by then it is not sent, and has to be seen again. An approval that waits can be taken back.
 */
export function approveClientReport(ports: Ports, decision: ReportDecision): Result<ApprovalReply> {
  // A waiting report is stored by the client's id, which a row that somebody has just typed does not have
  // yet.
  const bookResult = decision.at === 'hourly' ? refreshBook(ports) : openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const client = book.contents.byName.clients.find(decision.client)
  if (!client) return { ok: false, problems: [nameProblem(book.contents.byName, 'clients', decision.client)] }
  const to = client.email ?? ''
  const outcome = (state: ApprovalReply['state'], why = ''): Result<ApprovalReply> => ({
    ok: true,
    value: { state, why, to },
  })
  if (decision.at === 'withdraw') {
    removeApproval(ports.store, client)
    return outcome('withdrawn')
  }
  const text = textOf(clientTexts, ports.ui.locale())
  const reportResult = writeReport(ports, book, decision.client, decision.by ?? '')
  if (!reportResult.ok) return reportResult
  if (reportResult.value.digest !== decision.digest) {
    const last = findLastReport(book.contents, client, ledgerOf(book))
    const isSentToday = last?.day === book.contents.situation.today
    return outcome('changed', isSentToday ? text.wentToday(last.when ?? '') : text.reportChanged)
  }
  if (wasSentToday(ports, reportResult.value))
    return outcome('changed', text.wentToday(book.contents.situation.today))
  const ticked = decision.ticked ?? ''
  const obstacles = remainingObstacles(
    checkReport(ports, book, reportResult.value, { asksHidden: true }),
    ticked,
  )
  if (obstacles.length > 0) return outcome('blocked', obstacles.map((each) => each.text).join(' '))
  const doubt = reportsInDoubt(ledgerOf(book), reportResult.value.letter.to)
  if (doubt.length > 0 && decision.again !== true)
    return outcome('inDoubt', text.inDoubt(doubt[0]!.when ?? ''))
  if (doubt.length > 0) resolveDoubt(ports, book, doubt)
  if (decision.at === 'hourly') {
    if (readConsent(ports).consent === null)
      return outcome('failed', textOf(commonTexts, ports.ui.locale()).lettersOff)
    storeApproval(ports, client, { digest: decision.digest, by: reportResult.value.approver, ticked })
    return outcome('waiting')
  }
  const ledger = openLedger(ports, ensureTable(ports, 'letters', book.tables))
  const results = sendReport(ports, ledger, reportResult.value)
  storeMailMemory(ports)
  if (results.state === 'sent') {
    removeApproval(ports.store, client)
    askPulses(ports, book, [reportResult.value.report])
  }
  return outcome(results.state, results.why)
}

/**
 * A person sends again what may have been sent: the earlier claims are resolved, so that no page asks about
 * them.
 */
function resolveDoubt(ports: Ports, { tables }: OpenBook, rows: readonly LedgerRow[]): void {
  const open = tables.get('letters')
  const state = ledgerTable.columns.state.write('failed', ports.spreadsheet.locale())
  const note = textOf(reportTexts, ports.spreadsheet.locale()).resent
  if (open)
    writeCells(
      ports,
      open,
      rows.flatMap(({ id }) => [
        { id, column: 'state', cell: state },
        { id, column: 'note', cell: note },
      ]),
    )
  for (const { day, kind, reader } of rows)
    if (day !== null && kind !== null && reader !== null) mailMemory(ports).forget({ day, kind, reader })
  storeMailMemory(ports)
}

/**
 * Sends the reports that were approved for the hourly run; each approval is used once, whatever the result,
 * unless today's quota is used up: then it waits for the next run. It counts as used once the claim is
 * written, so that after a run that stops early there is always the approval or the claim.
 */
export function sendApprovedReports(ports: Ports, book: OpenBook, ledger: Ledger): readonly string[] {
  const sent: ClientReport[] = []
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
      : ({ state: 'changed', why: textOf(clientTexts, ports.ui.locale()).reportChanged } as const)
    if (outcome.state !== 'waiting') markUsed()
    if (outcome.state === 'sent' && reportResult.ok) sent.push(reportResult.value.report)
    return [{ name: client.name ?? '', ...outcome }]
  })
  askPulses(ports, book, sent)
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
  const text = textOf(clientTexts, ports.ui.locale())
  // A run may have stopped between its claim and the use of the approval: a person decides whether to send
  // again.
  const doubt = reportsInDoubt(ledgerOf(book), reportResult.letter.to)[0]
  if (doubt) return { state: 'inDoubt', why: text.inDoubt(doubt.when ?? '') }
  if (reportResult.digest !== approval.digest) return { state: 'changed', why: text.reportChanged }
  if (wasSentToday(ports, reportResult))
    return { state: 'changed', why: text.wentToday(book.contents.situation.today) }
  // It is not asked which rows were hidden since: a person saw them in the letter within the hour, and
  // approved it.
  const obstacles = remainingObstacles(
    checkReport(ports, book, reportResult, { asksHidden: false }),
    approval.ticked,
  )
  if (obstacles.length > 0) return { state: 'blocked', why: obstacles.map((each) => each.text).join(' ') }
  const outcome = sendReport(ports, ledger, reportResult, markUsed)
  return outcome.spent ? { ...outcome, state: 'waiting' } : outcome
}

/** Whether exactly this report was sent to the client today, also where the ledger has changed since. */
const wasSentToday = (
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

/** Claims, sends and resolves one approved report; `claimed` is called when the claim is written. */
function sendReport(
  ports: Pick<Ports, 'mailer' | 'ui'>,
  ledger: Ledger,
  { letter, report, digest }: WrittenReport,
  claimed: () => void = () => undefined,
): ApprovalOutcome {
  const text = textOf(commonTexts, ports.ui.locale())
  if (ports.mailer.quotaLeft() < 1) return { state: 'failed', why: text.carriedOverNote, spent: true }
  if (!ledger.claim([{ kind: 'clientReport', reader: { address: letter.to }, fingerprint: digest }]))
    return {
      state: 'failed',
      why: formatHeldEmails({ faults: ledger.faults(), held: [] }, ports.ui.locale()).join(''),
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

/** The reports asked the pulse's questions: a row for each engagement waits for the answers. */
function askPulses(
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
