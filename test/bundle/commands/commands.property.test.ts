/**
 * Random lists of commands over the shipped script, against {@link carryOut}. `SWEEP=whole` plays a thousand; otherwise
 * a seeded part of them.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillRows, findSheet } from '../../../host/bench/fill-rows.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { AnyCommand } from '../../../src/work/commands/command-list.js'
import { isWholeSweep } from '../../patience.js'
import { createSetUpSession } from '../bundle-session.js'
import { changeRows, contentOf, shownCell } from './commands-session.js'
import {
  carryOut,
  dayAt,
  type ModelCell,
  type ModelCommand,
  type ModelRow,
  statusAliases,
  statusLabels,
  statusOf,
} from './model.js'

const columns = ['title', 'owner', 'status', 'due', 'percentComplete', 'doneOn', 'notes'] as const
type Column = (typeof columns)[number]

const texts = fc.constantFrom(
  'Call',
  '=1+1',
  "'x",
  '1/2',
  '  spaced  ',
  '@home',
  '汉字',
  '2026-13-45',
  'a\nb',
)
const day = fc.integer({ min: -20, max: 40 }).map(dayAt)
const share = fc.constantFrom(0, 0.25, 0.5, 1)
const cellOf: Readonly<Record<Column, fc.Arbitrary<ModelCell>>> = {
  title: fc.constantFrom('Wire', 'Paint', 'Ship'),
  owner: fc.constantFrom(null, 'Li Wei', 'Bo'),
  status: fc.constantFrom(
    ...Object.values(statusLabels),
    ...Object.values(statusLabels),
    ...Object.keys(statusAliases),
    null,
    'whenever',
  ),
  due: fc.oneof(
    { weight: 8, arbitrary: day },
    { weight: 1, arbitrary: fc.constantFrom<ModelCell>(null, 'next week') },
  ),
  percentComplete: fc.oneof(
    { weight: 8, arbitrary: share },
    { weight: 1, arbitrary: fc.constantFrom<ModelCell>(null, 'half') },
  ),
  doneOn: fc.oneof({ weight: 3, arbitrary: fc.constant<ModelCell>(null) }, { weight: 1, arbitrary: day }),
  notes: fc.constantFrom(null, 'A note', 'Ask: why?'),
}
const valueOf: Readonly<Record<Column, fc.Arbitrary<ModelCell>>> = {
  title: fc.constantFrom('New title', 'Other', 'Third', 'Fourth', ''),
  owner: fc.constantFrom(null, 'Bo', 'Maya'),
  status: fc.constantFrom(...Object.keys(statusLabels), 'done', 'done'),
  due: fc.oneof(
    { weight: 6, arbitrary: day },
    { weight: 1, arbitrary: fc.constantFrom<ModelCell>(null, 'soon') },
  ),
  percentComplete: fc.oneof(
    { weight: 19, arbitrary: share },
    { weight: 1, arbitrary: fc.constant<ModelCell>(7) },
  ),
  doneOn: fc.oneof(day, fc.constant<ModelCell>(null)),
  notes: fc.oneof(texts, fc.constant<ModelCell>(null)),
}
const rowsArbitrary = fc.array(fc.record(cellOf as Record<Column, fc.Arbitrary<ModelCell>>), {
  minLength: 1,
  maxLength: 6,
})

/** What commands are made from once the rows are known: whether each expects the truth is part of the choice. */
const plan = fc.array(
  fc.record({
    row: fc.nat(9),
    isAddition: fc.integer({ min: 0, max: 5 }).map((of) => of === 0),
    set: fc.record(valueOf as Record<Column, fc.Arbitrary<ModelCell>>, { requiredKeys: [] }),
    expects: fc.subarray([...columns]),
    isWrong: fc.integer({ min: 0, max: 29 }).map((of) => of === 0),
  }),
  { minLength: 1, maxLength: 5 },
)
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never

function commandsFrom(chosen: Plan, rows: readonly ModelRow[]): ModelCommand[] {
  const named = new Set<number>()
  return chosen.flatMap(({ row: at, isAddition, set, expects, isWrong }): ModelCommand[] => {
    if (isAddition) return [{ add: { ...set, ...(isWrong ? {} : { title: set.title || 'Added' }) } }]
    const place = at % (rows.length + 1)
    if (named.has(place) || Object.keys(set).length === 0) return []
    named.add(place)
    const row = rows[place]
    if (row === undefined) return isWrong ? [{ id: 'T-none', set, expect: {} }] : []
    const truth = (column: Column): ModelCell =>
      column === 'status' ? statusOf(row.cells[column] ?? null) : (row.cells[column] ?? null)
    const expect = Object.fromEntries(expects.map((column) => [column, truth(column)]))
    return [{ id: row.id, set, expect: isWrong ? { ...expect, owner: 'Nobody' } : expect }]
  })
}

const sentCommand = (command: ModelCommand): AnyCommand => ({ tracker: 'tasks', ...command })

function createTasks(
  session: Session,
  rows: readonly Readonly<Record<string, ModelCell>>[],
): readonly ModelRow[] {
  const named = rows.map((cells, at): ModelRow => ({ id: `T-${at}`, cells }))
  // A table without a text in a column that has dropdowns would refuse it; pasting does not ask.
  fillRows(
    session.workbook,
    'tasks',
    named.map(({ id, cells }) => ({ id, ...cells })),
  )
  return named
}

/** The typed cells of the first rows, as they are shown. */
const shownRows = (session: Session, count: number): string[][] =>
  Array.from({ length: count }, (_, at) =>
    columns.map((column) => shownCell(session, 'tasks', column, at + 2)),
  )
const shownOf = (column: Column, cell: ModelCell): string =>
  cell === null
    ? ''
    : column === 'percentComplete' && typeof cell === 'number'
      ? `${cell * 100}%`
      : String(cell)

test('whatever a list asks: the right cells change or none does, and its undo restores every cell', () => {
  const start = createSetUpSession('en').checkpoint()
  let [carriedOut, refused] = [0, 0]
  fc.assert(
    fc.property(rowsArbitrary, plan, (cells, chosen) => {
      const session = createSetUpSession('en')
      session.restore(start)
      const rows = createTasks(session, cells)
      const commands = commandsFrom(chosen, rows)
      fc.pre(commands.length > 0)
      const before = contentOf(session)
      const expected = carryOut(rows, commands)
      const { reply } = changeRows(session, commands.map(sentCommand))
      expect(reply.ok, JSON.stringify(reply)).toBe(expected !== null)
      if (expected === null || !reply.ok) {
        refused++
        expect(contentOf(session)).toEqual(before)
        return
      }
      carriedOut++
      const shown = expected.map((row) => columns.map((column) => shownOf(column, row.cells[column] ?? null)))
      expect(shownRows(session, expected.length)).toEqual(shown)
      const { rows: last } = session.workbook.extent(findSheet(session.workbook, 'tasks').id)
      expect(last).toBe(expected.length + 1)
      if (reply.value.undo.length === 0) return
      const undone = changeRows(session, reply.value.undo).reply
      expect(undone.ok, JSON.stringify(undone)).toBe(true)
      expect(contentOf(session)).toEqual(before)
    }),
    { numRuns: isWholeSweep ? 1000 : 100 },
  )
  expect(carriedOut).toBeGreaterThan(40)
  expect(refused).toBeGreaterThan(20)
})
