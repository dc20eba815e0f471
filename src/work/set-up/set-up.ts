import { type Change, difference } from '../../core/sheet/difference.js'
import { headerLineOf } from '../../core/sheet/locate.js'
import { namesOf } from '../../core/locale.js'
import { stored } from '../../core/stored.js'
import type { Problem } from '../../core/problem.js'
import type { Cell, Grid } from '../../core/cell.js'
import { layout } from '../../core/sheet/layout.js'
import type { Day } from '../../core/day.js'
import type { Ports } from '../../ports.js'
import { settingOf, settingKeys } from '../../project/settings.js'
import { textIn } from '../../text/index.js'
import { trackerKeys } from '../../trackers/index.js'
import { holidays } from '../../trackers/team/holidays.js'
import type { Setting } from '../../trackers/own/setting.js'
import { settingSpecs } from '../../trackers/own/settings.js'
import {
  allTables,
  bindTables,
  coreTables,
  forgetTables,
  logTables,
  type OpenTable,
  openTable,
  placeFor,
  readTable,
  rememberTables,
  rememberWords,
  type TableKey,
  tableIn,
  tablesSetUp,
  tableKeys,
  tablesRead,
} from '../tables.js'
import { firstFingerprint } from '../run/before.js'
import { noRoom } from './room.js'
import { giveLostIds, hasNoIds } from '../refresh/lost-ids.js'
import { keepReckoning, reckoningName } from '../refresh/reckoning.js'
import { aliasesFor, libraryOf } from '../plan/library.js'
import type { Maybe } from '../portfolio.js'
import { sayProblems } from '../wording.js'
import { dropUnfinished, noteBefore, sheetsBefore } from './unfinished.js'
import { appendRows } from '../refresh/writing.js'

/** Tables every workbook of Milepost has beside its trackers. The run log and the ledger come with the first run. */
const ownTables: readonly TableKey[] = ['settings', 'holidays']

/** Sheets are made in an order in which every dropdown finds the sheet it lists. */
const making: readonly TableKey[] = ['people', 'clients', 'engagements', 'milestones', 'tasks']

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
export function setUp(ports: Ports, wanted: readonly TableKey[] = coreTables): Maybe<SetUp> {
  const { workbook } = ports
  const begun = sheetsBefore(ports)
  if (begun !== null) dropUnfinished(ports, begun, inOrder(tableKeys))
  const there = begun ?? workbook.sheetNames()
  const bound = bindTables(ports, true, [...new Set([...tablesRead, ...logTables])])
  const before = tablesSetUp(ports)
  const keys = tableKeys.filter(
    (key) => wanted.includes(key) || ownTables.includes(key) || bound.includes(key),
  )
  const crowded = noRoom(
    ports,
    keys.filter((key) => !bound.includes(key)),
  )
  if (crowded.length > 0) return { ok: false, problems: crowded }
  const made: TableKey[] = []
  const grids = new Map<TableKey, Grid>()
  const taken: TableKey[] = []
  const counts = { columns: 0, changes: 0 }
  const problems: Problem[] = []
  if (begun === null && !keys.every((key) => bound.includes(key))) noteBefore(ports, there)
  for (const key of inOrder(keys)) {
    const isThere = bound.includes(key)
    const position = keys
      .slice(0, keys.indexOf(key))
      .filter((each) => bound.includes(each) || made.includes(each)).length
    const survey = isThere ? workbook.survey(key, logTables.includes(key)) : null
    if (
      survey !== null &&
      headerLineOf(tableIn(ports.store, key), survey.cells, aliasesFor(ports)) === 0 &&
      survey.marks.size === 0 &&
      // A log that lost its header is known by the sheet's own mark.
      !(logTables.includes(key) && survey.marked)
    ) {
      const found = workbook.sheetNameOf(key)
      problems.push({ code: 'sheetTaken', table: key, column: '', line: 0, found })
      taken.push(key)
      continue
    }
    const place = placeFor(key, position)
    const found = difference(survey, tableIn(ports.store, key), workbook.locale(), aliasesFor(ports), place)
    problems.push(...found.problems)
    const columnsToAdd = found.changes.reduce((sum, change) => sum + columnsAdded(change), 0)
    const crowds = survey === null ? [] : noRoom(ports, [], columnsToAdd * survey.lastLine)
    if (crowds.length > 0) return { ok: false, problems: crowds }
    workbook.apply(found.changes)
    if (isThere && before.includes(key) && lostIds(found.changes)) {
      const open = openTable(ports, key) as unknown as OpenTable
      if (hasNoIds(open) && !logTables.includes(key)) giveLostIds(ports, open)
    }
    counts.changes += found.changes.length
    counts.columns += columnsToAdd
    if (!isThere) made.push(key)
    grids.set(key, survey?.cells ?? headOf(ports, key))
  }
  finish(ports, there, keys, taken, made, grids, begun !== null || made.length > 0)
  const anew = made.filter((key) => before.includes(key))
  return { ok: true, value: { sheets: made.length, ...counts, anew, problems } }
}

