import { describe, expect, test } from 'vitest'
import { columnLetters } from '../../../src/core/formula.js'
import { en as release } from '../../../src/text/release/en.js'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { openBook } from '../../../src/work/open-book.js'
import type { ReleaseReply } from '../../../src/work/release/describe-release.js'
import { previewRelease, releaseSheet } from '../../../src/work/release/release-sheet.js'
import { hourly } from '../../../src/work/run/hourly.js'
import { setUp } from '../../../src/work/set-up/set-up.js'
import type { Google } from '../../contract/fake-google.js'
import { createForeignWorkbook, readShownRows } from '../adopt/foreign-workbook.js'

const lines = [
  ['Task', 'Owner', 'Status', 'Due'],
  ['Draw', 'Li', 'In progress', '2026-03-20'],
  ['Send', 'Wang', 'Not started', '2026-04-21'],
  ['Bill', 'Li', 'Done', '2026-03-22'],
]
const columns = { title: 'A', owner: 'B', status: 'C', due: 'D' }

function adopt(google: Google, sheet: string): void {
  const done = google.run((ports) =>
    adoptSheet(ports, {
      sheet,
      how: 'over',
      tracker: 'tasks',
      headerRow: 1,
      columns,
      dryRun: false,
      addNames: false,
      source: null,
      addresses: {},
    }),
  )
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
}

/** A workbook with a sheet that Milepost follows where it is. */
function followed(name = 'Work', before: (google: Google) => void = () => {}): Google {
  const google = createForeignWorkbook('en', name, lines)
  before(google)
  adopt(google, name)
  return google
}

const defaults = { withOwnSheets: false, withUsedColumns: false }
const refusal = (google: Google, sheet: string): string =>
  JSON.stringify(google.run((ports) => releaseSheet(ports, { ...defaults, sheet })))
function ask(
  google: Google,
  over: Partial<typeof defaults> & { preview?: true; sheet?: string } = {},
): ReleaseReply {
  const { preview, sheet = 'Work', ...rest } = over
  const endpoint = preview ? previewRelease : releaseSheet
  const done = google.run((ports) => endpoint(ports, { ...defaults, sheet, ...rest }))
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value
}
const columnOf = ({ workbook }: Google, header: string, sheet = 'Work'): number => {
  const { id, columns: width } = workbook.sheetNamed(sheet)!
  for (let column = 1; column <= width; column++)
    if (workbook.display({ sheet: id, row: 1, column }) === header) return column
  return 0
}
const idOf = ({ workbook }: Google, sheet = 'Work'): number => workbook.sheetNamed(sheet)!.id
const isRead = (google: Google): boolean =>
  google.run((ports) => {
    const book = openBook(ports)
    return book.ok && book.value.tables.has('tasks')
  })

