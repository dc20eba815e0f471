import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../../src/answers/sha-256.js'
import { createFeedToken, createToken, isToken } from '../../../src/core/answers/token.js'

const token = fc
  .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
  .map((digits) => createToken(digits, sha256))

test('a calendar has a token of its own, the same each time, another with the link and with each serial', () => {
  fc.assert(
    fc.property(token, token, fc.nat(20), fc.nat(20), (one, other, serial, next) => {
      const feed = createFeedToken(one, serial, sha256)
      expect(isToken(feed, sha256)).toBe(true)
      expect(feed).not.toBe(one)
      expect(createFeedToken(one, serial, sha256)).toBe(feed)
      expect(createFeedToken(other, serial, sha256) === feed).toBe(one === other)
      expect(createFeedToken(one, next, sha256) === feed).toBe(serial === next)
    }),
  )
})
