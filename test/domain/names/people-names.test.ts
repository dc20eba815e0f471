import { describe, expect, test } from 'vitest'
import { resolveOwners } from '../../../src/domain/letters/readers.js'
import { findAmbiguousReferences, findUnknownReferences } from '../../../src/domain/references.js'
import { createBookContents } from '../book-contents.js'

const team = [
  { id: 'P-1', name: 'Anna Weiss', email: 'anna.weiss@example.com' },
  { id: 'P-2', name: 'Ben Okafor', email: 'bok@example.com' },
  { id: 'P-3', name: 'Tom Reilly', email: 'tom@example.com' },
  { id: 'P-4', name: 'Tom Baker', email: 'tbaker@example.com' },
  { id: 'P-5', name: '张和平', email: 'zhp@example.com' },
  { id: 'P-6', name: '李明', email: 'liming@example.com' },
]
const company = createBookContents('2026-03-31', { people: team })
const addressesIn = (cell: string): (string | null)[] =>
  resolveOwners(company, cell).map(({ address }) => address)
const [anna, ben, peace, ming] = [
  'anna.weiss@example.com',
  'bok@example.com',
  'zhp@example.com',
  'liming@example.com',
]

describe('an owner is found', () => {
  test.each([
    ['by name', 'Anna Weiss', [anna]],
    ['by first name, where only one has it', 'anna', [anna]],
    ['as mentioned in a chat', '@Anna Weiss', [anna]],
    ['by login', '@bok', [ben]],
    ['by login in Chinese brackets', '＠liming', [ming]],
    ['as a mail program writes it', 'Ben O. <BOK@example.com>', [ben]],
    ['with quotes around the name', '"Weiss, A."<anna.weiss@example.com>'.replace(', ', ' '), [anna]],
    ['as the link of an address', 'mailto:bok@example.com', [ben]],
    ['beside another in a sentence', 'Anna and Ben Okafor', [anna, ben]],
    ['beside another mention', '@Anna @bok', [anna, ben]],
    ['beside another in Chinese', '李明和张和平', [ming, peace]],
    ['with a word for “and” in the name', '张和平', [peace]],
    ['beside a stranger, who stays one', 'Anna and Zoe', [anna, null]],
    ['as an address that nobody has', 'Zoe <zoe@example.org>', ['zoe@example.org']],
  ])('%s: %s', (_, cell, addresses) => expect(addressesIn(cell)).toEqual(addresses))
})

describe('an owner is not guessed', () => {
  test.each([
    ['by a first name that two people have', 'Tom'],
    ['by a part of a name', 'Ann'],
    ['from a company’s name', 'Smith and Sons'],
  ])('%s: %s', (_, cell) => expect(addressesIn(cell)).toEqual([null]))
})

test('who is nobody, or may be two, is reported, with the probable name', () => {
  const contents = createBookContents('2026-03-31', {
    people: team,
    tasks: [
      { title: 'a', owner: '@Anna Weis' },
      { title: 'b', owner: 'Tom' },
      { title: 'c', owner: '@Anna @bok' },
      { title: 'd', owner: 'Ben <bok@example.com> and Tom Baker' },
    ],
  })
  const problems = [...findUnknownReferences(contents), ...findAmbiguousReferences(contents)]
  expect(problems.map(({ code, found, nearest }) => [code, found, nearest])).toEqual([
    ['unknownReference', '@Anna Weis', 'Anna Weiss'],
    ['unknownReference', 'Tom', undefined],
  ])
})
