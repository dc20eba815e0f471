import type { Problem } from '../core/problem.js'
import type { Ports } from '../ports.js'
import { indexes, type Portfolio, type Rows } from '../project/portfolio.js'
import { ambiguousReferences, unknownReferences } from '../project/references.js'
import { calendarOf, defaultSettings, readSettings } from '../project/settings.js'
import { longPast } from '../project/status/long-past.js'
import { situationOf } from '../project/status/situation.js'
import { trackerKeys, type Trackers } from '../trackers/index.js'
import type { LedgerRow } from '../trackers/own/letters.js'
import { mailMemory, withMailed } from './letters/ledger/mailed.js'
import { judged } from './refresh/judged.js'
import { isDoubtful, isExpected } from './sized.js'
import {
  bindTables,
  coreTables,
  openShort,
  type OpenTable,
  openTable,
  type TableKey,
  tablesSetUp,
} from './tables.js'

/** A workbook opened for one run. */
export interface OpenBook {
  readonly portfolio: Portfolio
  readonly tables: ReadonlyMap<TableKey, OpenTable>
  /** Every email that went or may have gone, by the ledger and by the memory outside the sheet. */
  readonly ledger: readonly LedgerRow[]
}

/** What a run cannot go on without, as values: the caller words it. */
export type Refusal = readonly Problem[]
export type Maybe<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Refusal }

/**
 * Reads every table the workbook has. Refused when it has neither tasks nor milestones nor engagements nor clients: with
 * a `goneTable` for each of them that was there, and a `missingTable` for each that never was.
 *
 * @param fresh see `bindTables`; scheduled runs keep to the sheets they know
 */
export function openBook(ports: Ports, fresh = true): Maybe<OpenBook> {
  const found = bindTables(ports, fresh)
  const tables = new Map<TableKey, OpenTable>()
  for (const key of found) {
    const isShort = !fresh && (key === 'settings' || (key === 'letters' && !isExpected(ports, key)))
    const table = (isShort ? openShort(ports, key) : openTable(ports, key)) as unknown as OpenTable
    if (isDoubtful(ports, key)) {
      ports.workbook.lookAgain()
      return openBook(ports, fresh)
    }
    // A ledger that cannot be read is worse than none: it has to be said.
    const isRead =
      table.reading.location.headerLine > 0 && table.reading.location.columns.has(table.table.title)
    if (isRead || key === 'letters') tables.set(key, table)
  }
  const followed = coreTables.filter((key) => key !== 'people')
  if (!followed.some((key) => tables.has(key))) {
    const setUp = tablesSetUp(ports)
    const code = (key: string): Problem['code'] => (setUp.includes(key) ? 'goneTable' : 'missingTable')
    return {
      ok: false,
      problems: followed.map((key) => ({ code: code(key), table: key, column: '', line: 0, found: '' })),
    }
  }
  return { ok: true, value: withRows(ports, tables) }
}

/** The book of tables that were read, judged as of now: no verdict is made from what an earlier run wrote. */
export function withRows(ports: Ports, tables: ReadonlyMap<TableKey, OpenTable>): OpenBook {
  const ledger = withMailed(
    (tables.get('letters')?.reading.rows ?? []) as unknown as readonly LedgerRow[],
    mailMemory(ports).entries(),
  )
  return {
    tables,
    portfolio: judged(portfolioOf(ports, tables), ledger, ports.workbook.locale()),
    ledger,
  }
}

/** Settings that were there and are gone: every threshold is the default again, which nobody chose. */
const withoutSettings = (setUp: readonly string[], tables: OpenBook['tables']): Problem[] =>
  setUp.includes('settings') && !tables.has('settings')
    ? [{ code: 'missingTable', table: 'settings', column: '', line: 0, found: '' }]
    : []

function portfolioOf(ports: Ports, tables: ReadonlyMap<TableKey, OpenTable>): Portfolio {
  const rowsOf = (key: keyof Trackers): readonly unknown[] => tables.get(key)?.reading.rows ?? []
  const rows = Object.fromEntries(trackerKeys.map((key) => [key, rowsOf(key)])) as unknown as Rows
  const settingsTable = tables.get('settings') as
    OpenTable<(typeof import('../trackers/own/settings.js'))['settings']> | undefined
  const chosen = settingsTable
    ? readSettings(settingsTable.reading, settingsTable.grid)
    : { settings: defaultSettings, problems: [] }
  const calendar = calendarOf(chosen.settings, rows.holidays)
  const today = ports.clock.now().day
  const situation = situationOf(today, chosen.settings, calendar)
  const named = { rows, has: trackerKeys.filter((key) => tables.has(key)), byName: indexes(rows) }
  const setUp = tablesSetUp(ports)
  const gone = trackerKeys.filter((key) => setUp.includes(key) && !tables.has(key))
  return {
    ...named,
    gone,
    located: new Map(
      named.has.map((key) => [key, new Set(tables.get(key)!.reading.location.columns.keys())]),
    ),
    settings: chosen.settings,
    calendar,
    situation,
    problems: [
      ...gone.map((key): Problem => ({ code: 'goneTable', table: key, column: '', line: 0, found: '' })),
      ...withoutSettings(setUp, tables),
      ...[...tables.values()].flatMap(({ reading }) => reading.problems),
      ...chosen.problems,
      ...unknownReferences(named),
      ...ambiguousReferences(named),
      ...longPast({ ...named, situation }),
    ],
  }
}
