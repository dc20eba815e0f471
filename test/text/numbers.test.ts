/** A sentence about one thing speaks of one thing, and one about several of several. */
import { readdirSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { foreignCellTexts } from '../../src/text/foreign-cells/index.js'

/** Every count with its noun is marked, so that no number of a row or of a version is taken for one. */
vi.mock('../../src/text/english.js', async (original) => {
  const english = await original<typeof import('../../src/text/english.js')>()
  return {
    ...english,
    plural: (...given: Parameters<typeof english.plural>) => `#${english.plural(...given)}`,
  }
})

type Sentence = (...given: readonly unknown[]) => unknown

/** Every combination of values for so many arguments. */
const combine = (values: readonly unknown[], count: number): (readonly unknown[])[] =>
  count === 0 ? [[]] : combine(values, count - 1).flatMap((rest) => values.map((value) => [...rest, value]))

/** What a sentence says with each combination of arguments that it takes. */
function sayWith(sentence: Sentence, values: readonly unknown[]): string[] {
  return combine(values, sentence.length).flatMap((given) => {
    try {
      const said = sentence(...given)
      return typeof said === 'string' && !/undefined|NaN|\[object|=>/.test(said) ? [said] : []
    } catch {
      // A text where a list belongs: another combination has it.
      return []
    }
  })
}

/** Whatever the sentences of a subject say with such arguments. */
function listSaid(from: unknown, values: readonly unknown[], path: string): string[] {
  if (typeof from === 'function')
    return [...new Set(sayWith(from as Sentence, values))].map((said) => `${path}: ${said}`)
  if (typeof from !== 'object' || from === null) return []
  return Object.entries(from).flatMap(([key, value]) => listSaid(value, values, `${path}.${key}`))
}

const folders = ['src/text', 'sidebar/text', 'host/text'] as const
const root = new URL('../../', import.meta.url)
const subjects = await Promise.all(
  folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map(async ({ name }) => ({
        path: `${folder}/${name}`,
        en: ((await import(new URL(`${folder}/${name}/en.ts`, root).pathname)) as { en: object }).en,
      })),
  ),
)
const saidWith = (values: readonly unknown[]): string[] =>
  subjects.flatMap(({ path, en }) => listSaid(en, values, path))

/** What is said where every marked count is one. */
const one = saidWith([1, ['A'], 'A']).filter((said) => said.includes('#1 ') && !/#(?!1 )/.test(said))
/** Verbs and words for several things; a verb behind another, as in “would stay”, has no number. */
const several =
  /\b(they|them|their|these|those|such as|are|aren’t|were|weren’t)\b|(?<!\b(?:would|may|not|to|can|must) (?:not )?)\b(stay|have|look|count|mean|need)\b/i

/** Where such a word is right after all. */
const exceptions: readonly { readonly said: RegExp; readonly why: string }[] = [
  { said: /doubtfulTasks: .*several projects have/, why: 'several projects have the stage' },
  { said: /(lettersOn|confirmed): .*#1 person/, why: 'they is one person' },
  { said: /templateSaved: .*finished ones/, why: 'finished stages of any template' },
  { said: /onlyLater: .*these weeks/, why: 'the weeks of the sheet' },
  { said: /readersOnceOn: .*recipients are/, why: 'the recipients of all emails' },
  { said: /ledgerRead: .*emails aren’t on hold/, why: 'all emails' },
  { said: /sheetsFound: .*Dropdowns, colours and formulas weren’t/, why: 'a sheet has several of them' },
  { said: /tables: .*whose cells stay|pivotTables: .*its values stay/, why: 'a table has several cells' },
]

describe('a sentence with a count of one', () => {
  test('is among those that are looked at', () => {
    expect(one.length).toBeGreaterThan(100)
  })
  test('does not speak of several', () => {
    const wrong = one.filter((said) => several.test(said.slice(said.indexOf(': '))))
    expect(wrong.filter((said) => !exceptions.some((each) => each.said.test(said)))).toEqual([])
    for (const { said, why } of exceptions)
      expect(
        wrong.some((each) => said.test(each)),
        why,
      ).toBe(true)
  })
  test('about a cell of a foreign sheet does not speak of several', () => {
    const said = Object.entries(foreignCellTexts.en).map(([code, say]) => `${code}: ${say('Due', 'A', 1)}`)
    expect(said.length).toBeGreaterThan(10)
    const wrong = said.filter((each) => several.test(each) || /\(\d+ cells\)/.test(each))
    expect(wrong).toEqual([`tooLong: ${foreignCellTexts.en.tooLong('', 'A', 1)}`])
  })
})
