import type { Cell, Grid } from '../../../src/core/cell.js'
import { parseDay, isDay } from '../../../src/core/day.js'
import { headerWords } from '../../../host/build/library/library-texts.js'
import { evaluateSheet } from '../../../src/domain/adoption/evaluate-sheet.js'
import type { DoubtReason } from '../../../src/domain/adoption/doubt.js'
import type { SheetAdoption } from '../../../src/domain/adoption/types.js'

/** The day on which every sheet here is evaluated. */
export const today = parseDay('2026-03-31')

/** A cell as a test writes it: `@2026-03-01` is a day, '' is blank. */
export type WrittenCell = string | number | boolean | null

/** Lines of cells; a day is written `@2026-03-01`. */
export const createGrid = (lines: readonly (readonly WrittenCell[])[]): Grid =>
  lines.map((line) =>
    line.map((cell): Cell => {
      if (typeof cell === 'string' && /^@\d/.test(cell) && isDay(cell.slice(1)))
        return { day: parseDay(cell.slice(1)) }
      return cell === '' ? null : cell
    }),
  )

/** What Milepost makes of those lines. */
export const evaluateLines = (lines: readonly (readonly WrittenCell[])[], name = 'Sheet1'): SheetAdoption =>
  evaluateSheet({ name, grid: createGrid(lines) }, today, headerWords)

/** The letters of the columns by field, as people name columns: `title=C owner=D`. */
const readColumnLetters = ({ columns }: SheetAdoption): string =>
  Object.entries(columns)
    .map(([field, column]) => `${field}=${String.fromCharCode(64 + column)}`)
    .sort()
    .join(' ')

/** The rows that are late, by their titles. */
export const readLateTitles = ({ late }: SheetAdoption): string[] => late.map(({ title }) => title)

const toColumnLetter = (column: number): string => String.fromCharCode(64 + column)

/** Doubts that only samples explain. */
const isShown = (why: DoubtReason): boolean =>
  why === 'namesOfPeople' || why === 'twoScales' || why === 'finerTitle'

/** A judgement in one line, as a person would check it against the sheet. */
export function describeAdoption(found: SheetAdoption): string {
  const { verdict, because, tracker, headerRow, firstRow, lastRow, rows, unsure, problems } = found
  if (verdict === 'notATable') return `${verdict}: ${because}`
  const parts = [
    `${verdict}: ${tracker!}, header ${headerRow}, ${rows.length} from ${firstRow} to ${lastRow}`,
    readColumnLetters(found),
    `late: ${readLateTitles(found).join(', ')}`,
    ...unsure.map(
      ({ field, candidates, why, samples = [] }) =>
        `${field}? ${candidates.map(toColumnLetter).join('/')} ${why}${isShown(why) ? ` ${samples.join(', ')}` : ''}`,
    ),
    ...problems.map(
      ({ code, line, column, found: text, count }) =>
        `${code} ${toColumnLetter(column)}${line} ${text} ×${count}`,
    ),
  ]
  return parts.join(' | ')
}

/** Enough to try every word many times, few enough to be cheap. */
export const headerRuns = 40
