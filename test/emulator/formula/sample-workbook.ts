/** A small workbook of every kind of value, and formulas computed in it. */
import { evaluate, FormulaError, type Value } from '../../../host/emulator/formula/index.js'
import { HERE, workbook } from './test-workbook.js'

const source = workbook(
  [
    [1, 'Acme', 46100, true],
    [2, 'beta', 46112, false],
    [3, 'acme', 46120, null],
    [null, '', '46112', new FormulaError('#N/A')],
    [5, '5', null, null],
  ],
  [
    ['李雷', 10],
    ['韩梅梅', 20],
  ],
  { deadline: { sheet: 1, area: { row: 2, column: 3, lastRow: 2, lastColumn: 3 } } },
)

/** The result of a formula with errors as their codes, so that tables read well. */
export function computeResult(formula: string): unknown {
  const plain = (value: Value): unknown => (value instanceof FormulaError ? value.code : value)
  const found = evaluate(formula, HERE, source)
  return Array.isArray(found) ? found.map((line) => line.map(plain)) : plain(found)
}
