import { describe, expect, test } from 'vitest'
import { compareSheet } from '../../src/core/sheet/compare-sheet.js'
import { locateTable } from '../../src/core/sheet/locate-table.js'
import { withOwnHeaders } from '../../src/core/sheet/own-headers.js'
import type { Table } from '../../src/core/table.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import { provideAliases } from '../aliases.js'
import type { SheetSurvey } from '../../src/core/sheet/sheet-change.js'

const none = new Map<string, number>()
const rewordedTasks = withOwnHeaders(tasks as Table, { title: '事情', due: '啥时候', status: 'Status' })
const title = [null, null, '春季计划']

describe('a table as a team words it', () => {
  test('is found by those headers in any line', () => {
    const found = locateTable(
      rewordedTasks,
      [title, [], [], [], ['谁', '事情', '啥时候', 'Status']],
      none,
      provideAliases,
    )
    expect(found.headerLine).toBe(5)
    expect(Object.fromEntries(found.columns)).toEqual({ title: 2, due: 3, status: 4 })
    expect(found.aliased).toEqual([])
  })
  test('leaves columns alone that bear a word people often use', () => {
    // “Deadline” is a word for due, “Comments” one for notes: here they are the team's own.
    const found = locateTable(
      rewordedTasks,
      [['事情', '啥时候', 'Deadline', 'Comments']],
      none,
      provideAliases,
    )
    expect(Object.fromEntries(found.columns)).toEqual({ title: 1, due: 2 })
    expect(found.problems).toEqual([])
  })
  test('takes the marked one of two that bear the same header, and stops without a mark', () => {
    const grid = [['事情', 'Status', '啥时候', 'Status']]
    expect(
      locateTable(rewordedTasks, grid, new Map([['status', 4]]), provideAliases).columns.get('status'),
    ).toBe(4)
    expect(locateTable(rewordedTasks, grid, none, provideAliases).problems).toMatchObject([
      { code: 'doubtfulColumn', column: 'status' },
    ])
  })
})

const createSurvey = (cells: SheetSurvey['cells'], over: Partial<SheetSurvey> = {}): SheetSurvey => ({
  marked: false,
  cells,
  marks: none,
  lastLine: 100,
  lastColumn: 4,
  frozenLines: 0,
  frozenColumns: 0,
  validations: [],
  rules: [],
  protectedColumns: [],
  isProtected: false,
  strayed: [],
  refusing: [],
  ...over,
})
const changesOf = (survey: SheetSurvey, kind: string): unknown[] =>
  compareSheet(survey, tasks as Table, 'en', provideAliases).changes.filter((change) => change.kind === kind)

describe('a sheet that a team made', () => {
  test('gets no validation that would refuse what stands there', () => {
    const columnsOf = (status: string, due: string | null) =>
      (
        changesOf(
          createSurvey([
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
    expect(changesOf(createSurvey([['Task', 'Due']]), 'freeze')).toHaveLength(1)
    expect(changesOf(createSurvey([[], [], [], [], ['Task', 'Due']]), 'freeze')).toEqual([])
  })
})
