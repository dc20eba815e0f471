import type { ClockSchedule } from '../session/trigger.js'
import type { RealmBridge } from '../realm/realm-bridge.js'
import { toUtc, toInstant, isZone } from '../realm/zone.js'

const weekDays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']
const minutesAllowed = [1, 5, 10, 15, 30]
const hoursAllowed = [1, 2, 4, 6, 8, 12]

function formatNumbers(values: readonly number[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}

type Allowed = readonly number[] | { from: number; to: number }

/** A number as a member takes it; any other is refused. */
function readNumber(bridge: RealmBridge, member: string, allowed: Allowed, given: unknown): number {
  const value = Number(given)
  const fits = 'from' in allowed ? value >= allowed.from && value <= allowed.to : allowed.includes(value)
  if (Number.isInteger(value) && fits) return value
  const range =
    'from' in allowed ? `between ${allowed.from} and ${allowed.to}` : `one of ${formatNumbers(allowed)}`
  throw bridge.exception(`The value you passed to ${member} was invalid. It must be ${range}.`)
}

const recurs = ({
  everyMinutes,
  everyHours,
  everyDays,
  everyWeeks,
  onWeekDay,
  onMonthDay,
  at,
}: ClockSchedule): boolean =>
  [everyMinutes, everyHours, everyDays, everyWeeks, onWeekDay, onMonthDay, at].some(
    (part) => part !== undefined,
  )

/**
 * `ClockTriggerBuilder`; refuses what Google refuses, with its words.
 * @param create takes the finished schedule and gives the `Trigger`
 * @see https://developers.google.com/apps-script/reference/script/clock-trigger-builder
 */
export function clockTriggerBuilder(
  bridge: RealmBridge,
  { scriptZone, now }: { scriptZone: string; now(): number },
  create: (clock: ClockSchedule) => object,
): object {
  const clock: ClockSchedule = { zone: scriptZone }
  let date: { year: number; month: number; day: number } | undefined

  const number =
    (member: keyof ClockSchedule & string, allowed: Allowed) =>
    (given: unknown): object => {
      Object.assign(clock, { [member]: readNumber(bridge, member, allowed, given) })
      return self
    }
  const self: object = bridge.make('ClockTriggerBuilder', {
    everyMinutes: number('everyMinutes', minutesAllowed),
    everyHours: number('everyHours', hoursAllowed),
    everyDays: number('everyDays', { from: 1, to: 365 }),
    everyWeeks: number('everyWeeks', { from: 1, to: 52 }),
    atHour: number('atHour', { from: 0, to: 23 }),
    nearMinute: number('nearMinute', { from: 0, to: 59 }),
    onMonthDay: number('onMonthDay', { from: 1, to: 31 }),
    onWeekDay: (given: unknown) => {
      clock.onWeekDay = weekDays.indexOf(String(given))
      return self
    },
    inTimezone: (given: string) => {
      if (!isZone(given)) throw bridge.exception(`Invalid argument: ${given}`)
      clock.zone = given
      return self
    },
    at: (given: Date) => {
      clock.at = given.getTime()
      return self
    },
    after: (given: number) => {
      clock.at = now() + given
      return self
    },
    atDate: (year: number, month: number, day: number) => {
      date = { year, month, day }
      return self
    },
    create: () => {
      if (date !== undefined) clock.at = toInstant(toUtc(date), clock.zone)
      if (!recurs(clock)) throw bridge.exception('The recurrence interval of this trigger was not specified.')
      return create({ ...clock })
    },
  })
  return self
}
