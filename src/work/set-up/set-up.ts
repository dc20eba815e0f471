import { type SheetChange, compareSheet } from '../../core/sheet/compare-sheet.js'
import { findHeaderLine } from '../../core/sheet/locate-table.js'
import { namesOf } from '../../core/locale.js'
import { stored } from '../../core/stored.js'
import type { Problem } from '../../core/problem.js'
import type { Cell, Grid } from '../../core/cell.js'
import { createLayout } from '../../core/sheet/layout.js'
import type { Day } from '../../core/day.js'
import type { Ports } from '../../ports.js'
import { findSettingKey, settingKeys } from '../../domain/settings.js'
import { textIn } from '../../text/index.js'
import { trackerKeys } from '../../trackers/index.js'
import { holidays } from '../../trackers/team/holidays.js'
import type { SettingSpec } from '../../trackers/own/setting.js'
import { settingSpecs } from '../../trackers/own/settings.js'
import {
  allTables,
  bindTables,
  coreTables,
  forgetTables,
  logTables,
  type OpenTable,
  openTable,
  placementFor,
  readTable,
  storeTables,
  storeWordings,
  type TableKey,
  tableWithHeaders,
  storedTables,
  tableKeys,
  readTables,
} from '../tables.js'
import { firstFingerprint } from '../run/run-context.js'
import { cellLimitProblems } from './cell-limit.js'
import { restoreLostIds, hasNoIds } from '../refresh/restore-ids.js'
import { writeHelperSheet, helperSheetName } from '../refresh/calculations.js'
import { aliasesFor, libraryOf } from '../plan/library.js'
import type { Result } from '../open-book.js'
import { formatProblems } from '../wording.js'
import { deleteUnfinished, storeSheetsBefore, storedSheetsBefore } from './unfinished-set-up.js'
import { appendRows } from '../refresh/write-cells.js'

/** Tables every workbook of Milepost has beside its trackers. The run log and the ledger come with the first run. */
const ownTables: readonly TableKey[] = ['settings', 'holidays']

/** Sheets are made in an order in which every dropdown finds the sheet it lists. */
const creationOrder: readonly TableKey[] = ['people', 'clients', 'engagements', 'milestones', 'tasks']

export interface SetUp {
  readonly sheets: number
  readonly columns: number
  readonly changes: number
  /** Trackers that were gone and were made again, empty. */
  readonly anew: readonly TableKey[]
  readonly problems: readonly Problem[]
}

/**
 * Makes the trackers of a template, or mends those that stand, and touches nothing that is the user's own. Run again
 * it changes nothing. A table with a column in doubt is left as it is and said; so is a sheet that bears a tracker's
 * name and shows none of its columns.
 *
 * @param wanted tracker keys in the order of their sheets; those already in the workbook are kept in any case
 */
