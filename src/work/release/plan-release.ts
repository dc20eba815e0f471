import { formatCell } from '../../core/cell.js'
import { columnLetters } from '../../core/formula.js'
import { locales } from '../../core/locale.js'
import { validationOf } from '../../core/sheet/layout.js'
import { describeValidation } from '../wording.js'
import { groupConsecutive } from '../../core/group-consecutive.js'
import type { ColumnPart, SheetChange, SheetSurvey } from '../../core/sheet/sheet-change.js'
import type { Table } from '../../core/table.js'
import type { Ports, Sheet } from '../../ports.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { ReleaseText } from '../../text/release/index.js'
import { openSheets } from '../tables.js'
import { tableWithHeaders } from '../worded-tables.js'
import { storedTables } from '../stored-tables.js'
import { type TableKey, tableKeys } from '../table-list.js'
import { type AdoptionRecord, readAdoptionRecord } from './adoption-record.js'
import { findUses, type UsesByColumn } from './find-uses.js'
import { type AddedColumn, type ColumnsByMaker, locateAdditions } from './locate-additions.js'

/** What a person agrees to when a sheet is released. */
export interface ReleaseRequest {
  readonly sheet: string
  /** Milepost's own sheets go too, where nobody typed into them. */
  readonly withOwnSheets: boolean
  /** Columns go although formulas use them. */
  readonly withUsedColumns: boolean
}

/** What taking Milepost off a sheet would change. */
export interface ReleasePlan {
  readonly key: TrackerKey
  readonly table: Table
  readonly sheet: Sheet<TrackerKey>
  readonly record: AdoptionRecord | null
  readonly columns: ColumnsByMaker
  readonly deleted: readonly AddedColumn[]
  readonly uses: UsesByColumn
  /** The headers of the columns that lose our dropdowns or checks. */
  readonly unchecked: readonly string[]
  /** Other sheets whose dropdowns list rows of this one. */
  readonly listing: readonly Sheet[]
  readonly survey: SheetSurvey
  readonly changes: readonly SheetChange[]
  /** Sheets that the changes name. */
  readonly sheets: readonly Sheet[]
}

/** Whether a named range is Milepost's own. */
const isOwnName = (name: string): boolean => name.startsWith('Milepost_')

/** Decides what goes and what stays. */
export function planRelease(
  ports: Ports,
  sheet: Sheet<TrackerKey>,
  { withUsedColumns }: Pick<ReleaseRequest, 'withUsedColumns'>,
  text: ReleaseText,
): ReleasePlan {
  const key = sheet.table
  const table = tableWithHeaders(ports.store, key)
  const others = otherSheets(ports, sheet)
  const survey = ports.sheetChanger.survey(sheet, others, { exact: true })
  const reader = ports.sheets.readerOf(sheet.name())!
  const cells = { survey, formulas: reader.formulas(), notes: reader.notes() }
  const record = readAdoptionRecord(ports.store, key)
  const columns = locateAdditions(ports, table, cells, record)
  const free = columns.added.filter(({ isTyped }) => !isTyped)
  const words = { colourRule: text.colourRule, named: text.namedRange }
  const uses = findUses(ports, sheet.name(), free, cells, words, isOwnName)
  const deleted = free.filter(({ column }) => withUsedColumns || !uses.has(column))
  const handedOver = columns.added.filter((each) => !deleted.includes(each))
  const checks = ports.additions.ownValidations(
    sheet,
    others,
    checkedColumns(columns, survey, record, deleted),
    helpTextsOf(table),
  )
  const lists = others.flatMap((other) => listsOf(ports, other, [...others, sheet], key))
  return {
    key,
    table,
    sheet,
    record,
    columns,
    deleted,
    uses,
    unchecked: headersOf(checks, survey, columns.headerLine),
    listing: lists.map(({ other }) => other),
    survey,
    changes: [
      ...lists.flatMap(({ other, areas }) => clearChecks(other, areas)),
      ...clearChecks(sheet, checks),
      ...looksPutBack(key, survey, record, columns.headerLine),
      ...columnsPutBack(key, columns.headerLine, deleted, handedOver),
      ...frozenPutBack(key, survey, record, deleted),
      { kind: 'removeMarks', table: key },
    ],
    sheets: [sheet, ...others],
  }
}

/**
 * The columns that may have our dropdowns and checks: those of the team's that had none of its own, and any that it made
 * since, which took over those of their neighbours.
 */
