import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, isBlank, formatCell } from '../../src/core/cell.js'
import type { Column } from '../../src/core/column.js'
import { readTableRows } from '../../src/core/read-table-rows.js'
import type { Table } from '../../src/core/table.js'
import { trackers } from '../../src/trackers/index.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import { arbitraryCell, arbitraryCellFor } from './arbitrary-cells.js'
import { provideAliases } from '../aliases.js'

const every: readonly Table[] = Object.values(trackers)
const noFault = { problems: [] as unknown[] }

/** The expected result of reading a line, in the simplest code: cell by cell. */
function expected(
  table: Table,
  keys: readonly string[],
  cells: readonly Cell[],
  line: number,
  given: Set<string>,
) {
  const typed = keys.filter((key) => key !== 'id' && !table.columns[key]!.derived)
  const cellOf = (key: string): Cell => cells[keys.indexOf(key)] ?? null
  if (typed.every((key) => isBlank(cellOf(key)))) return { rows: [], problems: [] }
  const row: Record<string, unknown> = {}
  const unread: string[] = []
  const problems: unknown[] = []
  for (const [key, column] of Object.entries(table.columns as Readonly<Record<string, Column>>)) {
    const cell = keys.includes(key) ? cellOf(key) : null
    const place = { table: table.key, column: key, line }
    if (isBlank(cell)) {
      row[key] = null
      if (column.required && keys.includes(key)) problems.push({ code: 'required', ...place, found: '' })
      continue
    }
    const found = column.read(cell)
    row[key] = 'value' in found ? found.value : null
    if ('value' in found) continue
    unread.push(key)
    if (!column.derived) problems.push({ code: found.code, ...place, found: formatCell(cell) })
  }
  const id = typeof row['id'] === 'string' ? row['id'] : ''
  if (id !== '' && given.has(id))
    problems.push({ code: 'duplicateId', table: table.key, column: 'id', line, found: id })
  row['id'] = given.has(id) ? '' : id
  if (id !== '') given.add(id)
  return { rows: [{ ...row, at: { line, unread, absent: expect.any(Array) } }], problems }
}

describe.each(every.map((table) => [table.key, table] as const))('a sheet of %s', (_key, table) => {
  const keys = Object.keys(table.columns)
  const line = fc.record(Object.fromEntries(keys.map((key) => [key, arbitraryCellFor(table.columns[key]!)])))
  const lines = fc.array(
    fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constant(null) }),
    {
      maxLength: 5,
    },
  )
  test('gives every row that stands there, loses only the cells that cannot be read, and names each of them', () => {
    fc.assert(
      fc.property(
        lines,
        fc.shuffledSubarray(keys, { minLength: Math.max(2, keys.length - 1) }),
        (found, some) => {
          const grid: Cell[][] = [
            ['A title above', null],
            some.map((key) => table.columns[key]!.name.en),
            ...found.map((cells) => (cells === null ? [] : some.map((key) => cells[key]!.cell))),
          ]
          const reading = readTableRows(table, grid, provideAliases)
          const given = new Set<string>()
          const expectedRows = grid
            .slice(2)
            .map((cells, index) => expected(table, some, cells, index + 3, given))
          expect(reading.rows).toEqual(expectedRows.flatMap(({ rows }) => rows))
          const ofRows = reading.problems.filter(({ line }) => line > 2)
          expect(ofRows).toEqual(expectedRows.flatMap(({ problems }) => problems))
          expect(reading.writable).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('rows', () => {
  const sheet = (...lines: Cell[][]): Cell[][] => [['ID', 'Task', 'Owner', 'Due'], ...lines]
  test('that were copied lose the copied id, and only they', () => {
    const { rows, problems } = readTableRows(
      tasks,
      sheet(['T-1', 'A'], ['T-2', 'B'], ['T-1', 'A again'], [null, 'C']),
      provideAliases,
    )
    expect(rows.map(({ id, title }) => [id, title])).toEqual([
      ['T-1', 'A'],
      ['T-2', 'B'],
      ['', 'A again'],
      ['', 'C'],
    ])
    expect(problems).toEqual([{ code: 'duplicateId', table: 'tasks', column: 'id', line: 4, found: 'T-1' }])
  })
  test('keep their line numbers across blank lines', () => {
    const { rows } = readTableRows(
      tasks,
      sheet([null, 'A'], [], [null, ' ', ''], [null, 'B']),
      provideAliases,
    )
    expect(rows.map(({ title, at }) => [title, at.line])).toEqual([
      ['A', 2],
      ['B', 5],
    ])
  })
  test('are none where only an id or a cell of Milepost’s own was left behind', () => {
    const { rows } = readTableRows(
      tasks,
      [['ID', 'Task', 'Flag'], ['T-1', null, 'Overdue'], ['T-2']],
      provideAliases,
    )
    expect(rows).toEqual([])
  })
})

test('a table in doubt is read and not written', () => {
  const cells = [
    ['Task', 'Due', 'Deadline'],
    ['A', null, null],
  ]
  const reading = readTableRows(tasks, cells, provideAliases)
  expect(reading).toMatchObject({ writable: false, rows: [{ title: 'A', due: null }] })
  expect(readTableRows(tasks, [['Task', 'Due'], ['A']], provideAliases)).toMatchObject({
    writable: true,
    ...noFault,
  })
})

test('any grid at all is read without a fault of ours', () => {
  const grids = fc.array(
    fc.array(fc.oneof(arbitraryCell, fc.constantFrom('Task', 'Due', '负责人', 'ID')), { maxLength: 8 }),
    {
      maxLength: 8,
    },
  )
  fc.assert(
    fc.property(grids, fc.constantFrom(...every), (grid, table) => {
      const { rows, problems, location } = readTableRows(table, grid, provideAliases)
      for (const { at } of rows) expect(at.line).toBeGreaterThan(location.headerLine)
      for (const { line } of problems) expect(line).toBeLessThanOrEqual(grid.length)
    }),
    { numRuns: 300 },
  )
})
