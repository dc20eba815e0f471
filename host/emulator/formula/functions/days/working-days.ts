/** WORKDAY, NETWORKDAYS and their INTL forms. */
import { FormulaError, type Value } from '../../value.js'
import { broadcast } from '../../broadcast.js'
import { toNumber } from '../../convert.js'
import { visitValues, toScalar, type Context, type Operand } from '../../operand.js'
import { createFormulaError, ofOperands, type FormulaFunction, type Functions } from '../kinds.js'
import { weekdayOf } from './serial.js'

/** Seven flags from Monday to Sunday: whether the day is off. */
type Weekend = readonly boolean[]

/** Weekend numbers of two days, 1 being Saturday and Sunday, by their first day (Monday 0). */
const pairStart: Readonly<Record<number, number>> = { 1: 5, 2: 6, 3: 0, 4: 1, 5: 2, 6: 3, 7: 4 }
/** Weekend numbers of one day, 11 being Sunday. */
const oneDay: Readonly<Record<number, number>> = { 11: 6, 12: 0, 13: 1, 14: 2, 15: 3, 16: 4, 17: 5 }

/** Reads a weekend: a number of the tables above, or seven characters from Monday, `1` being off. */
function readWeekend(value: Value): Weekend {
  if (value instanceof FormulaError) throw value
  if (typeof value === 'string') {
    if (!/^[01]{7}$/.test(value)) throw createFormulaError('#VALUE!')
    return [...value].map((flag) => flag === '1')
  }
  const number = value === null ? 1 : Math.trunc(toNumber(value))
  const first = pairStart[number]
  const only = oneDay[number]
  if (first === undefined && only === undefined) throw createFormulaError('#NUM!')
  return Array.from(
    { length: 7 },
    (_, day) => day === only || day === first || day === ((first ?? -9) + 1) % 7,
  )
}

/** Holidays as serial numbers; blanks do not count, text must read as a date. */
function readHolidays(operand: Operand | undefined, context: Context): ReadonlySet<number> {
  const days = new Set<number>()
  if (operand !== undefined)
    visitValues(operand, context, (value) => {
      if (value !== null && value !== '') days.add(Math.floor(toNumber(value)))
    })
  return days
}

/**
 * 9999-12-31, the last day of the calendar of spreadsheets; a count of days that leads beyond it is an error
 * too.
 */
const LAST_DAY = 2_958_465

function requireWithinCalendar(days: number): number {
  if (Math.abs(days) > LAST_DAY) throw createFormulaError('#NUM!')
  return days
}

/** The working day `count` working days after (or before) `start`; 0 gives `start` itself. */
function addWorkingDays(
  start: number,
  count: number,
  weekend: Weekend,
  holidays: ReadonlySet<number>,
): number {
  if (count !== 0 && weekend.every(Boolean)) throw createFormulaError('#VALUE!')
  const step = Math.sign(count)
  let day = start
  let left = Math.abs(count)
  while (left > 0) {
    day += step
    if (!weekend[weekdayOf(day)] && !holidays.has(day)) left--
  }
  if (day < 0) throw createFormulaError('#NUM!')
  return day
}

/** Working days from one day to another, both included; negative when the second is earlier. */
function countWorkingDays(
  start: number,
  end: number,
  weekend: Weekend,
  holidays: ReadonlySet<number>,
): number {
  const [first, last] = start <= end ? [start, end] : [end, start]
  const weeks = Math.floor((last - first + 1) / 7)
  let count = weeks * weekend.filter((off) => !off).length
  for (let day = first + weeks * 7; day <= last; day++) if (!weekend[weekdayOf(day)]) count++
  for (const day of holidays) if (day >= first && day <= last && !weekend[weekdayOf(day)]) count--
  return start <= end ? count : 0 - count
}

type Count = (start: number, other: number, weekend: Weekend, holidays: ReadonlySet<number>) => number

const createWorkingDayFunction = (
  count: Count,
  extra: readonly ('weekend' | 'holidays')[],
): FormulaFunction =>
  ofOperands(2, 2 + extra.length, ([start = null, other = null, ...rest], context) => {
    const [weekendGiven, holidaysGiven] = [rest[extra.indexOf('weekend')], rest[extra.indexOf('holidays')]]
    const weekend = readWeekend(weekendGiven === undefined ? null : toScalar(weekendGiven, context))
    const holidays = readHolidays(holidaysGiven, context)
    return broadcast([start, other], context, ([from = null, to = null]) =>
      count(
        requireWithinCalendar(Math.floor(toNumber(from))),
        requireWithinCalendar(Math.trunc(toNumber(to))),
        weekend,
        holidays,
      ),
    )
  })

export const workingDayFunctions: Functions = {
  WORKDAY: createWorkingDayFunction(addWorkingDays, ['holidays']),
  'WORKDAY.INTL': createWorkingDayFunction(addWorkingDays, ['weekend', 'holidays']),
  NETWORKDAYS: createWorkingDayFunction(countWorkingDays, ['holidays']),
  'NETWORKDAYS.INTL': createWorkingDayFunction(countWorkingDays, ['weekend', 'holidays']),
}
