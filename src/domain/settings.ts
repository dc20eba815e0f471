import { type CalendarData, workingCalendar, type WorkingCalendar } from '../core/calendar.js'
import { type Cell, type Grid, isBlank, formatCell, isSameText } from '../core/cell.js'
import { findChoiceKey } from '../core/choices.js'
import type { Day } from '../core/day.js'
import { namesOf } from '../core/locale.js'
import type { Problem } from '../core/problem.js'
import type { TableReading } from '../core/read-table-rows.js'
import type { Row, RowOf } from '../core/table.js'
import type { holidays } from '../trackers/team/holidays.js'
import type { SettingSpec } from '../trackers/own/setting.js'
import {
  fractionSettings,
  type SettingKey,
  settings,
  type Settings,
  settingSpecs,
} from '../trackers/own/settings.js'

export const settingKeys = Object.keys(settingSpecs) as readonly SettingKey[]

/** The settings before a person changes one. */
export const defaultSettings: Settings = Object.fromEntries(
  settingKeys.map((key) => [key, settingSpecs[key].value]),
) as unknown as Settings

/** The setting a row is about: by its id, else by its name in any language. */
export const findSettingKey = (row: {
  readonly id: string
  readonly name: string | null
}): SettingKey | undefined =>
  settingKeys.find((key) => row.id === `S-${key}`) ??
  settingKeys.find((key) => namesOf(settingSpecs[key].name).some((name) => isSameText(name, row.name ?? '')))

/**
 * Reads the settings sheet. A value that cannot be used is reported, and its default is used.
 *
 * @param grid the cells the rows were read from, since a value may be a number, a percentage or text
 */
export function readSettings(
  reading: TableReading<RowOf<typeof settings.columns>>,
  grid: Grid,
): { settings: Settings; problems: Problem[] } {
  const values: Record<string, number | string> = { ...defaultSettings }
  const problems: Problem[] = []
  const column = reading.location.columns.get('value')
  for (const row of reading.rows) {
    const key = findSettingKey(row)
    if (key === undefined || column === undefined) continue
    const cell = grid[row.at.line - 1]?.[column - 1] ?? null
    const value = parseSetting(key, cell)
    if (value !== undefined) values[key] = value
    else
      problems.push({
        code: isBlank(cell) ? 'required' : 'outOfRange',
        table: settings.key,
        column: 'value',
        line: row.at.line,
        found: formatCell(cell),
      })
  }
  return { settings: values as unknown as Settings, problems }
}

/** Shares may be fractions; days, months and hours are whole, as the formulas take them. */
function parseSetting(key: SettingKey, cell: Cell): number | string | undefined {
  const spec: SettingSpec = settingSpecs[key]
  if (spec.range) {
    const typed = typeof cell === 'string' ? cell.trim().replace(/,/g, '.') : ''
    const number =
      typeof cell === 'number'
        ? cell
        : /^-?\d+(\.\d+)?%$/.test(typed)
          ? Number(typed.slice(0, -1)) / 100
          : typed === ''
            ? NaN
            : Number(typed)
    if (!Number.isFinite(number) || number < spec.range[0] || number > spec.range[1]) return undefined
    return fractionSettings.includes(key) ? number : Math.floor(number)
  }
  if (spec.choices) return findChoiceKey(spec.choices, formatCell(cell))
  // Settings that are text may be blank: no weekly days off, say.
  const typed = isBlank(cell) ? '' : formatCell(cell).trim()
  return spec.pattern && !spec.pattern.test(typed) ? undefined : typed
}

/** The weekly days off, as ISO weekdays. */
export function weekendOf({ weekend }: Pick<Settings, 'weekend'>): readonly number[] {
  const days = [...new Set((weekend.match(/[1-7]/g) ?? []).map(Number))]
  // Seven days off a week would leave nothing to count; such a setting is replaced by its default.
  return days.length < 7 ? days : [6, 7]
}

/** The working calendar of the settings' weekends and the calendar sheet's holidays and make-up workdays. */
export function createCalendar(
  chosen: Settings,
  rows: readonly Pick<Row<typeof holidays>, 'day' | 'kind'>[],
): WorkingCalendar {
  const days = (kind: 'holiday' | 'workday'): Day[] =>
    rows.flatMap((row) => (row.kind === kind && row.day ? [row.day] : []))
  const facts: CalendarData = {
    weekend: weekendOf(chosen),
    holidays: days('holiday'),
    makeUpWorkdays: days('workday'),
    years: [...new Set(days('holiday').map((day) => Number(day.slice(0, 4))))],
  }
  return workingCalendar(facts)
}
