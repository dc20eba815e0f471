import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCanonicalFormula, isUnparsed, toLocalFormula } from '../../../host/emulator/formula/index.js'
import { parseFormula } from '../../../host/emulator/formula/parse.js'
import { usesDecimalComma } from '../../../host/emulator/formula/form/decimal-sign.js'
import { decimalComma, decimalPoint } from './locales-of-google.js'
import { formulas } from './arbitrary-formula.js'

const everywhere = [...decimalComma, ...decimalPoint]

describe('a formula in the form of its locale', () => {
  test('every locale that Google offers is written with the sign it is known for', () => {
    expect(decimalComma.filter((locale) => !usesDecimalComma(locale))).toEqual([])
    expect(decimalPoint.filter(usesDecimalComma)).toEqual([])
    expect(usesDecimalComma('xx_XX') || usesDecimalComma('')).toBe(false)
  })
  test('any formula comes back as it was, in every locale', () => {
    fc.assert(
      fc.property(formulas, fc.constantFrom(...everywhere), (formula, locale) => {
        expect(parseFormula(formula)).toBeDefined()
        expect(toCanonicalFormula(toLocalFormula(formula, locale), locale)).toBe(formula)
      }),
      { numRuns: 2000 },
    )
  })
  test('no comma but of decimals and inside quotes is left where decimals have a comma', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const bare = toLocalFormula(formula, 'de_DE').replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/g, '')
        expect(bare.replace(/\d*,\d+|\d+,/g, '')).not.toContain(',')
        expect(bare).not.toMatch(/\d\.\d/)
      }),
    )
  })
  test('texts and quoted names are never touched', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const quoted = `=F("${text.replaceAll('"', '""')}",'${text.replaceAll("'", "''")}'!A1)`
        const written = `=F("${text.replaceAll('"', '""')}";'${text.replaceAll("'", "''")}'!A1)`
        expect(toLocalFormula(quoted, 'fr_FR')).toBe(written)
      }),
    )
  })
  test('any text that is typed stays as it was typed, whether or not it parses', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'A1,;.\\(){}"\' +5') }),
        fc.constantFrom('de_DE', 'en_US'),
        (typed, locale) => {
          const formula = toCanonicalFormula(`=${typed}`, locale)
          if (isUnparsed(formula)) expect(toLocalFormula(formula, locale)).toBe(`=${typed}`)
          else expect(toCanonicalFormula(toLocalFormula(formula, locale), locale)).toBe(formula)
        },
      ),
      { numRuns: 3000 },
    )
  })
})
