/** What is said of late rows while a question is open: the question is named, and no cell is called unreadable that was read. */
import { describe, expect, test } from 'vitest'
import { readAdoption } from '../../../src/work/adopt/read-adoption.js'
import { readSheet } from '../../../src/work/adopt/read-sheet.js'
import type { Locale } from '../../../src/core/locale.js'
import { createForeignWorkbook } from './foreign-workbook.js'

type Lines = readonly (readonly string[])[]

const twoStatuses: Lines = [
  ['Task', 'Owner', 'Status', 'Due', 'Status'],
  ['Offer', 'Li', 'Open', '2024-04-05', 'Done'],
  ['Start', 'Wang', 'Open', '2024-04-15', 'Open'],
  ['Report', 'Wang', 'Done', '2024-04-19', 'Open'],
]
const disputedOnly: Lines = twoStatuses.filter((_, at) => at !== 2)

/** What the window says in a line, and what the answer counts. */
function readLateness(lines: Lines, locale: Locale = 'en') {
  const google = createForeignWorkbook(locale, 'Work', lines)
  const window = google.run((ports) => readSheet(ports, { sheet: 'Work', tracker: null }))
  const answer = google.run((ports) => readAdoption(ports, { sheet: 'Work' }))
  if (!window.ok || !answer.ok) throw new Error('not read')
  const { unread, undecided } = answer.value.sheets[0]!
  return { says: window.value.summary, unread, undecided }
}

describe('an open question on a column that decides what is late', () => {
  test.each([
    ['en', '3 rows, 1 late; this may change once you answer: Status'],
    ['zh-CN', '3 行，1 行逾期；回答以下问题后可能有变：状态'],
  ] as const)('is named beside the late rows, %s', (locale, says) => {
    expect(readLateness(twoStatuses, locale)).toMatchObject({ says, unread: 0 })
  })
  test.each([
    ['en', '2 rows; late rows are known once you answer: Status'],
    ['zh-CN', '2 行；回答以下问题后才知道哪些逾期：状态'],
  ] as const)('is named where no row is surely late, %s', (locale, says) => {
    expect(readLateness(disputedOnly, locale)).toMatchObject({ says, unread: 0 })
  })
  test('is named beside the cells that cannot be read', () => {
    const lines = disputedOnly.map((line, at) => (at === 1 ? line.with(3, 'after Easter') : line))
    expect(readLateness(lines)).toEqual({
      says: '2 rows; late rows are known once you answer: Status; 1 cell can’t be read, so some may be late',
      unread: 1,
      undecided: ['Status'],
    })
  })
  test('is that on days that were swapped on typing', () => {
    const lines = [
      ['Task', 'Owner', 'Status', 'Due'],
      ['Offer', 'Li', 'Open', '5/4/2024'],
      ['Start', 'Wang', 'Done', '15/4/2024'],
    ]
    expect(readLateness(lines)).toEqual({
      says: '2 rows; late rows are known once you answer: Due',
      unread: 0,
      undecided: ['Due'],
    })
  })
})

describe('a status in words of the team’s own', () => {
  const withStatus = (status: string, due: string): Lines => [
    ['Task', 'Owner', 'Status', 'Due'],
    ['Offer', 'Li', 'Done', '2024-04-05'],
    ['Start', 'Wang', 'Open', '2027-04-15'],
    ['Report', 'Li', status, due],
    ['Print', 'Li', 'Open', '2027-05-02'],
  ]
  test('is a question where its row has passed its date, and is not called late until it is answered', () => {
    expect(readLateness(withStatus('With Bob', '2024-04-05'))).toEqual({
      says: '4 rows; late rows are known once you answer: Status',
      unread: 0,
      undecided: ['Status'],
    })
  })
  test('changes nothing where its row is not due', () => {
    expect(readLateness(withStatus('With Bob', '2027-04-05'))).toEqual({
      says: '4 rows, none late',
      unread: 0,
      undecided: [],
    })
  })
})
