/** Lines that sum up the rows below them: the name of a group and the span of its days, without a person or other words. */
import type { Grid } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import { kindOfCell } from './cell-kinds.js'
import { interpretDay } from './day-meaning.js'
import type { LineContext } from './line-context.js'
import type { LineFacts } from './line-facts.js'

/** Without the lines whose days enclose those of the two or more rows below, where every group has such a line. */
export function withoutSummaries(
  found: readonly LineFacts[],
  grid: Grid,
  { title, otherColumns, dayColumns, reader }: LineContext,
): readonly LineFacts[] {
  const daysOf = ({ line }: LineFacts, columns: readonly number[]): Day[] =>
    columns.flatMap((column) => {
      const meaning = interpretDay(grid[line - 1]![column - 1], null)
      return meaning.is === 'day' ? [meaning.day] : []
    })
  const columnsOf = (row: LineFacts): number[] =>
    [...dayColumns].filter((column) => daysOf(row, [column]).length > 0)
  const bare = found.filter((row) => {
    const words = [title, ...otherColumns].filter((column) =>
      /text|sentence/.test(kindOfCell(grid[row.line - 1]![column - 1], reader.statuses) ?? ''),
    )
    return words.length === 1 && columnsOf(row).length > 0
  })
  const isSummary = (row: LineFacts, index: number): boolean => {
    const columns = columnsOf(row)
    const days = daysOf(row, columns).sort()
    const last = days[days.length - 1]!
    const next = bare[index + 1]
    const rows = found.slice(found.indexOf(row) + 1, next && found.indexOf(next))
    const below = rows.flatMap((each) => daysOf(each, columns)).sort()
    // A deadline alone has to be that of the last row.
    return (
      rows.length > 1 &&
      (days.length > 1
        ? below.every((day) => day >= days[0]! && day <= last)
        : below[below.length - 1] === last)
    )
  }
  return bare.length > 1 && bare[0] === found[0] && bare.every(isSummary)
    ? found.filter((row) => !bare.includes(row))
    : found
}
