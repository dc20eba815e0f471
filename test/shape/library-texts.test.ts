import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { libraryContent } from '../../host/build/library/build-library.js'
import { librarySubjects } from '../../host/build/library/library-texts.js'
import { partsOfFunction } from '../../host/build/library/plain-sentences.js'
import { stripLibraryTexts, removeLibraryTexts } from '../../host/build/library/strip-library-texts.js'
import { libraryDetailsOf } from '../../src/core/library-details.js'
import { locales } from '../../src/core/locale.js'
import { type LibrarySentences, type LibraryTexts, libraryTextOf } from '../../src/text/library-text-of.js'
import { viewTexts } from '../../src/text/views/index.js'
import { settingGroup, settingSpecs } from '../../src/trackers/own/settings.js'
import { trackerKeys, trackers } from '../../src/trackers/index.js'
import { allTables, tableKeys } from '../../src/work/table-list.js'
import { loadBuiltCode } from '../built-code.js'
import { root, readSources } from './sources.js'

type Subject = keyof LibrarySentences
const nothing = { en: {}, 'zh-CN': {} }

/** The records of all tables and settings as the script file has them, with the one way to what ships beside. */
async function shippedRecords() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { allTables } from './src/work/table-list.ts'
        export { settingSpecs } from './src/trackers/own/settings.ts'
        export { libraryDetailsOf } from './src/core/library-details.ts'`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'shipped',
    plugins: [stripLibraryTexts],
  })
  return runInNewContext(`${outputFiles[0]!.text};shipped`, {}) as {
    allTables: typeof allTables
    settingSpecs: typeof settingSpecs
    libraryDetailsOf: typeof libraryDetailsOf
  }
}

/** The sentences of a record, at any depth. */
const wordsIn = (words: object): unknown[] =>
  Object.values(words).flatMap((each: unknown) =>
    typeof each === 'object' && each !== null ? wordsIn(each) : [each],
  )
const calculates = (word: unknown): boolean => typeof word === 'function' && partsOfFunction(word) === null

/** What a sentence says of some facts, or that it needs others. */
function say(sentence: (...facts: unknown[]) => unknown, facts: readonly unknown[]): string {
  try {
    return String(sentence(...facts))
  } catch {
    return 'needs other facts'
  }
}
/** What a record says: its sentences, and of its functions what they make of words, of numbers and of none. */
const sayAll = (words: object): unknown =>
  JSON.parse(
    JSON.stringify(words, (_, each: unknown) =>
      typeof each === 'function'
        ? [
            ['a', 'b', 'c', 'd', 'e'],
            [1, 2, 3, 4, 5],
            ...[0, 1, 2, '', null, true, false].map((fact) => Array.from({ length: 5 }, () => fact)),
          ].map((facts) => say(each as (...facts: unknown[]) => unknown, facts))
        : each,
    ),
  )
/** Something that is not known to be a sentence's way with its facts. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'function' || Object.prototype.toString.call(each) === '[object RegExp]'
        ? String(each)
        : each,
    ),
  )
const columnsIn = (tables: typeof allTables): [table: string, column: string, record: object][] =>
  tableKeys.flatMap((key) =>
    Object.entries(tables[key].columns).map(([column, record]): [string, string, object] => [
      key,
      column,
      record as object,
    ]),
  )

test('the script file has the records of the sources, but for what ships beside it', async () => {
  const shipped = await shippedRecords()
  const facts = (record: object): unknown => plain({ ...record, read: null, write: null })
  for (const key of tableKeys) {
    const { columns, ...table } = shipped.allTables[key]
    const { columns: own, ...textsOfKinds } = allTables[key]
    expect(plain(table)).toEqual(plain(textsOfKinds))
    expect(Object.keys(columns)).toEqual(Object.keys(own))
  }
  const written = new Map(columnsIn(allTables).map(([key, column, record]) => [`${key}.${column}`, record]))
  for (const [key, column, record] of columnsIn(shipped.allTables)) {
    expect(facts(record), `${key}.${column}`).toEqual(facts(written.get(`${key}.${column}`)!))
    // The one of the core itself is too short to be worth it.
    if (column !== 'id') expect(shipped.libraryDetailsOf(record), `${key}.${column}`).toEqual({})
  }
  expect(plain(shipped.settingSpecs)).toEqual(plain(settingSpecs))
  for (const setting of Object.values(shipped.settingSpecs))
    expect(shipped.libraryDetailsOf(setting)).toEqual({})
})

test('the library has all that ships beside the script file', () => {
  const { help, settingHelp, headerWords, listing } = libraryContent
  const carried = (key: string, column: string) => ({
    aliases: headerWords.aliases[key]?.[column]?.split('|'),
    help: help[key]?.[column],
  })
  const found = columnsIn(allTables).filter(
    ([, , record]) => Object.keys(libraryDetailsOf(record)).length > 0,
  )
  expect(found.length).toBeGreaterThan(100)
  for (const [key, column, record] of found)
    expect(carried(key, column), `${key}.${column}`).toEqual(libraryDetailsOf(record))
  expect(listing.map(({ key }) => key).toSorted()).toEqual(trackerKeys.toSorted())
  for (const key of trackerKeys) {
    const { listing: told, titleWords } = libraryDetailsOf(trackers[key])
    expect(
      listing.find((each) => each.key === key),
      key,
    ).toMatchObject({ group: told!.group, purpose: told!.purpose })
    expect(headerWords.titles[key], key).toEqual(titleWords)
  }
  for (const [key, setting] of Object.entries(settingSpecs))
    expect(settingHelp[settingGroup(key)]).toEqual(libraryDetailsOf(setting).help)
})

test('no code that runs can see what ships beside it, in the sources as in the script file', async () => {
  const { code } = await loadBuiltCode()
  expect(code).toContain('withLibraryDetails')
  expect(code).not.toContain('libraryDetailsOf')
  const sources = readSources('src').filter(({ text }) => text.includes('libraryDetailsOf'))
  expect(sources.map(({ path }) => path)).toEqual(['src/core/library-details.ts'])
})

test('words are the same with the sentences that the library carries, and without it there are none', async () => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { draftTexts as drafts } from './src/text/drafts/index.ts'
        export { explanationTexts as explanations } from './src/text/explanations/index.ts'
        export { calendarTexts as calendar } from './src/text/calendar/index.ts'
        export { healthTexts as health } from './src/text/health/index.ts'
        export { faultTexts as faults } from './src/text/faults/index.ts'
        export { selfCheckTexts as selfCheck } from './src/text/self-check/index.ts'
        export { viewTexts as views } from './src/text/views/index.ts'
        export { adoptionTexts as adoption } from './src/text/adoption/index.ts'
        export { clientTexts as clients } from './src/text/clients/index.ts'
        export { releaseTexts as release } from './src/text/release/index.ts'
        export { planTexts as plan } from './src/text/plan/index.ts'
        export { problemTexts as problems } from './src/text/problems/index.ts'
        export { reportTexts as report } from './src/text/report/index.ts'
        export { foreignCellTexts as foreignCells } from './src/text/foreign-cells/index.ts'
        export { answerTexts as answers } from './src/text/answers/index.ts'
        export { choreTexts as chores } from './src/text/chores/index.ts'
        export { inputTexts as input } from './src/text/input/index.ts'
        export { exportTexts as exports } from './src/text/exports/index.ts'
        export { runTexts as runs } from './src/text/runs/index.ts'
        export { letterTexts as emails } from './src/text/letters/index.ts'
        export { libraryTextOf } from './src/text/library-text-of.ts'`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    globalName: 'shipped',
    plugins: [stripLibraryTexts],
  })
  const code = outputFiles[0]!.text
  const shipped = runInNewContext(`${code};shipped`, {}) as Record<Subject, LibraryTexts<object>> & {
    libraryTextOf: typeof libraryTextOf
  }
  const carried = JSON.parse(JSON.stringify(libraryContent.texts)) as typeof libraryContent.texts
  const none = Object.fromEntries(
    librarySubjects.map(({ inLibrary }) => [inLibrary, nothing]),
  ) as unknown as LibrarySentences
  for (const subject of librarySubjects)
    for (const locale of locales) {
      const { inLibrary, functions } = subject as LibraryTexts<object>
      const completeTexts = sayAll(functions[locale])
      const inScript = (sentences: LibrarySentences): unknown =>
        sayAll(shipped.libraryTextOf(shipped[inLibrary], locale, sentences))
      const inSources = (sentences: LibrarySentences): unknown =>
        sayAll(libraryTextOf(subject as LibraryTexts<object>, locale, sentences))
      expect(inScript(carried), inLibrary).toEqual(completeTexts)
      expect(inSources(carried), inLibrary).toEqual(completeTexts)
      expect(inSources(none), inLibrary).toMatchObject(inScript(none) as object)
      expect(wordsIn(shipped[inLibrary].functions[locale]).filter((word) => !calculates(word))).toEqual([])
    }
  expect(code).not.toContain(viewTexts.functions.en.measures.intro)
  expect(code).not.toContain(viewTexts.functions['zh-CN'].loadNote)
  expect(code).not.toContain('a list of work to track')
  expect(code).toContain('formatWords')
})

