/** How often links were replaced is stored in one property, however many there are, and no link is given twice. */
import { createHash, createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { byteLength, maxStoredBytes } from '../../../src/core/text-length.js'
import { type AnswersState, linkOf, withNextLink } from '../../../src/work/answers/answers-state.js'

const ports = {
  hashing: {
    sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
    hmacSha256: (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('hex'),
    createUuid: () => '0',
  },
}
const empty: AnswersState = { spreadsheet: 'book', url: 'https://example.com', secret: 'secret', serials: {} }

test('thousands of replaced links have room, and each is another one', () => {
  const given = new Set<string>()
  let state = empty
  const owners = Array.from({ length: 3_000 }, (_, at) => ({
    kind: (['member', 'manager', 'client'] as const)[at % 3]!,
    person: `somebody-with-a-long-name-${at % 900}@example.com`,
  }))
  for (const owner of owners) {
    state = withNextLink(state, owner)
    const { fingerprint } = linkOf(ports, state, owner)
    expect(given.has(fingerprint)).toBe(false)
    given.add(fingerprint)
    expect(byteLength(JSON.stringify(state))).toBeLessThanOrEqual(maxStoredBytes)
  }
})

test('nobody gets a link again that they had before room was made', () => {
  const owner = { kind: 'member', person: 'li@example.com' } as const
  const had = new Set<string>()
  let state = empty
  for (let at = 0; at < 5; at++) {
    had.add(linkOf(ports, state, owner).fingerprint)
    state = withNextLink(state, owner)
  }
  had.add(linkOf(ports, state, owner).fingerprint)
  for (let at = 0; at < 400; at++)
    state = withNextLink(state, { kind: 'member', person: `somebody-${at}@a-company.example.com` })
  expect(state.serials['member li@example.com']).toBeUndefined()
  expect(had.has(linkOf(ports, state, owner).fingerprint)).toBe(false)
})
