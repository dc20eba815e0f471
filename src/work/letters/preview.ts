import type { Ports } from '../../ports.js'
import { lookedAtAll } from '../../project/letters/late-work.js'
import { type LetterPlan, lettersDue } from '../../project/letters/letters-due.js'
import { readersOf } from '../../project/letters/readers.js'
import { textIn } from '../../text/index.js'
import { moreTextIn } from '../../text/letters/more.js'
import { ledgerOf } from './ledger/ledger.js'
import { heldNow } from './ledger/read-ledger.js'
import { type Consent, giveConsent, readConsent } from './readers/consent.js'
import { writeLetter } from './letter.js'
import { sayReminders } from './reminders.js'
import { sayNotChecked } from '../say-verdicts.js'
import { runsHere, somebodyRuns, takeOver } from './readers/runner.js'
import { stampDashboard } from '../views/refresh-views.js'
import { type Maybe, type OpenBook, openBook } from '../portfolio.js'
import { reminderHealth } from './send-letters.js'
import { ensureTable, makeTable } from '../set-up/ensure-table.js'
import { bindTable } from '../tables.js'

/** One reader of the preview: who they are, whether they are confirmed, and the letter they would get. */
export interface PreviewReader {
  readonly address: string
  readonly name: string
  readonly confirmed: boolean
  /** Whether the address stands in People. */
  readonly known: boolean
}
/** A letter without its body. */
export interface LetterHead {
  readonly to: string
  readonly name: string
  readonly kind: string
  readonly subject: string
}
export interface PreviewLetter extends LetterHead {
  readonly html: string
  readonly text: string
}
export interface Preview {
  readonly on: boolean
  /** Who runs the reminders, as they named themselves, and since when; blank while letters are off. */
  readonly runBy: string
  readonly since: string
  /** Whether it is the asker's own account that runs them. Somebody else may take over, and should know from whom. */
  readonly runsHere: boolean
  /** Day and time of the last run; blank before the first. A long silence says that whoever runs them no longer does. */
  readonly lastRun: string
  readonly locale: string
  readonly readers: readonly PreviewReader[]
  /** The most urgent first. Bodies are asked for one by one, by {@link readLetter}, but for the first. */
  readonly letters: readonly LetterHead[]
  readonly first: PreviewLetter | null
  /** Names in People, for "who runs the reminders". */
  readonly people: readonly string[]
  readonly waiting: readonly string[]
  /** Why emails are on hold, in the asker's language; blank while they go. */
  readonly held: string
  /** Whether reminders run, by what is on record of them, in the asker's language. */
  readonly reminders: string
  /** What could not be looked at for these letters, sheets that are gone first, in the asker's language. */
  readonly notChecked: readonly string[]
}

/** Every letter that would be written now, whatever the hour, for everybody who could get one. Sends nothing. */
export function readPreview(ports: Ports): Maybe<Preview> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const { consent } = readConsent(ports)
  const confirmed = new Set(consent?.readers ?? [])
  const readers = readersOf(book.portfolio, ports.workbook.locale())
  const ledger = ledgerOf(book)
  const waiting = readers.filter((reader) => !confirmed.has(reader.address)).map((reader) => reader.address)
  const health = reminderHealth(ports, ledger, waiting, null, consent, book.portfolio.calendar)
  const due = lettersDue({ portfolio: book.portfolio, readers, ledger, confirmed: null, hour: null, health })
  const letters = due.letters.map((plan) => written(ports, book, plan, consent))
  return {
    ok: true,
    value: {
      on: consent !== null,
      runBy: consent?.runBy ?? '',
      since: consent?.since ?? '',
      runsHere: consent !== null && runsHere(ports),
      lastRun: health.lastRun ?? '',
      locale: ports.desk.locale(),
      readers: readers.map(({ address, name, person }) => ({
        address,
        name,
        confirmed: confirmed.has(address),
        known: person !== null,
      })),
      letters: letters.map(({ to, name, kind, subject }) => ({ to, name, kind, subject })),
      first: letters[0] ?? null,
      people: book.portfolio.rows.people.flatMap((person) => (person.name === null ? [] : [person.name])),
      waiting,
      held: heldNow(book, ports.desk.locale()),
      reminders: sayReminders(ports, health, ports.desk.locale()),
      notChecked: sayNotChecked(lookedAtAll(book.portfolio), ports.desk.locale()),
    },
  }
}

function written(ports: Ports, book: OpenBook, plan: LetterPlan, consent: Consent | null): PreviewLetter {
  const { to, subject, html, text } = writeLetter(ports, book, plan, consent?.runBy ?? '', null)
  return { to, name: plan.reader.name, kind: plan.kind, subject, html, text }
}

/** One reader's letter as it would be written now; null when there is nothing to say to them. Sends nothing. */
export function readLetter(ports: Ports, sent: { readonly reader: string }): Maybe<PreviewLetter | null> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const { consent } = readConsent(ports)
  const all = readersOf(book.portfolio, ports.workbook.locale())
  const ledger = ledgerOf(book)
  const confirmed = new Set(consent?.readers ?? [])
  const waiting = all.filter(({ address }) => !confirmed.has(address)).map(({ address }) => address)
  const health = reminderHealth(ports, ledger, waiting, null, consent, book.portfolio.calendar)
  const readers = all.filter(({ address }) => address === sent.reader)
  const [plan] = lettersDue({
    portfolio: book.portfolio,
    readers,
    ledger,
    confirmed: null,
    hour: null,
    health,
  }).letters
  return { ok: true, value: plan ? written(ports, book, plan, consent) : null }
}

/** How readers were confirmed. */
export interface Confirmed {
  readonly readers: number
  readonly runBy: string
  /** False when the reminders stay with another account. */
  readonly runsHere: boolean
}

/**
 * Confirms readers, all of whom the preview showed, and starts the hourly run in the asker's own account; whoever ran
 * the reminders before is relieved. With `takeOver` false they stay with the account that runs them, if one does.
 * Refused for addresses that the preview did not show.
 */
export function confirmReaders(
  ports: Ports,
  sent: { readonly readers: readonly string[]; readonly runBy: string; readonly takeOver?: boolean },
): Maybe<Confirmed> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const known = new Set(
    readersOf(opened.value.portfolio, ports.workbook.locale()).map((reader) => reader.address),
  )
  const strangers = sent.readers.filter((address) => !known.has(address.trim().toLowerCase()))
  if (strangers.length > 0)
    return {
      ok: false,
      problems: strangers.map((found) => ({
        code: 'unknownReader',
        table: 'people',
        column: 'email',
        line: 0,
        found,
      })),
    }
  // Made now, so that the first morning's run has only letters to send.
  ensureTable(ports, 'letters', opened.value.tables)
  if (!bindTable(ports, 'runs')) makeTable(ports, 'runs')
  const { consent: before } = readConsent(ports)
  const stays = sent.takeOver === false && before !== null && somebodyRuns(ports) && !runsHere(ports)
  if (!stays) takeOver(ports)
  // Consent comes last: a run that breaks off before leaves things as they were.
  const { readers, runBy } = giveConsent(ports, sent.readers, stays ? before.runBy : sent.runBy)
  stampDashboard(ports)
  const text = textIn(ports.desk.locale())
  const said = [text.lettersOn(readers.length)]
  if (stays && runBy !== '') said.push(moreTextIn(ports.desk.locale()).somebodyElseRuns(runBy))
  ports.desk.toast(said.join(ports.desk.locale() === 'en' ? ' ' : ''), text.product)
  return { ok: true, value: { readers: readers.length, runBy, runsHere: !stays } }
}
