import { type Cell, formatCell, isBlank } from '../../core/cell.js'
import type { PlacedRow } from '../../core/placed-row.js'
import type { Row } from '../../core/table.js'
import type { holidays } from '../../trackers/team/holidays.js'
import { locales, namesOf } from '../../core/locale.js'
import { removeStored, stored } from '../../core/stored.js'
import type { Ports, Sheet } from '../../ports.js'
import { viewKeys } from '../../views/index.js'
import { readConsent } from '../letters/readers/consent.js'
import { helperSheetName, isNamed, namedLines } from '../refresh/calculations.js'
import { namedCell } from '../../core/formula.js'
import { snapshotSheetName } from '../run/history.js'
import { settingRows } from '../set-up/seed-rows.js'
import { ownRowChecker } from '../calendar/holiday-rows.js'
import { forgetFollowedTable, storedTables } from '../stored-tables.js'
import { openSheets, openTable } from '../tables.js'
import { logTables, type TableKey, tableKeys } from '../table-list.js'
import { readStoredViews } from '../views/stored-views.js'
import type { TrackerKey } from '../../trackers/index.js'

/** Trackers that are made with any other one. */
const besideTrackers: readonly TableKey[] = ['people', 'holidays', 'settings', 'teamTemplates', ...logTables]

/** Milepost's own sheets in a workbook where one sheet is all that it follows. */
export interface OwnSheets {
  /** The names of those that nobody typed into. */
  readonly deletable: readonly string[]
  /** The names of those that somebody did. */
  readonly edited: readonly string[]
  /** They cannot be deleted yet, because runs need them to send emails. */
  readonly waitsForDigests: boolean
}

const none: OwnSheets = { deletable: [], edited: [], waitsForDigests: false }

/** Milepost's own sheets that are of no use without the sheet of a table. */
export function findOwnSheets(ports: Ports, released: TrackerKey): OwnSheets {
  const known = storedTables(ports.store).filter((key) => key !== released) as readonly TableKey[]
  if (known.some((key) => !besideTrackers.includes(key))) return none
  if (readConsent(ports).consent !== null) return { ...none, waitsForDigests: true }
  const keys = tableKeys.filter((key) => known.includes(key))
  const sheets = [...openSheets(ports, { searchesAll: false, keys }).values()].filter(({ table }) =>
    keys.includes(table),
  )
  const edited = sheets.filter((sheet) => !logTables.includes(sheet.table) && isEdited(ports, sheet))
  const names = ports.sheets.sheetNames()
  const views = Object.values(readStoredViews(ports.store).sheets).map(({ name }) => name)
  const hidden = [...namesOf(helperSheetName), ...namesOf(snapshotSheetName)]
  return {
    deletable: [
      ...sheets.filter((sheet) => !edited.includes(sheet)).map((sheet) => sheet.name()),
      ...[...views, ...hidden].filter((name) => names.includes(name)),
    ],
    edited: edited.map((sheet) => sheet.name()),
    waitsForDigests: false,
  }
}

/** Whether a table has anything but its header and the rows that it is made with. */
function isEdited(ports: Pick<Ports, 'library' | 'sheets' | 'store'>, sheet: Sheet<TableKey>): boolean {
  const { reading, grid } = openTable(ports, sheet)
  const { headerLine, columns } = reading.location
  const isOwnHoliday = ownRowChecker(ports.library)
  const ownLines = new Set(
    sheet.table === 'holidays'
      ? (reading.rows as unknown as readonly PlacedRow<Row<typeof holidays>>[])
          .filter(isOwnHoliday)
          .map(({ at }) => at.line)
      : [],
  )
  const seeds = new Set(
    locales.flatMap((locale) =>
      (sheet.table === 'settings' ? settingRows(ports.library, locale) : []).map((row) =>
        textOfRow((key) => row[key] ?? null, columns),
      ),
    ),
  )
  return grid.some(
    (line, index) =>
      index !== headerLine - 1 &&
      !ownLines.has(index + 1) &&
      line.some((cell) => !isBlank(cell)) &&
      !seeds.has(textOfRow((_, column) => line[column - 1] ?? null, columns)),
  )
}

const textOfRow = (
  cellOf: (key: string, column: number) => Cell,
  columns: ReadonlyMap<string, number>,
): string =>
  [...columns]
    .map(([key, column]) => `${key}=${formatCell(cellOf(key, column))}`)
    .sort()
    .join('\n')

/** Deletes sheets of Milepost's own, and forgets what was stored of them. */
export function deleteOwnSheets(ports: Ports, { deletable }: OwnSheets): void {
  const keys = [...openSheets(ports, { searchesAll: false, keys: besideTrackers }).values()].flatMap(
    (sheet) => (deletable.includes(sheet.name()) ? [sheet.table] : []),
  )
  ports.additions.removeNames(Object.keys(namedLines).filter(isNamed).map(namedCell))
  for (const name of deletable) ports.sheets.deleteSheet(name)
  for (const key of keys) forgetFollowedTable(ports.store, key)
  removeStored(ports.store, stored.views)
  for (const key of viewKeys) removeStored(ports.store, stored.viewPrint, key)
  removeStored(ports.store, stored.order)
}
