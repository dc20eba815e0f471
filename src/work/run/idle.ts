/**
 * Which hourly runs need not read the tables: those in which nothing is due, and nothing changed since a run
 * that left nothing to do. The first run of each day, those in an hour that somebody chose for their emails,
 * and one in twelve hours read everything in any case.
 */
import { createFingerprint, scriptFingerprint } from '../../core/fingerprint.js'
import { stored, writeStored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import { readApproval } from '../clients/approvals.js'
import { areRemindersDue } from '../clients/reminders/index.js'
import { hasChatAddress } from '../letters/chat-addresses.js'
import type { SendResult } from '../letters/send-letters.js'
import type { OpenBook } from '../open-book.js'
import { unwrittenProblems } from '../refresh/unwritten.js'
import { storedTables } from '../stored-tables.js'
import { readTables } from '../table-list.js'
import { type RunContext, storedEdits, fingerprintOfStored, storeRunState } from './run-context.js'
import { hasChoresLeft } from './chores.js'
import { isBuiltIn } from './hourly-steps.js'
import { readLastRun } from './last-run.js'

/**
 * So many hours after a run that read everything the next one does, so that the light hears of it in time.
 */
const maxHours = 12

/**
 * Whether a run that read everything now would find nothing to do, as the run that was last found nothing.
 */
export function isIdle(
  ports: Pick<Ports, 'clock' | 'store'>,
  { idleState, formulaResults }: RunContext,
): boolean {
  if (idleState === null || formulaResults === null) return false
  const { day, hour } = ports.clock.now()
  return (
    idleState.day === day &&
    idleState.hour <= hour &&
    hour - idleState.hour < maxHours &&
    !idleState.hours.some((each) => idleState.hour < each && each <= hour) &&
    idleState.script === scriptFingerprint &&
    idleState.edited === storedEdits(ports.store) &&
    idleState.stored === fingerprintOfStored(ports.store) &&
    idleState.said === createFingerprint(formulaResults)
  )
}

/**
 * What a run that did nothing stores: only its time.
 *
 * @param fired whether a clock trigger ran it
 */
export function recordIdleRun(ports: Pick<Ports, 'clock' | 'store'>, fired: boolean): void {
  const { day, time } = ports.clock.now()
  const when = `${day} ${time}`
  const lastRun = {
    ...readLastRun(ports.store),
    when,
    sent: 0,
    carriedOver: 0,
    ...(fired ? { fired: when } : {}),
  }
  writeStored(ports.store, stored.lastRun, JSON.stringify(lastRun))
}

/** Stores that a run left nothing to do; a run that sent emails leaves that to the next. */
export function storeIdleState(
  ports: Ports,
  book: OpenBook,
  sendResult: SendResult,
  runContext: RunContext,
): void {
  if (sendResult.sent.length + sendResult.failed.length === 0)
    storeRunState(ports, book, runContext, () => isDone(ports, book, sendResult))
}

/** Whether a run did all there was to do, so that it would do nothing were it called again. */
function isDone(ports: Ports, book: OpenBook, sendResult: SendResult): boolean {
  // A claim in doubt waits for a person, and so does the ledger: runs only report it.
  const { sent, failed, carriedOver, held, faults } = sendResult
  const setUp = storedTables(ports.store)
  return (
    [sent, failed, carriedOver, held, faults, unwrittenProblems(ports.cells), book.contents.gone].every(
      ({ length }) => length === 0,
    ) &&
    readTables.every((key) => !setUp.includes(key) || book.tables.has(key)) &&
    !(isBuiltIn('chat') && hasChatAddress(book)) &&
    !book.contents.rows.clients.some((client) => readApproval(ports, client) !== null) &&
    !areRemindersDue(ports, book) &&
    !hasChoresLeft(ports)
  )
}
