import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isConditionMet,
  evaluate,
  isVolatile,
  findPrecedents,
  listSheetNames,
  translateFormula,
  type Value,
} from '../../../host/emulator/formula/index.js'
import { HERE, NOW, workbook } from './test-workbook.js'

describe('a conditional format reads its formula from each cell', () => {
  const source = workbook([
    ['title', 'due', 'status'],
    ['a', 46111, 'doing'],
    ['b', 46111, 'Done'],
    ['c', 46113, 'doing'],
    ['d', null, 'doing'],
    ['e', '下周', 'doing'],
  ])
  const anchor = { row: 2, column: 1 }
  const holds = (formula: string, row: number, column = 1) =>
    isConditionMet(formula, anchor, { sheet: 1, row, column }, source)

  test.each([1, 3])('in column %i overdue rows and no others are found', (column) => {
    const overdue = '=AND(ISNUMBER($B2),$B2<TODAY(),NOT(OR($C2="done",$C2="完成")))'
    expect([2, 3, 4, 5, 6].map((row) => holds(overdue, row, column))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('references without $ move both ways', () => {
    expect(holds('=B2=46111', 3)).toBe(true)
    expect(holds('=A2="doing"', 2, 3)).toBe(true)
  })

  test('only TRUE and numbers other than 0 hold', () => {
    expect(
      ['=TRUE', '=5', '=0', '="TRUE"', '=1/0', '=NOPE(', '=ZZZZZ1'].map((formula) => holds(formula, 2)),
    ).toEqual([true, true, false, false, false, false, false])
  })

  test('it holds exactly where the copied formula is true', () => {
    const formula = '=AND($B2<>"",B$2<$B2+1,A2<>C2)'
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 4 }), (row, column) => {
        const at = { sheet: 1, row, column }
        const copied = evaluate(translateFormula(formula, anchor, at), at, source)
        expect(isConditionMet(formula, anchor, at, source)).toBe(copied === true)
      }),
    )
  })
})

const cells: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom('', 'a', 'A', 'b', '0', 'true'),
)

/**
 * How two cells compare, in the simplest code: blank becomes the other's empty value, then kind, then size.
 */
function order(a: Value, b: Value): number {
  const empty = (other: Value) => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0)
  const [x, y] = [a ?? empty(b), b ?? empty(a)]
  const kinds = ['number', 'string', 'boolean']
  const byKind = kinds.indexOf(typeof x) - kinds.indexOf(typeof y)
  if (byKind !== 0) return byKind
  const [left, right] = [x, y].map((value) =>
    typeof value === 'string' ? value.toLowerCase() : Number(value),
  )
  return left! < right! ? -1 : left! > right! ? 1 : 0
}

test('every comparison of two cells agrees with a plain model', () => {
  fc.assert(
    fc.property(cells, cells, (a, b) => {
      const source = workbook([[a, b]])
      const evaluateSign = (sign: string) => evaluate(`=A1${sign}B1`, HERE, source)
      const expected = order(a, b)
      expect(['=', '<>', '<', '<=', '>', '>='].map(evaluateSign)).toEqual([
        expected === 0,
        expected !== 0,
        expected < 0,
        expected <= 0,
        expected > 0,
        expected >= 0,
      ])
    }),
    { numRuns: 300 },
  )
})

test('a formula that depends on the clock or on computed places is volatile', () => {
  expect(['=TODAY()+1', '=sum(offset(A1,1,1))', '="TODAY()"', '=A1'].map(isVolatile)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('precedents are the areas a formula reads, or unknown', () => {
  const source = workbook([], [], {
    deadline: { sheet: 2, area: { row: 1, column: 1, lastRow: 1, lastColumn: 1 } },
  })
  expect(findPrecedents("=SUM(A2:B)+'任务 表'!$C$3+deadline", HERE, source)).toEqual([
    { sheet: 1, area: { row: 2, column: 1, lastRow: null, lastColumn: 2 } },
    { sheet: 2, area: { row: 3, column: 3, lastRow: 3, lastColumn: 3 } },
    { sheet: 2, area: { row: 1, column: 1, lastRow: 1, lastColumn: 1 } },
  ])
  expect(findPrecedents('=INDIRECT("A"&1)', HERE, source)).toBe('unknown')
  expect(findPrecedents('=SUM(A1:INDEX(A:A,3))', HERE, source)).toBe('unknown')
  expect(findPrecedents('=SUMIF(A1:A9,">1",C1)', HERE, source)).toBe('unknown')
  expect(listSheetNames("=A1+'任务 表'!B2&任务!C:C")).toEqual(['任务 表', '任务'])
})

test('today comes from the workbook', () => {
  const later = { ...workbook([]), today: () => Math.floor(NOW) + 1 }
  expect(evaluate('=TODAY()', HERE, later)).toBe(46113)
})
