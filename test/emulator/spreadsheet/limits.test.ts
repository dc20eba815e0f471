import { describe, expect, test } from 'vitest'
import { createScript } from './test-script.js'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const tooLong = 'Your input contains more than the maximum of 50000 characters in a single cell.'
const tooMany =
  'This action would increase the number of cells in the workbook above the limit of 10000000 cells.'
const protectedCell = /^You are trying to edit a protected cell or object\./

describe('a cell holds 50,000 characters', () => {
  test.each([
    `sheet.getRange('A1').setValue(long)`,
    `sheet.getRange('A1:B1').setValues([['a', long]])`,
    `sheet.getRange('A1').setFormula('="' + long + '"')`,
    `sheet.getRange('A1:A2').setFormulas([['=1'], ['="' + long + '"']])`,
    `sheet.appendRow(['a', long])`,
    `sheet.getRange('A1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText(long).build())`,
  ])('%s is refused and writes nothing', (code) => {
    const { run } = createScript()
    run(`sheet.clear()`)
    expect(() => run(`const long = 'x'.repeat(50001); ${code}`)).toThrow(tooLong)
    expect(run(`return sheet.getLastRow()`)).toBe(0)
    run(`sheet.getRange('A1').setValue('x'.repeat(50000))`)
  })
  test('typing is refused alike', () => {
    const { workbook } = createScript()
    expect(() => workbook.type(workbook.activeSheet, 1, 1, 'x'.repeat(50_001))).toThrow(tooLong)
  })
})

test('a spreadsheet holds ten million cells', () => {
  const { run } = createScript()
  run(`const big = ss.insertSheet('big'); big.deleteColumns(2, 25); big.insertRowsAfter(1000, 9000000)`)
  const rows = run(`return ss.getSheets().reduce((sum, s) => sum + s.getMaxRows() * s.getMaxColumns(), 0)`)
  const left = 10_000_000 - Number(rows)
  run(`ss.getSheetByName('big').insertRowsAfter(1, ${left})`)
  for (const code of [
    `ss.insertSheet('one more')`,
    `sheet.insertRowsAfter(1, 1)`,
    `sheet.insertColumnBefore(1)`,
    `ss.getSheetByName('big').copyTo(ss)`,
    `ss.setActiveSheet(ss.getSheetByName('big')); ss.duplicateActiveSheet()`,
  ])
    expect(() => run(code)).toThrow(tooMany)
  expect(run(`return ss.getSheetByName('one more')`)).toBe(null)
  run(`ss.getSheetByName('big').deleteRows(1, 30000); ss.insertSheet('one more')`)
})

