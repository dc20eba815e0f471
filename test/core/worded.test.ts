import { describe, expect, test } from 'vitest'
import { difference, type SheetSurvey } from '../../src/core/sheet/difference.js'
import { locate } from '../../src/core/sheet/locate.js'
import { worded } from '../../src/core/sheet/worded.js'
import type { Table } from '../../src/core/table.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import { ask } from '../aliases.js'

const none = new Map<string, number>()
const ours = worded(tasks as Table, { title: '事情', due: '啥时候', status: 'Status' })
const title = [null, null, '春季计划']

describe('a table as a team words it', () => {
  test('is found by those headers in any line', () => {
    const found = locate(ours, [title, [], [], [], ['谁', '事情', '啥时候', 'Status']], none, ask)
    expect(found.headerLine).toBe(5)
    expect(Object.fromEntries(found.columns)).toEqual({ title: 2, due: 3, status: 4 })
    expect(found.aliased).toEqual([])
  })
  test('leaves columns alone that bear a word people often use', () => {
    // “Deadline” is a word for due, “Comments” one for notes: here they are the team's own.
    const found = locate(ours, [['事情', '啥时候', 'Deadline', 'Comments']], none, ask)
    expect(Object.fromEntries(found.columns)).toEqual({ title: 1, due: 2 })
    expect(found.problems).toEqual([])
  })
  test('takes the marked one of two that bear the same header, and stops without a mark', () => {
    const grid = [['事情', 'Status', '啥时候', 'Status']]
    expect(locate(ours, grid, new Map([['status', 4]]), ask).columns.get('status')).toBe(4)
    expect(locate(ours, grid, none, ask).problems).toMatchObject([
      { code: 'doubtfulColumn', column: 'status' },
    ])
  })
})

const standing = (cells: SheetSurvey['cells'], over: Partial<SheetSurvey> = {}): SheetSurvey => ({
  marked: false,
  cells,
  marks: none,
  lastLine: 100,
  lastColumn: 4,
  frozenLines: 0,
  validations: [],
  rules: [],
  protectedColumns: [],
  isProtected: false,
  strayed: [],
  ...over,
})
const changesOf = (survey: SheetSurvey, kind: string): unknown[] =>
  difference(survey, tasks as Table, 'en', ask).changes.filter((change) => change.kind === kind)

describe('a sheet that a team made', () => {
  test('gets no validation that would refuse what stands there', () => {
    const columnsOf = (status: string, due: string | null) =>
      (
        changesOf(
          standing([
            ['Task', 'Status', 'Due'],
            ['A', status, due],
          ]),
          'validate',
        )[0] as {
          columns: { column: number }[]
        }
      ).columns.map(({ column }) => column)
    expect(columnsOf('In progress', null)).toEqual(expect.arrayContaining([2, 3]))
    expect(columnsOf('WIP', null)).not.toContain(2)
    expect(columnsOf('In progress', 'next week')).not.toContain(3)
  })
  test('is frozen below its header only where that leaves room for its rows', () => {
    expect(changesOf(standing([['Task', 'Due']]), 'freeze')).toHaveLength(1)
    expect(changesOf(standing([[], [], [], [], ['Task', 'Due']]), 'freeze')).toEqual([])
  })
})