test('the place in the list of trackers and the words for titles go, and ranks and columns of those names stay', () => {
  const code = `tracker({ key: 'a', prefix: 'A', listing: { group: 'plan', purpose, rank: 2 }, work: { assignee: 'owner', rank: 1 },
    titleWords: [[1, 'a|b']], columns: { listing: text({ en: 'List' }), titleWords: text({ en: 'Words' }) } })`
  expect(removeLibraryTexts(code).replace(/\s+/g, ' ')).toBe(
    `tracker({ key: 'a', prefix: 'A', work: { assignee: 'owner', rank: 1 }, ` +
      `columns: { listing: text({ en: 'List' }), titleWords: text({ en: 'Words' }) } })`,
  )
})

test('aliases of choices and of tables stay, and so does a column that is called help', () => {
  const code = `table({ key: 'a', aliases: ['A'], columns: {
    help: text({ en: 'Help' }, { width: 1, aliases: ['H'], help: { en: 'x', 'zh-CN': 'y' } }),
    due: due({ help: shared, aliases }),
    kind: choice({ en: 'Kind' }, { b: { en: 'B', aliases: ['C'] } }, { aliases: ['Sort'] }) } })`
  expect(removeLibraryTexts(code).replace(/\s+/g, ' ')).toBe(
    `table({ key: 'a', aliases: ['A'], columns: { help: text({ en: 'Help' }, { width: 1, }), ` +
      `due: due({ }), kind: choice({ en: 'Kind' }, { b: { en: 'B', aliases: ['C'] } }, { }) } })`,
  )
})
