/** Moving the spreadsheet's clock: where to, and what fires on the way. */
import chineseDays from 'chinese-days'
import type { Session } from '../../session/session.js'
import type { Outcome } from '../../session/outcome.js'
import type { WallTime } from '../../session/clock.js'
import type { ClockMove } from '../contract.js'
import { Refused } from '../http.js'
import { words } from '../words.js'

const mostFirings = 500
const hour = 3_600_000
const day = 24 * hour

/** Years that the clock may show: holidays and zones are known of no others. */
const [firstMoment, lastMoment] = [Date.UTC(1990, 0, 1), Date.UTC(2099, 11, 31)]
/** Firings are counted in steps of so long, so that a long way costs no more than a short one. */
const step = 31 * day

/** Where a move ends, on the wall clock of the spreadsheet. Throws {@link Refused} for a moment that is none. */
function destination(session: Session, move: ClockMove): WallTime {
  const to = wallAfter(session, move)
  if (!(to >= firstMoment && to <= lastMoment)) throw new Refused(422, words.noSuchMoment)
  return textOf(to)
}

function wallAfter({ now, workbook }: Session, move: ClockMove): number {
  const wall = Date.parse(`${now.day}T${now.time}Z`)
  if ('to' in move) {
    const to = Date.parse(`${move.to}Z`)
    // 30 February is read as 2 March.
    return Number.isNaN(to) || new Date(to).toISOString().slice(0, 16) !== move.to ? NaN : to
  }
  if ('hours' in move) return wall + move.hours * hour
  if ('days' in move) return wall + move.days * day
  const chinese = workbook.locale.startsWith('zh')
  let next = Date.parse(`${now.day}T${move.workday}Z`)
  while (next <= wall || !isWorkday(next, chinese)) next += day
  return next
}

/** Whether more runs would be due on the way than anybody waits for. */
function firesTooOften(session: Session, to: WallTime): boolean {
  const end = Date.parse(`${to.day}T${to.time}Z`)
  let count = 0
  for (let from = Date.parse(`${session.now.day}T${session.now.time}Z`); from < end; from += step) {
    count += session.due(textOf(from), textOf(Math.min(from + step, end))).length
    if (count > mostFirings) return true
  }
  return false
}

const split = (at: string): WallTime => ({ day: at.slice(0, 10), time: at.slice(11, 16) })
const textOf = (wall: number): WallTime => split(new Date(wall).toISOString())

/** In China the official calendar with its make-up workdays, elsewhere Monday to Friday. */
function isWorkday(wall: number, chinese: boolean): boolean {
  const date = new Date(wall)
  if (chinese) return chineseDays.isWorkday(date.toISOString().slice(0, 10))
  return date.getUTCDay() % 6 !== 0
}

/** What hears of a trigger that falls due: it must run it. */
type Fired = (handler: string, run: () => Outcome) => void

/**
 * Moves the clock, letting each trigger fire at its own moment, in order; `fired` hears of each. Moving back fires
 * nothing. A move to a workday's hour is made to see what that morning brings, so it goes on to the first run then.
 * Throws {@link Refused} before anything happens when the way is too long.
 */
export function moveClock(session: Session, move: ClockMove, fired: Fired): void {
  const to = destination(session, move)
  if (firesTooOften(session, to)) throw new Refused(422, words.tooManyFirings)
  const last = play(session, to, fired)
  session.setNow(to)
  if (!('workday' in move) || (last !== null && isSame(last, to))) return
  const [next] = session.due(to, hourAfter(to))
  if (!next) return
  play(session, next.at, fired)
  session.setNow(next.at)
}

/** Fires what falls due up to a moment; returns when the last of it did. */
function play(session: Session, to: WallTime, fired: Fired): WallTime | null {
  let passed: WallTime = { ...session.now }
  let last: WallTime | null = null
  const done = new Set<string>()
  for (;;) {
    // Asked anew each time: what fires may remove triggers or install others.
    const next = session.due(passed, to).find(({ id, at }) => !done.has(`${id} ${at.day} ${at.time}`))
    if (!next || done.size > mostFirings) return last
    done.add(`${next.id} ${next.at.day} ${next.at.time}`)
    session.setNow(next.at)
    fired(next.handler, () => session.fire(next.id))
    last = next.at
    passed = earlier(next.at)
  }
}

const isSame = (one: WallTime, other: WallTime): boolean => one.day === other.day && one.time === other.time
/** Past the hour, so that the hourly run is among what falls due, whatever its minute. */
const hourAfter = ({ day: date, time }: WallTime): WallTime => textOf(Date.parse(`${date}T${time}Z`) + hour)

/** A minute earlier, so that two triggers of the same minute both fire. */
const earlier = ({ day: date, time }: WallTime): WallTime => textOf(Date.parse(`${date}T${time}Z`) - 60_000)
