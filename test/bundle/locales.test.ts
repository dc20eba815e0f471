import { describe, expect, test } from 'vitest'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { toCanonicalFormula, isUnparsed, toLocalFormula } from '../../host/emulator/formula/index.js'
import { FormulaError } from '../../host/emulator/formula/value.js'
import type { Session, SessionOptions } from '../../host/emulator/session/session.js'
import { eachFormula } from '../../host/emulator/workbook/edit/formulas.js'
import type { WorkbookSnapshot } from '../../host/emulator/workbook/snapshot.js'
import { parseLocale } from '../../src/core/locale.js'
import { statusLooks } from '../../src/core/sheet/layout.js'
import { viewTextIn } from '../library-texts.js'
import { reminderStatusCell } from '../../src/views/dashboard/reminder-status.js'
import { viewNames } from '../../src/views/index.js'
import { helperSheetName } from '../../src/work/refresh/calculations.js'
import { type SpreadsheetLocale, spreadsheetLocales, commaLocales } from '../spreadsheet-locales.js'
import { createSession, shortenSheets, readShownColumn } from './bundle-session.js'

function openSessionIn(
  place: SpreadsheetLocale,
  from?: WorkbookSnapshot,
  persisted?: SessionOptions['persisted'],
): Session {
  const language = parseLocale(place)
  const snapshot = from ?? { ...newWorkbook(language, 'Asia/Shanghai'), locale: place }
  return createSession(language, { snapshot, ...(persisted && { persisted }) })
}
const serializeWorkbook = (session: Session): string => JSON.stringify(session.workbook.snapshot())

/** Cells of all sheets in which a formula failed. */
function findFailedFormulas({ workbook }: Session): string[] {
  return workbook.sheets.flatMap(({ id, name }) => {
    const { rows, columns } = workbook.extent(id)
    return Array.from({ length: rows * columns }, (_, index) => {
      const [row, column] = [Math.floor(index / columns) + 1, (index % columns) + 1]
      const value = workbook.value({ sheet: id, row, column })
      return value instanceof FormulaError ? [`${name} ${row}:${column} ${value.code}`] : []
    }).flat()
  })
}

/** The cells of all sheets that show a colour, sheet by sheet in the order of their tabs. */
function findColouredCells({ workbook }: Session, colour: string, omitted: readonly string[]): string[] {
  return workbook.sheets.flatMap(({ id, name }, tab) => {
    const { rows, columns } = workbook.extent(id)
    if (rows === 0 || omitted.includes(name)) return []
    return workbook
      .view(id, { row: 1, column: 1, lastRow: rows, lastColumn: columns })
      .flatMap((line, down) =>
        line.flatMap(({ style }, across) =>
          style.background === colour ? [`${tab} ${down + 1}:${across + 1}`] : [],
        ),
      )
  })
}

/** What the light shows, and its colour. */
function readReminderStatus({ workbook }: Session, place: SpreadsheetLocale) {
  const { id } = workbook.sheetNamed(viewNames.dashboard[parseLocale(place)])!
  const { line: row } = reminderStatusCell
  const [cell] = workbook.view(id, { row, column: 2, lastRow: row, lastColumn: 2 })[0]!
  return { text: cell!.text, colour: cell!.style.background }
}

/** Set up twice, with demo rows, flags and views. */
function playFirstDay(place: SpreadsheetLocale) {
  const session = openSessionIn(place)
  runOrThrow(session, 'setUp')
  shortenSheets(session)
  const once = serializeWorkbook(session)
  runOrThrow(session, 'setUp')
  const isSame = once === serializeWorkbook(session)
  runOrThrow(session, 'addDemo')
  runOrThrow(session, 'refresh')
  runOrThrow(session, 'refreshViews')
  return { session, isSame, snapshot: session.workbook.snapshot(), persisted: session.persist() }
}
const days = new Map(spreadsheetLocales.map((place) => [place, playFirstDay(place)]))
const reference = days.get('en_US')!.session

