import { type Day, mondayOf, plusDays } from '../core/day.js'
import type { LedgerRow } from '../trackers/letters.js'
import { type ManagerDigest, managerDigest, type ReminderHealth } from './manager-digest.js'
import { openWork, type PersonalDigest, personalDigest, saysSomething, type Told } from './digest.js'
import type { Portfolio } from './portfolio.js'
import type { Reader } from './readers.js'

export type DigestKind = 'personalDigest' | 'managerDigest'

/** A letter as it would be sent: who, what, and everything it says. A manager's own work is in the same letter. */
export interface LetterPlan {
  readonly kind: DigestKind
  readonly reader: Reader
  readonly personal: PersonalDigest | null
  readonly manager: ManagerDigest | null
}

/** Why a reader gets no letter now. */
export type NoLetterReason =
  'notConfirmed' | 'off' | 'paused' | 'notToday' | 'tooEarly' | 'alreadySent' | 'unresolved' | 'nothingToSay'

export interface LettersDue {
  readonly letters: readonly LetterPlan[]
  readonly none: readonly { readonly reader: Reader; readonly reason: NoLetterReason }[]
}

export interface DueInput {
  readonly portfolio: Portfolio
  readonly readers: readonly Reader[]
  readonly ledger: readonly LedgerRow[]
  /** Addresses that a person confirmed; null plans for everybody, as the preview does. */
  readonly confirmed: ReadonlySet<string> | null
  /** The hour of the run, 0 to 23; null disregards hours and days, as the preview does. */
  readonly hour: number | null
  readonly health: ReminderHealth
}

/**
 * The letters due now and not sent yet: the plan that the preview shows is the plan that is sent. It asks the ledger,
 * never whether a trigger fired, so a late, doubled or missing trigger changes nothing. One letter per reader and day:
 * on the manager digest's day a manager's own work comes in the same letter.
 */
export function lettersDue(input: DueInput): LettersDue {
  const { portfolio, readers, ledger } = input
  const { today } = portfolio.situation
  const work = openWork(portfolio)
  const shared = { value: undefined as ManagerDigest | undefined }
  const manager = (): ManagerDigest => (shared.value ??= managerDigest(portfolio, work, input.health))
  const letters: LetterPlan[] = []
  const none: { reader: Reader; reason: NoLetterReason }[] = []
  const history = historyOf(ledger, today)
  for (const reader of readers) {
    const past = history.get(reader.address)
    const reason = barred(input, reader, past)
    if (reason !== null) {
      none.push({ reader, reason })
      continue
    }
    const managers = reader.readsManagerDigest ? managerTiming(input, past) : 'notToday'
    const personals = personalTiming(input, reader, past)
    const personal =
      personals === 'now' || managers === 'now'
        ? personalDigest(portfolio, work, reader, past?.told ?? null)
        : null
    if (managers === 'now')
      letters.push({
        kind: 'managerDigest',
        reader,
        manager: manager(),
        personal: personal && saysSomething(personal) ? personal : null,
      })
    else if (personals === 'now' && personal && saysSomething(personal))
      letters.push({ kind: 'personalDigest', reader, personal, manager: null })
    else
      none.push({
        reader,
        reason: personals === 'now' ? 'nothingToSay' : managers === 'tooEarly' ? 'tooEarly' : personals,
      })
  }
  return { letters: letters.sort((a, b) => urgencyOf(b, history) - urgencyOf(a, history)), none }
}

interface Past {
  /** Any letter of today that went or may have gone. */
  readonly today: 'sent' | 'claimed' | null
  /** The last letters of each kind that went or may have gone. */
  readonly lastManager: Day | null
  readonly lastPersonal: Day | null
  readonly carriedOver: boolean
  readonly told: { readonly day: Day; readonly late: Told } | null
}

