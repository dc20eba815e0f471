import { describe, expect, test } from 'vitest'
import { FormulaError, evaluate } from '../../../host/emulator/formula/index.js'
import { HERE, workbook } from './test-workbook.js'

const computed = (formula: string, locale: string): unknown => {
  const value = evaluate(formula, HERE, { ...workbook([[1.5, '2,5', '2.5', 12]]), locale })
  return value instanceof FormulaError ? value.code : value
}

describe('a number in text, while a formula is computed,', () => {
  test.each([
    ['=A1&""', '1,5', '1.5'],
    ['=VALUE(B1)', 2.5, '#VALUE!'],
    ['=VALUE(C1)', '#VALUE!', 2.5],
    ['=VALUE(A1&"")', 1.5, 1.5],
    ['="1.234,5"+0', 1234.5, '#VALUE!'],
    ['=CONCATENATE(A1,"|",D1)', '1,5|12', '1.5|12'],
    ['=TEXTJOIN(";",TRUE,A1,D1)', '1,5;12', '1.5;12'],
    ['=COUNTIF(A1:D1,">"&A1)', 1, 1],
    ['=COUNTIF(A1:D1,"1,5")', 1, 0],
    ['=SUM("1,5",1)', 2.5, '#VALUE!'],
    ['=VALUE("25%")', 0.25, 0.25],
    ['=VALUE("2026-03-31")', 46112, 46112],
  ])('%s is %j with a decimal comma and %j with a point', (formula, withComma, withPoint) => {
    expect([computed(formula, 'de_DE'), computed(formula, 'tr_TR')]).toEqual([withComma, withComma])
    expect([computed(formula, 'en_US'), computed(formula, 'zh_CN')]).toEqual([withPoint, withPoint])
  })
  test('is read anew in each workbook, also after a computation that failed', () => {
    expect(computed('=VALUE("2,5")/0', 'de_DE')).toBe('#DIV/0!')
    expect(computed('=VALUE("2,5")', 'en_US')).toBe('#VALUE!')
    expect(computed('=VALUE("2,5")', 'de_DE')).toBe(2.5)
  })
})