describe.each(spreadsheetLocales)('in a spreadsheet of %s', (place) => {
  const { session, isSame, snapshot } = days.get(place)!
  const words = viewTextIn(parseLocale(place))

  test('set-up done twice changes nothing', () => {
    expect(isSame).toBe(true)
  })
  test('no formula fails, all are held in one form, and none needs a backslash', () => {
    expect(findFailedFormulas(session)).toEqual([])
    const formulas = new Set<string>()
    eachFormula(session.workbook, (formula) => (formulas.add(formula), formula))
    expect(formulas.size).toBeGreaterThan(300)
    for (const formula of formulas) {
      expect(toCanonicalFormula(formula, 'en_US')).toBe(formula)
      expect(toLocalFormula(formula, 'de_DE').replace(/"(?:[^"]|"")*"/g, '')).not.toContain('\\')
    }
  })
  test('the same cells are red and amber as in the United States', () => {
    // Which days are worked differs between the calendars of the demo rows, and with it what views show.
    const views = Object.values(viewNames).map((names) => names[parseLocale(place)])
    const omitted = place === 'zh_CN' ? views : []
    for (const colour of [statusLooks.red.background, statusLooks.amber.background]) {
      const cells = findColouredCells(session, colour, omitted)
      expect(cells.length).toBeGreaterThan(10)
      const tabs = new Set(cells.map((cell) => cell.split(' ')[0]))
      const there = findColouredCells(reference, colour, [])
      expect(cells).toEqual(place === 'zh_CN' ? there.filter((cell) => tabs.has(cell.split(' ')[0])) : there)
    }
  })
  test('the light is out, green after an email and red three days later', () => {
    expect(readReminderStatus(session, place).text).toBe(`○ ${words.lettersOff}`)
    const day = openSessionIn(place, snapshot)
    const [line] = readShownColumn(day, 'people', 'email')
    runOrThrow(day, 'confirmReaders', { readers: [line] })
    expect(runOrThrow(day, 'hourly').letters).toHaveLength(1)
    runOrThrow(day, 'refreshViews')
    expect(readReminderStatus(day, place).colour).toBe(statusLooks.green.background)
    day.setNow({ day: '2026-04-03', time: '08:00' })
    expect(readReminderStatus(day, place)).toEqual({
      text: expect.stringContaining(words.stopped) as string,
      colour: statusLooks.red.background,
    })
  })
  test('a team’s own sheet is laid over and turns red where it is late', () => {
    const day = openSessionIn(place)
    const { workbook } = day
    const own = workbook.addSheet('Plan of ours')
    const titles = ['Task', 'Owner', 'Due', 'Status']
    workbook.setValues({ sheet: own.id, row: 1, column: 1 }, [
      titles,
      ['Poster', 'Ann', null, 'Open'],
      ['Hall', 'Ann', null, 'Open'],
    ])
    workbook.type(own.id, 2, 3, '2026-03-01')
    workbook.type(own.id, 3, 3, '2026-08-01')
    workbook.type(own.id, 2, 6, commaLocales.includes(place) ? '=IF(1>0;1,5;"a,b")' : '=IF(1>0,1.5,"a,b")')
    const columns = { title: 'A', owner: 'B', due: 'C', status: 'D' }
    runOrThrow(day, 'adoptSheet', {
      sheet: 'Plan of ours',
      how: 'over',
      tracker: 'tasks',
      headerRow: 1,
      columns,
    })
    expect(
      workbook
        .view(own.id, { row: 2, column: 3, lastRow: 3, lastColumn: 3 })
        .map(([cell]) => cell!.style.background),
    ).toEqual([statusLooks.red.background, undefined])
    expect(workbook.value({ sheet: own.id, row: 2, column: 6 })).toBe(1.5)
    expect(findFailedFormulas(day)).toEqual([])
  })
})

describe('a spreadsheet whose locale changes', () => {
  test.each([
    ['en_US', 'de_DE'],
    ['tr_TR', 'ja_JP'],
  ] as const)('from %s to %s is set up again without a change', (from, to) => {
    const session = openSessionIn(to, { ...days.get(from)!.snapshot, locale: to })
    const before = serializeWorkbook(session)
    runOrThrow(session, 'setUp')
    expect(serializeWorkbook(session) === before).toBe(true)
    expect(findFailedFormulas(session)).toEqual([])
  })
})

/** A snapshot without the formulas that show a run whether anything changed. */
function removeFormulaResults(snapshot: string): string {
  const held = JSON.parse(snapshot) as WorkbookSnapshot
  for (const cells of Object.values(held.sheets.find(({ name }) => name === helperSheetName.en)!.cells))
    delete cells[11]
  return JSON.stringify(held)
}

describe('formulas that were written with commas where nobody reads them', () => {
  const { snapshot, persisted } = days.get('de_DE')!
  function breakFormulas(session: Session): void {
    let broken = 0
    const asWritten = (formula: string): string => {
      const held = toCanonicalFormula(formula, 'de_DE')
      if (isUnparsed(held)) broken++
      return held
    }
    eachFormula(session.workbook, (formula, { name }) =>
      Object.values(viewNames).some((names) => names.en === name) ? formula : asWritten(formula),
    )
    session.workbook.changed()
    expect(broken).toBeGreaterThan(100)
    expect(findFailedFormulas(session)).not.toEqual([])
  }
  test('are mended, and nothing else', () => {
    const session = openSessionIn('de_DE', snapshot, persisted)
    const before = serializeWorkbook(session)
    breakFormulas(session)
    runOrThrow(session, 'setUp')
    expect(serializeWorkbook(session) === before).toBe(true)
    runOrThrow(session, 'refresh')
    expect(serializeWorkbook(session) === before).toBe(true)
  })
  test('are mended in a copy, which has none of what was stored beside the cells', () => {
    const session = openSessionIn('de_DE', snapshot)
    const before = serializeWorkbook(session)
    breakFormulas(session)
    runOrThrow(session, 'setUp')
    // The formulas that show whether anything changed are written by runs, which do not use a formula in
    // error.
    expect(removeFormulaResults(serializeWorkbook(session)) === removeFormulaResults(before)).toBe(true)
    runOrThrow(session, 'refresh')
    expect(removeFormulaResults(serializeWorkbook(session)) === removeFormulaResults(before)).toBe(true)
    expect(findFailedFormulas(session)).toEqual([])
  })
})
