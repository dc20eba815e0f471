import { describe, expect, test } from 'vitest'
import {
  formatValue,
  FormulaError,
  parseTypedText,
  type Value,
} from '../../../host/emulator/formula/index.js'
import { NOW } from './test-workbook.js'

describe('a cell shows its value through its format', () => {
  test.each<[Value, string | undefined, string, string]>([
    [null, undefined, 'en_US', ''],
    [true, undefined, 'zh_CN', 'TRUE'],
    [46112, undefined, 'en_US', '46112'],
    [0.1 + 0.2, undefined, 'en_US', '0.3'],
    [1 / 3, undefined, 'en_US', '0.3333333333'],
    [12345678901234, undefined, 'en_US', '12345678901234'],
    [46112, 'yyyy-mm-dd', 'zh_CN', '2026-03-31'],
    [46112, 'yyyy"年"m"月"d"日"', 'zh_CN', '2026年3月31日'],
    [46112, 'dddd', 'zh_CN', '星期二'],
    [46112, 'dddd', 'en_US', 'Tuesday'],
    [1, 'yyyy-mm-dd', 'en_US', '1899-12-31'],
    [0.256, '0%', 'en_US', '26%'],
    [1234.5, '#,##0.00', 'en_US', '1,234.50'],
    [-3, '0;[Red]-0', 'en_US', '-3'],
    ['text', 'yyyy-mm-dd', 'en_US', 'text'],
    [5, '@', 'en_US', '5'],
    [5, '0.0.0.[[', 'en_US', '5'],
    [new FormulaError('#REF!'), '0', 'en_US', '#REF!'],
  ])('%s as %s in %s', (value, format, locale, expected) => {
    expect(formatValue(value, format, locale)).toBe(expected)
  })
})

test('a number without a format shows the decimal sign of the locale, whatever its size', () => {
  expect([1.5, -0.25, 12, 1.5e20].map((value) => formatValue(value, undefined, 'de_DE'))).toEqual([
    '1,5',
    '-0,25',
    '12',
    '1,5E+20',
  ])
  expect(formatValue(1.5, undefined, 'zh_CN')).toBe('1.5')
})

describe('typing stores what it reads as', () => {
  test.each<[string, string | undefined, string, unknown]>([
    ['', undefined, 'en_US', { value: null }],
    ['=A1+1', undefined, 'en_US', { formula: '=A1+1' }],
    ['+A1+1', undefined, 'en_US', { formula: '=+A1+1' }],
    ['=A1', '@', 'en_US', { value: '=A1' }],
    ['=', undefined, 'en_US', { value: '=' }],
    ['+', undefined, 'en_US', { value: '+' }],
    ["'=A1", undefined, 'en_US', { value: '=A1' }],
    ["'001", undefined, 'en_US', { value: '001' }],
    ['001', undefined, 'en_US', { value: 1 }],
    ['001', '@', 'en_US', { value: '001' }],
    ['-5.5', undefined, 'en_US', { value: -5.5 }],
    ['+5', undefined, 'en_US', { value: 5 }],
    ['1,234', undefined, 'en_US', { value: 1234, format: '#,##0' }],
    ['12,34', undefined, 'en_US', { value: '12,34' }],
    ['20%', undefined, 'en_US', { value: 0.2, format: '0%' }],
    ['20%', '0.0%', 'en_US', { value: 0.2 }],
    ['2026-03-31', undefined, 'zh_CN', { value: 46112, format: 'yyyy-mm-dd' }],
    ['2026-03-31', 'm/d/yyyy', 'en_US', { value: 46112 }],
    ['2026-03-31', '0.00', 'en_US', { value: 46112, format: 'yyyy-mm-dd' }],
    ['2026/3/31', undefined, 'zh_CN', { value: 46112, format: 'yyyy/m/d' }],
    ['2026年3月31日', undefined, 'zh_CN', { value: 46112, format: 'yyyy"年"m"月"d"日"' }],
    ['3/31/2026', undefined, 'en_US', { value: 46112, format: 'm/d/yyyy' }],
    ['3/31/2026', undefined, 'zh_CN', { value: '3/31/2026' }],
    ['Mar 31, 2026', undefined, 'en_US', { value: 46112, format: 'mmm d, yyyy' }],
    ['2026-02-30', undefined, 'en_US', { value: '2026-02-30' }],
    ['8:30', undefined, 'en_US', { value: 8.5 / 24, format: 'h:mm' }],
    ['2026-03-31 12:00', undefined, 'en_US', { value: 46112.5, format: 'yyyy-mm-dd h:mm' }],
    ['true', undefined, 'en_US', { value: true }],
    ['下周', undefined, 'zh_CN', { value: '下周' }],
    ['1.2.3', undefined, 'en_US', { value: '1.2.3' }],
    ['3/31', undefined, 'en_US', { value: '3/31' }],
    ['1,5', undefined, 'de_DE', { value: 1.5 }],
    ['1.234,5', undefined, 'pt_BR', { value: 1234.5, format: '#,##0.00' }],
    ['12,5%', undefined, 'fr_FR', { value: 0.125, format: '0.00%' }],
    ['€1,50', undefined, 'it_IT', { value: 1.5, format: '"€"#,##0.00' }],
    ['1.5', undefined, 'de_DE', { value: '1.5' }],
    ['1.5', undefined, 'de_CH', { value: 1.5 }],
    ['2026-03-31', undefined, 'de_DE', { value: 46112, format: 'yyyy-mm-dd' }],
    ['=SUM(1,5;2)', undefined, 'de_DE', { formula: '=SUM(1.5,2)' }],
    ['+SUM(1,5;2)', undefined, 'tr_TR', { formula: '=+SUM(1.5,2)' }],
  ])('%s into %s in %s', (text, format, locale, expected) => {
    expect(parseTypedText(text, format, locale)).toEqual(expected)
  })

  test('a day without its year is in the year of now', () => {
    expect(parseTypedText('3月31日', undefined, 'zh_CN', NOW)).toEqual({ value: 46112, format: 'm"月"d"日"' })
    expect(parseTypedText('3/31', undefined, 'en_US', NOW)).toEqual({ value: 46112, format: 'm/d' })
  })
})