function checkedColumns(
  { added, team }: ColumnsByMaker,
  { lastColumn }: SheetSurvey,
  record: AdoptionRecord | null,
  deleted: readonly AddedColumn[],
): { readonly column: number; readonly key: string | null }[] {
  const keys = new Map([...added, ...team].map(({ column, key }) => [column, key]))
  return Array.from({ length: lastColumn }, (_, index) => index + 1).flatMap((column) => {
    const key = keys.get(column) ?? null
    const isTheirs = key !== null && record?.checked.includes(key)
    return isTheirs || deleted.some((each) => each.column === column) ? [] : [{ column, key }]
  })
}

/** What dropdowns and checks of a table say to a person whose entry they refuse, in every language. */
const helpTextsOf = (table: Table): ReadonlySet<string> =>
  new Set(
    locales
      .flatMap((locale) =>
        Object.values(table.columns).map((column) =>
          describeValidation(validationOf(column, locale), locale),
        ),
      )
      .filter((text) => text !== ''),
  )

const headersOf = (
  checks: readonly ColumnPart[],
  { cells }: SheetSurvey,
  headerLine: number,
): readonly string[] => {
  const columns = [...new Set(checks.map(({ column }) => column))]
  return columns.map(
    (column) => formatCell(cells[headerLine - 1]?.[column - 1] ?? null) || columnLetters(column),
  )
}

const clearChecks = ({ table }: Sheet, areas: readonly ColumnPart[]): SheetChange[] =>
  areas.length > 0 ? [{ kind: 'clearValidations', table, areas }] : []

/** Columns of ours become like any other, or go: from the right, so that those before keep their numbers. */
const columnsPutBack = (
  table: string,
  line: number,
  deleted: readonly AddedColumn[],
  handedOver: readonly AddedColumn[],
): SheetChange[] => [
  ...handedOver.map(({ column }): SheetChange => ({ kind: 'handOver', table, line, column })),
  ...groupConsecutive(deleted.map(({ column }) => column))
    .reverse()
    .map((run): SheetChange => ({ kind: 'deleteColumns', table, column: run[0]!, count: run.length })),
]

/** As many columns as before are frozen where one of ours goes that was moved among them. */
const frozenPutBack = (
  table: string,
  { frozenColumns }: SheetSurvey,
  record: AdoptionRecord | null,
  deleted: readonly AddedColumn[],
): SheetChange[] =>
  record?.frozenColumns === frozenColumns && deleted.some(({ column }) => column <= frozenColumns)
    ? [{ kind: 'freezeColumns', table, columns: frozenColumns }]
    : []

/** Our colours go, and lines that we froze are free again, unless somebody froze others since. */
function looksPutBack(
  table: string,
  { rules, frozenLines }: SheetSurvey,
  record: AdoptionRecord | null,
  headerLine: number,
): SheetChange[] {
  const foreignRules = rules.flatMap((rule, index) => ('foreign' in rule ? [{ foreign: index }] : []))
  const frozen = record?.frozenLines ?? 0
  const isAsFrozen =
    frozen > 0 && (frozenLines === frozen || frozenLines === frozen + headerLine - record!.headerLine)
  return [
    ...(foreignRules.length < rules.length ? [{ kind: 'paint', table, rules: foreignRules } as const] : []),
    ...(isAsFrozen ? [{ kind: 'freeze', table, lines: 0 } as const] : []),
  ]
}

/** The sheets of the other tables. */
function otherSheets(ports: Pick<Ports, 'library' | 'sheets' | 'store'>, { table }: Sheet): readonly Sheet[] {
  const known = storedTables(ports.store)
  const keys = tableKeys.filter((each) => each !== table && known.includes(each))
  return [...openSheets(ports, { searchesAll: false, keys }).values()]
}

/** Where another sheet's dropdowns list the rows of a table. */
function listsOf(
  { additions, store }: Pick<Ports, 'additions' | 'store'>,
  other: Sheet,
  sheets: readonly Sheet[],
  key: TableKey,
): { readonly other: Sheet; readonly areas: readonly ColumnPart[] }[] {
  const table = tableWithHeaders(store, other.table)
  const listing = Object.keys(table.columns).filter((each) => table.columns[each]!.refersTo === key)
  if (listing.length === 0) return []
  const marks = other.marks(listing)
  const areas = additions.ownValidations(
    other,
    sheets,
    [...marks].map(([field, column]) => ({ key: field, column })),
    new Set(),
  )
  return areas.length > 0 ? [{ other, areas }] : []
}
