import { groupConsecutive } from '../../core/group-consecutive.js'
import type { Ports, Sheet } from '../../ports.js'
import { findSettingKey } from '../../domain/settings.js'
import type { CountryKey } from '../../trackers/own/countries.js'
import type { Result } from '../open-book.js'
import { appendRows } from '../refresh/append-rows.js'
import { refreshBook } from '../refresh/refresh.js'
import { writeCells } from '../refresh/write-cells.js'
import { refuse } from '../refuse.js'
import { settingRows } from '../set-up/seed-rows.js'
import { openSheets, type OpenTable, openTable } from '../tables.js'
import { libraryOf } from '../plan/library.js'
import { countryName } from './countries.js'
import { type CalendarChange, describeCountryChange } from './describe-calendar.js'
import { holidayRows, ownRowChecker } from './holiday-rows.js'

/**
 * The endpoint: a country whose holidays the Calendar has. The rows that Milepost wrote for another one are replaced; a day
 * that a person typed, and a row that a person changed, stay. Chosen again, the country gets the days that are missing.
 */
export function setCountry(
  ports: Ports,
  { country: wanted }: { readonly country: string },
): Result<{ readonly message: string }> {
  if (!(wanted in libraryOf(ports.library).countries))
    return refuse('notAChoice', 'settings', 'value', wanted)
  const country = wanted as CountryKey
  const sheets = openSheets(ports, { keys: ['settings', 'holidays'] })
  const [settings, holidays] = [sheets.get('settings'), sheets.get('holidays')]
  if (!settings) return refuse('missingTable', 'settings', '', '')
  if (!holidays) return refuse('missingTable', 'holidays', '', '')
  writeCountry(ports, settings as Sheet<'settings'>, country)
  const change = replaceHolidays(ports, holidays as Sheet<'holidays'>, country)
  // A workbook without a tracker has nothing to refresh.
  refreshBook(ports, { searchesAll: false })
  return { ok: true, value: { message: describeCountryChange(ports, country, change) } }
}

/** Writes the country into its row of the settings, which older workbooks lack. */
function writeCountry(ports: Ports, sheet: Sheet<'settings'>, country: CountryKey): void {
  const locale = ports.spreadsheet.locale()
  const open = openTable(ports, sheet)
  const value = country === 'none' ? null : countryName(ports.library, country)[locale]
  const row = open.reading.rows.find((each) => findSettingKey(each) === 'country')
  if (row) writeCells(ports, open as unknown as OpenTable, [{ id: row.id, column: 'value', cell: value }])
  else
    appendRows(
      ports,
      open as unknown as OpenTable,
      settingRows(ports.library, locale, ['country']).map((each) => ({ ...each, value })),
    )
}

function replaceHolidays(ports: Ports, sheet: Sheet<'holidays'>, country: CountryKey): CalendarChange {
  const open = openTable(ports, sheet)
  const isOwn = ownRowChecker(ports.library)
  const wanted = holidayRows(ports.library, ports.spreadsheet.locale(), country)
  const wantedById = new Map(wanted.map((row) => [row['id'], row]))
  const { rows } = open.reading
  const outdated = rows.filter((row) => isOwn(row) && wantedById.get(row.id)?.['source'] !== row.source)
  const remaining = rows.filter((row) => !outdated.includes(row))
  const listed = new Set(remaining.map(({ day }) => day))
  // Above the deletion, so that a sheet never loses its last row below the header.
  appendRows(
    ports,
    open as unknown as OpenTable,
    wanted.filter(({ day }) => !listed.has(day.day)),
  )
  ports.cells.flush()
  for (const run of groupConsecutive(outdated.map(({ at }) => at.line)).reverse())
    ports.sheetChanger.apply(
      [{ kind: 'deleteLines', table: 'holidays', line: run[0]!, count: run.length }],
      [sheet],
    )
  return { removed: outdated.length, unchanged: remaining.filter((row) => !isOwn(row)).length }
}
