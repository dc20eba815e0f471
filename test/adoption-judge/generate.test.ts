import { describe, expect, test } from 'vitest'
import { isBlank, isDayCell } from '../../src/core/cell.js'
import { locales } from '../../src/core/locale.js'
import { generateSheet } from './generate.js'
import type { GeneratedSheet } from './make/sheet.js'
import { formsOf } from './layouts/index.js'
import { othersOf } from './others/index.js'
import { freshHeaders, freshTrades } from './fresh/words/index.js'
import { headerLists } from './make/pick-header.js'
import { halves, wordsOf } from './words/word-list.js'

const sheets = halves.flatMap((half) =>
  Array.from({ length: 2400 }, (_, at) => generateSheet(`claims-${at}`, half)),
)
const trackers = sheets.filter(({ truth }) => truth.tables.length > 0)
const cellAt = ({ grid }: GeneratedSheet, line: number, column: number) =>
  grid[line - 1]?.[column - 1] ?? null

const rareWords = new Set(
  [
    ...Object.values(freshHeaders).flatMap((list) => locales.map((locale) => list[locale].rare)),
    ...locales.flatMap((locale) => freshTrades[locale].flatMap(({ heads }) => Object.values(heads ?? {}))),
  ].flatMap((joined) => joined.replaceAll('~', '').split('|')),
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
          return [
            { isLate: table.late.includes(line), hasPassed: due.day < sheet.today, isSilent, table, line },
          ]
        }),
      ),
    )
    expect(claims.length).toBeGreaterThan(5000)
    expect(claims.filter(({ isLate, hasPassed }) => isLate && !hasPassed)).toEqual([])
    // In a form of two lines the second line says what is finished.
    const silent = claims.filter(
      ({ isLate, hasPassed, isSilent, line, table }) =>
        hasPassed && isSilent && !isLate && table.work.includes(line + 1),
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

test('the parts have no rare word in common', () => {
  const lists = Object.entries(headerLists)
  expect(lists.length).toBeGreaterThan(40)
  const shared = lists.flatMap(([key, list]) =>
    locales.flatMap((locale) => {
      const fit = wordsOf(list[locale], 'fit').own.map(({ text }) => text)
      const { own, common } = wordsOf(list[locale], 'held')
      const held = own.map(({ text }) => text)
      const taken = [...fit, ...held, ...common.map(({ text }) => text)]
      const ofTrades = freshTrades[locale].flatMap(({ heads }) => heads?.[key]?.split('|') ?? [])
      const fresh = [...freshHeaders[key]![locale].rare.split('|'), ...ofTrades]
      return [
        ...held.filter((text) => fit.includes(text) || common.some((each) => each.text === text)),
        ...fresh
          .filter((text) => !text.startsWith('~') && taken.includes(text))
          .map((text) => `${key}: ${text}`),
      ]
    }),
  )
  expect(shared).toEqual([])
})

test('most sheets of the third part have usual headers only, or one or two rare ones', () => {
  const rare = sheets
    .filter(({ half, truth }) => half === 'fresh' && truth.tables.length > 0)
    .map(countRareHeaders)
  expect(rare.filter((count) => count <= 2).length / rare.length).toBeGreaterThan(0.75)
  expect(rare.filter((count) => count > 0).length / rare.length).toBeGreaterThan(0.25)
})
