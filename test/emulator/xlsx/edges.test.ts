import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFileFormula } from '../../../host/emulator/xlsx/formula/from-file.js'
import { writeFileFormula } from '../../../host/emulator/xlsx/formula/to-file.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { readZip } from '../../../host/emulator/xlsx/package/zip.js'
import { writeWorkbook } from '../../../host/emulator/xlsx/write.js'
import { createFile, createRows } from './test-file.js'
import { createWorkbook, options, createSheet, writeAndRead } from './small-workbook.js'

const letters = fc.constantFrom('A', 'C', 'Z', 'AB', 'XFC')
const row = fc.integer({ min: 1, max: 1_048_575 })
const dollar = fc.constantFrom('', '$')

/** References that run to the file's last row or last column, as Excel stores them, with the end fixed. */
const atTheEdge = fc.oneof(
  fc
    .tuple(dollar, letters, dollar, row, dollar, letters)
    .map(([fixed, left, down, top, held, right]) => `${fixed}${left}${down}${top}:${held}${right}$1048576`),
  fc
    .tuple(dollar, letters, dollar, row, dollar, row)
    .map(([fixed, left, down, top, held, bottom]) => `${fixed}${left}${down}${top}:$XFD${held}${bottom}`),
  fc.constantFrom('$A$1:$XFD$1048576', '$A:$A', 'B:$D', '$1:$1', '3:$9'),
)
const onSheet = fc.constantFrom('', 'Plan!', "'My plan'!")
const formula = fc
  .array(fc.tuple(onSheet, atTheEdge), { minLength: 1, maxLength: 3 })
  .map((all) => all.map(([sheet, range]) => `COUNTIF(${sheet}${range},A1)`).join('+'))

/** The formulas of the written sheet's cells, colour rules and validations. */
const storedIn = async (file: Uint8Array): Promise<string[]> => {
  const xml = new TextDecoder().decode(readZip(file, 1e9).get('xl/worksheets/sheet1.xml'))
  return [...xml.matchAll(/<(?:f|formula|formula1)>([^<]*)</g)].map((match) => match[1]!)
}

describe('references to the edge of the grid', () => {
  it('are the same after reading and saving', () => {
    fc.assert(
      fc.property(formula, (stored) => {
        expect(writeFileFormula(readFileFormula(stored)!, 1, new Map())?.text).toBe(stored)
      }),
    )
  })

  it('stay fixed in cells, colour rules, validations and names', async () => {
    await fc.assert(
      fc.asyncProperty(formula, async (stored) => {
        const sheet =
          createRows(`<c r="A1"><f>${stored}</f><v>1</v></c>`) +
          `<conditionalFormatting sqref="A1:A5"><cfRule type="expression" priority="1"><formula>${stored}</formula></cfRule></conditionalFormatting>` +
          `<dataValidations><dataValidation type="custom" sqref="B1:B9"><formula1>${stored}</formula1></dataValidation></dataValidations>`
        const after =
          '<definedNames><definedName name="col">A!$A$2:$A$1048576</definedName><definedName name="line">A!$A$2:$XFD$2</definedName></definedNames>'
        const read = await readWorkbook(createFile({ sheets: { A: sheet }, after }), options)
        const written = await writeWorkbook(read)
        expect(await storedIn(written)).toEqual([stored, stored, stored])
        const again = await readWorkbook(written, options)
        expect(again.namedRanges).toEqual(read.namedRanges)
        expect(again.sheets[0]!.conditionalFormats).toEqual(read.sheets[0]!.conditionalFormats)
        expect(again.sheets[0]!.validations).toEqual(read.sheets[0]!.validations)
      }),
      { numRuns: 30 },
    )
  })

  it('of a rule over areas without a common corner start at the same row in each', async () => {
    const stored = 'COUNTIF(A1:A1048576,A1)&gt;1'
    const sheet =
      createRows('<c r="A1"><v>1</v></c>') +
      `<conditionalFormatting sqref="B1:B5 A3:A9"><cfRule type="expression" priority="1"><formula>${stored}</formula></cfRule></conditionalFormatting>`
    const read = await readWorkbook(createFile({ sheets: { A: sheet } }), options)
    expect(read.sheets[0]!.conditionalFormats[0]!.values).toEqual(['=COUNTIF(B1:B,B1)>1'])
  })

  it('are spelled for a file in rules that compare with a formula', async () => {
    const area = { row: 1, column: 1, lastRow: 9, lastColumn: 1 }
    const values = ['=COUNTIF(A2:A,1)']
    const cells = { 1: { 1: { d: 0 } } }
    const book = createWorkbook([
      createSheet({
        cells,
        conditionalFormats: [
          { areas: [area], criteria: 'NUMBER_GREATER_THAN', values, look: { bold: true } },
        ],
        validations: [{ criteria: 'NUMBER_GREATER_THAN', values, allowInvalid: false }],
      }),
    ])
    expect(await storedIn(await writeWorkbook(book))).toEqual([
      'COUNTIF(A2:A$1048576,1)',
      'COUNTIF(A2:A$1048576,1)',
    ])
    expect((await writeAndRead(book)).sheets[0]!.conditionalFormats[0]!.values).toEqual([
      '=A1>COUNTIF(A2:A,1)',
    ])
  })
})
