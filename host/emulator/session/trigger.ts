import { toUtc, toInstant, toWallClock } from '../realm/zone.js'
import { seededNumber } from '../realm/seed.js'

/** How often a clock trigger fires. Exactly one frequency is set, or `at` for a single firing. */
export interface ClockSchedule {
  zone: string
  everyMinutes?: number
  everyHours?: number
  everyDays?: number
  everyWeeks?: number
  /** 0 is Sunday, as in `ScriptApp.WeekDay`. */
  onWeekDay?: number
  onMonthDay?: number
  atHour?: number
  nearMinute?: number
  /** Milliseconds since 1970 of the one firing of `at`, `atDate` and `after`. */
  at?: number
}

export interface TriggerRecord {
  id: string
  handler: string
  /** The owner of the trigger: it runs as this user, and no other user sees it. */
  owner: string
  event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT'
  /** Milliseconds since 1970. */
  createdAt: number
  clock?: ClockSchedule
}

const day = 86_400_000
const minute = 60_000

/** Google chooses a time within the hour and uses it every time; here it follows from the trigger's id. */
function chooseMinute(trigger: TriggerRecord, clock: ClockSchedule): number {
  return clock.nearMinute ?? seededNumber(`${trigger.id} minute`, 60)
}

function chooseHour(trigger: TriggerRecord, clock: ClockSchedule): number {
  return clock.atHour ?? seededNumber(`${trigger.id} hour`, 24)
}

/** Whether a trigger that fires at most once a day fires on this day, given as midnight UTC of its date. */
function isFiringDay(clock: ClockSchedule, date: number, created: number): boolean {
  const weekday = new Date(date).getUTCDay()
  const since = Math.round((date - created) / day)
  if (clock.onMonthDay !== undefined) return new Date(date).getUTCDate() === clock.onMonthDay
  if (clock.onWeekDay !== undefined) {
    const weeks = Math.floor((since + new Date(created).getUTCDay()) / 7)
    return weekday === clock.onWeekDay && weeks % (clock.everyWeeks ?? 1) === 0
  }
  return since % (clock.everyDays ?? 7 * (clock.everyWeeks ?? 1)) === 0
}

function listDailyFirings(trigger: TriggerRecord, clock: ClockSchedule, from: number, to: number): number[] {
  const midnight = (instant: number): number => toUtc({ ...dateOf(instant, clock.zone) })
  const created = midnight(trigger.createdAt)
  const found: number[] = []
  for (let date = midnight(from); date <= midnight(to); date += day) {
    if (!isFiringDay(clock, date, created)) continue
    const wall = date + chooseHour(trigger, clock) * 60 * minute + chooseMinute(trigger, clock) * minute
    found.push(toInstant(wall, clock.zone))
  }
  return found
}

function dateOf(instant: number, zone: string): { year: number; month: number; day: number } {
  const { year, month, day: date } = toWallClock(instant, zone)
  return { year, month, day: date }
}

function listIntervalFirings(
  trigger: TriggerRecord,
  clock: ClockSchedule,
  from: number,
  to: number,
): number[] {
  const step = (clock.everyMinutes ?? (clock.everyHours ?? 1) * 60) * minute
  const phase = clock.everyMinutes === undefined ? chooseMinute(trigger, clock) * minute : 0
  const found: number[] = []
  for (let at = Math.floor((from - phase) / step) * step + phase; at <= to; at += step) found.push(at)
  return found
}

/**
 * When a clock trigger fires after `from` and not after `to` (milliseconds since 1970), earliest first.
 * Google promises only the hour; the time inside it follows from the trigger's id. Other triggers never fire
 * here.
 */
export function listFirings(trigger: TriggerRecord, from: number, to: number): number[] {
  const { clock } = trigger
  if (clock === undefined) return []
  const start = Math.max(from, trigger.createdAt)
  const candidates =
    clock.at !== undefined
      ? [clock.at]
      : clock.everyMinutes !== undefined || clock.everyHours !== undefined
        ? listIntervalFirings(trigger, clock, start, to)
        : listDailyFirings(trigger, clock, start, to)
  return candidates.filter((at) => at > start && at <= to)
}
