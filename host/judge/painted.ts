/** The colours LibreOffice paints, read off its own HTML, against those that the rules ask for. */
import { holds, type Situation } from '../../src/core/rule.js'
import { looks } from '../../src/core/sheet/layout.js'
import type { Table } from '../../src/core/table.js'
import { trackers, trackerKeys } from '../../src/trackers/index.js'
import { columnLetters } from '../workbook/a1.js'
import { contains } from '../workbook/area.js'
import { LiveWorkbook } from '../workbook/live.js'
import type { WorkbookSnapshot } from '../workbook/snapshot.js'
import { writeWorkbook } from '../xlsx/write.js'
import { type Readings, sheetOfTable } from './book.js'
import { nameOf, ruleOf, rowsByLine } from './formats.js'
import type { Office } from './office.js'

export interface Painted {
  /** Cells of trackers looked at. */
  readonly cells: number
  /** Cells in the red of a red flag: as LibreOffice shows them, and as the rules ask for. */
  readonly red: { readonly shown: number; readonly wanted: number }
  readonly faults: readonly string[]
}

/** Compares every cell of every tracker. The workbook's clock must be fixed; hidden columns are shown in a copy. */
export async function painted(
  office: Office,
  book: WorkbookSnapshot,
  readings: Readings,
  situation: Situation,
): Promise<Painted> {
  const workbook = LiveWorkbook.from(book, { now: () => 0 })
  const shown = trackerKeys.map((key) => sheetOfTable(workbook, trackers[key]))
  const open = {
    ...book,
    sheets: book.sheets.map((sheet) => ({ ...sheet, hidden: false, hiddenColumns: [], hiddenRows: [] })),
  }
  const html = new TextDecoder().decode(await office.convert(await writeWorkbook(open), 'html'))
  const grounds = groundsBySheet(html)
  const faults: string[] = []
  let cells = 0
  const red = { shown: 0, wanted: 0 }
  trackerKeys.forEach((key, at) => {
    const table: Table = trackers[key]
    const sheet = shown[at]!
    const lines = grounds[book.sheets.findIndex(({ id }) => id === sheet.id)] ?? []
    const byLine = rowsByLine(readings, key)
    const formats = sheet.conditionalFormats.map((format) => ({
      ...format,
      rule: ruleOf(table, nameOf(format, table))!,
    }))
    const { rows, columns } = workbook.extent(sheet.id)
    for (let row = 2; row <= rows; row++) {
      const entry = byLine.get(row)
      const holding = entry ? formats.filter(({ rule }) => holds(rule, entry, situation)) : []
      for (let column = 1; column <= columns; column++) {
        const first = holding.find(({ areas }) => areas.some((area) => contains(area, row, column)))
        const wanted = first?.look.background ?? null
        const seen = lines[row - 1]?.[column - 1] ?? null
        cells += 1
        if (wanted === looks.red.background) red.wanted += 1
        if (seen === looks.red.background) red.shown += 1
        if (wanted !== seen)
          faults.push(`${sheet.name}!${columnLetters(column)}${row} is ${seen}, the rules say ${wanted}`)
      }
    }
  })
  return { cells, red, faults }
}

/** Background colours in LibreOffice's HTML: a table for each sheet, a line for each row, `#rrggbb` or null for each cell. */
const groundsBySheet = (html: string): (string | null)[][][] =>
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
