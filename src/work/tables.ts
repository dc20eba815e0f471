import type { Grid } from '../core/cell.js'
import { readStored, stored } from '../core/stored.js'
import { namesOf } from '../core/locale.js'
import { locateTable, type ColumnMarks } from '../core/sheet/locate-table.js'
import { readTableRows, type TableReading } from '../core/read-table-rows.js'
import { ownColumnCount } from '../core/own-column-count.js'
import { acceptedSheetNames, type RowOf, type Table } from '../core/table.js'
import type { Ports, Sheet, Store } from '../ports.js'
import { trackersWith } from '../trackers/index.js'
import { settingSpecs } from '../trackers/own/settings.js'
import { readTableCells } from './table-sizes.js'
import { aliasesFor } from './plan/library.js'
import { helperSheetName } from './refresh/calculations.js'
import { releasedSheetNames } from './released-sheets.js'
import { viewOfSheet } from './views/view-of-sheet.js'
import type { Patch } from '../core/sheet/sheet-change.js'
import {
  allTables,
  type AllTables,
  type TableKey,
  tableKeys,
  readTables,
  coreTables,
  tableNamed,
} from './table-list.js'
import { readByTable, storedSheetNames, storedTables } from './stored-tables.js'
import { readableTable, tableWithHeaders } from './worded-tables.js'

/** Tables whose rows get a done date when their status becomes done. */
const doneDateTables: readonly TableKey[] = trackersWith(({ stampsDone }) => stampsDone)

/** The table that Milepost made in the sheet of that name; none in a sheet that a team brought along. */
export function editedTable(
  store: Store,
  sheetName: string,
): { readonly table: Table; readonly stampsDone: boolean } | undefined {
  const [key] = [...readByTable(store, stored.sheets)].find(([, name]) => name === sheetName) ?? []
  if (key === undefined || readStored(store, stored.headers, key) !== null) return undefined
  const table = tableNamed(key)
  return table.isLog ? undefined : { table, stampsDone: doneDateTables.includes(key as TableKey) }
}

/** Whether runs read the sheet of that name. */
export const isReadByRuns = (store: Store, sheetName: string): boolean =>
  [...readByTable(store, stored.sheets)].some(([, name]) => name === sheetName)

/** The sheets of tables, by their keys, in the order of the keys. */
export type SheetsByKey = ReadonlyMap<TableKey, Sheet<TableKey>>

/**
 * Finds the sheets of tables: under the name they had last, else by mark where set-up left one, else by a name in any
 * language, else by headers where a core tracker is missing.
 *
 * @param how.searchesAll looks through all sheets, for trackers that somebody added by hand
 */
export function openSheets(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  how: {
    readonly searchesAll?: boolean
    readonly keys?: readonly TableKey[]
    readonly source?: KnownSheet
  } = {},
): SheetsByKey {
  const { sheets } = ports
  const { searchesAll = true, keys = readTables, source } = how
  const seen = storedSheetNames(ports.store)
  // Where all names are asked for in any case, no sheet is asked for by its own.
  if (searchesAll && keys.some((key) => !seen.has(key))) sheets.sheetNames()
  const found = new Map<TableKey, Sheet<TableKey>>()
  const add = (sheet: Sheet<TableKey> | null): void => void (sheet && found.set(sheet.table, sheet))
  const inOrder = (): SheetsByKey =>
    new Map(keys.flatMap((key) => (found.has(key) ? [[key, found.get(key)!]] : [])))
  for (const key of keys) if (seen.has(key)) add(sheets.find(key, seen.get(key)!))
  const isComplete = keys.every((key) => !seen.has(key) || found.has(key))
  if (!searchesAll && isComplete && coreTables.some((key) => found.has(key))) return inOrder()
  for (const key of keys) if (!found.has(key) && seen.has(key)) add(sheets.findByMark(key))
  const others = [...seen].flatMap(([key, name]) =>
    keys.includes(key as TableKey) ? [] : [{ name: () => name }],
  )
  const releasedNames = releasedSheetNames(ports)
  const taken = [...others, ...releasedNames.map((name) => ({ name: () => name }))]
  for (const key of keys)
    if (!found.has(key))
      add(sheets.findByNames(key, acceptedSheetNames(allTables[key]), [...found.values(), ...taken]))
  const missing = coreTables.filter((key) => keys.includes(key) && !found.has(key))
  for (const sheet of missing.length > 0 ? findByHeaders(ports, missing, releasedNames, source) : [])
    add(sheet)
  return inOrder()
}

/** A sheet whose used cells this run has read already. */
export interface KnownSheet {
  readonly name: string
  readonly grid: Grid
}

/** Finds the sheet of one table. */
export function openSheet<K extends TableKey>(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  key: K,
  source?: KnownSheet,
): Sheet<K> | null {
  const name = storedSheetNames(ports.store).get(key)
  const found = name === undefined ? null : ports.sheets.find(key, name)
  const how = { keys: [key], ...(source && { source }) }
  return found ?? ((openSheets(ports, how).get(key) ?? null) as Sheet<K> | null)
}

