import { describe, expect, it } from 'vitest'
import type { CellSnapshot, WorkbookSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { createFile, plainStyles, createRows, type FileParts } from './test-file.js'
import { options } from './small-workbook.js'

const open = (parts: FileParts): Promise<WorkbookSnapshot> => readWorkbook(createFile(parts), options)

const cellsOf = async (parts: FileParts): Promise<Record<number, Record<number, CellSnapshot>>> =>
  (await open(parts)).sheets[0]!.cells

/** Styles whose cell formats have these number formats, in order after the default one. */
const formats = (...ids: number[]): string =>
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/></numFmts>${plainStyles}` +
  `<cellXfs><xf numFmtId="0"/>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`

describe('values', () => {
  it('keep their kind: texts, rich texts as one, numbers, truth, errors', async () => {
    const cells = await cellsOf({
      sheets: {
        A: createRows(
          '<c r="A1" t="inlineStr"><is><r><t>设</t></r><r><rPr><b/></rPr><t>计</t></r></is></c>' +
            '<c r="B1" t="str"><v>0042</v></c><c r="C1"><v>1.5</v></c><c r="D1" t="b"><v>1</v></c>' +
            '<c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><v>#N/A</v></c>',
        ),
      },
    })
    expect(cells[1]).toEqual({
      1: { v: '设计' },
      2: { v: '0042' },
      3: { v: 1.5 },
      4: { v: true },
      5: { v: '#N/A', error: true },
      6: { v: '#N/A' },
    })
  })

  it('that are days stay serial numbers to the last digit, Excel’s day 0 and day 60 among them', async () => {
    const days = [0, 60, 61, 46112.123456789]
    const cells = await cellsOf({
      styles: formats(164),
      sheets: { A: createRows(...days.map((day, at) => `<c r="A${at + 1}" s="1"><v>${day}</v></c>`)) },
    })
    expect(days.map((_, at) => cells[at + 1]?.[1]?.v)).toEqual(days)
  })

  it('of a file that counts from 1904 are moved, numbers that are no days are not', async () => {
    const cells = await cellsOf({
      before: '<workbookPr date1904="1"/>',
      styles: formats(164, 2),
      sheets: {
        A: createRows(
          '<c r="A1" s="1"><v>44650</v></c><c r="B1" s="2"><v>44650</v></c><c r="C1"><v>7</v></c>',
        ),
      },
    })
    expect([cells[1]?.[1]?.v, cells[1]?.[2]?.v, cells[1]?.[3]?.v]).toEqual([46112, 44650, 7])
  })

  it('show through number formats known by number, East Asian ones included', async () => {
    const book = await open({
      styles: formats(9, 14, 31, 164),
      sheets: {
        A: createRows([1, 2, 3, 4].map((s) => `<c r="${'ABCD'[s - 1]}1" s="${s}"><v>1</v></c>`).join('')),
      },
    })
    const line = book.sheets[0]!.cells[1]!
    expect([1, 2, 3, 4].map((column) => book.styles[line[column]!.s!]?.format)).toEqual([
      '0%',
      'yyyy/m/d',
      'yyyy"年"m"月"d"日"',
      'yyyy\\-mm\\-dd;@',
    ])
  })
})

describe('formulas', () => {
  it('shared by several cells are spelled out for each', async () => {
    const cells = await cellsOf({
      sheets: {
        A: createRows(
          '<c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A$1:A1)</f><v>1</v></c>',
          '<c r="B2"><f t="shared" si="0"/><v>2</v></c>',
          '<c r="B3"><f t="shared" si="0"/><v>3</v></c>',
        ),
      },
    })
    expect(cells[2]?.[2]).toEqual({ f: '=A2*$C$1+SUM(A$1:A2)', v: 2 })
    expect(cells[3]?.[2]?.f).toBe('=A3*$C$1+SUM(A$1:A3)')
  })

  it('by table and column become addresses', async () => {
    const [tasks, other] = (
      await open({
        sheets: {
          Tasks: createRows(
            '',
            '<c r="B2" t="str"><v>Due</v></c><c r="C2" t="str"><v>Late</v></c>',
            '<c r="C3"><f>Plan[[#This Row],[Due]]&lt;TODAY()</f></c><c r="D3"><f>Gone[Due]</f></c>',
          ),
          Other: createRows(
            '<c r="A1"><f>MAX(Plan[Due])</f></c><c r="B1"><f>ROWS(Plan[#All])&amp;"Plan[Due]"</f></c>',
          ),
        },
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
          'xl/tables/table1.xml':
            '<table id="1" name="Plan" displayName="Plan" ref="B2:C9"><tableColumns><tableColumn id="1" name="Due"/><tableColumn id="2" name="Late"/></tableColumns></table>',
        },
      })
    ).sheets
    expect(tasks?.cells[3]?.[3]?.f).toBe('=$B$3<TODAY()')
    expect(tasks?.cells[3]?.[4]?.f).toBe('=Gone[Due]')
    expect(other?.cells[1]?.[1]?.f).toBe("=MAX('Tasks'!$B$3:$B$9)")
    expect(other?.cells[1]?.[2]?.f).toBe('=ROWS(\'Tasks\'!$B$2:$C$9)&"Plan[Due]"')
  })

  it('lose the prefixes of storage and get their open ends back, texts untouched', async () => {
    const cells = await cellsOf({
      sheets: {
        A: createRows(
          '<c r="A1"><f>_xlfn.XLOOKUP("_xlfn.x",B2:B1048576,C:C)</f></c>',
          '<c r="A2"><f>_xlfn._xlws.FILTER($A$2:$B$1048576,B2:B9&gt;1)</f></c>',
          '<c r="A3"><f>_xlfn.LET(_xlpm.x,1,_xlpm.x+1)</f></c>',
          '<c r="A4"><f t="array" ref="A4">SUM(B1:B3*C1:C3)</f><v>9</v></c>',
          '<c r="A5"><f>IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:C,""select A"")"),"T1")</f><v>T1</v></c>',
          '<c r="A6" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        ),
      },
    })
    expect([1, 2, 3, 4, 5].map((row) => cells[row]?.[1]?.f)).toEqual([
      '=XLOOKUP("_xlfn.x",B2:B,C:C)',
      '=FILTER($A$2:$B,B2:B9>1)',
      '=LET(x,1,x+1)',
      '=ARRAYFORMULA(SUM(B1:B3*C1:C3))',
      '=QUERY(A1:C,"select A")',
    ])
    expect(cells[6]?.[1]).toEqual({ f: '=1/0', v: '#DIV/0!', error: true })
  })
})

describe('looks', () => {
  it('resolve theme colours with their tint, and index colours', async () => {
    const scheme = ['000000', 'FFFFFF', '44546A', 'E7E6E6', '4472C4', ...Array<string>(7).fill('123456')]
    const book = await open({
      theme: `<a:theme xmlns:a="x"><a:clrScheme>${scheme.map((hex) => `<a:x><a:srgbClr val="${hex}"/></a:x>`).join('')}</a:clrScheme></a:theme>`,
      styles:
        '<fonts><font><sz val="11"/></font><font><b/><color theme="0"/><sz val="14"/></font></fonts><fills><fill/><fill/>' +
        '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999816888943144"/></patternFill></fill>' +
        '<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills><borders><border/></borders>' +
        '<cellXfs><xf/><xf fontId="1" fillId="2"/><xf fillId="3"><alignment wrapText="1" vertical="center"/></xf></cellXfs>',
      sheets: { A: createRows('<c r="A1" s="1"/><c r="B1" s="2"/>') },
    })
    // The lighter blue is what Excel shows for "Accent 1, lighter 80 %".
    expect(book.styles).toEqual([
      { bold: true, fontSize: 14, fontColor: '#ffffff', background: '#dae3f3' },
      { background: '#ff0000', vertical: 'middle', wrap: 'wrap' },
    ])
  })

  it('of columns and rows: widths, heights, what is hidden, what is frozen', async () => {
    const [sheet] = (
      await open({
        sheets: {
          A:
            '<sheetPr><tabColor rgb="FFC00000"/></sheetPr><sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>' +
            '<sheetFormatPr defaultColWidth="14.2857142"/><cols><col min="2" max="3" width="20.7109375" customWidth="1"/><col min="5" max="16384" width="9" hidden="1"/></cols>' +
            '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="4" hidden="1"/></sheetData>' +
            '<autoFilter ref="A1:C9"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        },
      })
    ).sheets
    expect(sheet).toMatchObject({
      tabColor: '#c00000',
      hiddenGridlines: true,
      frozenRows: 2,
      frozenColumns: 1,
      heights: { 1: 40 },
      hiddenRows: [4],
      rows: 1000,
      columns: 26,
      filter: { row: 1, column: 1, lastRow: 9, lastColumn: 3 },
      merges: [{ row: 1, column: 1, lastRow: 2, lastColumn: 2 }],
    })
    expect(sheet?.widths).toMatchObject({ 2: 145, 3: 145 })
    expect(sheet?.widths[1]).toBeUndefined()
    expect(sheet?.hiddenColumns).toEqual(Array.from({ length: 22 }, (_, at) => at + 5))
  })
})
