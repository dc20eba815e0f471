import { describe, expect, it, test } from 'vitest'
import { LiveWorkbook } from '../../../host/workbook/live.js'
import { readWorkbook } from '../../../host/xlsx/read.js'
import { saveWorkbook, type Saved } from '../../../host/xlsx/write.js'
import { faultsOf, partsOf } from './integrity.js'
import { after, counts, fixture, opened, textOf } from './opened.js'
import { options } from './workbook.js'

const insideCharts = ({ bytes }: Saved): string[] =>
  [...partsOf(bytes)]
    .filter(([path]) => /charts\/chart\d+\.xml$/.test(path))
    .flatMap(([, xml]) => [...xml.matchAll(/<(?:c:)?f>([^<]*)</g)].map((match) => match[1]!))

const names = ['xlsxwriter', 'openpyxl', 'libreoffice']

describe.each(names)('a file that %s wrote', (name) => {
  test('keeps the checks of a package honest', () => {
    expect(faultsOf(fixture(name))).toEqual([])
  })
  test('is whole after it was saved, and again after that', async () => {
    const once = await saveWorkbook(await opened(name))
    expect(faultsOf(once.bytes)).toEqual([])
    const twice = await saveWorkbook(await readWorkbook(once.bytes, options))
    expect(faultsOf(twice.bytes)).toEqual([])
    expect(counts(twice.carried)).toEqual(counts(once.carried))
    // What was left out once is not there to be left out again.
    expect(twice.left.filter(({ kind }) => kind !== 'original')).toEqual([])
  })
  test('has every picture and chart afterwards, byte for byte', async () => {
    const [before, saved] = [partsOf(fixture(name)), await saveWorkbook(await opened(name))]
    const pictures = (parts: Map<string, string>): string[] =>
      [...parts]
        .filter(([path]) => path.includes('/media/'))
        .map(([, bytes]) => bytes)
        .sort()
    const kept = pictures(partsOf(saved.bytes))
    for (const picture of pictures(before)) expect(kept).toContain(picture)
    const charts = [...before].filter(([path]) => /charts\/chart\d+\.xml$/.test(path)).map(([, xml]) => xml)
    const written = [...partsOf(saved.bytes).values()]
    for (const chart of charts) expect(written).toContain(chart)
  })
  test('keeps what lies on it through rows put in above and columns put in before', async () => {
    const moved = await after(name, (book) => {
      const [first] = book.sheets
      book.insertRows(first!.id, 1, 2)
      book.insertColumns(first!.id, 1, 1)
      book.renameSheet(first!.id, 'Plan’s new name')
    })
    expect(faultsOf(moved.bytes)).toEqual([])
    expect(counts(moved.carried)).toEqual(counts((await saveWorkbook(await opened(name))).carried))
  })
  test('says nothing of what went with a sheet that was deleted', async () => {
    const less = await after(name, (book) => book.deleteSheet(book.sheets[0]!.id))
    expect(faultsOf(less.bytes)).toEqual([])
    expect(less.left.filter(({ kind }) => kind === 'other')).toEqual([])
  })
})

describe('what lies on a sheet', () => {
  it('is counted', async () => {
    const { carried, left } = await saveWorkbook(await opened('xlsxwriter'))
    expect(counts(carried)).toEqual({
      pictures: 3,
      charts: 5,
      shapes: 1,
      tables: 1,
      headerPictures: 1,
      backgrounds: 1,
      namedFormulas: 1,
      sparklines: 1,
      properties: 2,
      extendedRules: 1,
      filters: 1,
      richText: 1,
    })
    expect(counts(left)).toEqual({
      controls: 1,
    })
    expect(left.find(({ kind }) => kind === 'controls')?.where).toEqual(['My tasks'])
  })

  it('moves with its cells, and charts go on showing theirs', async () => {
    const saved = await after('openpyxl', (book) => {
      book.insertRows(0, 2, 3)
      book.renameSheet(0, 'Work plan')
    })
    expect(new Set(insideCharts(saved))).toEqual(
      new Set(["'Work plan'!B1", "'Work plan'!$A$5:$A$7", "'Work plan'!$B$5:$B$7"]),
    )
    const drawing = textOf(saved, /drawings\/drawing1\.xml$/)
    const rows = [...drawing.matchAll(/<(?:\w+:)?from>.*?<(?:\w+:)?row>(\d+)</g)].map((match) =>
      Number(match[1]),
    )
    expect(rows.sort((one, other) => one - other)).toEqual([4, 10, 26])
    expect(textOf(saved, /tables\/table1\.xml$/)).toContain('ref="A1:C7"')
  })

  it('that shows a deleted sheet shows nothing', async () => {
    const saved = await after('xlsxwriter', (book) => book.deleteSheet(0))
    expect(new Set(insideCharts(saved))).toEqual(new Set(['#REF!']))
  })

  it('stays where the script changed another chart, which is written anew beside it', async () => {
    const saved = await after('openpyxl', (book) => {
      const [chart] = book.sheets[0]!.charts
      expect(chart).toBeDefined()
      chart!.options['title'] = 'Hours of all'
      book.changed()
    })
    expect(faultsOf(saved.bytes)).toEqual([])
    expect(counts(saved.carried)).toMatchObject({ charts: 1, pictures: 1 })
    const charts = [...partsOf(saved.bytes)].filter(([path]) => /charts\/chart\d+\.xml$/.test(path))
    expect(charts).toHaveLength(2)
    expect(charts.some(([, xml]) => xml.includes('Hours of all'))).toBe(true)
  })

  it('goes where the script removed it', async () => {
    const saved = await after('openpyxl', (book) => {
      book.sheets[0]!.charts = []
      book.changed()
    })
    expect(counts(saved.carried)['charts']).toBe(1)
    expect(
      [...partsOf(saved.bytes).keys()].filter((path) => /charts\/chart\d+\.xml$/.test(path)),
    ).toHaveLength(1)
    expect(faultsOf(saved.bytes)).toEqual([])
  })

  it('follows rules by bars and icons too', async () => {
    const saved = await after('xlsxwriter', (book) => book.insertRows(0, 1, 4))
    const xml = textOf(saved, /worksheets\/sheet1\.xml$/)
    for (const range of ['D10:D13', 'C10:C13', 'E10:E13']) expect(xml).toContain(`sqref="${range}"`)
    expect(xml).toMatch(/<xm:f>'My tasks'!D10:D13<\/xm:f><xm:sqref>E10</)
  })

  it('is kept by a copy where the original sheet is gone, and by one of the two where it is not', async () => {
    const book = LiveWorkbook.from(await opened('openpyxl'), { now: () => 46000 })
    const { duplicateSheet } = await import('../../../host/workbook/edit/sheets.js')
    duplicateSheet(book, book.sheets[0]!, 'Copy')
    const both = await saveWorkbook(book.snapshot())
    expect(faultsOf(both.bytes)).toEqual([])
    expect(counts(both.carried)).toMatchObject({ pictures: 1, tables: 1 })
    book.deleteSheet(0)
    const one = await saveWorkbook(book.snapshot())
    expect(counts(one.carried)).toMatchObject({ pictures: 1, tables: 1 })
    expect(faultsOf(one.bytes)).toEqual([])
  })
})