/** The share of a tracker's own columns a sheet must show before its headers alone make it that tracker. */
const headerShare = 0.6

/** Whether a sheet of that name is one of ours that is no table. */
const isOwnName = (sheetName: string): boolean =>
  namesOf(helperSheetName).includes(sheetName) || viewOfSheet(sheetName) !== undefined

function findByHeaders(
  ports: Pick<Ports, 'library' | 'sheets'>,
  missing: readonly TableKey[],
  releasedNames: readonly string[],
  source?: KnownSheet,
): Sheet<TableKey>[] {
  const { sheets } = ports
  const named = new Set(
    tableKeys.flatMap((key) => acceptedSheetNames(allTables[key]).map((name) => name.toLowerCase())),
  )
  const found = new Map<TableKey, Sheet<TableKey>>()
  for (const sheetName of sheets.sheetNames()) {
    if (isOwnName(sheetName) || named.has(sheetName.trim().toLowerCase())) continue
    if (releasedNames.includes(sheetName)) continue
    const top =
      sheetName === source?.name ? source.grid : sheets.cellsOfSheet(sheetName, { lines: 40, columns: 400 })
    const bestMatch = missing
      .filter((key) => !found.has(key))
      .map((key) => ({ key, share: shareOfColumns(ports.library, allTables[key], top) }))
      .reduce((most, each) => (each.share > most.share ? each : most), { key: missing[0]!, share: 0 })
    if (bestMatch.share < headerShare) continue
    const sheet = sheets.find(bestMatch.key, sheetName)
    if (sheet) found.set(bestMatch.key, sheet)
  }
  return [...found.values()]
}

const shareOfColumns = (library: Ports['library'], table: Table, grid: Grid): number => {
  const { columns } = locateTable(table, grid, new Map(), aliasesFor(library))
  return columns.has(table.title) ? columns.size / ownColumnCount(table) : 0
}

/** A table as read, with its sheet and the grid it was read from. */
export interface OpenTable<T extends Table = Table> {
  readonly table: T
  readonly sheet: Sheet
  readonly grid: Grid
  readonly reading: TableReading<RowOf<T['columns']>>
  /** Ids that rows were given and that are not in the sheet yet, with the table as it was read. */
  readonly pendingIds?: { readonly patches: readonly Patch[]; readonly before: OpenTable }
}

/** The sheets of open tables. */
export const sheetsOf = (tables: ReadonlyMap<TableKey, OpenTable>): readonly Sheet[] =>
  [...tables.values()].map(({ sheet }) => sheet)

/** Reads a table's sheet. Marks cost calls, so they are asked only for columns that no name of their own tells. */
export function openTable<K extends TableKey>(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  sheet: Sheet<K>,
): OpenTable<AllTables[K]> {
  const open = readTable(ports, sheet, readTableCells(ports.sheets, sheet))
  const width = open.grid[0]?.length ?? 0
  // Columns that were added since the size was noted are right of what was read.
  return [...open.reading.location.columns.values()].every((at) => at <= width)
    ? open
    : readTable(ports, sheet, sheet.cells())
}

/** Settings are the lines that set-up made and a few of the team's own; where there are more, all are read. */
const fewLines = Object.keys(settingSpecs).length + 50

/** Reads a table that may be short, in one call instead of two where it is and its columns are as set-up made them. */
export function openShort<K extends TableKey>(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  sheet: Sheet<K>,
): OpenTable<AllTables[K]> {
  const table = tableWithHeaders(ports.store, sheet.table)
  const keys = Object.keys(table.columns)
  const grid = sheet.lines(1, fewLines, keys.length)
  const { columns } = locateTable(table, grid, new Map(), aliasesFor(ports.library))
  const isWhole = grid.length < fewLines && keys.every((each) => columns.has(each))
  return isWhole ? readTable(ports, sheet, grid) : openTable(ports, sheet)
}

/** Reads a table from cells of its sheet; see {@link openTable}. */
export function readTable<K extends TableKey>(
  ports: Pick<Ports, 'library' | 'store'>,
  sheet: Sheet<K>,
  grid: Grid,
): OpenTable<AllTables[K]> {
  const table = readableTable(ports.store, sheet.table)
  const byHeader = locateTable(table, grid, new Map(), aliasesFor(ports.library))
  const unsure = Object.keys(table.columns).filter(
    (column) => !byHeader.columns.has(column) || byHeader.aliased.includes(column),
  )
  const marks: ColumnMarks =
    unsure.length > 0 && storedTables(ports.store).includes(sheet.table) ? sheet.marks(unsure) : new Map()
  return {
    table: table as AllTables[K],
    sheet,
    grid,
    reading: readTableRows(table, grid, aliasesFor(ports.library), marks) as TableReading<
      RowOf<AllTables[K]['columns']>
    >,
  }
}
