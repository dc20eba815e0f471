import type { Ports } from '../../ports.js'
import { newDelivery } from '../../mail/client-delivery.js'
import { lastReport } from '../../project/report/reports-due.js'
import { toldInReport } from '../../project/report/report-words.js'
import { parseTold } from '../../project/letters/told.js'
import { moreTextIn } from '../../text/letters/more.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { approvalOf } from '../clients/approvals.js'
import { doubtful } from '../clients/approve-report.js'
import { checksOf, type Obstacle } from '../clients/report/obstacles.js'
import { personAtDesk } from '../clients/wording/person.js'
import { writeReport, type WrittenReport } from '../clients/written-report.js'
import { type SaidUnder, saidUnder } from '../clients/report/origins.js'
import { readConsent } from './readers/consent.js'
import { type Maybe, openBook, type OpenBook } from '../portfolio.js'
import { letterContext } from './letter.js'
import { ledgerOf } from './ledger/ledger.js'

/** A report as it would go out, what the client has not seen before, and what keeps it from going. */
export interface ReportPreview {
  readonly client: string
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** What this client will newly see since the last report, each under the heading of the asker's language. */
  readonly fresh: readonly { readonly section: string; readonly title: string }[]
  /** Nothing was reported to this client before, so everything is new. */
  readonly first: boolean
  /** Why it must not go as it is; empty when it may. A person may let some go, who ticks `doubts`. */
  readonly blocked: readonly Obstacle[]
  /** What a person who approves should know, though it may go. */
  readonly warnings: readonly Obstacle[]
  /** The mark of the doubts that may be let go with exactly this report; '' when there are none. */
  readonly doubts: string
  /** What the letter says, with the cells each sentence comes from. */
  readonly sentences: readonly SaidUnder[]
  /** Who sits at the desk, as they said themselves; '' where nobody said so. */
  readonly you: string
  /** The mark of what was seen: approval holds for exactly this. */
  readonly digest: string
  /** Who read and approved it, as the letter says, and who else could. */
  readonly approver: string
  readonly approvers: readonly string[]
  /** Letters are on, so that it can go with the next hourly run. */
  readonly hourly: boolean
  /** Somebody approved this for the next hourly run, or what it said before. */
  readonly waiting: 'this' | 'another' | null
  /** When a report went to this client today. */
  readonly sentToday: string | null
  /** When a report was about to go of which nobody knows whether it went. */
  readonly inDoubt: string | null
  /** Letters that Google still sends today. */
  readonly quotaLeft: number
}

/** Shows a client's report before anybody approves it. Sends nothing. */
export function previewClientReport(
  ports: Ports,
  sent: { readonly client: string; readonly by?: string },
): Maybe<ReportPreview> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const written = writeReport(ports, book, sent.client, sent.by ?? '')
  if (!written.ok) return written
  const { client, report, letter, digest, approver, page } = written.value
  const ledger = ledgerOf(book)
  const last = lastReport(book.portfolio, client, ledger)
  const approval = approvalOf(ports, client)
  const checks = checksOf(ports, book, written.value, true)
  const people = book.portfolio.rows.people.flatMap(({ name }) => (name === null ? [] : [name]))
  return {
    ok: true,
    value: {
      client: report.client.text,
      to: letter.to,
      subject: letter.subject,
      html: letter.html,
      text: letter.text,
      fresh: freshIn(ports, book, written.value, last),
      first: last === undefined,
      ...checks,
      sentences: saidUnder(ports, book, page),
      you: personAtDesk(ports, book.portfolio),
      digest,
      approver,
      approvers: [...new Set([...(approver === '' ? [] : [approver]), ...people])],
      hourly: readConsent(ports).consent !== null,
      waiting: approval === null ? null : approval.digest === digest ? 'this' : 'another',
      sentToday: last?.day === book.portfolio.situation.today ? (last.when ?? last.day) : null,
      inDoubt: doubtful(ledger, letter.to)[0]?.when ?? null,
      quotaLeft: ports.mailer.quotaLeft(),
    },
  }
}

/** What a report says that the last one did not. */
function freshIn(
  ports: Ports,
  book: OpenBook,
  { report, client }: WrittenReport,
  last: LedgerRow | undefined,
): { section: string; title: string }[] {
  const before = parseTold(last?.told ?? '')
  const told = toldInReport(report)
  const more = moreTextIn(ports.desk.locale())
  const sections = {
    progress: more.progress,
    done: more.finished,
    problems: more.difficulties,
    waiting: more.fromYou,
    decisions: more.decisions,
    changes: more.changes,
    next: more.nextStage,
  }
  const kinds = Object.keys(sections) as (keyof typeof sections)[]
  const locale = client.language ?? ports.workbook.locale()
  const context = letterContext(ports, book, locale, '')
  return report.parts.flatMap((part) => [
    ...(part.moved === null
      ? []
      : [{ section: more.progress, title: newDelivery(part.moved, context).text }]),
    ...kinds.flatMap((kind) =>
      part[kind].flatMap(({ id, title }) =>
        before[`${kind}:${id}`] === told[`${kind}:${id}`]
          ? []
          : [{ section: sections[kind], title: title.text }],
      ),
    ),
  ])
}
