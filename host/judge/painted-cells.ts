/** The colours that LibreOffice paints, from its own HTML, compared with those of the rules. */
import { holds, type Situation } from '../../src/core/rule.js'
import { statusLooks } from '../../src/core/sheet/layout.js'
import type { Table } from '../../src/core/table.js'
import { trackers, trackerKeys } from '../../src/trackers/index.js'
import { columnLetters, contains, LiveWorkbook } from '../emulator/index.js'
import type { WorkbookSnapshot } from '../emulator/workbook/snapshot.js'
import { writeWorkbook } from '../emulator/xlsx/index.js'
import { type TrackerReadings, findTableSheet } from './trial-workbook.js'
import { readRuleName, findRule, mapRowsByLine } from './formats.js'
import type { Office } from './office.js'

export interface PaintedCells {
  /** Cells of trackers that were checked. */
  readonly cells: number
  /** Cells in the red of a red flag: as LibreOffice shows them, and as the rules say. */
  readonly red: { readonly shown: number; readonly expected: number }
  readonly faults: readonly string[]
}

/**
 * Compares every cell of every tracker. The workbook's clock must be fixed; hidden columns are shown in a
 * copy.
 */
export async function comparePaintedCells(
  office: Office,
  book: WorkbookSnapshot,
  readings: TrackerReadings,
  situation: Situation,
): Promise<PaintedCells> {
  const workbook = LiveWorkbook.from(book, { now: () => 0 })
  const shown = trackerKeys.map((key) => findTableSheet(workbook, trackers[key]))
  const open = {
    ...book,
    sheets: book.sheets.map((sheet) => ({ ...sheet, hidden: false, hiddenColumns: [], hiddenRows: [] })),
  }
  const html = new TextDecoder().decode(await office.convert(await writeWorkbook(open), 'html'))
  const backgrounds = readBackgrounds(html)
  const faults: string[] = []
  let cells = 0
  const red = { shown: 0, expected: 0 }
  trackerKeys.forEach((key, at) => {
    const table: Table = trackers[key]
    const sheet = shown[at]!
    const lines = backgrounds[book.sheets.findIndex(({ id }) => id === sheet.id)] ?? []
    const byLine = mapRowsByLine(readings, key)
    const formats = sheet.conditionalFormats.map((format) => ({
      ...format,
      rule: findRule(table, readRuleName(format, table))!,
    }))
    const { rows, columns } = workbook.extent(sheet.id)
    for (let row = 2; row <= rows; row++) {
      const entry = byLine.get(row)
      const holding = entry ? formats.filter(({ rule }) => holds(rule, entry, situation)) : []
      for (let column = 1; column <= columns; column++) {
        const first = holding.find(({ areas }) => areas.some((area) => contains(area, row, column)))
        const expected = first?.look.background ?? null
        const shownColour = lines[row - 1]?.[column - 1] ?? null
        cells += 1
        if (expected === statusLooks.red.background) red.expected += 1
        if (shownColour === statusLooks.red.background) red.shown += 1
        if (expected !== shownColour)
          faults.push(
            `${sheet.name}!${columnLetters(column)}${row} is ${shownColour}, the rules say ${expected}`,
          )
      }
    }
  })
  return { cells, red, faults }
}

/**
 * Background colours in LibreOffice's HTML: a table for each sheet, a line for each row, `#rrggbb` or null
 * for each cell.
 */
const readBackgrounds = (html: string): (string | null)[][][] =>
  html
    .split(/<a name="table\d+">/i)
    .slice(1)
    .map((sheet) =>
      sheet
        .split(/<tr>/i)
        .slice(1)
        .map((line) =>
          [...line.matchAll(/<td\b([^>]*)>/gi)].map(
            ([, attributes]) => /bgcolor="(#[0-9a-f]{6})"/i.exec(attributes!)?.[1]?.toLowerCase() ?? null,
          ),
        ),
    )
