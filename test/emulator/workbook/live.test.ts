import { describe, expect, test } from 'vitest'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import { columnValues, emptyWorkbook, noon, openWorkbook, typeBlock } from './example-workbook.js'

const at = (row: number, column: number) => ({ sheet: 1, row, column })

describe('a snapshot', () => {
  test('comes back the same, byte for byte, however its looks were numbered', () => {
    const workbook = openWorkbook()
    typeBlock(workbook, 1, 1, [['2026-03-31', '50%', '=A1+1', 'text']])
    workbook.setStyle(
      1,
      { row: 1, column: 4, lastRow: 1, lastColumn: 4 },
      { bold: true, background: '#00ff00' },
    )
    const snapshot = workbook.snapshot()
    const shuffled = structuredClone(snapshot)
    shuffled.styles.reverse()
    for (const cell of Object.values(shuffled.sheets[0]!.cells[1]!)) {
      if (cell.s !== undefined) cell.s = snapshot.styles.length - 1 - cell.s
    }
    const reopened = LiveWorkbook.from(shuffled, { now: () => noon }).snapshot()
    expect(JSON.stringify(reopened)).toBe(JSON.stringify(snapshot))
  })

  test('shares nothing with the workbook and leaves out what no cell uses', () => {
    const original = emptyWorkbook()
    original.styles.push({ bold: true })
    const workbook = openWorkbook(original)
    const snapshot = workbook.snapshot()
    workbook.type(1, 1, 1, 'later')
    workbook.sheet(1).metadata.push({ id: 1, key: 'k', value: '', visibility: 'DOCUMENT', at: 'sheet' })
    expect(snapshot.styles).toEqual([])
    expect(snapshot.sheets[0]!.cells).toEqual({})
    expect(snapshot.sheets[0]!.metadata).toEqual([])
  })

  test('holds what formulas give', () => {
    const workbook = openWorkbook()
    typeBlock(workbook, 1, 1, [['=1/0', '=TODAY()']])
    expect(workbook.snapshot().sheets[0]!.cells[1]).toEqual({
      1: { v: '#DIV/0!', f: '=1/0', error: true },
      2: { v: 46112, f: '=TODAY()' },
    })
  })
})

describe('formulas', () => {
  test('that read each other in a circle give #REF!, and those that do not are untouched', () => {
    const workbook = openWorkbook()
    typeBlock(workbook, 1, 1, [['=A2'], ['=A1'], ['=1+1']])
    expect(columnValues(workbook, 1, 3)).toEqual(['#REF!', '#REF!', 2])
  })

  test('in a chain of thousands are computed from either end', () => {
    const workbook = openWorkbook()
    workbook.type(1, 1, 1, '1')
    for (let row = 2; row <= 3000; row++) workbook.sheet(1).change(row, 1, { f: `=A${row - 1}+1` })
    workbook.changed()
    expect(workbook.value(at(3000, 1))).toBe(3000)
  })

  test('in a circle of thousands give #REF! too', () => {
    const workbook = openWorkbook()
    for (let row = 1; row <= 500; row++) workbook.sheet(1).change(row, 1, { f: `=A${(row % 500) + 1}` })
    workbook.changed()
    expect(workbook.value(at(250, 1))).toMatchObject({ code: '#REF!' })
  })

  test('spill over empty cells, count as content there, and give #REF! when a cell is in the way', () => {
    const workbook = openWorkbook()
    workbook.type(1, 2, 1, '=SEQUENCE(3)')
    workbook.type(1, 1, 2, '=SUM(A:A)')
    expect(columnValues(workbook, 1, 5)).toEqual([null, 1, 2, 3, null])
    expect(workbook.value(at(1, 2))).toBe(6)
    expect(workbook.extent(1)).toEqual({ rows: 4, columns: 2 })
    workbook.type(1, 3, 1, 'in the way')
    expect(columnValues(workbook, 1, 4)).toEqual([null, '#REF!', 'in the way', null])
    workbook.type(1, 3, 1, '')
    expect(columnValues(workbook, 1, 4)).toEqual([null, 1, 2, 3])
  })

  test('that spill may read what others spill, whichever stands first', () => {
    const workbook = openWorkbook()
    typeBlock(workbook, 1, 1, [
      ['=FILTER(C:C,C:C>1)', '=UNIQUE(A:A)', '3'],
      ['', '', '1'],
      ['', '', '3'],
      ['', '', '2'],
    ])
    expect(columnValues(workbook, 2, 4)).toEqual([3, 2, null, null])
    expect(columnValues(workbook, 1, 4)).toEqual([3, 3, 2, null])
  })

  test('that point at each other in a circle can be drawn', () => {
    const workbook = openWorkbook()
    typeBlock(workbook, 1, 1, [['=B1', '=A1']])
    expect(workbook.display(at(1, 1))).toBe('#REF!')
  })

  test('of days are shown as days without being told', () => {
    const workbook = openWorkbook()
    typeBlock(workbook, 1, 1, [['2026-03-31', '=A1', '=EDATE(A1,1)', '=DAY(A1)', '=A1+1', '=E1-A1']])
    expect([2, 3, 4, 5, 6].map((column) => workbook.display(at(1, column)))).toEqual([
      '2026-03-31',
      '4/30/2026',
      '31',
      '2026-04-01',
      '1',
    ])
  })

  test('know when the day has changed', () => {
    let now = noon
    const workbook = LiveWorkbook.from(emptyWorkbook(), { now: () => now })
    workbook.type(1, 1, 1, '=TODAY()')
    expect(workbook.value(at(1, 1))).toBe(46112)
    now += 1
    expect(workbook.value(at(1, 1))).toBe(46113)
  })

  test('follow a sheet that is renamed, and break when it is deleted', () => {
    const workbook = openWorkbook()
    workbook.type(2, 1, 1, '7')
    workbook.type(1, 1, 1, '=People!A1')
    workbook.renameSheet(2, 'Our team')
    expect(workbook.cell(at(1, 1))?.f).toBe("='Our team'!A1")
    expect(workbook.value(at(1, 1))).toBe(7)
    workbook.deleteSheet(2)
    expect(workbook.value(at(1, 1))).toMatchObject({ code: '#REF!' })
  })
})

