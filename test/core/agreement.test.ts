/** A rule's two readers, the code and the sheet, held to each other for every flag there is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellSource, isConditionMet } from '../../host/emulator/formula/index.js'
import { type Day, parseDay, plusDays, serialOf } from '../../src/core/day.js'
import { labelsOf } from '../../src/core/choices.js'
import { columnLetters, toFormula, namedCell, type FormulaSheet } from '../../src/core/formula.js'
import { formatMarker, createConditionalFormats } from '../../src/core/sheet/layout.js'
import { locales } from '../../src/core/locale.js'
import { readTableRows } from '../../src/core/read-table-rows.js'
import { holds, horizonKeys, type RuleRow, type Situation, thresholdKeys } from '../../src/core/rule.js'
import type { Table } from '../../src/core/table.js'
import { trackers } from '../../src/trackers/index.js'
import { type BothCell, arbitraryCellFor } from './arbitrary-cells.js'
import { provideAliases } from '../aliases.js'

const first = parseDay('2026-03-31')
const near: fc.Arbitrary<Day> = fc.integer({ min: -9, max: 9 }).map((days) => plusDays(first, days))
const situations: fc.Arbitrary<Situation> = fc.record({
  today: near,
  horizons: fc.record({ dueSoonBy: near, silentSince: near, renewalBy: near, stuckSince: near }),
  thresholds: fc.record({
    deviationAlert: fc.constantFrom(0.2, 0.01, 1, 3),
    highExposure: fc.constantFrom(12, 15, 1.5),
    budgetOver: fc.constantFrom(1.2, 0.5, 3),
    lowScore: fc.constantFrom(2, 2.5),
  }),
})

/** The names of the reckoning sheet, as the reckoning sheet fills them. */
const readNamedCells = (situation: Situation): Map<string, number> =>
  new Map([
    ...horizonKeys.map((key) => [namedCell(key).toLowerCase(), serialOf(situation.horizons[key])] as const),
    ...thresholdKeys.map((key) => [namedCell(key).toLowerCase(), situation.thresholds[key]] as const),
  ])

const above = 3
/** A sheet with its header in line 3 and the row under it, and the named cells on another sheet. */
function sheetOf(row: readonly BothCell[], situation: Situation): CellSource {
  const names = [...readNamedCells(situation)]
  return {
    value: ({ sheet, row: line, column }) =>
      sheet === 2
        ? (names[line - 1]?.[1] ?? null)
        : line === above + 1
          ? (row[column - 1]?.value ?? null)
          : null,
    sheetNamed: () => undefined,
    namedRange: (name) => {
      const at = names.findIndex(([known]) => known === name.toLowerCase()) + 1
      return at === 0 ? undefined : { sheet: 2, area: { row: at, column: 1, lastRow: at, lastColumn: 1 } }
    },
    extent: () => ({ rows: above + 1, columns: row.length }),
    now: () => serialOf(situation.today) + 0.6,
    today: () => serialOf(situation.today),
  }
}

/** Columns of the table as a sheet might have them: in any order, some of them not there. */
const arbitraryColumns = (table: Table): fc.Arbitrary<string[]> => {
  const keys = Object.keys(table.columns)
  const chosenKeys = keys.filter((key) => key === table.title || table.columns[key]!.required)
  return fc
    .shuffledSubarray(keys, { minLength: keys.length - 2 })
    .map((some) => [...some, ...chosenKeys.filter((key) => !some.includes(key))])
}

/** A table's columns as its formulas name them. */
const addressOf = (table: Table, columns: ReadonlyMap<string, number>): FormulaSheet => ({
  firstLine: above + 1,
  letters: (column) => (columns.has(column) ? columnLetters(columns.get(column)!) : undefined),
  labels: (column, choice) => labelsOf(table.columns[column]!.choices![choice]!),
})

const flagged: readonly Table[] = Object.values(trackers).filter((table) => table.flags.length > 0)

describe.each(flagged.map((table) => [table.key, table] as const))('the flags of %s', (_key, table) => {
  const scenes = fc.record({
    // A few arrangements only: formulas are compiled once for each.
    keys: fc.constantFrom(...fc.sample(arbitraryColumns(table), { numRuns: 8, seed: 3 })),
    locale: fc.constantFrom(...locales),
    situation: situations,
    cells: fc.record(
      Object.fromEntries(
        Object.entries(table.columns).map(([key, column]) => [key, arbitraryCellFor(column)]),
      ),
    ),
  })

  test('hold in the sheet exactly when they hold in code', () => {
    const seen = new Set<string>()
    const seenEvidence = new Set<string>()
    fc.assert(
      fc.property(scenes, ({ keys, locale, situation, cells: cellOf }) => {
        const cells = keys.map((key) => cellOf[key]!)
        const headers = keys.map((key) => table.columns[key]!.name[locale])
        const { rows, location } = readTableRows(
          table,
          [[], [], headers, cells.map(({ cell }) => cell)],
          provideAliases,
        )
        expect([...location.columns.keys()].sort()).toEqual([...keys].sort())
        const row = rows[0] as RuleRow | undefined
        const painted = createConditionalFormats(table, {
          columns: location.columns,
          headerLine: above,
          lastLine: above + 1,
          lastColumn: keys.length,
        })
        const source = sheetOf(cells, situation)
        const at = { sheet: 1, row: above + 1, column: 1 }
        const address = addressOf(table, location.columns)
        const evidence = [...table.evidence, ...(table.over ? [{ key: 'over', when: table.over }] : [])]
        for (const { key, when } of evidence) {
          const inSheet = isConditionMet(`=${toFormula(when, address)}`, at, at, source)
          const inCode = row !== undefined && holds(when, row, situation)
          if (inCode) seenEvidence.add(key)
          // A line with nothing in it is no row, and its formula gives no information.
          if (row !== undefined) expect({ key, holds: inSheet }).toEqual({ key, holds: inCode })
        }
        for (const flag of table.flags) {
          const rule = painted.find(({ formula }) => formula.includes(formatMarker(table.key, flag.key)))
          if (rule === undefined) {
            expect(keys).not.toContain(flag.column)
            continue
          }
          const inSheet = isConditionMet(rule.formula, { row: above + 1, column: 1 }, at, source)
          const inCode = row !== undefined && holds(flag.when, row, situation)
          if (inCode) seen.add(flag.key)
          expect({ flag: flag.key, holds: inSheet }).toEqual({ flag: flag.key, holds: inCode })
        }
      }),
      { numRuns: 250, seed: 1 },
    )
    // Agreeing that nothing ever holds would be no agreement.
    expect(seen.size).toBeGreaterThanOrEqual(Math.ceil(table.flags.length / 2))
    const keys = new Set(table.evidence.map(({ key }) => key))
    expect(seenEvidence.size).toBeGreaterThanOrEqual(Math.ceil(keys.size / 2))
  })
})
