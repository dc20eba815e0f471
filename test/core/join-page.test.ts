import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinPage } from '../../src/core/join-page.js'

const head = '<head><title>Milepost</title>'

test('what pages share is put after the title, whatever characters it contains', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (common, rest) => {
      expect(joinPage(head + rest, common)).toBe(head + common + rest)
    }),
  )
  expect(joinPage(`${head}<i></i>`, "$&$'</title>")).toBe(`${head}$&$'</title><i></i>`)
})

test('a page that has no place for it is refused instead of shown empty', () => {
  expect(() => joinPage('<p>', '<style></style>')).toThrow('A page of the add-on has no title.')
})