/** What stands in the sheet of a table that was just made. */
const headOf = (ports: Ports, key: TableKey): Grid => [
  layout(tableIn(ports.store, key), ports.workbook.locale()).columns.map(({ header }) => header),
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
  keepReckoning(ports, true, heads, first?.beside)
  if (taken.length === 0 && keys.every((key) => !there.includes(workbook.sheetNameOf(key))))
    for (const name of there) if (!namesOf(reckoningName).includes(name)) workbook.dropIfEmpty(name)
  if (first) workbook.askAhead(coreTables.filter((key) => made.includes(key)))
  const served = keys.filter((key) => !taken.includes(key))
  const order = workbook.sheetNames()
  // Last, since it says that the set-up came to its end.
  rememberTables(ports, served, [
    [stored.setUp, ''],
    [stored.order, order.join('\n')],
    ...(first?.remembered(order) ?? []),
  ])
  rememberWords(ports, served)
}

/** Whether a column of ids is put back. */
const lostIds = (changes: readonly Change[]): boolean =>
  changes.some((change) => change.kind === 'addColumns' && change.columns.some(({ key }) => key === 'id'))
/** Tables in the order in which their sheets are made. */
const inOrder = (keys: readonly TableKey[]): TableKey[] => [
  ...making.filter((each) => keys.includes(each)),
  ...keys.filter((each) => !making.includes(each)),
]

const columnsAdded = (change: Change): number => (change.kind === 'addColumns' ? change.columns.length : 0)

/**
 * Adds the settings that are missing, each with its default; what somebody changed stays.
 *
 * @param head what stands in a sheet that this run made
 */
export function seedSettings(ports: Ports, head?: Grid): void {
  const locale = ports.workbook.locale()
  const open = head ? readTable(ports, 'settings', head) : openTable(ports, 'settings')
  const there = new Set(open.reading.rows.map(settingOf))
  const rows = settingKeys
    .filter((key) => !there.has(key))
    .map((key): Record<string, Cell> => {
      const spec: Setting = settingSpecs[key]
      return {
        id: `S-${key}`,
        name: spec.name[locale],
        value: spec.choices ? spec.choices[spec.value]![locale] : spec.value,
        unit: spec.unit[locale],
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
function forgetGone(ports: Ports): TableKey[] {
  const bound = bindTables(ports, true)
  const gone = trackerKeys.filter((key) => tablesSetUp(ports).includes(key) && !bound.includes(key))
  if (gone.length > 0) forgetTables(ports, gone)
  return gone
}

/** The menu's set-up: says what was done, and what is missed no more. */
export function setUpFromMenu(ports: Ports): Maybe<SetUp> {
  const done = setUp(ports)
  if (!done.ok) return done
  const forgotten = forgetGone(ports)
  const locale = ports.desk.locale()
  const text = textIn(locale)
  const { sheets, columns, changes, anew, problems } = done.value
  const named = (keys: readonly TableKey[]): string => text.tableNames(keys.map((key) => allTables[key].name))
  const said = sheets + columns === 0 && changes > 0 ? text.setUpRepaired : text.setUpDone(sheets, columns)
  const isNew = sheets >= coreTables.length
  const all = [
    ...(anew.length > 0 ? [text.setUpAnew(named(anew))] : []),
    ...(forgotten.length > 0 ? [text.setUpForgotten(named(forgotten))] : []),
    said,
    ...(problems.length > 0 ? [sayProblems(problems, locale)] : []),
    ...(isNew ? [text.setUpNext] : []),
  ]
  ports.desk.toast(all.join(locale === 'en' ? ' ' : ''), text.product)
  return done
}

/** Every table's key, for those who ask for one by name. */
export const isTableKey = (key: string): key is TableKey => key in allTables
