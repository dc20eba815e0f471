import { afterNamed } from '../../trackers/index.js'
import { readTables } from '../table-list.js'
import { compareSheet } from '../../core/sheet/compare-sheet.js'
import type { SheetSurvey } from '../../core/sheet/sheet-change.js'
import { findHeaderLine } from '../../core/sheet/locate-table.js'
import { namesOf } from '../../core/locale.js'
import { stored } from '../../core/stored.js'
import { readLastTemplate } from './last-template.js'
import type { Problem } from '../../core/problem.js'
import { type Grid, isSameText } from '../../core/cell.js'
import { createLayout } from '../../core/sheet/layout.js'
import type { Table } from '../../core/table.js'
import type { Ports, Sheet } from '../../ports.js'
import { trackers } from '../../trackers/index.js'
import type { SheetChange } from '../../core/sheet/sheet-change.js'
import { openSheets, type OpenTable, openTable, type SheetsByKey } from '../tables.js'
import { announceTrackers, tableWithHeaders, withWantedColumns } from '../worded-tables.js'
import { releasedSheetNames } from '../released-sheets.js'
import { storeTables, storeWordings, storedTables } from '../stored-tables.js'
import { coreTables, logTables, placementFor, type TableKey, tableKeys } from '../table-list.js'
import { firstFingerprint, hasLostFormulas } from '../run/run-context.js'
import { cellLimitProblems } from './cell-limit.js'
import { restoreLostIds, hasNoIds } from '../refresh/restore-ids.js'
import { writeHelperSheet, helperSheetName } from '../refresh/calculations.js'
import { type FirstRows, linesOf, withAddedHeaders } from './known-cells.js'
import { aliasesFor } from '../plan/library.js'
import type { Result } from '../open-book.js'
import { deleteUnfinished, storeSheetsBefore, storedSheetsBefore } from './unfinished-set-up.js'
import { seedSettings, seedHolidays } from './seed-rows.js'

/** Tables every workbook of Milepost has beside its trackers. The run log and the ledger come with the first run. */
export const ownTables: readonly TableKey[] = ['settings', 'holidays']

export interface SetUp {
  readonly sheets: number
  readonly columns: number
  readonly changes: number
  /** Trackers that were gone and were made again, empty. */
  readonly anew: readonly TableKey[]
  readonly problems: readonly Problem[]
}

/**
 * Makes the trackers of a template, or repairs those that are there, and touches nothing that is the user's own. Run again
 * it changes nothing. A table with a column in doubt is left as it is and said; so is a sheet that has a tracker's name
 * and shows none of its columns.
 *
 * @param wanted tracker keys in the order of their sheets; those already in the workbook are included in any case
 * @param template the template that was chosen, to be remembered with the rest
 */
export function setUp(ports: Ports, wanted?: readonly TableKey[], template?: string | null): Result<SetUp> {
  const result = setUpSheets(ports, wanted, template)
  return result.ok ? { ok: true, value: result.value.summary } : result
}

/** A sheet that was just made, and what is in it. */
export interface CreatedSheet {
  readonly sheet: Sheet<TableKey>
  readonly grid: Grid
}

/**
 * Does what {@link setUp} does; also the sheets it made, so that what fills them need not read them.
 *
 * @param firstRows what new sheets begin with, asked for where the workbook has no table yet
 */
