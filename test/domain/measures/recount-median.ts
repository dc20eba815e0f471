import type { Day } from '../../../src/core/day.js'
import type { BookContents } from '../../../src/domain/book-contents.js'
import type { HistoryRow } from '../../../src/trackers/own/history.js'
import { findMovedLater, inYear } from './count-by-hand.js'

/** The middle of the working days of a figure's spans, each counted day by day; null of none. */
export function recountMedianDays(
  key: string,
  portfolio: BookContents,
  history: readonly HistoryRow[],
): number | null {
  const spans =
    key === 'foresight'
      ? portfolio.rows.risks
          .filter(({ seenOn, occurredOn }) => seenOn !== null && inYear(occurredOn) && seenOn <= occurredOn!)
          .map(({ seenOn, occurredOn }) => [seenOn!, occurredOn!] as const)
      : findMovedLater(history)
          .filter(({ day, from }) => day! <= from!)
          .map(({ day, from }) => [day!, from! as Day] as const)
  const counts = spans
    .map(([first, last]) => {
      let days = 0
      for (let at = first; at < last;) {
        at = new Date(Date.parse(at) + 86_400_000).toISOString().slice(0, 10) as Day
        if (portfolio.calendar.isWorkday(at)) days++
      }
      return days
    })
    .sort((one, other) => one - other)
  if (counts.length === 0) return null
  const middle = (counts.length - 1) / 2
  return (counts[Math.floor(middle)]! + counts[Math.ceil(middle)]!) / 2
}
