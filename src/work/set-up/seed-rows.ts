import type { Locale } from '../../core/locale.js'
import type { Cell, Grid } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import type { Ports, Sheet } from '../../ports.js'
import { findSettingKey, settingKeys } from '../../domain/settings.js'
import { holidays } from '../../trackers/team/holidays.js'
import type { SettingSpec } from '../../trackers/own/setting.js'
import { settingSpecs } from '../../trackers/own/settings.js'
import { openTable, readTable } from '../tables.js'
import { type LibraryContent, libraryOf } from '../plan/library.js'
import { appendRows } from '../refresh/append-rows.js'

/**
 * Adds the settings that are missing, each with its default; what somebody changed stays.
 *
 * @param head what is in a sheet that this run made
 */
export function seedSettings(ports: Ports, sheet: Sheet<'settings'>, head?: Grid): void {
  const locale = ports.spreadsheet.locale()
  const open = head ? readTable(ports, sheet, head) : openTable(ports, sheet)
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
        help: libraryOf(ports.library).settingHelp[key][locale],
      }
    })
  appendRows(ports, open as never, rows, { later: true })
}

/** The languages whose country's holidays are in the library. */
const holidaysOfLanguage: Partial<Record<Locale, (library: Ports['library']) => LibraryContent['china']>> = {
  'zh-CN': (library) => libraryOf(library).china,
}

/** Adds the Chinese holidays and make-up workdays of every year that has no day yet, where the workbook is Chinese. */
export function seedHolidays(ports: Ports, sheet: Sheet<'holidays'>, head?: Grid): void {
  const locale = ports.spreadsheet.locale()
  const knownHolidays = holidaysOfLanguage[locale]
  if (!knownHolidays) return
  const open = head ? readTable(ports, sheet, head) : openTable(ports, sheet)
  const years = new Set(open.reading.rows.map((row) => row.day?.slice(0, 4)))
  const { days, source } = knownHolidays(ports.library)
  const rows = days
    .filter(([day]) => !years.has(day.slice(0, 4)))
    .map(([day, kind, name]): Record<string, Cell> => ({
      id: `H-${day}`,
      name,
      day: { day: day as Day },
      kind: holidays.columns.kind.write(kind, locale),
      source,
    }))
  appendRows(ports, open as never, rows, { later: true })
}
