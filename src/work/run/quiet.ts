/**
 * Which hourly runs need not read the tables: those in which nothing is due, and nothing changed since a run that found
 * nothing left to do. The first run of each day, those in an hour in which somebody wants their emails, and one in
 * twelve hours read everything in any case.
 */
import { hashOf, scriptPrint } from '../../core/print.js'
import { stored, writeStored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import { approvalOf } from '../clients/approvals.js'
import { hasChatAddress } from '../letters/chat-addresses.js'
import type { Post } from '../letters/send-letters.js'
import type { OpenBook } from '../portfolio.js'
import { unwritten } from '../refresh/unwritten.js'
import { tablesRead, tablesSetUp } from '../tables.js'
import { type Before, editsOf, printOfStored, remember } from './before.js'
import { choresLeft } from './chores.js'
import { isBuiltIn } from './extensions.js'
import { lastRun } from './last-run.js'

/** So many hours after a run that read everything the next one does, so that the light hears of it in time. */
const mostHours = 12

/** Whether a run that read everything now would find nothing to do, as the run that was last found nothing. */
export function isQuiet(ports: Ports, { quiet, said }: Before): boolean {
  if (quiet === null || said === null) return false
  const { day, hour } = ports.clock.now()
  return (
    quiet.day === day &&
    quiet.hour <= hour &&
    hour - quiet.hour < mostHours &&
    !quiet.hours.some((each) => quiet.hour < each && each <= hour) &&
    quiet.script === scriptPrint &&
    quiet.edited === editsOf(ports.store) &&
    quiet.stored === printOfStored(ports) &&
    quiet.said === hashOf(said)
  )
}

/**
 * All that a quiet run leaves behind: when it was.
 *
 * @param fired whether a clock trigger ran it
 */
export function rest(ports: Ports, fired: boolean): void {
  const { day, time } = ports.clock.now()
  const when = `${day} ${time}`
  const last = { ...lastRun(ports), when, sent: 0, carriedOver: 0, ...(fired ? { fired: when } : {}) }
  writeStored(ports.store, stored.lastRun, JSON.stringify(last))
}

/** Remembers, for the hours to come, that a run left nothing to do; one that mailed leaves that to the next. */
export function rememberQuiet(ports: Ports, book: OpenBook, post: Post, before: Before): void {
  if (post.sent.length + post.failed.length === 0)
    remember(ports, book, before, () => isDone(ports, book, post))
}

/** Whether a run did all there was to do, so that it would do nothing were it called again. */
function isDone(ports: Ports, book: OpenBook, post: Post): boolean {
  // A claim in doubt waits for a person, and the ledger with it: runs only say so.
  const { sent, failed, carriedOver, held, faults } = post
  const setUp = tablesSetUp(ports)
  return (
    [sent, failed, carriedOver, held, faults, unwritten(ports), book.portfolio.gone].every(
      ({ length }) => length === 0,
    ) &&
    tablesRead.every((key) => !setUp.includes(key) || book.tables.has(key)) &&
    !(isBuiltIn('chat') && hasChatAddress(book)) &&
    !book.portfolio.rows.clients.some((client) => approvalOf(ports, client) !== null) &&
    !choresLeft(ports)
  )
}
