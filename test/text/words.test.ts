import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/locale.js'
import { adoptionTextIn, libraryPort } from '../library-texts.js'
import { chatTexts } from '../../src/text/chat/index.js'
import { commonTexts } from '../../src/text/common/index.js'
import { letterTextIn } from '../library-texts.js'
import { textOf } from '../../src/text/text-of.js'
import { problemCodes } from '../../src/core/problem.js'
import { allTables, tableKeys } from '../../src/work/table-list.js'
import { flagName, formatProblem, formatRefusal, describeValidation } from '../../src/work/wording.js'

/**
 * Arguments with which any sentence can be made: numbers, names and lists that are easy to see in the answer.
 */
const given = (parameter: number): unknown => [3, 2, 5, 7][parameter % 4]
const chinese = /\p{Script=Han}/u

/**
 * Every sentence of a language, made with plain arguments; those that need richer ones have tests of their
 * own.
 */
function sentences(from: unknown, path = ''): [string, string][] {
  if (typeof from === 'string') return [[path, from]]
  if (typeof from === 'function') {
    for (const attempt of [given, () => '2026-03-31', () => ['2026-03-31', '2026-04-01']]) {
      try {
        const spokenText: unknown = (from as (...all: unknown[]) => unknown)(
          ...Array.from({ length: from.length }, (_, at) => attempt(at)),
        )
        if (typeof spokenText === 'string' && !/undefined|NaN|\[object/.test(spokenText))
          return [[path, spokenText]]
      } catch {
        continue
      }
    }
    return []
  }
  if (typeof from !== 'object' || from === null) return []
  return Object.entries(from).flatMap(([key, value]) => sentences(value, `${path}.${key}`))
}

/** What is the same in both languages: the product's and its files' names, a key's, and the few names a Chinese reader knows as they are. */
const known =
  /Milepost|Planning|Ctrl|SOW|KPI|CSV|JSON|Google|Gmail|E-mail|ID|URL|Excel|Sheets|xlsx|Webhook|[A-Z]\d+/g

describe('the Chinese sentences', () => {
  const said = [
    ...sentences(textOf(commonTexts, 'zh-CN')),
    ...sentences(letterTextIn('zh-CN')),
    ...sentences(textOf(chatTexts, 'zh-CN')),
  ]
  test('can be said', () => {
    expect(said.length).toBeGreaterThan(100)
  })
  test('hold no English word by accident', () => {
    expect(said.filter(([, text]) => /[a-z]{3,}/i.test(text.replace(known, '')))).toEqual([])
  })
  test('use Chinese marks between Chinese words', () => {
    const half = /\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?=\s|$)|\p{Script=Han}\(|\p{Script=Han}"/u
    expect(said.filter(([, text]) => half.test(text))).toEqual([])
  })
})

test('the English sentences hold no Chinese, and no number without its noun in the right form', () => {
  const said = [...sentences(textOf(commonTexts, 'en')), ...sentences(letterTextIn('en'))]
  expect(said.length).toBeGreaterThan(100)
  expect(said.filter(([, text]) => chinese.test(text))).toEqual([])
  expect(said.filter(([, text]) => /\b1 \w+s\b|\(s\)/.test(text))).toEqual([])
})

describe.each(locales)('in %s', (locale) => {
  test('every problem is worded, of a cell as of a whole table, with its place and what stands there', () => {
    for (const code of problemCodes)
      for (const line of [0, 7]) {
        // Why a sheet cannot be adopted is already a sentence, made where the reason is found.
        const found = code === 'cannotAdopt' ? adoptionTextIn(locale).twoLines : '下周'
        const said = formatProblem(libraryPort, { code, table: 'tasks', column: 'due', line, found }, locale)
        expect(said, code).toMatch(locale === 'en' ? /[.!]$/ : /[。！]$/)
        expect(said, code).not.toMatch(/undefined|NaN|tasks|\bdue\b(?! )/)
        if (line > 0 && /^notAn?[A-Z]|outOfRange/.test(code)) expect(said, code).toMatch(/7.*下周|下周.*7/)
      }
  })
  test('every flag of every table has a name, and every dropdown says what it takes', () => {
    for (const key of tableKeys)
      for (const flag of allTables[key].flags) expect(flagName(key, flag.key, locale)).not.toBe(flag.key)
    for (const validation of [
      { kind: 'oneOf', labels: ['A', 'B'] },
      { kind: 'day' },
      { kind: 'number', range: [1, 5] },
      { kind: 'number', range: null },
      { kind: 'rowOf', table: 'people' },
    ] as const)
      expect(describeValidation(validation, locale).length).toBeGreaterThan(5)
  })
  test('a workbook without trackers is refused with the sheets that were looked for', () => {
    const missing = (['tasks', 'clients'] as const).map((table) => ({
      code: 'missingTable' as const,
      table,
      column: '',
      line: 0,
      found: '',
    }))
    const said = formatRefusal(libraryPort, missing, locale)
    for (const { table } of missing) expect(said).toContain(allTables[table].name[locale])
  })
})
