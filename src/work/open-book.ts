import type { Problem } from '../core/problem.js'
import type { Ports } from '../ports.js'
import { createNameIndexes, type BookContents, type TrackerRows } from '../domain/book-contents.js'
import { withNearestChoices } from '../domain/nearest-choice.js'
import { findAmbiguousReferences, findUnknownReferences } from '../domain/references.js'
import { createCalendar, defaultSettings, readSettings } from '../domain/settings.js'
import { findLongPast } from '../domain/status/long-past.js'
import { createSituation } from '../domain/status/situation.js'
import { trackerKeys, type Trackers } from '../trackers/index.js'
import type { LedgerRow } from '../trackers/own/letters.js'
import { mailMemory, withMailEntries } from './letters/ledger/mail-memory.js'
import { evaluateContents } from './refresh/evaluate-contents.js'
import { isUncertain, isExpected } from './table-sizes.js'
import { openSheets, openShort, type OpenTable, openTable } from './tables.js'
import { storedTables } from './stored-tables.js'
import { coreTables, type TableKey } from './table-list.js'

/** A workbook opened for one run. */
export interface OpenBook {
  readonly contents: BookContents
  readonly tables: ReadonlyMap<TableKey, OpenTable>
  /** Every email that was or may have been sent, by the ledger and by the memory outside the sheet. */
  readonly ledger: readonly LedgerRow[]
}

/** What a run needs and does not have, as values: the caller words it. */
export type Refusal = readonly Problem[]
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Refusal }

/** Where tables are looked for. */
export interface Search {
  readonly searchesAll?: boolean
  /** Whether any tracker is enough, as where only a list of risks was adopted. */
  readonly needsNoCore?: boolean
  /** Tables that are not read though they are there. */
  readonly leavesOut?: readonly TableKey[]
}

/**
 * Reads every table of the workbook. Refused when it has none of tasks, milestones, engagements and clients:
 * with a `goneTable` for each of them that was there, and a `missingTable` for each that never was.
 *
 * @param how.searchesAll see `openSheets`; scheduled runs read only the sheets they know
 */
export function openBook(ports: Ports, how: Search = {}): Result<OpenBook> {
  const tables = new Map<TableKey, OpenTable>()
  for (const [key, sheet] of openSheets(ports, how)) {
    if (how.leavesOut?.includes(key)) continue
    const isShort =
      how.searchesAll === false &&
      (key === 'settings' || (key === 'letters' && !isExpected(ports.sheets, key)))
    const table = (isShort ? openShort(ports, sheet) : openTable(ports, sheet)) as unknown as OpenTable
    if (isUncertain(ports.sheets, sheet)) {
      ports.sheets.rereadSheetNames()
      return openBook(ports, how)
    }
    // A ledger that cannot be read is worse than none: it must be reported.
    if (hasTitles(table) || key === 'letters') tables.set(key, table)
  }
  const requiredKeys = coreTables.filter((key) => key !== 'people')
  if (!how.needsNoCore && !requiredKeys.some((key) => tables.has(key))) {
    const setUp = storedTables(ports.store)
    const problemCode = (key: string): Problem['code'] => (setUp.includes(key) ? 'goneTable' : 'missingTable')
    return {
      ok: false,
      problems: requiredKeys.map((key) => ({
        code: problemCode(key),
        table: key,
        column: '',
        line: 0,
        found: '',
      })),
    }
  }
  return { ok: true, value: createBook(ports, tables) }
}

/** Whether the headers of a table were found, with that of its titles: without them nothing is known of its rows. */
export const hasTitles = ({ table, reading: { location } }: OpenTable): boolean =>
  location.headerLine > 0 && location.columns.has(table.title)

/**
 * The book of tables that were read, evaluated as of now: no verdict is made from what an earlier run wrote.
 */
export function createBook(
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  tables: ReadonlyMap<TableKey, OpenTable>,
): OpenBook {
  const ledger = withMailEntries(
    (tables.get('letters')?.reading.rows ?? []) as unknown as readonly LedgerRow[],
    mailMemory(ports).entries(),
  )
  return {
    tables,
    contents: evaluateContents(contentsOf(ports, tables), ledger, ports.spreadsheet.locale()),
    ledger,
  }
}

/** Settings that were there and are missing: every threshold is the default again, which no person chose. */
const missingSettingsProblems = (setUp: readonly string[], tables: OpenBook['tables']): Problem[] =>
  setUp.includes('settings') && !tables.has('settings')
    ? [{ code: 'missingTable', table: 'settings', column: '', line: 0, found: '' }]
    : []

function contentsOf(
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  tables: ReadonlyMap<TableKey, OpenTable>,
): BookContents {
  const locale = ports.spreadsheet.locale()
  const rowsOf = (key: keyof Trackers): readonly unknown[] => tables.get(key)?.reading.rows ?? []
  const rows = Object.fromEntries(trackerKeys.map((key) => [key, rowsOf(key)])) as unknown as TrackerRows
  const settingsTable = tables.get('settings') as
    OpenTable<(typeof import('../trackers/own/settings.js'))['settings']> | undefined
  const chosen = settingsTable
    ? readSettings(settingsTable.reading, settingsTable.grid)
    : { settings: defaultSettings, problems: [] }
  const calendar = createCalendar(chosen.settings, rows.holidays)
  const today = ports.clock.now().day
  const situation = createSituation(today, chosen.settings, calendar)
  const namedRows = {
    rows,
    has: trackerKeys.filter((key) => tables.has(key)),
    byName: createNameIndexes(rows),
  }
  const setUp = storedTables(ports.store)
  const deletedKeys = trackerKeys.filter((key) => setUp.includes(key) && !tables.has(key))
  return {
    ...namedRows,
    gone: deletedKeys,
    located: new Map(
      namedRows.has.map((key) => [key, new Set(tables.get(key)!.reading.location.columns.keys())]),
    ),
    settings: chosen.settings,
    calendar,
    situation,
    problems: [
      ...deletedKeys.map((key): Problem => ({
        code: 'goneTable',
        table: key,
        column: '',
        line: 0,
        found: '',
      })),
      ...missingSettingsProblems(setUp, tables),
      ...[...tables.values()].flatMap(({ table, reading }) =>
        withNearestChoices(table, reading.problems, locale),
      ),
      ...chosen.problems,
      ...findUnknownReferences(namedRows),
      ...findAmbiguousReferences(namedRows),
      ...findLongPast({ ...namedRows, situation }),
    ],
  }
}
