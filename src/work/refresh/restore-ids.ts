import type { Grid } from '../../core/cell.js'
import { createLayout } from '../../core/sheet/layout.js'
import { namesOf } from '../../core/locale.js'
import type { Table } from '../../core/table.js'
import type { Ports, Sheet, ViewSheets } from '../../ports.js'
import { findFormerIds } from '../../domain/history/former-ids.js'
import { parseSnapshot } from '../../domain/history/snapshot.js'
import { findSettingKey } from '../../domain/settings.js'
import { snapshotSheetName } from '../run/history.js'
import { type OpenTable, openTable } from '../tables.js'
import { storedTables } from '../stored-tables.js'
import { hiddenTables, logTables, type TableKey } from '../table-list.js'
import { repairIds } from './repair-ids.js'
import { recordUnwritten } from './unwritten.js'
import { idOf } from './write-cells.js'
import type { SheetChange } from '../../core/sheet/sheet-change.js'

/**
 * A tracker whose column of ids somebody deleted gets it back, with the ids that its rows had wherever that
 * is certain, and it is noted for the end of the run. Logs are left to the code that writes them. Does
 * nothing before set-up.
 */
export function restoreIds(ports: Ports, open: OpenTable): OpenTable {
  const { location, writable, rows } = open.reading
  const key = open.table.key as TableKey
  const isLost = !location.columns.has('id') && rows.length > 0 && storedTables(ports.store).includes(key)
  if (!isLost || !writable || logTables.includes(key) || hasIdsElsewhere(open)) return open
  const column = Math.max(...open.grid.map((line) => line.length)) + 1
  const idColumns = createLayout(open.table, ports.spreadsheet.locale()).columns.filter(
    (each) => each.key === 'id',
  )
  const changes: SheetChange[] = [
    { kind: 'addColumns', table: key, line: location.headerLine, column, columns: idColumns },
    ...(hiddenTables.includes(key)
      ? []
      : [
          { kind: 'markColumns', table: key, columns: [{ column, key: 'id' }] } as const,
          { kind: 'protect', table: key, column } as const,
        ]),
  ]
  // A refusal is reported later, where a run finds no column to write to.
  if (ports.sheetChanger.tryApplyChanges(changes, [open.sheet]) !== null) return open
  return restoreLostIds(ports, openTable(ports, open.sheet as Sheet<TableKey>) as unknown as OpenTable)
}

/**
 * Gives ids to the rows of a tracker that lost all of them, those they had where that is certain, and notes
 * it.
 */
export function restoreLostIds(ports: Ports, open: OpenTable): OpenTable {
  const { rows } = open.reading
  const key = open.table.key as TableKey
  const knownIds = idsBeforeLoss(ports.views, open)
  recordUnwritten(ports.cells, [
    {
      code: 'idsLost',
      table: key,
      column: 'id',
      line: 0,
      found: String(knownIds.size),
      count: rows.length,
    },
  ])
  return repairIds(ports, open, knownIds)
}

/**
 * The ids that rows had, by line: of settings by what they set, of others by what the history last saw of
 * them.
 */
function idsBeforeLoss(views: ViewSheets, { table, reading }: OpenTable): ReadonlyMap<number, string> {
  if (table.key === 'settings') {
    const keys = reading.rows.map((row) => [row.at.line, findSettingKey(row as never)] as const)
    const uniqueKeys = keys.filter(([, key]) => keys.filter(([, other]) => other === key).length === 1)
    return new Map(
      uniqueKeys.flatMap(([line, key]) => (key === undefined ? [] : [[line, `S-${key}`] as const])),
    )
  }
  const snapshotName = namesOf(snapshotSheetName).find((name) => views.hasSheet(name))
  const snapshot = snapshotName === undefined ? null : parseSnapshot(views.readTexts(snapshotName))
  return snapshot === null ? new Map() : findFormerIds(snapshot, table.key, reading.rows)
}

/**
 * Whether some column that Milepost does not know holds what look like this tracker's ids: then none is lost
 * for certain.
 */
function hasIdsElsewhere({ table, grid, reading }: OpenTable): boolean {
  const known = new Set(reading.location.columns.values())
  const width = Math.max(...grid.map((line) => line.length))
  const lines = reading.rows.map((row) => row.at.line)
  return Array.from({ length: width }, (_, at) => at).some(
    (at) =>
      !known.has(at + 1) && lines.filter((line) => isIdAt(table, grid, line, at)).length * 2 > lines.length,
  )
}

const isIdAt = ({ prefix }: Table, grid: Grid, line: number, at: number): boolean => {
  const cell = grid[line - 1]?.[at]
  return typeof cell === 'string' && cell.startsWith(`${prefix}-`)
}

/** Whether no row of a tracker has an id, as after its column was deleted and put back empty. */
export const hasNoIds = ({ reading }: OpenTable): boolean =>
  reading.rows.length > 0 && reading.rows.every((row) => idOf(row) === '')
