import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCanonicalFormula, isUnparsed, toLocalFormula } from '../../host/emulator/formula/index.js'
import { usesDecimalComma as inTheHost } from '../../host/emulator/formula/form/decimal-sign.js'
import { writesDecimalComma } from '../../src/google/workbook/form/decimal-sign.js'
import { formulaForm } from '../../src/google/workbook/form/formula-form.js'
import { formulas } from '../emulator/formula/arbitrary-formula.js'
import { decimalComma, decimalPoint } from '../emulator/formula/locales-of-google.js'

const everywhere = [...decimalComma, ...decimalPoint]
const form = (locale: string) => formulaForm(() => locale)
const places = fc.constantFrom(...everywhere)

describe('which spreadsheets write a decimal comma', () => {
  test('is known of every locale that Google offers', () => {
    expect(decimalComma.filter((locale) => !writesDecimalComma(locale))).toEqual([])
    expect(decimalPoint.filter(writesDecimalComma)).toEqual([])
  })
  test('is the host’s answer too for countries that do otherwise than their language', () => {
    const traps =
      'de_CH de_LI de_AT it_CH fr_CH fr_BE es_419 es_US es_PE es_AR pt_PT en_ZA en_IN nl_BE ar_EG ar_MA sr_Latn_RS'
    for (const locale of traps.split(' '))
      expect([locale, writesDecimalComma(locale)]).toEqual([locale, inTheHost(locale)])
  })
})

describe('the form in which formulas go to Google', () => {
  test('is the one that the spreadsheet itself gives back, and is read back to what was meant', () => {
    fc.assert(
      fc.property(formulas, places, (formula, locale) => {
        const written = form(locale).written(formula)
        expect(written).toBe(toLocalFormula(formula, locale))
        expect(toCanonicalFormula(written, locale)).toBe(formula)
        expect(form(locale).read(written)).toBe(formula)
      }),
      { numRuns: 3000 },
    )
  })
  test('reads semicolons as commas everywhere, as Google does', () => {
    expect(form('en_US').read('=IF(A1;{1,2;3,4};"a;b")')).toBe('=IF(A1,{1,2;3,4},"a;b")')
  })
  test('never reads what Google cannot parse as a formula of ours', () => {
    fc.assert(
      fc.property(formulas, places, (formula, locale) => {
        // As it would be there had somebody written it without a thought for the locale.
        fc.pre(isUnparsed(toCanonicalFormula(formula, locale)))
        expect(form(locale).read(formula)).not.toBe(formula)
      }),
      { numRuns: 3000 },
    )
  })
  test('reads what a former locale left as meant where it is understood, and else as no formula of ours', () => {
    const german = form('de_DE').written
    const plain = '=AND(N("Milepost tasks.overdue")=0,OR($F2<TODAY(),FALSE))'
    expect(form('en_US').read(german(plain))).toBe(plain)
    for (const lost of ['=AND($F2>0.5,TRUE)', '=SUM({1,2},A1)'])
      expect(form('en_US').read(german(lost))).not.toBe(lost)
    for (const formula of [plain, '=AND($F2>0.5,TRUE)']) expect(form('de_DE').read(formula)).not.toBe(formula)
  })
  test('asks for the locale only where a formula needs it', () => {
    const { written, read } = formulaForm(() => {
      throw new Error('asked')
    })
    expect(['', '=TODAY()+1', '=A2'].map((formula) => read(written(formula)))).toEqual([
      '',
      '=TODAY()+1',
      '=A2',
    ])
    expect(() => written('=SUM(A1,B1)')).toThrow('asked')
  })
})
