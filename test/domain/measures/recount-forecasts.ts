/** How often forecasts held, once more from the definition of that figure. */
import type { BookContents } from '../../../src/domain/book-contents.js'
import { today } from './arbitrary-books.js'
import { type Counted, isDone } from './count-by-hand.js'

/** The 85th of 100 among numbers: the place 0.85 × (count + 1), between two of them in proportion. */
function findEightyFifth(numbers: readonly number[]): number {
  const ascending = [...numbers].sort((one, other) => one - other)
  const place = 0.85 * (ascending.length + 1)
  const [lower, upper] = [ascending[Math.floor(place) - 1]!, ascending[Math.floor(place)]]
  return upper === undefined ? lower : lower + (place - Math.floor(place)) * (upper - lower)
}

/** The last twenty stages that had eight finished ones before them, and those within what these said. */
export function recountForecasts({ rows, calendar }: BookContents): Counted {
  const finished = rows.milestones.flatMap(({ start, due, doneOn, status, result, durationDays, ...row }) => {
    if (!isDone({ status, doneOn, result }) || start === null || doneOn === null || doneOn > today) return []
    const { baselineStart, baselineDue, at } = row
    const fromBaseline =
      baselineStart !== null && baselineDue !== null ? calendar.workdaysWithin(baselineStart, baselineDue) : 0
    const fromDates = due !== null ? calendar.workdaysWithin(start, due) : 0
    const planned = fromBaseline > 0 ? fromBaseline : durationDays || fromDates
    const actual = calendar.workdaysWithin(start, doneOn)
    return planned > 0 && actual > 0 ? [{ start, doneOn, planned, actual, line: at.line }] : []
  })
  finished.sort((one, other) => one.doneOn.localeCompare(other.doneOn) || one.line - other.line)
  const held = finished.flatMap(({ start, planned, actual }) => {
    const before = finished.filter(({ doneOn }) => doneOn < start).slice(-60)
    if (before.length < 8) return []
    const ratio = findEightyFifth(before.map((each) => each.actual / each.planned))
    return [actual <= Math.max(1, Math.round(ratio * planned))]
  })
  const last = held.slice(-20)
  return { part: last.filter(Boolean).length, whole: last.length }
}
