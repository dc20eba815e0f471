import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '../../src/core/locale.js'
import { commonTexts } from '../../src/text/common/index.js'
import { textOf } from '../../src/text/text-of.js'
import { readSources } from './sources.js'

/** The lists of sentences of all pages in a language, by the folders of their subjects. */
const listsOf = (locale: Locale): Promise<(readonly [string, unknown])[]> =>
  Promise.all(
    readSources('sidebar/text', ['.ts'])
      .filter(({ path }) => path.endsWith(`/${locale}.ts`))
      .map(async ({ path }) => {
        const { en, zhCN } = (await import(`../../${path}`)) as { en?: unknown; zhCN?: unknown }
        return [path.replace(/^sidebar\/text\/|\/[^/]+$/g, ''), en ?? zhCN] as const
      }),
  )
const lists = { en: await listsOf('en'), 'zh-CN': await listsOf('zh-CN') }

/** A name, a date as each language writes it, and the values by which a sentence takes another turn. */
const samples = [
  'Xy',
  '31 Mar',
  '3月31日',
  'managerDigest',
  '',
  0,
  1,
  3,
  -2,
  0.4,
  true,
  false,
  ['Xy', 'Zz'],
  [],
]
const most = 4

/** All that a sentence can say with such arguments, none of which it was not made for. */
function* collectSentences(from: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof from === 'string') yield [path, from]
  else if (typeof from === 'function')
    for (const given of choices(Math.min(from.length, most))) {
      const spokenText = attempt(() => (from as (...all: unknown[]) => unknown)(...given))
      if (typeof spokenText === 'string' && !/undefined|NaN|Infinity|\[object|true|false/.test(spokenText))
        yield [path, spokenText]
    }
  else if (typeof from === 'object' && from !== null)
    for (const [key, each] of Object.entries(from)) yield* collectSentences(each, `${path}.${key}`)
}

function* choices(length: number): Generator<unknown[]> {
  if (length === 0) yield []
  else for (const first of samples) for (const rest of choices(length - 1)) yield [first, ...rest]
}

function attempt(sentence: () => unknown): unknown {
  try {
    return sentence()
  } catch {
    // A sentence that is given a number where it counts names.
    return undefined
  }
}

const sentencesIn = (locale: Locale): (readonly [string, string])[] => [
  ...new Map(
    lists[locale]
      .flatMap(([path, list]) => [...collectSentences(list, path)])
      .map(([path, spokenText]) => [`${path} ${spokenText}`, [path, spokenText] as const]),
  ).values(),
]

/** One example of each sentence that a pattern finds once what is excused was taken out of it. */
const found = (
  sentences: readonly (readonly [string, string])[],
  pattern: RegExp,
  excused: readonly RegExp[] = [],
): string[] => [
  ...new Map(
    sentences
      .filter(([, spokenText]) =>
        pattern.test(excused.reduce((left, each) => left.replace(each, ''), spokenText)),
      )
      .map(([path, spokenText]) => [path, `${path}: ${spokenText}`]),
  ).values(),
]

describe('the English words of the pages', () => {
  const sentences = sentencesIn('en')
  test('are all found, with every turn a sentence takes', () => {
    expect(lists.en.length).toBeGreaterThan(6)
    expect(sentences.length).toBeGreaterThan(800)
    expect(found(sentences, /1 email may/)).toHaveLength(1)
    expect(found(sentences, /3 emails may/)).toHaveLength(1)
  })

  test.each([
    ['email, not letter', /\bletters?\b|\be-mails?\b/i],
    ['people, not readers', /\breaders?\b/i],
    ['project, not engagement', /\bengagements?\b/i],
    [
      'plain words',
      /\b(stands?|standing|bears?|newly|anew|likewise|shall|nobody|whoever|whatever|somebody)\b/i,
    ],
    ['whole thoughts', /\b(be|is|has nothing to be) told\b|\bno more\b|\bgo by\b|\ball the same\b/i],
    ['40%, not 40 %', /\d\s%/],
    ['overdue or urgent, no colour', /\b(red|amber|green)\b/i],
  ])('%s', (_, pattern) => {
    expect(found(sentences, pattern)).toEqual([])
  })

  test('a date is a date: a day is counted, worked or off', () => {
    const counted = [/\bworking days?\b/gi, /\bworkdays?\b/gi, /\bdays? off\b/gi, /\bwithin a day\b/gi]
    // The name of a package.
    counted.push(/\bchinese-days\b/g)
    // The digest's own choice of weekdays, as the sheet says it.
    expect(found(sentences, /\bdays?\b/i, counted)).toEqual([])
  })

  test('late means overdue', () => {
    // Names of the menu's sidebar and what it leads to; a milestone after its due date.
    const named = [/what’s late/gi, /late milestones/gi, /runs late/gi]
    expect(found(sentences, /\blate\b/i, named)).toEqual([])
  })

  test('one is one, two are many', () => {
    // Said of several only; and a version or an address is no count.
    const several = [/\d clients are called/g, /\d stages could/g, /\b1 (is|was)\b/g]
    expect(found(sentences, /\b1 \w+s\b|\(s\)/, several)).toEqual([])
  })
})

describe('the Chinese words of the pages', () => {
  const sentences = sentencesIn('zh-CN')
  test('are all found', () => {
    expect(sentences.length).toBeGreaterThan(800)
  })

  test.each([
    ['one word for each thing', /台账|提示/],
    ['the team is 你', /您|你们/],
    ['no talk of the machine', /读取|写入|条目/],
    ['40%, not 40 %', /\d\s%/],
    ['紧急 or 逾期, no colour', /[红黄绿]色/],
    ['Chinese marks', /\p{Script=Han}[,;:?!()"]|\p{Script=Han}\.(?=\s|$)/u],
  ])('%s', (_, pattern) => {
    // The hour was given a date.
    expect(found(sentences, pattern, [/日:00/g])).toEqual([])
  })

  test('a space between a number, a date or a name and the words around it', () => {
    // A year is written together with its number.
    const close = [/3月31日年|[\dXyZz,.]+年/gu]
    const touching = /\p{Script=Han}(?:[-−]?\d|Xy)|(?:\d|Xy|Zz)\p{Script=Han}/u
    const dates = /(?![年月日])\p{Script=Han}3月31日|3月31日\p{Script=Han}/u
    expect(found(sentences, dates, close)).toEqual([])
    expect(found(sentences, touching, [...close, /3月31日/gu])).toEqual([])
  })

  test('working days are 工作日', () => {
    expect(found(sentences, /天/, [/今天/g, /一天之内/g])).toEqual([])
  })
})

/** The sentences that send people to an item of the menu, by the item whose label they quote. */
const quoting = {
  'today.noIdYet': 'refresh',
  'letters.turnOffNote': 'turnOffLetters',
  'start.demoNote': 'removeDemo',
  'start.doubtful': 'setUp',
  'plan.noChangesNote': 'showStart',
  'common.startHere': 'showStart',
  'common.useOwnSheet': 'showAdopt',
  'adopt.letters': 'previewLetters',
} as const

test.each(locales)('a sentence that names an item of the menu quotes its label, in %s', (locale) => {
  const sentences = sentencesIn(locale)
  for (const [key, item] of Object.entries(quoting)) {
    const spokenText = sentences.filter(([path]) => path === key)
    expect(spokenText.length, key).toBeGreaterThan(0)
    for (const [, sentence] of spokenText) expect(sentence).toContain(textOf(commonTexts, locale)[item])
  }
})
