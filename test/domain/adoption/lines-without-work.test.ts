import { describe, expect, test } from 'vitest'
import { evaluateLines, type WrittenCell } from './evaluate-lines.js'

type Lines = readonly (readonly WrittenCell[])[]

const header = ['No.', 'Task', 'Owner', 'Due', 'Status', 'Priority']
const rows: Lines = [
  [1, 'Draft the brief', 'Ann', '@2026-03-02', 'Done', 'High'],
  [2, 'Order paper', 'Bo', '@2026-03-09', 'In progress', 'Low'],
  [3, 'Test the shop', 'Ann', '@2026-04-06', 'Not started', 'Medium'],
  [4, 'Print the menu', 'Bo', '@2026-04-09', 'Not started', 'High'],
]

/** The lines taken, those asked about, and why the others are left out: `3-6, 2 header`. */
const readLines = (lines: Lines) => {
  const found = evaluateLines(lines)
  return {
    taken: found.rows.map(({ line }) => line),
    asked: found.doubtfulLines.map(({ from, to }) => `${from}-${to}`),
    left: found.lines.flatMap(({ from, to, reason }) =>
      reason === null || from === 1 ? [] : [`${from}-${to} ${reason}`],
    ),
  }
}

describe('a line that numbers the columns', () => {
  const marks: readonly (readonly WrittenCell[])[] = [
    [1, 2, 3, 4, 5, 6],
    ['1', '2', '3', '4', '5', '6'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    ['（1）', '（2）', '（3）', '（4）', '（5）', '（6）'],
    ['①', '②', '③', '④', '⑤', '⑥'],
    ['A', 'B', 'C', 'D', 'E', 'F'],
    ['a)', 'b)', 'c)', 'd)', 'e)', 'f)'],
  ]
  test.each(marks.map((line) => [line]))('is part of the header: %j', (line) => {
    const { rows: found, lines } = evaluateLines([header, line, ...rows])
    expect(found.map((row) => row.line)).toEqual([3, 4, 5, 6])
    expect(lines[0]).toMatchObject({ from: 1, to: 2, reason: 'header' })
  })
  test('is not a row whose cells have other numbers or words', () => {
    const line = [1, '2', 'Ann', '@2026-03-02', 'Done', 'High']
    expect(readLines([header, line, ...rows]).taken).toEqual([2, 3, 4, 5, 6])
  })
})

describe('lines that wait to be filled in or are only an example', () => {
  test.each([
    ['choices alone', ['', '', '', '', 'Not started', 'Medium']],
    ['words for a task beside choices', ['', 'New item', '', '', 'Not started', 'Medium']],
    ['dots in place of a title', ['', '…', '', '', 'Not started', 'Medium']],
  ])('are left out below the rows: %s', (_name, line) => {
    expect(readLines([header, ...rows, line, line])).toEqual({
      taken: [2, 3, 4, 5],
      asked: [],
      left: ['6-7 template'],
    })
  })
  test('are left out between the rows where they have choices alone', () => {
    const line = ['', '', '', '', 'Not started', 'Medium']
    expect(readLines([header, ...rows.slice(0, 2), line, ...rows.slice(2)]).taken).toEqual([2, 3, 5, 6])
  })
  test.each([
    ['the same title', [5, 'To be named', '', '', 'Not started', 'Medium']],
    ['words in place of all', [5, '待定', '待定', '待定', 'Not started', 'Medium']],
    ['words in place of a person', [5, 'Add here', 'Select', '', 'Select', 'Select']],
  ])('are asked about where they repeat %s', (_name, line) => {
    expect(readLines([header, ...rows, line, [6, ...line.slice(1)]])).toMatchObject({
      taken: [2, 3, 4, 5],
      asked: ['6-7'],
    })
  })
  test('are rows where the repeated line has days', () => {
    const line = [5, 'Call the client', 'Ann', '@2026-04-10', 'Not started', 'High']
    expect(readLines([header, ...rows, line, line])).toMatchObject({
      taken: [2, 3, 4, 5, 6, 7],
      asked: [],
    })
  })
  test.each(['Example 1', 'Sample 2', '例1', '示例2', 'e.g. 1'])(
    'are left out above the rows where the first cell is %s',
    (mark) => {
      const line = [mark, 'Call Ann', 'Ann', '@2026-03-02', 'Done', 'High']
      expect(readLines([header, line, ...rows])).toMatchObject({ taken: [3, 4, 5, 6], asked: [] })
    },
  )
  test('are left out where the title says so in brackets', () => {
    const line = [1, 'Call Ann (e.g.)', 'Ann', '@2026-03-02', 'Done', 'High']
    expect(readLines([header, line, ...rows]).taken).toEqual([3, 4, 5, 6])
  })
  test('are left out below a caption that says so, below the rows', () => {
    const example = [5, 'Call Ann', 'Ann', '@2026-03-02', 'Not started', 'High']
    expect(readLines([header, ...rows, [], ['Example:'], example])).toMatchObject({
      taken: [2, 3, 4, 5],
      asked: [],
    })
  })
})

describe('lines under a caption of their own, below the rows', () => {
  test.each([
    [
      'a person',
      [
        ['', 'A new logo', 'Ann'],
        ['', 'A second shop', 'Bo'],
      ],
    ],
    [
      'a person and a state',
      [
        ['', 'A new logo', 'Ann', '', 'Not started'],
        ['', 'A van', 'Bo', '', 'Not started'],
      ],
    ],
  ])('are asked about where they have only %s, and the rows have dates', (_name, ideas) => {
    expect(readLines([header, ...rows, [], ['Ideas for later'], ...ideas])).toMatchObject({
      taken: [2, 3, 4, 5],
      asked: ['8-9'],
    })
  })
  test('are rows where they have dates', () => {
    const more = rows.map((cells) => cells.slice(0, 4))
    expect(readLines([header, ...rows, [], ['Second shop'], ...more]).taken).toEqual([
      2, 3, 4, 5, 8, 9, 10, 11,
    ])
  })
})
