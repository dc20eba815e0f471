import { describe, expect, test } from 'vitest'
import { FormulaError } from '../../../host/emulator/formula/value.js'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import type { CellSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { writeWorkbook } from '../../../host/emulator/xlsx/write.js'
import { createSession } from '../session/sample-session.js'
import { options } from '../xlsx/small-workbook.js'
import { createFile, createRows } from '../xlsx/test-file.js'
import { emptyWorkbook, noon, openWorkbook } from './example-workbook.js'

/** `Tasks` with 0.5 in A1, and formulas with the results that a file has for them in row 2. */
const openWith = (...formulas: CellSnapshot[]): LiveWorkbook => {
  const snapshot = emptyWorkbook()
  snapshot.sheets[0]!.cells = {
    1: { 1: { v: 0.5 }, 2: { f: '=A1*2', v: 1 } },
    2: Object.fromEntries(formulas.map((cell, at) => [at + 1, cell])),
  }
  return openWorkbook(snapshot)
}
const at = (row: number, column: number) => ({ sheet: 1, row, column })
const valueAt = (workbook: LiveWorkbook, row: number, column: number): unknown => {
  const value = workbook.value(at(row, column))
  return value instanceof FormulaError ? (value.reason ?? value.code) : value
}
const resultsOf = (workbook: LiveWorkbook, columns: number): unknown[] =>
  workbook
    .view(1, { row: 2, column: 1, lastRow: 2, lastColumn: columns })[0]!
    .map(({ text, result }) => [text, result])

const fisher: CellSnapshot = { f: '=FISHER(A1)', v: 0.55 }

describe('a formula that is not calculated', () => {
  test('shows the result of the file, and says so', () => {
    const workbook = openWith(
      fisher,
      { f: '=SUM(A1,1)', v: 9 },
      { f: '=MYFUNCTION(A1)', v: '#REF!', error: true },
    )
    expect(resultsOf(workbook, 3)).toEqual([
      ['0.55', 'ofFile'],
      ['1.5', undefined],
      ['#REF!', 'ofFile'],
    ])
  })
  test('shows it until a cell changes that it depends on, and again when that is as it was', () => {
    const workbook = openWith(fisher, { f: '=FISHER(B1/2)', v: 0.55 }, { f: '=A2+1', v: 1.55 })
    workbook.setValues(at(9, 9), [[1]])
    expect([1, 2, 3].map((column) => valueAt(workbook, 2, column))).toEqual([0.55, 0.55, 1.55])
    workbook.setValues(at(1, 1), [[0.6]])
    expect([1, 2, 3].map((column) => valueAt(workbook, 2, column))).toEqual(
      Array.from({ length: 3 }, () => 'notCalculated'),
    )
    expect(resultsOf(workbook, 1)).toEqual([['#N/A', 'notCalculated']])
    workbook.setValues(at(1, 1), [[0.5]])
    expect(valueAt(workbook, 2, 3)).toBe(1.55)
  })
  test('follows cells and rows that move, and is not calculated where it is copied to', () => {
    const workbook = openWith(fisher)
    workbook.insertRows(1, 1, 3)
    workbook.setStyle(1, { row: 5, column: 1, lastRow: 5, lastColumn: 1 }, { bold: true })
    expect(workbook.cell(at(5, 1))?.f).toBe('=FISHER(A4)')
    expect(valueAt(workbook, 5, 1)).toBe(0.55)
    workbook.copy(
      { sheet: 1, area: { row: 5, column: 1, lastRow: 5, lastColumn: 1 } },
      { sheet: 1, area: { row: 8, column: 1, lastRow: 8, lastColumn: 1 } },
    )
    expect(valueAt(workbook, 8, 1)).toBe('notCalculated')
    workbook.setValues(at(4, 1), [[0.1]])
    expect(valueAt(workbook.fork({ now: () => noon }), 5, 1)).toBe('notCalculated')
  })
  test('typed anew has no result, and a name that nobody knows is an error', () => {
    const workbook = openWith(fisher)
    workbook.type(1, 2, 1, '=FISHER(A1)')
    workbook.type(1, 2, 2, '=NOFUNCTION(A1)')
    expect([valueAt(workbook, 2, 1), valueAt(workbook, 2, 2)]).toEqual(['notCalculated', '#NAME?'])
  })
  test('depends on the day, on its place and on computed references where it says so', () => {
    const formulas = ['=FISHER(TODAY()/99999)', '=FISHER(1/ROW())', '=FISHER(INDIRECT("A1"))']
    const workbook = openWith(...formulas.map((f) => ({ f, v: 0.5 })))
    const nextDay = LiveWorkbook.from(workbook.snapshot(), { now: () => noon + 1 })
    expect([1, 2, 3].map((column) => valueAt(nextDay, 2, column))).toEqual([
      'notCalculated',
      0.5,
      'notCalculated',
    ])
    workbook.setValues(at(1, 1), [[0.6]])
    workbook.insertRows(1, 2)
    expect([1, 2, 3].map((column) => valueAt(workbook, 3, column))).toEqual([
      0.5,
      'notCalculated',
      'notCalculated',
    ])
  })
  test('goes into a snapshot with what it was computed from', () => {
    const workbook = openWith(fisher)
    workbook.setValues(at(1, 1), [[0.6]])
    const again = openWorkbook(workbook.snapshot())
    expect(valueAt(again, 2, 1)).toBe('notCalculated')
    expect(again.snapshot()).toEqual(workbook.snapshot())
  })
  test('goes back into a file with its formula and its result', async () => {
    const row =
      '<c r="A1"><v>0.5</v></c><c r="B1"><f>FISHER(A1)</f><v>0.55</v></c><c r="C1"><f>_xlfn.GAUSS(A1)</f></c>'
    const bytes = createFile({ sheets: { A: createRows(row) } })
    const workbook = LiveWorkbook.from(await readWorkbook(bytes, options), { now: () => noon })
    workbook.setValues({ sheet: 0, row: 1, column: 1 }, [[0.6]])
    const { sheets } = await readWorkbook(await writeWorkbook(workbook.snapshot()), options)
    expect(sheets[0]!.cells[1]).toEqual({
      1: { v: 0.6 },
      2: { f: '=FISHER(A1)', v: 0.55 },
      3: { f: '=GAUSS(A1)' },
    })
  })
  test('is read by a script as the file’s value, then as #N/A', () => {
    const session = createSession(`function go() {
      const sheet = SpreadsheetApp.getActiveSheet()
      const before = sheet.getRange('D1').getValue()
      sheet.getRange('C1').setValue(0.6)
      return [before, sheet.getRange('D1').getValue(), sheet.getRange('D1').getDisplayValue(), sheet.getRange('D1').getFormula()]
    }`)
    const snapshot = session.workbook.snapshot()
    snapshot.sheets[0]!.cells = { 1: { 3: { v: 0.5 }, 4: { f: '=FISHER(C1)', v: 0.55 } } }
    session.restore({ snapshot, persisted: session.persist() })
    expect(session.call('go').value).toEqual([0.55, '#N/A', '#N/A', '=FISHER(C1)'])
  })
})
