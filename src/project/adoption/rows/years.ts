/** The year of days that were written without one, where the sheet says it beyond doubt. */
import { type Cell, type Grid, isDayCell } from '../../../core/cell.js'
import type { DayOrder } from '../types.js'
import { type DayMeaning, dayMeant } from './meaning.js'
import { type Day, daysBetween, isDay } from '../../../core/day.js'

/** The years that texts and days name, such as those of a title, a sheet's name, a column of days. */
function yearsIn(cells: readonly (Cell | undefined)[]): Set<string> {
  const found = new Set<string>()
  for (const cell of cells) {
    if (isDayCell(cell ?? null)) found.add((cell as { day: Day }).day.slice(0, 4))
    else if (typeof cell === 'string')
      for (const year of cell.match(/(?<![\d.])20\d\d(?!\d)/g) ?? []) found.add(year)
  }
  return found
}

/** Whether days without a year, in the order of their lines, go over a turn of the year. */
const turns = (days: readonly string[]): boolean =>
  days.some((day, at) => at > 0 && days[at - 1]!.slice(0, 2) >= '10' && day.slice(0, 2) <= '03')

/** How far apart two days of one row may lie for the one to tell the year of the other. */
const near = 120

/**
 * The day that a month and a day of it mean; null where that cannot be told.
 *
 * @param written `MM-dd`
 * @param beside the row's other days, which tell best
 * @param years all that the sheet names; only a single one tells
 */
function withYear(written: string, beside: readonly Day[], years: ReadonlySet<string>): Day | null {
  const told = beside
    .flatMap((day) =>
      [-1, 0, 1].map((more) => ({ day, text: `${Number(day.slice(0, 4)) + more}-${written}` })),
    )
    .flatMap(({ day, text }) =>
      isDay(text) && Math.abs(daysBetween(day, text)) <= near ? [text as Day] : [],
    )
  if (told.length > 0) return new Set(told).size === 1 ? told[0]! : null
  const [year] = years
  const text = `${year ?? ''}-${written}`
  return years.size === 1 && isDay(text) ? text : null
}

/** The texts and days that speak of the whole sheet: its name, what stands above the rows, the header. */
const aboutSheet = (name: string, grid: Grid, firstRow: number): (Cell | undefined)[] => [
  name,
  ...grid.slice(0, firstRow - 1).flat(),
]

/** The years that tell for a column's days without one; none where they go over a turn of the year. */
export function yearsOf(
  name: string,
  grid: Grid,
  firstRow: number,
  items: readonly number[],
  orders: ReadonlyMap<number, DayOrder | null>,
): (column: number) => ReadonlySet<string> {
  let all: Set<string> | undefined
  const known = new Map<number, ReadonlySet<string>>()
  return (column) => {
    const before = known.get(column)
    if (before) return before
    const days = (at: number): DayMeaning[] =>
      items.map((line) => dayMeant(grid[line - 1]?.[at - 1], orders.get(at) ?? null))
    all ??= yearsIn([
      ...aboutSheet(name, grid, firstRow),
      ...[...orders.keys()].flatMap((at) => days(at).filter((day) => day.is === 'day')),
    ])
    const yearless = days(column).flatMap((day) => (day.is === 'noYear' && day.written ? [day.written] : []))
    const made = turns(yearless) ? new Set<string>() : all
    known.set(column, made)
    return made
  }
}

/** A day with its year, where that is beyond doubt; both ends of a span in their order. */
export function dated(
  meaning: DayMeaning,
  told: () => { readonly beside: readonly Day[]; readonly years: ReadonlySet<string> },
): DayMeaning {
  if (meaning.is !== 'noYear' || meaning.written === null) return meaning
  const { beside, years } = told()
  const { from } = meaning
  const day = withYear(meaning.written, beside, years)
  if (day === null) return meaning
  if (from === undefined) return { is: 'day', day, written: true }
  const first = dated(from, () => ({ beside: [...beside, day], years }))
  return first.is !== 'day' || first.day <= day ? { is: 'day', day, written: true, from: first } : meaning
}