export function setUp(ports: Ports, wanted: readonly TableKey[] = coreTables): Result<SetUp> {
  const { workbook } = ports
  const earlierNames = storedSheetsBefore(ports)
  if (earlierNames !== null) deleteUnfinished(ports, earlierNames, inCreationOrder(tableKeys))
  const existingNames = earlierNames ?? workbook.sheetNames()
  const bound = bindTables(ports, true, [...new Set([...readTables, ...logTables])])
  const storedBefore = storedTables(ports)
  const keys = tableKeys.filter(
    (key) => wanted.includes(key) || ownTables.includes(key) || bound.includes(key),
  )
  const limitProblems = cellLimitProblems(
    ports,
    keys.filter((key) => !bound.includes(key)),
  )
  if (limitProblems.length > 0) return { ok: false, problems: limitProblems }
  const createdKeys: TableKey[] = []
  const grids = new Map<TableKey, Grid>()
  const takenKeys: TableKey[] = []
  const counts = { columns: 0, changes: 0 }
  const problems: Problem[] = []
  if (earlierNames === null && !keys.every((key) => bound.includes(key)))
    storeSheetsBefore(ports, existingNames)
  for (const key of inCreationOrder(keys)) {
    const isThere = bound.includes(key)
    const position = keys
      .slice(0, keys.indexOf(key))
      .filter((each) => bound.includes(each) || createdKeys.includes(each)).length
    const survey = isThere ? workbook.survey(key, { exact: logTables.includes(key) }) : null
    if (
      survey !== null &&
      findHeaderLine(tableWithHeaders(ports.store, key), survey.cells, aliasesFor(ports)) === 0 &&
      survey.marks.size === 0 &&
      // A log that lost its header is known by the sheet's own mark.
      !(logTables.includes(key) && survey.marked)
    ) {
      const found = workbook.sheetNameOf(key)
      problems.push({ code: 'sheetTaken', table: key, column: '', line: 0, found })
      takenKeys.push(key)
      continue
    }
    const place = placementFor(key, position)
    const found = compareSheet(
      survey,
      tableWithHeaders(ports.store, key),
      workbook.locale(),
      aliasesFor(ports),
      place,
    )
    problems.push(...found.problems)
    const columnsToAdd = found.changes.reduce((sum, change) => sum + countAddedColumns(change), 0)
    const columnProblems = survey === null ? [] : cellLimitProblems(ports, [], columnsToAdd * survey.lastLine)
    if (columnProblems.length > 0) return { ok: false, problems: columnProblems }
    workbook.apply(found.changes)
    if (isThere && storedBefore.includes(key) && restoresIds(found.changes)) {
      const open = openTable(ports, key) as unknown as OpenTable
      if (hasNoIds(open) && !logTables.includes(key)) restoreLostIds(ports, open)
    }
    counts.changes += found.changes.length
    counts.columns += columnsToAdd
    if (!isThere) createdKeys.push(key)
    grids.set(key, survey?.cells ?? headOf(ports, key))
  }
  finish(
    ports,
    existingNames,
    keys,
    takenKeys,
    createdKeys,
    grids,
    earlierNames !== null || createdKeys.length > 0,
  )
  const recreatedKeys = createdKeys.filter((key) => storedBefore.includes(key))
  return { ok: true, value: { sheets: createdKeys.length, ...counts, anew: recreatedKeys, problems } }
}

/** What stands in the sheet of a table that was just made. */
const headOf = (ports: Ports, key: TableKey): Grid => [
  createLayout(tableWithHeaders(ports.store, key), ports.workbook.locale()).columns.map(
    ({ header }) => header,
  ),
]

/**
 * Puts in what new sheets begin with, and the calculations; remembers what later runs would have to ask.
 *
 * @param isNew whether this set-up, or the one that it goes on with, made sheets
 */
function finish(
  ports: Ports,
  there: readonly string[],
  keys: readonly TableKey[],
  taken: readonly TableKey[],
  made: readonly TableKey[],
  grids: ReadonlyMap<TableKey, Grid>,
  isNew: boolean,
): void {
  const { workbook } = ports
  const heads = new Map<string, Grid>([...grids].filter(([key]) => made.includes(key)))
  seedSettings(ports, heads.get('settings'))
  seedHolidays(ports, heads.get('holidays'))
  const first = isNew ? firstFingerprint(ports, grids) : null
  writeHelperSheet(ports, true, heads, first?.beside)
  if (taken.length === 0 && keys.every((key) => !there.includes(workbook.sheetNameOf(key))))
    for (const name of there) if (!namesOf(helperSheetName).includes(name)) workbook.deleteSheetIfEmpty(name)
  if (first) workbook.askAhead(coreTables.filter((key) => made.includes(key)))
  const servedKeys = keys.filter((key) => !taken.includes(key))
  const order = workbook.sheetNames()
  // Last, since it says that the set-up came to its end.
  storeTables(ports, servedKeys, [
    [stored.setUp, ''],
    [stored.order, order.join('\n')],
    ...(first?.remembered(order) ?? []),
  ])
  storeWordings(ports, servedKeys)
}

/** Whether a column of ids is put back. */
const restoresIds = (changes: readonly SheetChange[]): boolean =>
  changes.some((change) => change.kind === 'addColumns' && change.columns.some(({ key }) => key === 'id'))
