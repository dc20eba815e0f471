import { describe, expect, test } from 'vitest'
import { evaluateLines, type WrittenCell } from './evaluate-lines.js'

type Lines = readonly (readonly WrittenCell[])[]

/** Two headers of days beside each other, either of which could say by when. */
const days: readonly (readonly [first: string, second: string])[] = [
  ['Agreed Finish', 'Forecast Finish'],
  ['Deadline (internal)', 'Deadline (customer)'],
  ['Contract completion', 'Planned completion'],
  ['合同交期', '预计交期'],
  ['内部完成日期', '对外承诺日期'],
  ['甲方要求时间', '我方计划时间'],
]

/** Two headers of people beside each other, either of which could say who has the work. */
const people: readonly (readonly [first: string, second: string])[] = [
  ['项目负责人', '现场负责人'],
  ['甲方负责人', '乙方负责人'],
  ['Client Owner', 'Supplier Owner'],
]

const withDays = (first: string, second: string): Lines => [
  ['Task', 'Owner', first, second, 'Status'],
  ['Write the report', 'Ann', '@2026-03-01', '@2026-03-04', 'open'],
  ['Call the supplier', 'Bob', '@2026-03-10', '@2026-03-15', 'done'],
  ['Check the plan', 'Ann', '@2026-04-02', '@2026-04-02', 'open'],
]

const withPeople = (first: string, second: string): Lines => [
  ['Task', first, second, 'Due date', 'Status'],
  ['Write the report', 'Ann', 'Peter', '@2026-03-01', 'open'],
  ['Call the supplier', 'Bob', 'Mary', '@2026-03-10', 'done'],
  ['Check the plan', 'Ann', 'Ann', '@2026-04-02', 'open'],
]

describe('of two columns that could be meant, a person is asked which', () => {
  test.each(days)('day: “%s” or “%s”', (first, second) => {
    const { unsure } = evaluateLines(withDays(first, second))
    const due = unsure.find(({ field }) => field === 'due')
    expect([...(due?.candidates ?? [])].sort()).toEqual([3, 4])
  })
  test.each(people)('person: “%s” or “%s”', (first, second) => {
    const { unsure } = evaluateLines(withPeople(first, second))
    const owner = unsure.find(({ field }) => field === 'owner')
    expect([...(owner?.candidates ?? [])].sort()).toEqual([2, 3])
  })
  test('no question is asked where words separate them', () => {
    expect(evaluateLines(withDays('Due date', 'Actual finish')).unsure).toEqual([])
    expect(evaluateLines(withDays('截止日期', '更新日期')).unsure).toEqual([])
    expect(evaluateLines(withPeople('Owner', 'Reviewer')).unsure).toEqual([])
    expect(evaluateLines(withPeople('负责人', '审核人')).unsure).toEqual([])
  })
})

/** What a person is called at work, in the header of the column that names who has it. */
const occupations = [
  'Shipping Clerk',
  'Responsible Engineer',
  'Tasked To',
  '实施顾问',
  '责任护士长',
  '工艺员',
]

test.each(occupations)('people below “%s” have the work', (header) => {
  const { columns, unsure } = evaluateLines([
    ['Task', header, 'Due date', 'Status'],
    ['Write the report', 'Ann', '@2026-03-01', 'open'],
    ['Call the supplier', 'Bob', '@2026-03-10', 'done'],
    ['Check the plan', 'Ann', '@2026-04-02', 'open'],
  ])
  expect(columns['owner']).toBe(2)
  expect(unsure).toEqual([])
})

describe('short lists beside a table are no columns of it', () => {
  const table: Lines = [
    ['Task', 'Due date', ''],
    ['Write the report', '@2026-03-01', ''],
    ['Call the supplier', '@2026-03-10', ''],
    ['Check the plan', '@2026-04-02', ''],
    ['Send the invoice', '@2026-04-03', ''],
    ['File the papers', '@2026-04-09', ''],
  ]
  const beside = (...lists: readonly (readonly WrittenCell[])[]): Lines =>
    table.map((line, at) => [...line, ...lists.map((list) => list[at] ?? null)])
  test('phone numbers of the team name nobody who has the work', () => {
    const { columns } = evaluateLines(beside(['Team', 'Ann', 'Bob', 'Mary'], ['Phone', 'a 1', 'a 2', 'a 3']))
    expect(columns).toEqual({ title: 1, due: 2 })
  })
  test('the choices of dropdowns say nothing of the rows', () => {
    expect(evaluateLines(beside(['Lists', 'High', 'Medium', 'Low'])).columns).toEqual({ title: 1, due: 2 })
  })
})
