import type { Locale } from '../../core/locale.js'
import { createLetterOfPage } from '../../mail/client.js'
import type { Problem } from '../../core/problem.js'
import type { LetterLink } from '../../mail/view.js'
import { createClientPage } from '../../mail/client-page.js'
import { maxSteps } from '../../mail/client-sections.js'
import type { OutgoingLetter, Ports } from '../../ports.js'
import { createClientReport, limitReport } from '../../domain/report/client-report.js'
import { nameProblem } from '../../domain/references.js'
import { fingerprintReport } from '../../domain/report/report-words.js'
import type { Client } from '../../trackers/clients/clients.js'
import { pulses } from '../../trackers/clients/pulses.js'
import { readConsent } from '../letters/readers/consent.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { letterContext, fitToLimit } from '../letters/write-letter.js'
import type { Result, OpenBook } from '../open-book.js'
import type { ClientReport } from '../../domain/report/report-content.js'
import type { ClientPage } from '../../mail/client-page-view.js'

/** A client's report, written. */
export interface WrittenReport {
  readonly client: Client
  /** As much of the report as the letter shows. */
  readonly report: ClientReport
  /** The letter's sentences with the cells that are their sources. */
  readonly page: ClientPage
  readonly letter: OutgoingLetter
  /** The mark of its content: an approval is valid for exactly this. */
  readonly digest: string
  /** Who read and approved it, as the letter says. */
  readonly approver: string
}

/** The exact three questions of the pulse. */
export const pulseQuestions = (locale: Locale): string[] =>
  [pulses.columns.asExpected, pulses.columns.newNeed, pulses.columns.blocker].map(({ name }) => name[locale])

/**
 * Writes a client's report in the client's language.
 *
 * @param clientKey the client's id or name
 * @param by who approves it; where that is nobody in People, who runs the reminders, else the account manager
 * @param link opens the client's own page: a preview has none, since another person sees it
 * @returns refused when there is no such client, no address that can be read, or no engagement that is still
 * open
 */
export function writeReport(
  ports: Pick<Ports, 'library' | 'spreadsheet' | 'store'>,
  book: OpenBook,
  clientKey: string,
  by: string,
  link: LetterLink | null = null,
): Result<WrittenReport> {
  const { contents } = book
  const client = contents.byName.clients.find(clientKey)
  if (!client) return { ok: false, problems: [nameProblem(contents.byName, 'clients', clientKey)] }
  if (!client.email) return { ok: false, problems: [missingAddressProblem(book, client)] }
  const report = createClientReport(contents, client, ledgerOf(book))
  if (report.parts.length === 0)
    return contents.byName.clients.isAmbiguous(client.name)
      ? { ok: false, problems: [nameProblem(contents.byName, 'clients', client.name ?? '')] }
      : { ok: false, problems: missingProjectProblems(book, client.name ?? clientKey) }
  const locale: Locale = client.language ?? ports.spreadsheet.locale()
  const person = contents.byName.people.find(by)
  const approver = person?.name ?? (readConsent(ports).consent?.runBy || (report.asker ?? ''))
  const context = letterContext(ports, book, locale, '')
  let page = createClientPage(report, pulseQuestions(locale), context)
  const letter = fitToLimit(
    ports.library,
    report.to,
    (each) => {
      page = createClientPage(report, pulseQuestions(locale), each)
      return { ...createLetterOfPage(page, report, approver, each), ...(link ? { answer: link } : {}) }
    },
    context,
  )
  return {
    ok: true,
    value: {
      client,
      report: limitReport(report, context.rowsPerList, maxSteps),
      page,
      letter,
      digest: fingerprintReport(report, locale),
      approver,
    },
  }
}

/**
 * Why there is no project to report on: none is open, or projects cannot be read or placed, so that whether
 * one is open is not known.
 */
function missingProjectProblems({ contents }: OpenBook, name: string): readonly Problem[] {
  const decidingColumns = ['client', 'status']
  const problemCells = contents.problems.filter(
    ({ code, table, column }) =>
      table === 'engagements' && (code === 'goneTable' || decidingColumns.includes(column)),
  )
  if (problemCells.length > 0) return problemCells
  return [{ code: 'noOpenProject', table: 'engagements', column: 'client', line: 0, found: name }]
}

/** Why there is no address: the cell is empty, or holds something else. */
const missingAddressProblem = ({ contents }: OpenBook, { at }: Client) =>
  contents.problems.find(
    ({ table, column, line }) => table === 'clients' && column === 'email' && line === at.line,
  ) ?? ({ code: 'required', table: 'clients', column: 'email', line: at.line, found: '' } as const)
