import { expect, test } from 'vitest'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { readAdoption } from '../../../src/work/adopt/read-adoption.js'
import { createForeignWorkbook, readShownRows, recognisedRequest } from './foreign-workbook.js'

const lines = [
  ['Task', 'Owner', 'Status', 'Due'],
  ['Offer', 'Li', 'Open', '5/4/2024'],
  ['Start', 'Wang', 'Open', '15/4/2024'],
]
const request = { ...recognisedRequest, sheet: 'Work' } as const

test('dates that were turned about are read once a person has said so', () => {
  const google = createForeignWorkbook('en', 'Work', lines)
  const read = google.run((ports) => readAdoption(ports, { sheet: 'Work' }))
  expect(read).toMatchObject({
    value: {
      sheets: [{ late: [], unread: 0, undecided: ['Due'], unsure: [{ field: 'due', candidates: ['D'] }] }],
    },
  })
  expect(google.run((ports) => adoptSheet(ports, { ...request, how: 'copy' }))).toMatchObject({
    ok: false,
    problems: [{ column: 'due', found: expect.stringContaining('2024-05-04 → 2024-04-05') as string }],
  })
  const inPlace = google.run((ports) => adoptSheet(ports, { ...request, how: 'over', turned: { due: true } }))
  expect(inPlace).toMatchObject({
    ok: false,
    problems: [{ found: expect.stringContaining('Copy the rows') as string }],
  })
})

test.each([
  [true, '2024-04-05'],
  [false, '2024-05-04'],
])('a copy has them as the person says: exchanged %s', (exchanged, day) => {
  const google = createForeignWorkbook('en', 'Work', lines)
  const copied = google.run((ports) =>
    adoptSheet(ports, { ...request, how: 'copy', turned: { due: exchanged } }),
  )
  expect(copied).toMatchObject({ value: { copied: 2 } })
  const [headers, first, second] = readShownRows(google, 'Tasks')
  expect([first, second].map((cells) => cells![headers!.indexOf('Due')])).toEqual([day, '2024-04-15'])
})
