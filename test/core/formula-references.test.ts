import { expect, test } from 'vitest'
import { referencesIn } from '../../src/core/formula-references.js'

const shown = (formula: string): string[] =>
  referencesIn(formula).map(({ sheet, left, right }) => `${sheet ?? ''}!${left}:${right}`)

test.each([
  ['a cell', '=A1+$C$3', ['!1:1', '!3:3']],
  ['a range', '=SUM(B2:D9)', ['!2:4']],
  ['whole columns', '=COUNTA(E:$G)', ['!5:7']],
  ['a range that is open below', '=SUM(B2:D)', ['!2:4']],
  ['another sheet', '=Plan!B2', ['Plan!2:2']],
  ['a sheet whose name needs quotes', "=COUNTIF('It''s (2)'!$AA:$AA,\"x\")", ["It's (2)!27:27"]],
  ['a sheet in Chinese', '=任务表!C3', ['任务表!3:3']],
  ['no text', '="A1:B2"&"C3"', []],
  ['no function', '=LOG10(5)+T(A1)', ['!1:1']],
  ['no name', '=Milepost_dueSoonBy+TAX', []],
  ['no whole lines', '=COUNTA(5:5)', []],
])('%s', (_, formula, expected) => {
  expect(shown(formula)).toEqual(expected)
})
