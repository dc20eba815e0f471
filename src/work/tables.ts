import { type Grid } from '../core/cell.js'
import { createFingerprint } from '../core/fingerprint.js'
import { readStored, stored, type StoredFormat, writeAllStored, writeStored } from '../core/stored.js'
import type { Patch, SheetPlacement } from '../core/sheet/compare-sheet.js'
import { namesOf } from '../core/locale.js'
import { locateTable, type ColumnMarks } from '../core/sheet/locate-table.js'
import { readTableRows, type TableReading } from '../core/read-table-rows.js'
import { withOwnHeaders } from '../core/sheet/own-headers.js'
import { acceptedSheetNames, type RowOf, type Table } from '../core/table.js'
import type { Ports, Store } from '../ports.js'
import { history } from '../trackers/own/history.js'
import { letters } from '../trackers/own/letters.js'
import { trackers } from '../trackers/index.js'
import { runs } from '../trackers/own/runs.js'
import { settings, settingSpecs } from '../trackers/own/settings.js'
import { readTableCells } from './table-sizes.js'
import { aliasesFor } from './plan/library.js'
import { helperSheetName } from './refresh/calculations.js'
import { viewOfSheet } from './views/view-of-sheet.js'
import { teamTemplates } from '../trackers/own/team-templates.js'

/** Every table Milepost knows: the trackers, and those it keeps for itself. */
export const allTables = { ...trackers, settings, runs, letters, teamTemplates, history } as const
export type AllTables = typeof allTables
export type TableKey = keyof AllTables
export const tableKeys = Object.keys(allTables) as readonly TableKey[]

/** Tables that no run reads as a matter of course: logs are written, the team's templates used when one is asked for. */
const unreadTables: readonly TableKey[] = ['runs', 'teamTemplates', 'history']

/** The tables every run reads. */
export const readTables: readonly TableKey[] = tableKeys.filter((key) => !unreadTables.includes(key))

/** Sheets that people look at least and that start hidden. */
export const hiddenTables: readonly TableKey[] = ['holidays', 'runs', 'letters', 'teamTemplates', 'history']

/** Sheets that only runs write: hidden, protected, and with every column marked. */
export const logTables: readonly TableKey[] = ['runs', 'letters', 'history']

/** Where a new sheet of a table stands, and how it is kept. */
export const placementFor = (key: TableKey, position: number): SheetPlacement => ({
  hidden: hiddenTables.includes(key),
  position,
  ...(logTables.includes(key) ? { isLog: true } : {}),
})

/** The trackers without which there is nothing to follow. */
export const coreTables = ['clients', 'engagements', 'milestones', 'tasks', 'people'] as const

export const tableNamed = (key: string): Table => {
  const found = (allTables as Readonly<Record<string, Table>>)[key]
  if (!found) throw new Error(`No such table: ${key}`)
  return found
}

/** Made once for a run. */
const tablesByStore = new WeakMap<Store, Map<string, Table>>()

/** Words a table, for this run, by the headers of a team's own sheet. */
export function applyHeaders(store: Store, table: Table, headers: string | null): Table {
  const known = tablesByStore.get(store) ?? new Map<string, Table>()
  const wordedTable = headers ? withOwnHeaders(table, JSON.parse(headers)) : table
  tablesByStore.set(store, known.set(table.key, wordedTable))
  return wordedTable
}

/** A table as its sheet words it: where Milepost was laid over a team's own sheet, by that sheet's headers. */
export const tableWithHeaders = (store: Store, key: string): Table =>
  tablesByStore.get(store)?.get(key) ??
  applyHeaders(store, tableNamed(key), readStored(store, stored.headers, key))

/** Tables whose rows get a done date when their status becomes done. */
const doneDateTables: readonly TableKey[] = ['tasks', 'milestones']

/** The table whose sheet has that name, where it gets done dates: not in a sheet that a team brought along. */
export function doneDateTableOf(store: Store, sheetName: string): Table | undefined {
  const seen = readByTable({ store }, stored.sheets)
  const key = doneDateTables.find((each) => seen.get(each) === sheetName)
  return key === undefined || readStored(store, stored.headers, key) !== null ? undefined : tableNamed(key)
}

/** Whether runs read the sheet of that name. */
export const isReadByRuns = (store: Store, sheetName: string): boolean =>
  [...readByTable({ store }, stored.sheets)].some(([, name]) => name === sheetName)

