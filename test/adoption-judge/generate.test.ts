import { describe, expect, test } from 'vitest'
import { isBlank, isDayCell } from '../../src/core/cell.js'
import { generateSheet } from './generate.js'
import type { GeneratedSheet } from './make/sheet.js'
import { forms } from './layouts/index.js'
import { otherSheets } from './others/index.js'
import { detailHeaders } from './words/detail-headers.js'
import { formHeaders } from './words/form-headers.js'
import { sharedHeaders, ownHeaders } from './words/shared-headers.js'
import { trackerHeaders } from './words/tracker-headers.js'
import { halves, type LocalisedWords, wordsOf } from './words/word-list.js'

const sheets = halves.flatMap((half) =>
  Array.from({ length: 1200 }, (_, at) => generateSheet(`claims-${at}`, half)),
)
const trackers = sheets.filter(({ truth }) => truth.tables.length > 0)
const cellAt = ({ grid }: GeneratedSheet, line: number, column: number) =>
  grid[line - 1]?.[column - 1] ?? null

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

test('every layout and every kind of sheet that is no tracker is generated', () => {
  const layouts = new Set(sheets.map(({ layout }) => layout))
  expect(forms.filter(({ name }) => !layouts.has(name)).map(({ name }) => name)).toEqual([])
  const missing = otherSheets.filter(({ name }) => !layouts.has(`no tracker: ${name}`))
  expect(missing.map(({ name }) => name)).toEqual([])
  expect(otherSheets.length).toBeGreaterThanOrEqual(22)
})

test('the halves have no rare word in common', () => {
  const lists: readonly LocalisedWords[] = [
    sharedHeaders,
    ownHeaders,
    trackerHeaders,
    detailHeaders,
    formHeaders,
  ].flatMap((record) => Object.values<LocalisedWords>(record))
  expect(lists.length).toBeGreaterThan(40)
  const shared = lists.flatMap((list) =>
    (['en', 'zh-CN'] as const).flatMap((locale) => {
      const fit = wordsOf(list[locale], 'fit').own.map(({ text }) => text)
      const { own, common } = wordsOf(list[locale], 'held')
      return own.filter(({ text }) => fit.includes(text) || common.some((each) => each.text === text))
    }),
  )
  expect(shared).toEqual([])
})
