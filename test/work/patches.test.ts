import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../src/core/cell.js'
import { columnPatches } from '../../src/work/refresh/patches.js'

const arbitraryUpdates = fc.dictionary(fc.integer({ min: 2, max: 60 }).map(String), fc.string(), {
  maxKeys: 25,
})
const readStoredCell = (line: number): Cell => `stood in ${line}`

test('cells of a column are written where they belong, and what is written between them is what stood there', () => {
  fc.assert(
    fc.property(arbitraryUpdates, fc.boolean(), (cells, mayJoin) => {
      const expectedCells = new Map(Object.entries(cells).map(([line, cell]) => [Number(line), cell]))
      const patches = columnPatches(7, expectedCells, mayJoin ? readStoredCell : undefined)
      const written = new Map<number, Cell>()
      for (const { line, column, cells: block } of patches) {
        expect(column).toBe(7)
        block.forEach((row, down) => {
          expect(row).toHaveLength(1)
          expect(written.has(line + down)).toBe(false)
          written.set(line + down, row[0]!)
        })
      }
      for (const [line, cell] of written) expect(cell).toBe(expectedCells.get(line) ?? readStoredCell(line))
      expect([...expectedCells.keys()].filter((line) => !written.has(line))).toEqual([])
      // Every block is a service call; where blocks may be joined their number does not grow with the rows.
      if (mayJoin) expect(patches.length).toBeLessThanOrEqual(6)
      else expect(written.size).toBe(expectedCells.size)
    }),
  )
})
