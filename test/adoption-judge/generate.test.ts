import { describe, expect, test } from 'vitest'
import { isBlank, isDayCell } from '../../src/core/cell.js'
import { type Locale, locales } from '../../src/core/locale.js'
import { generateSheet } from './generate.js'
import type { GeneratedSheet } from './make/sheet.js'
import { formsOf } from './layouts/index.js'
import { othersOf } from './others/index.js'
import { freshVocabulary } from './fresh/words/index.js'
import { unseenVocabulary } from './unseen/words/index.js'
import { separateHeaders } from './words/separate-headers.js'
import { headerLists } from './make/pick-header.js'
import { halves, isSeparate, type SeparatePart, type WordList, wordsOf } from './words/word-list.js'

const sheets = halves.flatMap((half) =>
  Array.from({ length: 2400 }, (_, at) => generateSheet(`claims-${at}`, half)),
)
const trackers = sheets.filter(({ truth }) => truth.tables.length > 0)
const cellAt = ({ grid }: GeneratedSheet, line: number, column: number) =>
  grid[line - 1]?.[column - 1] ?? null

const vocabularies = { fresh: freshVocabulary, unseen: unseenVocabulary } as const
const parts = halves.filter(isSeparate)

/** The rarer words of a list of headers in a part, with those of its trades; a `~` before those that one may ask about. */
const listRareWords = (part: SeparatePart, key: string, locale: Locale): string[] => [
  ...separateHeaders[part][key]![locale].rare.split('|'),
  ...vocabularies[part].trades[locale].flatMap(({ heads }) => heads?.[key]?.split('|') ?? []),
]
const rareWords = new Set(
  parts.flatMap((part) =>
    Object.keys(headerLists).flatMap((key) =>
      locales.flatMap((locale) => listRareWords(part, key, locale).map((word) => word.replace('~', ''))),
    ),
  ),
)
const countRareHeaders = (sheet: GeneratedSheet): number => {
  const lines = sheet.truth.tables.map(({ headerRows }) => headerRows[headerRows.length - 1]!)
  return lines.flatMap((line) => sheet.grid[line - 1]!).filter((cell) => rareWords.has(String(cell))).length
}

describe('a generated sheet', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(generateSheet('1', 'fit')).toEqual(generateSheet('1', 'fit'))
    expect(generateSheet('1', 'fit').grid).not.toEqual(generateSheet('2', 'fit').grid)
    expect(generateSheet('1', 'fit').grid).not.toEqual(generateSheet('1', 'held').grid)
  })
  test('has a title in each line that is work', () => {
    const lacking = trackers.filter((sheet) =>
      sheet.truth.tables.some(({ work, columns }) =>
        work.some((line) => isBlank(cellAt(sheet, line, columns['title']!))),
      ),
    )
    expect(lacking.map(({ seed }) => seed)).toEqual([])
  })
  test('has a date in each line that is late', () => {
    const late = trackers.flatMap((sheet) =>
      sheet.truth.tables.flatMap((table) =>
        table.late.map((line) => cellAt(sheet, line, table.columns['due']!)),
      ),
    )
    expect(late.length).toBeGreaterThan(500)
    expect(late.filter((cell) => isBlank(cell))).toEqual([])
  })
  test('calls a line late where its date has passed, unless a cell of the line says that it is finished', () => {
    const claims = trackers.flatMap((sheet) =>
      sheet.truth.tables.flatMap((table) =>
        [...table.late, ...table.work].flatMap((line) => {
          const due = 'due' in table.columns ? cellAt(sheet, line, table.columns['due']!) : null
          if (due === null || !isDayCell(due) || table.mayBeLate.includes(line)) return []
          const states = ['status', 'percentComplete', 'doneOn'].flatMap((role) => table.columns[role] ?? [])
          const isSilent = states.every((column) => isBlank(cellAt(sheet, line, column)))
          const showsDone = formsOf(sheet.half).find(({ name }) => name === sheet.layout)?.showsDone === true
          const hasPassed = due.day < sheet.today
          return [{ isLate: table.late.includes(line), hasPassed, isSilent, showsDone }]
        }),
      ),
    )
    expect(claims.length).toBeGreaterThan(5000)
    expect(claims.filter(({ isLate, hasPassed }) => isLate && !hasPassed)).toEqual([])
    // Some forms say by themselves what is finished.
    const silent = claims.filter(
      ({ isLate, hasPassed, isSilent, showsDone }) => hasPassed && isSilent && !isLate && !showsDone,
    )
    expect(silent).toEqual([])
  })
  test('has lines of work, and columns that differ', () => {
    const tables = trackers.flatMap(({ truth }) => truth.tables)
    expect(Math.min(...tables.map(({ work }) => work.length))).toBeGreaterThanOrEqual(2)
    expect(
      tables.filter(({ columns }) => new Set(Object.values(columns)).size < Object.keys(columns).length),
    ).toEqual([])
  })
})

describe.each(halves)('the part “%s”', (half) => {
  test('has every layout and every kind of sheet that is no tracker', () => {
    const layouts = new Set(sheets.filter((sheet) => sheet.half === half).map(({ layout }) => layout))
    const missing = formsOf(half).filter(({ name }) => !layouts.has(name))
    expect(missing.map(({ name }) => name)).toEqual([])
    const others = othersOf(half)
    expect(others.filter(({ name }) => !layouts.has(`no tracker: ${name}`)).map(({ name }) => name)).toEqual(
      [],
    )
    expect(others.length).toBeGreaterThanOrEqual(22)
  })
})

describe('the rare words of the parts', () => {
  const lists = Object.entries(headerLists)
  const perLanguage = lists.flatMap(([key, list]) =>
    locales.map((locale) => ({ key, locale, list: list[locale] })),
  )
  const listWords = (list: WordList) => {
    const fit = wordsOf(list, 'fit').own.map(({ text }) => text)
    const { own, common } = wordsOf(list, 'held')
    return { fit, held: own.map(({ text }) => text), common: common.map(({ text }) => text) }
  }
  test('are of one part only', () => {
    expect(lists.length).toBeGreaterThan(40)
    const shared = perLanguage.flatMap(({ key, locale, list }) => {
      const { fit, held, common } = listWords(list)
      const taken = [...fit, ...held, ...common]
      const fresh = listRareWords('fresh', key, locale)
      const unseen = listRareWords('unseen', key, locale)
      const takenByFresh = fresh.map((word) => word.replace('~', ''))
      return [
        ...held.filter((text) => fit.includes(text) || common.includes(text)),
        ...fresh.filter((text) => taken.includes(text)).map((text) => `fresh ${key}: ${text}`),
        ...unseen
          .filter((text) => taken.includes(text) || takenByFresh.includes(text))
          .map((text) => `unseen ${key}: ${text}`),
      ]
    })
    expect(shared).toEqual([])
  })
})

test.each(parts)('most sheets of “%s” have usual headers only, or one or two rare ones', (part) => {
  const rare = sheets
    .filter(({ half, truth }) => half === part && truth.tables.length > 0)
    .map(countRareHeaders)
  expect(rare.filter((count) => count <= 2).length / rare.length).toBeGreaterThan(0.75)
  expect(rare.filter((count) => count > 0).length / rare.length).toBeGreaterThan(0.25)
})
