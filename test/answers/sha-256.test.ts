import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hmacSha256, sha256 } from '../../src/answers/sha-256.js'

const text = fc.oneof(
  fc.string({ maxLength: 200, unit: 'binary' }),
  fc.string({ minLength: 50, maxLength: 140 }),
)

test('a hash is that of any other program', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(sha256(given)).toBe(createHash('sha256').update(given).digest('hex'))
    }),
  )
})

test('so is one with a secret', () => {
  fc.assert(
    fc.property(text, text, (given, secret) => {
      expect(hmacSha256(given, secret)).toBe(createHmac('sha256', secret).update(given).digest('hex'))
    }),
  )
})

test('a page of full length is hashed too', () => {
  const long = '客户进度 '.repeat(36_000)
  expect(sha256(long)).toBe(createHash('sha256').update(long).digest('hex'))
})
