import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate } from '../../host/emulator/realm/format-date.js'
import type { Cell, DayCell } from '../../src/core/cell.js'
import { parseDay, plusDays, serialOf } from '../../src/core/day.js'
import { zoneReader } from '../../src/google/zone-reader.js'
import { Google, setMachineZone } from './fake-google.js'

/** Zones with the days on which their clocks were moved, some of them at midnight. */
const zones: Record<string, readonly string[]> = {
  'Asia/Shanghai': ['1986-05-04', '1986-09-14', '1989-04-16', '1991-04-14', '1991-09-15', '2026-03-31'],
  'America/Sao_Paulo': ['2017-10-15', '2018-02-18', '2018-11-04', '2019-02-17'],
  'Africa/Cairo': ['2014-05-16', '2023-04-28', '2023-10-27', '2026-04-24', '2026-10-30'],
  'Pacific/Kiritimati': ['1994-12-30', '1996-02-29', '2026-12-31'],
  'America/Los_Angeles': ['2026-03-08', '2026-11-01'],
  'Europe/London': ['2026-03-29', '2026-10-25', '1971-10-31'],
  // Half an hour of summer time; a whole day left out when the date line was moved.
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04', '1991-03-03', '2035-04-01'],
  'Pacific/Apia': ['2011-12-29', '2012-04-01', '2021-04-04'],
  'Pacific/Kwajalein': ['1993-08-19', '1993-08-25'],
}
/** Days that never were where the date line was moved: no instant shows them. */
const skipped = ['1993-08-21', '1994-12-31', '2011-12-30']
const machines = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']

/** Dates as they are in the cells of a sheet, read through the adapter. */
function readBack(zone: string, serials: readonly number[]): { cells: Cell[]; asked: number } {
  const google = new Google({ zone })
  const { workbook } = google
  const rows = Math.max(1, serials.length)
  workbook.setStyle(0, { row: 1, column: 1, lastRow: rows, lastColumn: 1 }, { format: 'yyyy-mm-dd hh:mm' })
  workbook.setValues(
    { sheet: 0, row: 1, column: 1 },
    serials.map((serial) => [serial]),
  )
  const grid = google.run((ports) => ports.sheets.cellsOfSheet(workbook.sheets[0]!.name))
  return { cells: grid.map((line) => line[0] ?? null), asked: google.calls['Utilities.formatDate'] ?? 0 }
}

/** Parts of a day: midnight, which some clocks jump over, half an hour and an hour beside it, and noon. */
const times = [0, 0.5 / 24, 1 / 24, 0.5, 23 / 24, 23.5 / 24]

describe.each(Object.keys(zones))('dates in a sheet of %s', (zone) => {
  const days = zones[zone]!.flatMap((moved) =>
    [-2, -1, 0, 1, 2].map((by) => plusDays(parseDay(moved), by)),
  ).filter((each) => !skipped.includes(each))
  const expectedCells = days.flatMap((each) =>
    times.map((time) => ({ serial: serialOf(each) + time, day: each })),
  )
  test.each(machines)('are the days that stand there at any time of day, on a machine in %s', (machine) => {
    setMachineZone(machine)
    const { cells } = readBack(
      zone,
      expectedCells.map(({ serial }) => serial),
    )
    expect(cells.map((cell) => (cell as DayCell).day)).toEqual(expectedCells.map((each) => each.day))
  })
})

describe('asking Google for a zone', () => {
  const some = fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 1, maxLength: 60 })
  test('gives the right day for any dates, whatever the order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(zones)), some, (zone, offsets) => {
        const around = parseDay(zones[zone]!.at(-1)!)
        const days = offsets
          .map((offset) => plusDays(around, offset))
          .filter((each) => !skipped.includes(each))
        const { cells } = readBack(
          zone,
          days.map((each) => serialOf(each)),
        )
        expect(cells.map((cell) => (cell as DayCell).day)).toEqual(days)
      }),
      { numRuns: 60 },
    )
  })
  test('costs calls by the span of the dates, not by their number', () => {
    const asked = (rows: number): number =>
      readBack(
        'America/Los_Angeles',
        Array.from({ length: rows }, (_, index) => serialOf(parseDay('2025-01-01')) + ((index * 37) % 700)),
      ).asked
    const once = asked(700)
    expect(once).toBeGreaterThan(0)
    expect(once).toBeLessThan(60)
    expect(asked(2800)).toBe(once)
  })
  test('years away, an hour before midnight is not the next day, and a birthday still costs no call', () => {
    const zone = 'Europe/London'
    const asking = (date: Date, where: string, pattern: string): string => {
      asked += 1
      return formatDate(date.getTime(), where, pattern)
    }
    let asked = 0
    const reader = zoneReader(zone, asking, Date.UTC(2026, 2, 31))
    const at = (text: string): number => Date.parse(text)
    for (const text of ['2026-01-10T00:00:00Z', '2026-07-10T23:00:00Z']) reader.read(at(text))
    const before = asked
    const birthdays = ['1984-06-30T23:00:00Z', '1991-08-01T23:00:00Z', '1990-12-24T00:00:00Z']
    expect(birthdays.map((text) => reader.read(at(text)))).toEqual([
      { day: '1984-07-01' },
      { day: '1991-08-02' },
      { day: '1990-12-24' },
    ])
    expect(asked).toBe(before)
    expect(reader.read(at('1988-01-15T23:00:00Z'))).toEqual({ day: '1988-01-15', time: '23:00' })
    expect(reader.read(at('2033-12-31T23:00:00Z'))).toEqual({ day: '2033-12-31', time: '23:00' })
  })
  test('survives instants that are no dates', () => {
    const reader = zoneReader('UTC', (date, zone, pattern) => formatDate(date.getTime(), zone, pattern), 0)
    reader.prepare([NaN, Infinity, -1e18, 8.64e15, 0])
    expect(reader.read(0)).toEqual({ day: '1970-01-01' })
    expect(reader.read(8.64e15)).toMatchObject({ day: expect.stringMatching(/^\+?\d/) })
  })
})
