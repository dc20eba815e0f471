import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isConditionMet,
  formatValue,
  evaluate,
  listFunctionNames,
  shiftFormula,
  parseTypedText,
} from '../../../host/emulator/formula/index.js'
import { HERE, workbook } from './test-workbook.js'

const source = workbook([
  [1, 'a', null, true],
  [46112, '', -3.5, 'x'],
])
const argument = fc.constantFrom(
  ...'1|-1|0|2.5|1E+300|46112|"a"|""|"2026-03-31"|TRUE|A1|C1|A1:D2|A:A|Z9|"[0"|1/0|NA()||(A1,B2)'.split('|'),
  ...'{1,2;3,4}|{"b";"a"}|LAMBDA(x,x)|LAMBDA(x,y,y)'.split('|'),
)

test.each(listFunctionNames())('%s takes whatever it is given', (name) => {
  fc.assert(
    fc.property(fc.array(argument, { maxLength: 5 }), fc.boolean(), (given, arrays) => {
      const call = `${name}(${given.join(',')})`
      const found = evaluate(arrays ? `=ARRAYFORMULA(${call})` : `=${call}`, HERE, source)
      const values = Array.isArray(found) ? found.flat() : [found]
      expect(values).not.toContain(undefined)
      expect(values.some((value) => typeof value === 'number' && !Number.isFinite(value))).toBe(false)
    }),
    { numRuns: 20, seed: 7 },
  )
})

const scraps = fc.constantFrom(
  ...'A1|$B:C|=|+|-|(|)|{|}|,|;|:|!|"|\'|#REF!|%|&| |<>|SUM(|LET(|LAMBDA(|x|客户|2026|1E|.|年|/|$|[|]|@|\n'.split(
    '|',
  ),
)
const texts = fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join(''))

test('no text breaks the engine', () => {
  fc.assert(
    fc.property(texts, texts, (text, format) => {
      evaluate(`=${text}`, HERE, source)
      isConditionMet(text, { row: 1, column: 1 }, HERE, source)
      shiftFormula(
        `=${text}`,
        1,
        { kind: 'insert', axis: 'row', sheet: 1, at: 1, count: 1 },
        source.sheetNamed,
      )
      expect(typeof formatValue(46112.5, format, 'zh_CN')).toBe('string')
      const stored = parseTypedText(text, undefined, 'en_US')
      expect('formula' in stored ? stored.formula.startsWith('=') : 'value' in stored).toBe(true)
    }),
    { numRuns: 300 },
  )
})
