import type { Locale } from '../../core/locale.js'
import type { Cell, Grid } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import type { Ports, Sheet } from '../../ports.js'
import { findSettingKey, settingKeys } from '../../domain/settings.js'
import { holidays } from '../../trackers/team/holidays.js'
import type { SettingSpec } from '../../trackers/own/setting.js'
import { type SettingKey, settingSpecs } from '../../trackers/own/settings.js'
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
  const missingKeys = settingKeys.filter((key) => !existingSettings.has(key))
  appendRows(ports, open as never, settingRows(ports.library, locale, missingKeys), { later: true })
}

/** Settings with their defaults, as a language has them. */
export const settingRows = (
  library: Ports['library'],
  locale: Locale,
  keys: readonly SettingKey[] = settingKeys,
): readonly Readonly<Record<string, Cell>>[] =>
  keys.map((key): Record<string, Cell> => {
    const setting: SettingSpec = settingSpecs[key]
    return {
      id: `S-${key}`,
      name: setting.name[locale],
      value: setting.choices ? setting.choices[setting.value]![locale] : setting.value,
      unit: setting.unit[locale],
      help: libraryOf(library).settingHelp[key][locale],
    }
  })

/** The languages whose country's holidays are in the library. */
const holidaysOfLanguage: Partial<Record<Locale, (library: Ports['library']) => LibraryContent['china']>> = {
  'zh-CN': (library) => libraryOf(library).china,
}

/** Adds the Chinese holidays and make-up workdays of every year that has no day yet, where the workbook is Chinese. */
export function seedHolidays(ports: Ports, sheet: Sheet<'holidays'>, head?: Grid): void {
  const locale = ports.spreadsheet.locale()
  if (!holidaysOfLanguage[locale]) return
  const open = head ? readTable(ports, sheet, head) : openTable(ports, sheet)
  const years = new Set(open.reading.rows.map((row) => row.day?.slice(0, 4)))
  const rows = holidayRows(ports.library, locale, (year) => !years.has(year))
  appendRows(ports, open as never, rows, { later: true })
}

/** The holidays of a language's country, in some years. */
export function holidayRows(
  library: Ports['library'],
  locale: Locale,
  isWanted: (year: string) => boolean = () => true,
): readonly Readonly<Record<string, Cell>>[] {
  const known = holidaysOfLanguage[locale]?.(library)
  return (known?.days ?? [])
    .filter(([day]) => isWanted(day.slice(0, 4)))
    .map(([day, kind, name]): Record<string, Cell> => ({
      id: `H-${day}`,
      name,
      day: { day: day as Day },
      kind: holidays.columns.kind.write(kind, locale),
      source: known!.source,
    }))
}