/** Texts by table as the store holds them: `tasks=任务` a line. */
export const readByTable = (ports: Pick<Ports, 'store'>, kind: StoredFormat): Map<string, string> =>
  new Map(
    (readStored(ports.store, kind) ?? '').split('\n').flatMap((line): [string, string][] => {
      const at = line.indexOf('=')
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : []
    }),
  )
const formatByTable = (texts: ReadonlyMap<string, string>): string =>
  [...texts].map(([key, text]) => `${key}=${text}`).join('\n')
const storeByTable = (ports: Ports, kind: StoredFormat, texts: ReadonlyMap<string, string>): void =>
  writeStored(ports.store, kind, formatByTable(texts))

/** Which sheet serves which table, by its name when last seen. */
const storedSheetNames = (ports: Ports): ReadonlyMap<string, string> => readByTable(ports, stored.sheets)

/** A print of the words a table's dropdowns and colours are made of: its choices' labels and its flags. */
export const wordingFingerprint = (key: TableKey): string => {
  const { columns, flags } = tableNamed(key)
  return createFingerprint([
    Object.entries(columns).map(([column, { choices }]) => [column, choices ?? null]),
    flags,
  ])
}

/** Remembers that the dropdowns and colours of these tables are in today's words. */
export function storeWordings(ports: Ports, keys: readonly TableKey[]): void {
  const words = readByTable(ports, stored.words)
  for (const key of keys) words.set(key, wordingFingerprint(key))
  storeByTable(ports, stored.words, words)
}

/** The tables this workbook was given: a missing one was renamed, and is looked for by its mark. */
export const storedTables = (ports: Ports): readonly string[] => [...storedSheetNames(ports).keys()]

/**
 * Remembers the sheets of tables, so that the next run finds them without listing all.
 *
 * @param extraValues is stored in the same call
 */
export function storeTables(
  ports: Ports,
  keys: readonly TableKey[],
  extraValues: Parameters<typeof writeAllStored>[1] = [],
): void {
  const seen = new Map(storedSheetNames(ports))
  const words = readByTable(ports, stored.words)
  for (const key of keys) {
    // What was not there before was made or laid out just now.
    if (!seen.has(key)) words.set(key, wordingFingerprint(key))
    seen.set(key, ports.workbook.sheetNameOf(key))
  }
  writeAllStored(ports.store, [
    [stored.words, formatByTable(words)],
    [stored.sheets, formatByTable(seen)],
    ...extraValues,
  ])
}

/** Forgets tables whose sheets are gone: they are missed no more. */
export function forgetTables(ports: Ports, keys: readonly string[]): void {
  const seen = [...storedSheetNames(ports)].filter(([key]) => !keys.includes(key))
  storeByTable(ports, stored.sheets, new Map(seen))
}

/**
 * Finds the sheets of tables: under the name they had last, else by mark where set-up left one, else by a name in any
 * language, else by headers where a core tracker is missing. Returns the keys that have a sheet now.
 *
 * @param searchesAll looks through all sheets, for trackers that somebody added by hand
 */
export function bindTables(
  ports: Ports,
  searchesAll: boolean,
  keys: readonly TableKey[] = readTables,
  source?: KnownSheet,
): TableKey[] {
  const { workbook } = ports
  const seen = storedSheetNames(ports)
  // Where all names are asked for in any case, no sheet is asked for by its own.
  if (searchesAll && keys.some((key) => !seen.has(key))) workbook.sheetNames()
  const found = new Set(keys.filter((key) => seen.has(key) && workbook.bindTo(key, seen.get(key)!)))
  const complete = keys.every((key) => !seen.has(key) || found.has(key))
  if (!searchesAll && complete && coreTables.some((key) => found.has(key)))
    return keys.filter((key) => found.has(key))
  for (const key of keys) if (!found.has(key) && seen.has(key) && workbook.bindByMark(key)) found.add(key)
  for (const key of keys)
    if (!found.has(key) && workbook.bind(key, acceptedSheetNames(allTables[key]))) found.add(key)
  const missing = coreTables.filter((key) => keys.includes(key) && !found.has(key))
  if (missing.length > 0) for (const key of findByHeaders(ports, missing, source)) found.add(key)
  return keys.filter((key) => found.has(key))
}

