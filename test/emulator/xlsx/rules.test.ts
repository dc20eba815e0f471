import { describe, expect, it } from 'vitest'
import type { ConditionalFormatSnapshot, SheetSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { createFile, plainStyles, createRows } from './test-file.js'
import { options } from './small-workbook.js'

const names =
  '<definedNames><definedName name="状态">Lists!$A$1:$A$3</definedName><definedName name="dead">#REF!$A$1</definedName>' +
  '<definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1:$B$2</definedName>' +
  '<definedName name="whole">Lists!$B:$B</definedName><definedName name="worked">SUM(Lists!$A$1:$A$3)</definedName></definedNames>'

const dxfs =
  '<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
  '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/><bgColor rgb="FF000000"/></patternFill></fill></dxf></dxfs>'

const sheetWith = async (
  after: string,
  data = createRows('<c r="A1"><v>1</v></c>'),
): Promise<SheetSnapshot> =>
  (
    await readWorkbook(
      createFile({
        sheets: { A: data + after, Lists: createRows('') },
        styles: plainStyles + dxfs,
        after: names,
      }),
      options,
    )
  ).sheets[0]!

const formatsOf = async (areas: string, rules: string): Promise<ConditionalFormatSnapshot[]> =>
  (await sheetWith(`<conditionalFormatting sqref="${areas}">${rules}</conditionalFormatting>`))
    .conditionalFormats

const area = (row: number, column: number, lastRow: number | null, lastColumn: number | null) => ({
  row,
  column,
  lastRow,
  lastColumn,
})

describe('data validations', () => {
  const validated = async (inside: string) => {
    const sheet = await sheetWith(`<dataValidations>${inside}</dataValidations>`)
    const cells = Object.entries(sheet.cells).flatMap(([row, line]) =>
      Object.entries(line).flatMap(([column, { d }]) => (d === undefined ? [] : [`${row},${column}`])),
    )
    return { rule: sheet.validations[0], cells }
  }

  it('by a list written out: strict, with help, for every cell of the area', async () => {
    const { rule, cells } = await validated(
      '<dataValidation type="list" sqref="B2:B4" showErrorMessage="1" prompt="选一个" ><formula1>"未开始, 进行中,""完成"""</formula1></dataValidation>',
    )
    expect(rule).toEqual({
      criteria: 'VALUE_IN_LIST',
      values: [['未开始', '进行中', '"完成"'], true],
      allowInvalid: false,
      helpText: '选一个',
    })
    expect(cells).toEqual(['2,2', '3,2', '4,2'])
  })

  it('by a range: on another sheet, by name, or the way newer Excel keeps it apart', async () => {
    const range = {
      criteria: 'VALUE_IN_RANGE',
      values: [{ sheet: 1, area: area(1, 1, 3, 1) }, true],
      allowInvalid: true,
    }
    const plain = (formula: string) =>
      `<dataValidation type="list" sqref="B2"><formula1>${formula}</formula1></dataValidation>`
    expect((await validated(plain('Lists!$A$1:$A$3'))).rule).toEqual(range)
    expect((await validated(plain('状态'))).rule).toEqual(range)
    const sheet = await sheetWith(
      '<extLst><ext><x14:dataValidations xmlns:x14="x" xmlns:xm="y"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C2:C3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    )
    expect(sheet.validations).toEqual([range])
    expect(sheet.cells[3]?.[3]?.d).toBe(0)
  })

  it.each([
    ['type="date" operator="greaterThanOrEqual"', '<formula1>1</formula1>', 'DATE_IS_VALID_DATE', []],
    [
      'type="date" operator="between"',
      '<formula1>46000</formula1><formula2>46100</formula2>',
      'DATE_BETWEEN',
      [46000, 46100],
    ],
    ['type="decimal"', '<formula1>0</formula1><formula2>1</formula2>', 'NUMBER_BETWEEN', [0, 1]],
    ['type="date" operator="lessThan"', '<formula1>TODAY()</formula1>', 'CUSTOM_FORMULA', ['=B2<TODAY()']],
    [
      'type="textLength" operator="lessThanOrEqual"',
      '<formula1>20</formula1>',
      'CUSTOM_FORMULA',
      ['=LEN(B2)<=20'],
    ],
    [
      'type="custom"',
      '<formula1>COUNTIF($B$2:$B$1048576,B2)=1</formula1>',
      'CUSTOM_FORMULA',
      ['=COUNTIF($B$2:$B,B2)=1'],
    ],
    ['type="list"', '<formula1>INDIRECT($A2)</formula1>', 'CUSTOM_FORMULA', ['=COUNTIF(INDIRECT($A2),B2)>0']],
    ['type="list"', '<formula1>"TRUE,FALSE"</formula1>', 'CHECKBOX', []],
  ])('%s %s', async (attributes, formulas, criteria, values) => {
    const { rule } = await validated(
      `<dataValidation ${attributes} sqref="B2:B9">${formulas}</dataValidation>`,
    )
    expect(rule).toEqual({ criteria, values, allowInvalid: true })
  })
})

describe('conditional formats', () => {
  const look = { bold: true, fontColor: '#9c0006', background: '#ffc7ce' }

  it('come in their order of precedence, with the fill either way programs write it', async () => {
    const formats = await formatsOf(
      'E2:E1048576',
      '<cfRule type="expression" dxfId="1" priority="2"><formula>$D2="完成"</formula></cfRule>' +
        '<cfRule type="expression" dxfId="0" priority="1"><formula>$E2&lt;TODAY()</formula></cfRule>',
    )
    expect(formats).toEqual([
      { areas: [area(2, 5, null, 5)], criteria: 'CUSTOM_FORMULA', values: ['=$E2<TODAY()'], look },
      {
        areas: [area(2, 5, null, 5)],
        criteria: 'CUSTOM_FORMULA',
        values: ['=$D2="完成"'],
        look: { background: '#00b050' },
      },
    ])
  })

  it.each([
    ['type="cellIs" operator="greaterThan"', '<formula>20</formula>', 'NUMBER_GREATER_THAN', [20]],
    [
      'type="cellIs" operator="between"',
      '<formula>1</formula><formula>2</formula>',
      'NUMBER_BETWEEN',
      [1, 2],
    ],
    ['type="cellIs" operator="equal"', '<formula>"逾期"</formula>', 'TEXT_EQUAL_TO', ['逾期']],
    ['type="cellIs" operator="lessThan"', '<formula>TODAY()</formula>', 'CUSTOM_FORMULA', ['=B2<TODAY()']],
    [
      'type="containsText" text="late"',
      '<formula>NOT(ISERROR(SEARCH("late",B2)))</formula>',
      'TEXT_CONTAINS',
      ['late'],
    ],
    [
      'type="containsText" text="x"',
      '<formula>NOT(ISERROR(SEARCH($D$1,B2)))</formula>',
      'CUSTOM_FORMULA',
      ['=NOT(ISERROR(SEARCH($D$1,B2)))'],
    ],
    ['type="containsBlanks"', '<formula>LEN(TRIM(B2))=0</formula>', 'CELL_EMPTY', []],
    [
      'type="timePeriod" timePeriod="yesterday"',
      '<formula>FLOOR(B2,1)=TODAY()-1</formula>',
      'CUSTOM_FORMULA',
      ['=FLOOR(B2,1)=TODAY()-1'],
    ],
    ['type="duplicateValues"', '', 'CUSTOM_FORMULA', ['=AND(NOT(ISBLANK(B2)),COUNTIF($B$2:$B$9,B2)>1)']],
    [
      'type="top10" rank="3" bottom="1"',
      '',
      'CUSTOM_FORMULA',
      ['=AND(ISNUMBER(B2),B2<=SMALL($B$2:$B$9,MIN(3,COUNT($B$2:$B$9))))'],
    ],
    [
      'type="aboveAverage" aboveAverage="0"',
      '',
      'CUSTOM_FORMULA',
      ['=AND(ISNUMBER(B2),B2<AVERAGE($B$2:$B$9))'],
    ],
  ])('%s %s', async (attributes, formulas, criteria, values) => {
    const [format] = await formatsOf(
      'B2:B9',
      `<cfRule ${attributes} dxfId="0" priority="1">${formulas}</cfRule>`,
    )
    expect(format).toEqual({ areas: [area(2, 2, 9, 2)], criteria, values, look })
  })

  it('over several areas are seen from the corner around them all', async () => {
    const [format] = await formatsOf(
      'C23 A27 C3',
      '<cfRule type="expression" dxfId="0" priority="1"><formula>A3=""</formula></cfRule>',
    )
    expect(format?.areas[0]).toEqual(area(23, 3, 23, 3))
    expect(format?.values).toEqual(['=C23=""'])
  })

  it('by colour scale keep their stops; data bars are carried', async () => {
    const sheet = await sheetWith(
      '<conditionalFormatting sqref="B2:B9"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/>' +
        '<color rgb="FFF8696B"/><color theme="0"/><color rgb="FF63BE7B"/></colorScale></cfRule>' +
        '<cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
    )
    expect(sheet.conditionalFormats).toEqual([
      {
        areas: [area(2, 2, 9, 2)],
        criteria: 'GRADIENT',
        values: [],
        look: {},
        gradient: [
          { kind: 'MIN', value: '', color: '#f8696b' },
          { kind: 'PERCENTILE', value: '50', color: '#ffffff' },
          { kind: 'MAX', value: '', color: '#63be7b' },
        ],
      },
    ])
    expect(sheet.carried).toMatchObject({ rules: [{ type: 'dataBar' }] })
  })
})

describe('names of ranges', () => {
  it('are those that name one living area', async () => {
    const book = await readWorkbook(
      createFile({ sheets: { A: createRows(''), Lists: createRows('') }, after: names }),
      options,
    )
    expect(book.namedRanges).toEqual([
      { name: '状态', sheet: 1, area: area(1, 1, 3, 1) },
      { name: 'whole', sheet: 1, area: area(1, 2, null, 2) },
    ])
  })
})
