import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { cellName } from '../../../host/emulator/xlsx/address.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import type { SheetSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { createFile, plainStyles, createRows } from './test-file.js'
import { options, writeAndRead } from './small-workbook.js'

const styles = `${plainStyles}<cellXfs><xf/><xf><alignment horizontal="center"/></xf></cellXfs>`
const read = async (sheet: string, after = ''): Promise<SheetSnapshot> =>
  (await readWorkbook(createFile({ sheets: { A: sheet }, styles, after }), options)).sheets[0]!
const open = async (sheet: string): Promise<LiveWorkbook> =>
  LiveWorkbook.from(await readWorkbook(createFile({ sheets: { A: sheet }, styles }), options), {
    now: () => 46_000,
  })

/** How many rows of a sheet are objects of their own. */
const rowsApart = ({ cells }: SheetSnapshot): number => new Set(Object.values(cells)).size

describe('a cell far from all others', () => {
  const corner =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'

  it('is read where it is, and nothing between it and the others', async () => {
    const sheet = await read(`<sheetData>${corner}</sheetData>`)
    expect(sheet.cells).toEqual({ 1: { 1: { v: 1 } }, 1_048_576: { 16_384: { v: 2 } } })
    expect([sheet.rows, sheet.columns]).toEqual([1_048_576, 16_384])
  })

  it('comes back from a file, and is the end of what is used', async () => {
    const sheet = `<sheetData>${corner.replaceAll('XFD', 'C')}</sheetData>`
    const workbook = await open(sheet)
    expect(workbook.extent(0)).toEqual({ rows: 1_048_576, columns: 3 })
    const again = await writeAndRead(workbook.snapshot())
    expect(again.sheets[0]!.cells).toEqual({ 1: { 1: { v: 1 } }, 1_048_576: { 3: { v: 2 } } })
  })

  it('makes what is looked up, added and emptied cost no more', async () => {
    const workbook = await open(`<sheetData>${corner}</sheetData>`)
    const values: unknown[] = []
    const everything = { row: 1, column: 1, lastRow: 1_048_576, lastColumn: 16_384 }
    workbook.eachValue(0, everything, (value) => values.push(value))
    expect(values).toEqual([1, 2])
    workbook.setFormula({ sheet: 0, row: 2, column: 2 }, '=SUM(A:A)+COUNTA(1:1)')
    expect(workbook.value({ sheet: 0, row: 2, column: 2 })).toBe(2)
  })
})

describe('a million rows that are only formatted', () => {
  const row = (at: number): string => `<row r="${at}"><c r="A${at}" s="1"/><c r="C${at}" s="1"/></row>`
  const million = `<sheetData>${Array.from({ length: 50_000 }, (_, at) => row(at + 1)).join('')}</sheetData>`

  it('are one row, also in the workbook and when it is kept', async () => {
    const sheet = await read(million)
    expect(Object.keys(sheet.cells)).toHaveLength(50_000)
    expect(rowsApart(sheet)).toBe(1)
    const workbook = await open(million)
    expect(new Set(workbook.sheets[0]!.grid).size).toBeLessThanOrEqual(2)
    expect(rowsApart(workbook.snapshot().sheets[0]!)).toBe(1)
  })

  it('are two where a list stands over some of them', async () => {
    const list =
      '<dataValidation type="list" sqref="B20:D1048576"><formula1>"a,b"</formula1></dataValidation>'
    const sheet = await read(`${million}<dataValidations>${list}</dataValidations>`)
    expect(rowsApart(sheet)).toBe(2)
    expect(sheet.cells[19]).toEqual({ 1: { s: 0 }, 3: { s: 0 } })
    expect(sheet.cells[20]).toEqual({ 1: { s: 0 }, 2: { d: 0 }, 3: { s: 0, d: 0 }, 4: { d: 0 } })
    expect(sheet.cells[50_000]).toBe(sheet.cells[20])
  })

  it('with a list over everything cost no more than their rows', async () => {
    const list =
      '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation>' +
      '<dataValidation type="whole" sqref="B:B"><formula1>1</formula1><formula2>2</formula2></dataValidation>'
    const sheet = await read(
      `<sheetData>${row(1)}<row r="900000"><c r="B900000"><v>1</v></c></row></sheetData><dataValidations>${list}</dataValidations>`,
    )
    expect(rowsApart(sheet)).toBe(3)
    expect(sheet.cells[900_000]?.[2]).toEqual({ v: 1, d: 1 })
    expect(sheet.cells[7]?.[1]).toEqual({ d: 0 })
  })
})

