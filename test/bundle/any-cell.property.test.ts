import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findColumns, fillRows, findSheet } from '../../host/bench/fill-rows.js'
import type { Scalar } from '../../host/emulator/workbook/snapshot.js'
import { trackerKeys, trackers, type TrackerKey } from '../../src/trackers/index.js'
import type { Table } from '../../src/core/table.js'
import { readFindings, createSetUpSession, shortenSheets, readShownColumn } from './bundle-session.js'
import { runOrThrow } from '../../host/bench/company-session.js'

/** Numbers for which no calendar has a date, or a date that no user means. */
const strangeNumbers = [
  13_812_345_678,
  -13_812_345_678,
  1e300,
  -1e300,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  -1,
  0,
  0.5,
  -0.5,
  59.99,
  60,
  2_958_465,
  2_958_466,
  1e8,
  -693_594,
  -1e8,
]
const texts = ['Invalid Date', '#NUM!', '13812345678', 'NaN', 'Infinity', '31.12.99999', '2026-13-45', '']
const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constantFrom<Scalar>(...strangeNumbers, ...texts, true, false),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3_000_000, max: 3_000_000 }),
  fc.string({ maxLength: 8 }),
)

/** Every column that people type into, of every tracker. */
const typed = trackerKeys.map((key): [TrackerKey, string[]] => [
  key,
  Object.entries((trackers[key] as Table).columns)
    .filter(([name, column]) => name !== 'id' && !column.derived)
    .map(([name]) => name),
])

/** What every day brings: each must end in an answer, whatever the cells hold. */
const runs = ['readFindings', 'refresh', 'refreshViews', 'hourly'] as const

describe('whatever a cell holds', () => {
  test('a number in a date column is a bad cell with its address, and every run goes on', () => {
    const session = createSetUpSession('en')
    const first = fillRows(
      session.workbook,
      'tasks',
      strangeNumbers.map((due, at) => ({ id: `T-${at}`, title: `Task ${at}`, owner: 'Li', due })),
    )
    fillRows(session.workbook, 'tasks', [{ id: 'T-late', title: 'Late', owner: 'Li', due: '2026-03-30' }])
    const { flags, problems } = readFindings(session)
    const bad = problems
      .filter(({ column }) => column === 'due')
      .map(({ line }) => strangeNumbers[line - first])
    expect(bad).toEqual(strangeNumbers)
    expect(problems.find(({ line }) => line === first)?.found).toBe('13812345678')
    expect(flags).toContainEqual(expect.objectContaining({ id: 'T-late', flag: 'overdue' }))
    for (const entry of runs) expect(session.call(entry).error, entry).toBeUndefined()
    expect(readShownColumn(session, 'tasks', 'title')).toHaveLength(strangeNumbers.length + 1)
  })

  test('no run ends in an exception, in any column of any tracker', () => {
    const session = createSetUpSession('en')
    runOrThrow(session, 'addTrackers', { keys: trackerKeys })
    shortenSheets(session)
    const ready = session.checkpoint()
    const lines = fc.tuple(
      ...typed.map(([key, columns]) =>
        fc
          .array(fc.record(Object.fromEntries(columns.map((name) => [name, scalar])), { requiredKeys: [] }), {
            minLength: 1,
            maxLength: 2,
          })
          .map((filled) => ({ key, filled })),
      ),
    )
    fc.assert(
      fc.property(lines, (tables) => {
        session.restore(ready)
        for (const { key, filled } of tables) {
          const there = findColumns(session.workbook, key)
          fillRows(
            session.workbook,
            key,
            filled.map((line) =>
              Object.fromEntries(
                Object.entries(line).flatMap(([name, value]) =>
                  there.has(name) && value !== undefined ? [[name, value]] : [],
                ),
              ),
            ),
          )
        }
        for (const entry of runs) expect(session.call(entry).error, entry).toBeUndefined()
        expect(session.call('readAdoption', { sheet: null }).error).toBeUndefined()
        const { id, rows, columns } = findSheet(session.workbook, 'tasks')
        session.workbook.view(id, { row: 1, column: 1, lastRow: Math.min(rows, 30), lastColumn: columns })
      }),
      { numRuns: 12 },
    )
  })
})
