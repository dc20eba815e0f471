import type { Problem } from '../../core/problem.js'
import type { Ports, Sheet } from '../../ports.js'
import { answerTexts } from '../../text/answers/index.js'
import { choreTexts } from '../../text/chores/index.js'
import { commonTexts } from '../../text/common/index.js'
import { reportTexts } from '../../text/report/index.js'
import { loadText } from '../plan/library.js'
import { textOf } from '../../text/text-of.js'
import { runs } from '../../trackers/own/runs.js'
import { refreshClientPages } from '../answers/client/index.js'
import { followAnswersSetting } from '../answers/follow-setting.js'
import { describeTakenIn, readNewAnswers, type TakenIn, takeAnswersIn } from '../answers/take-in.js'
import { hasChatAddress } from '../letters/chat-addresses.js'
import { type Consent, readConsent } from '../letters/readers/consent.js'
import { sendDocumentReminders } from '../clients/reminders/index.js'
import { sendApprovedReports } from '../clients/send-approved-reports.js'
import { openRowsFromPulses } from '../letters/pulses.js'
import { ensureTable } from '../set-up/ensure-table.js'
import { openSheet } from '../tables.js'
import { openLedger } from '../letters/ledger/ledger.js'
import { prune } from '../letters/ledger/prune-ledger.js'
import type { OpenBook, Result } from '../open-book.js'
import { refreshBook } from '../refresh/refresh.js'
import { doChores } from './chores.js'
import { hourlySteps, isBuiltIn } from './hourly-steps.js'
import { readRunContext, expectedTableSizes } from './run-context.js'
import { isIdle, storeIdleState, recordIdleRun } from './idle.js'
import { expectSizes } from '../table-sizes.js'
import { flushAndRecord, unwrittenProblems } from '../refresh/unwritten.js'
import { formatHeldEmails, formatProblem, formatUnwritten } from '../wording.js'
import { appendLog, logRun } from './run-log.js'
import { nothingSent, type SendResult, sendLetters } from '../letters/send-letters.js'

/**
 * The one run that everything scheduled is: fills in the derived columns, sends the letters that are due and
 * unsent, and notes what it did. Called late, twice or not at all for a while, it does what is still to be
 * done and no more.
 *
 * @param trigger the id of the trigger that fired; null when none did
 * @param how.isRequested a person waits for it, so that everything is read
 */
export function hourly(
  ports: Ports,
  trigger: string | null = null,
  how: { readonly isRequested?: boolean } = {},
): Result<SendResult> {
  const runContext = readRunContext(ports)
  const newAnswers = readNewAnswers(ports)
  if (!how.isRequested && newAnswers === null && isIdle(ports, runContext)) {
    recordIdleRun(ports, trigger !== null)
    return { ok: true, value: nothingSent }
  }
  expectSizes(ports.sheets, expectedTableSizes(runContext))
  const takenIn = newAnswers && takeAnswersIn(ports, newAnswers)
  const refreshed = refreshBook(ports, { searchesAll: false, runsRules: true })
  if (!refreshed.ok) return refreshed
  const book = refreshed.value
  const text = textOf(commonTexts, ports.spreadsheet.locale())
  const { consent, copied } = readConsent(ports)
  openRowsFromPulses(ports, book)
  const answerNotes = followAnswers(ports, book, takenIn)
  const { sendResult, failures, log } = consent ? sendAll(ports, book, consent) : nothingDone
  // What was refused late shows now at the latest, while it can still be said. Of emails the memory beside
  // the sheet knows too: they are made sure of together with the line in the log, which says it where that is
  // refused.
  const claimed = sendResult.sent.length + sendResult.failed.length > 0
  if (!claimed) flushAndRecord(ports.cells)
  const notes = [
    ...(consent ? [] : [copied ? text.copiedSheet : text.lettersOff]),
    ...(hasChatAddress(book) ? noChatNote(ports, consent) : []),
    ...answerNotes,
    ...failures,
    ...notesOfSending(ports, sendResult),
    ...formatUnwritten(ports, ports.spreadsheet.locale()),
  ]
  const { failed, carriedOver, stale, faults } = sendResult
  const isComplete =
    failed.length +
      carriedOver.length +
      stale.length +
      faults.length +
      unwrittenProblems(ports.cells).length ===
    0
  logRun(ports, {
    log,
    name: text.hourly,
    outcome: isComplete ? 'done' : 'partly',
    post: sendResult,
    problems: book.contents.problems.length,
    note: notes.join(' '),
    fired: trigger !== null,
  })
  const unwrittenBefore = unwrittenProblems(ports.cells).length
  doChores(ports, book, sendResult)
  const newlyUnwritten = unwrittenProblems(ports.cells).slice(unwrittenBefore)
  if (newlyUnwritten.length > 0) logUnwritten(ports, text.hourly, newlyUnwritten)
  storeIdleState(ports, book, sendResult, runContext)
  return { ok: true, value: sendResult }
}

