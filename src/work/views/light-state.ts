import type { Ports } from '../../ports.js'
import { readersOf } from '../../project/letters/readers.js'
import { moreTextIn } from '../../text/letters/more.js'
import { lightTextIn } from '../../text/light/index.js'
import { type LedgerRow, ranOutOfTime } from '../../trackers/own/letters.js'
import type { Light } from '../../views/index.js'
import { readConsent } from '../letters/readers/consent.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import type { Post } from '../letters/send-letters.js'
import type { OpenBook } from '../portfolio.js'
import { lastRun } from '../run/last-run.js'
import { failureOf } from '../run/outage.js'

/** An email that left or did not, as the light counts it. */
interface Attempt {
  readonly when: string
  readonly left: boolean
  readonly why: string
}

/**
 * What the reminders have done, for the dashboard's light: the last email that left, since when none could and why, or
 * that nobody is there to send to. That a run took place is not told here: it does not say that anybody got anything.
 *
 * @param ran the last run as a serial number
 */
export function lightOf(ports: Ports, book: OpenBook, post: Post, ran: number | null): Light {
  const light = mailedLight(ports, book, post, ran)
  return light.ran === null ? light : { ...light, failure: sayFailure(ports) }
}

/** That the latest hourly run did not finish, and why, in the workbook's language; null where it did. */
export function sayFailure(ports: Ports): string | null {
  const failure = failureOf(ports)
  return failure && lightTextIn(ports.workbook.locale()).failed(failure.when, failure.why)
}

function mailedLight(ports: Ports, book: OpenBook, post: Post, ran: number | null): Light {
  const locale = ports.workbook.locale()
  const { consent } = readConsent(ports)
  const say = lightTextIn(locale)
  if (ran === null || !consent) return lightOff
  const held = heldLight(ports, ran)
  if (held) return held
  const confirmed = new Set(consent.readers)
  const reachable = readersOf(book.portfolio, locale).some(
    ({ address, digest }) => digest !== 'off' && confirmed.has(address),
  )
  if (!reachable) return lit(ran, 'nobody', say.nobody)
  const { day, time } = ports.clock.now()
  const attempts = [
    ...ledgerOf(book).flatMap(attemptOf),
    ...attemptsIn(post, `${day} ${time}`, moreTextIn(locale).quotaShort, ranOutOfTime[locale]),
  ]
  const last = attempts.reduce((latest, { when, left }) => (left && when > latest ? when : latest), '')
  // A day on which some left was no day without: what failed beside them is said below the light.
  const since = attempts
    .filter(({ when, left }) => !left && when.slice(0, 10) > last.slice(0, 10))
    .sort((one, other) => (one.when < other.when ? -1 : 1))
  const [first] = since
  if (first) return lit(ran, 'cannot', say.cannot(first.when, since[since.length - 1]!.why, last))
  return last === '' ? lit(ran, 'none', say.none) : lit(ran, 'sent', say.sent(last))
}

/** The record of emails could not be relied on, so that none may leave; null where it can. */
const heldLight = (ports: Ports, ran: number): Light | null =>
  lastRun(ports)?.held ? lit(ran, 'cannot', lightTextIn(ports.workbook.locale()).onHold) : null

const lit = (ran: number, state: NonNullable<Light['state']>, words: string): Light => ({
  ran,
  state,
  words,
  failure: null,
})

/** Letters are off: the light says so by itself. */
export const lightOff: Light = { ran: null, state: null, words: null, failure: null }

/** Letters were just turned on, so that nothing can have been sent yet; or they are off. */
export function freshLight(ports: Ports, ran: number | null): Light {
  const { consent } = readConsent(ports)
  const say = lightTextIn(ports.workbook.locale())
  if (ran === null || !consent) return lightOff
  const held = heldLight(ports, ran)
  if (held) return held
  return consent.readers.length === 0 ? lit(ran, 'nobody', say.nobody) : lit(ran, 'none', say.none)
}

const attemptOf = ({ state, when, note }: LedgerRow): Attempt[] =>
  state === null || when === null ? [] : [{ when, left: state === 'sent', why: note ?? '' }]

const attemptsIn = (
  { sent, failed, carriedOver, left }: Post,
  when: string,
  quota: string,
  time: string,
): Attempt[] => [
  ...sent.map(() => ({ when, left: true, why: '' })),
  ...failed.map(({ why }) => ({ when, left: false, why })),
  ...carriedOver.map(() => ({ when, left: false, why: quota })),
  ...left.map(() => ({ when, left: false, why: time })),
]