/** Tables in the order in which their sheets are made. */
const inCreationOrder = (keys: readonly TableKey[]): TableKey[] => [
  ...creationOrder.filter((each) => keys.includes(each)),
  ...keys.filter((each) => !creationOrder.includes(each)),
]

const countAddedColumns = (change: SheetChange): number =>
  change.kind === 'addColumns' ? change.columns.length : 0

/**
 * Adds the settings that are missing, each with its default; what somebody changed stays.
 *
 * @param head what stands in a sheet that this run made
 */
export function seedSettings(ports: Ports, head?: Grid): void {
  const locale = ports.workbook.locale()
  const open = head ? readTable(ports, 'settings', head) : openTable(ports, 'settings')
  const existingSettings = new Set(open.reading.rows.map(findSettingKey))
  const rows = settingKeys
    .filter((key) => !existingSettings.has(key))
    .map((key): Record<string, Cell> => {
      const setting: SettingSpec = settingSpecs[key]
      return {
        id: `S-${key}`,
        name: setting.name[locale],
        value: setting.choices ? setting.choices[setting.value]![locale] : setting.value,
        unit: setting.unit[locale],
        help: libraryOf(ports).settingHelp[key][locale],
      }
    })
  appendRows(ports, open as never, rows, undefined, true, true)
}

/** Adds the Chinese holidays and make-up workdays of every year that has no day yet, where the workbook is Chinese. */
export function seedHolidays(ports: Ports, head?: Grid): void {
  const locale = ports.workbook.locale()
  if (locale !== 'zh-CN') return
  const open = head ? readTable(ports, 'holidays', head) : openTable(ports, 'holidays')
  const years = new Set(open.reading.rows.map((row) => row.day?.slice(0, 4)))
  const { days, source } = libraryOf(ports).china
  const rows = days
    .filter(([day]) => !years.has(day.slice(0, 4)))
    .map(([day, kind, name]): Record<string, Cell> => ({
      id: `H-${day}`,
      name,
      day: { day: day as Day },
      kind: holidays.columns.kind.write(kind, locale),
      source,
    }))
  appendRows(ports, open as never, rows, undefined, true, true)
}

/** Trackers that were in the workbook and that set-up did not make again: whoever deleted them meant it. */
function forgetDeleted(ports: Ports): TableKey[] {
  const bound = bindTables(ports, true)
  const deletedKeys = trackerKeys.filter((key) => storedTables(ports).includes(key) && !bound.includes(key))
  if (deletedKeys.length > 0) forgetTables(ports, deletedKeys)
  return deletedKeys
}

/** The menu's set-up: says what was done, and what is missed no more. */
export function setUpFromMenu(ports: Ports): Result<SetUp> {
  const result = setUp(ports)
  if (!result.ok) return result
  const forgottenKeys = forgetDeleted(ports)
  const locale = ports.ui.locale()
  const text = textIn(locale)
  const { sheets, columns, changes, anew: recreatedKeys, problems } = result.value
  const tableNames = (keys: readonly TableKey[]): string =>
    text.tableNames(keys.map((key) => allTables[key].name))
  const summary = sheets + columns === 0 && changes > 0 ? text.setUpRepaired : text.setUpDone(sheets, columns)
  const isNew = sheets >= coreTables.length
  const messages = [
    ...(recreatedKeys.length > 0 ? [text.setUpAnew(tableNames(recreatedKeys))] : []),
    ...(forgottenKeys.length > 0 ? [text.setUpForgotten(tableNames(forgottenKeys))] : []),
    summary,
    ...(problems.length > 0 ? [formatProblems(problems, locale)] : []),
    ...(isNew ? [text.setUpNext] : []),
  ]
  ports.ui.toast(messages.join(locale === 'en' ? ' ' : ''), text.product)
  return result
}

/** Every table's key, for those who ask for one by name. */
export const isTableKey = (key: string): key is TableKey => key in allTables