/** Brings links and the pages of clients up to date. Returns what the run log says of them and of answers. */
const followAnswers = (ports: Ports, book: OpenBook, takenIn: TakenIn | null): readonly string[] => [
  ...followAnswersSetting(ports, book),
  ...describeTakenIn(ports, takenIn),
  ...refreshClientPages(ports, book),
]

/** What a run sent, and the sheet of its log. */
interface Sending {
  readonly sendResult: SendResult
  readonly failures: readonly string[]
  /** Undefined where it was not searched for. */
  readonly log: Sheet<'runs'> | null | undefined
}
const nothingDone: Sending = { sendResult: nothingSent, failures: [], log: undefined }

/** Sends what was approved and what is due. */
function sendAll(ports: Ports, book: OpenBook, consent: Consent): Sending {
  const open = ensureTable(ports, 'letters', book.tables)
  const ledger = openLedger(ports, open)
  const failures = [
    ...sendApprovedReports(ports, book, ledger),
    ...sendDocumentReminders(ports, book, ledger),
    ...hourlySteps().flatMap((step) => step(ports, book, ledger)),
  ]
  // Found now, since nothing may be asked between the last emails and their line in the log.
  const log = openSheet(ports, 'runs')
  const sendResult = sendLetters(ports, book, ledger, consent)
  prune(ports, open)
  return { sendResult, failures, log }
}

/** What the log says of emails that were not sent as planned. */
function notesOfSending(
  ports: Pick<Ports, 'clock' | 'library' | 'spreadsheet'>,
  sendResult: SendResult,
): string[] {
  const text = textOf(commonTexts, ports.spreadsheet.locale())
  return [
    ...(sendResult.failed.length > 0
      ? [sendResult.failed.map(({ to, why }) => `${to}: ${why}`).join('; ')]
      : []),
    ...carriedOverNote(ports, sendResult),
    ...unpublishedNote(ports, sendResult),
    ...(sendResult.stale.length > 0 ? [text.staleClaims(sendResult.stale.join(', '))] : []),
    ...formatHeldEmails(ports, sendResult, ports.spreadsheet.locale()),
  ]
}

/** A line for what was left to do after a run wrote its own line. */
function logUnwritten(ports: Ports, run: string, problems: readonly Problem[]): void {
  const locale = ports.spreadsheet.locale()
  const { day, time } = ports.clock.now()
  appendLog(ports, {
    id: ports.spreadsheet.createId(runs.prefix),
    when: `${day} ${time}`,
    run,
    outcome: runs.columns.outcome.write('partly', locale),
    note: problems.map((problem) => formatProblem(ports, problem, locale)).join(' '),
  })
}

/** More addresses than these are counted; the email log has them all. */
const maxNamed = 20

const carriedOverNote = (
  ports: Pick<Ports, 'clock' | 'library' | 'spreadsheet'>,
  { carriedOver, waitingSince }: SendResult,
): string[] =>
  carriedOver.length === 0
    ? []
    : [
        loadText(ports, reportTexts, ports.spreadsheet.locale()).carriedOver(
          carriedOver.slice(0, maxNamed),
          Math.max(0, carriedOver.length - maxNamed),
          waitingSince === null
            ? ''
            : textOf(commonTexts, ports.spreadsheet.locale()).dayShort(waitingSince, ports.clock.now().day),
        ),
      ]

/** Whose email had no link. */
const unpublishedNote = (
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  { unpublished }: SendResult,
): readonly string[] =>
  unpublished.length === 0
    ? []
    : [
        loadText(ports, answerTexts, ports.spreadsheet.locale()).notPublished(
          unpublished.slice(0, maxNamed),
          Math.max(0, unpublished.length - maxNamed),
        ),
      ]

/** The menu's "send what is due now": the same run, with its messages for the person at the computer. */
export function sendNow(ports: Ports): Result<SendResult> {
  const result = hourly(ports, null, { isRequested: true })
  const text = textOf(commonTexts, ports.ui.locale())
  if (!result.ok) return result
  const { consent, copied } = readConsent(ports)
  const { sent, failed, carriedOver, left: leftNames, stale, faults } = result.value
  const message = !consent
    ? copied
      ? text.copiedSheet
      : text.lettersOff
    : [sent, failed, carriedOver, leftNames, faults].every(({ length }) => length === 0)
      ? text.nothingDue
      : text.lettersSent(sent.length, failed.length, carriedOver.length)
  const heldText = formatHeldEmails(ports, result.value, ports.ui.locale()).join(' ')
  if (heldText !== '') ports.ui.alert(text.product, heldText)
  ports.ui.toast(
    [message, ...(stale.length > 0 ? [text.staleClaims(stale.join(', '))] : [])].join(' '),
    text.product,
  )
  return result
}

/** Why no chat gets anything, although Settings has an address of one. */
function noChatNote(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  consent: Consent | null,
): readonly string[] {
  const text = loadText(ports, choreTexts, ports.spreadsheet.locale())
  if (!isBuiltIn('chat')) return [text.chatNotBuilt]
  return consent ? [] : [text.chatOff]
}
