import { type Cell, type Grid, isDayCell } from '../../core/cell.js'
import type { zoneReader } from '../zone-reader.js'

/** What can be read from a sheet's cell and written to it. */
export type GoogleCell = string | number | boolean | Date

export const isDate = (value: unknown): value is Date =>
  typeof value === 'object' && value !== null && 'getTime' in value

/** Dates have years of four digits: 0000 to 9999, and one day more because of the zone. */
const [firstInstant, lastInstant] = [-62_167_132_800_000, 253_402_214_400_000]
const serialAt = (instant: number): number => Math.round(instant / 86_400_000) + 25_569

const emptyLine: readonly Cell[] = []

/** The core's grid for a sheet's values; empty lines at the end are left out, unless `keepsEmptyLines`. */
export function gridOf(
  values: readonly (readonly GoogleCell[])[],
  zone: ReturnType<typeof zoneReader>,
  { keepsEmptyLines }: { readonly keepsEmptyLines: boolean } = { keepsEmptyLines: false },
): Grid {
  const dates: { readonly line: Cell[]; readonly at: number; readonly instant: number }[] = []
  const grid = values.map((line) => {
    // A sheet may end a million lines below its table: a blank line is then one and the same.
    if (line.every((value) => value === '')) return emptyLine
    const cells: Cell[] = []
    for (const value of line) {
      if (isDate(value)) {
        const instant = value.getTime()
        // For what has no date in any calendar, the number that the cell holds, as exactly as possible.
        const isOutOfRange = !(instant > firstInstant && instant < lastInstant)
        if (!isOutOfRange) dates.push({ line: cells, at: cells.length, instant })
        cells.push(!isOutOfRange ? null : Number.isNaN(instant) ? '#NUM!' : serialAt(instant))
      } else cells.push(value === '' ? null : value)
    }
    return cells
  })
  // The same few hundred days are in thousands of cells.
  zone.prepare([...new Set(dates.map(({ instant }) => instant))])
  for (const { line, at, instant } of dates) line[at] = zone.read(instant)
  let end = grid.length
  while (!keepsEmptyLines && end > 0 && grid[end - 1]!.every((cell) => cell === null)) end--
  return grid.slice(0, end)
}

/** How many columns a grid has. */
export const widthOf = (grid: Grid): number => grid.reduce((width, line) => Math.max(width, line.length), 0)

/** Text that a sheet takes for a formula, a yes or no, or a number, an amount, a date or a time. */
const textsReadAsValues = [
  /^[=+\-@\t\r\n']/,
  /^\s*(true|false)\s*$/i,
  /^(?=.*\d)([\s\d.,:/%()年月日时分秒点上下午¥￥$€£+-]|[ap]\.?m\b|[etz]|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*)+$/i,
]

/**
 * What to hand to a sheet so that it stores this cell and nothing else. A sheet reads written text as if
 * typed, so text that could become a formula, a number or a date is marked as text by the apostrophe a person
 * would type (the characters are those of OWASP's list against CSV injection). A day goes as ISO text, which
 * every locale reads.
 */
export function googleCell(cell: Cell): string | number | boolean {
  if (cell === null) return ''
  if (isDayCell(cell)) return cell.time ? `${cell.day} ${cell.time}` : cell.day
  if (typeof cell !== 'string') return cell
  return textsReadAsValues.some((pattern) => pattern.test(cell)) ? `'${cell}` : cell
}
