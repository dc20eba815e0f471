import type { Ports } from '../../ports.js'
import { measureFullCoverage } from '../../domain/letters/late-work.js'
import { listLettersDue } from '../../domain/letters/letters-due.js'
import { hideTeamFigures } from '../../domain/letters/team-lines.js'
import { listReaders } from '../../domain/letters/readers.js'
import { choreTexts } from '../../text/chores/index.js'
import { commonTexts } from '../../text/common/index.js'
import { reportTexts } from '../../text/report/index.js'
import { loadText } from '../plan/library.js'
import { textOf } from '../../text/text-of.js'
import { punctuation } from '../../text/punctuation/index.js'
import type { LetterPlan } from '../../domain/letters/letter-plan.js'
import { describeHeld } from './ledger/read-ledger.js'
import { type Consent, giveConsent, readConsent } from './readers/consent.js'
import { writeLetter } from './write-letter.js'
import { describeReminders } from './describe-reminders.js'
import { describeNotChecked } from '../describe-verdicts.js'
import { runsHere, isRunBySomeone, takeOver } from './readers/runner.js'
import { writeDashboardStatus } from '../views/refresh-views.js'
import { type Result, type OpenBook, openBook } from '../open-book.js'
import { ensureTable, createTable } from '../set-up/ensure-table.js'
import { openSheet } from '../tables.js'
import { dueInput } from './due-input.js'

/** One reader of the preview: who they are, whether they are confirmed, and the letter they would get. */
interface PreviewReader {
  readonly address: string
  readonly name: string
  readonly confirmed: boolean
  /** Whether the address is in People. */
  readonly known: boolean
}
/** A letter without its body. */
interface LetterHead {
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
  /**
   * Whether the asker's own account runs them. Another person may take over, and should know from which
   * account.
   */
  readonly runsHere: boolean
  /** Day and time of the last run; blank before the first. When it is long ago, no account runs them now. */
  readonly lastRun: string
  readonly locale: string
  readonly readers: readonly PreviewReader[]
  /** The most urgent first. Bodies are asked for one by one, by {@link readLetter}, except the first. */
  readonly letters: readonly LetterHead[]
  readonly first: PreviewLetter | null
  /** Names in People, for "who runs the reminders". */
  readonly people: readonly string[]
  readonly waiting: readonly string[]
  /** Why emails are on hold, in the asker's language; blank while they are sent. */
  readonly held: string
  /** Whether reminders run, by what is recorded of them, in the asker's language. */
  readonly reminders: string
  /** What could not be checked for these letters, missing sheets first, in the asker's language. */
  readonly notChecked: readonly string[]
}

/**
 * Every letter that would be written now, whatever the hour, for everybody who could get one. Sends nothing.
 */
export function readPreview(ports: Ports): Result<Preview> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const input = previewInput(ports, book)
  const { readers, health, consent } = input
  const letters = listLettersDue(input).map((plan) => writePreview(ports, book, plan, consent))
  return {
    ok: true,
    value: {
      on: consent !== null,
      runBy: consent?.runBy ?? '',
      since: consent?.since ?? '',
      runsHere: consent !== null && runsHere(ports),
      lastRun: health.lastRun ?? '',
      locale: ports.ui.locale(),
      readers: readers.map(({ address, name, person }) => ({
        address,
        name,
        confirmed: !health.waiting.includes(address),
        known: person !== null,
      })),
      letters: letters.map(({ to, name, kind, subject }) => ({ to, name, kind, subject })),
      first: letters[0] ?? null,
      people: book.contents.rows.people.flatMap((person) => (person.name === null ? [] : [person.name])),
      waiting: health.waiting,
      held: describeHeld(ports, book, ports.ui.locale()),
      reminders: describeReminders(ports, health, ports.ui.locale()),
      notChecked: describeNotChecked(measureFullCoverage(book.contents), ports.ui.locale()),
    },
  }
}

/** For the letters of all people, confirmed or not; the digest of managers names those who are not. */
function previewInput(ports: Parameters<typeof dueInput>[0], book: OpenBook): ReturnType<typeof dueInput> {
  const input = dueInput(ports, book, null)
  const addresses = input.readers.map(({ address }) => address)
  const waiting = addresses.filter((address) => !input.confirmed?.has(address))
  return { ...input, health: { ...input.health, waiting }, confirmed: null }
}

function writePreview(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  book: OpenBook,
  plan: LetterPlan,
  consent: Consent | null,
): PreviewLetter {
  const { to, subject, html, text } = writeLetter(
    ports,
    book,
    hideTeamFigures(plan),
    consent?.runBy ?? '',
    null,
  )
  return { to, name: plan.reader.name, kind: plan.kind, subject, html, text }
}

/**
 * One reader's letter as it would be written now; null when there is nothing to say to them. Sends nothing.
 */
export function readLetter(ports: Ports, request: { readonly reader: string }): Result<PreviewLetter | null> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const input = previewInput(ports, book)
  const { consent } = input
  const readers = input.readers.filter(({ address }) => address === request.reader)
  const [plan] = listLettersDue({ ...input, readers })
  return { ok: true, value: plan ? writePreview(ports, book, plan, consent) : null }
}

/** How readers were confirmed. */
export interface ConfirmReply {
  readonly readers: number
  readonly runBy: string
  /** False when the reminders stay with another account. */
  readonly runsHere: boolean
}

/**
 * Confirms readers that the preview showed, and starts the hourly run in the asker's own account; the
 * account that ran the reminders before stops. With `takeOver` false they stay with the account that runs
 * them, if one does. Refused for addresses that the preview did not show.
 */
export function confirmReaders(
  ports: Ports,
  request: { readonly readers: readonly string[]; readonly runBy: string; readonly takeOver?: boolean },
): Result<ConfirmReply> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const knownAddresses = new Set(
    listReaders(bookResult.value.contents, ports.spreadsheet.locale()).map((reader) => reader.address),
  )
  const unknownAddresses = request.readers.filter(
    (address) => !knownAddresses.has(address.trim().toLowerCase()),
  )
  if (unknownAddresses.length > 0)
    return {
      ok: false,
      problems: unknownAddresses.map((found) => ({
        code: 'unknownReader',
        table: 'people',
        column: 'email',
        line: 0,
        found,
      })),
    }
  // Made now, so that the first morning's run has only letters to send.
  ensureTable(ports, 'letters', bookResult.value.tables)
  if (!openSheet(ports, 'runs')) createTable(ports, 'runs', [])
  const { consent: previousConsent } = readConsent(ports)
  const keepsRunner =
    request.takeOver === false && previousConsent !== null && isRunBySomeone(ports) && !runsHere(ports)
  if (!keepsRunner) takeOver(ports)
  // Consent comes last: a run that stops before leaves everything as it was.
  const { readers, runBy } = giveConsent(
    ports,
    request.readers,
    keepsRunner ? previousConsent.runBy : request.runBy,
  )
  writeDashboardStatus(ports)
  const text = textOf(commonTexts, ports.ui.locale())
  const messages = [loadText(ports, choreTexts, ports.ui.locale()).lettersOn(readers.length)]
  if (keepsRunner && runBy !== '')
    messages.push(loadText(ports, reportTexts, ports.ui.locale()).somebodyElseRuns(runBy))
  ports.ui.toast(textOf(punctuation, ports.ui.locale()).sentences(messages), text.product)
  return { ok: true, value: { readers: readers.length, runBy, runsHere: !keepsRunner } }
}
