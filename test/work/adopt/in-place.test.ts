/** A sheet whose lateness cannot be followed in place is copied, and a row that was not read is not called on time. */
import { describe, expect, test } from 'vitest'
import type { Grid } from '../../../src/core/cell.js'
import type { AdoptionReply } from '../../../src/work/adopt/adoption-reply.js'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { readSheet, type SheetData } from '../../../src/work/adopt/read-sheet.js'
import { readToday } from '../../../src/work/overview.js'
import { Google } from '../../contract/fake-google.js'
import { putSheet } from '../../../host/import/add-sheet.js'
import type { Day } from '../../../src/core/day.js'
import type { Locale } from '../../../src/core/locale.js'

/** A workbook with one sheet of these cells, texts as texts. */
function withSheet(locale: Locale, grid: Grid): Google {
  const google = new Google({ locale })
  const first = google.workbook.sheets[0]!.id
  putSheet(google.workbook, 'Work', grid)
  google.workbook.deleteSheet(first)
  return google
}
const readSheetData = (google: Google): SheetData => {
  const read = google.run((ports) => readSheet(ports, { sheet: 'Work', tracker: null }))
  if (!read.ok) throw new Error('not read')
  return read.value
}
const asDay = (day: string) => ({ day: day as Day })
const header = ['Task', 'Owner', 'Status', 'Due']
const texts: Grid = [
  header,
  ['Draw', 'Li', 'Open', '20 March 2026'],
  ['Send', 'Wang', 'Open', '21 March 2026'],
  ['Bill', 'Li', 'Open', '30 September 2026'],
]
const dates: Grid = [
  header,
  ['Draw', 'Li', 'Open', asDay('2026-09-20')],
  ['Send', 'Wang', 'Open', asDay('2026-09-21')],
  ['Bill', 'Li', 'Open', asDay('2026-09-30')],
]

describe('a sheet of dates typed as text', () => {
  test.each<[Locale, RegExp]>([
    ['en', /“Due”: 3 dates can’t be tracked as typed, such as D2 “20 March 2026”/],
    ['zh-CN', /“Due”中有 3 个日期无法按原样跟踪，例如 D2 的“20 March 2026”/],
  ])('is to be copied, with the reason, in %s', (locale, reason) => {
    const { copyBecause, summary } = readSheetData(withSheet(locale, texts))
    expect(copyBecause).toMatch(reason)
    expect(summary).toMatch(/2/)
  })
  test('followed in place all the same, is called on time in no sentence, and says why', () => {
    const google = withSheet('en', texts)
    const done = google.run((ports) =>
      adoptSheet(ports, {
        sheet: 'Work',
        how: 'over',
        tracker: 'tasks',
        headerRow: 1,
        columns: { title: 'A', owner: 'B', status: 'C', due: 'D' },
        dryRun: false,
        addNames: false,
        source: null,
        addresses: {},
      }),
    )
    const { message, warnings } = (done as { value: AdoptionReply }).value
    expect(message).toContain(
      '3 cells can’t be read where they are, so it isn’t known whether their rows are late',
    )
    expect(warnings).not.toEqual([])
    const today = google.run((ports) => readToday(ports, { table: 'tasks' }))
    const { noneRed } = (today as { value: { noneRed: { is: string } } }).value
    expect(noneRed.is).toBe('unsure')
  })
})

test('a sheet of real dates is followed in place, and called on time only because all was read', () => {
  expect(readSheetData(withSheet('en', dates))).toMatchObject({
    copyBecause: '',
    summary: '3 rows, none late',
  })
})

test('a heading between the header and the first row is no second line of the header', () => {
  const { copyBecause, firstLines } = readSheetData(
    withSheet('en', [header, ['Phase one', null, null, null], ...dates.slice(1)]),
  )
  expect(copyBecause).toBe('')
  expect(firstLines[0]).toEqual({
    line: 2,
    cells: ['Phase one', '', '', ''],
    leftOut: 'Row 2: heading of a group, not used.',
  })
})

test('dates that could be either order leave it open what is late', () => {
  const { summary } = readSheetData(
    withSheet('en', [
      header,
      ['Draw', 'Li', 'Open', '03/04/2026'],
      ['Send', 'Wang', 'Open', '05/06/2026'],
      ['Bill', 'Li', 'Open', '07/08/2026'],
    ]),
  )
  expect(summary).toMatch(/^3 rows; 3 cells can’t be read, so some may be late$/)
})

test('a sheet without a column of dates is not called on time', () => {
  const { summary } = readSheetData(
    withSheet('en', [
      ['Task', 'Owner', 'Status'],
      ['Draw', 'Li', 'Open'],
      ['Send', 'Wang', 'Open'],
    ]),
  )
  expect(summary).toMatch(/no column has due dates/)
})
