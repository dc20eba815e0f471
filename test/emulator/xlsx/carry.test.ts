import { describe, expect, it, test } from 'vitest'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { saveWorkbook, type Saved } from '../../../host/emulator/xlsx/write.js'
import { findFaults, readParts } from './file-faults.js'
import { saveAfter, countByKind, readFixture, openFixture, findPartText } from './fixture-files.js'
import { options } from './small-workbook.js'

const insideCharts = ({ bytes }: Saved): string[] =>
  [...readParts(bytes)]
    .filter(([path]) => /charts\/chart\d+\.xml$/.test(path))
    .flatMap(([, xml]) => [...xml.matchAll(/<(?:c:)?f>([^<]*)</g)].map((match) => match[1]!))

const names = ['xlsxwriter', 'openpyxl', 'libreoffice']

describe.each(names)('a file that %s wrote', (name) => {
  test('keeps the checks of a package honest', () => {
    expect(findFaults(readFixture(name))).toEqual([])
  })
  test('is whole after it was saved, and again after that', async () => {
    const once = await saveWorkbook(await openFixture(name))
    expect(findFaults(once.bytes)).toEqual([])
    const twice = await saveWorkbook(await readWorkbook(once.bytes, options))
    expect(findFaults(twice.bytes)).toEqual([])
    expect(countByKind(twice.carried)).toEqual(countByKind(once.carried))
    // What was left out once is not there to be left out again.
    expect(twice.left.filter(({ kind }) => kind !== 'original')).toEqual([])
  })
  test('has every picture and chart afterwards, byte for byte', async () => {
    const [before, saved] = [readParts(readFixture(name)), await saveWorkbook(await openFixture(name))]
    const pictures = (parts: Map<string, string>): string[] =>
      [...parts]
        .filter(([path]) => path.includes('/media/'))
        .map(([, bytes]) => bytes)
        .sort()
    const savedPictures = pictures(readParts(saved.bytes))
    for (const picture of pictures(before)) expect(savedPictures).toContain(picture)
    const charts = [...before].filter(([path]) => /charts\/chart\d+\.xml$/.test(path)).map(([, xml]) => xml)
    const written = [...readParts(saved.bytes).values()]
    for (const chart of charts) expect(written).toContain(chart)
  })
  test('keeps what lies on it through rows put in above and columns put in before', async () => {
    const moved = await saveAfter(name, (book) => {
      const [first] = book.sheets
      book.insertRows(first!.id, 1, 2)
      book.insertColumns(first!.id, 1, 1)
      book.renameSheet(first!.id, 'Plan’s new name')
    })
    expect(findFaults(moved.bytes)).toEqual([])
    expect(countByKind(moved.carried)).toEqual(
      countByKind((await saveWorkbook(await openFixture(name))).carried),
    )
  })
  test('says nothing of what went with a sheet that was deleted', async () => {
    const less = await saveAfter(name, (book) => book.deleteSheet(book.sheets[0]!.id))
    expect(findFaults(less.bytes)).toEqual([])
    expect(less.left.filter(({ kind }) => kind === 'other')).toEqual([])
  })
})

describe('what lies on a sheet', () => {
  it('is counted', async () => {
    const { carried, left } = await saveWorkbook(await openFixture('xlsxwriter'))
    expect(countByKind(carried)).toEqual({
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
    expect(countByKind(left)).toEqual({
      controls: 1,
    })
    expect(left.find(({ kind }) => kind === 'controls')?.where).toEqual(['My tasks'])
  })

  it('moves with its cells, and charts go on showing theirs', async () => {
    const saved = await saveAfter('openpyxl', (book) => {
      book.insertRows(0, 2, 3)
      book.renameSheet(0, 'Work plan')
    })
    expect(new Set(insideCharts(saved))).toEqual(
      new Set(["'Work plan'!B1", "'Work plan'!$A$5:$A$7", "'Work plan'!$B$5:$B$7"]),
    )
    const drawing = findPartText(saved, /drawings\/drawing1\.xml$/)
    const rows = [...drawing.matchAll(/<(?:\w+:)?from>.*?<(?:\w+:)?row>(\d+)</g)].map((match) =>
      Number(match[1]),
    )
    expect(rows.sort((one, other) => one - other)).toEqual([4, 10, 26])
    expect(findPartText(saved, /tables\/table1\.xml$/)).toContain('ref="A1:C7"')
  })

  it('that shows a deleted sheet shows nothing', async () => {
    const saved = await saveAfter('xlsxwriter', (book) => book.deleteSheet(0))
    expect(new Set(insideCharts(saved))).toEqual(new Set(['#REF!']))
  })

  it('stays where the script changed another chart, which is written anew beside it', async () => {
    const saved = await saveAfter('openpyxl', (book) => {
      const [chart] = book.sheets[0]!.charts
      expect(chart).toBeDefined()
      chart!.options['title'] = 'Hours of all'
      book.changed()
    })
    expect(findFaults(saved.bytes)).toEqual([])
    expect(countByKind(saved.carried)).toMatchObject({ charts: 1, pictures: 1 })
    const charts = [...readParts(saved.bytes)].filter(([path]) => /charts\/chart\d+\.xml$/.test(path))
    expect(charts).toHaveLength(2)
    expect(charts.some(([, xml]) => xml.includes('Hours of all'))).toBe(true)
  })

  it('goes where the script removed it', async () => {
    const saved = await saveAfter('openpyxl', (book) => {
      book.sheets[0]!.charts = []
      book.changed()
    })
    expect(countByKind(saved.carried)['charts']).toBe(1)
    expect(
      [...readParts(saved.bytes).keys()].filter((path) => /charts\/chart\d+\.xml$/.test(path)),
    ).toHaveLength(1)
    expect(findFaults(saved.bytes)).toEqual([])
  })

  it('follows rules by bars and icons too', async () => {
    const saved = await saveAfter('xlsxwriter', (book) => book.insertRows(0, 1, 4))
    const xml = findPartText(saved, /worksheets\/sheet1\.xml$/)
    for (const range of ['D10:D13', 'C10:C13', 'E10:E13']) expect(xml).toContain(`sqref="${range}"`)
    expect(xml).toMatch(/<xm:f>'My tasks'!D10:D13<\/xm:f><xm:sqref>E10</)
  })

  it('is kept by a copy where the original sheet is gone, and by one of the two where it is not', async () => {
    const book = LiveWorkbook.from(await openFixture('openpyxl'), { now: () => 46000 })
    const { duplicateSheet } = await import('../../../host/emulator/workbook/edit/sheets.js')
    duplicateSheet(book, book.sheets[0]!, 'Copy')
    const both = await saveWorkbook(book.snapshot())
    expect(findFaults(both.bytes)).toEqual([])
    expect(countByKind(both.carried)).toMatchObject({ pictures: 1, tables: 1 })
    book.deleteSheet(0)
    const one = await saveWorkbook(book.snapshot())
    expect(countByKind(one.carried)).toMatchObject({ pictures: 1, tables: 1 })
    expect(findFaults(one.bytes)).toEqual([])
  })
})
