import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareSheet } from '../../src/core/sheet/compare-sheet.js'
import { isMarked, createLayout } from '../../src/core/sheet/layout.js'
import { locales } from '../../src/core/locale.js'
import type { Table } from '../../src/core/table.js'
import { trackers } from '../../src/trackers/index.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import { provideAliases } from '../aliases.js'
import { createForeignSurvey, repairSurvey } from './sheet-surveys.js'

const every: readonly Table[] = Object.values(trackers)
describe.each(every.map((table) => [table.key, table] as const))(
  'a sheet that is to serve %s',
  (_key, table) => {
    const keys = Object.keys(table.columns)
    const some = fc.shuffledSubarray(keys, { minLength: 2 })
    test('is changed once; after that there is nothing to change, in either language', () => {
      fc.assert(
        fc.property(some, fc.constantFrom(...locales), fc.constantFrom(...locales), (known, own, other) => {
          const headers = known.map((key) => table.columns[key]!.name[own])
          const done = repairSurvey(createForeignSurvey(['Mine', ...headers]), table, own)
          expect(compareSheet(done, table, own, provideAliases)).toEqual({ changes: [], problems: [] })
          expect(done.cells[0]!.slice(0, headers.length + 1)).toEqual(['Mine', ...headers])
          expect([...done.marks.keys()].sort()).toEqual(keys.filter((key) => isMarked(key)).sort())
          // In the other language only the words that dropdowns offer may change.
          const kinds = compareSheet(done, table, other, provideAliases).changes.map(({ kind }) => kind)
          expect(kinds.filter((kind) => kind !== 'validate')).toEqual([])
        }),
        { numRuns: 20 },
      )
    })
  },
)

describe('what is the user’s', () => {
  const headers = Object.values(tasks.columns).map(({ name }) => name.en)
  test('own validation stays on the columns they type in, and goes from those that runs fill in', () => {
    const validations = headers.map(() => ({ kind: 'foreign' as const }))
    const { changes } = compareSheet(
      { ...createForeignSurvey(headers), validations },
      tasks,
      'en',
      provideAliases,
    )
    const validated = changes.flatMap((change) =>
      change.kind === 'validate'
        ? change.columns.map(({ column }) => Object.keys(tasks.columns)[column - 1]!)
        : [],
    )
    expect(validated).toContain('flag')
    expect(
      validated.filter((key) => {
        const { derived, kind } = (tasks as Table).columns[key]!
        return !derived && kind !== 'identity'
      }),
    ).toEqual([])
  })
  test('a validation pasted over some cells of a column that runs fill in goes', () => {
    const flag = Object.keys(tasks.columns).indexOf('flag') + 1
    const { changes } = compareSheet(
      { ...createForeignSurvey(headers), strayed: [flag] },
      tasks,
      'en',
      provideAliases,
    )
    expect(changes).toContainEqual(
      expect.objectContaining({
        columns: expect.arrayContaining([{ column: flag, validation: { kind: 'none' } }]),
      }),
    )
  })
  test('own frozen lines stay', () => {
    const { changes } = compareSheet(
      { ...createForeignSurvey(headers), frozenLines: 4 },
      tasks,
      'en',
      provideAliases,
    )
    expect(changes.map(({ kind }) => kind)).not.toContain('freeze')
  })
  test('doubtful column stops every change of its sheet', () => {
    const { changes, problems } = compareSheet(
      createForeignSurvey(['Task', 'Due', 'Deadline']),
      tasks,
      'en',
      provideAliases,
    )
    expect(changes).toEqual([])
    expect(problems).toMatchObject([{ code: 'doubtfulColumn', column: 'due' }])
  })
})

test.each(locales)(
  'a new sheet in %s has every column under its own name, and its formats reach its last line',
  (locale) => {
    for (const table of every) {
      const [change, ...rest] = compareSheet(null, table, locale, provideAliases, {
        hidden: false,
        position: 3,
      }).changes
      expect(rest).toEqual([])
      if (change?.kind !== 'addSheet') throw new Error(`${table.key} gets no sheet`)
      expect(change.layout).toEqual(createLayout(table, locale))
      expect(change.layout.columns.map(({ header }) => header)).toEqual(
        Object.values(table.columns).map(({ name }) => name[locale]),
      )
      expect(new Set(change.rules(77).map(({ lines }) => lines.join()))).toEqual(
        new Set(change.rules(77).length > 0 ? ['2,77'] : []),
      )
    }
  },
)
