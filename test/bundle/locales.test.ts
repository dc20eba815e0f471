import { describe, expect, test } from 'vitest'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import { columnsOf, fill, sheetOf } from '../../host/bench/filling.js'
import { must } from '../../host/bench/morning.js'
import { FormulaError } from '../../host/formula/contract.js'
import type { Session } from '../../host/session/session.js'
import { localeOf } from '../../src/core/locale.js'
import { looks } from '../../src/core/sheet/layout.js'
import type { AdoptionAnswer } from '../../src/project/adoption/types.js'
import { lightCell } from '../../src/views/dashboard/light.js'
import { viewNames } from '../../src/views/index.js'
import { sessionIn, shorten, valueOf } from './stage.js'

/** Spreadsheets of countries that write decimals with a comma, and of others. */
const places = ['en_US', 'de_DE', 'fr_FR', 'pt_BR', 'tr_TR', 'zh_CN', 'ja_JP'] as const
type Place = (typeof places)[number]
const withComma: readonly Place[] = ['de_DE', 'fr_FR', 'pt_BR', 'tr_TR']

function sessionAt(place: Place): Session {
  const language = localeOf(place)
  return sessionIn(language, { snapshot: { ...newWorkbook(language, 'Asia/Shanghai'), locale: place } })
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
function coloured({ workbook }: Session, colour: string): string[] {
  return workbook.sheets.flatMap(({ id }, tab) => {
    const { rows, columns } = workbook.extent(id)
    if (rows === 0) return []
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
function light({ workbook }: Session, place: Place): [string, string | undefined] {
  const { id } = workbook.sheetNamed(viewNames.dashboard[localeOf(place)])!
  const { line: row } = lightCell
  const [[cell]] = workbook.view(id, { row, column: 2, lastRow: row, lastColumn: 2 }) as [
    [{ text: string; style: { background?: string } }],
  ]
  return [cell.text, cell.style.background]
}

/** A whole first day: set-up, rows, flags, views, an email that leaves, and a stranger's sheet laid over. */
function firstDay(place: Place) {
  const session = sessionAt(place)
  must(session, 'setUp')
  shorten(session)
  const once = everything(session)
  must(session, 'setUp')
  const twice = everything(session)
  must(session, 'addDemo')
  must(session, 'refresh')
  must(session, 'refreshViews')
  const off = light(session, place)
  return { session, isSame: once === twice, off }
}
const days = new Map(places.map((place) => [place, firstDay(place)]))
const [reference] = places

describe.each(places)('in a spreadsheet of %s', (place) => {
  const { session, isSame, off } = days.get(place)!
  const there = days.get(reference)!.session

  test('set-up done twice changes nothing', () => {
    expect(isSame).toBe(true)
  })
  test('no formula fails', () => {
    expect(failed(session)).toEqual([])
  })
  test('the same cells are red and amber as in the United States', () => {
    for (const colour of [looks.red.background, looks.amber.background]) {
      const cells = coloured(session, colour)
      expect(cells.length).toBeGreaterThan(10)
      expect(cells).toEqual(coloured(there, colour))
    }
  })
})
