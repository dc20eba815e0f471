import { expect, test } from 'vitest'
import { partsOfFunction } from '../../host/build/library/plain-sentences.js'
import { plural } from '../../src/text/english.js'
import { type LibrarySentences, libraryTextOf } from '../../src/text/library-text-of.js'

const doubled = (count: number): number => count * 2

test('a sentence is data where it repeats its facts or chooses by one, and stays a function where it does more', () => {
  const found = [
    (sheet: string, count: number) => `“${sheet}” has ${count} rows, ${sheet}.`,
    () => 'Nothing.',
    (rows: number) => `${plural(rows, 'row')} checked`,
    (count: number) => plural(count, 'person', 'people'),
    (name: string) => (name === '' ? 'None' : `${name}`),
    (late: number, more: boolean) => `${late > 0 ? `${late} late` : 'On time'}${more ? ', so far' : ''}`,
    (name: string) => `${name.trim()}`,
    (name: string) => (name === name.trim() ? 'None' : `${name}`),
    (rows: number, other: number) => (rows === other ? 'All' : 'Some'),
    (rows: number) => (rows >= 1 ? 'Some' : 'None'),
    (rows: number, word: string) => plural(rows, word),
    (rows: number) => `${doubled(rows)}`,
    ({ name = 'x' }: { name?: string }) => `${name}`,
    ({ ...row }: { name: string }) => `${row.name}`,
    (name = 'x') => `${name}`,
    (row: { name: string }) => row.name,
    (row: { name: string }, key: 'name') => `${row[key]}`,
    (names: readonly string[], sign: string) => names.join(sign),
    () => 1,
  ].map(partsOfFunction)
  expect(found).toEqual([
    ['“', 0, '” has ', 1, ' rows, ', 0, '.'],
    ['Nothing.'],
    [0, ' ', [0, 'row', 'rows', 1], ' checked'],
    [0, ' ', [0, 'person', 'people', 1]],
    [[0, 'None', [0], '']],
    [
      [0, [0, ' late'], 'On time', { above: 0 }],
      [1, ', so far', ''],
    ],
    ...Array.from({ length: 13 }, () => null),
  ])
})

test('a fact may be a member of what a sentence is given, or a list of names that it joins', () => {
  interface Found {
    readonly sheet: string
    readonly looked: { readonly rows: number }
    readonly nearest?: string
  }
  const sentences = [
    (found: Found) => `${found.sheet}: ${plural(found.looked.rows, 'row')}`,
    ({ sheet, looked: read }: Found, where: string) =>
      `${sheet}, ${where}: ${read.rows > 1 ? 'rows' : 'row'}`,
    (found: Found) => (found.nearest === undefined ? '' : `Did you mean ${found.nearest}?`),
    (found: Found) => `Left: ${found.nearest || found.sheet}.`,
    (names: readonly string[]) => `${names.join(', ')}${names.length > 1 ? '; several' : ''}`,
  ]
  const rows = { of: 0, member: ['looked', 'rows'] }
  const [sheet, nearest] = ['sheet', 'nearest'].map((name) => ({ of: 0, member: [name] }))
  expect(sentences.map(partsOfFunction)).toEqual([
    [sheet, ': ', rows, ' ', [rows, 'row', 'rows', 1]],
    [sheet, ', ', 1, ': ', [rows, 'rows', 'row', { above: 1 }]],
    [[nearest, '', ['Did you mean ', nearest, '?'], { absent: true }]],
    ['Left: ', [nearest, [nearest], [sheet]], '.'],
    [{ of: 0, join: ', ' }, [{ of: 0, member: ['length'] }, '; several', '', { above: 1 }]],
  ])
  const carried = {
    drafts: { en: Object.fromEntries(sentences.map((each, at) => [`s${at}()`, partsOfFunction(each)])) },
  }
  const said = libraryTextOf(
    { inLibrary: 'drafts', functions: { en: {}, 'zh-CN': {} } },
    'en',
    JSON.parse(JSON.stringify(carried)) as LibrarySentences,
  ) as Record<string, (...facts: unknown[]) => string>
  const given: Found[] = [
    { sheet: 'Tasks', looked: { rows: 1 } },
    { sheet: 'Tasks', looked: { rows: 2 }, nearest: 'Task' },
    { sheet: 'Tasks', looked: { rows: 0 }, nearest: '' },
  ]
  for (const found of given)
    for (const [at, sentence] of sentences.slice(0, 4).entries())
      expect(said[`s${at}`]!(found, 'here')).toBe(
        (sentence as (...facts: unknown[]) => string)(found, 'here'),
      )
  for (const names of [[], ['a'], ['a', 'b']])
    expect(said['s4']!(names)).toBe(sentences[4]!(names as never, ''))
})