describe('cells as any program may write them', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      'a & b',
      '<b>',
      '"quoted"',
      "it's",
      '_x000D_',
      '_x005F_x',
      '设计',
      '👍',
      ' spaced ',
      '1.50',
      '',
    ),
  )
  const escaped = (plain: string): string =>
    plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&#62;')
  const clean = (plain: string): string => plain.replace(/[^\P{C}]/gu, '')
  const inside = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => `><v>${value}</v></c>`),
    fc.boolean().map((value) => ` t="b"><v>${Number(value)}</v></c>`),
    fc.constantFrom(' t="e"><v>#N/A</v></c>', ' s="1"/>', '/>', ' t="s"><v>1</v></c>', ' t="s"><v>9</v></c>'),
    text.map((value) => ` t='str'><f>A1&amp;"x"</f><v>${escaped(clean(value))}</v></c>`),
    text.map((value) => ` t="inlineStr"><is><t xml:space="preserve">${escaped(clean(value))}</t></is></c>`),
    fc
      .tuple(text, text)
      .map(
        ([one, other]) =>
          ` t="inlineStr"><is><r><t>${escaped(clean(one))}</t></r><!-- > --><r><rPr><b/></rPr><t>${escaped(clean(other))}</t></r></is></c>`,
      ),
    fc.constant('><v><![CDATA[12]]></v></c>'),
  )
  const places = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 30 })), {
    maxLength: 12,
    selector: ([row, column]) => row * 100 + column,
  })

  it('are read as the library reads them', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.array(inside, { minLength: 12, maxLength: 12 }), async (at, contents) => {
        const lines = new Map<number, string>()
        at.sort(([, one], [, other]) => one - other).forEach(([row, column], index) => {
          const cell = `<c r="${cellName(row, column)}"${contents[index]}`
          lines.set(row, (lines.get(row) ?? '') + cell)
        })
        const xml = [...lines]
          .sort(([one], [other]) => one - other)
          .map(([row, line]) => `<row r="${row}">${line}</row>`)
        const file = createFile({
          sheets: { A: `<sheetData>\n${xml.join('\n')}</sheetData>` },
          styles,
          parts: {
            'xl/sharedStrings.xml':
              '<sst><si><t>zero</t></si><si><r><t>one</t></r><r><t xml:space="preserve"> two</t></r><rPh><t>no</t></rPh></si></sst>',
            'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="a" Type="http://x/styles" Target="styles.xml"/><Relationship Id="b" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
          },
        })
        const library = (await readXlsx(file, { readStyles: true })).sheets[0]!
        const ours = (await readWorkbook(file, options)).sheets[0]!
        const theirs = library.rows.flatMap((line, row) =>
          line.flatMap((value, column) =>
            value === null || value === '' ? [] : [[row + 1, column + 1, value]],
          ),
        )
        const found = Object.entries(ours.cells).flatMap(([row, line]) =>
          Object.entries(line).flatMap(([column, { v }]) =>
            v === undefined ? [] : [[Number(row), Number(column), v]],
          ),
        )
        expect(found).toEqual(theirs)
      }),
      { numRuns: 200 },
    )
  })

  it('without addresses follow each other, whatever stands between them', async () => {
    const sheet = await read(
      '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row><x:c><x:v>1</x:v></x:c>\n<x:c r="D1"><x:v>2</x:v></x:c><!-- <c> --><x:c><x:v>3</x:v></x:c></x:row><x:row/><x:row><x:c t="inlineStr"><x:is><x:t>4</x:t></x:is></x:c></x:row></x:sheetData>',
    )
    expect(sheet.cells).toEqual({
      1: { 1: { v: 1 }, 4: { v: 2 }, 5: { v: 3 } },
      3: { 1: { v: '4' } },
    })
  })

  it('of one row that is written in two places are all there', async () => {
    const sheet = await read(
      createRows('<c r="A1" s="1"/>', '<c r="A2" s="1"/>').replace(
        '</sheetData>',
        '<row r="1"><c r="B1"><v>5</v></c></row></sheetData>',
      ),
    )
    expect(sheet.cells).toEqual({ 1: { 1: { s: 0 }, 2: { v: 5 } }, 2: { 1: { s: 0 } } })
  })
})
