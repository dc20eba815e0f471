import type { Ports } from '../../ports.js'
import { hideTeamFigures } from '../../domain/letters/team-lines.js'
import { listLettersDue } from '../../domain/letters/letters-due.js'
import { emailKey } from '../../domain/letters/readers.js'
import { commonTexts } from '../../text/common/index.js'
import { reportTexts } from '../../text/report/index.js'
import { loadText } from '../plan/library.js'
import { textOf } from '../../text/text-of.js'
import { readConsent } from './readers/consent.js'
import { writeLetter } from './write-letter.js'
import { type Result, openBook } from '../open-book.js'
import { dueInput } from './due-input.js'
import { refuse } from '../refuse.js'

/** The result of one letter that a person asked for. */
export interface LetterReply {
  readonly sent: boolean
  readonly to: string
  readonly subject: string
  /** Why it was not sent, in the asker's language; blank when it was. */
  readonly why: string
  /** What should be known of the letter that was sent, in the asker's language; blank when nothing. */
  readonly note: string
}

/**
 * Sends somebody's letter, as it would be written now, to one person in People: a test, which the ledger does
 * not count as the reader's own letter. Refused for addresses that are not in People.
 */
export function sendTest(
  ports: Ports,
  request: { readonly to: string; readonly reader: string },
): Result<LetterReply> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const to = emailKey(request.to)
  if (!book.contents.rows.people.some(({ email }) => email !== null && emailKey(email) === to))
    return refuse('unknownReference', 'people', 'email', request.to)
  const input = { ...dueInput(ports, book, null), confirmed: null }
  const reader = input.readers.find(({ address }) => address === emailKey(request.reader))
  if (!reader) return refuse('unknownReference', 'people', 'email', request.reader)
  const text = textOf(commonTexts, ports.ui.locale())
  const plan = listLettersDue({ ...input, readers: [reader] })[0]
  if (!plan) return { ok: true, value: { sent: false, to, subject: '', why: text.nothingDue, note: '' } }
  const letter = writeLetter(
    ports,
    book,
    hideTeamFigures(plan),
    readConsent(ports).consent?.runBy ?? '',
    null,
  )
  const subject = `${loadText(ports, reportTexts, reader.locale).testLetter}${letter.subject}`
  const delivery = ports.mailer.send({ ...letter, to, subject })
  return {
    ok: true,
    value: { sent: delivery.ok, to, subject, why: delivery.ok ? '' : delivery.message, note: '' },
  }
}
