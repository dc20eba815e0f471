import type { Day } from '../../../core/day.js'
import type { Locale } from '../../../core/locale.js'
import type { Ports } from '../../../ports.js'
import { hideTeamFigures } from '../../../domain/letters/team-lines.js'
import { isClientKind } from '../../../domain/letters/digest-kind.js'
import { emailKey } from '../../../domain/letters/readers.js'
import { listLettersDue } from '../../../domain/letters/letters-due.js'
import { lacksQuota, type LedgerRow, letters as ledgerTable } from '../../../trackers/own/letters.js'
import { commonTexts } from '../../../text/common/index.js'
import { reportTexts } from '../../../text/report/index.js'
import { loadText } from '../../plan/library.js'
import { textOf } from '../../../text/text-of.js'
import { writeReported } from '../../../domain/letters/reported-items.js'
import { readConsent } from '../readers/consent.js'
import { ensureTable } from '../../set-up/ensure-table.js'
import { formatHeldEmails } from '../../wording.js'
import { ledgerProblems } from './claims.js'
import { ledgerOf, openLedger, staleClaims } from './ledger.js'
import { storeMailMemory } from './mail-memory.js'
import { writeLetter } from '../write-letter.js'
import { type Result, type OpenBook, openBook } from '../../open-book.js'
import { dueInput } from '../due-input.js'
import { readLatestRuns, type RunLine } from './latest-runs.js'
import type { LetterReply } from '../test-letter.js'
import { refuse } from '../../refuse.js'

/** One row of the ledger, its choices in the asker's language. */
interface LedgerLine {
  readonly id: string
  readonly day: string
  readonly kind: string
  /** The address. */
  readonly reader: string
  /** The reader's name in People; the address again for a reader who is no longer there. */
  readonly name: string
  readonly state: string
  readonly stateKey: NonNullable<LedgerRow['state']> | null
  readonly at: string
  readonly subject: string
  readonly note: string
  /** Whether a person may send it again from here. */
  readonly canResend: boolean
}
export interface LedgerView {
  readonly locale: Locale
  readonly today: Day
  /** Whether letters are sent at all, and who runs them. */
  readonly on: boolean
  readonly runBy: string
  /** Recipients that may still get an email today, as Google estimates for this account. */
  readonly quotaLeft: number
  /** Newest first. */
  readonly recent: readonly LedgerLine[]
  /** All the ledger holds; the list above is cut. */
  readonly count: number
  /** Why emails are on hold, in the asker's language; blank while they are sent. */
  readonly held: string
  /** Claimed and never resolved: it is unknown whether they were sent. A person may send them again. */
  readonly stale: readonly LedgerLine[]
  /** Postponed to a later day because the quota was used up, and not sent since. */
  readonly carriedOver: readonly LedgerLine[]
  /** The latest runs, newest first. */
  readonly runs: readonly RunLine[]
}

/** More letters than this are counted, not listed. */
const maxLines = 1000

/**
 * The latest letters, those in doubt and those postponed, and the results of the last runs. Writes nothing.
 */
export function readLedger(ports: Ports): Result<LedgerView> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const locale = ports.ui.locale()
  const { people } = bookResult.value.contents.rows
  const names = new Map(people.map(({ email, name }) => [emailKey(email ?? ''), name]))
  const { consent } = readConsent(ports)
  const confirmed = new Set(consent?.readers ?? [])
  const { kind, state } = ledgerTable.columns
  const ledgerLineOf = (row: LedgerRow): LedgerLine => ({
    id: row.id,
    day: row.day ?? '',
    kind: row.kind === null ? '' : kind.choices![row.kind]![locale],
    reader: row.reader ?? '',
    name: names.get(emailKey(row.reader ?? '')) ?? row.reader ?? '',
    state: row.state === null ? '' : state.choices![row.state]![locale],
    stateKey: row.state,
    at: row.when ?? '',
    subject: row.subject ?? '',
    note: row.note ?? '',
    canResend: row.state === 'claimed' && !isClientKind(row.kind) && confirmed.has(row.reader ?? ''),
  })
  const rows = ledgerOf(bookResult.value)
  const carriedOverRows = new Map<string, LedgerRow>()
  for (const row of rows)
    if (lacksQuota(row)) carriedOverRows.set(row.reader ?? '', row)
    else if (row.state !== 'carriedOver') carriedOverRows.delete(row.reader ?? '')
  return {
    ok: true,
    value: {
      locale,
      today: ports.clock.now().day,
      on: consent !== null,
      runBy: consent?.runBy ?? '',
      quotaLeft: ports.mailer.quotaLeft(),
      recent: rows.slice(-maxLines).reverse().map(ledgerLineOf),
      count: rows.length,
      held: describeHeld(ports, bookResult.value, locale),
      stale: staleClaims(rows).map(ledgerLineOf),
      carriedOver: [...carriedOverRows.values()].map(ledgerLineOf),
      runs: readLatestRuns(ports, locale),
    },
  }
}

