import { describe, expect, test } from 'vitest'
import type { AdoptionAnswer } from '../../../src/domain/adoption/sheet-answer.js'
import type { Scalar } from '../../../host/emulator/workbook/snapshot.js'
import { acceptedSheetNames } from '../../../src/core/table.js'
import { trackers } from '../../../src/trackers/index.js'
import type { Locale } from '../../../src/core/locale.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { createSession, callForValue } from '../bundle-session.js'

const table: Scalar[][] = [
  ['Task', 'Owner', 'Status', 'Due'],
  ...Array.from({ length: 20 }, (_, at): Scalar[] => [`Part ${at}`, 'Li', 'In progress', 46_000 + at * 20]),
]

/** A team's sheet, with one cell far away from the others. */
const createStraySession = (row: number, column: number, locale: Locale = 'en'): Session => {
  const session = createSession(locale)
  const { workbook } = session
  workbook.setValues({ sheet: 0, row: 1, column: 1 }, table)
  workbook.setStyle(0, { row: 2, column: 4, lastRow: 21, lastColumn: 4 }, { format: 'yyyy-mm-dd' })
  const sheet = workbook.sheets[0]!
  sheet.put(row, column, { v: 'slip' })
  // No spreadsheet has more than ten million cells: a grid as large as that has nothing to spare.
  Object.assign(sheet, { rows: Math.max(row, table.length), columns: Math.max(column, 4) })
  workbook.changed()
  return session
}
const read = (session: Session) =>
  callForValue<AdoptionAnswer>(session, 'readAdoption', { sheet: null }).sheets[0]!
const adopt = (session: Session, how: 'over' | 'copy', dryRun = false) =>
  session.call('adoptSheet', {
    sheet: session.workbook.sheets[0]!.name,
    how,
    dryRun,
    addNames: true,
    tracker: null,
    headerRow: null,
    columns: null,
    source: null,
    addresses: {},
  })

describe('a cell far away from a team’s table', () => {
  test.each([
    ['in the last row there can be', 1_048_576, 3, 'C1048576'],
    ['in a row within what is read', 5_000, 2, 'B5000'],
    ['in the last column there can be', 7, 16_384, 'XFD7'],
    ['in the last corner', 1_048_576, 16_384, 'XFD1048576'],
  ])('is said with its address, and the table is read to its own end: %s', (_, row, column, cell) => {
    const found = read(createStraySession(row, column))
    expect(found).toMatchObject({ verdict: 'table', tracker: 'tasks', firstRow: 2, lastRow: 21, rows: 20 })
    expect(found.problems).toContainEqual({
      code: 'strayCell',
      cell,
      found: 'slip',
      count: 1,
      says: '“slip” is far away from the table. If it’s there by mistake, delete it.',
    })
  })

  test('is said in Chinese too', () => {
    expect(read(createStraySession(1_048_576, 3, 'zh-CN')).problems.map(({ says }) => says)).toContain(
      '“slip”远离表格的其他内容。如果是误填，请删除。',
    )
  })

  test.each([
    [1_048_576, 3, 'C1048576'],
    [7, 16_384, 'XFD7'],
  ])('prevents following the sheet in place, but not copying it: %i, %i', (row, column, cell) => {
    const session = createStraySession(row, column)
    const before = JSON.stringify(session.workbook.snapshot())
    expect(adopt(session, 'over').value).toMatchObject({
      ok: false,
      message: expect.stringContaining(`${cell} is far away from the table`),
    })
    expect(JSON.stringify(session.workbook.snapshot()) === before).toBe(true)
    expect(adopt(session, 'copy').value).toMatchObject({ ok: true, value: { copied: 20 } })
    expect(session.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringContaining(acceptedSheetNames(trackers.tasks)[0]!)]),
    )
  })

  test('near enough to be read leaves the sheet to be followed', () => {
    expect(adopt(createStraySession(5_000, 2), 'over', true).value).toMatchObject({ ok: true })
  })

  test('costs as many calls as none', () => {
    const calls = (row: number): number =>
      createStraySession(row, 2).call('readAdoption', { sheet: null }).calls.total
    expect(calls(1_048_576) - calls(3)).toBeLessThanOrEqual(1)
  })
})
