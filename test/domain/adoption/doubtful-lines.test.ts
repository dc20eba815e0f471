import { describe, expect, test } from 'vitest'
import { evaluateLines, type WrittenCell } from './evaluate-lines.js'

type Lines = readonly (readonly WrittenCell[])[]

const header = ['Task', 'Owner', 'Due', 'Status']
const rows: Lines = [
  ['Draft the brief', 'Ann', '@2026-03-02', 'Done'],
  ['Order paper', 'Bo', '@2026-03-09', 'In progress'],
  ['Test the shop', 'Ann', '@2026-04-06', 'Not started'],
  ['Print the menu', 'Bo', '@2026-04-09', 'Not started'],
]

/** The questions as `2-2 sample`, and the lines taken. */
const readQuestions = (lines: Lines) => {
  const found = evaluateLines(lines)
  return {
    asked: found.doubtfulLines.map(({ from, to, samples }) => `${from}-${to} ${samples[0]}`),
    rows: found.rows.map(({ line }) => line),
  }
}

describe('a person is asked about', () => {
  const cases: readonly (readonly [string, Lines, string, readonly number[]])[] = [
    [
      'a first row whose title has a word and a colon that no other has',
      [header, ['Muster: call Ann', 'Ann', '@2026-03-02', 'Done'], ...rows],
      '2-2 Muster: call Ann · Ann · 2026-03-02 · D…',
      [3, 4, 5, 6],
    ],
    [
      'last rows whose titles are in brackets, as one question',
      [header, ...rows, ['1. [what]', 'Ann', '@2026-03-02', 'Done'], ['[what]', 'Bo', '@2026-03-02', 'Done']],
      '6-7 1. [what] · Ann · 2026-03-02 · Done',
      [2, 3, 4, 5],
    ],
    [
      'a last row with nothing but a title',
      [header, ...rows, ['Keep this line free']],
      '6-6 Keep this line free',
      [2, 3, 4, 5],
    ],
    [
      'a first row of words that no other row has',
      [
        ['Area', ...header],
        ['', 'what has to be done', 'one name', '', ''],
        ...rows.map((row) => ['Shop', ...row]),
      ],
      '2-2 what has to be done · one name',
      [3, 4, 5, 6],
    ],
    [
      'figures below a gap',
      [
        ['Task', 'Duration', 'Start', 'Due'],
        ['Draft the brief', 2, '@2026-03-02', '@2026-03-03'],
        ['Order paper', 3, '@2026-03-05', '@2026-03-09'],
        ['Test the shop', 4, '@2026-04-01', '@2026-04-06'],
        [],
        ['First part', 1200],
        ['Second part', 1300],
      ],
      '6-7 First part · 1200',
      [2, 3, 4],
    ],
  ]
  test.each(cases)('%s', (_name, lines, question, taken) => {
    const found = readQuestions(lines)
    expect(found.rows).toEqual(taken)
    expect(found.asked).toEqual([question])
  })
})

describe('nobody is asked about', () => {
  const full: readonly (readonly [string, readonly WrittenCell[]])[] = [
    ['a title that begins like a total', ['Total station survey', 'Ann', '@2026-04-09', 'Not started']],
    ['a title that begins like a Chinese total', ['汇总居民意见', 'Ann', '@2026-04-09', 'Not started']],
    ['two names of which another row has one', ['Paint the door', 'Cy, Ann', '', '']],
    ['a date that is still open', ['Paint the door', 'Ann', 'TBD', 'Not started']],
  ]
  test.each(full)('%s', (_name, line) => {
    expect(readQuestions([header, ...rows, line, ...rows])).toEqual({
      asked: [],
      rows: [2, 3, 4, 5, 6, 7, 8, 9, 10],
    })
  })

  test('work after a gap that waits for a signature', () => {
    const notes = [...header, 'Notes']
    const lines = [
      notes,
      ...rows,
      [],
      ['Sign lease', 'Bo', '@2026-04-09', 'Not started', 'awaiting signature'],
    ]
    expect(readQuestions(lines)).toEqual({ asked: [], rows: [2, 3, 4, 5, 7] })
  })

  test('a line to sign on below the rows, though a date is in it', () => {
    const lines = [header, ...rows, [], ['Approved by', 'Eve', '@2026-04-09', '']]
    expect(readQuestions(lines)).toEqual({ asked: [], rows: [2, 3, 4, 5] })
  })

  test('rows that have all their words in common with others, wherever they are', () => {
    expect(readQuestions([header, ...rows]).asked).toEqual([])
    expect(readQuestions([header, ...rows.toReversed()]).asked).toEqual([])
  })
})

test('a line with nothing in the table, and something beside it, is none', () => {
  const besideOf = (name: WrittenCell): WrittenCell[] => ['', '', '', '', '', name, 'ext. 210']
  const lines: Lines = [
    [...header, '', 'Team', 'Phone'],
    ...rows.map((row) => [...row, '', 'Ann', 'ext. 210']),
    besideOf('Bo'),
    besideOf('Cy'),
  ]
  const { lines: ranges, rows: taken } = evaluateLines(lines)
  expect(taken.map(({ line }) => line)).toEqual([2, 3, 4, 5])
  expect(ranges[ranges.length - 1]).toEqual({ from: 6, to: 7, reason: 'beside' })
})

test('the second lines of rows with target and actual dates are no rows', () => {
  const lines: Lines = [
    ['Task', 'Owner', 'Kind', 'Due'],
    ['Draft the brief', 'Ann', 'Target', '@2026-03-02'],
    ['', '', 'Actual', '@2026-03-03'],
    ['Order paper', 'Bo', 'Target', '@2026-03-09'],
    ['', '', 'Actual', ''],
  ]
  expect(evaluateLines(lines)).toMatchObject({ linesPerRow: 2, rows: [{ line: 2 }, { line: 4 }] })
})
