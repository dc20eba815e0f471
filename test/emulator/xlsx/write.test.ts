import { describe, expect, it } from 'vitest'
import type { ConditionalFormatSnapshot, WorkbookSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { writeFileFormula } from '../../../host/emulator/xlsx/formula/to-file.js'
import { createFileSheetNames } from '../../../host/emulator/xlsx/names.js'
import { readZip } from '../../../host/emulator/xlsx/package/zip.js'
import { writeWorkbook } from '../../../host/emulator/xlsx/write.js'
import { createWorkbook, createSheet, writeAndRead } from './small-workbook.js'

/** The XML of one part of the written file. */
const part = async (book: WorkbookSnapshot, path: string): Promise<string> =>
  new TextDecoder().decode(readZip(await writeWorkbook(book), 1e9).get(path))

const firstSheet = (book: WorkbookSnapshot): Promise<string> => part(book, 'xl/worksheets/sheet1.xml')

const area = (row: number, column: number, lastRow: number | null, lastColumn: number | null) => ({
  row,
  column,
  lastRow,
  lastColumn,
})

describe('formulas in a file', () => {
  it.each([
    ['=SUM(A2:C)', 'SUM(A2:C$1048576)'],
    ['=SUM($A$2:$A)+SUM(Plan!B5:B)', 'SUM($A$2:$A$1048576)+SUM(Plan!B5:B$1048576)'],
    ['=SUM(B5:7)', 'SUM(B5:$XFD7)'],
    ['=SUM(A:C)&"A2:C"', 'SUM(A:C)&"A2:C"'],
    ['=DISPIMG("ID_A",1)', '_xlfn.DISPIMG("ID_A",1)'],
    ['=xlookup(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['=IFS(A1>1,"FILTER(",TRUE,"")', '_xlfn.IFS(A1>1,"FILTER(",TRUE,"")'],
    ['=LET(x,A1,x*2)', '_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)'],
    ['=QUERY(A1:C,"select A")', 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:C,""select A"")"),7)'],
    ['={A1:A3;B1:B3}', 'IFERROR(__xludf.DUMMYFUNCTION("{A1:A3;B1:B3}"),7)'],
    ['={1,2;3,4}', '{1,2;3,4}'],
  ])('%s is stored as %s', (formula, stored) => {
    expect(writeFileFormula(formula, 7, new Map())?.text).toBe(stored)
  })

  it('that answer with several cells are dynamic arrays', async () => {
    expect(writeFileFormula('=UNIQUE(A2:A)', null, new Map())).toEqual({
      text: '_xlfn.UNIQUE(A2:A$1048576)',
      spills: true,
    })
    expect(writeFileFormula('=SUM(UNIQUE(A2:A9))', null, new Map())?.spills).toBe(false)
    const xml = await firstSheet(
      createWorkbook([createSheet({ cells: { 1: { 1: { f: '=FILTER(A2:B9,B2:B9>1)', v: 'x' } } } })]),
    )
    expect(xml).toContain('<f t="array" ref="A1">_xlfn._xlws.FILTER(A2:B9,B2:B9&gt;1)</f>')
  })

  it('that came to an error say so, and texts that look like one do not', async () => {
    const cells = { 1: { 1: { f: '=NA()', v: '#N/A', error: true as const }, 2: { v: '#N/A' } } }
    const xml = await firstSheet(createWorkbook([createSheet({ cells })]))
    expect(xml).toContain('<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>')
    expect(xml).toContain('<c r="B1" t="inlineStr">')
  })

  it('too long for Excel leave their value', () => {
    expect(writeFileFormula(`=${'1+'.repeat(5000)}1`, 5001, new Map())).toBeUndefined()
  })
})

describe('names of sheets', () => {
  it('are made fit for a file, each different whatever the case', () => {
    const long = '客户进度'.repeat(10)
    const names = createFileSheetNames(['Plan', 'PLAN', 'a/b[c]', "'x'", 'History', '', long, `${long}!`])
    expect(names.slice(0, 6)).toEqual(['Plan', 'PLAN (2)', 'a_b_c_', '_x_', 'History_', '_'])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(31)
  })

  it('take formulas, rules and named ranges along', async () => {
    const people = createSheet({ id: 5, name: '团队 [2026]' })
    const tasks = createSheet({
      id: 9,
      cells: { 1: { 1: { f: "=COUNTA('团队 [2026]'!A2:A)&\"'团队 [2026]'!\"", v: 1, d: 0 } } },
      validations: [
        {
          criteria: 'VALUE_IN_RANGE',
          values: [{ sheet: 5, area: area(2, 1, null, 1) }, true],
          allowInvalid: false,
        },
      ],
    })
    const read = await writeAndRead(
      createWorkbook([tasks, people], {
        activeSheet: 5,
        namedRanges: [{ name: '名单', sheet: 5, area: area(2, 1, 9, 1) }],
      }),
    )
    expect(read.sheets[1]?.name).toBe('团队 _2026_')
    expect(read.sheets[0]?.cells[1]?.[1]?.f).toBe("=COUNTA('团队 _2026_'!A2:A)&\"'团队 [2026]'!\"")
    expect(read.sheets[0]?.validations[0]?.values[0]).toEqual({ sheet: 1, area: area(2, 1, null, 1) })
    expect(read.namedRanges).toEqual([{ name: '名单', sheet: 1, area: area(2, 1, 9, 1) }])
    expect(read.activeSheet).toBe(1)
  })
})

describe('rules in a file', () => {
  const late = (areas: ConditionalFormatSnapshot['areas']): ConditionalFormatSnapshot => ({
    areas,
    criteria: 'CUSTOM_FORMULA',
    values: ['=AND($E2<>"",$E2<TODAY())'],
    look: { background: '#f4c7c3' },
  })

  it('colour to the sheet’s end, the first rule first', async () => {
    const xml = await firstSheet(
      createWorkbook([
        createSheet({ conditionalFormats: [late([area(2, 1, null, 6)]), late([area(2, 7, 9, 7)])] }),
      ]),
    )
    expect(xml).toContain(
      '<conditionalFormatting sqref="A2:F1048576"><cfRule type="expression" priority="1" dxfId="0">',
    )
    expect(xml).toContain('<formula>AND($E2&lt;&gt;"",$E2&lt;TODAY())</formula>')
    expect(xml).toMatch(/sqref="G2:G9"><cfRule type="expression" priority="2"/)
  })

  it('over areas without a common corner stand once per area, each seen from its own', async () => {
    const read = await writeAndRead(
      createWorkbook([createSheet({ conditionalFormats: [late([area(2, 5, 9, 5), area(20, 1, 30, 1)])] })]),
    )
    expect(read.sheets[0]?.conditionalFormats.map(({ values }) => values[0])).toEqual([
      '=AND($E2<>"",$E2<TODAY())',
      '=AND($E20<>"",$E20<TODAY())',
    ])
  })

  it('by day keep the day', async () => {
    const rule = (criteria: string, value: string | number): ConditionalFormatSnapshot => ({
      ...late([area(2, 5, null, 5)]),
      criteria,
      values: [value],
    })
    const formats = [
      rule('DATE_BEFORE', 46112),
      rule('DATE_BEFORE_RELATIVE', 'TODAY'),
      rule('DATE_EQUAL_TO_RELATIVE', 'PAST_WEEK'),
    ]
    const xml = await firstSheet(createWorkbook([createSheet({ conditionalFormats: formats })]))
    expect(xml).toContain('<formula>AND(ISNUMBER(E2),INT(E2)&lt;46112)</formula>')
    expect(xml).toContain('<formula>AND(ISNUMBER(E2),INT(E2)&lt;TODAY())</formula>')
    expect(xml).toContain('AND(INT(E2)&gt;=TODAY()-7,INT(E2)&lt;=TODAY())')
  })

  it('by a list too long for a rule find it on a sheet nobody sees', async () => {
    const list = Array.from({ length: 60 }, (_, at) => `选项 ${at}，很长的名字`)
    const book = createWorkbook([
      createSheet({
        cells: { 2: { 4: { d: 0 } } },
        validations: [{ criteria: 'VALUE_IN_LIST', values: [list, true], allowInvalid: false }],
      }),
    ])
    expect(await part(book, 'xl/workbook.xml')).toContain('state="veryHidden"')
    expect(await firstSheet(book)).toContain("<formula1>'__lists'!$A$1:$A$60</formula1>")
    const read = await writeAndRead(book)
    expect(read.sheets).toHaveLength(1)
    expect(read.sheets[0]?.validations[0]?.values).toEqual([list, true])
  })

  it('for a whole column go on below the grid', async () => {
    const cells = Object.fromEntries(Array.from({ length: 999 }, (_, at) => [at + 2, { 4: { d: 0 } }]))
    const validations = [{ criteria: 'CHECKBOX', values: [], allowInvalid: false }]
    expect(await firstSheet(createWorkbook([createSheet({ cells, validations })]))).toContain(
      'sqref="D2:D1048576"',
    )
  })
})

describe('a written file', () => {
  it('says nothing of when it was made', async () => {
    expect(await part(createWorkbook([createSheet()]), 'docProps/core.xml')).toContain(
      '>1980-01-01T00:00:00Z<',
    )
  })

  it('names its filters the way LibreOffice looks for them, out of sight', async () => {
    const xml = await part(createWorkbook([createSheet({ filter: area(1, 1, null, 3) })]), 'xl/workbook.xml')
    expect(xml).toContain(
      '<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">\'任务\'!$A$1:$C$1000<',
    )
  })
})
