/** The rows of a tracker in one copy, as they are compared. */
import { isBlank } from '../../src/core/cell.js'
import type { Column } from '../../src/core/column.js'
import { trackerOf, type TrackerKey } from '../../src/trackers/index.js'
import { FormulaError, type LiveSheet, type LiveWorkbook } from '../emulator/index.js'
import type { FoundTable } from './find-tables.js'
import type { MergeCell, MergeRow, MergeTable, Value } from './merge-rows.js'

/** A row with the line in which the copy has it. */
export interface CopyRow extends MergeRow {
  readonly line: number
}

/** A tracker of one copy. */
export interface CopyTable extends MergeTable {
  readonly key: TrackerKey
  readonly workbook: LiveWorkbook
  readonly sheet: LiveSheet
  readonly headerLine: number
  /** Column numbers by key: fields of the tracker that people type, and the team’s own columns by their headers. */
  readonly places: ReadonlyMap<string, number>
  /** Column number of the ids; 0 where there is none. */
  readonly idColumn: number
  readonly rows: readonly CopyRow[]
  /** Rows with an id that another row has too. */
  readonly duplicates: readonly CopyRow[]
  readonly withoutId: readonly CopyRow[]
  /** The last line with a row, or that of the headers. */
  readonly lastLine: number
}

const ownPrefix = 'own:'

/** The column of the tracker that a key means; undefined for a column of the team’s own. */
export const trackerColumn = (key: TrackerKey, column: string): Column | undefined =>
  trackerOf(key).columns[column]

/** Where the columns that are merged are: by field, and by header where the team added one. */
function placeColumns(workbook: LiveWorkbook, { key, sheet, location }: FoundTable): Map<string, number> {
  const places = new Map<string, number>()
  for (const [field, at] of location.columns)
    if (field !== 'id' && !trackerColumn(key, field)!.derived) places.set(field, at)
  for (const column of location.others) {
    const header = workbook.display({ sheet: sheet.id, row: location.headerLine, column })
    const own = `${ownPrefix}${header.trim().toLowerCase()}`
    const number = [...places.keys()].filter((each) => each.replace(/#\d+$/, '') === own).length
    places.set(number === 0 ? own : `${own}#${number + 1}`, column)
  }
  return places
}

/** A formula as every row writes it that has the same one: its own line number is left out. */
const alike = (formula: string, line: number): string =>
  formula.replace(/(?<=[A-Z])(\d+)\b/g, (found) => (Number(found) === line ? '#' : found))

/** A value as it is compared: a choice by what its label means in any language, a text as any program writes its lines. */
function normalizeValue(value: Value, column: Column | undefined): Value {
  if (isBlank(value)) return null
  if (column?.choices) {
    const found = column.read(value)
    return 'value' in found ? String(found.value) : value
  }
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value
}

type Lines = ReadonlyMap<number, ReadonlyMap<number, MergeCell>>

/** Every cell below the headers, by line and column number. */
function readLines(workbook: LiveWorkbook, sheet: LiveSheet, headerLine: number): Lines {
  const lines = new Map<number, Map<number, MergeCell>>()
  const put = (row: number, column: number, cell: MergeCell): void => {
    if (!lines.has(row)) lines.set(row, new Map())
    lines.get(row)!.set(column, cell)
  }
  const area = { row: headerLine + 1, column: 1, lastRow: null, lastColumn: null }
  sheet.each(area, ({ f }, row, column) => {
    if (f !== undefined) put(row, column, { value: null, formula: alike(f, row) })
  })
  workbook.eachValue(sheet.id, area, (found, row, column) => {
    const value = found instanceof FormulaError ? found.code : found
    const formula = lines.get(row)?.get(column)?.formula
    // Where a formula of another cell puts its result, nothing is stored.
    const isSpilled = formula === undefined && sheet.cell(row, column)?.v === undefined
    put(row, column, { value, ...(isSpilled ? { formula: '' } : formula !== undefined && { formula }) })
  })
  return lines
}

/** Reads a tracker: lines with nothing in a column that people type are no rows. */
export function readCopyTable(workbook: LiveWorkbook, found: FoundTable): CopyTable {
  const { key, sheet, location } = found
  const places = placeColumns(workbook, found)
  const idColumn = location.columns.get('id') ?? 0
  const isTyped = (column: string): boolean => trackerColumn(key, column) !== undefined
  const rows: CopyRow[] = []
  for (const [line, cells] of [...readLines(workbook, sheet, location.headerLine)].sort(
    ([a], [b]) => a - b,
  )) {
    const merged = new Map<string, MergeCell>()
    for (const [column, at] of places) {
      const cell = cells.get(at)
      if (cell === undefined) continue
      const value = normalizeValue(cell.value, trackerColumn(key, column))
      if (value !== null || cell.formula !== undefined) merged.set(column, { ...cell, value })
    }
    if (![...merged].some(([column, { value }]) => isTyped(column) && value !== null)) continue
    const id = cells.get(idColumn)?.value ?? null
    rows.push({ line, id: isBlank(id) ? '' : String(id).trim(), cells: merged })
  }
  const uses = new Map<string, number>()
  for (const { id } of rows) uses.set(id, (uses.get(id) ?? 0) + 1)
  return {
    key,
    workbook,
    sheet,
    headerLine: location.headerLine,
    places,
    idColumn,
    columns: new Set(places.keys()),
    rows: rows.filter(({ id }) => id !== '' && uses.get(id) === 1),
    duplicates: rows.filter(({ id }) => id !== '' && uses.get(id)! > 1),
    withoutId: rows.filter(({ id }) => id === ''),
    lastLine: rows.at(-1)?.line ?? location.headerLine,
  }
}

/** What a cell of a row shows. */
export const showCell = (
  { workbook, sheet, places }: CopyTable,
  row: CopyRow | undefined,
  column: string,
): string => {
  const at = places.get(column)
  return row === undefined || at === undefined
    ? ''
    : workbook.display({ sheet: sheet.id, row: row.line, column: at })
}

/** The name that people know a row by. */
export const titleOf = (table: CopyTable, row: CopyRow): string =>
  showCell(table, row, trackerOf(table.key).title)
