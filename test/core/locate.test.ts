import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/core/cell.js'
import { headerSearchDepth, locateTable, type ColumnMarks } from '../../src/core/sheet/locate-table.js'
import { withOwnHeaders } from '../../src/core/sheet/own-headers.js'
import { locales } from '../../src/core/locale.js'
import type { Table } from '../../src/core/table.js'
import { trackers } from '../../src/trackers/index.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import { arbitraryCell } from './arbitrary-cells.js'
import { provideAliases } from '../aliases.js'

const none: ColumnMarks = new Map()
const marks = (columns: Readonly<Record<string, number>>): ColumnMarks => new Map(Object.entries(columns))
const headers = (...keys: (keyof typeof tasks.columns)[]): string[] =>
  keys.map((key) => tasks.columns[key].name.en)
const found = (grid: Cell[][], known = none): Record<string, number> =>
  Object.fromEntries(locateTable(tasks, grid, known, provideAliases).columns)
const codes = (grid: Cell[][], known = none): string[] =>
  locateTable(tasks, grid, known, provideAliases).problems.map(({ code, column }) => `${code} ${column}`)

const every: readonly Table[] = Object.values(trackers)

describe.each(every.map((table) => [table.key, table] as const))('the columns of %s', (_key, table) => {
  test('are found by any of their names, wherever they stand and among strangers', () => {
    const keys = Object.keys(table.columns)
    const named = fc.tuple(
      ...keys.map((key) => {
        const { name, derived } = table.columns[key]!
        const aliases = provideAliases()[table.key]?.[key]?.split('|') ?? []
        const names = fc.constantFrom(...locales.map((locale) => name[locale]), ...(derived ? [] : aliases))
        return fc
          .tuple(names, fc.constantFrom('', ' ', ':', '：', ' :'))
          .map(([text, end]) => ({ key, text: text + end }))
      }),
    )
    const strangers = fc.array(fc.constantFrom('Kraftort', '', 'ZZ-1', 'Meine Spalte', 7, null), {
      maxLength: 3,
    })
    fc.assert(
      fc.property(
        named,
        strangers,
        fc.integer({ min: 0, max: headerSearchDepth - 1 }),
        fc.nat(),
        (own, extra, above, turn) => {
          const line: { key?: string; text: Cell }[] = [...own, ...extra.map((text) => ({ text }))]
          const turned = line.map((_, index) => line[(index + turn) % line.length]!)
          const grid: Cell[][] = [
            ...Array.from({ length: above }, (_, at): Cell[] => (at % 2 ? [] : ['Our plan', null])),
            turned.map(({ text }) => text),
          ]
          const { headerLine, columns, problems, others } = locateTable(table, grid, none, provideAliases)
          expect(headerLine).toBe(above + 1)
          expect(problems).toEqual([])
          for (const key of keys)
            expect([key, columns.get(key)]).toEqual([key, turned.findIndex((each) => each.key === key) + 1])
          const theirs = turned.flatMap(({ key, text }, at) =>
            key === undefined && text !== '' && text !== null ? [at + 1] : [],
          )
          expect(others).toEqual(theirs)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('other words for columns', () => {
  const asked = (grid: Cell[][], table: Table = tasks): boolean => {
    let isAsked = false
    // A table of its own, since what was asked once is known.
    const own: Table = { ...table, columns: { ...table.columns } }
    locateTable(own, grid, none, () => {
      isAsked = true
      return provideAliases()
    })
    return isAsked
  }
  const all = headers(...(Object.keys(tasks.columns) as (keyof typeof tasks.columns)[]))
  const row: Cell[] = ['T-1', 'Team', 'Assignee', 'Deadline', 'State', 7, null]
  test('are asked for only where a header goes by no name of a column', () => {
    expect(asked([all, row])).toBe(false)
    expect(asked([[], ['Our plan'], all, row, row])).toBe(false)
    expect(asked([all.slice(3), row])).toBe(false)
    expect(asked([])).toBe(false)
    expect(asked([[...all, 'Ours'], row])).toBe(true)
    expect(asked([['Task', 'Deadline'], row])).toBe(true)
  })
  test('name no column of a sheet that a team worded itself', () => {
    expect(asked([['Task', 'Deadline'], row], withOwnHeaders(tasks, {}))).toBe(false)
  })
  test('are found as if they had been asked for at once, in whatever line they stand', () => {
    const words = [
      ...Object.values(provideAliases()['tasks']!).flatMap((words) => words.split('|')),
      ...all,
      'Ours',
      'T-1',
    ]
    const line = fc.array(fc.constantFrom(...words), { maxLength: 8 })
    // Every name is an alias too: the words of this table are all asked for.
    const eager: Table = {
      ...tasks,
      columns: Object.fromEntries(
        Object.entries(tasks.columns).map(([key, column]) => [
          key,
          {
            ...column,
            name: {
              ...column.name,
              formerly: [...(column.derived ? [] : (provideAliases()['tasks']![key]?.split('|') ?? []))],
            },
          },
        ]),
      ),
    }
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (grid) => {
        // To the eager table its aliases are names of its own.
        const found = { ...locateTable(tasks, grid, none, provideAliases), aliased: [] }
        expect(found).toEqual({ ...locateTable(eager, grid, none, () => ({})), aliased: [] })
      }),
      { numRuns: 300 },
    )
  })
})

describe('a header', () => {
  test('is found below merged titles, notes and blank lines', () => {
    const grid: Cell[][] = [
      ['Project Phoenix', null, null],
      [],
      ['Due dates are firm. Owner: Li'],
      headers('title', 'owner', 'due'),
    ]
    expect(locateTable(tasks, grid, none, provideAliases).headerLine).toBe(4)
  })
  test('is not looked for below the top of the sheet, nor seen in a single word', () => {
    const deep = Array.from({ length: headerSearchDepth }, (): Cell[] => [])
    expect(
      locateTable(tasks, [...deep, headers('title', 'owner', 'due')], none, provideAliases),
    ).toMatchObject({
      headerLine: 0,
    })
    expect(locateTable(tasks, [['Due'], ['Owner']], none, provideAliases).headerLine).toBe(0)
  })
  test('that Milepost would fill in is not taken from somebody’s own column of that sort', () => {
    expect(found([['Task', 'Due', 'Alert']])).toEqual({ title: 1, due: 2 })
  })
})

describe('marks', () => {
  test('keep a column whose header somebody reworded', () => {
    expect(found([['Task', 'Who does it', 'Due']], marks({ title: 1, owner: 2, due: 3 }))).toEqual({
      title: 1,
      owner: 2,
      due: 3,
    })
  })
  test('that lie after a cut and paste yield to headers that read exactly', () => {
    // Due and Owner were cut and pasted over each other: headers moved, marks stayed.
    expect(found([['Task', 'Due', 'Owner']], marks({ title: 1, owner: 2, due: 3 }))).toEqual({
      title: 1,
      due: 2,
      owner: 3,
    })
    expect(found([['Task', 'Due', '']], marks({ title: 1, due: 3 }))).toEqual({ title: 1, due: 2 })
  })
  test('on a reworded column beside one with the exact header leave the matter open', () => {
    const grid = [['Task', 'Who', 'Owner']]
    expect(codes(grid, marks({ title: 1, owner: 2 }))).toEqual(['doubtfulColumn owner'])
    expect(found(grid, marks({ title: 1, owner: 2 }))).toEqual({ title: 1 })
  })
  test('choose among columns of the same name', () => {
    const grid = [['Task', 'Due', 'Due date']]
    expect(codes(grid)).toEqual(['doubtfulColumn due'])
    expect(found(grid, marks({ due: 3 }))).toEqual({ title: 1, due: 3 })
  })
})

test('columns in doubt are named with the headers that could be them', () => {
  const { problems } = locateTable(tasks, [[], ['Task', 'Due', 'Deadline', 'Owner']], none, provideAliases)
  expect(problems).toEqual([
    { code: 'doubtfulColumn', table: 'tasks', column: 'due', line: 2, found: 'Due | Deadline' },
  ])
})

test('a required column that nobody can find is said', () => {
  expect(codes([['Owner', 'Due']])).toEqual(['missingColumn title'])
})

test('no two fields ever share a column, and nothing throws, whatever stands in the sheet and the marks', () => {
  const cell = fc.oneof(
    arbitraryCell,
    fc.constantFrom(...headers('title', 'owner', 'due', 'status', 'start'), '任务名称', '截止日期'),
  )
  const line = fc.array(cell, { maxLength: 7 })
  const someMarks = fc.dictionary(
    fc.constantFrom('title', 'owner', 'due', 'id', 'nosuch'),
    fc.integer({ min: 1, max: 9 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), someMarks, (grid, known) => {
      const { columns, headerLine } = locateTable(tasks, grid, marks(known), provideAliases)
      expect(new Set(columns.values()).size).toBe(columns.size)
      expect(headerLine).toBeLessThanOrEqual(Math.max(grid.length, 1))
    }),
    { numRuns: 400 },
  )
})
