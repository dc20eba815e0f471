/** Several tables on one sheet: each is said, and each can be adopted by its number. */
import { describe, expect, test } from 'vitest'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { readAdoption } from '../../../src/work/adopt/read-adoption.js'
import { readSheet } from '../../../src/work/adopt/read-sheet.js'
import type { Google } from '../../contract/fake-google.js'
import { createForeignWorkbook, readShownRows, recognisedRequest } from './foreign-workbook.js'

const header = ['Task', 'Owner', 'Status', 'Due']
const frontend = [header, ['Draw', 'Li', 'Open', '2026-03-20'], ['Send', 'Wang', 'Open', '2026-04-21']]
const backend = [header, ['Model', 'Kim', 'Open', '2026-03-22'], ['Send', 'Kim', 'Done', '2026-04-23']]
const issues = [
  ['Issue', 'Severity', 'Raised on', 'Owner', 'Status'],
  ['Page is slow', 'High', '2026-03-02', 'Kim', 'Open'],
  ['Sum is wrong', 'Low', '2026-03-03', 'Li', 'Closed'],
]
const beside = frontend.map((cells, at) => [...cells, '', ...backend[at]!])
const stacked = [...frontend, [], ['Issues'], ...issues]

const request = { ...recognisedRequest, sheet: 'Plan' } as const
const adopt = (google: Google, how: 'over' | 'copy', table?: number) =>
  google.run((ports) => adoptSheet(ports, { ...request, how, ...(table !== undefined && { table }) }))
const titlesIn = (google: Google, name: string): string[] => {
  const [headers, ...rows] = readShownRows(google, name)
  return rows.map((cells) => cells[headers!.indexOf('Task')]!).filter((title) => title !== '')
}

describe('tables side by side', () => {
  test('are entries of their own, with their cells', () => {
    const google = createForeignWorkbook('en', 'Plan', beside)
    const read = google.run((ports) => readAdoption(ports, { sheet: null }))
    expect(read).toMatchObject({
      value: {
        sheets: [
          { sheet: 'Plan', table: 1, area: 'A1:D3', rows: 2 },
          { sheet: 'Plan', table: 2, area: 'F1:I3', rows: 2, columns: { title: 'F', due: 'I' } },
        ],
      },
    })
    const second = google.run((ports) => readAdoption(ports, { sheet: 'Plan', table: 2 }))
    expect(second).toMatchObject({ value: { sheets: [{ table: 2 }] } })
  })

  test('are offered to a person one by one', () => {
    const google = createForeignWorkbook('en', 'Plan', beside)
    const read = google.run((ports) => readSheet(ports, { sheet: 'Plan', table: 2, tracker: null }))
    expect(read).toMatchObject({
      value: {
        found: { table: 2, columns: { title: 'F' } },
        tables: [
          { table: 1, area: 'A1:D3', tracker: 'tasks', rows: 2 },
          { table: 2, area: 'F1:I3', tracker: 'tasks', rows: 2 },
        ],
      },
    })
  })

  test('are copied one after the other, rows of the same name too', () => {
    const google = createForeignWorkbook('en', 'Plan', beside)
    expect(adopt(google, 'copy')).toMatchObject({ value: { copied: 2 } })
    expect(adopt(google, 'copy', 2)).toMatchObject({ value: { copied: 2, already: 0 } })
    expect(adopt(google, 'copy', 2)).toMatchObject({ value: { copied: 0, already: 2 } })
    expect(titlesIn(google, 'Tasks')).toEqual(['Draw', 'Send', 'Model', 'Send'])
  })

  test('can be followed in place, and the other table keeps its cells', () => {
    const google = createForeignWorkbook('en', 'Plan', beside)
    const before = readShownRows(google, 'Plan')
    expect(adopt(google, 'over', 2)).toMatchObject({ ok: true, value: { rows: 2 } })
    expect(readShownRows(google, 'Plan').map((cells) => cells.slice(0, 9))).toEqual(before)
  })
})

describe('tables one below the other', () => {
  test('are said and copied, each into its own tracker', () => {
    const google = createForeignWorkbook('en', 'Plan', stacked)
    const read = google.run((ports) => readAdoption(ports, { sheet: null }))
    expect(read).toMatchObject({
      value: {
        sheets: [
          { tracker: 'tasks', area: 'A1:D3' },
          { tracker: 'issues', area: 'A6:E8', rows: 2 },
        ],
      },
    })
    expect(adopt(google, 'copy', 2)).toMatchObject({ value: { copied: 2, tracker: 'issues' } })
  })

  test('are not followed in place, since their rows could not be told apart', () => {
    const google = createForeignWorkbook('en', 'Plan', stacked)
    expect(adopt(google, 'over')).toMatchObject({
      ok: false,
      problems: [{ found: expect.stringContaining('several tables') as string }],
    })
  })
})

test('a table that is not there is refused', () => {
  const google = createForeignWorkbook('en', 'Plan', beside)
  expect(adopt(google, 'copy', 3)).toMatchObject({
    ok: false,
    problems: [{ found: expect.stringContaining('2 tables') as string }],
  })
})