describe('a sheet that is released', () => {
  test('is as it was, after a preview that changes nothing and says the same', () => {
    const google = followed()
    google.run((ports) => hourly(ports))
    const before = JSON.stringify(google.workbook.snapshot())
    const preview = ask(google, { preview: true })
    expect(JSON.stringify(google.workbook.snapshot())).toBe(before)
    const { message, dryRun, ...done } = ask(google)
    expect({ ...preview, message, dryRun }).toEqual({ ...done, message, dryRun })
    expect(preview.changes.join('\n')).toMatch(
      /Deletes 15 columns that Milepost added: .*and the hidden ID column/,
    )
    expect(readShownRows(google, 'Work')).toEqual(lines)
    expect(google.workbook.sheetNamed('Work')).toMatchObject({
      columns: 26,
      conditionalFormats: [],
      metadata: [],
      protections: [],
      frozenRows: 0,
    })
  })
  test('is read by no run any more, whatever its name and its headers are, and can be followed again', () => {
    const google = followed('Tasks')
    expect(isRead(google)).toBe(true)
    ask(google, { sheet: 'Tasks' })
    expect(isRead(google)).toBe(false)
    expect(google.run((ports) => hourly(ports)).ok).toBe(false)
    expect(readShownRows(google, 'Tasks')).toEqual(lines)
    expect(google.run((ports) => setUp(ports))).toMatchObject({
      value: { problems: [{ code: 'sheetTaken', found: 'Tasks' }] },
    })
    expect(readShownRows(google, 'Tasks')).toEqual(lines)
    adopt(google, 'Tasks')
    expect(isRead(google)).toBe(true)
  })
  test('has no formula of Milepost’s that looks at it', () => {
    const google = followed()
    google.run((ports) => hourly(ports))
    ask(google)
    const formulas = google.workbook
      .snapshot()
      .sheets.flatMap(({ cells }) =>
        Object.values(cells).flatMap((line) => Object.values(line).flatMap(({ f }) => f ?? [])),
      )
    expect(formulas.length).toBeGreaterThan(100)
    expect(formulas.filter((formula) => /Work'?!|#REF!/.test(formula))).toEqual([])
  })
  test('is refused where Milepost does not follow it in place', () => {
    const google = createForeignWorkbook('en', 'Work', lines)
    expect(refusal(google, 'Work')).toContain('doesn’t follow “Work” where it is')
    google.run((ports) => setUp(ports))
    expect(refusal(google, 'Tasks')).toContain('doesn’t follow “Tasks”')
  })
})

describe('what a person did stays', () => {
  test('an added column in which somebody typed stays and is named, like any other column', () => {
    const google = followed()
    const { workbook } = google
    const [priority, flag] = [columnOf(google, 'Priority'), columnOf(google, 'Flag')]
    workbook.type(idOf(google), 2, priority, 'High')
    // Below the rows no run writes.
    workbook.type(idOf(google), 30, flag, 'see above')
    const { stays } = ask(google)
    expect(stays).toEqual(['Flag', 'Priority'].map(release.staysTyped))
    expect(readShownRows(google, 'Work')[0]).toEqual([...lines[0]!, 'Flag', 'Priority'])
    expect(workbook.display({ sheet: idOf(google), row: 2, column: 6 })).toBe('High')
    const cell = workbook.snapshot().sheets[0]!.cells[1]![6]!
    expect(cell).not.toHaveProperty('note')
    expect(workbook.snapshot().sheets[0]!.cells[2]![6]).not.toHaveProperty('d')
  })
  test.each(['what no run would write', '=A2'])('also “%s” in a column that Milepost fills in', (typed) => {
    const google = followed()
    google.workbook.type(idOf(google), 2, columnOf(google, 'Flag'), typed)
    expect(ask(google, { preview: true }).stays).toEqual([release.staysTyped('Flag')])
  })
  test('a column that formulas use stays, unless the person agrees', () => {
    const google = followed()
    const { workbook } = google
    const flag = `$${columnLetters(columnOf(google, 'Flag'))}`
    const summary = workbook.addSheet('Summary').id
    workbook.setFormula({ sheet: summary, row: 3, column: 1 }, `=COUNTA(Work!${flag}$2:${flag}$9)`)
    // A whole line passes over the added columns, and loses nothing with them.
    workbook.setFormula({ sheet: summary, row: 4, column: 1 }, '=COUNTA(Work!A1:Z1)')
    const preview = ask(google, { preview: true })
    expect(preview).toMatchObject({ hasUses: true, stays: ['“Flag” stays: it’s used by Summary!A3.'] })
    const agreed = ask(google, { preview: true, withUsedColumns: true })
    expect(agreed).toMatchObject({ stays: [], warnings: [release.breaksUses('Flag', ['Summary!A3'])] })
    ask(google, { withUsedColumns: true })
    expect(readShownRows(google, 'Work')).toEqual(lines)
  })
  test('of many formulas a few are named, so that the answer is short', () => {
    const google = followed()
    const { workbook } = google
    const summary = workbook.addSheet('Summary').id
    const flag = columnLetters(columnOf(google, 'Flag'))
    for (let row = 1; row <= 400; row++)
      workbook.setFormula({ sheet: summary, row, column: 1 }, `=Work!${flag}2`)
    const preview = ask(google, { preview: true })
    expect(preview.stays).toEqual([
      '“Flag” stays: it’s used by Summary!A1, Summary!A2, Summary!A3, Summary!A4, Summary!A5 and 395 more.',
    ])
    expect(JSON.stringify(preview).length).toBeLessThan(3000)
  })
  test('checks and frozen rows that somebody changed since stay as they are', () => {
    const google = followed()
    const { workbook } = google
    const sheet = workbook.sheetNamed('Work')!
    const own = { criteria: 'VALUE_IN_LIST', values: [['Li', 'Wang'], true], allowInvalid: true } as never
    workbook.setValidation(sheet.id, { row: 3, column: 2, lastRow: 3, lastColumn: 2 }, own)
    sheet.frozenRows = 3
    ask(google)
    const checked = Object.entries(workbook.snapshot().sheets[0]!.cells).flatMap(([row, line]) =>
      Object.entries(line).flatMap(([column, cell]) => ('d' in cell ? [`${row} ${column}`] : [])),
    )
    expect(checked).toEqual(['3 2'])
    expect(sheet.frozenRows).toBe(3)
  })
})

describe('Milepost’s own sheets', () => {
  const names = (google: Google): string[] => google.workbook.sheets.map(({ name }) => name)
  test('go only if asked, with their names, and without a trace', () => {
    const google = followed()
    google.run((ports) => hourly(ports))
    expect(ask(google, { preview: true }).ownSheets).toEqual(
      expect.arrayContaining(['People', 'Settings', 'Calendar']),
    )
    ask(google, { withOwnSheets: true })
    expect(names(google)).toEqual(['Work'])
    expect(google.workbook.namedRanges).toEqual([])
    adopt(google, 'Work')
    expect(isRead(google)).toBe(true)
  })
  test('stay where somebody typed into them, and are named', () => {
    const google = followed()
    google.workbook.type(idOf(google, 'People'), 2, 2, 'Li')
    const { stays, changes } = ask(google, { withOwnSheets: true })
    expect(stays).toEqual(['The sheet “People” stays: it has entries besides those it was made with.'])
    expect(changes.join('\n')).toContain('Deletes the sheets “Calendar”, “Settings”')
    expect(names(google)).toEqual(['Work', 'People'])
  })
  test('stay while other trackers need them', () => {
    const google = followed()
    google.run((ports) => setUp(ports))
    expect(ask(google, { preview: true, withOwnSheets: true }).ownSheets).toEqual([])
    ask(google, { withOwnSheets: true })
    expect(names(google)).toContain('People')
  })
})

describe('adoption', () => {
  test('leaves a column of the team’s own alone that is called like one of Milepost’s', () => {
    const google = createForeignWorkbook('en', 'Work', [
      [...lines[0]!, 'Flag'],
      ...lines.slice(1).map((line) => [...line, 'mine']),
    ])
    adopt(google, 'Work')
    google.run((ports) => hourly(ports))
    expect(readShownRows(google, 'Work').map((line) => line[4])).toEqual(['Flag', 'mine', 'mine', 'mine'])
    expect(columnOf(google, 'Flag (Milepost)')).toBeGreaterThan(0)
    ask(google)
    expect(readShownRows(google, 'Work').map((line) => line.slice(4))).toEqual([
      ['Flag'],
      ['mine'],
      ['mine'],
      ['mine'],
    ])
  })
  test('leaves checks of the team’s own alone that begin below the first row', () => {
    const own = { criteria: 'VALUE_IN_LIST', values: [['Li', 'Wang'], true], allowInvalid: true } as never
    const google = followed('Work', ({ workbook }) =>
      workbook.setValidation(workbook.sheets[0]!.id, { row: 4, column: 2, lastRow: 9, lastColumn: 2 }, own),
    )
    const { cells, validations } = google.workbook.snapshot().sheets[0]!
    expect(validations[cells[4]![2]!.d!]).toMatchObject({ values: [['Li', 'Wang'], true] })
    expect(cells[2]![2]).not.toHaveProperty('d')
  })
})
