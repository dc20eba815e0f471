import { expect, test } from 'vitest'
import { setUp } from '../../src/work/set-up/set-up.js'
import { openSheet, openTable, type OpenTable } from '../../src/work/tables.js'
import { unwrittenProblems } from '../../src/work/refresh/unwritten.js'
import { type CellUpdate, writeCells } from '../../src/work/refresh/write-cells.js'
import { appendRows } from '../../src/work/refresh/append-rows.js'
import type { Ports } from '../../src/ports.js'
import { Google } from './fake-google.js'

const tasks = (ports: Ports): OpenTable =>
  openTable(ports, openSheet(ports, 'tasks')!) as unknown as OpenTable
const createSetUpGoogle = (): Google => {
  const google = new Google()
  google.run((ports) => setUp(ports, ['tasks', 'people']))
  return google
}
const long = 'x'.repeat(50_001)

test('a row with a text that no cell holds is not made, is said with its cell, and the others are', () => {
  const google = createSetUpGoogle()
  google.run((ports) => {
    const rows = [
      { id: 'T-1', title: 'A' },
      { id: 'T-2', title: 'B', notes: long },
      { id: 'T-3', title: 'C' },
    ]
    expect(appendRows(ports, tasks(ports), rows)).toBe(false)
    expect(unwrittenProblems(ports.cells)).toMatchObject([
      { code: 'tooLong', table: 'tasks', column: 'notes', line: 3, count: 50_001 },
    ])
    expect(tasks(ports).reading.rows.map(({ id }) => id)).toEqual(['T-1', 'T-3'])
  })
})

test('a typed cell keeps what it holds where the new text is too long; a derived one is shortened, once', () => {
  const google = createSetUpGoogle()
  google.run((ports) => void appendRows(ports, tasks(ports), [{ id: 'T-1', title: 'A', notes: 'old' }]))
  const updates: CellUpdate[] = [
    { id: 'T-1', column: 'notes', cell: long },
    { id: 'T-1', column: 'flag', cell: `${'📌'.repeat(30_000)}` },
  ]
  google.run((ports) => {
    expect(writeCells(ports, tasks(ports), updates)).toBe(1)
    const [row] = tasks(ports).reading.rows as unknown as { notes: string; flag: string }[]
    expect(row!.notes).toBe('old')
    expect(row!.flag.length).toBeLessThanOrEqual(32_000)
    expect(row!.flag.endsWith('📌…')).toBe(true)
    expect(writeCells(ports, tasks(ports), updates)).toBe(0)
  })
})
