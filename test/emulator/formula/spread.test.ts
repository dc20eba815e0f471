/** Steps of an array formula are computed cell by cell: they fit as grids would, and nothing is computed twice. */
import { describe, expect, test } from 'vitest'
import type { CellPosition, Value } from '../../../host/emulator/formula/value.js'
import { evaluate } from '../../../host/emulator/formula/index.js'
import { HERE, workbook } from './test-workbook.js'

const rows: Value[][] = [
  [1, 10, 'a'],
  [2, 20, 'b'],
  [3, 30, null],
]
const source = workbook(rows)
const shown = (formula: string): unknown => {
  const plain = (value: Value): unknown => (typeof value === 'object' && value !== null ? value.code : value)
  const found = evaluate(formula, HERE, source)
  return Array.isArray(found) ? found.map((line) => line.map(plain)) : plain(found)
}

describe('shapes', () => {
  test.each([
    [
      '=ARRAYFORMULA((A1:A3+A1:B1)*1)',
      [
        [2, 11],
        [3, 12],
        [4, 13],
      ],
    ],
    ['=ARRAYFORMULA((A1:A3+B1:B2)*1)', [[11], [22], ['#N/A']]],
    ['=ARRAYFORMULA(IFERROR((A1:A3+B1:B2)*1,0))', [[11], [22], [0]]],
    ['=ARRAYFORMULA((A1+1)*A1:A3)', [[2], [4], [6]]],
    [
      '=ARRAYFORMULA(ROW(A1:A3)*10+COLUMN(A1:B1))',
      [
        [11, 12],
        [21, 22],
        [31, 32],
      ],
    ],
    ['=ARRAYFORMULA(ISERROR((A1:A3,B1)*1))', true],
    ['=ARRAYFORMULA(ISERROR(ROW(5)))', true],
    ['=ARRAYFORMULA(LEN(C1:C3)&ROW())', [['11'], ['11'], ['01']]],
    ['=SUMPRODUCT((A1:A3>1)*B1:B3)', 50],
    ['=SUMPRODUCT(A1:A3,B1:B3)', 140],
    ['=SUMPRODUCT(A1:A3,B1:B2)', '#VALUE!'],
    ['=SUMPRODUCT(A1:A3/0)', '#DIV/0!'],
    ['=SUMPRODUCT(LEN(C1:C3),SIN(ROW(C1:C3))^0)', 2],
    ['=SUMPRODUCT(NOW()*0+2)', 2],
  ])('%s', (formula, expected) => {
    expect(shown(formula)).toEqual(expected)
  })
})

/** How many cells a formula over so many rows asks for. */
function asked(formula: (last: number) => string, count: number): number {
  const lines = Array.from({ length: count }, (_, index): Value[] => [index, `Text ${index}`])
  const plain = workbook(lines)
  let reads = 0
  const value = (place: CellPosition): Value => {
    reads++
    return plain.value(place)
  }
  evaluate(formula(count), HERE, { ...plain, value })
  return reads
}

test.each([
  ['steps over one column', (last: number) => `=SUMPRODUCT((LEN(B1:B${last})+1)*2,SIN(ROW(B1:B${last})))`, 1],
  ['one value beside a column', (last: number) => `=SUMPRODUCT((SUM(A1:A${last})+A1)*1,A1:A${last}*0+1)`, 2],
  ['a row and a column', (last: number) => `=SUMPRODUCT((A1:A${last}+1)*({1,2,3}+1))`, 1],
] as const)('%s: no cell is asked for more often in a longer column', (_, formula, each) => {
  const [few, many] = [asked(formula, 20), asked(formula, 400)]
  expect(many - few).toBeLessThanOrEqual(380 * each + 1)
})
