/** The year of days that were written without one, where the sheet leaves no doubt. */
import { type Cell, type Grid, isDayCell } from '../../../core/cell.js'
import type { DayOrder } from '../types.js'
import { type DayMeaning, interpretDay } from './day-meaning.js'
import { type Day, daysBetween, isDay } from '../../../core/day.js'

/** The years that texts and days name, such as those of a title, a sheet's name, a column of days. */
function findYears(cells: readonly (Cell | undefined)[]): Set<string> {
  const found = new Set<string>()
  for (const cell of cells) {
    if (isDayCell(cell ?? null)) found.add((cell as { day: Day }).day.slice(0, 4))
    else if (typeof cell === 'string')
      for (const year of cell.match(/(?<![\d.])20\d\d(?!\d)/g) ?? []) found.add(year)
  }
  return found
}

/** Whether days without a year, in the order of their lines, pass from one year to the next. */
const crossesNewYear = (days: readonly string[]): boolean =>
  days.some((day, at) => at > 0 && days[at - 1]!.slice(0, 2) >= '10' && day.slice(0, 2) <= '03')

/** How far apart two days of one row may be for one to give the other its year. */
const maxDaysApart = 120

/**
 * The day that a month and a day of it mean; null where that is not certain.
 *
 * @param written `MM-dd`
 * @param otherDays the row's other days, which count first
 * @param years all that the sheet names; they count when there is only one
 */
function addYear(written: string, otherDays: readonly Day[], years: ReadonlySet<string>): Day | null {
  const candidates = otherDays
    .flatMap((day) =>
      [-1, 0, 1].map((yearChange) => ({ day, text: `${Number(day.slice(0, 4)) + yearChange}-${written}` })),
    )
    .flatMap(({ day, text }) =>
      isDay(text) && Math.abs(daysBetween(day, text)) <= maxDaysApart ? [text as Day] : [],
    )
  if (candidates.length > 0) return new Set(candidates).size === 1 ? candidates[0]! : null
  const [year] = years
  const text = `${year ?? ''}-${written}`
  return years.size === 1 && isDay(text) ? text : null
}

/** The texts and days that concern the whole sheet: its name, the lines above the rows, the header. */
const sheetTexts = (name: string, grid: Grid, firstRow: number): (Cell | undefined)[] => [
  name,
  ...grid.slice(0, firstRow - 1).flat(),
]

/** The years that a column's days without one may have; none where they pass from one year to the next. */
export function createYearLookup(
  name: string,
  grid: Grid,
  firstRow: number,
  items: readonly number[],
  orders: ReadonlyMap<number, DayOrder | null>,
): (column: number) => ReadonlySet<string> {
  let all: Set<string> | undefined
  const cache = new Map<number, ReadonlySet<string>>()
  return (column) => {
    const cached = cache.get(column)
    if (cached) return cached
    const days = (at: number): DayMeaning[] =>
      items.map((line) => interpretDay(grid[line - 1]?.[at - 1], orders.get(at) ?? null))
    all ??= findYears([
      ...sheetTexts(name, grid, firstRow),
      ...[...orders.keys()].flatMap((at) => days(at).filter((day) => day.is === 'day')),
    ])
    const yearless = days(column).flatMap((day) => (day.is === 'noYear' && day.written ? [day.written] : []))
    const result = crossesNewYear(yearless) ? new Set<string>() : all
    cache.set(column, result)
    return result
  }
}

/** A day with its year, where that is certain; both ends of a span in their order. */
export function resolveYear(
  meaning: DayMeaning,
  candidates: () => { readonly otherDays: readonly Day[]; readonly years: ReadonlySet<string> },
): DayMeaning {
  if (meaning.is !== 'noYear' || meaning.written === null) return meaning
  const { otherDays, years } = candidates()
  const { from } = meaning
  const day = addYear(meaning.written, otherDays, years)
  if (day === null) return meaning
  if (from === undefined) return { is: 'day', day, written: true }
  const first = resolveYear(from, () => ({ otherDays: [...otherDays, day], years }))
  return first.is !== 'day' || first.day <= day ? { is: 'day', day, written: true, from: first } : meaning
}
