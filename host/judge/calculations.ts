/** The hidden sheet of calculations, as it is and in copies with settings that people may type. */
import { columnLetters, namedCell } from '../../src/core/formula.js'
import type { WorkingCalendar } from '../../src/core/calendar.js'
import { type Day, parseDay, plusDays, serialOf } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import { type HorizonKey, horizonKeys, type ThresholdKey, thresholdKeys } from '../../src/core/rule.js'
import { type SettingKey, settings } from '../../src/trackers/own/settings.js'
import { isNamed, namedLines, helperSheetName } from '../../src/work/refresh/calculations.js'
import { duplicateSheet, type LiveSheet, type LiveWorkbook, renameSheetIn } from '../emulator/index.js'
import { type Scalar } from '../emulator/workbook/snapshot.js'
import { readHorizons, findTableSheet } from './trial-workbook.js'
import type { Claim } from './claim.js'
import { fixClock } from './fixed-clock.js'

/** Settings as people type them: sensible, at their limits, beyond them, and no numbers at all. */
const typedSettings: readonly Partial<Record<SettingKey, Scalar>>[] = [
  { dueSoonDays: 0, silentDays: 365, renewalMonths: 24, deviationAlert: 0.01, weekend: '5,6' },
  { dueSoonDays: 60, silentDays: 1, renewalMonths: 0, deviationAlert: '25%', weekend: 7 },
  { dueSoonDays: 61, silentDays: 0, renewalMonths: 25, deviationAlert: 0.005, weekend: '' },
  {
    dueSoonDays: 2.9,
    silentDays: '14 days',
    renewalMonths: 1.5,
    deviationAlert: '',
    weekend: '1,2,3,4,5,6,7',
  },
  { dueSoonDays: ' 7 ', silentDays: '30', renewalMonths: null, deviationAlert: 10, weekend: 'Sat, Sun' },
  { dueSoonDays: 'three', silentDays: true, renewalMonths: -1, deviationAlert: 10.5, weekend: '8' },
  { stuckDays: 21, highExposure: 12.5, budgetOver: 'x', lowScore: 2.5 },
  { stuckDays: '7', highExposure: null, budgetOver: 3, lowScore: 0 },
  { dueSoonDays: null, silentDays: 1e9, renewalMonths: 'x', deviationAlert: 'x', weekend: '6.7' },
  { dueSoonDays: false, silentDays: '１４', renewalMonths: '1e1', deviationAlert: true, weekend: true },
  {
    dueSoonDays: '5',
    silentDays: 21,
    renewalMonths: 6,
    deviationAlert: 0.35,
    stuckDays: 20,
    budgetOver: '150%',
    weekend: '1、2、3、4、5、6',
  },
]

/**
 * The days for which the copies are evaluated: ends of months and years, a leap day, the weeks of long
 * holidays.
 */
const days = [
  '2026-01-31',
  '2027-11-30',
  '2028-02-29',
  '2026-02-14',
  '2026-09-30',
  '2026-12-31',
  '2025-12-31',
  '2026-05-01',
]

/** The three columns of settings, then the coming days; see `reckoningFormulas`. */
function createClaims(
  workbook: LiveWorkbook,
  sheet: LiveSheet,
  settingsSheet: LiveSheet,
  today: Day,
): Claim[] {
  const { settings: chosen, calendar, situation } = readHorizons(workbook, settingsSheet)
  const { horizons, thresholds } = situation(today)
  const claim: CreateClaim = (what, row, column, expected, read) => ({
    what,
    at: { sheet: sheet.id, row, column },
    expected,
    ...(read ? { read } : {}),
  })
  const used = {
    dueSoonDays: 2,
    silentDays: 3,
    renewalMonths: 4,
    deviationAlert: 5,
    stuckDays: 7,
    highExposure: 8,
    budgetOver: 9,
    lowScore: 10,
  } as const
  const usedKeys = Object.keys(used) as (keyof typeof used)[]
  const results = [
    ...horizonKeys.map((key) => [key, serialOf(horizons[key])] as const),
    ...thresholdKeys.map((key) => [key, thresholds[key]] as const),
  ]
  const digits = (found: Scalar): string => [...new Set(String(found ?? '').match(/[1-7]/g))].sort().join('')
  const week = Array.from({ length: sheet.rows }, (_, down) => down + 2).filter(
    (row) => sheet.cell(row, 4)?.f !== undefined,
  )
  return [
    ...usedKeys.map((key) =>
      claim(`${key} as typed`, used[key], 1, readTypedSetting(workbook, settingsSheet, key)),
    ),
    claim('weekend as typed', 6, 1, readTypedSetting(workbook, settingsSheet, 'weekend')),
    ...usedKeys.map((key) => claim(`${key} as used`, used[key], 2, chosen[key])),
    // It only matters which weekly days off they are, not how they are written.
    claim('weekend as used', 6, 2, readUsedDigits(chosen.weekend), digits),
    ...results.map(([key, expected]) => claim(namedCell(key), namedLines[key], 3, expected)),
    ...dayClaims(week, (offset) => plusDays(today, offset), calendar, claim),
  ]
}

