import { describe, expect, test } from 'vitest'
import type { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import { columnValues, openWorkbook, typeBlock } from './example-workbook.js'

const formula = (workbook: LiveWorkbook, row: number, column: number, sheet = 1): string | undefined =>
  workbook.cell({ sheet, row, column })?.f

/** Addresses of the cells of Tasks that a rule paints red. */
const painted = (workbook: LiveWorkbook): string[] =>
  workbook
    .view(1, { row: 1, column: 1, lastRow: 12, lastColumn: 8 })
    .flatMap((line, down) =>
      line.flatMap(({ style }, across) =>
        style.background === '#ff0000' ? [`${down + 1}:${across + 1}`] : [],
      ),
    )

const area = (row: number, column: number, lastRow: number, lastColumn: number) => ({
  row,
  column,
  lastRow,
  lastColumn,
})

const tracker = (): LiveWorkbook => {
  const workbook = openWorkbook()
  typeBlock(workbook, 1, 1, [
    ['id', 'due', 'days'],
    ['a', '2026-03-30', '=B2-TODAY()'],
    ['b', '2026-04-02', '=B3-TODAY()'],
    ['c', '2026-03-28', '=B4-TODAY()'],
  ])
  workbook.sheet(1).conditionalFormats.push({
    areas: [area(2, 1, 4, 3)],
    criteria: 'CUSTOM_FORMULA',
    values: ['=$B2<TODAY()'],
    look: { background: '#ff0000' },
  })
  workbook.changed()
  return workbook
}

describe('rows and columns that move take everything with them', () => {
  test('a row put in above shifts formulas, rules, metadata, heights and named ranges', () => {
    const workbook = tracker()
    const sheet = workbook.sheet(1)
    sheet.heights.set(3, 40)
    sheet.metadata.push({ id: 1, key: 'row', value: '', visibility: 'DOCUMENT', at: { row: 3 } })
    workbook.namedRanges.push({ name: 'due', sheet: 1, area: area(2, 2, 4, 2) })
    workbook.insertRows(1, 2)
    expect(columnValues(workbook, 3, 5)).toEqual(['days', null, -1, 2, -3])
    expect(formula(workbook, 4, 3)).toBe('=B4-TODAY()')
    expect(painted(workbook)).toEqual(['3:1', '3:2', '3:3', '5:1', '5:2', '5:3'])
    expect([...sheet.heights]).toEqual([[4, 40]])
    expect(sheet.metadata[0]!.at).toEqual({ row: 4 })
    expect(workbook.namedRanges[0]!.area).toEqual(area(3, 2, 5, 2))
  })

  test('deleting the first row of a rule leaves the rule true of the others', () => {
    const workbook = tracker()
    workbook.deleteRows(1, 2)
    expect(workbook.sheet(1).conditionalFormats[0]).toMatchObject({
      areas: [area(2, 1, 3, 3)],
      values: ['=$B2<TODAY()'],
    })
    expect(painted(workbook)).toEqual(['3:1', '3:2', '3:3'])
  })

  test('a row moved out of a rule keeps its colour, and the rule reads the right row', () => {
    const workbook = tracker()
    workbook.moveRows(1, 2, 1, 9)
    expect(columnValues(workbook, 1, 8)).toEqual(['id', 'b', 'c', null, null, null, null, 'a'])
    expect(painted(workbook)).toEqual(['3:1', '3:2', '3:3', '8:1', '8:2', '8:3'])
    expect(formula(workbook, 8, 3)).toBe('=B8-TODAY()')
  })

  test('a column moved keeps its width, its metadata, its dropdown, and formulas still find it', () => {
    const workbook = tracker()
    const sheet = workbook.sheet(1)
    sheet.widths.set(2, 140)
    sheet.hiddenColumns.add(1)
    sheet.metadata.push({ id: 1, key: 'field', value: 'due', visibility: 'DOCUMENT', at: { column: 2 } })
    workbook.setValidation(1, area(2, 2, 4, 2), {
      criteria: 'DATE_IS_VALID_DATE',
      values: [],
      allowInvalid: true,
    })
    workbook.type(2, 1, 1, '=SUM(Tasks!B2:B4)')
    const sum = workbook.value({ sheet: 2, row: 1, column: 1 })
    workbook.moveColumns(1, 2, 1, 1)
    expect(sheet.metadata[0]!.at).toEqual({ column: 1 })
    expect([...sheet.widths]).toEqual([[1, 140]])
    expect([...sheet.hiddenColumns]).toEqual([2])
    expect(workbook.cell({ sheet: 1, row: 3, column: 1 })?.d).toBe(0)
    expect(formula(workbook, 2, 3)).toBe('=A2-TODAY()')
    expect(formula(workbook, 1, 1, 2)).toBe('=SUM(Tasks!A2:A4)')
    expect(workbook.value({ sheet: 2, row: 1, column: 1 })).toBe(sum)
  })

  test('a deleted column leaves #REF! where it was read, and takes its metadata along', () => {
    const workbook = tracker()
    workbook.sheet(1).metadata.push({ id: 1, key: 'k', value: '', visibility: 'DOCUMENT', at: { column: 2 } })
    workbook.deleteColumns(1, 2)
    expect(columnValues(workbook, 2, 2)).toEqual(['days', '#REF!'])
    expect(workbook.sheet(1).metadata).toEqual([])
  })

  test('lines put in look like their neighbour but hold nothing', () => {
    const workbook = tracker()
    workbook.setStyle(1, area(2, 1, 2, 3), { bold: true })
    workbook.insertRows(1, 3, 2, 2)
    expect(workbook.style({ sheet: 1, row: 4, column: 2 })).toEqual({ bold: true, format: 'yyyy-mm-dd' })
    expect(workbook.value({ sheet: 1, row: 4, column: 2 })).toBeNull()
  })
})

describe('sorting', () => {
  test('moves contents, looks and notes, says formulas anew, and leaves metadata and heights', () => {
    const workbook = tracker()
    const sheet = workbook.sheet(1)
    sheet.metadata.push({ id: 1, key: 'row', value: '', visibility: 'DOCUMENT', at: { row: 2 } })
    sheet.heights.set(2, 40)
    workbook.setStyle(1, area(4, 1, 4, 1), { italic: true })
    workbook.setNote({ sheet: 1, row: 4, column: 1 }, 'note of c')
    workbook.sort(1, area(2, 1, 4, 3), [{ column: 2 }])
    expect(columnValues(workbook, 1, 4)).toEqual(['id', 'c', 'a', 'b'])
    expect(columnValues(workbook, 3, 4)).toEqual(['days', -3, -1, 2])
    expect(formula(workbook, 2, 3)).toBe('=B2-TODAY()')
    expect(workbook.cell({ sheet: 1, row: 2, column: 1 })).toMatchObject({ note: 'note of c' })
    expect(workbook.style({ sheet: 1, row: 2, column: 1 })).toEqual({ italic: true })
    expect(sheet.metadata[0]!.at).toEqual({ row: 2 })
    expect([...sheet.heights]).toEqual([[2, 40]])
  })

  test('numbers come before text before logical values, and empty cells last in both directions', () => {
    const workbook = openWorkbook()
    typeBlock(workbook, 1, 1, [['TRUE'], ['b'], [''], ['2'], ['a'], ['1']])
    workbook.sort(1, area(1, 1, 6, 1), [{ column: 1 }])
    expect(columnValues(workbook, 1, 6)).toEqual([1, 2, 'a', 'b', true, null])
    workbook.sort(1, area(1, 1, 6, 1), [{ column: 1, ascending: false }])
    expect(columnValues(workbook, 1, 6)).toEqual([true, 'b', 'a', 2, 1, null])
  })
})
