import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../../src/core/cell.js'
import type { Column } from '../../../src/core/column.js'
import { readTableRows } from '../../../src/core/read-table-rows.js'
import type { Table } from '../../../src/core/table.js'
import { createAgenda } from '../../../src/domain/measures/agenda.js'
import { measureAll } from '../../../src/domain/measures/index.js'
import { history } from '../../../src/trackers/own/history.js'
import { type TrackerKey, trackers } from '../../../src/trackers/index.js'
import { arbitraryCellFor } from '../../core/arbitrary-cells.js'
import { type GivenRows, createBookContents } from '../book-contents.js'
import { provideAliases } from '../../aliases.js'

const looked: readonly TrackerKey[] = [
  'clients',
  'engagements',
  'milestones',
  'tasks',
  'people',
  'requirements',
  'raci',
  'rhythm',
  'contacts',
  'pulses',
  'changes',
  'feedback',
  'issues',
  'risks',
  'satisfaction',
  'retrospectives',
]

/** Rows as they are read from cells that people left. */
const rowsOf = (table: Table): fc.Arbitrary<readonly object[]> => {
  const columns = Object.entries(table.columns) as [string, Column][]
  const headers = columns.map(([, { name }]) => name.en)
  const cells = columns.map(([key, column]) =>
    key === 'id' ? fc.constant<Cell>(null) : arbitraryCellFor(column).map(({ cell }) => cell),
  )
  return fc.array(fc.tuple(...cells), { minLength: 3, maxLength: 12 }).map((lines) =>
    readTableRows(table, [headers, ...lines], provideAliases).rows.map((row, at) => ({
      ...row,
      id: `${table.prefix}${at}`,
    })),
  )
}
const anything = fc.tuple(
  fc
    .tuple(...looked.map((key) => rowsOf(trackers[key])))
    .map((all) => Object.fromEntries(looked.map((key, at) => [key, all[at]])) as GivenRows),
  rowsOf(history),
)

/** Every figure in a result, however deep. */
function figuresIn(found: unknown): { value: number | null; part: number; whole: number }[] {
  if (typeof found !== 'object' || found === null) return []
  // A plain count is true of however few.
  if ('record' in found && (found as { record: { unit: string } }).record.unit === 'count') return []
  if ('value' in found && 'part' in found && 'whole' in found) return [found as never]
  return Object.values(found).flatMap(figuresIn)
}

test('whatever stands in the trackers, a figure is finite or not given, and none comes of fewer than three rows', () => {
  let given = 0
  fc.assert(
    fc.property(anything, ([rows, lines]) => {
      const portfolio = createBookContents('2026-03-31', rows)
      const status = portfolio.rows.engagements.map(({ id }) => ({ id, percentComplete: 0.5 }))
      const all = measureAll(portfolio, status, lines as never)
      const figures = figuresIn(all)
      expect(figures.length).toBeGreaterThan(15)
      for (const { value, part, whole } of figures) {
        expect(Number.isFinite(part) && whole >= 0).toBe(true)
        if (value === null) continue
        expect(Number.isFinite(value) && whole >= 3).toBe(true)
        given++
      }
      for (const { used, ahead } of all.budgets)
        expect(Number.isFinite(used) && (ahead === null || Number.isFinite(ahead))).toBe(true)
      expect(createAgenda(portfolio).engagements.every(({ name }) => name !== '')).toBe(true)
    }),
    { numRuns: 30 },
  )
  expect(given).toBeGreaterThan(50)
})
