/** Headers that are composed: of words for the kind of rows, and of a group over the parts of a time. */
import { describe, expect, test } from 'vitest'
import { headerWords } from '../../../host/build/library/library-texts.js'
import type { Cell } from '../../../src/core/cell.js'
import { parseDay } from '../../../src/core/day.js'
import { evaluateSheet } from '../../../src/domain/adoption/evaluate-sheet.js'

const today = parseDay('2026-03-31')
const evaluate = (grid: readonly (readonly Cell[])[], name = 'Sheet1') =>
  evaluateSheet({ name, grid }, today, headerWords)

describe('a title composed of a word for its rows decides the tracker', () => {
  const after = (title: string, ...headers: readonly string[]) => [
    [title, ...headers],
    ['One thing', ...headers.map(() => null)],
    ['Another thing', ...headers.map(() => null)],
    ['A third thing', ...headers.map(() => null)],
  ]
  test.each([
    ['待客户拍板的事项', ['答复期限', '拍板日期'], 'decisions'],
    ['Matters for decision', ['Answer by', 'Decided on'], 'decisions'],
    ['Feature request', ['Priority', 'Acceptance criteria', 'Status'], 'requirements'],
    ['客户诉求描述', ['接收日期', '负责人', '处理状态'], 'feedback'],
    ['Site defects', ['Severity', 'Assigned to', 'Status'], 'issues'],
    ['现场质量缺陷情况', ['严重程度', '负责人', '状态'], 'issues'],
    ['What might go wrong', ['Probability', 'Impact', 'Response'], 'risks'],
    ['Scope change details', ['Reason', 'Requested by', 'Status'], 'changes'],
    ['项目关键节点名称', ['负责人', '截止日期', '状态'], 'milestones'],
    ['User story', ['Priority', 'Progress status', 'Comments'], 'requirements'],
    ['Requirement', ['State', 'Client contact', 'Comments'], 'requirements'],
  ] as const)('“%s” with %j', (title, headers, tracker) => {
    expect(evaluate(after(title, ...headers)).tracker).toBe(tracker)
  })
  test('a topic that is published is no training', () => {
    const grid = [
      ['Publish Date', 'Channel', 'Topic', 'Writer', 'Progress Status'],
      [{ day: parseDay('2026-03-02') }, 'Blog', 'How we work', 'Li Na', 'Done'],
      [{ day: parseDay('2026-04-02') }, 'Blog', 'What we learnt', 'Kim', 'Not started'],
    ]
    expect(evaluate(grid).tracker).toBe('tasks')
  })
})

describe('a group over the parts of a time', () => {
  const day = (text: string) => ({ day: parseDay(text) })
  test.each([
    ['计划起止时间', '实际起止时间', '起', '止'],
    ['拟定工期', '实际完成情况', '开工', '完工'],
    ['Our schedule', 'Actual dates', 'From', 'To'],
    ['Dates', 'Actuals', 'Start', 'Finish'],
  ])('“%s” beside “%s”, of “%s” and “%s”', (planned, actual, start, end) => {
    const { columns, headerRow } = evaluate([
      ['Task', 'Owner', planned, null, actual, null, 'Status'],
      [null, null, start, end, start, end, null],
      ['Draw', 'Li Na', day('2026-03-02'), day('2026-03-06'), day('2026-03-03'), day('2026-03-09'), 'Done'],
      ['Send', 'Kim', day('2026-03-09'), day('2026-03-13'), day('2026-03-10'), null, 'In progress'],
      ['Build', 'Kim', day('2026-04-02'), day('2026-04-06'), null, null, 'Not started'],
    ])
    expect(headerRow).toBe(1)
    expect(columns).toMatchObject({ title: 1, owner: 2, start: 3, due: 4, doneOn: 6, status: 7 })
  })
  test('is not made by a note above that speaks of actual days', () => {
    const { columns } = evaluate([
      ['注：日期按实际填写', null, null],
      ['任务', '开始时间', '截止日期'],
      ['画图', day('2026-03-02'), day('2026-03-06')],
      ['发送', day('2026-03-09'), day('2026-03-13')],
    ])
    expect(columns).toMatchObject({ title: 1, start: 2, due: 3 })
  })
})

test('a legend above the header names no column and makes no board', () => {
  const { verdict, columns } = evaluate([
    [null, '图例：', '未开始', '进行中', '已完成'],
    ['任务', '负责人', '截止日期', '备注', null],
    ['画图', '李娜', { day: parseDay('2026-03-20') }, null, null],
    ['发送', '王芳', { day: parseDay('2026-04-20') }, null, null],
  ])
  expect(verdict).toBe('table')
  expect(columns).toMatchObject({ title: 1, owner: 2, due: 3 })
  expect(columns).not.toHaveProperty('status')
})

test('a header repeated above each block is no value of its columns', () => {
  const header = ['Task', 'Assigned to', 'Start Date', 'Date (dd/mm/yy)']
  const block = (from: number) => [
    [`Block ${from}`, null, null, null],
    header,
    ['Draw', 'AB', { day: parseDay(`2026-03-${from}`) }, { day: parseDay(`2026-03-${from + 5}`) }],
    ['Send', 'RT', { day: parseDay(`2026-03-${from}`) }, { day: parseDay(`2026-03-${from + 6}`) }],
    [null, null, null, null],
  ]
  const { columns } = evaluate([...block(10), ...block(12), ...block(14)])
  expect(columns).toMatchObject({ due: 4 })
})
