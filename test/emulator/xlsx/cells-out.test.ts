import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { CellSnapshot, SheetSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { writeWorkbook } from '../../../host/emulator/xlsx/write.js'
import { workbook } from './arbitrary.js'
import { readParts } from './file-faults.js'
import { createWorkbook, options, createSheet, spellOut } from './small-workbook.js'

const styles = [{ bold: true as const }, { background: '#ffeecc' }, { link: 'https://example.com/' }]
const sheetXml = async (
  cells: SheetSnapshot['cells'],
  over: Partial<SheetSnapshot> = {},
): Promise<string> => {
  const bytes = await writeWorkbook(createWorkbook([createSheet({ cells, ...over })], { styles }))
  const xml = readParts(bytes).get('xl/worksheets/sheet1.xml')!
  return /<sheetData>[\s\S]*<\/sheetData>/.exec(xml)![0]
}

describe('cells of a saved file', () => {
  it('are to another reader what was written', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (book) => {
        const library = await readXlsx(await writeWorkbook(book), { readStyles: true })
        book.sheets.forEach((sheet, at) => {
          const theirs = library.sheets[at]!
          for (const [row, line] of Object.entries(sheet.cells))
            for (const [column, { v, f, error, note, s }] of Object.entries(line)) {
              const cell = theirs.cells?.get(`${Number(row) - 1},${Number(column) - 1}`)
              const value = theirs.rows[Number(row) - 1]?.[Number(column) - 1] ?? null
              if (f === undefined && !error && s === undefined) expect(value).toEqual(v ?? null)
              if (f !== undefined) expect(cell?.formula).toBeTruthy()
              if (note) expect(cell?.comment?.text.replaceAll('\r', '')).toBe(note.replaceAll('\r', ''))
            }
        })
      }),
      { numRuns: 30, interruptAfterTimeLimit: 20_000 },
    )
  })

  it('with nothing but looks are written alike, whether their rows are one or not', async () => {
    const line = (): Record<number, CellSnapshot> => ({ 1: { s: 0 }, 3: { s: 1 } })
    const one = line()
    const shared = await sheetXml({ 1: one, 2: one, 3: one, 1000: one })
    expect(shared).toBe(await sheetXml({ 1: line(), 2: line(), 3: line(), 1000: line() }))
    expect(shared.match(/<row /g)).toHaveLength(4)
    expect(shared).toContain('<row r="1000"><c r="A1000" s="1"/><c r="C1000" s="2"/></row>')
  })

  it('with links keep them in every row, also where the rows are one', async () => {
    const line: Record<number, CellSnapshot> = { 2: { s: 2 } }
    const bytes = await writeWorkbook(
      createWorkbook([createSheet({ cells: { 4: line, 5: line } })], { styles }),
    )
    const book = await readWorkbook(bytes, options)
    const links = [4, 5].map((row) => book.styles[book.sheets[0]!.cells[row]![2]!.s!]?.link)
    expect(links).toEqual(['https://example.com/', 'https://example.com/'])
  })

  it('follow rows that only have a height or are hidden in their order', async () => {
    const xml = await sheetXml({ 3: { 1: { v: 1 } } }, { heights: { 2: 42, 9: 30 }, hiddenRows: [3, 5] })
    expect([...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => row)).toEqual(['2', '3', '5', '9'])
    expect(xml).toContain('<row r="3" hidden="1"><c r="A3"><v>1</v></c></row>')
    expect(xml).toMatch(/<row r="2" ht="[\d.]+" customHeight="1"\/>/)
  })

  it('leave no trace of the samples that the library is given', async () => {
    const book = createWorkbook(
      [createSheet(), createSheet({ id: 1, name: 'B', cells: { 1: { 1: { v: 'x', s: 1 } } } })],
      {
        styles,
      },
    )
    const bytes = await writeWorkbook(book)
    expect(readParts(bytes).get('xl/worksheets/sheet1.xml')).toContain('<sheetData></sheetData>')
    expect([...readParts(bytes).keys()].filter((path) => /metadata/i.test(path))).toEqual([])
    const again = spellOut(await readWorkbook(bytes, options)) as { sheets: unknown[] }
    expect(again.sheets).toEqual((spellOut(book) as { sheets: unknown[] }).sheets)
  })
})
