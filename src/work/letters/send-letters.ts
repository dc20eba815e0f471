import type { WorkingCalendar } from '../../core/calendar.js'
import { type Day, plusDays } from '../../core/day.js'
import type { Problem } from '../../core/problem.js'
import type { Ports, Spreadsheet } from '../../ports.js'
import { listLettersDue } from '../../domain/letters/letters-due.js'
import type { ReminderHealth } from '../../domain/letters/manager-digest.js'
import { listReaders } from '../../domain/letters/readers.js'
import { measureQueue, selectWithinQuota } from '../../domain/letters/send-order.js'
import { reminderStatusTexts } from '../../text/reminder-status/index.js'
import { textOf } from '../../text/text-of.js'
import type { LetterPlan } from '../../domain/letters/letter-plan.js'
import { lacksQuota, type LedgerRow, outOfTimeNote } from '../../trackers/own/letters.js'
import { maxHoursWithoutRun } from '../../views/dashboard/reminder-status.js'
import { listUnpublished, publishPages } from '../answers/publish-pages.js'
import type { Consent } from './readers/consent.js'
import { type Ledger, type Outcome as LedgerOutcome, staleClaims } from './ledger/ledger.js'
import { type EmailBatch, sendOne } from './send-one.js'
import { readLastRun } from '../run/last-run.js'
import { hoursBetween, outageOf } from '../run/outage.js'
import { isOutOfTime, recordLeftOver } from '../run/out-of-time.js'
import type { OpenBook } from '../open-book.js'

/** The results of letters, for the run log, the person at the computer, and tests. */
export interface SendResult {
  readonly sent: readonly { readonly to: string; readonly kind: string; readonly subject: string }[]
  readonly failed: readonly { readonly to: string; readonly why: string }[]
  readonly carriedOver: readonly string[]
  /** Who is due an email that this run had no time for; the next one sends it. */
  readonly left: readonly string[]
  /** Since when the oldest of those left to a later run waits. */
  readonly waitingSince: Day | null
  readonly stale: readonly string[]
  readonly quotaLeft: number | null
  /** Who was due an email that was not sent since its claim could not be read back. */
  readonly held: readonly string[]
  /** Why claims cannot be read back; empty while they can. */
  readonly faults: readonly Problem[]
  /** Whose email had no link, since the page that it opens could not be written. */
  readonly unpublished: readonly string[]
}
export const nothingSent: SendResult = {
  sent: [],
  failed: [],
  carriedOver: [],
  left: [],
  waitingSince: null,
  stale: [],
  quotaLeft: null,
  held: [],
  faults: [],
  unpublished: [],
}

/** How many letters are claimed at once: the most that a run that stops can leave in doubt. */
const batchSize = 50

/** By this hour everything of a day is due. */
const lastHour = 23

const earliestOf = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((first, each) => (first !== null && first < each ? first : each), null)

/** What the reminders know of their own state, from the run log and the ledger. */
export function reminderHealth(
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  ledger: readonly LedgerRow[],
  waiting: readonly string[],
  quotaLeft: number | null,
  consent: Consent | null,
  calendar: WorkingCalendar,
): ReminderHealth {
  // The last run alone would say nothing: most runs of a day have no letter to send.
  const from = plusDays(ports.clock.now().day, -7)
  const recent = ledger.filter(({ day }) => day !== null && day >= from)
  const ran = readLastRun(ports.store)?.when ?? null
  const { day, time } = ports.clock.now()
  const sentOn = ledger.flatMap((row) => (row.state === 'sent' && row.day !== null ? [row.day] : []))
  return {
    isOn: consent !== null,
    runBy: consent?.runBy ?? '',
    isRunning: consent !== null && ran !== null && hoursBetween(ran, `${day} ${time}`) <= maxHoursWithoutRun,
    lastSent: sentOn.reduce<Day | null>(
      (latest, each) => (latest !== null && latest > each ? latest : each),
      null,
    ),
    lastRun: ran,
    outage: outageOf(ports),
    sent: recent.filter(({ state }) => state === 'sent').length,
    carriedOver: recent.filter(lacksQuota).length,
    queue: measureQueue(ledger, day, calendar),
    staleClaims: staleClaims(ledger).length,
    failed: [...new Set(recent.filter((row) => row.state === 'failed').map((row) => row.reader ?? ''))],
    waiting,
    quotaLeft,
  }
}

/** The letters of this hour, and who gets none and why. */
function planLetters(
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  book: OpenBook,
  ledger: readonly LedgerRow[],
  consent: Consent,
  quotaLeft: number | null,
  hour: number | null,
): LetterPlan[] {
  const readers = listReaders(book.contents, ports.spreadsheet.locale())
  const confirmed = new Set(consent.readers)
  const waiting = readers.filter((reader) => !confirmed.has(reader.address)).map((reader) => reader.address)
  const health = reminderHealth(ports, ledger, waiting, quotaLeft, consent, book.contents.calendar)
  return listLettersDue({ bookContents: book.contents, readers, ledger, confirmed, hour, health })
}

