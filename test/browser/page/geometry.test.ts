import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnLetters } from '../../../src/core/formula.js'
import { boxName, readBox } from '../../../host/page/client/geometry/address.js'
import { Axis } from '../../../host/page/client/geometry/axis.js'
import { styleText } from '../../../host/page/client/geometry/cell-style.js'
import { readTsv, writeTsv } from '../../../host/page/client/geometry/tsv.js'

describe('an axis', () => {
  const axes = fc
    .record({
      count: fc.integer({ min: 1, max: 60 }),
      sizes: fc.dictionary(fc.integer({ min: 1, max: 60 }).map(String), fc.integer({ min: 1, max: 300 })),
      hidden: fc.uniqueArray(fc.integer({ min: 1, max: 60 })),
    })
    .map(({ count, sizes, hidden }) => new Axis(count, sizes, hidden, 21))

  it('finds every visible line by each of its pixels', () => {
    fc.assert(
      fc.property(axes, fc.nat(), (axis, seed) => {
        const line = 1 + (seed % axis.count)
        fc.pre(axis.size(line) > 0)
        expect(axis.at(axis.start(line))).toBe(line)
        expect(axis.at(axis.start(line + 1) - 1)).toBe(line)
      }),
    )
  })

  it('steps only onto visible lines and never past its ends', () => {
    fc.assert(
      fc.property(axes, fc.nat(), fc.integer({ min: -70, max: 70 }), (axis, seed, steps) => {
        const from = 1 + (seed % axis.count)
        const to = axis.step(from, steps)
        expect(to).toBeGreaterThanOrEqual(1)
        expect(to).toBeLessThanOrEqual(axis.count)
        if (to !== from) expect(axis.size(to)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('names of cells', () => {
  it('read back as what they were written from', () => {
    const line = fc.integer({ min: 1, max: 18_000 })
    fc.assert(
      fc.property(line, line, line, line, (row, column, down, right) => {
        const box = { row, column, lastRow: row + down, lastColumn: Math.min(18_278, column + right) }
        expect(readBox(boxName(box))).toEqual(box)
      }),
    )
  })
  it('count on after Z', () => {
    expect([1, 26, 27, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
  it('are nothing else', () => {
    expect(['', 'B', '3', 'B0', 'B3:', '=B3'].map(readBox)).toEqual([null, null, null, null, null, null])
  })
})

describe('the look of a cell', () => {
  it('gives every size of letters lines that are higher than they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 72 }), (fontSize) => {
        const [, letters = 'none'] = /font-size:([\d.]+)px/.exec(styleText({ fontSize })) ?? []
        const [, line = '18'] = /line-height:([\d.]+)px/.exec(styleText({ fontSize })) ?? []
        expect(Number(line)).toBeGreaterThanOrEqual(Number(letters) * 1.2)
      }),
    )
  })
})

describe('cells on the clipboard', () => {
  it('come back as they went', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '客', '"', '\t', '\n', ' ', '=') })
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, (cells) => {
        expect(readTsv(writeTsv(cells))).toEqual(cells)
      }),
    )
  })
  it('may end with a line end, as other programs write it', () => {
    expect(readTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
})
