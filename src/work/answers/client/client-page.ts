import { createFingerprint } from '../../../core/fingerprint.js'
import type { Locale } from '../../../core/locale.js'
import { createClientReport } from '../../../domain/report/client-report.js'
import { findNamesakes } from '../../../domain/report/namesakes.js'
import type { Leak } from '../../../domain/report/report-check.js'
import { findReportGaps } from '../../../domain/report/report-gaps.js'
import { findLastReport } from '../../../domain/report/reports-due.js'
import {
  type ClientDraft,
  type ClientPageContext,
  listDraftSentences,
} from '../../../mail/pages/client/client-draft.js'
import { createClientDraft } from '../../../mail/pages/client/create-draft.js'
import type { Ports } from '../../../ports.js'
import { clientPageTexts } from '../../../text/client-page/index.js'
import { pulseColumns } from '../../../domain/answers/client/client-asks.js'
import { pulses } from '../../../trackers/clients/pulses.js'
import type { Client } from '../../../trackers/clients/clients.js'
import type { LedgerRow } from '../../../trackers/own/letters.js'
import { findSentenceLeaks } from '../../clients/report/sentence-leaks.js'
import { ledgerOf } from '../../letters/ledger/ledger.js'
import { letterContext } from '../../letters/write-letter.js'
import type { OpenBook } from '../../open-book.js'
import { loadText } from '../../plan/library.js'
import { confirmationId } from './row-ids.js'

/** What a client's page would show today, and what speaks against showing it. */
export interface WrittenPage {
  readonly client: Client
  readonly draft: ClientDraft
  readonly context: ClientPageContext
  /** Who may be asked: the account manager's name; blank where there is none. */
  readonly sender: string
  /** Names under which rows of other clients may be meant. */
  readonly sameNames: readonly string[]
  readonly leaks: readonly Leak[]
  /** What could not be read, in the client's language. */
  readonly notices: readonly string[]
  /** The same as long as the page says the same of rows. */
  readonly digest: string
}

/**
 * Writes a client's page in the client's language, and reads it again as a report is.
 *
 * @param justSent the report that this run sent, which the book does not have yet
 */
export function writeClientPage(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  book: OpenBook,
  client: Client,
  justSent: Pick<LedgerRow, 'day' | 'told'> | null = null,
): WrittenPage {
  const { contents } = book
  const ledger = ledgerOf(book)
  const locale: Locale = client.language ?? ports.spreadsheet.locale()
  const page = loadText(ports, clientPageTexts, locale)
  const context: ClientPageContext = {
    ...letterContext(ports, book, locale, ''),
    page,
    pulse: pulseWords(locale),
  }
  const report = createClientReport(contents, client, ledger)
  const lastReport = justSent ?? findLastReport(contents, client, ledger) ?? null
  const reportedOn = lastReport?.day ?? null
  const draft = createClientDraft(
    contents,
    client,
    report,
    {
      reportedOn,
      reported: lastReport?.told ?? '',
      isConfirmed:
        reportedOn !== null &&
        contents.rows.contacts.some(({ id }) => id === confirmationId(client.id, reportedOn)),
    },
    context,
  )
  const { gone, misspelt, unread } = findReportGaps(contents, client, report)
  return {
    client,
    draft,
    context,
    sender: report.asker ?? '',
    sameNames: findNamesakes(contents, client, report).map(({ name }) => name),
    leaks: findSentenceLeaks(
      ports,
      book,
      client,
      listDraftSentences(draft).flatMap(({ sentences }) => sentences),
    ),
    notices: gone.length + misspelt.length + unread.length > 0 ? [page.notWhole] : [],
    digest: createFingerprint(
      JSON.stringify([locale, draft], (key, value: unknown) => (key === 'line' ? undefined : value)),
    ),
  }
}

/** The questions of a pulse as a client reads them. */
const pulseWords = (locale: Locale): ClientPageContext['pulse'] =>
  Object.fromEntries(
    pulseColumns.map((column) => {
      const { name, choices = {} } = pulses.columns[column]
      const labels = Object.entries(choices).map(([value, label]) => ({
        value,
        label: label[locale],
        detail: '',
      }))
      return [column, { question: name[locale], choices: labels }]
    }),
  ) as unknown as ClientPageContext['pulse']

/** What a person may accept: words that only likely name another client. */
export const nameDoubt = ({ table, column, found }: Leak): string => `${table} ${column} ${found}`

/** What prevents a page from being shown, though a person accepted these doubts. */
export const remainingLeaks = (
  { leaks }: Pick<WrittenPage, 'leaks'>,
  accepted: readonly string[],
): readonly Leak[] => leaks.filter((leak) => leak.sure || !accepted.includes(nameDoubt(leak)))