describe('what somebody else protected', () => {
  const protecting = (code: string) => {
    const made = createScript()
    made.run(`sheet.getRange('A1:H9').setValue('old'); const p = ${code}; p.addEditor('wang@example.com')`)
    for (const sheet of made.workbook.sheets)
      for (const each of sheet.protections) each.editors = ['wang@example.com']
    return made
  }
  test.each([
    `sheet.getRange('B2').setValue('new')`,
    `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]])`,
    `sheet.getRange('B2').setFormula('=1')`,
    `sheet.getRange('B2').setNote('n')`,
    `sheet.getRange('B2').setBackground('red')`,
    `sheet.getRange('B2').clear()`,
    `sheet.getRange('B2:C2').merge()`,
    `sheet.getRange('A1:D4').sort(1)`,
    `sheet.getRange('B2').setDataValidation(null)`,
    `sheet.getRange('B2').insertCheckboxes()`,
    `sheet.getRange('E5:F6').copyTo(sheet.getRange('A1'))`,
    `sheet.getRange('B2').moveTo(sheet.getRange('F6'))`,
    `sheet.getRangeList(['B2', 'F6']).setValue('new')`,
    `sheet.deleteRow(2)`,
    `sheet.deleteColumns(1, 2)`,
    `sheet.insertRowAfter(2)`,
    `sheet.moveRows(sheet.getRange('2:2'), 5)`,
    `sheet.clear()`,
    `sheet.sort(1)`,
    `ss.deleteSheet(sheet)`,
  ])('%s is refused, and nothing changes', (code) => {
    const { run, workbook } = protecting(`sheet.getRange('B2:C3').protect()`)
    const before = workbook.snapshot()
    expect(() => run(code)).toThrow(protectedCell)
    expect(workbook.snapshot()).toEqual(before)
  })
  test.each([
    `sheet.getRange('A1').setValue('new')`,
    `sheet.getRange('B2').copyTo(sheet.getRange('F6'))`,
    `sheet.insertRowBefore(2)`,
    `sheet.insertRowAfter(9)`,
    `sheet.deleteRow(5)`,
    `sheet.setName('other')`,
    `sheet.getRange('B2').getValue()`,
  ])('%s beside it is not', (code) => {
    const { run } = protecting(`sheet.getRange('B2:C3').protect()`)
    expect(() => run(code)).not.toThrow()
  })
  test.each([
    `sheet.getRange('A1').setValue('new')`,
    `sheet.appendRow(['new'])`,
    `sheet.setName('other')`,
    `sheet.setFrozenRows(1)`,
    `sheet.hideColumns(2)`,
    `sheet.setConditionalFormatRules([])`,
    `sheet.insertRowBefore(1)`,
    `ss.deleteSheet(sheet)`,
  ])('as a whole sheet: %s is refused', (code) => {
    const { run } = protecting(`sheet.protect()`)
    expect(() => run(code)).toThrow(protectedCell)
  })
  test('is known to the script before it tries', () => {
    const { run } = protecting(`sheet.getRange('B2:C3').protect()`)
    expect(run(`return sheet.getRange('B2').canEdit()`)).toBe(false)
    expect(run(`return sheet.getRange('A1').canEdit()`)).toBe(true)
    expect(run(`return ss.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].canEdit()`)).toBe(false)
  })
  test('does not hold where it only warns, or names the person who runs the script', () => {
    const { run, workbook } = protecting(`sheet.getRange('B2:C3').protect()`)
    const protection = workbook.sheets.flatMap((sheet) => sheet.protections)[0]!
    protection.warningOnly = true
    run(`sheet.getRange('B2').setValue('new')`)
    Object.assign(protection, { warningOnly: false, editors: ['wang@example.com', 'li@example.com'] })
    run(`sheet.getRange('B2').setValue('newer')`)
    expect(run(`return sheet.getRange('B2').getValue()`)).toBe('newer')
  })
})

describe('as the reference says', () => {
  test('colours may be named as in CSS', () => {
    const { run } = createScript()
    const shown = run(`return ['RebeccaPurple', 'tomato', 'lightgoldenrodyellow', 'DarkSlateGrey', 'aqua']
      .map((name) => sheet.getRange('A1').setBackground(name).getBackground())`)
    expect(plain(shown)).toEqual(['#663399', '#ff6347', '#fafad2', '#2f4f4f', '#00ffff'])
  })
  test.each([
    ['R2C3', 'C2'],
    ['R1C1:R3C4', 'A1:D3'],
    ['r3c4:r1c1', 'A1:D3'],
    ["'Tasks'!R2C3", 'C2'],
    ['R1:R3', 'R1:R3'],
    ['C1:C3', 'C1:C3'],
  ])('getRange takes R1C1 notation: %s', (written, address) => {
    const { run } = createScript()
    expect(run(`return sheet.getRange(${JSON.stringify(written)}).getA1Notation()`)).toBe(address)
    expect(() => run(`sheet.getRange('R9999C1')`)).toThrow(/outside the dimensions/)
  })
  test('a dropdown may list numbers', () => {
    const { run } = createScript()
    run(`sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation()
      .requireValueInList([1, 2.5, true]).setAllowInvalid(false).build()).setValue(2.5)`)
    expect(run(`return sheet.getRange('A1').getValue()`)).toBe(2.5)
    expect(() => run(`sheet.getRange('A1').setValue(3)`)).toThrow(/violates the data validation/)
    expect(plain(run(`return sheet.getRange('A1').getDataValidation().getCriteriaValues()[0]`))).toEqual([
      '1',
      '2.5',
      'true',
    ])
  })
  test('a cell wraps until it is said not to, though its strategy is to overflow', () => {
    const { run } = createScript()
    const asked = `const r = sheet.getRange('J9'); const said = () => [r.getWrap(), String(r.getWrapStrategy())];`
    expect(plain(run(`${asked} return said()`))).toEqual([true, 'OVERFLOW'])
    expect(plain(run(`${asked} r.setWrap(false); return said()`))).toEqual([false, 'OVERFLOW'])
    expect(plain(run(`${asked} r.setWrap(true); return said()`))).toEqual([true, 'WRAP'])
    expect(
      plain(run(`${asked} r.setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW); return said()`)),
    ).toEqual([false, 'OVERFLOW'])
    expect(plain(run(`${asked} r.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP); return said()`))).toEqual(
      [false, 'CLIP'],
    )
  })
})
