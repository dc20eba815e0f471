import { describe, expect, test } from 'vitest'
import * as settings from '../../src/trackers/own/settings.js'
import { trackers } from '../../src/trackers/index.js'
import { readSources } from './sources.js'

/** Two words in a row, or one alone that is not a key of the keyboard and not a unit. */
const worded = /\b[a-z]{2,} [a-z]{2,}\b|^(?!Esc$|Tab$|Enter$)[A-Z][a-z]{2,}$/i
const chinese = /\p{Script=Han}/u

/** Every sentence by its path: texts as they are, functions as their own source. */
function sentences(from: unknown, path = ''): Map<string, string> {
  if (typeof from === 'string') return new Map([[path, from]])
  if (typeof from === 'function') return new Map([[path, String(from)]])
  if (typeof from !== 'object' || from === null) return new Map()
  return new Map(Object.entries(from).flatMap(([key, value]) => [...sentences(value, `${path}.${key}`)]))
}

/** Pairs of names in both languages, by path. */
function names(from: unknown, path: string, seen = new Set<unknown>()): [string, string, string][] {
  if (typeof from !== 'object' || from === null || seen.has(from)) return []
  seen.add(from)
  const { en, 'zh-CN': zh } = from as Record<string, unknown>
  if (typeof en === 'string' && typeof zh === 'string') return [[path, en, zh]]
  return Object.entries(from).flatMap(([key, value]) => names(value, `${path}.${key}`, seen))
}

/** What may be the same in both languages, or in another than its own, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'src/text/chat.fault': 'quotes the keyword in both languages',
  'src/text/plan.amount': 'a number',
  'sidebar/text/letters.languages.en': 'a language by its own name',
  'sidebar/text/letters.languages.zh-CN': 'a language by its own name',
}

/** Every subject of the trees of words, with what it says in both languages. */
const subjects = await Promise.all(
  ['src/text', 'sidebar/text', 'host/text']
    .flatMap((tree) => readSources(tree, ['.ts']))
    .filter(({ path }) => path.endsWith('/en.ts'))
    .map(async ({ path }) => {
      const { en } = (await import(`../../${path}`)) as { en: unknown }
      const { zhCN } = (await import(`../../${path.replace('/en.ts', '/zh-CN.ts')}`)) as { zhCN: unknown }
      return [path.replace('/en.ts', ''), en, zhCN] as const
    }),
)

test('every subject is in the trees of words', () => {
  expect(subjects.length).toBeGreaterThan(25)
})

describe.each(subjects)('the words of %s', (name, en, zh) => {
  const isExcepted = (key: string): boolean => `${name}${key}` in exceptions
  const [english, chineseOnes] = [sentences(en), sentences(zh)]
  test('have the same keys in both languages', () => {
    expect([...chineseOnes.keys()].sort()).toEqual([...english.keys()].sort())
    expect(english.size).toBeGreaterThan(0)
  })
  test('are not the same sentence twice', () => {
    const same = [...english].filter(
      ([key, text]) => worded.test(text) && chineseOnes.get(key) === text && !isExcepted(key),
    )
    expect(same).toEqual([])
  })
  test('are in their own language', () => {
    const strayed = [...english].filter(([, text]) => chinese.test(text)).map(([key]) => key)
    expect(strayed.filter((key) => !isExcepted(key))).toEqual([])
  })
})

test('every name of a tracker, a column, a choice, a flag and a setting is in both languages', () => {
  const all = [...names(trackers, 'trackers'), ...names(settings, 'settings')]
  expect(all.length).toBeGreaterThan(300)
  const wrong = all.filter(
    ([, en, zh]) => chinese.test(en) || (en === '') !== (zh === '') || (en.length > 1 && en === zh),
  )
  expect(wrong).toEqual([])
})