export function setUpSheets(
  ports: Ports,
  wanted: readonly TableKey[] = coreTables,
  template: string | null = readLastTemplate(ports.store),
  firstRows: () => FirstRows = () => () => [],
): Result<{ readonly summary: SetUp; readonly created: readonly CreatedSheet[] }> {
  const earlierNames = storedSheetsBefore(ports.store)
  if (earlierNames !== null) deleteUnfinished(ports.sheets, earlierNames, inCreationOrder(tableKeys))
  const existingNames = earlierNames ?? ports.sheets.sheetNames()
  const found = openSheets(ports, { keys: [...new Set([...readTables, ...logTables])] })
  const storedBefore = storedTables(ports.store)
  const keys = tableKeys.filter((key) => wanted.includes(key) || ownTables.includes(key) || found.has(key))
  const missingKeys = keys.filter((key) => !found.has(key))
  const limitProblems = cellLimitProblems(ports, missingKeys)
  if (limitProblems.length > 0) return { ok: false, problems: limitProblems }
  if (earlierNames === null && missingKeys.length > 0) storeSheetsBefore(ports.store, existingNames)
  announceTrackers(ports.store, keys)
  const rowsOf = found.size === 0 ? firstRows() : () => []
  let sheets = found
  const results: SheetSetUp[] = []
  for (const key of inCreationOrder(keys)) {
    const position = keys.slice(0, keys.indexOf(key)).filter((each) => sheets.has(each)).length
    const wasStored = storedBefore.includes(key)
    const result = setUpSheet(ports, key, sheets, { position, wasStored, rows: rowsOf(key) })
    if (!result.ok) return result
    results.push(result.value)
    sheets = new Map([...sheets, [key, result.value.sheet]])
  }
  finish(ports, results, {
    existingNames,
    sheets: new Map(keys.map((key) => [key, sheets.get(key)!])),
    isNew: earlierNames !== null || missingKeys.length > 0,
    template,
  })
  const created = results.flatMap(({ state, sheet, grid }) =>
    state === 'created' && grid !== null ? [{ sheet, grid }] : [],
  )
  return { ok: true, value: { summary: summaryOf(results, storedBefore), created } }
}

/** What became of one sheet. */
interface SheetSetUp {
  readonly sheet: Sheet<TableKey>
  readonly state: 'created' | 'there' | 'taken'
  /** What is in it; none where it was taken. */
  readonly grid: Grid | null
  readonly columns: number
  readonly changes: number
  readonly problems: readonly Problem[]
}

function summaryOf(results: readonly SheetSetUp[], storedBefore: readonly string[]): SetUp {
  const sum = (count: (result: SheetSetUp) => number): number =>
    results.reduce((total, result) => total + count(result), 0)
  const createdKeys = keysIn(results, 'created')
  return {
    sheets: createdKeys.length,
    columns: sum(({ columns }) => columns),
    changes: sum(({ changes }) => changes),
    anew: createdKeys.filter((key) => storedBefore.includes(key)),
    problems: results.flatMap(({ problems }) => problems),
  }
}

const keysIn = (results: readonly SheetSetUp[], state: SheetSetUp['state']): TableKey[] =>
  results.filter((each) => each.state === state).map(({ sheet }) => sheet.table)

/** Makes the sheet of one table, or repairs the one that is there. */
function setUpSheet(
  ports: Ports,
  key: TableKey,
  sheets: SheetsByKey,
  how: { readonly position: number; readonly wasStored: boolean; readonly rows: ReturnType<FirstRows> },
): Result<SheetSetUp> {
  const sheet = sheets.get(key)
  const others = [...sheets.values()]
  const isLog = logTables.includes(key)
  const table = withWantedColumns(ports.store, tableWithHeaders(ports.store, key))
  const survey = sheet ? ports.sheetChanger.survey(sheet, others, { exact: isLog }) : null
  const locale = ports.spreadsheet.locale()
  if (sheet && survey && !isSheetOf(ports.library, table, survey, isLog)) return takenSheet(key, sheet)
  const released = sheet
    ? undefined
    : releasedSheetNames(ports).find((name) => isSameText(name, table.name[locale]))
  if (released !== undefined) return takenSheet(key, ports.sheets.find(key, released)!)
  const place = placementFor(key, how.position)
  const { changes: asked, problems } = compareSheet(survey, table, locale, aliasesFor(ports.library), place)
  const lines = survey ? [] : linesOf(createLayout(table, locale), how.rows)
  const changes = asked.map((change) => (change.kind === 'addSheet' ? { ...change, lines } : change))
  const columns = changes.reduce((sum, change) => sum + countAddedColumns(change), 0)
  const columnProblems = survey === null ? [] : cellLimitProblems(ports, [], columns * survey.lastLine)
  if (columnProblems.length > 0) return { ok: false, problems: columnProblems }
  const [created] = ports.sheetChanger.apply(changes, others) as readonly Sheet<TableKey>[]
  if (sheet && how.wasStored && restoresIds(changes)) {
    const open = openTable(ports, sheet) as unknown as OpenTable
    if (hasNoIds(open) && !isLog) restoreLostIds(ports, open)
  }
  const grid = survey
    ? withAddedHeaders(survey.cells, changes)
    : [createLayout(table, locale).columns.map(({ header }) => header), ...lines]
  const result = { grid, columns, changes: changes.length, problems }
  return {
    ok: true,
    value: sheet ? { ...result, sheet, state: 'there' } : { ...result, sheet: created!, state: 'created' },
  }
}

