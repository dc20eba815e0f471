import { describe, expect, test } from 'vitest'
import { bannedInComments, bannedInNames, excusedMembers, rooms } from './plain-words.js'
import { readSources } from './sources.js'
import { listComments, listDeclaredNames, type Comment, type DeclaredName } from './syntax.js'

const banned = { names: new Set(bannedInNames), comments: new Set(bannedInComments) }

/** The words of a name in camel case, in lower case. */
const splitName = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _$]/)

const isExcused = ({ name, isMember }: DeclaredName): boolean =>
  isMember && Object.hasOwn(excusedMembers, name)

const usesBannedName = (declared: DeclaredName): boolean =>
  !isExcused(declared) && splitName(declared.name).some((word) => banned.names.has(word))

const usesBannedWord = ({ text }: Comment): boolean =>
  // What is written as code or quoted from a page is no word of the comment.
  (text.replace(/`[^`]*`|https?:\S+/g, '').match(/[A-Za-z]+/g) ?? []).some((word) =>
    banned.comments.has(word.toLowerCase()),
  )

const sources = ['src', 'sidebar', 'host'].flatMap((folder) => readSources(folder))
const names = sources.flatMap(listDeclaredNames)
const comments = sources.flatMap(listComments)
const wrongNames = names.filter(usesBannedName)
const wrongComments = comments.filter(usesBannedWord)

const roomOf = (path: string): string | undefined => rooms.find((room) => path.startsWith(room.path))?.path
const inRoom = <Place extends { readonly path: string }>(places: readonly Place[], room: string): Place[] =>
  places.filter(({ path }) => roomOf(path) === room)

describe.each(rooms)('$path', ({ path, names: maxNames, comments: maxComments }) => {
  test(`declares at most ${maxNames} names with a banned word`, () => {
    const found = inRoom(wrongNames, path).map((one) => `${one.path}: ${one.name}`)
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(maxNames)
  })
  test(`has at most ${maxComments} comments with a banned word`, () => {
    const found = inRoom(wrongComments, path).map((one) => `${one.path}:${one.line}`)
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(maxComments)
  })
})

test('every file is in a room, and names and comments are found', () => {
  expect(sources.filter(({ path }) => roomOf(path) === undefined)).toEqual([])
  expect(names.length).toBeGreaterThan(10_000)
  expect(comments.length).toBeGreaterThan(3_000)
})

test('every excused member is still declared', () => {
  const members = new Set(names.filter(({ isMember }) => isMember).map(({ name }) => name))
  expect(Object.keys(excusedMembers).filter((name) => !members.has(name))).toEqual([])
})

test('a banned word would be seen wherever a name is declared, and in a comment', () => {
  const text = `
    const keptRows = 1, background = '', { at: toldAt, told } = row
    function mend(wishText: string, [settledRow] = []) {}
    interface Standing { readonly stood: number; told: number; wants(): void }
    type Ground = { lest: 1 }
    class Heir { relieve(owedTo: string) {} }
    const after = (ground: number) => ground
    const texts = { mends: 1, unlooked: (cells: number) => cells, 'wishes': 2, heir, ['seam']: 3 }
    // It stands here, and \`told\` is code.
    /* A plain word. */`
  const found = listDeclaredNames({ path: 'a.ts', text }).filter(usesBannedName)
  expect(found.map(({ name }) => name)).toEqual([
    'keptRows',
    'toldAt',
    'told',
    'mend',
    'wishText',
    'settledRow',
    'Standing',
    'stood',
    'wants',
    'Ground',
    'lest',
    'Heir',
    'relieve',
    'owedTo',
    'ground',
    'unlooked',
    'wishes',
  ])
  expect(listComments({ path: 'a.ts', text }).filter(usesBannedWord)).toHaveLength(1)
})
