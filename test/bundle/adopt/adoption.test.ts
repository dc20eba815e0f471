import { describe, expect, test } from 'vitest'
import type { Column } from '../../../src/core/column.js'
import { newWorkbook } from '../../../host/cli/new-workbook.js'
import type { AdoptionAnswer } from '../../../src/domain/adoption/sheet-answer.js'
import { locales } from '../../../src/core/locale.js'
import { trackerKeys, trackers } from '../../../src/trackers/index.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { SheetData } from '../../../src/work/adopt/read-sheet.js'
import { createSession, createSetUpSession, callForValue } from '../bundle-session.js'

describe.each(locales)('a workbook that Milepost set up, in %s,', (locale) => {
  const answer = callForValue<AdoptionAnswer>(createSetUpSession(locale), 'readAdoption', {})
  const known = new Map(trackerKeys.map((key): [string, string] => [trackers[key].name[locale], key]))
  const shown = answer.sheets.filter(({ sheet }) => known.has(sheet))
  test('is recognised sheet by sheet, with every column and without a doubt', () => {
    expect(shown.length).toBeGreaterThan(4)
    for (const { sheet, verdict, tracker, columns, unsure } of shown) {
      expect([sheet, verdict, tracker, unsure]).toEqual([sheet, 'table', known.get(sheet), []])
      const own = Object.entries<Column>(trackers[tracker!].columns)
        .filter(([, { besideTracker }]) => besideTracker === undefined)
        .map(([column]) => column)
      expect(Object.keys(columns).sort()).toEqual(own.sort())
    }
  })
  test('has no other tables', () => {
    const others = answer.sheets.filter(({ sheet }) => !known.has(sheet))
    expect(others.length).toBeGreaterThan(0)
    expect(others.map(({ verdict }) => verdict)).toEqual(others.map(() => 'notATable'))
  })
})

test('sheets that Milepost makes for itself are not offered, shown or hidden', () => {
  const session = createSetUpSession('en')
  runOrThrow(session, 'refreshViews')
  const names = session.workbook.sheets.map(({ name }) => name)
  expect(names).toContain('Milepost snapshot')
  expect(names).toContain('Gantt')
  session.workbook.addSheet('Plan of ours')
  expect(callForValue<SheetData>(session, 'readSheet', {}).sheets).toEqual(['Plan of ours'])
})

/** A strange workbook: so many sheets of one small list. */
function createForeignWorkbook(sheets: number, lines: number) {
  const snapshot = newWorkbook('en', 'Asia/Shanghai')
  const session = createSession('en', { snapshot })
  const { workbook } = session
  const [first] = workbook.sheets
  const values = [
    ['Task', 'Owner', 'Due', 'Status'],
    ...Array.from({ length: lines }, (_, index) => [`Write part ${index}`, 'Ann', 'March 1, 2026', 'Open']),
  ]
  for (let index = 0; index < sheets; index++) {
    const id = index === 0 ? first!.id : workbook.addSheet(`Plan ${index}`).id
    workbook.setValues({ sheet: id, row: 1, column: 1 }, values)
  }
  return session
}

test('a strange workbook is read in calls by the number of its sheets, not of its rows', () => {
  const calls = (sheets: number, lines: number): number =>
    runOrThrow(createForeignWorkbook(sheets, lines), 'readAdoption', {}).calls.total
  const [small, long, many] = [calls(1, 3), calls(1, 90), calls(3, 3)]
  expect(long).toBe(small)
  expect((many - small) / 2).toBeLessThanOrEqual(8)
})

test('what is late in a strange sheet is named with the address of its day', () => {
  const { sheets } = callForValue<AdoptionAnswer>(createForeignWorkbook(2, 2), 'readAdoption', {
    sheet: 'Plan 1',
  })
  expect(sheets).toMatchObject([
    {
      sheet: 'Plan 1',
      tracker: 'tasks',
      columns: { title: 'A', owner: 'B', due: 'C', status: 'D' },
      rows: 2,
      late: [
        { cell: 'C2', title: 'Write part 0', owner: 'Ann', due: '2026-03-01' },
        { cell: 'C3', title: 'Write part 1', owner: 'Ann', due: '2026-03-01' },
      ],
      problems: [{ code: 'dayAsText', cell: 'C2', found: 'March 1, 2026', count: 2 }],
    },
  ])
})

test('a sheet that is not there gives an empty answer', () => {
  expect(
    callForValue<AdoptionAnswer>(createForeignWorkbook(1, 1), 'readAdoption', { sheet: 'Nowhere' }).sheets,
  ).toEqual([])
})
