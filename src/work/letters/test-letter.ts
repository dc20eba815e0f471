import type { Ports } from '../../ports.js'
import { lettersDue } from '../../project/letters/letters-due.js'
import { addressKey } from '../../project/letters/readers.js'
import { textIn } from '../../text/index.js'
import { moreTextIn } from '../../text/letters/more.js'
import { readConsent } from './readers/consent.js'
import { writeLetter } from './letter.js'
import { type Maybe, openBook } from '../portfolio.js'
import { dueInput, unknown } from './input.js'

/** How one letter that a person asked for went. */
export interface Handed {
  readonly sent: boolean
  readonly to: string
  readonly subject: string
  /** Why it was not sent, in the asker's language; blank when it was. */
  readonly why: string
  /** What should be known of the letter that went, in the asker's language; blank when nothing. */
  readonly note: string
}

/**
 * Sends somebody's letter, as it would be written now, to one person in People: a test, which the ledger does not take
 * for the reader's own letter. Refused for addresses that do not stand in People.
 */
export function sendTest(
  ports: Ports,
  sent: { readonly to: string; readonly reader: string },
): Maybe<Handed> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const to = addressKey(sent.to)
  if (!book.portfolio.rows.people.some(({ email }) => email !== null && addressKey(email) === to))
    return unknown('people', 'email', sent.to)
  const input = { ...dueInput(ports, book, null), confirmed: null }
  const reader = input.readers.find(({ address }) => address === addressKey(sent.reader))
  if (!reader) return unknown('people', 'email', sent.reader)
  const text = textIn(ports.desk.locale())
  const plan = lettersDue({ ...input, readers: [reader] }).letters[0]
  if (!plan) return { ok: true, value: { sent: false, to, subject: '', why: text.nothingDue, note: '' } }
  const letter = writeLetter(ports, book, plan, readConsent(ports).consent?.runBy ?? '', null)
  const subject = `${moreTextIn(reader.locale).testLetter}${letter.subject}`
  const delivery = ports.mailer.send({ ...letter, to, subject })
  return {
    ok: true,
    value: { sent: delivery.ok, to, subject, why: delivery.ok ? '' : delivery.message, note: '' },
  }
}
