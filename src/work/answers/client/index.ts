/** The door to the pages of clients: few runs come through it, so that what is behind it is in the chunk of the windows. */
import type { Ports } from '../../../ports.js'
import type { LetterLink } from '../../../mail/view.js'
import type { WrittenReport } from '../../clients/written-report.js'
import { inChunk } from '../../in-chunk.js'
import type { OpenBook } from '../../open-book.js'
import { areAnswersOn } from '../answers-state.js'
import { clientsWithConsent } from './client-consent.js'
import { decideClientLine } from './decide-client-answer.js'
import { publishForReport, recordReports } from './report-page.js'
import { findClientOfLink } from './find-client-of-link.js'
import { refreshPages } from './refresh-client-pages.js'
import { addSurveys } from './add-surveys.js'

const refresh = inChunk('windows', () => refreshPages)
const publish = inChunk('windows', () => publishForReport)
const record = inChunk('windows', () => recordReports)
const propose = inChunk('windows', () => addSurveys)

/** Whether a client's page is shown, or is still to be removed. No call. */
const hasPages = (ports: Pick<Ports, 'spreadsheet' | 'store'>): boolean =>
  areAnswersOn(ports) && clientsWithConsent(ports).length > 0

/**
 * Publishes the pages of clients that changed, and hides those whose contact is another one. No call where no client's
 * page is shown. Returns what people should know, a sentence each.
 */
export const refreshClientPages = (ports: Ports, book: OpenBook): readonly string[] =>
  hasPages(ports) ? refresh(ports, book) : []

/**
 * Adds a row for each stage and project of these clients that ended lately, so that a person may approve that the
 * client is asked for a score. No call where no client's page is shown.
 */
export function proposeSurveys(ports: Ports, book: OpenBook): void {
  if (hasPages(ports)) propose(ports, book)
}

/** The link for an email to a client, with its page published so that it works on arrival; null where none is shown. */
export const linkForReport = (
  ports: Ports,
  book: OpenBook,
  written: Pick<WrittenReport, 'client'>,
): LetterLink | null => (hasPages(ports) ? publish(ports, book, written) : null)

/** Says in the communication log and on the clients' pages that reports were sent. */
export function recordSentReports(ports: Ports, book: OpenBook, sent: readonly WrittenReport[]): void {
  if (sent.length > 0) record(ports, book, sent)
}

/** Whose page a link opened that was hidden since; null where it is nobody's. */
export const findHiddenClient = inChunk('windows', () => findClientOfLink)

/** What becomes of one answer of a client. */
export const decideClientAnswer = inChunk('windows', () => decideClientLine)
