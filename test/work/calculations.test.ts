import { describe, expect, test } from 'vitest'
import type { Scalar } from '../../host/emulator/workbook/snapshot.js'
import { type Day, parseDay, dayOfSerial, plusDays, serialOf } from '../../src/core/day.js'
import { namedCell } from '../../src/core/formula.js'
import { readTableRows } from '../../src/core/read-table-rows.js'
import { horizonKeys, thresholdKeys } from '../../src/core/rule.js'
import { createCalendar, readSettings } from '../../src/domain/settings.js'
import { createSituation } from '../../src/domain/status/situation.js'
import { holidays } from '../../src/trackers/team/holidays.js'
import { settings } from '../../src/trackers/own/settings.js'
import { isNamed, namedLines, helperSheetName } from '../../src/work/refresh/calculations.js'
import { setUp } from '../../src/work/set-up/set-up.js'
import { Google } from '../contract/fake-google.js'
import { provideAliases } from '../aliases.js'

const google = new Google({ locale: 'zh-CN' })
google.run((ports) => setUp(ports))
const { workbook } = google
const sheet = (name: string): number => workbook.sheets.find((each) => each.name === name)!.id
const settingsSheet = sheet(settings.name['zh-CN'])
const names = [...horizonKeys, ...thresholdKeys]
const isThreshold = (name: string): boolean => (thresholdKeys as readonly string[]).includes(name)

/** What conditional formats find under each name on a day. */
const inSheet = (today: Day): unknown[] => {
  google.setNow({ day: today, time: '09:30' })
  return names.map((name) => {
    const named = workbook.namedRanges.find((range) => range.name === namedCell(name))
    const at = { sheet: sheet(helperSheetName['zh-CN']), row: namedLines[name], column: 3 }
    if (isNamed(name)) expect({ sheet: named?.sheet, ...named?.area }).toMatchObject(at)
    const value = workbook.value(at)
    return typeof value !== 'number' ? String(value) : isThreshold(name) ? value : dayOfSerial(value)
  })
}

/** The same as the code computes it, from the cells as they are. */
function inCode(): (today: Day) => unknown[] {
  const [chosen, listed] = google.run((ports) => {
    const grid = ports.sheets.find('settings', settings.name['zh-CN'])!.cells()
    return [
      readSettings(readTableRows(settings, grid, provideAliases), grid).settings,
      readTableRows(holidays, ports.sheets.find('holidays', holidays.name['zh-CN'])!.cells(), provideAliases)
        .rows,
    ]
  })
  const calendar = createCalendar(chosen, listed)
  return (today) => {
    const { horizons, thresholds } = createSituation(today, chosen, calendar)
    return [...horizonKeys.map((key) => horizons[key]), ...thresholdKeys.map((key) => thresholds[key])]
  }
}

const value = 3
/** Types a setting, and returns the value that was there. */
const put = (key: string, typed: Scalar): Scalar => {
  const row =
    [...Array(40).keys()].find(
      (each) => workbook.value({ sheet: settingsSheet, row: each + 1, column: 1 }) === `S-${key}`,
    )! + 1
  const place = { sheet: settingsSheet, row, column: value }
  const before = workbook.cell(place)?.v ?? null
  workbook.setValues(place, [[typed]])
  return before
}

const daysOf = (from: string, count: number, step = 1): Day[] =>
  Array.from({ length: count }, (_, index) => plusDays(parseDay(from), index * step))

describe('the reckoning sheet', () => {
  /** Settings as people type them: sensible, rubbish, at and beyond their bounds. */
  test.each<[string, Scalar][]>([
    [['dueSoonDays', 0]],
    [['dueSoonDays', 60]],
    [['dueSoonDays', 61]],
    [['dueSoonDays', 2.9]],
    [['dueSoonDays', '5']],
    [['dueSoonDays', ' 7 ']],
    [['dueSoonDays', 'three']],
    [['dueSoonDays', null]],
    [['dueSoonDays', -1]],
    [['dueSoonDays', true]],
    [['silentDays', 365]],
    [['silentDays', 0]],
    [['silentDays', '14 days']],
    [['renewalMonths', 0]],
    [['renewalMonths', 24]],
    [['renewalMonths', 1.5]],
    [['deviationAlert', '25%']],
    [['deviationAlert', 0.005]],
    [['deviationAlert', '0.25']],
    [['deviationAlert', '0,25']],
    [['deviationAlert', 0.35]],
    [['deviationAlert', '']],
    [['weekend', '5,6']],
    [['weekend', 7]],
    [['weekend', true]],
    [['weekend', '']],
    [['weekend', '1,2,3,4,5,6,7']],
    [['weekend', '1、2、3、4、5、6']],
    [['weekend', 'Sat, Sun']],
    [['weekend', '8']],
    [['weekend', '6.7']],
    // What a sheet makes of 5,6 where decimals have a comma.
    [['weekend', 5.6]],
    [['weekend', '5.6']],
    [['stuckDays', 20]],
    [['stuckDays', 0]],
    [['stuckDays', '7']],
    [['highExposure', 12.5]],
    [['budgetOver', '150%']],
    [['budgetOver', 'much']],
    [['lowScore', 2.5]],
  ])('agrees with the code when somebody sets %j', ([key, typed]) => {
    const before = put(key, typed)
    const expectedCells = inCode()
    for (const place of ['zh_CN', 'de_DE']) {
      workbook.locale = place
      workbook.changed()
      for (const today of daysOf('2025-12-31', 2, 46))
        expect([place, today, inSheet(today)]).toEqual([place, today, expectedCells(today)])
    }
    workbook.locale = 'zh_CN'
    put(key, before)
  })

  /** As imports and pastes leave them: noon of the day, and a kind with a space on either side. */
  test.each([
    ['2026-04-01', 0.5, '休'],
    ['2026-04-02', 0, '休 '],
    ['2026-04-03', 0.25, ' Holiday '],
    ['2026-04-04', 0.99, ' 班'],
    ['2026-04-05', 0, 'make-up WORKDAY'],
    ['2026-04-02', 0, '半天休'],
  ])('counts %s with the time %d as the code does when its kind is “%s”', (on, time, kind) => {
    const calendarSheet = sheet(holidays.name['zh-CN'])
    const row = workbook.extent(calendarSheet).rows + 1
    workbook.setValues({ sheet: calendarSheet, row, column: 1 }, [
      ['H-test', '测试', serialOf(parseDay(on)) + time, kind],
    ])
    const expectedCells = inCode()
    for (const today of daysOf('2026-03-27', 9))
      expect([today, inSheet(today)]).toEqual([today, expectedCells(today)])
    workbook.clear(calendarSheet, { row, column: 1, lastRow: row, lastColumn: null }, { contents: true })
  })

  test('finds the horizons of the code on every day of two years of Chinese holidays', () => {
    // Three workdays ahead and five back lie within the first lines, even over the longest holidays; the others only cost time.
    workbook.clear(sheet(helperSheetName['zh-CN']), { row: 24, column: 1, lastRow: null, lastColumn: null })
    const expectedCells = inCode()
    for (const today of daysOf('2025-01-01', 730))
      expect([today, inSheet(today)]).toEqual([today, expectedCells(today)])
  })
})
