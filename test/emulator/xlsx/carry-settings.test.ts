import { describe, expect, it } from 'vitest'
import type { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import type { Saved } from '../../../host/emulator/xlsx/write.js'
import { findFaults, readParts } from './file-faults.js'
import { saveAfter, countByKind, findPartText } from './fixture-files.js'

describe('settings that only a file holds', () => {
  const sheetOf = (saved: Saved, at = 1): string =>
    findPartText(saved, new RegExp(`worksheets/sheet${at}\\.xml$`))

  it('of filters stay over the same columns, wherever these are', async () => {
    const filtered = sheetOf(
      await saveAfter('xlsxwriter', (book) => {
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
    const saved = await saveAfter('xlsxwriter', (book) => {
      book.sheets[1]!.filter = undefined
      book.changed()
    })
    expect(countByKind(saved.left)['filters']).toBe(1)
    const wider = await saveAfter('xlsxwriter', (book) => book.insertColumns(1, 2))
    expect(countByKind(wider.left)['filters']).toBe(1)
  })

  it('of data bars in newer Excel stay linked to their rule', async () => {
    const xml = sheetOf(await saveAfter('xlsxwriter', (book) => book.insertRows(0, 1, 4)))
    const [, id] = /<x14:id>(\{[^<]*\})<\/x14:id>/.exec(xml)!
    const base = /<conditionalFormatting sqref="D10:D13">[\s\S]*?<\/conditionalFormatting>/.exec(xml)![0]
    expect(base).toContain(`<x14:id>${id}</x14:id>`)
    expect(xml).toMatch(
      new RegExp(
        `<x14:cfRule type="dataBar" id="\\${id!.slice(0, -1)}\\}"[\\s\\S]*<xm:sqref>D10:D13</xm:sqref>`,
      ),
    )
  })

  it('of letters within a text stay where the text is, whatever is put in above', async () => {
    const rich = /<is>(<r>.*?<\/r>)<\/is>|<si>(<r>.*?<\/r>)<\/si>/
    const written = (saved: Saved): string => [...readParts(saved.bytes).values()].join('')
    const moved = await saveAfter('xlsxwriter', (book) => book.insertRows(1, 1, 3))
    expect(rich.exec(written(moved))?.[0]).toMatch(/Plain .*<b\/>.*bold/)
    expect(countByKind(moved.carried)['richText']).toBe(1)
    const retyped = await saveAfter('xlsxwriter', (book) => {
      book.setValues({ sheet: 1, row: 1, column: 1 }, [['Plain text']])
    })
    expect(written(retyped)).not.toMatch(rich)
    expect(countByKind(retyped.left)['richText']).toBeUndefined()
    const sorted = await saveAfter('xlsxwriter', (book) => {
      book.setValues({ sheet: 1, row: 1, column: 1 }, [['x'], ['Plain bold']])
    })
    expect(countByKind(sorted.left)['richText']).toBe(1)
  })

  it('of groups and page breaks go with their rows', async () => {
    const saved = await saveAfter('xlsxwriter', (book) => {
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
    const saved = await saveAfter('xlsxwriter', (book) => {
      for (let count = 0; count < 1001; count++) {
        book.insertRows(0, 900)
        book.deleteRows(0, 3)
      }
    })
    expect(findFaults(saved.bytes)).toEqual([])
    expect(countByKind(saved.left)).toMatchObject({
      pictures: 2,
      charts: 4,
      tables: 1,
      pageBreaks: 1,
      extendedRules: 3,
    })
    expect(countByKind(saved.carried)).toMatchObject({ pictures: 1, charts: 1 })
  })
})

describe('a table', () => {
  const tables = ({ bytes }: Saved): number =>
    [...readParts(bytes).keys()].filter((path) => path.includes('/tables/')).length

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
    const saved = await saveAfter('openpyxl', work)
    expect(tables(saved)).toBe(0)
    expect(countByKind(saved.left)['tables']).toBe(1)
    expect(findFaults(saved.bytes)).toEqual([])
  })

  it('stays one where rows were added in it and below', async () => {
    const saved = await saveAfter('openpyxl', (book) => {
      book.insertRows(0, 3, 5)
      book.setValues({ sheet: 0, row: 12, column: 1 }, [['below']])
    })
    expect(tables(saved)).toBe(1)
    expect(findPartText(saved, /tables\/table1\.xml$/)).toContain('ref="A1:C9"')
  })
})
