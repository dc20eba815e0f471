import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteLength, bytesOf, clipText, cutText, textPieces } from '../../src/core/cut.js'
import { isWhole } from '../well-formed.js'

/** Texts full of characters that take two units. */
const text = fc
  .array(fc.constantFrom('a', '中', '📌', '𠮷', 'é', '\ud83d', ' '), { maxLength: 60 })
  .map((all) => all.join(''))
const whole = fc.array(fc.constantFrom('a', '中', '📌', '𠮷'), { maxLength: 60 }).map((all) => all.join(''))

describe('a text that is cut', () => {
  test('is the beginning of the text, at most so long, and at most one unit shorter than it could be', () => {
    fc.assert(
      fc.property(text, fc.nat(70), (given, most) => {
        const cut = cutText(given, most)
        expect(given.startsWith(cut)).toBe(true)
        expect(cut.length).toBeLessThanOrEqual(most)
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(given.length, most - 1))
      }),
    )
  })
  test('never ends, and never goes on, within a character', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 70 }), (given, most) => {
        expect(isWhole(cutText(given, most))).toBe(true)
        expect(isWhole(clipText(given, most))).toBe(true)
        expect(clipText(given, most).length).toBeLessThanOrEqual(most)
        expect(clipText(given, most).endsWith('…')).toBe(given.length > most)
      }),
    )
  })
})

describe('a text in pieces', () => {
  test('is put together again, no piece larger than asked for, by units as by bytes', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (given, most) => {
        expect(textPieces(given, most).join('')).toBe(given)
        expect(textPieces(given, most, bytesOf).join('')).toBe(given)
        for (const piece of textPieces(given, most)) expect(piece.length).toBeLessThanOrEqual(most)
        for (const piece of textPieces(given, most, bytesOf))
          expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(most)
      }),
    )
  })
  test('has no piece that begins or ends within a character', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 4, max: 40 }), (given, most) => {
        for (const piece of textPieces(given, most)) expect(isWhole(piece)).toBe(true)
      }),
    )
  })
  test('has one piece at least', () => {
    expect(textPieces('', 10)).toEqual([''])
  })
})

test('bytes are those of UTF-8', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(byteLength(given)).toBe(Buffer.byteLength(given))
    }),
  )
})
