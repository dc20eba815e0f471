/** Lines that say how many rows a group has, or what its figures come to, are no work. */
import { describe, expect, test } from 'vitest'
import { evaluateLines, type WrittenCell } from './evaluate-lines.js'

type Lines = readonly (readonly WrittenCell[])[]

const columns = ['No.', 'Task', 'Owner', 'Due', 'Hours', 'Status']
const rows: Lines = [
  [1, 'Draft the brief', 'Ann', '@2026-03-04', 12, 'Done'],
  [2, 'Order paper', 'Bo', '@2026-03-12', 20, 'In progress'],
  [3, 'Choose the type', 'Ann', '@2026-03-09', 4, 'Not started'],
  [4, 'Test the shop', 'Bo', '@2026-04-06', 8, 'Not started'],
  [5, 'Print the menu', 'Ann', '@2026-04-02', 16, 'Not started'],
]
const [first, second] = [rows.slice(0, 3), rows.slice(3)]

/** Which lines are taken, and which are asked about. */
const readLines = (all: Lines) => {
  const { rows: found, doubtfulLines } = evaluateLines(all)
  return { taken: found.map(({ line }) => line), asked: doubtfulLines.map(({ from }) => from) }
}
const withHeads = (one: readonly WrittenCell[], other: readonly WrittenCell[]): Lines => [
  columns,
  one,
  ...first,
  other,
  ...second,
]
const withFeet = (one: readonly WrittenCell[], other: readonly WrittenCell[]): Lines => [
  columns,
  ...first,
  one,
  ...second,
  other,
]

describe('a line with the sum of the hours of its rows', () => {
  test.each<readonly [string, Lines]>([
    ['above them', withHeads(['', 'Shop', '', '', 36, ''], ['', 'Opening', '', '', 24, ''])],
    [
      'with the word of a state',
      withHeads(['', 'Shop', '', '', 36, 'In progress'], ['', 'Opening', '', '', 24, 'Not started']),
    ],
    [
      'with a person, and no number',
      withHeads(['', 'Shop', 'Ann', '@2026-03-12', 36, ''], ['', 'Opening', 'Bo', '@2026-04-06', 24, '']),
    ],
  ])('is no row %s', (_name, all) => {
    expect(readLines(all)).toEqual({ taken: [3, 4, 5, 7, 8], asked: [] })
  })
  test.each<readonly [string, Lines]>([
    ['without a name', withFeet(['', '', '', '', 36, ''], ['', '', '', '', 24, ''])],
    [
      'without a name, and with dates',
      withFeet(
        ['', '', '', '@2026-03-12', 36, 'In progress'],
        ['', '', '', '@2026-04-06', 24, 'Not started'],
      ),
    ],
    ['with a name', withFeet(['', 'Shop total', '', '', 36, ''], ['', 'Opening total', '', '', 24, ''])],
  ])('is no row below them %s', (_name, all) => {
    expect(readLines(all)).toEqual({ taken: [2, 3, 4, 6, 7], asked: [] })
  })
  test('is asked about where it has all that rows have', () => {
    const all = withHeads(
      ['', 'Shop', 'Ann', '@2026-03-12', 36, 'In progress'],
      ['', 'Opening', 'Bo', '@2026-04-06', 24, 'Not started'],
    )
    expect(readLines(all.map((cells) => cells.slice(1)))).toEqual({ taken: [3, 4, 5, 7, 8], asked: [2, 6] })
  })
  test('is a row where one of the sums is another', () => {
    const all = withHeads(
      ['', 'Shop', 'Ann', '@2026-03-12', 36, 'In progress'],
      ['', 'Opening', 'Bo', '@2026-04-06', 12, 'Not started'],
    )
    expect(readLines(all.map((cells) => cells.slice(1))).taken).toEqual([2, 3, 4, 5, 6, 7, 8])
  })
  test('is a row where the numbers only count the rows', () => {
    const counted: Lines = [
      ['No.', 'Task', 'Owner'],
      ...[1, 2, 3, 4, 5, 6].map((at) => [at, `Step of ${'abcdef'[at]!}`, 'Ann'] as const),
    ]
    expect(readLines(counted).taken).toEqual([2, 3, 4, 5, 6, 7])
  })
})

describe('a line with the number of its rows', () => {
  test.each([
    ['Shop (3)', 'Opening (2)'],
    ['Shop – 1/3 done', 'Opening – 0/2 done'],
    ['制作（3项）', '开业（2项）'],
  ])('is no row, with the latest date and a person: %s', (one, other) => {
    const all = withHeads(['', one, 'Ann', '@2026-03-12', '', ''], ['', other, 'Bo', '@2026-04-06', '', ''])
    expect(readLines(all)).toEqual({ taken: [3, 4, 5, 7, 8], asked: [] })
  })
  test.each([
    ['3 tasks', '2 tasks'],
    ['1 of 3 done', '0 of 2 done'],
    ['共3项', '共2项'],
    ['已完成 1/3', '已完成 0/2'],
  ])('is no row below them: %s', (one, other) => {
    const all = withFeet(['', one, 'Ann', '@2026-03-12', '', ''], ['', other, 'Bo', '@2026-04-06', '', ''])
    expect(readLines(all)).toEqual({ taken: [2, 3, 4, 6, 7], asked: [] })
  })
  test('is a row where the number is another', () => {
    const all = withHeads(
      [6, 'Poster (5)', 'Ann', '@2026-03-12', 5, 'Done'],
      [7, 'Flyer (2)', 'Bo', '@2026-04-06', 5, 'Done'],
    )
    expect(readLines(all).taken).toEqual([2, 3, 4, 5, 6, 7, 8])
  })
})

describe('a line that is called the total of a group', () => {
  const grouped = (one: string, other: string): Lines => [
    ['Phase', ...columns.slice(1)],
    ...first.map((cells) => ['Shop', ...cells.slice(1)]),
    [one, '', 'Ann', '@2026-03-12', '', 'In progress'],
    ...second.map((cells) => ['Opening', ...cells.slice(1)]),
    [other, '', 'Bo', '@2026-04-06', '', 'Not started'],
  ]
  test.each([
    ['Shop total', 'Opening total'],
    ['Total Shop', 'Total Opening'],
    ['Shop 小计', 'Opening小计'],
    ['Shop Summary', 'Opening Summary'],
  ])('is no row: %s', (one, other) => {
    expect(readLines(grouped(one, other))).toEqual({ taken: [2, 3, 4, 6, 7], asked: [] })
  })
  test('is no row below the name of the group', () => {
    const all = [columns, ['', 'Shop'], ...first, ['', 'Total Shop', 'Ann', '@2026-03-12', '', '']]
    expect(readLines(all)).toEqual({ taken: [3, 4, 5], asked: [] })
  })
  test('is a row where no group has the name', () => {
    const all = [columns, ...first, [4, 'Company summary', 'Ann', '@2026-03-12', 4, 'Not started'], ...second]
    expect(readLines(all).taken).toEqual([2, 3, 4, 5, 6, 7])
  })
})
