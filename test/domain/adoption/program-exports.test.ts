/** Sheets that programs export: their lists, kinds and flags are no states, and who wrote a row does not have it. */
import { describe, expect, test } from 'vitest'
import { evaluateLines, readLateTitles, type WrittenCell } from './evaluate-lines.js'

type Line = readonly WrittenCell[]
const past = '@2026-03-02'

/** A plan of six rows: what is in the columns of `header` is that of the row’s place. */
const readPlan = (header: readonly string[], cellsAt: (at: number) => Line) =>
  evaluateLines([
    ['Task', 'Due date', ...header],
    ...Array.from({ length: 6 }, (_, at): Line => [`Step ${at + 1} of it`, past, ...cellsAt(at)]),
  ])

describe('the list that a row is in', () => {
  const lists = ['Planning', 'Planning', 'Fieldwork', 'Fieldwork', 'Reporting', 'Reporting']
  test('is a part of the work where a date of completion says what is done', () => {
    const found = readPlan(['List name', 'Completed at'], (at) => [lists[at]!, at < 4 ? past : ''])
    expect(found.columns).toMatchObject({ milestone: 3, doneOn: 4 })
    expect('status' in found.columns).toBe(false)
    expect(readLateTitles(found)).toEqual(['Step 5 of it', 'Step 6 of it'])
  })
  test('is asked about where nothing else says how far a row is', () => {
    const found = readPlan(['List name', 'Owner'], (at) => [lists[at]!, 'Ann'])
    expect(found.unsure.map(({ field }) => field)).toEqual(['status'])
  })
  test('is the state where its lists are those of a board, or a column of ticks', () => {
    const board = ['To do', 'To do', 'Doing', 'Doing', 'Done', 'Done']
    for (const words of [board, board.map((word) => word === 'Done')]) {
      const found = readPlan(['List', 'Owner'], (at) => [words[at]!, 'Ann'])
      expect(found.columns).toMatchObject({ status: 3 })
      expect(readLateTitles(found)).toHaveLength(4)
    }
  })
})

test('a flag that says that a row is in force says nothing of how far it is', () => {
  const found = readPlan(['Active', 'Owner'], () => ['Yes', 'Ann'])
  expect([found.columns['status'], found.unsure, found.late.length]).toEqual([undefined, [], 6])
})

test('“OK” on every line is no state, and a list of measurements no work', () => {
  const { verdict } = evaluateLines([
    ['Sample', 'Nominal', 'Measured', 'Deviation', 'OK'],
    ...[1, 2, 3, 4].map((at): Line => [`S${at}`, 12.5, 12.53, 0.02, 'OK']),
  ])
  expect(verdict).toBe('notATable')
})

test('who wrote a row is not asked about where another header says who has it', () => {
  const names = ['Ann Lee', 'Rob Hall', 'Ann Lee', 'Eva Berg', 'Rob Hall', 'Ann Lee']
  const found = readPlan(['Assigned to', 'Creator'], (at) => [names[at]!, names[5 - at]!])
  expect([found.columns['owner'], found.unsure]).toEqual([3, []])
})

test('names with an initial are those of people under any header', () => {
  const names = ['J. Abara', 'K. Ostrowski', 'J. Abara', 'M. Tuilagi', 'K. Ostrowski', 'J. Abara']
  const found = readPlan(['Runner', 'Status'], (at) => [names[at]!, 'Open'])
  expect(found.unsure.map(({ field, candidates }) => [field, candidates])).toEqual([['owner', [3]]])
})

test('a sparser date of completion stays one beside a date that surely says by when', () => {
  const found = evaluateLines([
    ['标题', '截止时间', '完成时间', '负责人'],
    ...[1, 2, 3, 4, 5, 6].map((at): Line => [`整理第 ${at} 份资料`, past, at < 4 ? past : '', '李敏']),
  ])
  expect(found.columns).toMatchObject({ due: 2, doneOn: 3 })
  expect([found.unsure, found.late.length]).toEqual([[], 3])
})

describe('a column that says what kind each row is', () => {
  const readKinds = (kind: string) =>
    evaluateLines([
      ['TYPE', 'CONTENT', 'DESCRIPTION', 'PRIORITY', 'AUTHOR', 'RESPONSIBLE', 'DATE'],
      ...[1, 2, 3, 4, 5].map((at): Line => [
        kind,
        `Step ${at} of it`,
        '',
        at,
        'Ann (77)',
        'Rob (78)',
        '2026-03-02',
      ]),
    ])
  test('shows which tracker it is', () => {
    expect(readKinds('task').tracker).toBe('tasks')
    expect(readKinds('complaint').tracker).toBe('feedback')
  })
})
