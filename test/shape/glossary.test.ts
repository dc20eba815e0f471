import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSources, root } from './sources.js'
import { listDeclaredNames } from './syntax.js'

/** The rows of the glossary's tables, cell by cell. */
const rows = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!in code)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const terms = rows.map(([, term = '']) => term)

describe('docs/glossary.md', () => {
  test('gives each term a Chinese word and one meaning', () => {
    expect(rows.length).toBeGreaterThan(80)
    expect(
      rows.filter(([, , zh = '', meaning = '']) => !/\p{Script=Han}/u.test(zh) || meaning === ''),
    ).toEqual([])
  })
  test('has no term twice', () => {
    const words = terms.flatMap((term) => term.split(', '))
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })
  test('names types and functions that are declared', () => {
    const declared = new Set(
      ['src', 'sidebar', 'host']
        .flatMap((folder) => readSources(folder))
        .flatMap(listDeclaredNames)
        .map(({ name }) => name),
    )
    const names = terms
      .flatMap((term) => term.split(', '))
      .filter((word) => /^[A-Za-z]+[a-z][A-Z]\w+$/.test(word))
    expect(names.length).toBeGreaterThan(40)
    expect(names.filter((name) => !declared.has(name))).toEqual([])
  })
})
