import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/core/cell.js'
import { compareSheet } from '../../src/core/sheet/compare-sheet.js'
import {
  isMarked,
  isOwnFormat,
  createLayout,
  statusLooks,
  createConditionalFormats,
  type ConditionalFormat,
} from '../../src/core/sheet/layout.js'
import { type Locale, locales } from '../../src/core/locale.js'
import type { Table } from '../../src/core/table.js'
import { trackers } from '../../src/trackers/index.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import { provideAliases } from '../aliases.js'
import { type SheetChange, type SheetSurvey, type SurveyedRule } from '../../src/core/sheet/sheet-change.js'

const every: readonly Table[] = Object.values(trackers)
const foreign: SurveyedRule = { foreign: true }

/** A plain sheet of a team that never heard of Milepost, with these headers in line 1. */
const createForeignSurvey = (
  headers: readonly string[],
  rules: readonly SurveyedRule[] = [],
): SheetSurvey => ({
  marked: false,
  cells: [[...headers]],
  marks: new Map(),
  lastLine: 100,
  lastColumn: headers.length,
  frozenLines: 0,
  validations: [],
  rules,
  protectedColumns: [],
  isProtected: false,
  strayed: [],
})

/** What a survey finds once the changes are carried out: the plainest workbook there is. */
function applyChanges(survey: SheetSurvey, changes: readonly SheetChange[]): SheetSurvey {
  return changes.reduce((now, change): SheetSurvey => {
    switch (change.kind) {
      case 'markSheet':
        return { ...now, marked: true }
      case 'addColumns': {
        const cells = now.cells.map((line, index): readonly Cell[] =>
          index === change.line - 1
            ? [
                ...line,
                ...Array.from({ length: change.column - 1 - line.length }, () => null),
                ...change.columns.map(({ header }) => header),
              ]
            : line,
        )
        const validations = Array.from(
          { length: change.column - 1 },
          (_, at) => now.validations[at] ?? { kind: 'none' as const },
        )
        return {
          ...now,
          cells,
          lastColumn: now.lastColumn + change.columns.length,
          validations: [...validations, ...change.columns.map(({ validation }) => validation)],
        }
      }
      case 'markColumns':
        return {
          ...now,
          marks: new Map([...now.marks, ...change.columns.map(({ key, column }) => [key, column] as const)]),
        }
      case 'validate': {
        const validations = Array.from(
          { length: now.lastColumn },
          (_, at) => now.validations[at] ?? { kind: 'none' as const },
        )
        for (const { column, validation } of change.columns) validations[column - 1] = validation
        return { ...now, validations }
      }
      case 'paint':
        return {
          ...now,
          rules: change.rules.map((rule) =>
            'foreign' in rule ? (now.rules[rule.foreign] ?? foreign) : rule,
          ),
        }
      case 'protect':
        return { ...now, protectedColumns: [...now.protectedColumns, change.column] }
      case 'freeze':
        return { ...now, frozenLines: change.lines }
      default:
        throw new Error(`Not a change of a standing sheet: ${change.kind}`)
    }
  }, survey)
}

const repairSurvey = (survey: SheetSurvey, table: Table, locale: Locale): SheetSurvey =>
  applyChanges(survey, compareSheet(survey, table, locale, provideAliases).changes)

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
          expect([...done.marks.keys()].sort()).toEqual(keys.filter(isMarked).sort())
          // In the other language only the words that dropdowns offer may change.
          const kinds = compareSheet(done, table, other, provideAliases).changes.map(({ kind }) => kind)
          expect(kinds.filter((kind) => kind !== 'validate')).toEqual([])
        }),
        { numRuns: 20 },
      )
    })
  },
)

describe('conditional formats', () => {
  const named = (id: number): SurveyedRule & { id: number } => ({ foreign: true, id }) as never
  const headers = Object.values(tasks.columns).map(({ name }) => name.en)
  const ours = createConditionalFormats(tasks, {
    columns: new Map(Object.keys(tasks.columns).map((key, index) => [key, index + 1])),
    headerLine: 1,
    lastLine: 100,
    lastColumn: headers.length,
  })
  test('of the user’s own keep their order and their side of ours, whatever became of ours', () => {
    const old: ConditionalFormat = { ...ours[0]!, lines: [2, 50] }
    const rules = fc
      .array(fc.oneof(fc.constant('theirs'), fc.constant('ours')), { maxLength: 7 })
      .map((kinds) =>
        kinds.map((kind, at): SurveyedRule =>
          kind === 'theirs' ? named(at) : { ...old, columns: [at + 1, at + 1] },
        ),
      )
    fc.assert(
      fc.property(rules, (existingRules) => {
        const done = repairSurvey(createForeignSurvey(headers, existingRules), tasks, 'en')
        expect(done.rules.filter((rule) => 'foreign' in rule)).toEqual(
          existingRules.filter((rule) => 'foreign' in rule),
        )
        expect(done.rules.filter((rule) => !('foreign' in rule))).toEqual(ours)
        const first = existingRules.findIndex((rule) => !('foreign' in rule))
        const before = first < 0 ? existingRules.length : first
        expect(done.rules.findIndex((rule) => !('foreign' in rule))).toBe(before)
      }),
    )
  })
  test('are known for ours by their formula, and nobody else’s is', () => {
    for (const table of every)
      for (const { formula } of createConditionalFormats(table, {
        columns: new Map(Object.keys(table.columns).map((key, at) => [key, at + 1])),
        headerLine: 1,
        lastLine: 9,
        lastColumn: 9,
      }))
        expect(isOwnFormat(formula), formula).toBe(true)
    for (const formula of ['=$D2<TODAY()', '=N("Mine")=0', '="Milepost"', ''])
      expect(isOwnFormat(formula)).toBe(false)
  })
  test('come red before amber before the colours of choices, and whole rows last', () => {
    const kinds = ours.map(({ look, columns }) =>
      columns[1] > columns[0]
        ? 'row'
        : look === statusLooks.red
          ? 'red'
          : look === statusLooks.amber
            ? 'amber'
            : 'tone',
    )
    const order = ['red', 'amber', 'tone', 'row']
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    expect(new Set(kinds)).toEqual(new Set(order))
  })
})

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
