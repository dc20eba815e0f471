import type { Ports } from '../../ports.js'
import { textIn } from '../../text/index.js'
import { readConsent } from '../letters/readers/consent.js'
import { ensureTable } from '../set-up/ensure-table.js'
import { openLedger, prunable } from '../letters/ledger/ledger.js'
import { isRelieved } from '../letters/readers/runner.js'
import { planned } from '../planned.js'
import type { Maybe } from '../portfolio.js'
import { refreshBook } from '../refresh/refresh.js'
import { logRun } from './run-log.js'
import { noPost, type Post, sendLetters } from '../letters/send-letters.js'

/**
 * The one run that everything scheduled is: fills in the derived columns, sends the letters that are due and unsent,
 * and notes what it did. Called late, twice or not at all for a while, it does what is still to be done and no more.
 *
 * @param trigger the id of the trigger that fired; null when a person asked
 */
export function hourly(ports: Ports, trigger: string | null = null): Maybe<Post> {
  if (trigger !== null && isRelieved(ports, trigger) && !readConsent(ports).copied) {
    planned()?.daily.relieve(ports, trigger)
    return { ok: true, value: noPost }
  }
  const refreshed = refreshBook(ports, false, true)
  if (!refreshed.ok) return refreshed
  const daily = planned()?.daily
  const book = refreshed.value
  const text = textIn(ports.workbook.locale())
  const { consent, copied } = readConsent(ports)
  let post = noPost
  let kept: readonly string[] = []
  daily?.openFromPulses(ports, book)
  if (consent) {
    const open = ensureTable(ports, 'letters', book.tables)
    const ledger = openLedger(ports, open)
    kept = daily?.sendApproved(ports, book, ledger) ?? []
    post = sendLetters(ports, book, ledger, consent)
    const old = prunable(open, ports.clock.now().day)
    if (old > 0)
      ports.workbook.apply([
        { kind: 'deleteLines', table: 'letters', line: open.reading.location.headerLine + 1, count: old },
      ])
  }
  const notes = [
    ...(consent ? [] : [copied ? text.copiedSheet : text.lettersOff]),
    ...kept,
    ...(post.failed.length > 0 ? [post.failed.map(({ to, why }) => `${to}: ${why}`).join('; ')] : []),
    ...(post.carriedOver.length > 0 ? [`${text.carriedOverNote} ${post.carriedOver.join(', ')}`] : []),
    ...(post.stale.length > 0 ? [text.staleClaims(post.stale.join(', '))] : []),
  ]
  const whole = post.failed.length + post.carriedOver.length + post.stale.length === 0
  logRun(ports, {
    name: text.hourly,
    outcome: whole ? 'done' : 'partly',
    post,
    problems: book.portfolio.problems.length,
    note: notes.join(' '),
  })
  daily?.doChores(ports, book, post)
  return { ok: true, value: post }
}

/** The menu's "send what is due now": the same run, said at the desk. */
export function sendNow(ports: Ports): Maybe<Post> {
  const done = hourly(ports)
  const text = textIn(ports.desk.locale())
  if (!done.ok) return done
  const { consent, copied } = readConsent(ports)
  const { sent, failed, carriedOver, stale } = done.value
  const said = !consent
    ? copied
      ? text.copiedSheet
      : text.lettersOff
    : sent.length + failed.length + carriedOver.length === 0
      ? text.nothingDue
      : text.lettersSent(sent.length, failed.length, carriedOver.length)
  ports.desk.toast(
    [said, ...(stale.length > 0 ? [text.staleClaims(stale.join(', '))] : [])].join(' '),
    text.product,
  )
  return done
}
