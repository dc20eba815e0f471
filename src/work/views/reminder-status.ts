import type { Ports } from '../../ports.js'
import { listReaders } from '../../domain/letters/readers.js'
import { reminderStatusTexts } from '../../text/reminder-status/index.js'
import { textOf } from '../../text/text-of.js'
import { type LedgerRow, outOfTimeNote } from '../../trackers/own/letters.js'
import type { Light } from '../../views/index.js'
import { readConsent } from '../letters/readers/consent.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import type { SendResult } from '../letters/send-letters.js'
import type { OpenBook } from '../open-book.js'
import { readLastRun } from '../run/last-run.js'
import { readFailure } from '../run/outage.js'

/** An email that left or did not, as the light counts it. */
interface EmailAttempt {
  readonly when: string
  readonly wasSent: boolean
  readonly why: string
}

/**
 * What the reminders have done, for the dashboard's light: the last email that was sent, since when none
 * could be and why, or that there is no reader. It does not say that a run took place: that does not mean
 * that an email was sent.
 *
 * @param lastRunAt the last run as a serial number
 */
export function reminderStatusOf(
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  book: OpenBook,
  sendResult: SendResult,
  lastRunAt: number | null,
): Light {
  const status = statusOfEmails(ports, book, sendResult, lastRunAt)
  return status.ran === null ? status : { ...status, failure: describeFailure(ports) }
}

/** That the latest hourly run did not finish, and why, in the workbook's language; null where it did. */
export function describeFailure(ports: Pick<Ports, 'spreadsheet' | 'store'>): string | null {
  const failure = readFailure(ports.store)
  return failure && textOf(reminderStatusTexts, ports.spreadsheet.locale()).failed(failure.when, failure.why)
}

function statusOfEmails(
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  book: OpenBook,
  sendResult: SendResult,
  lastRunAt: number | null,
): Light {
  const locale = ports.spreadsheet.locale()
  const { consent } = readConsent(ports)
  const statusText = textOf(reminderStatusTexts, locale)
  if (lastRunAt === null || !consent) return statusOff
  const heldResult = heldStatus(ports, lastRunAt)
  if (heldResult) return heldResult
  const confirmed = new Set(consent.readers)
  const isAnyoneReachable = listReaders(book.contents, locale).some(
    ({ address, digest }) => digest !== 'off' && confirmed.has(address),
  )
  if (!isAnyoneReachable) return statusAt(lastRunAt, 'nobody', statusText.nobody)
  const { day, time } = ports.clock.now()
  const attempts = [
    ...ledgerOf(book).flatMap(attemptOf),
    ...attemptsIn(sendResult, `${day} ${time}`, statusText.quotaShort, outOfTimeNote[locale]),
  ]
  const last = attempts.reduce(
    (latest, { when, wasSent: left }) => (left && when > latest ? when : latest),
    '',
  )
  // A day on which some left was no day without: what failed beside them is said below the light.
  const since = attempts
    .filter(({ when, wasSent: left }) => !left && when.slice(0, 10) > last.slice(0, 10))
    .sort((one, other) => (one.when < other.when ? -1 : 1))
  const [firstFailure] = since
  if (firstFailure)
    return statusAt(
      lastRunAt,
      'cannot',
      statusText.cannot(firstFailure.when, since[since.length - 1]!.why, last),
    )
  return last === ''
    ? statusAt(lastRunAt, 'none', statusText.none)
    : statusAt(lastRunAt, 'sent', statusText.sent(last))
}

/** The record of emails could not be relied on, so that none may leave; null where it can. */
const heldStatus = (ports: Pick<Ports, 'spreadsheet' | 'store'>, lastRunAt: number): Light | null =>
  readLastRun(ports.store)?.held
    ? statusAt(lastRunAt, 'cannot', textOf(reminderStatusTexts, ports.spreadsheet.locale()).onHold)
    : null

const statusAt = (lastRunAt: number, state: NonNullable<Light['state']>, words: string): Light => ({
  ran: lastRunAt,
  state,
  words,
  failure: null,
})

/** Letters are off: the light shows that without a run. */
const statusOff: Light = { ran: null, state: null, words: null, failure: null }

/** Letters were just turned on, so that nothing can have been sent yet; or they are off. */
export function initialStatus(ports: Pick<Ports, 'spreadsheet' | 'store'>, lastRunAt: number | null): Light {
  const { consent } = readConsent(ports)
  const statusText = textOf(reminderStatusTexts, ports.spreadsheet.locale())
  if (lastRunAt === null || !consent) return statusOff
  const heldResult = heldStatus(ports, lastRunAt)
  if (heldResult) return heldResult
  return consent.readers.length === 0
    ? statusAt(lastRunAt, 'nobody', statusText.nobody)
    : statusAt(lastRunAt, 'none', statusText.none)
}

const attemptOf = ({ state, when, note }: LedgerRow): EmailAttempt[] =>
  state === null || when === null ? [] : [{ when, wasSent: state === 'sent', why: note ?? '' }]

const attemptsIn = (
  { sent, failed, carriedOver, left }: SendResult,
  when: string,
  quota: string,
  time: string,
): EmailAttempt[] => [
  ...sent.map(() => ({ when, wasSent: true, why: '' })),
  ...failed.map(({ why }) => ({ when, wasSent: false, why })),
  ...carriedOver.map(() => ({ when, wasSent: false, why: quota })),
  ...left.map(() => ({ when, wasSent: false, why: time })),
]
