import type { DocumentReminder } from '../../../domain/letters/document-reminders.js'
import { writeReported } from '../../../domain/letters/reported-items.js'
import {
  createReminderDraft,
  createReminderLetter,
  listReminderSentences,
} from '../../../mail/document-reminder.js'
import type { OutgoingLetter, Ports } from '../../../ports.js'
import { type ClientPageText, clientPageTexts } from '../../../text/client-page/index.js'
import { linkForReport } from '../../answers/client/index.js'
import type { Ledger } from '../../letters/ledger/ledger.js'
import { fitToLimit, letterContext } from '../../letters/write-letter.js'
import type { OpenBook } from '../../open-book.js'
import { loadText } from '../../plan/library.js'
import { isOutOfTime, recordLeftOver } from '../../run/out-of-time.js'
import { findSentenceLeaks } from '../report/sentence-leaks.js'

/**
 * Reminds clients, each after a claim that was read back. One that would say something of another client is not sent,
 * and one for which the quota is spent waits for the next run. Returns what the run log says of these.
 */
export function sendReminders(
  ports: Ports,
  book: OpenBook,
  ledger: Ledger,
  due: readonly DocumentReminder[],
): readonly string[] {
  const words = loadText(ports, clientPageTexts, ports.spreadsheet.locale())
  return due.flatMap((reminder) => {
    const { client } = reminder
    const name = client.name ?? ''
    if (isOutOfTime(ports.clock)) {
      recordLeftOver(ports.cells, '', name)
      return []
    }
    const leak = findLeak(ports, book, reminder)
    if (leak !== null) return [words.remindHeld(name, leak)]
    if (ports.mailer.quotaLeft() < 1) return [words.remindLater(name)]
    const letter = writeReminder(ports, book, reminder)
    return ledger.claim([{ kind: 'documentReminder', reader: { address: reminder.address } }])
      ? sendClaimed(ports, ledger, reminder, letter, words)
      : [words.remindLater(name)]
  })
}

function sendClaimed(
  { mailer }: Pick<Ports, 'mailer'>,
  ledger: Ledger,
  { client, documents }: DocumentReminder,
  letter: OutgoingLetter,
  words: ClientPageText,
): readonly string[] {
  const delivery = mailer.send(letter)
  const { subject } = letter
  const reported = writeReported(Object.fromEntries(documents.map(({ row }) => [row.id, row.due ?? ''])))
  ledger.resolve([
    delivery.ok
      ? { state: 'sent', subject, note: '', told: reported }
      : {
          state: delivery.why === 'unknown' ? 'claimed' : 'failed',
          subject,
          note: delivery.message,
          told: '',
        },
  ])
  return delivery.ok ? [] : [words.remindFailed(client.name ?? '', delivery.message)]
}

/** What a reminder would say that its client must not read; null where there is nothing. */
function findLeak(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  book: OpenBook,
  reminder: DocumentReminder,
): string | null {
  const draft = createReminderDraft(reminder, contextFor(ports, book, reminder))
  const [leak] = findSentenceLeaks(ports, book, reminder.client, listReminderSentences(draft))
  return leak ? leak.written || leak.found : null
}

const contextFor = (
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  book: OpenBook,
  { client }: DocumentReminder,
) => letterContext(ports, book, client.language ?? ports.spreadsheet.locale(), '')

function writeReminder(ports: Ports, book: OpenBook, reminder: DocumentReminder): OutgoingLetter {
  const context = contextFor(ports, book, reminder)
  const page = loadText(ports, clientPageTexts, context.locale)
  const link = linkForReport(ports, book, reminder)
  return fitToLimit(
    ports.library,
    reminder.address,
    (fitted) => ({
      ...createReminderLetter(createReminderDraft(reminder, fitted), reminder.approvers, page, fitted),
      ...(link ? { answer: link } : {}),
    }),
    context,
  )
}
