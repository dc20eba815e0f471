import { expect, test } from 'vitest'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { readAdoption } from '../../../src/work/adopt/read-adoption.js'
import { readSheet } from '../../../src/work/adopt/read-sheet.js'
import { createForeignWorkbook, readShownRows } from './foreign-workbook.js'

const lines = [
  ['Task', 'Owner', 'Status', 'Due'],
  ['Offer', 'Li', 'Open', '2024-04-05'],
  ['Start', 'Wang', 'Open', '2024-04-15'],
  ['Test', 'Li', 'Open', '2024-04-16'],
  ['Report', 'Wang', 'Open', '2024-04-19'],
  ['Keep this line free'],
]
const request = {
  sheet: 'Work',
  tracker: null,
  headerRow: null,
  columns: null,
  how: 'copy',
  dryRun: false,
  addNames: false,
  source: null,
  addresses: {},
} as const

test('lines in doubt are asked about, and not counted before a person says that they are work', () => {
  const google = createForeignWorkbook('en', 'Work', lines)
  expect(google.run((ports) => readAdoption(ports, { sheet: 'Work' }))).toMatchObject({
    value: { sheets: [{ rows: 4, doubtfulLines: [{ key: '6-6', from: 6, to: 6 }] }] },
  })
  expect(google.run((ports) => readSheet(ports, { sheet: 'Work', tracker: null }))).toMatchObject({
    value: { summary: expect.stringMatching(/; 1 more may be work$/) as string },
  })
  expect(google.run((ports) => adoptSheet(ports, request))).toMatchObject({
    ok: false,
    problems: [{ line: 6, found: expect.stringContaining('Keep this line free') as string }],
  })
})

test.each([
  [true, 5],
  [false, 4],
])('a copy has them as the person says: work %s', (isWork, copied) => {
  const google = createForeignWorkbook('en', 'Work', lines)
  const reply = google.run((ports) => adoptSheet(ports, { ...request, workLines: { '6-6': isWork } }))
  expect(reply).toMatchObject({ value: { copied } })
  const shown = readShownRows(google, 'Tasks')
  expect(shown.flat().includes('Keep this line free')).toBe(isWork)
})
