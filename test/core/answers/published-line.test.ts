import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/answers/sha-256.js'
import {
  formatPublishedLine,
  readPublishedHead,
  readPublishedText,
} from '../../../src/core/answers/published-line.js'
import { maxPieceLength, pieceCount } from '../../../src/core/answers/published-page.js'
import type { Day } from '../../../src/core/day.js'

const head = {
  fingerprint: `f${'0'.repeat(64)}`,
  kind: 'member',
  person: 'li@example.com',
  made: '2026-03-31 08:00',
  expires: '2026-04-07' as Day,
} as const

describe('a published line', () => {
  test('gives its page back, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(3), (text, times) => {
        const page = JSON.stringify(`${text}${'客户 '.repeat(times * 12_000)}${text}`)
        const cells = formatPublishedLine(head, page, sha256)!
        expect(readPublishedText(cells, sha256)).toBe(page)
        expect(readPublishedHead(cells)).toEqual({ ...head, isRevoked: false })
      }),
      { numRuns: 20 },
    )
  })

  test('tears no character in two, which a spreadsheet would not keep', () => {
    const page = `${'a'.repeat(maxPieceLength - 1)}😀`
    const cells = formatPublishedLine(head, page, sha256)!
    expect(cells.filter((cell) => /\p{Surrogate}/u.test(cell))).toEqual([])
    expect(readPublishedText(cells, sha256)).toBe(page)
  })

  test('of a page that is too long is none', () => {
    expect(formatPublishedLine(head, 'a'.repeat(maxPieceLength * pieceCount), sha256)).not.toBeNull()
    expect(formatPublishedLine(head, 'a'.repeat(maxPieceLength * pieceCount + 1), sha256)).toBeNull()
  })
})
