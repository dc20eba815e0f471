import type { Ports } from '../../ports.js'
import { findLastReport } from '../../domain/report/reports-due.js'
import { nameProblem } from '../../domain/references.js'
import { clientTexts } from '../../text/clients/index.js'
import { commonTexts } from '../../text/common/index.js'
import { reportTexts } from '../../text/report/index.js'
import { textOf } from '../../text/text-of.js'
import { letters as ledgerTable, type LedgerRow } from '../../trackers/own/letters.js'
import { readConsent } from '../letters/readers/consent.js'
import { ledgerOf, openLedger } from '../letters/ledger/ledger.js'
import { mailMemory, storeMailMemory } from '../letters/ledger/mail-memory.js'
import { type Result, openBook, type OpenBook } from '../open-book.js'
import { loadText } from '../plan/library.js'
import { refreshBook } from '../refresh/refresh.js'
import { writeCells } from '../refresh/write-cells.js'
import { ensureTable } from '../set-up/ensure-table.js'
import { removeApproval, storeApproval } from './approvals.js'
import { recordSentReports } from '../answers/client/index.js'
import { checkReport, remainingObstacles } from './report/check-report.js'
import { writeReport } from './written-report.js'
import { wasSentToday, sendReport, askPulses, withLink } from './send-approved-reports.js'
import { type ApprovalReply, reportsInDoubt } from './report-approval.js'

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
  const text = loadText(ports, clientTexts, ports.ui.locale())
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
  const results = sendReport(ports, ledger, withLink(ports, book, reportResult.value, decision.by ?? ''))
  storeMailMemory(ports)
  if (results.state === 'sent') {
    removeApproval(ports.store, client)
    askPulses(ports, book, [reportResult.value.report])
    recordSentReports(ports, book, [reportResult.value])
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
  const note = loadText(ports, reportTexts, ports.spreadsheet.locale()).resent
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
