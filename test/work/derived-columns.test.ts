/**
 * Values that rules read are computed before the rules: a second refresh finds nothing that the first did
 * not.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOfRule } from '../../src/core/evidence.js'
import { type Day, parseDay, plusDays } from '../../src/core/day.js'
import type { Cell } from '../../src/core/cell.js'
import type { Column } from '../../src/core/column.js'
import type { Rule } from '../../src/core/rule.js'
import type { Table } from '../../src/core/table.js'
import { listEngagementLines } from '../../src/domain/letters/manager-digest.js'
import type { BookContents } from '../../src/domain/book-contents.js'
import { type TrackerKey, trackerKeys, trackers } from '../../src/trackers/index.js'
import { findingsOf } from '../../src/work/findings.js'
import { deriveCells } from '../../src/work/refresh/derive-cells.js'
import { evaluateContents } from '../../src/work/refresh/evaluate-contents.js'
import { type GivenRows, createBookContents } from '../domain/book-contents.js'

const today = '2026-03-31'
const from = { locale: 'en', confirmed: new Set<string>(), ledger: [] } as const
const near = fc.integer({ min: -40, max: 40 }).map((days) => plusDays(parseDay(today), days))

/** A value of a column, or nothing. */
const valueFor = (column: Column): fc.Arbitrary<unknown> => {
  const some: fc.Arbitrary<unknown> = column.choices
    ? fc.constantFrom(...Object.keys(column.choices))
    : column.kind === 'day'
      ? near
      : ['number', 'percent', 'money'].includes(column.kind)
        ? fc.constantFrom(0, 0.3, 1, 3, 5, 20, 500)
        : fc.constantFrom('Li', 'Shop', 'Draft', 'Acme')
  return fc.option(some, { freq: 2 })
}
const asked = [
  'clients',
  'engagements',
  'milestones',
  'tasks',
  'contacts',
  'pulses',
  'risks',
  'changes',
  'issues',
  'requirements',
] as const satisfies readonly TrackerKey[]
const rowFor = (key: TrackerKey): fc.Arbitrary<object> =>
  fc.record(
    Object.fromEntries(
      Object.entries(trackers[key].columns)
        .filter(([column]) => column !== 'id')
        .map(([column, spec]) => [
          column,
          column === 'engagement'
            ? fc.constantFrom('Shop', 'Site', null)
            : column === 'client'
              ? fc.constantFrom('Acme', null)
              : valueFor(spec as Column),
        ]),
    ),
  )
const books: fc.Arbitrary<GivenRows> = fc
  .record(Object.fromEntries(asked.map((key) => [key, fc.array(rowFor(key), { maxLength: 3 })])))
  .map((rows) => ({
    ...rows,
    clients: [{ ...rows['clients']?.[0], name: 'Acme' }],
    engagements: ['Shop', 'Site'].map((name, at) => ({
      client: 'Acme',
      ...rows['engagements']?.[at],
      name,
    })),
  })) as fc.Arbitrary<GivenRows>

/** The portfolio as its sheets are after a run wrote these cells. */
function written(portfolio: BookContents): BookContents {
  const cells = deriveCells(portfolio, from)
  const rows = Object.fromEntries(
    trackerKeys.map((key) => {
      const { columns } = trackers[key] as Table
      const ours = new Map<string, Map<string, Cell>>()
      for (const { id, column, cell } of cells[key] ?? [])
        ours.set(id, (ours.get(id) ?? new Map<string, Cell>()).set(column, cell))
      return [
        key,
        portfolio.rows[key].map((row) => ({
          ...row,
          ...Object.fromEntries(
            [...(ours.get(row.id) ?? [])].map(([column, cell]) => {
              const read = cell === null ? { value: null } : columns[column]!.read(cell)
              return [column, 'value' in read ? read.value : null]
            }),
          ),
        })),
      ]
    }),
  ) as unknown as BookContents['rows']
  return { ...portfolio, rows }
}
const seenIn = (portfolio: BookContents): unknown => [
  findingsOf({ contents: portfolio, tables: new Map(), ledger: [] }).flags,
  deriveCells(portfolio, from),
  listEngagementLines(portfolio).map(({ name, rag, reasons }) => [name, rag, reasons]),
]

test('one refresh and two refreshes give the same flags, cells and colours', () => {
  const colours = new Set<string>()
  fc.assert(
    fc.property(books, (given) => {
      const once = evaluateContents(createBookContents(today, given), [])
      const twice = evaluateContents(written(once), [])
      for (const { rag } of listEngagementLines(once)) colours.add(rag)
      expect(seenIn(twice)).toEqual(seenIn(once))
    }),
    { numRuns: 300, seed: 1 },
  )
  expect(colours.size).toBeGreaterThanOrEqual(2)
})

describe('every derived column that a rule reads', () => {
  /** What only people or the planner put there, and what a run keeps from one day to the next. */
  const memory: Readonly<Record<string, readonly string[]>> = {
    tasks: ['blockedSince'],
    milestones: ['blockedSince'],
  }
  const read = trackerKeys.flatMap((key) => {
    const { flags, evidence, over, columns } = trackers[key] as Table
    const rules: Rule[] = [...flags, ...evidence].map(({ when }) => when).concat(over ?? [])
    const names = [...new Set(rules.flatMap(columnsOfRule))].filter((column) => columns[column]!.derived)
    return names.map((column) => [key, column] as const)
  })
  test('is known here', () => {
    expect(read.length).toBeGreaterThan(10)
  })
  test.each(read)('is derived before %s are judged by %s', (key, column) => {
    const { columns } = trackers[key] as Table
    const spec: Column = columns[column]!
    const rubbish: unknown = spec.choices
      ? Object.keys(spec.choices)[0]
      : spec.kind === 'day'
        ? ('2001-01-01' as Day)
        : ['number', 'percent', 'money'].includes(spec.kind)
          ? 987
          : 'rubbish'
    const given = (value: unknown): GivenRows =>
      ({
        clients: [{ name: 'Acme' }],
        engagements: [{ name: 'Shop', client: 'Acme' }],
        [key]: [{ name: 'Acme', ...(key === 'engagements' ? { name: 'Shop' } : {}), [column]: value }],
      }) as never
    const valueOf = (value: unknown): unknown =>
      (
        evaluateContents(createBookContents(today, given(value)), []).rows[key][0] as unknown as Record<
          string,
          unknown
        >
      )[column]
    if (memory[key]?.includes(column)) expect(valueOf(rubbish)).toBeNull()
    else expect(valueOf(rubbish)).toEqual(valueOf(null))
  })
})