describe('the view', () => {
  const red = { background: '#ff0000' }
  const rule = (formula: string, look: object) => ({
    areas: [{ row: 1, column: 1, lastRow: null, lastColumn: 1 }],
    criteria: 'CUSTOM_FORMULA',
    values: [formula],
    look,
  })

  test('lets the first rule that holds decide each property', () => {
    const workbook = openWorkbook()
    workbook.type(1, 1, 1, '5')
    workbook
      .sheet(1)
      .conditionalFormats.push(
        rule('=A1>9', { background: '#0000ff' }),
        rule('=A1>3', red),
        rule('=A1>1', { background: '#00ff00', bold: true }),
      )
    const [line] = workbook.view(1, { row: 1, column: 1, lastRow: 1, lastColumn: 1 })
    expect(line![0]!.style).toEqual({ ...red, bold: true })
  })

  test('judges each row by its own cells where a rule fixes its columns', () => {
    const workbook = openWorkbook()
    typeBlock(workbook, 1, 1, [
      ['1', 'x'],
      ['2', ''],
      ['3', 'x'],
    ])
    workbook.sheet(1).conditionalFormats.push(rule('=$B1="x"', red))
    const backgrounds = workbook
      .view(1, { row: 1, column: 1, lastRow: 3, lastColumn: 1 })
      .map(([cell]) => cell!.style.background)
    expect(backgrounds).toEqual(['#ff0000', undefined, '#ff0000'])
  })

  test('says kinds, alignment, choices, ticks, links, notes and merges', () => {
    const workbook = openWorkbook()
    typeBlock(workbook, 1, 1, [
      ['text', '1', '2026-03-31', 'https://example.com/a', '=HYPERLINK("https://example.com","b")'],
    ])
    const place = (column: number) => ({ row: 1, column, lastRow: 1, lastColumn: column })
    workbook.setValidation(1, place(1), {
      criteria: 'VALUE_IN_LIST',
      values: [['text', 'other'], true],
      allowInvalid: true,
    })
    workbook.setValidation(1, place(6), { criteria: 'CHECKBOX', values: [], allowInvalid: true })
    workbook.setValues(at(1, 6), [[true]])
    workbook.setNote(at(1, 2), 'a note')
    workbook.merge(1, { row: 1, column: 7, lastRow: 2, lastColumn: 8 })
    const [line] = workbook.view(1, { row: 1, column: 1, lastRow: 1, lastColumn: 8 })
    expect(line).toMatchObject([
      { text: 'text', kind: 'text', align: 'left', choices: ['text', 'other'] },
      { text: '1', kind: 'number', align: 'right', note: 'a note' },
      { text: '2026-03-31', kind: 'date', align: 'right' },
      { link: 'https://example.com/a' },
      { text: 'b', link: 'https://example.com' },
      { kind: 'boolean', align: 'center', checked: true },
      { merged: { rows: 2, columns: 2 } },
      { covered: true },
    ])
  })
})

test('typing what a validation rejects is refused, and the cell stays as it was', () => {
  const workbook = openWorkbook()
  const cell = { row: 1, column: 1, lastRow: 1, lastColumn: 1 }
  workbook.setValidation(1, cell, { criteria: 'VALUE_IN_LIST', values: [['yes', 'no']], allowInvalid: false })
  workbook.type(1, 1, 1, 'yes')
  expect(() => workbook.type(1, 1, 1, 'perhaps')).toThrow('violates the data validation rules')
  expect(workbook.value(at(1, 1))).toBe('yes')
})
