import { describe, expect, test } from 'vitest'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import { must } from '../../host/bench/morning.js'
import { canonicalFormula, isUnparsed, localFormula } from '../../host/formula/index.js'
import { FormulaError } from '../../host/formula/contract.js'
import type { Session } from '../../host/session/session.js'
import { eachFormula } from '../../host/workbook/edit/formulas.js'
import type { WorkbookSnapshot } from '../../host/workbook/snapshot.js'
import { localeOf } from '../../src/core/locale.js'
import { looks } from '../../src/core/sheet/layout.js'
import { viewTextIn } from '../carried.js'
import { lightCell } from '../../src/views/dashboard/light.js'
import { viewNames } from '../../src/views/index.js'
import { reckoningName } from '../../src/work/refresh/reckoning.js'
import { type Place, places, withComma } from '../locales.js'
import { sessionIn, shorten, shownIn } from './stage.js'

function sessionAt(place: Place, from?: WorkbookSnapshot): Session {
  const language = localeOf(place)
  const snapshot = from ?? { ...newWorkbook(language, 'Asia/Shanghai'), locale: place }
  return sessionIn(language, { snapshot })
}
const everything = (session: Session): string => JSON.stringify(session.workbook.snapshot())

/** Cells of all sheets in which a formula failed. */
function failed({ workbook }: Session): string[] {
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
function coloured({ workbook }: Session, colour: string, omitted: readonly string[]): string[] {
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
function lightOf({ workbook }: Session, place: Place) {
  const { id } = workbook.sheetNamed(viewNames.dashboard[localeOf(place)])!
  const { line: row } = lightCell
  const [cell] = workbook.view(id, { row, column: 2, lastRow: row, lastColumn: 2 })[0]!
  return { text: cell!.text, colour: cell!.style.background }
}

/** Set up twice, with demo rows, flags and views. */
function firstDay(place: Place) {
  const session = sessionAt(place)
  must(session, 'setUp')
  shorten(session)
  const once = everything(session)
  must(session, 'setUp')
  const isSame = once === everything(session)
  must(session, 'addDemo')
  must(session, 'refresh')
  must(session, 'refreshViews')
  return { session, isSame, snapshot: session.workbook.snapshot() }
}
const days = new Map(places.map((place) => [place, firstDay(place)]))
const reference = days.get('en_US')!.session

describe.each(places)('in a spreadsheet of %s', (place) => {
  const { session, isSame, snapshot } = days.get(place)!
  const words = viewTextIn(localeOf(place))

  test('set-up done twice changes nothing', () => {
    expect(isSame).toBe(true)
  })
  test('no formula fails, all are held in one form, and none needs a backslash', () => {
    expect(failed(session)).toEqual([])
    const formulas = new Set<string>()
    eachFormula(session.workbook, (formula) => (formulas.add(formula), formula))
    expect(formulas.size).toBeGreaterThan(300)
    for (const formula of formulas) {
      expect(canonicalFormula(formula, 'en_US')).toBe(formula)
      expect(localFormula(formula, 'de_DE').replace(/"(?:[^"]|"")*"/g, '')).not.toContain('\\')
    }
  })
  test('the same cells are red and amber as in the United States', () => {
    // Which days are worked differs between the calendars of the demo rows, and with it what views show.
    const views = Object.values(viewNames).map((names) => names[localeOf(place)])
    const omitted = place === 'zh_CN' ? views : []
    for (const colour of [looks.red.background, looks.amber.background]) {
      const cells = coloured(session, colour, omitted)
      expect(cells.length).toBeGreaterThan(10)
      const tabs = new Set(cells.map((cell) => cell.split(' ')[0]))
      const there = coloured(reference, colour, [])
      expect(cells).toEqual(place === 'zh_CN' ? there.filter((cell) => tabs.has(cell.split(' ')[0])) : there)
    }
  })
  test('the light is out, green after an email and red three days later', () => {
    expect(lightOf(session, place).text).toBe(`○ ${words.lettersOff}`)
    const day = sessionAt(place, snapshot)
    const [line] = shownIn(day, 'people', 'email')
    must(day, 'confirmReaders', { readers: [line] })
    expect(must(day, 'hourly').letters).toHaveLength(1)
    must(day, 'refreshViews')
    expect(lightOf(day, place).colour).toBe(looks.green.background)
    day.setNow({ day: '2026-04-03', time: '08:00' })
    expect(lightOf(day, place)).toEqual({
      text: expect.stringContaining(words.stopped) as string,
      colour: looks.red.background,
    })
  })
  test('a team’s own sheet is laid over and turns red where it is late', () => {
    const day = sessionAt(place)
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
    workbook.type(own.id, 2, 6, withComma.includes(place) ? '=IF(1>0;1,5;"a,b")' : '=IF(1>0,1.5,"a,b")')
    const columns = { title: 'A', owner: 'B', due: 'C', status: 'D' }
    must(day, 'adoptSheet', { sheet: 'Plan of ours', how: 'over', tracker: 'tasks', headerRow: 1, columns })
    expect(
      workbook
        .view(own.id, { row: 2, column: 3, lastRow: 3, lastColumn: 3 })
        .map(([cell]) => cell!.style.background),
    ).toEqual([looks.red.background, undefined])
    expect(workbook.value({ sheet: own.id, row: 2, column: 6 })).toBe(1.5)
    expect(failed(day)).toEqual([])
  })
})

describe('a spreadsheet whose locale changes', () => {
  test.each([
    ['en_US', 'de_DE'],
    ['tr_TR', 'ja_JP'],
  ] as const)('from %s to %s is set up again without a change', (from, to) => {
    const session = sessionAt(to, { ...days.get(from)!.snapshot, locale: to })
    const before = everything(session)
    must(session, 'setUp')
    expect(everything(session) === before).toBe(true)
    expect(failed(session)).toEqual([])
  })
})

/** A snapshot without the formulas that tell runs whether anything changed. */
function withoutTold(snapshot: string): string {
  const held = JSON.parse(snapshot) as WorkbookSnapshot
  for (const cells of Object.values(held.sheets.find(({ name }) => name === reckoningName.en)!.cells))
    delete cells[11]
  return JSON.stringify(held)
}

test('formulas that were written with commas where nobody reads them are mended, and nothing else', () => {
  const { snapshot } = days.get('de_DE')!
  const session = sessionAt('de_DE', snapshot)
  const { workbook } = session
  const before = everything(session)
  let broken = 0
  const asWritten = (formula: string): string => {
    const held = canonicalFormula(formula, 'de_DE')
    if (isUnparsed(held)) broken++
    return held
  }
  eachFormula(workbook, (formula, { name }) =>
    Object.values(viewNames).some((names) => names.en === name) ? formula : asWritten(formula),
  )
  workbook.changed()
  expect(broken).toBeGreaterThan(100)
  expect(failed(session)).not.toEqual([])
  must(session, 'setUp')
  // What tells runs whether anything changed is written by runs, which do not rely on a formula in error.
  expect(withoutTold(everything(session)) === withoutTold(before)).toBe(true)
  must(session, 'refresh')
  expect(everything(session) === before).toBe(true)
})
