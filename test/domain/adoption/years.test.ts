import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

const lines = (days: readonly WrittenCell[], starts: readonly WrittenCell[] = []): WrittenCell[][] => [
  ['任务', '负责人', '截止日期', '开始日期'],
  ...days.map((due, at) => [`第${'一二三四'[at]!}项`, '王', due, starts[at] ?? '']),
]
const days = ['3月1日', '4月10日']
const titled = (text: WrittenCell): WrittenCell[][] => [[text], ...lines(days)]

describe('a day without a year', () => {
  test.each([
    ['the title', titled('618大促排期（2026年）'), 'Sheet1'],
    ['a day above the header', titled('@2026-01-05'), 'Sheet1'],
    ['the name of the sheet', lines(days), '2026年3月'],
    ['the column itself', lines([...days, '@2026-05-01']), 'Sheet1'],
    ['another column', lines(days, ['', '@2026-04-01']), 'Sheet1'],
  ])('has the one that %s names', (_what, grid, name) => {
    const { late, problems } = evaluateLines(grid, name)
    expect(late.map(({ title, due }) => [title, due])).toEqual([['第一项', '2026-03-01']])
    expect(problems.filter(({ field }) => field === 'due').map(({ code }) => code)).toContain('yearTaken')
  })
  test('belongs to the year of the day beside it, over a turn of the year too', () => {
    const { rows } = evaluateLines(
      lines(['12月20日', '1月31日', '3/15'], ['@2025-12-01', '@2025-12-20', '@2026-02-01']),
    )
    expect(rows.map(({ values }) => values['due'])).toEqual(['2025-12-20', '2026-01-31', '2026-03-15'])
  })
  test.each([
    ['nothing names a year', lines(days), 'Sheet1'],
    ['two years are named', titled('2025-2026学年'), 'Sheet1'],
    ['the days go over a turn of the year', lines(['12月20日', '1月5日']), '2026年'],
    [
      'day or month may come first',
      [
        ['Task', 'Owner', 'Due'],
        ['A', 'Ann', '3/4'],
        ['B', 'Bob', '5/4'],
      ],
      '2026',
    ],
  ])('is not read where %s', (_why, grid, name) => {
    const { late, problems } = evaluateLines(grid, name)
    expect(late).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['noYear'])
  })
})

describe('a span of days in one cell', () => {
  test('is due on its last day and starts on its first', () => {
    const grid = [
      ['Task', 'Who', 'Timeline', 'Status'],
      ['Plan', 'Ann', '2026/3/1-2026/3/15', 'Done'],
      ['Build', 'Ann', '2026/3/10-3/25', 'In progress'],
      ['Test', 'Bob', '2026/3/20-2026/4/10', 'Not started'],
    ]
    const found = evaluateLines(grid)
    expect(describeAdoption(found)).toBe(
      'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B status=D title=A | late: Build | dayAsText C2 2026/3/1-2026/3/15 ×3',
    )
    expect(found.rows.map(({ values }) => values['start'])).toEqual([
      '2026-03-01',
      '2026-03-10',
      '2026-03-20',
    ])
  })
  test('of days without a year takes it as single days do', () => {
    const grid = [
      ['2026年项目计划'],
      ['任务', '负责人', '起止时间'],
      ['甲', '王', '3.1-3.15'],
      ['乙', '李', '3.16-4.30'],
    ]
    expect(describeAdoption(evaluateLines(grid))).toContain(
      'late: 甲 | yearTaken C3 3.1-3.15 → 2026-03-15 ×2',
    )
  })
})
