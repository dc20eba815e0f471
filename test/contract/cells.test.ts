import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/core/cell.js'
import { parseDay, plusDays } from '../../src/core/day.js'
import { compareSheet } from '../../src/core/sheet/compare-sheet.js'
import { trackers } from '../../src/trackers/index.js'
import { gridOf } from '../../src/google/workbook/cells.js'
import { zoneReader } from '../../src/google/zone-reader.js'
import { Google } from './fake-google.js'
import { provideAliases } from '../aliases.js'

const { requirements } = trackers
const columns = Object.keys(requirements.columns)

/** Texts that a spreadsheet would take for something else, if it were let. */
const convertibleTexts = fc.constantFrom(
  '=1+1',
  '=IMPORTXML("http://example.com","//a")',
  '+49 30 1234',
  '-',
  '- first\n- second',
  '@li',
  "'quoted",
  "''",
  '2026-03-31',
  '3/1',
  '31.3.2026',
  '2026年3月31日',
  '1.5',
  '1,234.50',
  '1,5',
  '-1.234,50',
  '12,5 %',
  '=SUM(1;2)',
  '+SUM(1,5;{1\\2})',
  '12%',
  '12:30',
  '¥100',
  '(100)',
  '1e5',
  '007',
  'TRUE',
  'false',
  '\t=1',
  '\r\n=1',
  ' =1',
  '#N/A',
  'Mar 3',
  '3月1日',
  '下午3点',
)
const texts = fc.oneof(
  convertibleTexts,
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  convertibleTexts.map((each) => ` ${each} `),
)
const days = fc.integer({ min: -9000, max: 9000 }).map((offset) => plusDays(parseDay('2026-03-31'), offset))
const cells = {
  text: texts as fc.Arbitrary<Cell>,
  day: fc.oneof(
    days.map((each): Cell => ({ day: each })),
    fc.constant(null),
  ),
  number: fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    fc.integer(),
    fc.constant(null),
  ) as fc.Arbitrary<Cell>,
}

describe.each([
  ['en_US', 'en'],
  ['zh_CN', 'zh-CN'],
  ['de_DE', 'en'],
  ['tr_TR', 'en'],
] as const)('a cell of a spreadsheet of %s', (place, locale) => {
  test.each(['Asia/Shanghai', 'America/Sao_Paulo', 'Pacific/Kiritimati'])(
    'is read as it was written, in %s, in a formatted column and in a plain one',
    (zone) => {
      const google = new Google({ locale, zone })
      const { workbook } = google
      workbook.locale = place
      google.run((ports) =>
        ports.sheetChanger.apply(compareSheet(null, requirements, locale, provideAliases).changes, []),
      )
      const sheet = workbook.sheets.find(({ name }) => name === requirements.name[locale])!
      workbook.clear(sheet.id, { row: 2, column: columns.length, lastRow: 400, lastColumn: columns.length })
      const at = (key: string): number => columns.indexOf(key) + 1
      const plain = columns.length + 1
      workbook.insertColumns(sheet.id, plain, 2)
      workbook.clear(sheet.id, { row: 1, column: plain, lastRow: 400, lastColumn: plain + 1 })
      const batch = fc.array(
        fc.record({ text: cells.text, plain: cells.text, number: cells.number, day: cells.day }),
        {
          minLength: 1,
          maxLength: 40,
        },
      )
      fc.assert(
        fc.property(batch, (rows) => {
          google.run((ports) => {
            const found = ports.sheets.find('requirements', sheet.name)!
            const patch = (column: number, key: 'text' | 'plain' | 'number' | 'day') => ({
              line: 2,
              column,
              cells: rows.map((row) => [row[key]]),
            })
            ports.sheetChanger.apply(
              [
                {
                  kind: 'cells',
                  table: 'requirements',
                  patches: [
                    patch(at('description'), 'text'),
                    patch(at('confirmedOn'), 'day'),
                    patch(plain, 'plain'),
                    patch(plain + 1, 'number'),
                  ],
                },
              ],
              [found],
            )
          })
          const grid = google.run((ports) => ports.sheets.cellsOfSheet(sheet.name))
          rows.forEach((row, index) => {
            const cell = (column: number): Cell => grid[index + 1]?.[column - 1] ?? null
            const toStoredCell = (written: Cell): Cell => (written === '' ? null : written)
            expect(cell(at('description'))).toEqual(toStoredCell(row.text))
            expect(cell(plain)).toEqual(toStoredCell(row.plain))
            expect(cell(plain + 1)).toEqual(row.number)
            expect(cell(at('confirmedOn'))).toEqual(row.day)
          })
          const formulas = Object.values(sheet.grid).flatMap((line) =>
            Object.values(line ?? {}).filter((each) => each?.f !== undefined),
          )
          expect(formulas).toEqual([])
        }),
        { numRuns: 25 },
      )
    },
  )
})

describe('a number that no calendar has a date for', () => {
  const utc = zoneReader('UTC', (date) => date.toISOString().slice(0, 19), 0)
  const read = (instant: number): Cell | undefined => gridOf([[new Date(instant), 'x']], utc)[0]?.[0]

  test('is a bad cell, and no exception, even where a sheet gives it as a date', () => {
    expect(read(NaN)).toBe('#NUM!')
    expect(read(8.64e15)).toBe(100_025_569)
    expect(read(-8.64e15)).toBe(-99_974_431)
    expect(read(Date.UTC(2026, 2, 31))).toEqual({ day: '2026-03-31' })
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer({ min: -8.64e15, max: 8.64e15 })), (instant) => {
        const cell = read(instant)
        if (typeof cell === 'object' && cell !== null) expect(cell.day).toMatch(/^\d{4}-\d\d-\d\d$/)
        else expect(typeof cell === 'number' || cell === '#NUM!').toBe(true)
      }),
    )
  })
})
