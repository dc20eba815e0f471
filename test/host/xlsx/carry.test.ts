import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { LiveWorkbook } from '../../../host/workbook/live.js'
import type { WorkbookSnapshot } from '../../../host/workbook/snapshot.js'
import { readWorkbook } from '../../../host/xlsx/read.js'
import { saveWorkbook, type Saved } from '../../../host/xlsx/write.js'
import { faultsOf, partsOf } from './integrity.js'
import { options } from './workbook.js'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url))
const opened = (name: string): Promise<WorkbookSnapshot> => readWorkbook(fixture(name), options)
const counts = (list: Saved['carried']): Record<string, number> =>
  Object.fromEntries(list.map(({ kind, count }) => [kind, count]))

/** The workbook after something was done in it. */
const after = async (name: string, work: (book: LiveWorkbook) => void): Promise<Saved> => {
  const book = LiveWorkbook.from(await opened(name), { now: () => 46000 })
  work(book)
  return saveWorkbook(book.snapshot())
}
const textOf = ({ bytes }: Saved, pattern: RegExp): string =>
  [...partsOf(bytes)].find(([path]) => pattern.test(path))?.[1] ?? ''

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
    })
    expect(counts(left)).toEqual({
      controls: 1,
      richText: 1,
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

describe('settings that only a file holds', () => {
  const sheetOf = (saved: Saved, at = 1): string => textOf(saved, new RegExp(`worksheets/sheet${at}\\.xml$`))

  it('of filters stay over the same columns, wherever these are', async () => {
    const filtered = sheetOf(
      await after('xlsxwriter', (book) => {
        book.insertRows(1, 1, 5)
        book.insertColumns(1, 1, 2)
      }),
      2,
    )
    expect(filtered).toMatch(
      /<autoFilter ref="C35:D45"><filterColumn colId="0"><filters><filter val="3"\/><\/filters><\/filterColumn><\/autoFilter>/,
    )
  })

  it('of filters are said where there is no such filter any more', async () => {
    const saved = await after('xlsxwriter', (book) => {
      book.sheets[1]!.filter = undefined
      book.changed()
    })
    expect(counts(saved.left)['filters']).toBe(1)
    const wider = await after('xlsxwriter', (book) => book.insertColumns(1, 2))
    expect(counts(wider.left)['filters']).toBe(1)
  })

  it('of data bars in newer Excel stay linked to their rule', async () => {
    const xml = sheetOf(await after('xlsxwriter', (book) => book.insertRows(0, 1, 4)))
    const [, id] = /<x14:id>(\{[^<]*\})<\/x14:id>/.exec(xml)!
    const base = /<conditionalFormatting sqref="D10:D13">[\s\S]*?<\/conditionalFormatting>/.exec(xml)![0]
    expect(base).toContain(`<x14:id>${id}</x14:id>`)
    expect(xml).toMatch(
      new RegExp(
        `<x14:cfRule type="dataBar" id="\\${id!.slice(0, -1)}\\}"[\\s\\S]*<xm:sqref>D10:D13</xm:sqref>`,
      ),
    )
  })

  it('of groups and page breaks go with their rows', async () => {
    const saved = await after('xlsxwriter', (book) => {
      book.deleteRows(1, 12, 3)
      book.insertRows(0, 1, 2)
    })
    const levels = [...sheetOf(saved, 2).matchAll(/<row r="(\d+)"[^>]*outlineLevel="1"/g)].map(
      (match) => match[1],
    )
    expect(levels).toEqual(['11', '12', '13', '14', '15', '16', '17'])
    expect(sheetOf(saved)).toContain('<brk id="12"')
  })

  it('are left out, and said, on a sheet where more was moved than is followed', async () => {
    const saved = await after('xlsxwriter', (book) => {
      for (let count = 0; count < 1001; count++) {
        book.insertRows(0, 900)
        book.deleteRows(0, 3)
      }
    })
    expect(faultsOf(saved.bytes)).toEqual([])
    expect(counts(saved.left)).toMatchObject({
      pictures: 2,
      charts: 4,
      tables: 1,
      pageBreaks: 1,
      extendedRules: 3,
    })
    expect(counts(saved.carried)).toMatchObject({ pictures: 1, charts: 1 })
  })
})

describe('a table', () => {
  const tables = ({ bytes }: Saved): number =>
    [...partsOf(bytes).keys()].filter((path) => path.includes('/tables/')).length

  it.each<[string, (book: LiveWorkbook) => void]>([
    ['a header was changed', (book) => book.setValues({ sheet: 0, row: 1, column: 2 }, [['Who']])],
    ['a header became a number', (book) => book.setValues({ sheet: 0, row: 1, column: 2 }, [[7]])],
    ['a column was put into it', (book) => book.insertColumns(0, 2)],
    ['a column was taken out', (book) => book.deleteColumns(0, 2)],
    ['its rows are gone', (book) => book.deleteRows(0, 2, 3)],
    ['cells of it were merged', (book) => book.merge(0, { row: 2, column: 1, lastRow: 3, lastColumn: 1 })],
    [
      'the sheet has a filter there',
      (book) => {
        book.sheets[0]!.filter = { row: 1, column: 1, lastRow: 4, lastColumn: 3 }
        book.changed()
      },
    ],
    [
      'a range has its name',
      (book) => {
        book.namedRanges.push({
          name: 'tasks',
          sheet: 0,
          area: { row: 1, column: 1, lastRow: 1, lastColumn: 1 },
        })
        book.changed()
      },
    ],
  ])('is left to its cells, and said, where %s', async (_, work) => {
    const saved = await after('openpyxl', work)
    expect(tables(saved)).toBe(0)
    expect(counts(saved.left)['tables']).toBe(1)
    expect(faultsOf(saved.bytes)).toEqual([])
  })

  it('stays one where rows were added in it and below', async () => {
    const saved = await after('openpyxl', (book) => {
      book.insertRows(0, 3, 5)
      book.setValues({ sheet: 0, row: 12, column: 1 }, [['below']])
    })
    expect(tables(saved)).toBe(1)
    expect(textOf(saved, /tables\/table1\.xml$/)).toContain('ref="A1:C9"')
  })
})
