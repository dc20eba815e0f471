import { describe, expect, it } from 'vitest'
import type { ChartSnapshot, SheetSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { createUsualPrint } from '../../../host/emulator/xlsx/page-setup.js'
import { readZip } from '../../../host/emulator/xlsx/package/zip.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { writeWorkbook } from '../../../host/emulator/xlsx/write.js'
import { createFile } from './test-file.js'
import { createWorkbook, options, createSheet, writeAndRead } from './small-workbook.js'

const chart = (over: Partial<ChartSnapshot> = {}): ChartSnapshot => ({
  id: 1,
  type: 'PIE',
  ranges: [{ sheet: 0, area: { row: 2, column: 2, lastRow: 4, lastColumn: 3 } }],
  position: { row: 6, column: 2, offsetX: 0, offsetY: 0 },
  options: {
    numHeaders: 0,
    title: '项目红黄绿分布',
    width: 400,
    height: 210,
    colors: ['#d64545', '#f0b429', '#57ae7f'],
    legend: '{"position":"right"}',
    pieHole: 0.5,
  },
  ...over,
})
const counts: SheetSnapshot['cells'] = {
  2: { 2: { v: '红' }, 3: { v: 2 } },
  3: { 2: { v: '黄' }, 3: { v: 3 } },
  4: { 2: { v: '绿' }, 3: { v: 5 } },
}

describe('a chart in a file', () => {
  it.each(['PIE', 'COLUMN'] as const)('of the kind %s comes back as it was', async (type) => {
    const plain = chart({ type })
    const made =
      type === 'PIE' ? plain : { ...plain, options: { ...plain.options, pieHole: 0, colors: ['#6f9bc8'] } }
    const book = createWorkbook([createSheet({ name: "Ann's plan", cells: counts, charts: [made] })])
    expect((await writeAndRead(book)).sheets[0]!.charts).toEqual([made])
  })

  it('ends at the cell its size reaches, over columns and rows of any size', async () => {
    const sheet = createSheet({
      cells: counts,
      charts: [chart()],
      widths: { 2: 150, 3: 250 },
      heights: { 6: 210 },
    })
    const parts = readZip(await writeWorkbook(createWorkbook([sheet])), 1e9)
    const drawing = new TextDecoder().decode(parts.get('xl/drawings/drawing1.xml'))
    const corners = [...drawing.matchAll(/<xdr:(col|row)>(\d+)</g)].map(([, , line]) => Number(line))
    expect(corners).toEqual([1, 5, 3, 6])
  })

  it('over a sheet that is gone is left out and costs nothing else', async () => {
    const missingSheetChart = chart({
      ranges: [{ sheet: 7, area: { row: 1, column: 1, lastRow: 2, lastColumn: 2 } }],
    })
    const book = createWorkbook([createSheet({ cells: counts, charts: [missingSheetChart] })])
    const { charts, cells } = (await writeAndRead(book)).sheets[0]!
    expect([charts, cells]).toEqual([[], counts])
  })
})

describe('a sheet on paper', () => {
  const xmlOf = async (sheet: SheetSnapshot): Promise<string> =>
    new TextDecoder().decode(
      readZip(await writeWorkbook(createWorkbook([sheet])), 1e9).get('xl/worksheets/sheet1.xml'),
    )
  const bookXml = async (sheet: SheetSnapshot): Promise<string> =>
    new TextDecoder().decode(
      readZip(await writeWorkbook(createWorkbook([sheet])), 1e9).get('xl/workbook.xml'),
    )
  const headers = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [at + 1, { v: `C${at + 1}` }]))

  it('lies on its side, as wide as the paper, and repeats its headers', async () => {
    const sheet = createSheet({ frozenRows: 2, cells: counts })
    expect(await xmlOf(sheet)).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToHeight="0"/)
    expect(await bookXml(sheet)).toMatch(/_xlnm.Print_Titles"[^>]*>[^<]*\$1:\$2</)
  })

  it('takes two pages beside each other where one would be too small to read, with its titles on both', async () => {
    const sheet = createSheet({ frozenRows: 1, frozenColumns: 2, cells: { 1: headers } })
    expect(await xmlOf(sheet)).toMatch(/<pageSetup [^>]*fitToWidth="2"/)
    expect(await bookXml(sheet)).toMatch(/\$1:\$1,[^<]*\$A:\$B</)
  })

  it('shows its grid, unless it does without on screen', async () => {
    expect(await xmlOf(createSheet({ cells: counts }))).toMatch(/<printOptions [^>]*gridLines="1"/)
    expect(await xmlOf(createSheet({ cells: counts, hiddenGridlines: true }))).not.toContain('gridLines="1"')
  })

  it('keeps the set-up it had in its file', async () => {
    const sheets = {
      Plan: '<sheetData/><pageSetup paperSize="8" orientation="portrait" scale="70"/>',
    }
    const opened = await readWorkbook(createFile({ sheets }), options)
    expect(await xmlOf(opened.sheets[0]!)).toMatch(
      /<pageSetup paperSize="8"[^>]*orientation="portrait"[^>]*scale="70"/,
    )
  })

  it('has rows as high as their wrapped text, which nobody has fixed for all that', async () => {
    const text = 'a long sentence that wraps '.repeat(4)
    const sheet = createSheet({
      cells: { 2: { 1: { v: text, s: 0 } }, 3: { 1: { v: text } } },
      heights: { 5: 40 },
    })
    const book = createWorkbook([sheet], { styles: [{ wrap: 'wrap' }] })
    const bytes = await writeWorkbook(book)
    const xml = new TextDecoder().decode(readZip(bytes, 1e9).get('xl/worksheets/sheet1.xml'))
    const tags = [...xml.matchAll(/<row r="(\d)"([^>]*)>/g)].map(([, row, rest]) => [
      row,
      rest!.includes('ht="'),
      rest!.includes('customHeight'),
    ])
    expect(tags.filter(([, sized]) => sized)).toEqual([
      ['2', true, false],
      ['5', true, true],
    ])
    expect((await readWorkbook(bytes, options)).sheets[0]!.heights).toEqual({ 5: 40 })
  })
})

it('finds the width of a sheet of any length', () => {
  const line = { 1: { v: 1 }, 2: { v: 2 }, 3: { v: 3 }, 4: { v: 4 }, 5: { v: 5 } }
  const cells = Object.fromEntries(Array.from({ length: 60_000 }, (_, row) => [row + 1, line]))
  const { pageSetup } = createUsualPrint(createSheet({ cells, frozenColumns: 1, widths: { 5: 4000 } }))
  expect(pageSetup?.fitToWidth).toBe(3)
})