type CreateClaim = (
  what: string,
  row: number,
  column: number,
  expected: Scalar,
  read?: Claim['read'],
) => Claim

/**
 * The coming and the past days, each with whether it is worked and how many worked days there are up to it.
 */
function dayClaims(
  rows: readonly number[],
  dayAt: (offset: number) => Day,
  calendar: WorkingCalendar,
  claim: CreateClaim,
): Claim[] {
  const count = (days: readonly Day[]): number => days.filter((day) => calendar.isWorkday(day)).length
  const ahead = rows.map((row) => dayAt(row - 1))
  const back = rows.map((row) => dayAt(1 - row))
  return [
    ...rows.flatMap((row, index) => [
      claim('coming day', row, 4, serialOf(ahead[index]!)),
      claim('whether the day is worked', row, 5, calendar.isWorkday(ahead[index]!) ? 1 : 0),
      claim('workdays so far', row, 6, count(ahead.slice(0, index + 1))),
    ]),
    ...rows.flatMap((row, index) => [
      claim('past day', row, 7, serialOf(back[index]!)),
      claim('whether the past day was worked', row, 8, calendar.isWorkday(back[index]!) ? 1 : 0),
      claim('workdays gone', row, 9, count(back.slice(0, index + 1))),
    ]),
  ]
}

/** Seven days off a week are none; see `calendarOf`. */
const readUsedDigits = (weekend: string): string => {
  const digits = [...new Set(weekend.match(/[1-7]/g))].sort().join('')
  return digits.length === 7 ? '67' : digits
}

const valueColumn = Object.keys(settings.columns).indexOf('value') + 1

const findSettingRow = (workbook: LiveWorkbook, sheet: LiveSheet, key: SettingKey): number => {
  for (let row = 1; row <= sheet.rows; row++)
    if (workbook.value({ sheet: sheet.id, row, column: 1 }) === `S-${key}`) return row
  throw new RangeError(`There is no setting ${key}.`)
}

const readTypedSetting = (workbook: LiveWorkbook, sheet: LiveSheet, key: SettingKey): Scalar => {
  const { v } = sheet.cell(findSettingRow(workbook, sheet, key), valueColumn) ?? {}
  return typeof v === 'boolean' ? '?' : String(v ?? '')
}

/**
 * Says the result that every cell of the helper sheet must have on `today`, and adds copies of it and of the
 * settings, each for other settings and another day; the copies' clock is fixed already.
 */
export function addCalculationClaims(workbook: LiveWorkbook, locale: Locale, today: string): Claim[] {
  const original = workbook.sheetNamed(helperSheetName[locale])!
  const chosen = findTableSheet(workbook, settings)
  const claims = createClaims(workbook, original, chosen, parseDay(today))
  typedSettings.forEach((values, index) => {
    const on = parseDay(days[index % days.length]!)
    const settingsCopy = duplicateSheet(workbook, chosen, `Settings ${index}`)
    for (const [key, value] of Object.entries(values)) {
      const row = findSettingRow(workbook, settingsCopy, key as SettingKey)
      workbook.setValues({ sheet: settingsCopy.id, row, column: valueColumn }, [[value]])
    }
    const copy = duplicateSheet(workbook, original, `Reckoning ${index}`)
    copy.eachFormula((formula, row, column) => {
      const f = fixClock(renameSheetIn(formula, chosen.name, settingsCopy.name), on, 0)
      copy.change(row, column, { f })
    })
    workbook.changed()
    claims.push(...createClaims(workbook, copy, settingsCopy, on))
  })
  return claims
}

/** Where a name of the workbook must point: the cell of the helper sheet that holds it. */
export const checkNamedCells = (workbook: LiveWorkbook, locale: Locale): string[] => {
  const sheet = workbook.sheetNamed(helperSheetName[locale])!
  const named = Object.entries(namedLines).filter(([key]) => isNamed(key))
  return (named as [HorizonKey | ThresholdKey, number][]).flatMap(([key, line]) => {
    const found = workbook.namedRanges.find(({ name }) => name === namedCell(key))
    const right = found?.sheet === sheet.id && found.area.row === line && found.area.column === 3
    return right ? [] : [`${namedCell(key)} is not ${columnLetters(3)}${line} of ${sheet.name}`]
  })
}
