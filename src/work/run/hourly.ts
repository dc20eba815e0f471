import type { Problem } from '../../core/problem.js'
import type { Ports } from '../../ports.js'
import { type Text, textIn } from '../../text/index.js'
import { moreTextIn } from '../../text/letters/more.js'
import { runs } from '../../trackers/own/runs.js'
import { hasChatAddress } from '../letters/chat-addresses.js'
import { readConsent } from '../letters/readers/consent.js'
import { sendApproved } from '../clients/approve-report.js'
import { openFromPulses } from '../letters/pulses.js'
import { ensureTable } from '../set-up/ensure-table.js'
import { bindTable } from '../tables.js'
import { openLedger, prune } from '../letters/ledger/ledger.js'
import type { Maybe } from '../portfolio.js'
import { refreshBook } from '../refresh/refresh.js'
import { doChores } from './chores.js'
import { hourlySteps, isBuiltIn } from './extensions.js'
import { lookBefore, sizesBefore } from './before.js'
import { isQuiet, rememberQuiet, rest } from './quiet.js'
import { expectSizes } from '../sized.js'
import { noteLate, unwritten } from '../refresh/unwritten.js'
import { sayHeld, sayProblem, sayUnwritten } from '../wording.js'
import { appendLog, logRun } from './run-log.js'
import { noPost, type Post, sendLetters } from '../letters/send-letters.js'

/**
 * The one run that everything scheduled is: fills in the derived columns, sends the letters that are due and unsent,
 * and notes what it did. Called late, twice or not at all for a while, it does what is still to be done and no more.
 *
 * @param trigger the id of the trigger that fired; null when none did
 * @param asked a person waits for it, so that everything is read
 */
export function hourly(ports: Ports, trigger: string | null = null, asked = false): Maybe<Post> {
  const before = lookBefore(ports)
  if (!asked && isQuiet(ports, before)) {
    rest(ports, trigger !== null)
    return { ok: true, value: noPost }
  }
  expectSizes(ports, sizesBefore(before))
  const refreshed = refreshBook(ports, false, true)
  if (!refreshed.ok) return refreshed
  const book = refreshed.value
  const text = textIn(ports.workbook.locale())
  const { consent, copied } = readConsent(ports)
  let post = noPost
  let kept: readonly string[] = []
  openFromPulses(ports, book)
  if (consent) {
    const open = ensureTable(ports, 'letters', book.tables)
    const ledger = openLedger(ports, open)
    kept = [
      ...sendApproved(ports, book, ledger),
      ...hourlySteps().flatMap((step) => step(ports, book, ledger)),
    ]
    // Found now, since nothing may be asked between the last emails and their line in the log.
    bindTable(ports, 'runs')
    post = sendLetters(ports, book, ledger, consent)
    prune(ports, open)
  }
  // What was refused late shows now at the latest, while it can still be said. Of emails the memory beside the sheet
  // knows too: they are made sure of together with the line in the log, which says it where that is refused.
  const claimed = post.sent.length + post.failed.length > 0
  if (!claimed) noteLate(ports)
  const notes = [
    ...(consent ? [] : [copied ? text.copiedSheet : text.lettersOff]),
    ...(hasChatAddress(book) ? noChat(text, consent !== null, isBuiltIn('chat')) : []),
    ...kept,
    ...(post.failed.length > 0 ? [post.failed.map(({ to, why }) => `${to}: ${why}`).join('; ')] : []),
    ...carriedOverNote(ports, post),
    ...(post.stale.length > 0 ? [text.staleClaims(post.stale.join(', '))] : []),
    ...sayHeld(post, ports.workbook.locale()),
    ...sayUnwritten(ports, ports.workbook.locale()),
  ]
  const { failed, carriedOver, stale, faults } = post
  const whole =
    failed.length + carriedOver.length + stale.length + faults.length + unwritten(ports).length === 0
  logRun(ports, {
    name: text.hourly,
    outcome: whole ? 'done' : 'partly',
    post,
    problems: book.portfolio.problems.length,
    note: notes.join(' '),
    fired: trigger !== null,
  })
  const known = unwritten(ports).length
  doChores(ports, book, post)
  const left = unwritten(ports).slice(known)
  if (left.length > 0) noteInLog(ports, text.hourly, left)
  rememberQuiet(ports, book, post, before)
  return { ok: true, value: post }
}

/** A line for what was left after a run had its own. */
function noteInLog(ports: Ports, run: string, left: readonly Problem[]): void {
  const locale = ports.workbook.locale()
  const { day, time } = ports.clock.now()
  appendLog(ports, {
    id: ports.workbook.newId(runs.prefix),
    when: `${day} ${time}`,
    run,
    outcome: runs.columns.outcome.write('partly', locale),
    note: left.map((problem) => sayProblem(problem, locale)).join(' '),
  })
}

/** More addresses than these are counted; the email log has them all. */
const mostNamed = 20

const carriedOverNote = (ports: Ports, { carriedOver, waitingSince }: Post): string[] =>
  carriedOver.length === 0
    ? []
    : [
        moreTextIn(ports.workbook.locale()).carriedOver(
          carriedOver.slice(0, mostNamed),
          Math.max(0, carriedOver.length - mostNamed),
          waitingSince === null
            ? ''
            : textIn(ports.workbook.locale()).dayShort(waitingSince, ports.clock.now().day),
        ),
      ]

/** The menu's "send what is due now": the same run, said at the desk. */
export function sendNow(ports: Ports): Maybe<Post> {
  const done = hourly(ports, null, true)
  const text = textIn(ports.desk.locale())
  if (!done.ok) return done
  const { consent, copied } = readConsent(ports)
  const { sent, failed, carriedOver, left, stale, faults } = done.value
  const said = !consent
    ? copied
      ? text.copiedSheet
      : text.lettersOff
    : [sent, failed, carriedOver, left, faults].every(({ length }) => length === 0)
      ? text.nothingDue
      : text.lettersSent(sent.length, failed.length, carriedOver.length)
  const held = sayHeld(done.value, ports.desk.locale()).join(' ')
  if (held !== '') ports.desk.tell(text.product, held)
  ports.desk.toast(
    [said, ...(stale.length > 0 ? [text.staleClaims(stale.join(', '))] : [])].join(' '),
    text.product,
  )
  return done
}

/** Why no chat gets anything, although Settings has an address of one. */
const noChat = (text: Text, lettersOn: boolean, built: boolean): readonly string[] =>
  built ? (lettersOn ? [] : [text.chatOff]) : [text.chatNotBuilt]
