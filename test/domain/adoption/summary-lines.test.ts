/** Lines that sum up a group are headings where it is sure that they are no work, and a question where rows may look alike. */
import { describe, expect, test } from 'vitest'
import { evaluateLines, type WrittenCell } from './evaluate-lines.js'

type Lines = readonly (readonly WrittenCell[])[]

const columns = ['Task', 'Owner', 'Start', 'Due', 'Progress']
const groups: Lines = [
  ['Preparation', '', '@2026-03-02', '@2026-03-12', 0.75],
  ['Draft the brief', 'Ann', '@2026-03-02', '@2026-03-04', 1],
  ['Order paper', 'Bo', '@2026-03-05', '@2026-03-12', 0.5],
  ['Opening', '', '@2026-04-01', '@2026-04-12', 0],
  ['Test the shop', 'Ann', '@2026-04-01', '@2026-04-06', 0],
  ['Print the menu', 'Bo', '@2026-04-03', '@2026-04-12', 0],
]
const lines: Lines = [columns, ...groups]
const heads = [2, 5]

const withCell = (line: number, column: number, value: WrittenCell): Lines =>
  lines.map((cells, at) =>
    at + 1 === line ? cells.map((cell, index) => (index === column ? value : cell)) : cells,
  )
/** The same lines, each with cells made from its own. */
const mapLines = (map: (cells: readonly WrittenCell[], at: number) => readonly WrittenCell[]): Lines =>
  lines.map(map)

/** Which lines are taken, and which are asked about. */
const readLines = (all: Lines) => {
  const { rows, doubtfulLines } = evaluateLines(all)
  return { taken: rows.map(({ line }) => line), asked: doubtfulLines.map(({ from }) => from) }
}

describe('a line with the days of the rows below, and no person', () => {
  test('is the heading of its group, whose name its rows have', () => {
    const { rows, lines: ranges } = evaluateLines(lines)
    expect(rows.map(({ line, values }) => `${line} ${String(values['milestone'])}`)).toEqual([
      '3 Preparation',
      '4 Preparation',
      '6 Opening',
      '7 Opening',
    ])
    expect(ranges.filter(({ reason }) => reason === 'heading').map(({ from }) => from)).toEqual(heads)
  })
  test.each<readonly [string, Lines]>([
    [
      'with outline numbers',
      mapLines((cells, at) => [['WBS', '1', '1.1', '1.2', '2', '2.1', '2.2'][at]!, ...cells]),
    ],
    ['with the last day alone', mapLines(([task, owner, , due]) => [task!, owner!, due!])],
    ['with a dash for the person', withCell(2, 1, '—')],
    ['with a row nobody has', withCell(4, 1, '')],
    [
      'with the name of the group in a column of its own',
      mapLines((cells, at) =>
        at === 0
          ? ['Area', ...cells]
          : heads.includes(at + 1)
            ? [cells[0]!, '', ...cells.slice(1)]
            : ['', ...cells],
      ),
    ],
  ])('is so %s', (_name, changed) => {
    expect(readLines(changed)).toEqual({ taken: [3, 4, 6, 7], asked: [] })
  })
  test('is so above all others for the whole plan, and below its rows', () => {
    const whole = [columns, ['Shop', '', '@2026-03-02', '@2026-04-12', 0.4], ...groups]
    expect(readLines(whole)).toEqual({ taken: [4, 5, 7, 8], asked: [] })
    const below = [columns, ...[1, 2, 0, 4, 5, 3].map((at) => groups[at]!)]
    expect(readLines(below)).toEqual({ taken: [2, 3, 5, 6], asked: [] })
  })
  test('is a row where all rows have the same days', () => {
    const same = lines.map((cells, at) =>
      at === 0 ? cells : cells.with(2, '@2026-03-02').with(3, '@2026-04-12'),
    )
    expect(readLines(same.map((cells) => cells.slice(0, 4))).taken).toEqual([2, 3, 4, 5, 6, 7])
  })
  test('is a row where there is but one, or where its days are others', () => {
    expect(readLines(lines.slice(0, 4)).taken).toEqual([2, 3, 4])
    expect(readLines(withCell(2, 3, '@2026-03-20')).taken).toContain(2)
  })
})

describe('a line with the share or the count of its rows', () => {
  const shareOf = (share: (at: number) => WrittenCell): Lines => [
    ['Task', 'Owner', 'Due', 'Status'],
    ...groups.map(([task, owner, , due], at): readonly WrittenCell[] =>
      at % 3 === 0 ? [task!, '', '', share(at)] : [task!, owner!, due!, at === 1 ? 'Done' : 'Not started'],
    ),
  ]
  test.each(['50%', '1/2', '1 of 2 done', '2 tasks', '2 项'])('is a heading: %s', (share) => {
    expect(readLines(shareOf(() => share))).toEqual({ taken: [3, 4, 6, 7], asked: [] })
  })
  test('is asked about where it has a state as rows have', () => {
    expect(readLines(shareOf(() => 'Not started'))).toEqual({ taken: [3, 4, 6, 7], asked: heads })
  })
  test('is a row where another follows that has no date either', () => {
    const undated = shareOf(() => 'Not started').map((cells, at) =>
      at === 2 ? cells.with(2, '').with(1, '') : cells,
    )
    expect(readLines(undated).taken).toEqual([2, 3, 4, 5, 6, 7])
  })
})

describe('a line that has a person too', () => {
  const led = withCell(2, 1, 'Ann').map((cells, at) => (at === 4 ? cells.with(1, 'Bo') : cells))
  test('is asked about where its days are exactly those of the rows below, in every group', () => {
    expect(readLines(led)).toEqual({ taken: [3, 4, 6, 7], asked: heads })
  })
  test('is a row where it has a number in an outline, to which others may refer', () => {
    const numbers = ['No.', '1', '1.1', '1.2', '2', '2.1', '2.2']
    const links = ['After', '', '', '2', '', '3', '5FS+1d']
    const alone = led.map((cells, at) => cells.with(1, links[at]!))
    for (const each of [led, alone])
      expect(readLines(each.map((cells, at) => [numbers[at]!, ...cells]))).toEqual({
        taken: [2, 3, 4, 5, 6, 7],
        asked: [],
      })
  })
  test('is asked about where the rows below say that they are in a group of its name', () => {
    const named = led.map((cells, at) => [
      ['Phase', 'Preparation', 'Preparation', 'Preparation', 'Opening', 'Opening', 'Opening'][at]!,
      ...cells.slice(0, 2),
      cells[3]!,
    ])
    expect(readLines(named)).toEqual({ taken: [3, 4, 6, 7], asked: heads })
  })
  test('is a row where all rows have the same days', () => {
    const same = led.map((cells, at) =>
      at === 0 ? cells : [cells[0]!, cells[1]!, '@2026-03-02', '@2026-04-12'],
    )
    expect(readLines(same)).toEqual({ taken: [2, 3, 4, 5, 6, 7], asked: [] })
  })
  test('is a row where its days are its own', () => {
    expect(
      readLines(led.map((cells, at) => (at === 1 ? cells.with(3, '@2026-03-20') : cells))).taken,
    ).toEqual([2, 3, 4, 5, 6, 7])
  })
})
