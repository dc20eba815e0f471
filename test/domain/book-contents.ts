import type { WorkingCalendar } from '../../src/core/calendar.js'
import { parseDay } from '../../src/core/day.js'
import type { Row, Table } from '../../src/core/table.js'
import { createNameIndexes, type BookContents, type TrackerRows } from '../../src/domain/book-contents.js'
import { defaultSettings } from '../../src/domain/settings.js'
import { createSituation } from '../../src/domain/status/situation.js'
import { type TrackerKey, trackerKeys, trackers, type Trackers } from '../../src/trackers/index.js'
import { china } from './create-rows.js'

/** Rows by tracker, each with what is given and everything else blank. */
export type GivenRows = { readonly [K in TrackerKey]?: readonly Partial<Row<Trackers[K]>>[] }

const rowsOf = (table: Table, given: readonly object[]): object[] =>
  given.map((values, index) => ({
    ...Object.fromEntries(Object.keys(table.columns).map((column) => [column, null])),
    id: `${table.prefix}${index + 1}`,
    at: { line: index + 2, unread: [] },
    ...values,
  }))

/** A portfolio on one day with the default settings and China's calendar; it has the trackers that are given. */
export function createBookContents(
  today: string,
  given: GivenRows,
  calendar: WorkingCalendar = china,
): BookContents {
  const rows = Object.fromEntries(
    trackerKeys.map((key) => [key, rowsOf(trackers[key], given[key] ?? [])]),
  ) as unknown as TrackerRows
  return {
    rows,
    has: trackerKeys.filter((key) => key in given),
    gone: [],
    located: new Map(
      trackerKeys
        .filter((key) => key in given)
        .map((key) => [key, new Set(Object.keys(trackers[key].columns))]),
    ),
    settings: defaultSettings,
    calendar,
    situation: createSituation(parseDay(today), defaultSettings, calendar),
    problems: [],
    byName: createNameIndexes(rows),
  }
}
