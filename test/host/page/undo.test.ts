import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Restructure } from '../../../host/page/contract.js'
import { PageSession } from '../../../host/page/session/page-session.js'
import { History } from '../../../host/page/session/history.js'
import { Session } from '../../../host/emulator/session/session.js'
import { countUnsharedCells } from '../../../host/emulator/workbook/unshared-cells.js'
import { testBundle } from '../../browser/page/test-bundle.js'
import { createTrackerWorkbook } from '../../browser/page/tracker-workbook.js'

const now = { day: '2026-03-31', time: '08:00' }
const createPageSession = (tasks: number): PageSession =>
  new PageSession(
    new Session({ snapshot: createTrackerWorkbook('en', tasks), bundle: testBundle, now, locale: 'en' }),
  )

const row = fc.integer({ min: 1, max: 30 })
const column = fc.integer({ min: 1, max: 6 })
const text = fc.constantFrom('x', '', '12', '=A1', '2026-04-01', '=SUM(A:A)')
/** What a user does, as a thing to do to a sitting before a sheet. */
const action: fc.Arbitrary<(sitting: PageSession, sheet: number) => unknown> = fc.oneof(
  fc
    .array(fc.record({ row, column, text }), { minLength: 1, maxLength: 3 })
    .map((cells) => (sitting: PageSession, sheet: number) => sitting.edit(sheet, cells)),
  fc.tuple(row, column, row, column).map(
    ([top, left, down, across]) =>
      (sitting: PageSession, sheet: number) =>
        sitting.clear(sheet, { row: top, column: left, lastRow: top + down, lastColumn: left + across }),
  ),
  fc
    .tuple(fc.constantFrom('insertRows', 'deleteRows', 'insertColumns', 'hideRows', 'sort', 'width'), column)
    .map(([kind, at]) => (sitting: PageSession, sheet: number) => {
      const asked = { kind, sheet, at, count: 1, column: at, ascending: false, size: 60 + at }
      return sitting.restructure(asked as unknown as Restructure)
    }),
  fc.constant((sitting: PageSession) => sitting.restructure({ kind: 'addSheet' })),
  fc.constantFrom('A', 'B').map((name) => (sitting: PageSession) => sitting.rename(name)),
)

describe('undo', () => {
  it('goes back through everything that was done, to the very same workbook each time', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 8 }), (actions) => {
        const sitting = createPageSession(12)
        const { session } = sitting
        const states: string[] = []
        for (const act of actions) {
          const before = JSON.stringify(session.workbook.snapshot())
          const { version } = sitting
          try {
            act(sitting, session.workbook.sheets[0]!.id)
            if (sitting.version !== version) states.push(before)
          } catch {
            // Refused: nothing was done, not even in part.
            expect(JSON.stringify(session.workbook.snapshot())).toBe(before)
          }
        }
        for (const before of states.reverse()) {
          sitting.undo()
          expect(JSON.stringify(session.workbook.snapshot())).toBe(before)
        }
        expect(sitting.overview().canUndo).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('remembers of an edit the row that it changed, not the workbook', () => {
    const sitting = createPageSession(2000)
    const { session } = sitting
    const sheet = session.workbook.sheets[0]!
    const before = session.copyOfWorkbook()
    sitting.edit(sheet.id, [{ row: 5, column: 2, text: 'Other' }])
    const slots = session.workbook.sheets.reduce((sum, { grid }) => sum + grid.length / 8, 0)
    expect(countUnsharedCells(before, session.workbook)).toBeLessThan(slots + 2 * sheet.columns)
    const changed = sheet.grid.filter((line, at) => line !== before.sheet(sheet.id).grid[at])
    expect(changed).toHaveLength(1)
  })

  it('forgets the oldest states, by number and by the cells that they hold', () => {
    const history = new History<number>()
    for (let step = 0; step < 60; step++) history.push(step, 1)
    const readSharedCells = (): number[] => {
      const all: number[] = []
      for (let state = history.pop(); state !== undefined; state = history.pop()) all.push(state)
      return all
    }
    expect(readSharedCells()).toEqual(Array.from({ length: 50 }, (_, at) => 59 - at))
    for (let step = 0; step < 10; step++) history.push(step, 2_000_000)
    expect(readSharedCells()).toEqual([9, 8])
    history.push(1, 9_000_000)
    expect(readSharedCells()).toEqual([1])
  })
})