/** Sends what is due, most urgent first, until quota or time ends. What is left waits, and is reported. */
export function sendLetters(ports: Ports, book: OpenBook, ledger: Ledger, consent: Consent): SendResult {
  const stale = staleClaims(ledger.rows).map((row) => row.reader ?? '')
  const due = planLetters(ports, book, ledger.rows, consent, null, ports.clock.now().hour)
  const ledgerProblems = ledger.faults()
  if (ledgerProblems.length > 0)
    return { ...nothingSent, stale, faults: ledgerProblems, held: addressesOf(due) }
  if (due.length === 0) return { ...nothingSent, stale }
  const quota = ports.mailer.quotaLeft()
  const selectedPlans = selectPlansWithinQuota(ports, book, ledger, consent, due, quota)
  const sendResult: EmailBatch['sendResult'] = { sent: [], failed: [] }
  const waitingPlans: LetterPlan[] = due.filter((plan) => !selectedPlans.includes(plan))
  const { runBy } = consent
  const answers = publishPages(ports, book, selectedPlans, runBy)
  const batch = { book, runBy, answers, sendResult, waitingPlans }
  const held: string[] = []
  const left: string[] = []
  const unsentOutcome = outOfTimeOutcome(ports.spreadsheet)
  for (let from = 0; from < selectedPlans.length; from += batchSize) {
    const plans = selectedPlans.slice(from, from + batchSize)
    if (isOutOfTime(ports.clock)) {
      left.push(...addressesOf(selectedPlans.slice(from)))
      break
    }
    if (!ledger.claim(plans)) {
      held.push(...addressesOf(selectedPlans.slice(from)))
      break
    }
    const outcomes = plans.map((plan) =>
      isOutOfTime(ports.clock) ? unsentOutcome : sendOne(ports, batch, plan, quota - from),
    )
    left.push(...addressesOf(plans.filter((_, index) => outcomes[index] === unsentOutcome)))
    // The line in the run log comes next: one flush is enough for both.
    ledger.resolve(outcomes, {
      later: waitingPlans.length === 0 && from + batchSize >= selectedPlans.length,
    })
  }
  if (left.length > 0) recordLeftOver(ports.cells, '', left.join(', '))
  recordQuota(
    ports,
    ledger,
    waitingPlans.filter((plan) => !selectedPlans.includes(plan)),
  )
  return {
    ...sendResult,
    carriedOver: addressesOf(waitingPlans),
    left,
    waitingSince: earliestOf(waitingPlans.map((plan) => plan.unserved.since)),
    stale,
    quotaLeft: quota - sendResult.sent.length,
    held,
    faults: ledger.faults(),
    unpublished: listUnpublished(
      ports,
      answers,
      sendResult.sent.map(({ to }) => to),
    ),
  }
}

/**
 * The emails that are sent now, in their order. While the quota is short, places are left for readers whose
 * hour comes later today: else those of the first hour would use all of it every day.
 */
function selectPlansWithinQuota(
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  book: OpenBook,
  ledger: Ledger,
  consent: Consent,
  due: readonly LetterPlan[],
  quota: number,
): readonly LetterPlan[] {
  if (quota >= consent.readers.length) return due
  const { day } = ports.clock.now()
  const dayPlans = planLetters(ports, book, ledger.rows, consent, null, lastHour)
  const sentToday = ledger.rows.filter((row) => row.state === 'sent' && row.day === day).length
  const plans = new Map(due.map((plan) => [plan.reader.address, plan]))
  return selectWithinQuota(dayPlans, { left: quota, gone: sentToday }, day, book.contents.calendar).flatMap(
    ({ reader }) => plans.get(reader.address) ?? [],
  )
}

/**
 * Notes who waits for tomorrow's quota: once a day of each reader, however often the run finds it used up.
 */
function recordQuota(
  ports: Pick<Ports, 'clock' | 'spreadsheet'>,
  ledger: Ledger,
  waiting: readonly LetterPlan[],
): void {
  const { day } = ports.clock.now()
  const notedReaders = new Set(
    ledger.rows.filter((row) => lacksQuota(row) && row.day === day).map(({ reader }) => reader),
  )
  const plans = waiting.filter((plan) => !notedReaders.has(plan.reader.address))
  if (plans.length > 0 && ledger.faults().length === 0)
    ledger.carryOver(plans, textOf(reminderStatusTexts, ports.spreadsheet.locale()).quotaShort)
}

const addressesOf = (plans: readonly LetterPlan[]): string[] => plans.map(({ reader }) => reader.address)

/** A letter that was claimed and that the run has no time to send: the next one sends it. */
const outOfTimeOutcome = (spreadsheet: Spreadsheet): LedgerOutcome => ({
  state: 'carriedOver',
  subject: '',
  note: outOfTimeNote[spreadsheet.locale()],
  told: '',
})
