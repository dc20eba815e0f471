import { namesOf } from '../../core/locale.js'
import type { WorkingCalendar } from '../../core/calendar.js'
import { type Day, isDay } from '../../core/day.js'
import { isSameText } from '../../core/cell.js'
import { clients as clientTable } from '../../trackers/clients/clients.js'
import type { HistoryRow } from '../../trackers/own/history.js'
import { type Figure, measureMedian, type Periods, createShare, isWithin } from './figure.js'

/** How early the team said that a day could not be met. */
export interface Notice {
  /** Days moved to a later one while the old one had not passed, of all that were moved later within a year. */
  readonly ahead: Figure
  /** Working days between the change and the day that was given up, of the changes made ahead: the median. */
  readonly workdays: Figure
}

/**
 * Due and delivery days that moved later (提前多久发现), as the history recorded them. A day given up today was 0
 * ahead.
 */
export function measureNotice(
  rows: readonly HistoryRow[],
  calendar: WorkingCalendar,
  periods: Periods,
): Notice {
  const moves = listPostponements(rows, periods)
  const ahead = moves.filter(({ seen, given }) => seen <= given)
  return {
    ahead: createShare(ahead.length, moves.length),
    workdays: measureMedian(ahead.map(({ seen, given }) => calendar.workdaysBetween(seen, given))),
  }
}

/** Due and delivery days that moved to a later one within a year, with the day on which that was seen. */
export const listPostponements = (
  rows: readonly HistoryRow[],
  { year }: Periods,
): { readonly row: HistoryRow; readonly seen: Day; readonly given: Day }[] =>
  rows.flatMap((row) => {
    const { day, field, from, to } = row
    return (field === 'due' || field === 'delivery') &&
      isWithin(day, year) &&
      from !== null &&
      to !== null &&
      isDay(from) &&
      isDay(to) &&
      to > from
      ? [{ row, seen: day!, given: from }]
      : []
  })

/** Contracts of a year: what became of those that ended, and who turned from one-off to subscription. */
export interface Renewals {
  /** Contracts moved to a later end, of those and the ones that ended since the history began. */
  readonly renewed: Figure
  /** Clients that became subscribers. */
  readonly converted: number
  /**
   * What the rate is of: clients by id whose contract was renewed or ended, and those who became subscribers.
   */
  readonly ids: { readonly counted: readonly string[]; readonly converted: readonly string[] }
  /** The first day of the history; null while there is none, and nothing can be said. */
  readonly since: Day | null
}

/**
 * Renewals (续约率) and conversions (单次转订阅) of a year. Rows hold only the present contract, so both are read
 * from the history: a contract end that moved later is a renewal. What came before the history is unknown.
 */
export function measureRenewals(
  rows: readonly HistoryRow[],
  clients: readonly { readonly id: string; readonly contractEnd: Day | null }[],
  { year }: Periods,
): Renewals {
  const since = rows.flatMap(({ day }) => day ?? []).sort()[0] ?? null
  if (since === null)
    return { renewed: createShare(0, 0), converted: 0, ids: { counted: [], converted: [] }, since }
  const seen = rows.filter(({ tracker, day }) => tracker === 'clients' && isWithin(day, year))
  const renewed = new Set(
    seen.filter(({ field, from, to }) => field === 'contractEnd' && isLater(from, to)).map(({ row }) => row),
  )
  const endedContracts = clients.filter(
    ({ id, contractEnd }) =>
      !renewed.has(id) && isWithin(contractEnd, year) && contractEnd! >= since && contractEnd! < year.upTo,
  )
  const { oneOff, subscription } = clientTable.columns.kind.choices!
  const isChoice = (text: string | null, choice: typeof oneOff): boolean =>
    text !== null && namesOf(choice!).some((label) => isSameText(label, text))
  const converted = seen.filter(
    ({ field, from, to }) => field === 'kind' && isChoice(from, oneOff) && isChoice(to, subscription),
  )
  const convertedIds = [...new Set(converted.map(({ row }) => row ?? ''))]
  return {
    renewed: createShare(renewed.size, renewed.size + endedContracts.length),
    converted: convertedIds.length,
    ids: {
      counted: [...[...renewed].map((id) => id ?? ''), ...endedContracts.map(({ id }) => id)],
      converted: convertedIds,
    },
    since,
  }
}

const isLater = (from: string | null, to: string | null): boolean =>
  from !== null && to !== null && isDay(from) && isDay(to) && to > from
