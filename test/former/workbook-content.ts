/**
 * What belongs to the user in a workbook, before and after: every cell except those that Milepost itself
 * rewrites.
 */
import type { PersistedState } from '../../host/emulator/session/persisted-state.js'
import type { LiveSheet, LiveWorkbook } from '../../host/emulator/workbook/live.js'
import { namesOf } from '../../src/core/locale.js'
import { locateTable } from '../../src/core/sheet/locate-table.js'
import { withOwnHeaders } from '../../src/core/sheet/own-headers.js'
import type { Table } from '../../src/core/table.js'
import { viewKeys } from '../../src/views/index.js'
import { helperSheetName } from '../../src/work/refresh/calculations.js'
import { snapshotSheetName } from '../../src/work/run/history.js'
import { allTables } from '../../src/work/table-list.js'
import { provideAliases } from '../aliases.js'

/** A sheet as people know it: its name, and its content by row and column. */
interface SheetContent {
  readonly name: string
  readonly cells: ReadonlyMap<string, string>
}
/** By the sheets' ids, which no renaming changes. */
export type WorkbookContent = ReadonlyMap<number, SheetContent>

/** The table or view a sheet serves, by our mark. */
const readServedKey = (sheet: LiveSheet): string | undefined =>
  sheet.metadata.find(({ key, at }) => key === 'milepost.table' && at === 'sheet')?.value

const isView = (key: string | undefined): boolean => (viewKeys as readonly string[]).includes(key ?? '')
const listHelperSheets = (): readonly string[] => [...namesOf(helperSheetName), ...namesOf(snapshotSheetName)]

function findTable(sheet: LiveSheet, persisted: PersistedState): Table | undefined {
  const key = readServedKey(sheet)
  const table = (allTables as Readonly<Record<string, Table>>)[key ?? '']
  const headers = persisted.properties.document[`milepost.headers.${key}`]
  return table && headers !== undefined ? withOwnHeaders(table, JSON.parse(headers)) : table
}

/** Everything in a workbook that must outlive a new version. */
export function readWorkbookContent(workbook: LiveWorkbook, persisted: PersistedState): WorkbookContent {
  const found = new Map<number, SheetContent>()
  for (const sheet of workbook.sheets) {
    if (isView(readServedKey(sheet)) || listHelperSheets().includes(sheet.name)) continue
    found.set(sheet.id, { name: sheet.name, cells: readCells(workbook, sheet, findTable(sheet, persisted)) })
  }
  return found
}

function readCells(workbook: LiveWorkbook, sheet: LiveSheet, table: Table | undefined): Map<string, string> {
  const { rows, columns } = workbook.extent(sheet.id)
  const at = (row: number, column: number) => ({ sheet: sheet.id, row, column })
  const headings = Array.from({ length: Math.min(rows, 40) }, (_, index) =>
    Array.from({ length: columns }, (__, across) => workbook.display(at(index + 1, across + 1))),
  )
  const location = table && locateTable(table, headings, new Map(), provideAliases)
  const derived = new Set(
    [...(location?.columns ?? [])].flatMap(([key, column]) => (table!.columns[key]!.derived ? [column] : [])),
  )
  const idColumn = location?.columns.get('id')
  const cells = new Map<string, string>()
  for (let row = 1; row <= rows; row++) {
    const id = idColumn === undefined ? '' : workbook.display(at(row, idColumn))
    for (let column = 1; column <= columns; column++) {
      const cell = workbook.cell(at(row, column))
      const isOurs = derived.has(column) && row > location!.headerLine
      if (isOurs || (cell?.f === undefined && (cell?.v ?? '') === '')) continue
      cells.set(`${id === '' ? `line ${row}` : id} · ${column}`, cell!.f ?? JSON.stringify(cell!.v))
    }
  }
  return cells
}

/** What was there before and is now missing or different; empty when no user lost anything. */
export function findLosses(before: WorkbookContent, after: WorkbookContent): string[] {
  return [...before].flatMap(([id, { name, cells }]) => {
    const now = after.get(id)
    if (now === undefined) return [`the sheet ${name}`]
    const renamed = now.name === name ? [] : [`the name ${name}, now ${now.name}`]
    const lost = [...cells].flatMap(([place, was]) =>
      now.cells.get(place) === was
        ? []
        : [`${name} ${place}: ${was}, now ${now.cells.get(place) ?? 'nothing'}`],
    )
    return [...renamed, ...lost]
  })
}

/** Tables, views and hidden sheets that more than one sheet serves. */
export function findServedTwice(workbook: LiveWorkbook): string[] {
  const serving = workbook.sheets.flatMap((sheet) => {
    const key = readServedKey(sheet)
    const hidden = [helperSheetName, snapshotSheetName].find((names) => namesOf(names).includes(sheet.name))
    return key ?? hidden?.en ?? []
  })
  return serving.filter((key, index) => serving.indexOf(key) !== index)
}
