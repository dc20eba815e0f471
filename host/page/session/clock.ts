/** Moving the spreadsheet's clock: to which moment, and what fires until then. */
import chineseDays from 'chinese-days'
import type { Outcome, Session, WallTime } from '../../emulator/index.js'
import type { ClockMove } from '../contract.js'
import { HttpError } from '../http-error.js'

const maxFirings = 500
const hour = 3_600_000
const day = 24 * hour

/** Years that the clock may show: holidays and zones are known for no others. */
const [firstMoment, lastMoment] = [Date.UTC(1990, 0, 1), Date.UTC(2099, 11, 31)]
/** Firings are counted in steps of this length, so that a long time costs no more than a short one. */
const step = 31 * day

/**
 * Where a move ends, on the wall clock of the spreadsheet. Throws {@link HttpError} for a moment that is
 * none.
 */
function findDestination(session: Session, move: ClockMove): WallTime {
  const to = findWallTimeAfter(session, move)
  if (!(to >= firstMoment && to <= lastMoment)) throw new HttpError(422, (text) => text.noSuchMoment)
  return formatWallTime(to)
}

function findWallTimeAfter({ now, workbook }: Session, move: ClockMove): number {
  const wall = Date.parse(`${now.day}T${now.time}Z`)
  if ('to' in move) {
    const to = Date.parse(`${move.to}Z`)
    // 30 February is read as 2 March.
    return Number.isNaN(to) || new Date(to).toISOString().slice(0, 16) !== move.to ? NaN : to
  }
  if ('hours' in move) return wall + move.hours * hour
  if ('days' in move) return wall + move.days * day
  const isWorkday = workbook.locale.startsWith('zh') ? isChineseWorkday : isMondayToFriday
  let next = Date.parse(`${now.day}T${move.workday}Z`)
  while (next <= wall || !isWorkday(next)) next += day
  return next
}

/** Whether more runs would be due until then than a person would wait for. */
function firesTooOften(session: Session, to: WallTime): boolean {
  const end = Date.parse(`${to.day}T${to.time}Z`)
  let count = 0
  for (let from = Date.parse(`${session.now.day}T${session.now.time}Z`); from < end; from += step) {
    count += session.due(formatWallTime(from), formatWallTime(Math.min(from + step, end))).length
    if (count > maxFirings) return true
  }
  return false
}

const splitWallTime = (at: string): WallTime => ({ day: at.slice(0, 10), time: at.slice(11, 16) })
const formatWallTime = (wall: number): WallTime => splitWallTime(new Date(wall).toISOString())

/** By the official calendar with its make-up workdays. */
const isChineseWorkday = (wall: number): boolean =>
  chineseDays.isWorkday(new Date(wall).toISOString().slice(0, 10))
const isMondayToFriday = (wall: number): boolean => new Date(wall).getUTCDay() % 6 !== 0

/** Called for a trigger that is due: it must run it. */
type TriggerRunner = (handler: string, run: () => Outcome) => void

/**
 * Moves the clock and fires each trigger at its own moment, in order; `fired` is called for each. Moving back
 * fires nothing. A move to a workday's hour is made to see what that morning brings, so it continues to the
 * first run then. Throws {@link HttpError} before anything happens when the time is too long.
 */
export function moveClock(session: Session, move: ClockMove, runTrigger: TriggerRunner): void {
  const to = findDestination(session, move)
  if (firesTooOften(session, to)) throw new HttpError(422, (text) => text.tooManyFirings)
  const last = fireDueTriggers(session, to, runTrigger)
  session.setNow(to)
  if (!('workday' in move) || (last !== null && isSame(last, to))) return
  const [next] = session.due(to, addHour(to))
  if (!next) return
  fireDueTriggers(session, next.at, runTrigger)
  session.setNow(next.at)
}

/** Fires what falls due up to a moment; returns when the last of it did. */
function fireDueTriggers(session: Session, to: WallTime, runTrigger: TriggerRunner): WallTime | null {
  let passed: WallTime = { ...session.now }
  let last: WallTime | null = null
  const done = new Set<string>()
  for (;;) {
    // Asked each time: a run may remove triggers or install others.
    const next = session.due(passed, to).find(({ id, at }) => !done.has(`${id} ${at.day} ${at.time}`))
    if (!next || done.size > maxFirings) return last
    done.add(`${next.id} ${next.at.day} ${next.at.time}`)
    session.setNow(next.at)
    runTrigger(next.handler, () => session.fire(next.id))
    last = next.at
    passed = subtractMinute(next.at)
  }
}

const isSame = (one: WallTime, other: WallTime): boolean => one.day === other.day && one.time === other.time
/** After the hour, so that the hourly run is due before it, whatever its minute. */
const addHour = ({ day: date, time }: WallTime): WallTime =>
  formatWallTime(Date.parse(`${date}T${time}Z`) + hour)

/** A minute earlier, so that two triggers of the same minute both fire. */
const subtractMinute = ({ day: date, time }: WallTime): WallTime =>
  formatWallTime(Date.parse(`${date}T${time}Z`) - 60_000)
