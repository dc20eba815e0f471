import type { Locale } from '../../core/locale.js'
import type { WorkingCalendar } from '../../core/calendar.js'
import type { Cell, Grid } from '../../core/cell.js'
import type { Ports, Sheet } from '../../ports.js'
import {
  createCalendar,
  defaultSettings,
  findSettingKey,
  readSettings,
  settingKeys,
} from '../../domain/settings.js'
import type { SettingSpec } from '../../trackers/own/setting.js'
import { holidays } from '../../trackers/team/holidays.js'
import { settingGroup, type SettingKey, settingSpecs } from '../../trackers/own/settings.js'
import { openTable, readTable } from '../tables.js'
import { findCountry } from '../calendar/countries.js'
import { holidayRows } from '../calendar/holiday-rows.js'
import { libraryOf } from '../plan/library.js'
import { appendRows } from '../refresh/append-rows.js'

/**
 * Adds the settings that are missing, each with its default; what somebody changed stays. Returns the name of the country
 * of the working calendar.
 *
 * @param head what is in a sheet that this run made
 */
export function seedSettings(ports: Ports, sheet: Sheet<'settings'>, head?: Grid): string {
  const locale = ports.spreadsheet.locale()
  const open = head ? readTable(ports, sheet, head) : openTable(ports, sheet)
  const existingSettings = new Set(open.reading.rows.map(findSettingKey))
  const missingKeys = settingKeys.filter((key) => !existingSettings.has(key))
  appendRows(ports, open as never, settingRows(ports.library, locale, missingKeys), { later: true })
  return existingSettings.has('country')
    ? readSettings(open.reading, open.grid).settings.country
    : String(initialValue('country', locale))
}

/** What a new workbook in a language begins with. */
function initialValue(key: SettingKey, locale: Locale): string | number {
  const { value, valueIn }: SettingSpec = settingSpecs[key]
  return valueIn?.[locale] ?? value
}

/** Settings with their defaults, as a language has them. */
export const settingRows = (
  library: Ports['library'],
  locale: Locale,
  keys: readonly SettingKey[] = settingKeys,
): readonly Readonly<Record<string, Cell>>[] =>
  keys.map((key): Record<string, Cell> => {
    const setting: SettingSpec = settingSpecs[key]
    const value = initialValue(key, locale)
    return {
      id: `S-${key}`,
      name: setting.name[locale],
      value: setting.choices ? setting.choices[value]![locale] : value,
      unit: setting.unit[locale],
      help: libraryOf(library).settingHelp[settingGroup(key)]![locale],
    }
  })

/** The working calendar of a workbook as it is set up, before a person changes a setting or a day. */
export function calendarOfNewWorkbook(library: Ports['library'], locale: Locale): WorkingCalendar {
  const countryName = String(initialValue('country', locale))
  const cells = countryName === '' ? [] : holidayRows(library, locale, findCountry(library, countryName))
  const { kind } = holidays.columns
  const rows = cells.map((row) => {
    const found = kind.read(row['kind']!)
    return { day: row.day.day, kind: 'value' in found ? found.value : null }
  })
  return createCalendar(defaultSettings, rows)
}

/** Adds the days of the country of that name in every year that has no day yet. */
export function seedHolidays(ports: Ports, sheet: Sheet<'holidays'>, countryName: string, head?: Grid): void {
  // A run that makes the sheets of a workbook reads the library only where it must.
  if (countryName === '') return
  const open = head ? readTable(ports, sheet, head) : openTable(ports, sheet)
  const years = new Set(open.reading.rows.map((row) => row.day?.slice(0, 4)))
  const rows = holidayRows(
    ports.library,
    ports.spreadsheet.locale(),
    findCountry(ports.library, countryName),
    (day) => !years.has(day.slice(0, 4)),
  )
  appendRows(ports, open as never, rows, { later: true })
}
