import { describe, expect, test } from 'vitest'
import { fillRows } from '../../host/bench/fill-rows.js'
import type { ConditionalFormatSnapshot, WorkbookSnapshot } from '../../host/emulator/workbook/snapshot.js'
import { isOwnFormat } from '../../src/core/sheet/layout.js'
import { type Locale, locales } from '../../src/core/locale.js'
import { trackers } from '../../src/trackers/index.js'
import { addDemo, removeDemo } from '../../src/work/set-up/demo.js'
import { helperSheetName } from '../../src/work/refresh/calculations.js'
import { refreshBook } from '../../src/work/refresh/refresh.js'
import { setUp } from '../../src/work/set-up/set-up.js'
import { Google } from '../contract/fake-google.js'
import { copyWorkbook, findRewrittenCells } from './arbitrary-edits.js'

const made = new Map<Locale, { snapshot: WorkbookSnapshot; persisted: ReturnType<Google['persist']> }>()
/** A workbook that was set up; made once for each language. */
function ready(locale: Locale): Google {
  let before = made.get(locale)
  if (!before) {
    const google = new Google({ locale })
    google.run((ports) => setUp(ports))
    // A thousand empty lines in each sheet would only cost time.
    for (const { id, rows } of google.workbook.sheets)
      if (rows === 1000) google.workbook.deleteRows(id, 201, rows - 200)
    made.set(locale, (before = { snapshot: google.workbook.snapshot(), persisted: google.persist() }))
  }
  return new Google({ locale, ...before })
}

const theirs = (column: number): ConditionalFormatSnapshot => ({
  areas: [{ row: 2, column, lastRow: 50, lastColumn: column }],
  criteria: 'CUSTOM_FORMULA',
  values: [`=$A2="${column}"`],
  look: { background: '#abcdef' },
})

describe.each(locales)('a workbook in %s that its users made their own', (locale) => {
  /** Sorted, moved, renamed, reworded, recoloured, sized, with formats and columns of their own. */
  function lived(): Google {
    const google = ready(locale)
    const { workbook } = google
    const { name } = trackers.tasks
    fillRows(workbook, 'tasks', [
      { title: 'C', due: '2026-03-20' },
      { title: 'A' },
      { title: 'B', owner: 'Li' },
    ])
    google.run((ports) => refreshBook(ports))
    const sheet = workbook.sheetNamed(name[locale])!
    const width = Object.keys(trackers.tasks.columns).length
    workbook.sort(sheet.id, { row: 2, column: 1, lastRow: 4, lastColumn: width }, [
      { column: 2, ascending: true },
    ])
    workbook.moveColumns(sheet.id, 9, 1, 3)
    workbook.insertColumns(sheet.id, 5)
    workbook.type(sheet.id, 1, 5, 'Kostenstelle')
    workbook.type(sheet.id, 2, 5, '=LEN(B2)')
    workbook.type(sheet.id, 1, 6, 'Whatever we call it')
    workbook.setStyle(
      sheet.id,
      { row: 1, column: 1, lastRow: 1, lastColumn: width + 1 },
      { background: '#123456' },
    )
    workbook.setNote({ sheet: sheet.id, row: 1, column: 2 }, 'Our rule: verbs first')
    sheet.widths.set(2, 412)
    const own = sheet.conditionalFormats
    own.unshift(theirs(2))
    own.push(theirs(3))
    workbook.renameSheet(sheet.id, 'Aufgaben 2026')
    workbook.moveSheet(sheet.id, 0)
    return google
  }

  test('is repaired once at most, and then set-up changes nothing', () => {
    const google = lived()
    google.run((ports) => setUp(ports))
    const once = JSON.stringify(google.workbook.snapshot())
    const again = google.run((ports) => setUp(ports))
    expect(again).toMatchObject({ ok: true, value: { sheets: 0, columns: 0, changes: 0, problems: [] } })
    expect(JSON.stringify(google.workbook.snapshot()) === once).toBe(true)
  })

  test('keeps everything that is theirs', () => {
    const google = lived()
    const before = { cells: copyWorkbook(google), sheet: google.workbook.sheets[0]! }
    const [names, widths] = [google.workbook.sheets.map(({ name }) => name), new Map(before.sheet.widths)]
    google.run((ports) => setUp(ports))
    const sheet = google.workbook.sheets[0]!
    expect(findRewrittenCells(before.cells, google.workbook)).toEqual([])
    expect(google.workbook.sheets.map(({ name }) => name)).toEqual(names)
    expect(new Map(sheet.widths)).toEqual(widths)
    expect(google.workbook.style({ sheet: sheet.id, row: 1, column: 2 }).background).toBe('#123456')
    expect(google.workbook.cell({ sheet: sheet.id, row: 1, column: 2 })?.note).toBe('Our rule: verbs first')
    const rules = sheet.conditionalFormats
    const isTheirs = rules.map(({ values }) => !isOwnFormat(String(values[0])))
    expect(rules.filter((_, index) => isTheirs[index])).toEqual([theirs(2), theirs(3)])
    expect([isTheirs[0], isTheirs.at(-1)]).toEqual([true, true])
  })

  test('is as it was when demo rows were added and taken away', () => {
    const google = lived()
    google.run((ports) => setUp(ports))
    google.run((ports) => refreshBook(ports))
    const before = copyWorkbook(google)
    const looks = (): unknown =>
      google.workbook.sheets.map(({ name, conditionalFormats, protections, metadata, merges }) => [
        name,
        conditionalFormats.length,
        protections,
        metadata,
        merges,
      ])
    const looked = looks()
    expect(google.run(addDemo)).toMatchObject({ ok: true })
    expect(findRewrittenCells(before, google.workbook).length).toBeGreaterThan(100)
    expect(google.run(removeDemo)).toMatchObject({ ok: true })
    expect(findRewrittenCells(before, google.workbook)).toEqual([])
    expect(looks()).toEqual(looked)
  })
})

test('a column in doubt stops its own sheet, is said, and leaves the others to be made', () => {
  const google = new Google({ locale: 'en' })
  const { workbook } = google
  const sheet = workbook.sheets[0]!
  workbook.renameSheet(sheet.id, 'Tasks')
  ;['Task', 'Owner', 'Due date', 'Deadline'].forEach((header, index) =>
    workbook.type(sheet.id, 1, index + 1, header),
  )
  workbook.type(sheet.id, 2, 1, 'Draft')
  const before = JSON.stringify(workbook.snapshot().sheets.find(({ id }) => id === sheet.id))
  const done = google.run((ports) => setUp(ports))
  expect(done).toMatchObject({
    ok: true,
    value: { problems: [{ code: 'doubtfulColumn', table: 'tasks', column: 'due' }] },
  })
  expect(JSON.stringify(workbook.snapshot().sheets.find(({ id }) => id === sheet.id))).toBe(before)
  expect(workbook.sheetNamed('People')?.conditionalFormats.length).toBeGreaterThan(0)
})

test('a reckoning sheet that lost lines gets them back', () => {
  const google = ready('en')
  const sheet = google.workbook.sheetNamed(helperSheetName.en)!
  const before = copyWorkbook(google)
  google.workbook.deleteRows(sheet.id, 20, sheet.rows - 30)
  expect(google.run((ports) => setUp(ports))).toMatchObject({ ok: true })
  expect(findRewrittenCells(before, google.workbook)).toEqual([])
})
