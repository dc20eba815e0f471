import { type Day, plusMonths } from '../../core/day.js'
import { median, sum } from '../../core/numbers.js'

/** A share or an average of fewer rows than this shows chance more than the work, and is not given. */
export const minRows = 3

/** A figure with what it was made of; the value is null while there are too few rows to give it honestly. */
export interface Figure {
  readonly value: number | null
  /** What was counted or added up. */
  readonly part: number
  /** The number of rows from which that was counted. */
  readonly whole: number
}

/** The same figure of a period and of the period just as long before it. */
export interface Trend {
  readonly now: Figure
  readonly before: Figure
}

/** Some of a number of rows. Nothing is divided by zero: below {@link minRows} rows there is no value. */
export const createShare = (part: number, whole: number): Figure => ({
  value: whole >= minRows ? part / whole : null,
  part,
  whole,
})

/** How many of these rows meet a condition. */
export const measureShare = <R>(rows: readonly R[], holds: (row: R) => boolean): Figure =>
  createShare(rows.filter(holds).length, rows.length)

/** The mean of numbers; `part` is their sum. */
export const measureMean = (numbers: readonly number[]): Figure => createShare(sum(numbers), numbers.length)

/** The middle of numbers, of two middle ones their mean; `part` and `whole` are how many there were. */
export const measureMedian = (numbers: readonly number[]): Figure => ({
  value: numbers.length >= minRows ? median(numbers) : null,
  part: numbers.length,
  whole: numbers.length,
})

/** By how much a figure rose; null unless both periods have one. */
export const measureIncrease = ({ now, before }: Trend): number | null =>
  now.value === null || before.value === null ? null : now.value - before.value

/** Days after `after` up to and including `upTo`. */
export interface Period {
  readonly after: Day
  readonly upTo: Day
}

/** Whether a day is in a period; a missing day is in none. */
export const isWithin = (day: Day | null, { after, upTo }: Period): boolean =>
  day !== null && day > after && day <= upTo

/** The periods of the figures: three months up to today, the three before, and the year. */
export interface Periods {
  readonly quarter: Period
  readonly before: Period
  readonly year: Period
}

/** The periods of one day. */
export const createPeriods = (today: Day): Periods => {
  const [three, six, twelve] = [-3, -6, -12].map((months) => plusMonths(today, months)) as [Day, Day, Day]
  return {
    quarter: { after: three, upTo: today },
    before: { after: six, upTo: three },
    year: { after: twelve, upTo: today },
  }
}
