import { maxCellText } from '../../../core/text-length.js'
import type { Table } from '../../../core/table.js'
import type { Ports, Sheet } from '../../../ports.js'
import type { Result } from '../../open-book.js'
import { cellLimitProblems } from '../../set-up/cell-limit.js'
import { idOf } from '../../refresh/write-cells.js'
import { openTable, type OpenTable } from '../../tables.js'
import type { TableKey } from '../../table-list.js'
import type { TrackerKey } from '../../../trackers/index.js'
import { missingOwnSheets } from '../own-sheets.js'
import { trackerSheet } from '../own-tracker.js'
import { type AdoptionRequest, refuseAdoption, type ResolvedAdoption } from '../resolve-adoption.js'
import { adoptionTexts } from '../../../text/adoption/index.js'
import { loadText } from '../../plan/library.js'
import { copyLinks } from './copy-links.js'
import { type CopiedRow, copyRows, type UnmappedColumn, unmappedColumns } from './copy-rows.js'
import { rowIds } from './row-ids.js'
import { findUnknownNames, type UnknownNames } from './unknown-names.js'

interface NewRow {
  readonly row: CopiedRow
  readonly id: string
}

/** What a copy would write. */
export interface CopyPlan {
  /** The name of the tracker's sheet, and the sheet; null where it is to be made. */
  readonly target: string
  readonly sheet: Sheet<TrackerKey> | null
  readonly missingKeys: readonly TableKey[]
  /** Those of them to which columns of the rows belong. */
  readonly neededTrackers: readonly TrackerKey[]
  readonly extraColumns: readonly UnmappedColumn[]
  readonly newRows: readonly NewRow[]
  readonly unknownNames: UnknownNames
}

/** Decides which rows go where. Refused when the tracker cannot take them. */
export function planCopy(
  ports: Ports,
  adoption: ResolvedAdoption,
  request: Pick<AdoptionRequest, 'source'>,
): Result<CopyPlan> {
  const { source, tableNumber, key, table, givenRows, text } = adoption
  const locale = ports.spreadsheet.locale()
  const sheet = trackerSheet(ports, key, source)
  const target = sheet ? sheet.name() : unusedName(table.name[locale], ports.sheets.sheetNames())
  if (target === source.name) return refuseAdoption(source.name, text.followedInPlace(source.name))
  const extraColumns = unmappedColumns(adoption)
  const cellText = loadText(ports, adoptionTexts, locale)
  const rows = copyRows(adoption, extraColumns, { locale, text: cellText })
  // Rows of two tables may have the same names.
  const place = tableNumber === 1 ? source.name : `${source.name}\n${tableNumber}`
  const neededTrackers = findNeededTrackers(table, rows).filter((each) => !trackerSheet(ports, each, source))
  const missingKeys = [...missingOwnSheets(ports, source).filter((each) => each !== key), ...neededTrackers]
  const ids = rowIds(table, givenRows.rows, place, request.source)
  const opened = sheet ? (openTable(ports, sheet) as unknown as OpenTable) : null
  if (opened && !opened.reading.writable) return { ok: false, problems: opened.reading.problems }
  const existingIds = new Set(opened?.reading.rows.map(idOf) ?? [])
  const identified = rows.map((row, index): NewRow => ({ row, id: ids[index]! }))
  const newRows = copyLinks(identified, table, cellText).filter(({ id }) => !existingIds.has(id))
  const unknownNames = findUnknownNames(
    ports,
    table,
    newRows.map(({ row }) => row),
    { source, neededTrackers },
  )
  const reason = reasonTooLong(adoption, newRows)
  if (reason !== null) return refuseAdoption(source.name, reason)
  const limitProblems = cellLimitProblems(ports, [...(sheet ? [] : [key]), ...missingKeys])
  if (limitProblems.length > 0) return { ok: false, problems: limitProblems }
  return {
    ok: true,
    value: { target, sheet, missingKeys, neededTrackers, extraColumns, newRows, unknownNames },
  }
}

/** The trackers to which filled columns of the rows belong. */
const findNeededTrackers = (table: Table, rows: readonly CopiedRow[]): readonly TrackerKey[] => [
  ...new Set(
    Object.entries(table.columns).flatMap(([column, { besideTracker }]) =>
      besideTracker !== undefined && rows.some(({ cells }) => (cells[column] ?? null) !== null)
        ? [besideTracker as TrackerKey]
        : [],
    ),
  ),
]

/** Why the rows do not fit, where a cell would be longer than a cell can be: many columns go into the notes. */
function reasonTooLong(
  { table, text, userLocale }: ResolvedAdoption,
  newRows: readonly NewRow[],
): string | null {
  const tooLong = newRows.flatMap(({ row: { row, cells } }) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      typeof cell === 'string' && cell.length > maxCellText
        ? [{ line: row.line, column, length: cell.length }]
        : [],
    ),
  )
  const [first] = tooLong
  if (!first) return null
  const name = table.columns[first.column]!.name[userLocale]
  return text.tooLong(tooLong.length, first.line, name, first.length)
}

/** A name that no sheet has, in upper or lower case. */
function unusedName(name: string, usedNames: readonly string[]): string {
  const names = new Set(usedNames.map((each) => each.trim().toLowerCase()))
  let unused = name
  for (let count = 1; names.has(unused.toLowerCase()); count++)
    unused = `${name} (Milepost${count > 1 ? ` ${count}` : ''})`
  return unused
}
