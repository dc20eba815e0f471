import type { Ports } from '../../ports.js'
import { describeNewDelivery } from '../../mail/client-delivery.js'
import { findLastReport } from '../../domain/report/reports-due.js'
import { collectReportedLines } from '../../domain/report/report-words.js'
import { readReported } from '../../domain/letters/reported-items.js'
import { reportTexts } from '../../text/report/index.js'
import { loadText } from '../plan/library.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { readApproval } from '../clients/approvals.js'
import { reportsInDoubt } from '../clients/report-approval.js'
import { checkReport, type Obstacle } from '../clients/report/check-report.js'
import { currentPerson } from '../clients/wording/current-person.js'
import { writeReport, type WrittenReport } from '../clients/written-report.js'
import { type SectionSources, sentenceSources } from '../clients/report/sentence-sources.js'
import { readConsent } from './readers/consent.js'
import { type Result, openBook, type OpenBook } from '../open-book.js'
import { letterContext } from './write-letter.js'
import { ledgerOf } from './ledger/ledger.js'

/** A report as it would be sent, what the client has not seen before, and what prevents sending it. */
export interface ReportPreview {
  readonly client: string
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /**
   * What this client will newly see since the last report, each under the heading of the asker's language.
   */
  readonly fresh: readonly { readonly section: string; readonly title: string }[]
  /** Nothing was reported to this client before, so everything is new. */
  readonly first: boolean
  /** Why it must not be sent as it is; empty when it may. A person who ticks `doubts` may allow some. */
  readonly blocked: readonly Obstacle[]
  /** What a person who approves should know, though it may be sent. */
  readonly warnings: readonly Obstacle[]
  /** The mark of the doubts that may be accepted with exactly this report; '' when there are none. */
  readonly doubts: string
  /** What the letter says, with the cells that are the sources of each sentence. */
  readonly sentences: readonly SectionSources[]
  /** Who is at the computer, as they said themselves; '' where no one said so. */
  readonly you: string
  /** The mark of what was seen: an approval is valid for exactly this. */
  readonly digest: string
  /** Who read and approved it, as the letter says, and who else could. */
  readonly approver: string
  readonly approvers: readonly string[]
  /** Letters are on, so that the next hourly run can send it. */
  readonly hourly: boolean
  /** Somebody approved this for the next hourly run, or an earlier content of it. */
  readonly waiting: 'this' | 'another' | null
  /** When a report was sent to this client today. */
  readonly sentToday: string | null
  /** When a report was about to be sent and it is unknown whether it was. */
  readonly inDoubt: string | null
  /** Letters that Google still sends today. */
  readonly quotaLeft: number
}

/** Shows a client's report before a person approves it. Sends nothing. */
export function previewClientReport(
  ports: Ports,
  request: { readonly client: string; readonly by?: string },
): Result<ReportPreview> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const written = writeReport(ports, book, request.client, request.by ?? '')
  if (!written.ok) return written
  const { client, report, letter, digest, approver, page } = written.value
  const ledger = ledgerOf(book)
  const previousReport = findLastReport(book.contents, client, ledger)
  const approval = readApproval(ports, client)
  const checks = checkReport(ports, book, written.value, { asksHidden: true })
  const people = book.contents.rows.people.flatMap(({ name }) => (name === null ? [] : [name]))
  return {
    ok: true,
    value: {
      client: report.client.text,
      to: letter.to,
      subject: letter.subject,
      html: letter.html,
      text: letter.text,
      fresh: newRowsIn(ports, book, written.value, previousReport),
      first: previousReport === undefined,
      ...checks,
      sentences: sentenceSources(ports.ui, book, page),
      you: currentPerson(ports, book.contents),
      digest,
      approver,
      approvers: [...new Set([...(approver === '' ? [] : [approver]), ...people])],
      hourly: readConsent(ports).consent !== null,
      waiting: approval === null ? null : approval.digest === digest ? 'this' : 'another',
      sentToday:
        previousReport?.day === book.contents.situation.today
          ? (previousReport.when ?? previousReport.day)
          : null,
      inDoubt: reportsInDoubt(ledger, letter.to)[0]?.when ?? null,
      quotaLeft: ports.mailer.quotaLeft(),
    },
  }
}

/** What a report says that the last one did not. */
function newRowsIn(
  ports: Pick<Ports, 'library' | 'spreadsheet' | 'ui'>,
  book: OpenBook,
  { report, client }: WrittenReport,
  previousReport: LedgerRow | undefined,
): { section: string; title: string }[] {
  const reportedBefore = readReported(previousReport?.told ?? '')
  const reported = collectReportedLines(report)
  const lettersText = loadText(ports, reportTexts, ports.ui.locale())
  const sections = {
    progress: lettersText.progress,
    done: lettersText.finished,
    problems: lettersText.difficulties,
    waiting: lettersText.fromYou,
    decisions: lettersText.decisions,
    changes: lettersText.changes,
    next: lettersText.nextStage,
  }
  const kinds = Object.keys(sections) as (keyof typeof sections)[]
  const locale = client.language ?? ports.spreadsheet.locale()
  const context = letterContext(ports, book, locale, '')
  return report.parts.flatMap((part) => [
    ...(part.moved === null
      ? []
      : [{ section: lettersText.progress, title: describeNewDelivery(part.moved, context).text }]),
    ...kinds.flatMap((kind) =>
      part[kind].flatMap(({ id, title }) =>
        reportedBefore[`${kind}:${id}`] === reported[`${kind}:${id}`]
          ? []
          : [{ section: sections[kind], title: title.text }],
      ),
    ),
  ])
}
