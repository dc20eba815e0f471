import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteLength, characterBytes, ellipsize, truncateText, splitText } from '../../src/core/text-length.js'
import { isWellFormed } from '../is-well-formed.js'

/** Texts full of characters that take two units. */
const text = fc
  .array(fc.constantFrom('a', '中', '📌', '𠮷', 'é', '\ud83d', ' '), { maxLength: 60 })
  .map((all) => all.join(''))
const wellFormedText = fc
  .array(fc.constantFrom('a', '中', '📌', '𠮷'), { maxLength: 60 })
  .map((all) => all.join(''))

describe('a text that is cut', () => {
  test('is the beginning of the text, at most so long, and at most one unit shorter than it could be', () => {
    fc.assert(
      fc.property(text, fc.nat(70), (given, most) => {
        const cut = truncateText(given, most)
        expect(given.startsWith(cut)).toBe(true)
        expect(cut.length).toBeLessThanOrEqual(most)
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(given.length, most - 1))
      }),
    )
  })
  test('never ends, and never goes on, within a character', () => {
    fc.assert(
      fc.property(wellFormedText, fc.integer({ min: 1, max: 70 }), (given, most) => {
        expect(isWellFormed(truncateText(given, most))).toBe(true)
        expect(isWellFormed(ellipsize(given, most))).toBe(true)
        expect(ellipsize(given, most).length).toBeLessThanOrEqual(most)
        expect(ellipsize(given, most).endsWith('…')).toBe(given.length > most)
      }),
    )
  })
})

describe('a text in pieces', () => {
  test('is put together again, no piece larger than asked for, by units as by bytes', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (given, most) => {
        expect(splitText(given, most).join('')).toBe(given)
        expect(splitText(given, most, characterBytes).join('')).toBe(given)
        for (const piece of splitText(given, most)) expect(piece.length).toBeLessThanOrEqual(most)
        for (const piece of splitText(given, most, characterBytes))
          expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(most)
      }),
    )
  })
  test('has no piece that begins or ends within a character', () => {
    fc.assert(
      fc.property(wellFormedText, fc.integer({ min: 4, max: 40 }), (given, most) => {
        for (const piece of splitText(given, most)) expect(isWellFormed(piece)).toBe(true)
      }),
    )
  })
  test('has one piece at least', () => {
    expect(splitText('', 10)).toEqual([''])
  })
})

test('bytes are those of UTF-8', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(byteLength(given)).toBe(Buffer.byteLength(given))
    }),
  )
})
