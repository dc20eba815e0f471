/** Whatever an endpoint answers fits into a reply, and its parts put together are the whole of it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeOf } from '../../sidebar/whole.js'
import type { Reply } from '../../src/entry.js'
import { fittingPage, inParts } from '../../src/work/parts.js'

const most = 100_000

/** A text of some bytes, in letters of one byte, of three, or that JSON writes with a backslash. */
const text = fc
  .tuple(fc.constantFrom('a', '客', '"'), fc.integer({ min: 0, max: 3000 }))
  .map(([letter, count]) => letter.repeat(count))
const row = fc.record({ id: fc.integer(), text })
const lists = fc.array(row, { maxLength: 60 })
const answer = fc.oneof(
  lists,
  fc.record({ today: fc.constant('2026-03-31'), late: lists, problems: lists, count: fc.integer() }),
  fc.record({ sheets: fc.array(fc.record({ sheet: text, late: lists, problems: lists }), { maxLength: 4 }) }),
  fc.record({ texts: fc.array(text, { maxLength: 80 }), nothing: fc.constant(null) }),
)

test('every part fits, and all of them are the whole', async () => {
  await fc.assert(
    fc.asyncProperty(answer, async (whole) => {
      const ask = async (from: number): Promise<Reply<unknown>> => {
        const reply = inParts(whole, from)
        expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThanOrEqual(most)
        return reply
      }
      const read = (await wholeOf(await ask(0), ask)) as { value: object }
      const plain = { ...read.value, next: undefined, print: undefined }
      expect(Array.isArray(whole) ? read.value : plain).toEqual(whole)
    }),
    { numRuns: 60, seed: 11 },
  )
})

test('what fits is answered as it is, and what is asked for whole too', () => {
  const rows = Array.from({ length: 2000 }, (_, id) => ({ id, text: 'a'.repeat(100) }))
  for (const value of [null, 7, 'text', [], [1, 2], { late: [1], count: 1 }])
    expect(inParts(value, 0)).toEqual({ ok: true, value })
  expect(inParts(rows, 'all')).toEqual({ ok: true, value: rows })
  expect(inParts(rows, 0)).toMatchObject({ next: expect.any(Number) })
  expect(inParts({ rows }, 0)).toMatchObject({ value: { next: expect.any(Number) } })
})

test('parts of two answers are not mixed: it is read again', async () => {
  const rows = (text: string): object[] =>
    Array.from({ length: 2000 }, (_, id) => ({ id, text: text.repeat(90) }))
  let asked = 0
  const ask = async (from: number): Promise<Reply<unknown>> => inParts(rows(++asked <= 1 ? 'a' : 'b'), from)
  const read = (await wholeOf(await ask(0), ask)) as { value: unknown }
  expect(read.value).toEqual(rows('b'))
})

test('an answer that changes every time it is read is given up', async () => {
  let asked = 0
  const ask = async (from: number): Promise<Reply<unknown>> =>
    inParts(
      Array.from({ length: 2000 }, (_, id) => ({ id, asked: ++asked, text: 'a'.repeat(90) })),
      from,
    )
  await expect(wholeOf(await ask(0), ask)).rejects.toThrow('keeps changing')
})

test('a page of an endpoint that counts by itself fits, and says where the next begins', () => {
  const rows = Array.from({ length: 100 }, (_, id) => ({ id, title: '客'.repeat(500) }))
  const first = fittingPage(rows, 200)
  expect(Buffer.byteLength(JSON.stringify(first))).toBeLessThanOrEqual(most)
  const { value, next } = first as { value: unknown[]; next: number }
  expect(next).toBe(200 + value.length)
  expect(fittingPage(rows.slice(0, 2), 0)).toEqual({ ok: true, value: rows.slice(0, 2) })
})