/** A sheet whose used cells this run has read already. */
export interface KnownSheet {
  readonly name: string
  readonly grid: Grid
}

/** Finds the sheet of one table. */
export const bindTable = (ports: Ports, key: TableKey, source?: KnownSheet): boolean => {
  const seen = storedSheetNames(ports).get(key)
  return (
    (seen !== undefined && ports.workbook.bindTo(key, seen)) ||
    bindTables(ports, true, [key], source).length > 0
  )
}

/** The share of a tracker's own columns a sheet must show before its headers alone make it that tracker. */
const headerShare = 0.6

/** Whether a sheet of that name is one of ours that is no table. */
const isOwnName = (sheetName: string): boolean =>
  namesOf(helperSheetName).includes(sheetName) || viewOfSheet(sheetName) !== undefined

function findByHeaders(ports: Ports, missing: readonly TableKey[], source?: KnownSheet): TableKey[] {
  const { workbook } = ports
  const named = new Set(
    tableKeys.flatMap((key) => acceptedSheetNames(allTables[key]).map((name) => name.toLowerCase())),
  )
  const bound: TableKey[] = []
  for (const sheetName of workbook.sheetNames()) {
    if (isOwnName(sheetName) || named.has(sheetName.trim().toLowerCase())) continue
    const top =
      sheetName === source?.name ? source.grid : workbook.cellsOfSheet(sheetName, { lines: 40, columns: 400 })
    const bestMatch = missing
      .filter((key) => !bound.includes(key))
      .map((key) => ({ key, share: shareOfColumns(ports, allTables[key], top) }))
      .reduce((most, each) => (each.share > most.share ? each : most), { key: missing[0]!, share: 0 })
    if (bestMatch.share < headerShare) continue
    workbook.bindTo(bestMatch.key, sheetName)
    bound.push(bestMatch.key)
  }
  return bound
}

const shareOfColumns = (ports: Ports, table: Table, grid: Grid): number => {
  const { columns } = locateTable(table, grid, new Map(), aliasesFor(ports))
  return columns.has(table.title) ? columns.size / Object.keys(table.columns).length : 0
}

/** A bound table as read, with the grid it was read from. */
export interface OpenTable<T extends Table = Table> {
  readonly table: T
  readonly grid: Grid
  readonly reading: TableReading<RowOf<T['columns']>>
  /** Ids that rows were given and that do not stand in the sheet yet, with the table as it was read. */
  readonly pendingIds?: { readonly patches: readonly Patch[]; readonly before: OpenTable }
}

/** Reads a bound table. Marks cost calls, so they are asked only for columns that no name of their own tells. */
export const openTable = <K extends TableKey>(ports: Ports, key: K): OpenTable<AllTables[K]> =>
  readTable(ports, key, readTableCells(ports, key))

/** Settings are the lines that set-up made and a few of the team's own; where there are more, all are read. */
const fewLines = Object.keys(settingSpecs).length + 50

/** Reads a table that may be short, in one call instead of two where it is and its columns are as set-up made them. */
export function openShort<K extends TableKey>(ports: Ports, key: K): OpenTable<AllTables[K]> {
  const table = tableWithHeaders(ports.store, key)
  const keys = Object.keys(table.columns)
  const grid = ports.workbook.lines(key, 1, fewLines, keys.length)
  const { columns } = locateTable(table, grid, new Map(), aliasesFor(ports))
  const isWhole = grid.length < fewLines && keys.every((each) => columns.has(each))
  return isWhole ? readTable(ports, key, grid) : openTable(ports, key)
}

/** Reads a bound table from cells of its sheet; see {@link openTable}. */
export function readTable<K extends TableKey>(ports: Ports, key: K, grid: Grid): OpenTable<AllTables[K]> {
  const table = tableWithHeaders(ports.store, key)
  const byHeader = locateTable(table, grid, new Map(), aliasesFor(ports))
  const unsure = Object.keys(table.columns).filter(
    (column) => !byHeader.columns.has(column) || byHeader.aliased.includes(column),
  )
  const marks: ColumnMarks =
    unsure.length > 0 && storedTables(ports).includes(key) ? ports.workbook.marks(key, unsure) : new Map()
  return {
    table: table as AllTables[K],
    grid,
    reading: readTableRows(table, grid, aliasesFor(ports), marks) as TableReading<
      RowOf<AllTables[K]['columns']>
    >,
  }
}
