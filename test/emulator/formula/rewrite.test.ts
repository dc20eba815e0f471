import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  renameSheetIn,
  shiftFormula,
  translateFormula,
  type Shift,
} from '../../../host/emulator/formula/index.js'

const sheetNamed = (name: string): number | undefined => ({ 任务: 1, '任务 表': 2 })[name]
const shift = (formula: string, change: Omit<Shift, 'sheet'> & { sheet?: number }, onSheet = 1): string =>
  shiftFormula(formula, onSheet, { sheet: 1, ...change } as Shift, sheetNamed)

const insertRows = (at: number, count = 1) => ({ kind: 'insert', axis: 'row', at, count }) as const
const deleteRows = (at: number, count = 1) => ({ kind: 'delete', axis: 'row', at, count }) as const
const insertColumns = (at: number, count = 1) => ({ kind: 'insert', axis: 'column', at, count }) as const
const deleteColumns = (at: number, count = 1) => ({ kind: 'delete', axis: 'column', at, count }) as const
const moveRows = (at: number, count: number, to: number) =>
  ({ kind: 'move', axis: 'row', at, count, to }) as const

describe('references follow their cells', () => {
  test.each<[string, Parameters<typeof shift>[1], string]>([
    ['=A5', insertRows(5), '=A6'],
    ['=A5', insertRows(6), '=A5'],
    ['=$A$5', insertRows(1, 2), '=$A$7'],
    ['=SUM(A2:A5)', insertRows(3, 2), '=SUM(A2:A7)'],
    ['=SUM(A2:A5)', insertRows(6), '=SUM(A2:A5)'],
    ['=SUM(A2:A5)', deleteRows(4, 9), '=SUM(A2:A3)'],
    ['=SUM(A2:A5)', deleteRows(1, 3), '=SUM(A1:A2)'],
    ['=SUM(A2:A5)+A9', deleteRows(2, 4), '=SUM(#REF!)+A5'],
    ['=SUM(A2:F)', insertRows(1), '=SUM(A3:F)'],
    ['=SUM(A2:F)', deleteRows(2, 3), '=SUM(A2:F)'],
    ['=SUM(A2:F)', insertColumns(3), '=SUM(A2:G)'],
    ['=SUM(A:A)', insertColumns(1), '=SUM(B:B)'],
    ['=SUM($A:C)', deleteColumns(2), '=SUM($A:B)'],
    ['=SUM(A:A)', deleteColumns(1), '=SUM(#REF!)'],
    ['=SUM(A:A)', insertRows(1), '=SUM(A:A)'],
    ['=SUM(2:$4)', deleteRows(3), '=SUM(2:$3)'],
    ['=SUM(2:4)', deleteColumns(1), '=SUM(2:4)'],
    ['=A1', moveRows(1, 1, 4), '=A3'],
    ['=A3', moveRows(1, 1, 4), '=A2'],
    ['=A9', moveRows(9, 2, 2), '=A2'],
    ['=SUM(A1:A10)', moveRows(10, 1, 3), '=SUM(A1:A10)'],
    ['=SUM(A2:A4)', moveRows(2, 3, 9), '=SUM(A6:A8)'],
    ['=SUM(A1:A10)', moveRows(10, 1, 20), '=SUM(A1:A9)'],
    ['=SUM(A1:A10)', moveRows(15, 1, 5), '=SUM(A1:A11)'],
    ['= if( "A5" = a5 , 1 , A5 )', insertRows(1), '= if( "A5" = A6 , 1 , A6 )'],
    ["=任务!A5+'任务 表'!A5", insertRows(1), "=任务!A6+'任务 表'!A5"],
  ])('%s', (formula, change, expected) => {
    expect(shift(formula, change)).toBe(expected)
  })

  test('a formula on another sheet shifts only what names the shifted sheet', () => {
    expect(shift('=A5+任务!A5', insertRows(1), 2)).toBe('=A5+任务!A6')
  })
})

test('copying moves what has no $', () => {
  const copied = (formula: string) => translateFormula(formula, { row: 2, column: 2 }, { row: 4, column: 3 })
  expect(copied('=A2+$A2+A$2+$A$2')).toBe('=B4+$A4+B$2+$A$2')
  expect(copied('=SUM(\'任务 表\'!A2:B)&"A2"')).toBe('=SUM(\'任务 表\'!B4:C)&"A2"')
  expect(copied('=SUM(A:A,$2:2)')).toBe('=SUM(B:B,$2:4)')
  expect(translateFormula('=A1', { row: 2, column: 2 }, { row: 1, column: 2 })).toBe('=#REF!')
})

test('renaming a sheet renames it in formulas, quoting where it must', () => {
  expect(renameSheetIn('=任务!A1+\'任务 表\'!A1&"任务!A1"', '任务', "Li's plan")).toBe(
    "='Li''s plan'!A1+'任务 表'!A1&\"任务!A1\"",
  )
  expect(renameSheetIn("=SUM('Old Plan'!A:A)", 'old plan', 'Plan')).toBe('=SUM(Plan!A:A)')
})

const line = fc.integer({ min: 1, max: 40 })
const cell = fc
  .tuple(fc.constantFrom('', '$'), fc.constantFrom('A', 'C', 'F', 'AA'), fc.constantFrom('', '$'), line)
  .map((parts) => parts.join(''))
const area = fc.oneof(
  cell,
  fc.tuple(line, line).map(([a, b]) => `B${Math.min(a, b)}:D${Math.max(a, b)}`),
  line.map((row) => `A${row}:F`),
  fc.constantFrom('A:A', '$B:D', "'任务 表'!C3:D9", '任务!B7'),
)
const formulas = fc
  .array(area, { minLength: 1, maxLength: 4 })
  .map((areas) => `=SUM(${areas.join(', ')})&"A1:B2"`)
const axes = fc.constantFrom('row' as const, 'column' as const)

test('inserting lines and deleting them again changes no formula', () => {
  fc.assert(
    fc.property(formulas, axes, line, fc.integer({ min: 1, max: 5 }), (formula, axis, at, count) => {
      const there = shift(formula, { kind: 'insert', axis, at, count })
      expect(shift(there, { kind: 'delete', axis, at, count })).toBe(formula)
    }),
  )
})

test('copying a formula away and back changes nothing', () => {
  fc.assert(
    fc.property(formulas, line, line, (formula, down, across) => {
      const from = { row: 1, column: 1 }
      const to = { row: 1 + down, column: 1 + across }
      expect(translateFormula(translateFormula(formula, from, to), to, from)).toBe(formula)
    }),
  )
})

test('a single cell moves with its row, whichever rows move', () => {
  fc.assert(
    fc.property(line, line, fc.integer({ min: 1, max: 9 }), line, (row, at, count, to) => {
      const order = Array.from({ length: 60 }, (_, index) => index + 1)
      const block = order.slice(at - 1, at - 1 + count)
      const rest = order.filter((number) => !block.includes(number))
      const target = to > at + count ? to - count : Math.min(to, at)
      rest.splice(target - 1, 0, ...block)
      const inside = to >= at && to <= at + count
      const expected = inside ? row : rest.indexOf(row) + 1
      expect(shift(`=A${row}`, moveRows(at, count, to))).toBe(`=A${expected}`)
    }),
  )
})
