import type { Cell, Grid } from '../../../src/core/cell.js'
import { day, isDay } from '../../../src/core/day.js'
import { headerWords } from '../../../host/build/beside/content.js'
import { judgeSheet } from '../../../src/project/adoption/judge.js'
import type { SheetAdoption } from '../../../src/project/adoption/types.js'

/** The day on which every sheet here is judged. */
export const today = day('2026-03-31')

/** A cell as a test writes it: `@2026-03-01` is a day, '' is blank. */
export type Written = string | number | boolean | null

/** Lines of cells; a day is written `@2026-03-01`. */
export const gridOf = (lines: readonly (readonly Written[])[]): Grid =>
  lines.map((line) =>
    line.map((cell): Cell => {
      if (typeof cell === 'string' && /^@\d/.test(cell) && isDay(cell.slice(1)))
        return { day: day(cell.slice(1)) }
      return cell === '' ? null : cell
    }),
  )

/** What Milepost makes of those lines. */
export const judged = (lines: readonly (readonly Written[])[], name = 'Sheet1'): SheetAdoption =>
  judgeSheet({ name, grid: gridOf(lines) }, today, headerWords)

/** The letters of the columns by field, since people speak of sheets so: `title=C owner=D`. */
export const lettersOf = ({ columns }: SheetAdoption): string =>
  Object.entries(columns)
    .map(([field, column]) => `${field}=${String.fromCharCode(64 + column)}`)
    .sort()
    .join(' ')

/** The rows that are late, by their titles. */
export const lateTitles = ({ late }: SheetAdoption): string[] => late.map(({ title }) => title)

const letter = (column: number): string => String.fromCharCode(64 + column)

/** A judgement in one line, as a person would check it against the sheet. */
export function told(found: SheetAdoption): string {
  const { verdict, because, tracker, headerRow, firstRow, lastRow, rows, unsure, problems } = found
  if (verdict === 'notATable') return `${verdict}: ${because}`
  const parts = [
    `${verdict}: ${tracker!}, header ${headerRow}, ${rows.length} from ${firstRow} to ${lastRow}`,
    lettersOf(found),
    `late: ${lateTitles(found).join(', ')}`,
    ...unsure.map(({ field, candidates, why }) => `${field}? ${candidates.map(letter).join('/')} ${why}`),
    ...problems.map(
      ({ code, line, column, found: said, count }) => `${code} ${letter(column)}${line} ${said} ×${count}`,
    ),
  ]
  return parts.join(' | ')
}

/** Enough to try every word many times, few enough to be cheap. */
export const headerRuns = 40
