/** What people read says what they would say themselves: no word of a list that only we would use. */
import { type AnyNode, parse } from 'acorn'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { figures } from '../../src/domain/measures/figures/index.js'
import { demoContent } from '../../src/templates/demo/content.js'
import { templates } from '../../src/templates/index.js'
import { roles } from '../../src/templates/roles.js'
import { evidenceKinds } from '../../src/trackers/evidence.js'
import { settingSpecs } from '../../src/trackers/own/settings.js'
import { viewNames } from '../../src/views/index.js'
import { helperSheetName } from '../../src/work/refresh/calculations.js'
import { snapshotSheetName } from '../../src/work/run/history.js'
import { allTables } from '../../src/work/table-list.js'
import { readSources } from '../shape/sources.js'
import { libraryDetailsOf } from '../../src/core/library-details.js'

type Locale = 'en' | 'zh-CN'
interface Sentence {
  readonly where: string
  readonly text: string
  readonly locale: Locale
}

/** Words that only we would use, and what people say instead. */
const forbidden: Readonly<Record<Locale, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\bletters?\b/i, 'email'],
    [/\be-mail/i, 'email'],
    [/\bmailed\b/i, 'emailed'],
    [/\breaders?\b/i, 'person, people, recipient'],
    [/\bengagements?\b/i, 'project'],
    [/\b(stand|stands|stood)\b/i, 'is'],
    [/\bbears?\b/i, 'has'],
    [/\b(nobody|whoever|whatever)\b/i, 'no one, the person who, anything'],
    [/\b(newly|anew|likewise)\b/i, 'new, again, also'],
    [/\bis told\b|\bto be told\b/i, 'gets'],
    [/\bno more\b/i, 'stop'],
    [/\bthey go by\b/i, 'they use'],
    [/\b(due|no|delivery|launch|review) days?\b(?! off)/i, 'date'],
    [/\bledger\b/i, 'log'],
    [/\bMilepost menu\b/i, 'the Client progress menu'],
    [/\btid(y|ied)\b/i, 'what is changed'],
    [/\d %/, '40%'],
  ],
  'zh-CN': [
    [/台账/, '发送记录'],
    [/提示/, '预警'],
    [/你们|您们/, '你、您'],
    [/读取|写入|条目/, '识别、填入'],
    [/跟进这张表|原表上跟进|已在跟进|就地|接管/, '跟踪'],
    [/最多需要一分钟/, '可能需要一分钟'],
    [/\d %/, '40%'],
    [/\d(个|项(?!目)|行|列|封|位|条|天|份)/, '3 个'],
  ],
}

/** Where such a word is right after all. */
const exceptions: readonly { readonly where: RegExp; readonly text: RegExp; readonly why: string }[] = [
  { where: /adoption\/en/, text: /Use its letters, such as C/, why: 'the letters of a column' },
  { where: /letters\/zh-CN/, text: /接管/, why: 'to take over the reminders of another account' },
]

/** The texts in a file's code: joined where a sentence is made of pieces, with a number for what is put in. */
function literalsIn(code: string): string[] {
  const { code: script } = transformSync(code, { loader: 'ts', target: 'es2022', charset: 'utf8' })
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) return node.forEach(visit)
    const each = node as AnyNode
    if (each.type === 'ImportDeclaration' || each.type === 'ExportNamedDeclaration') {
      if ('declaration' in each) visit(each.declaration)
      return
    }
    // The code of a problem is a key, not a word.
    if (each.type === 'SwitchCase') return visit(each.consequent)
    if (each.type === 'TemplateLiteral') found.push(each.quasis.map(({ value }) => value.cooked).join('3'))
    if (each.type === 'Literal' && typeof each.value === 'string') found.push(each.value)
    Object.values(each).forEach(visit)
  }
  visit(parse(script, { ecmaVersion: 2022, sourceType: 'module' }))
  return found
}

