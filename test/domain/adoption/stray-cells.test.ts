import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../src/core/cell.js'
import { findContentEnd, minStrayGap } from '../../../src/domain/adoption/content-end.js'

/** A table of so many lines and three columns. */
const tableOf = (lines: number): Cell[][] => Array.from({ length: lines }, (_, line) => ['Task', line, 'Li'])
const put = (grid: Cell[][], line: number, column: number, cell: Cell): Cell[][] => {
  while (grid.length < line) grid.push([])
  const cells = grid[line - 1]!
  while (cells.length < column) cells.push(null)
  cells[column - 1] = cell
  return grid
}

describe('where a sheet’s own cells end', () => {
  test('is their last line and column where nothing lies apart', () => {
    expect(findContentEnd(tableOf(20))).toEqual({ lines: 20, columns: 3, stray: [] })
    expect(findContentEnd([])).toEqual({ lines: 0, columns: 0, stray: [] })
    expect(findContentEnd(put([], 5, 2, 'only'))).toEqual({ lines: 5, columns: 2, stray: [] })
  })

  test('is above and before cells that lie far away, which are named', () => {
    const grid = put(put(put(tableOf(20), 5, 90, 'x'), 400, 2, 7), 900, 1, 'slip')
    expect(findContentEnd(grid)).toEqual({
      lines: 20,
      columns: 3,
      stray: [
        { line: 900, column: 1, found: 'slip' },
        { line: 400, column: 2, found: '7' },
        { line: 5, column: 90, found: 'x' },
      ],
    })
  })

  test('is not above a second table, or a cell that lies near', () => {
    expect(findContentEnd(put(tableOf(20), 20 + minStrayGap.lines, 1, 'note')).stray).toEqual([])
    expect(findContentEnd(put(tableOf(20), 1, 3 + minStrayGap.columns, 'note')).stray).toEqual([])
    const second = put(put(put(tableOf(20), 400, 1, 'a'), 400, 2, 'b'), 400, 3, 'c')
    expect(findContentEnd(second)).toMatchObject({ lines: 400, stray: [] })
  })

  test('with every stray cell said leaves no filled cell beyond it', () => {
    const place = fc.record({
      line: fc.integer({ min: 1, max: 500 }),
      column: fc.integer({ min: 1, max: 120 }),
    })
    fc.assert(
      fc.property(fc.nat(30), fc.array(place, { maxLength: 5 }), (lines, places) => {
        const grid = tableOf(lines)
        for (const { line, column } of places) put(grid, line, column, 'x')
        const { lines: end, columns, stray } = findContentEnd(grid)
        const strayPlaces = new Set(stray.map(({ line, column }) => `${line} ${column}`))
        grid.forEach((cells, line) =>
          cells.forEach((cell, column) => {
            if (cell === null || (line < end && column < columns)) return
            expect(strayPlaces.has(`${line + 1} ${column + 1}`)).toBe(true)
          }),
        )
        expect(strayPlaces.size).toBe(stray.length)
      }),
    )
  })
})
