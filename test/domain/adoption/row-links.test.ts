import { describe, expect, test } from 'vitest'
import type { SheetAdoption } from '../../../src/domain/adoption/types.js'
import { evaluateLines, type WrittenCell } from './evaluate-lines.js'

/** The links of each row: `4: 2 FS+0, 3 SS-1`. */
const describeLinks = ({ rows }: SheetAdoption): string[] =>
  rows.flatMap(({ line, links = [] }) =>
    links.length === 0
      ? []
      : `${line}: ${links.map((link) => `${link.line} ${link.kind}${link.lag < 0 ? '' : '+'}${link.lag}`).join(', ')}`,
  )
const findUnknown = ({ problems }: SheetAdoption): string[] =>
  problems.flatMap(({ code, found }) => (code === 'unknownLink' ? [found] : []))

const plan = (numbers: readonly WrittenCell[], predecessors: readonly WrittenCell[]): WrittenCell[][] => [
  ['No.', 'Task', 'Owner', 'Start', 'Due', 'Predecessors'],
  ...predecessors.map((cell, at): WrittenCell[] => [
    numbers[at] ?? '',
    `Step ${'ABCDEFG'[at]}`,
    'Ann',
    `@2026-03-0${at + 1}`,
    `@2026-03-1${at}`,
    cell,
  ]),
]

describe('what a row waits for', () => {
  test.each<[string, readonly WrittenCell[], readonly WrittenCell[], readonly string[]]>([
    [
      'by the number in a column',
      [10, 20, 30, 40],
      ['', 10, '10,20', '30'],
      ['3: 2 FS+0', '4: 2 FS+0, 3 FS+0', '5: 4 FS+0'],
    ],
    [
      'by outline numbers',
      ['1', '1.1', '1.2', '2'],
      ['', '', '1.1', '1.1;1.2'],
      ['4: 3 FS+0', '5: 3 FS+0, 4 FS+0'],
    ],
    [
      'by the number of the row',
      [],
      ['', '1', '2FS', '1，3'],
      ['3: 2 FS+0', '4: 3 FS+0', '5: 2 FS+0, 4 FS+0'],
    ],
    ['by the line of the sheet', [], ['', '2', '3', '4'], ['3: 2 FS+0', '4: 3 FS+0', '5: 4 FS+0']],
    ['by its name', [], ['', 'Step A', 'Step A、Step B', ''], ['3: 2 FS+0', '4: 2 FS+0, 3 FS+0']],
    [
      'with its kind and lag',
      [1, 2, 3, 4, 5],
      ['', '1FS+2d', '2SS-1 day', '3FF', '4fs+1w'],
      ['3: 2 FS+2', '4: 3 SS-1', '5: 4 FF+0', '6: 5 FS+5'],
    ],
    ['with a lag in Chinese', [1, 2, 3], ['', '1FS+2个工作日', '2SF＋3天'], ['3: 2 FS+2', '4: 3 SF+3']],
  ])('is known %s', (_how, numbers, predecessors, links) => {
    const found = evaluateLines(plan(numbers, predecessors))
    expect(describeLinks(found)).toEqual(links)
    expect(findUnknown(found)).toEqual([])
  })

  test('is listed where it is no row, or its lag is no number of days', () => {
    const found = evaluateLines(plan([1, 2, 3, 4], ['', '9', '1FS+50%', 'client approval']))
    expect(describeLinks(found)).toEqual([])
    expect(findUnknown(found)).toEqual(['9', '1FS+50%', 'client approval'])
  })

  test('counts the rows of work alone, whatever is between them', () => {
    const [header, first, ...others] = plan([], ['', '1', '2'])
    const found = evaluateLines([header!, ['', 'Phase 1'], first!, ['', 'Phase 2'], ...others])
    expect(describeLinks(found)).toEqual(['5: 3 FS+0', '6: 5 FS+0'])
  })
})

/** The milestone of each row, by line. */
const describeGroups = ({ rows }: SheetAdoption): string[] =>
  rows.map(({ line, values }) => `${line} ${String(values['milestone'] ?? '')}`.trim())

describe('the milestone of a task is', () => {
  const task = (number: WrittenCell, title: string): WrittenCell[] => [
    number,
    title,
    'Ann',
    '',
    '@2026-03-10',
    '',
  ]
  const header = ['WBS', 'Task', 'Owner', 'Start', 'Due', 'Notes']

  test('the heading above it', () => {
    const lines = [
      header,
      ['', 'Design'],
      task('', 'Draw'),
      task('', 'Show'),
      ['', 'Build'],
      task('', 'Weld'),
    ]
    expect(describeGroups(evaluateLines(lines))).toEqual(['3 Design', '4 Design', '6 Build'])
  })

  test('the first level of its outline number', () => {
    const lines = [
      header,
      task('1', 'Design'),
      task('1.1', 'Draw'),
      task('1.1.1', 'Sketch'),
      task('2', 'Build'),
      task('2.1', 'Weld'),
    ]
    expect(describeGroups(evaluateLines(lines))).toEqual(['2', '3 Design', '4 Design', '5', '6 Build'])
  })

  test('the row that it is indented below', () => {
    const lines = [
      header,
      task('', 'Design'),
      task('', '    Draw'),
      task('', '        Sketch'),
      task('', 'Build'),
      task('', '    Weld'),
    ]
    expect(describeGroups(evaluateLines(lines))).toEqual(['2', '3 Design', '4 Design', '5', '6 Build'])
  })

  test('not made up where a column names it, or nothing groups the rows', () => {
    const flat = [header, task('1', 'Draw'), task('2', 'Show'), task('3', 'Weld')]
    expect(describeGroups(evaluateLines(flat))).toEqual(['2', '3', '4'])
    const named = flat.map(([first, ...cells], at) => [
      at === 0 ? 'Milestone' : `Part ${String(first)}`,
      ...cells,
    ])
    expect(describeGroups(evaluateLines(named))).toEqual(['2 Part 1', '3 Part 2', '4 Part 3'])
  })
})
