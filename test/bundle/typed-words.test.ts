/** Words and days as people type them, in sheets that Milepost made: what it can read it turns into its own, all else stays. */
import { describe, expect, test } from 'vitest'
import { fillRows, findColumns, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { locales, namesOf } from '../../src/core/locale.js'
import { trackers } from '../../src/trackers/index.js'
import { allTables } from '../../src/work/table-list.js'
import { createSetUpSession, readFindings, readShownColumn } from './bundle-session.js'

const { status } = allTables.tasks.columns

/** What a person types into cells of one column from row 2, and what they show afterwards. */
const typeInto = (session: Session, table: 'tasks', column: string, typed: readonly string[]): string[] => {
  const { id } = findSheet(session.workbook, table)
  const at = findColumns(session.workbook, table).get(column)!
  const { error } = session.editArea(
    id,
    2,
    at,
    typed.map((text) => [text]),
  )
  expect(error).toBeUndefined()
  return readShownColumn(session, table, column).slice(0, typed.length)
}

describe.each(locales)('typed into a sheet that Milepost made, in %s,', (locale) => {
  test('another word for a choice becomes the word of the list at once', () => {
    const session = createSetUpSession(locale)
    const word = status.choices!['inProgress']!.aliases![0]!
    const label = status.choices!['inProgress']![locale]
    expect(typeInto(session, 'tasks', 'status', [word, ` ${word.toUpperCase()} `, label])).toEqual([
      label,
      label,
      label,
    ])
  })
  test('a label of the other language stays, since both are read', () => {
    const session = createSetUpSession(locale)
    const labels = locales.map((each) => status.choices!['inProgress']![each])
    expect(typeInto(session, 'tasks', 'status', labels)).toEqual(labels)
  })
  test('a finished status in other words gets its date too', () => {
    const session = createSetUpSession(locale)
    fillRows(session.workbook, 'tasks', [{ id: 'T-1', title: 'A' }])
    const word = status.choices!['done']!.aliases![0]!
    expect(typeInto(session, 'tasks', 'status', [word])).toEqual([status.choices!['done']![locale]])
    expect(readShownColumn(session, 'tasks', 'doneOn')[0]).toBe('2026-03-31')
  })
  test('a word that nobody knows stays as typed', () => {
    const session = createSetUpSession(locale)
    expect(typeInto(session, 'tasks', 'status', ['Sometime', '3'])).toEqual(['Sometime', '3'])
  })
  test('a formula between two words stays', () => {
    const session = createSetUpSession(locale)
    const { id } = findSheet(session.workbook, 'tasks')
    const column = findColumns(session.workbook, 'tasks').get('status')!
    const word = status.choices!['done']!.aliases![0]!
    session.workbook.type(id, 2, column, word)
    // A cell of text would hold the formula as text.
    const place = { row: 3, column, lastRow: 3, lastColumn: column }
    session.workbook.setStyle(id, place, { format: 'General' })
    session.workbook.setFormula({ sheet: id, row: 3, column }, `=IF(TRUE,"${word}","")`)
    const label = status.choices!['done']![locale]
    // What Google tells of an edit is its range; a paste has formulas in it.
    const { title } = Object.fromEntries(findColumns(session.workbook, 'tasks'))
    session.editArea(id, 2, Math.min(column, title!), [['A'], ['B']])
    expect(readShownColumn(session, 'tasks', 'status').slice(0, 2)).toEqual([word, word])
    runOrThrow(session, 'refresh')
    runOrThrow(session, 'refresh')
    expect(readShownColumn(session, 'tasks', 'status').slice(0, 2)).toEqual([label, word])
    expect(session.workbook.cell({ sheet: id, row: 3, column })?.f).toBe(`=IF(TRUE,"${word}","")`)
  })
  test('a day that was taken as text becomes a day where it has one meaning only', () => {
    const session = createSetUpSession(locale)
    const column = findColumns(session.workbook, 'tasks').get('due')!
    const { id } = findSheet(session.workbook, 'tasks')
    const texts = ["'13.04.2026", "'03/04/2026", "'next week"]
    expect(typeInto(session, 'tasks', 'due', texts)).toEqual(['2026-04-13', '03/04/2026', 'next week'])
    expect(typeof session.workbook.cell({ sheet: id, row: 2, column })?.v).toBe('number')
  })
  test('a word that came without an edit becomes the word of the list in the next run', () => {
    const session = createSetUpSession(locale)
    const word = status.choices!['done']!.aliases![0]!
    fillRows(session.workbook, 'tasks', [
      { id: 'T-1', title: 'A', status: word },
      { id: 'T-2', title: 'B', status: 'Sometime' },
      { title: 'D', status: word },
    ])
    runOrThrow(session, 'refresh')
    // The row without an id gets one first.
    runOrThrow(session, 'refresh')
    const label = status.choices!['done']![locale]
    expect(readShownColumn(session, 'tasks', 'status').slice(0, 3)).toEqual([label, 'Sometime', label])
  })
  test('a word that is nearly one of the list is listed with that one', () => {
    const session = createSetUpSession(locale)
    fillRows(session.workbook, 'tasks', [
      { id: 'T-1', title: 'A', status: 'In progess' },
      { id: 'T-2', title: 'B', status: 'Sometime' },
    ])
    const found = readFindings(session).problems.filter(({ code }) => code === 'notAChoice')
    expect(found.map(({ found: word, nearest }) => [word, nearest])).toEqual([
      ['In progess', status.choices!['inProgress']![locale]],
      ['Sometime', undefined],
    ])
  })
})

/** The kinds of validation that refuse what does not fit. */
const refusingKinds = ({ workbook }: Session): Set<string> =>
  new Set(
    workbook
      .snapshot()
      .sheets.flatMap(({ validations }) => validations ?? [])
      .filter(({ allowInvalid }) => !allowInvalid)
      .map(({ criteria }) => criteria),
  )

test('nothing that Milepost can read is refused: dropdowns and days warn, numbers alone are refused', () => {
  expect(refusingKinds(createSetUpSession('en'))).toEqual(new Set(['NUMBER_BETWEEN']))
})

test('a dropdown of a former version that refuses warns after a repair', () => {
  const { workbook } = createSetUpSession('en')
  const former = workbook.snapshot()
  for (const { validations } of former.sheets)
    for (const rule of validations ?? []) (rule as { allowInvalid: boolean }).allowInvalid = false
  const session = createSetUpSession('en', { snapshot: former })
  expect(refusingKinds(session)).toContain('VALUE_IN_LIST')
  runOrThrow(session, 'setUp')
  expect(refusingKinds(session)).toEqual(new Set(['NUMBER_BETWEEN']))
})

test('every other word of every choice is unlike every label, so that no label is rewritten', () => {
  for (const { columns } of Object.values(trackers))
    for (const { choices = {} } of Object.values(
      columns as Record<string, { choices?: typeof status.choices }>,
    )) {
      const labels = new Set(Object.values(choices).flatMap((choice) => namesOf(choice)))
      for (const { aliases = [] } of Object.values(choices))
        expect(aliases.filter((alias) => labels.has(alias))).toEqual([])
    }
})
