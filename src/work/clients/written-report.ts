import type { Locale } from '../../core/locale.js'
import { pageView } from '../../mail/client.js'
import type { Problem } from '../../core/problem.js'
import { type ClientPage, clientPage, mostSteps } from '../../mail/client-page.js'
import type { OutgoingLetter, Ports } from '../../ports.js'
import { type ClientReport, clientReport, shownOf } from '../../project/report/client-report.js'
import { notFound } from '../../project/references.js'
import { digestOf } from '../../project/report/report-words.js'
import type { Client } from '../../trackers/clients/clients.js'
import { pulses } from '../../trackers/clients/pulses.js'
import { readConsent } from '../letters/readers/consent.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { letterContext, posted } from '../letters/letter.js'
import type { Maybe, OpenBook } from '../portfolio.js'

/** A client's report, written. */
export interface WrittenReport {
  readonly client: Client
  /** As much of the report as the letter shows. */
  readonly report: ClientReport
  /** The letter's sentences with the cells they come from. */
  readonly page: ClientPage
  readonly letter: OutgoingLetter
  /** The mark of what it says: approval holds for exactly this. */
  readonly digest: string
  /** Who read and approved it, as the letter says. */
  readonly approver: string
}

/** The three questions of the pulse, word for word. */
export const pulseQuestions = (locale: Locale): string[] =>
  [pulses.columns.asExpected, pulses.columns.newNeed, pulses.columns.blocker].map(({ name }) => name[locale])

/**
 * Writes a client's report in the client's language.
 *
 * @param named the client's id or name
 * @param by who approves it; whoever runs the reminders, else the account manager, unless it is somebody in People
 * @returns refused when there is no such client, no address that can be read, or no engagement that goes on
 */
export function writeReport(ports: Ports, book: OpenBook, named: string, by: string): Maybe<WrittenReport> {
  const { portfolio } = book
  const client = portfolio.byName.clients.find(named)
  if (!client) return { ok: false, problems: [notFound(portfolio.byName, 'clients', named)] }
  if (!client.email) return { ok: false, problems: [noAddress(book, client)] }
  const report = clientReport(portfolio, client, ledgerOf(book))
  if (report.parts.length === 0)
    return portfolio.byName.clients.isAmbiguous(client.name)
      ? { ok: false, problems: [notFound(portfolio.byName, 'clients', client.name ?? '')] }
      : { ok: false, problems: noProject(book, client.name ?? named) }
  const locale: Locale = client.language ?? ports.workbook.locale()
  const known = portfolio.byName.people.find(by)
  const approver = known?.name ?? (readConsent(ports).consent?.runBy || (report.asker ?? ''))
  const context = letterContext(ports, book, locale, '')
  let page = clientPage(report, pulseQuestions(locale), context)
  const letter = posted(
    ports,
    report.to,
    (each) => {
      page = clientPage(report, pulseQuestions(locale), each)
      return pageView(page, report, approver, each)
    },
    context,
  )
  return {
    ok: true,
    value: {
      client,
      report: shownOf(report, context.rowsPerList, mostSteps),
      page,
      letter,
      digest: digestOf(report, locale),
      approver,
    },
  }
}

/**
 * Why there is no project to report on: none is open, or projects cannot be read or placed, so that whether one is open
 * is not known.
 */
function noProject({ portfolio }: OpenBook, name: string): readonly Problem[] {
  const deciding = ['client', 'status']
  const doubtful = portfolio.problems.filter(
    ({ code, table, column }) =>
      table === 'engagements' && (code === 'goneTable' || deciding.includes(column)),
  )
  if (doubtful.length > 0) return doubtful
  return [{ code: 'noOpenProject', table: 'engagements', column: 'client', line: 0, found: name }]
}

/** Why there is no address: the cell is empty, or holds something else. */
const noAddress = ({ portfolio }: OpenBook, { at }: Client) =>
  portfolio.problems.find(
    ({ table, column, line }) => table === 'clients' && column === 'email' && line === at.line,
  ) ?? ({ code: 'required', table: 'clients', column: 'email', line: at.line, found: '' } as const)