/** A sheet of a table's name that is not the table's stays as it is. */
function takenSheet(key: TableKey, sheet: Sheet<TableKey>): Result<SheetSetUp> {
  const problem: Problem = { code: 'sheetTaken', table: key, column: '', line: 0, found: sheet.name() }
  return {
    ok: true,
    value: { sheet, state: 'taken', grid: null, columns: 0, changes: 0, problems: [problem] },
  }
}

/** Whether a sheet that goes by a table's name shows that it is that table's. */
const isSheetOf = (library: Ports['library'], table: Table, survey: SheetSurvey, isLog: boolean): boolean =>
  findHeaderLine(table, survey.cells, aliasesFor(library)) > 0 ||
  survey.marks.size > 0 ||
  // A log that lost its header is known by the sheet's own mark.
  (isLog && survey.marked)

/**
 * Puts in what new sheets begin with, and the calculations; remembers what later runs would have to ask.
 *
 * @param book the names of the sheets before, the sheets now, whether this set-up, or the one that it goes on with,
 *   made sheets, and the template that was used last
 */
function finish(
  ports: Ports,
  results: readonly SheetSetUp[],
  book: {
    readonly existingNames: readonly string[]
    readonly sheets: SheetsByKey
    readonly isNew: boolean
    readonly template: string | null
  },
): void {
  const { existingNames, sheets, isNew, template } = book
  const [createdKeys, takenKeys] = [keysIn(results, 'created'), keysIn(results, 'taken')]
  const grids = new Map(results.flatMap(({ sheet, grid }) => (grid === null ? [] : [[sheet.table, grid]])))
  const heads = new Map<string, Grid>([...grids].filter(([key]) => createdKeys.includes(key)))
  const [settings, holidays] = [
    sheets.get('settings') as Sheet<'settings'>,
    sheets.get('holidays') as Sheet<'holidays'>,
  ]
  const country = seedSettings(ports, settings, heads.get('settings'))
  seedHolidays(ports, holidays, country, heads.get('holidays'))
  const first = isNew || hasLostFormulas(ports) ? firstFingerprint(ports, sheets, grids) : null
  writeHelperSheet(ports, { settings, holidays }, heads, first?.beside)
  if (takenKeys.length === 0 && [...sheets.values()].every((sheet) => !existingNames.includes(sheet.name())))
    for (const name of existingNames)
      if (!namesOf(helperSheetName).includes(name)) ports.sheets.deleteSheetIfEmpty(name)
  if (isNew)
    ports.spreadsheet.askAhead(
      coreTables.filter((key) => createdKeys.includes(key)).map((key) => sheets.get(key)!),
    )
  const served = [...sheets.values()].filter(({ table }) => !takenKeys.includes(table))
  const order = ports.sheets.sheetNames()
  // Last, since it says that the set-up came to its end.
  storeTables(ports.store, served, [
    [stored.setUp, ''],
    [stored.order, order.join('\n')],
    ...(template === null ? [] : [[stored.lastTemplate, template] as const]),
    ...(first?.remembered(order) ?? []),
  ])
  storeWordings(
    ports.store,
    served.map(({ table }) => table),
  )
}

/** Whether a column of ids is put back. */
const restoresIds = (changes: readonly SheetChange[]): boolean =>
  changes.some((change) => change.kind === 'addColumns' && change.columns.some(({ key }) => key === 'id'))
/** Tables in the order in which their sheets are made: every dropdown finds the sheet that it lists. */
const inCreationOrder = (keys: readonly TableKey[]): TableKey[] => [
  ...afterNamed.filter((each) => keys.includes(each)),
  ...keys.filter((each) => !(each in trackers)),
]

const countAddedColumns = (change: SheetChange): number =>
  change.kind === 'addColumns' ? change.columns.length : 0