/** Why emails are on hold as the sheet is now, in a language; blank while they are sent. */
export function describeHeld(ports: Pick<Ports, 'library'>, { tables }: OpenBook, locale: Locale): string {
  const open = tables.get('letters')
  return open ? formatHeldEmails(ports, { faults: ledgerProblems(open), held: [] }, locale).join('') : ''
}

/**
 * Sends a letter in doubt again, because a person decided so. Today's letter to the same reader is sent,
 * since old facts would mislead; it takes the claim's place, and is the reader's letter of today. It is
 * claimed before it is sent, like every letter. Nothing is sent to a reader who had one today: the claim is
 * resolved then. Refused for rows that are not in doubt, and for readers who are no longer confirmed.
 */
export function resend(ports: Ports, request: { readonly ledgerId: string }): Result<LetterReply> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const rows = ledgerOf(book)
  const row = staleClaims(rows).find(({ id }) => id === request.ledgerId)
  if (!row) return refuse('unknownReference', 'letters', 'id', request.ledgerId)
  const input = dueInput(ports, book, null)
  const reader = input.readers.find(({ address }) => address === row.reader)
  if (!reader || !input.confirmed?.has(reader.address) || isClientKind(row.kind))
    return refuse('unknownReference', 'people', 'email', row.reader ?? '')
  const text = textOf(commonTexts, ports.ui.locale())
  const lettersText = loadText(ports, reportTexts, ports.ui.locale())
  const { day: today } = ports.clock.now()
  const ledger = openLedger(ports, ensureTable(ports, 'letters', book.tables))
  const reply = (subject: string, why: string, note = ''): Result<LetterReply> => {
    storeMailMemory(ports)
    return { ok: true, value: { sent: why === '', to: reader.address, subject, why, note } }
  }
  const wasSentToday = rows.some(
    (each) => each.state === 'sent' && each.day === today && each.reader === row.reader,
  )
  const plan = wasSentToday ? undefined : listLettersDue({ ...input, confirmed: null, readers: [reader] })[0]
  if (!plan) {
    const why = wasSentToday ? lettersText.alreadyReported : text.nothingDue
    ledger.withdraw(row, why)
    return reply('', why)
  }
  if (!ledger.claim([plan], row))
    return reply(
      '',
      formatHeldEmails(ports, { faults: ledger.faults(), held: [] }, ports.ui.locale()).join(''),
    )
  const letter = writeLetter(
    ports,
    book,
    hideTeamFigures(plan),
    readConsent(ports).consent?.runBy ?? '',
    null,
  )
  const delivery = ports.mailer.send(letter)
  const { subject } = letter
  ledger.resolve([
    delivery.ok
      ? { state: 'sent', subject, note: lettersText.resent, told: writeReported(plan.reported) }
      : {
          state: delivery.why === 'badAddress' ? 'failed' : 'claimed',
          subject,
          note: delivery.message,
          told: '',
        },
  ])
  return delivery.ok
    ? reply(subject, '', lettersText.resentAsToday(row.day ?? ''))
    : reply(subject, delivery.message)
}