const sentences: readonly Sentence[] = ['src/text', 'sidebar/text'].flatMap((folder) =>
  readSources(folder).flatMap(({ path, text }) =>
    literalsIn(text).map((literal) => ({
      where: path,
      text: literal,
      locale: path.includes('zh-CN') ? ('zh-CN' as const) : ('en' as const),
    })),
  ),
)

/** Every text that a record gives in both languages; aliases and former names are the words of others. */
function named(from: unknown, where: string): Sentence[] {
  if (typeof from !== 'object' || from === null) return []
  const { en, 'zh-CN': zh } = from as Readonly<Record<Locale, unknown>>
  const readSentence = (text: unknown, locale: Locale): Sentence[] =>
    typeof text === 'string'
      ? [{ where, text, locale }]
      : typeof text === 'function'
        ? [{ where, text: String((text as (...all: number[]) => unknown)(3, 5)), locale }]
        : []
  return [
    ...readSentence(en, 'en'),
    ...readSentence(zh, 'zh-CN'),
    ...Object.entries({ ...from, ...libraryDetailsOf(from) })
      .filter(([key]) => !['en', 'zh-CN', 'aliases', 'formerly'].includes(key))
      .flatMap(([key, value]) => named(value, `${where}.${key}`)),
  ]
}

const names: readonly Sentence[] = [
  ...named(allTables, 'tables'),
  ...named(settingSpecs, 'settings'),
  ...named(evidenceKinds, 'evidence'),
  ...named(viewNames, 'views'),
  ...named({ memoryName: snapshotSheetName, reckoningName: helperSheetName }, 'hidden'),
  ...named(templates, 'templates'),
  ...named(roles, 'roles'),
  ...named(demoContent, 'demo'),
  ...named(figures, 'figures'),
]

/** The sentences with words that Milepost does not use, with what to write instead. */
const wrongIn = (all: readonly Sentence[]): string[] =>
  all.flatMap(({ where, text, locale }) =>
    exceptions.some((each) => each.where.test(where) && each.text.test(text))
      ? []
      : forbidden[locale]
          .filter(([word]) => word.test(text))
          .map(([word, better]) => `${where}: “${text}” has ${String(word)}; say ${better}`),
  )

describe('what people read', () => {
  test.each([
    ['every sentence', sentences, 1000],
    ['every name, help and row of a template', names, 2000],
  ] as const)('has no word of ours in %s', (_, all, atLeast) => {
    expect(all.length).toBeGreaterThan(atLeast)
    for (const locale of ['en', 'zh-CN']) expect(all.some((each) => each.locale === locale)).toBe(true)
    expect(wrongIn(all)).toEqual([])
  })
  test('has every exception still', () => {
    const all = [...sentences, ...names]
    for (const { where, text, why } of exceptions)
      expect(
        all.some((each) => where.test(each.where) && text.test(each.text)),
        why,
      ).toBe(true)
  })
  test('is looked at closely enough to find such words', () => {
    const one = (text: string, locale: Locale): number => wrongIn([{ where: 'x', text, locale }]).length
    for (const text of ['Letters are off', 'no due day', '48 % done', 'Nobody is mailed', 'newly late'])
      expect(one(text, 'en'), text).toBeGreaterThan(0)
    for (const text of ['邮件台账', '刷新提示', '3个工作日', '你们', '未能读取'])
      expect(one(text, 'zh-CN'), text).toBe(1)
    expect(literalsIn('export const a = { said: (n: number): string => `${n} % done` }')).toEqual([
      '3 % done',
    ])
  })
  test('calls a client 您 and the team 你', () => {
    const chinese = sentences.filter(({ locale }) => locale === 'zh-CN')
    const toClient = /clients\/|client-page\/|drafts\/|report\/|chores\//
    expect(chinese.filter(({ where, text }) => !toClient.test(where) && text.includes('您'))).toEqual([])
    expect(chinese.filter(({ where, text }) => /(clients|drafts)\//.test(where) && /你/.test(text))).toEqual(
      [],
    )
  })
})
