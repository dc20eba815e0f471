import { parseExpressionAt } from 'acorn'
import { describe, expect, test } from 'vitest'
import { cliTexts } from '../../host/text/cli/index.js'
import { objectNames } from '../../host/text/objects/index.js'
import { importTexts } from '../../host/text/import/index.js'
import { mergeTexts } from '../../host/text/merge/index.js'
import { pageTexts } from '../../host/text/page/index.js'
import { pageServerTexts } from '../../host/text/page-server/index.js'
import { textOf } from '../../src/text/text-of.js'
import type { Locale } from '../../src/core/locale.js'
import { forbidden } from './forbidden-words.js'

/** Sentences that keep a forbidden word, each with its reason. */
const exceptions: readonly { language: Locale; path: string; because: string }[] = [
  { language: 'zh-CN', path: '.page.plusDay', because: 'the clock moves by days of the calendar' },
]

/** The texts in a function's own source: whatever branch says them, no sample argument can leave one out. */
function textsOf(source: string): string[] {
  const texts: string[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk)
    if (typeof node !== 'object' || node === null) return
    const { type, value } = node as { type?: string; value?: unknown }
    if (type === 'Literal' && typeof value === 'string') texts.push(value)
    if (type === 'TemplateElement') texts.push((value as { cooked: string }).cooked)
    for (const [key, child] of Object.entries(node)) {
      // The name of a property that is read or made is code, not a text.
      if (key !== 'key' && key !== 'property') walk(child)
    }
  }
  walk(parseExpressionAt(source, 0, { ecmaVersion: 'latest' }))
  return texts
}

/** Every text by its path. */
function texts(from: unknown, path = ''): [string, string][] {
  if (typeof from === 'string') return [[path, from]]
  if (typeof from === 'function') return textsOf(String(from)).map((text) => [path, text])
  if (typeof from !== 'object' || from === null) return []
  return Object.entries(from).flatMap(([key, value]) => texts(value, `${path}.${key}`))
}

const collectSentences = (language: Locale): [string, string][] =>
  texts({
    cli: textOf(cliTexts, language),
    objects: Object.values(objectNames[language]).map((name) => [name(1), name(2)]),
    import: textOf(importTexts, language),
    merge: textOf(mergeTexts, language),
    page: pageTexts[language],
    refusals: pageServerTexts[language],
  })

describe.each(['en', 'zh-CN'] as const)('the host’s sentences in %s', (language) => {
  test('use the words of those who read them', () => {
    const found = collectSentences(language).filter(
      ([path, text]) =>
        forbidden[language].some((word) => word.test(text)) &&
        !exceptions.some((one) => one.language === language && one.path === path),
    )
    expect(found).toEqual([])
  })
  test('are all looked at, those in functions too', () => {
    const paths = collectSentences(language).map(([path]) => path)
    expect(new Set(paths).size).toBeGreaterThan(200)
    for (const path of ['.cli.readers', '.page.runDetails', '.import.archived', '.refusals.noLetter']) {
      expect(paths).toContain(path)
    }
  })
})

test('every exception is of a sentence that needs one', () => {
  for (const { language, path } of exceptions) {
    const own = collectSentences(language).filter(([at]) => at === path)
    expect(own.some(([, text]) => forbidden[language].some((word) => word.test(text)))).toBe(true)
  }
})