/** What the ledger says of each reader, by address. */
function historyOf(ledger: readonly LedgerRow[], today: Day): Map<string, Past> {
  const history = new Map<string, Past>()
  for (const row of ledger) {
    if (row.reader === null || row.day === null || row.day > today) continue
    const before = history.get(row.reader) ?? {
      today: null,
      lastManager: null,
      lastPersonal: null,
      carriedOver: false,
      told: null,
    }
    const went = row.state === 'sent' || row.state === 'claimed' || row.state === 'failed'
    history.set(row.reader, {
      today: row.day === today && went ? (row.state === 'claimed' ? 'claimed' : 'sent') : before.today,
      lastManager:
        went && row.kind === 'managerDigest' ? latest(before.lastManager, row.day) : before.lastManager,
      lastPersonal:
        went && row.kind !== 'clientReport' ? latest(before.lastPersonal, row.day) : before.lastPersonal,
      carriedOver: went ? false : row.state === 'carriedOver' || before.carriedOver,
      told:
        row.state === 'sent' && row.told !== null && row.kind !== 'clientReport'
          ? (parseTold(row.day, row.told) ?? before.told)
          : before.told,
    })
  }
  return history
}

const latest = (a: Day | null, b: Day): Day => (a !== null && a > b ? a : b)

/** What the ledger remembers of a letter. Somebody may have edited it: what cannot be read is no memory. */
export function parseTold(day: Day, cell: string): { day: Day; late: Told } | null {
  const late: Record<string, string> = {}
  for (const pair of cell.split(' ')) {
    const [id, due] = pair.split('=')
    if (id && due !== undefined) late[id] = due
  }
  return { day, late }
}
/** {@link Told} as one cell: `T-1=2026-03-30 T-2=2026-03-31`, within what a cell holds. */
export const writeTold = (late: Told): string =>
  Object.entries(late)
    .map(([id, due]) => `${id}=${due}`)
    .join(' ')
    .slice(0, 40_000)

function barred(input: DueInput, reader: Reader, past: Past | undefined): NoLetterReason | null {
  if (input.confirmed !== null && !input.confirmed.has(reader.address)) return 'notConfirmed'
  if (reader.pausedUntil !== null && input.portfolio.situation.today < reader.pausedUntil) return 'paused'
  if (input.hour === null) return null
  if (past?.today === 'claimed') return 'unresolved'
  return past?.today === 'sent' ? 'alreadySent' : null
}

function personalTiming(
  { portfolio, hour }: DueInput,
  reader: Reader,
  past: Past | undefined,
): 'now' | 'off' | 'notToday' | 'tooEarly' {
  const { situation, calendar, settings } = portfolio
  if (reader.digest === 'off') return 'off'
  if (hour === null) return 'now'
  if (!calendar.isWorkday(situation.today)) return 'notToday'
  if (reader.digest === 'weekly') {
    const day = weeklyDay(portfolio)
    if (day === null || situation.today < day || (past?.lastPersonal ?? '') >= day) return 'notToday'
  }
  return hour >= settings.personalDigestHour ? 'now' : 'tooEarly'
}

/** The manager digest is due from its day to the end of the week, until it went: a missed hour loses no digest. */
function managerTiming(
  { portfolio, hour }: DueInput,
  past: Past | undefined,
): 'now' | 'notToday' | 'tooEarly' {
  const { situation, calendar, settings } = portfolio
  if (hour === null) return 'now'
  const day = weeklyDay(portfolio)
  if (day === null || situation.today < day || !calendar.isWorkday(situation.today)) return 'notToday'
  if (past?.lastManager != null && past.lastManager >= day) return 'notToday'
  return situation.today > day || hour >= settings.managerDigestHour ? 'now' : 'tooEarly'
}

/** The day of this week's weekly letters: the chosen weekday, or the next workday of the week; null in a week off. */
export function weeklyDay({ situation, calendar, settings }: Portfolio): Day | null {
  const monday = mondayOf(situation.today)
  for (let weekday = Math.round(settings.managerDigestWeekday); weekday <= 7; weekday++) {
    const day = plusDays(monday, weekday - 1)
    if (calendar.isWorkday(day)) return day
  }
  return null
}

/** Who goes first when the quota is short: those put off last time, then managers, then the most overdue. */
const urgencyOf = (letter: LetterPlan, history: ReadonlyMap<string, Past>): number =>
  (history.get(letter.reader.address)?.carriedOver ? 1e6 : 0) +
  (letter.kind === 'managerDigest' ? 1e5 : 0) +
  (letter.personal?.overdue.length ?? 0) * 10 +
  (letter.personal?.today.length ?? 0)
