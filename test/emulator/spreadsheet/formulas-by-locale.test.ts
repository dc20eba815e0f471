import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { readZip } from '../../../host/emulator/xlsx/package/zip.js'
import { writeWorkbook } from '../../../host/emulator/xlsx/write.js'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import { noon, openWorkbook } from '../workbook/example-workbook.js'
import { createScript } from './test-script.js'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** A script over the example in a spreadsheet of that locale. */
const inLocale = (locale: string) => {
  const workbook = openWorkbook()
  workbook.locale = locale
  return createScript(workbook)
}
/** What a formula comes to in a free cell, and how it is given back. */
const entered = (locale: string, formula: string, call = `setFormula`): unknown =>
  plain(
    inLocale(locale).run(
      `const cell = sheet.getRange('T1'); cell.${call}(${JSON.stringify(formula)}); return [cell.getValue(), cell.getFormula()]`,
    ),
  )

describe('a formula in a cell', () => {
  test.each(['setFormula', 'setValue'])(
    'takes a comma between arguments where decimals have a point (%s)',
    (call) => {
      for (const locale of ['en_US', 'zh_CN', 'ja_JP', 'en_GB', 'de_CH', 'es_MX'])
        expect(entered(locale, '=IF(1>0,1.5,"a,b;c")', call)).toEqual([1.5, '=IF(1>0,1.5,"a,b;c")'])
    },
  )
  test.each(['setFormula', 'setValue'])(
    'is #ERROR! with it where decimals have a comma, and keeps its text (%s)',
    (call) => {
      for (const locale of [
        'de_DE',
        'fr_FR',
        'pt_BR',
        'tr_TR',
        'ru_RU',
        'pl_PL',
        'nl_NL',
        'it_IT',
        'es_ES',
        'fr_CA',
      ])
        expect(entered(locale, '=IF(1>0,"a","b")', call)).toEqual(['#ERROR!', '=IF(1>0,"a","b")'])
    },
  )
  test('takes a semicolon between arguments everywhere, and is given back in the form of its locale', () => {
    expect(entered('de_DE', '=IF(1>0;1,5;"a,b;c")')).toEqual([1.5, '=IF(1>0;1,5;"a,b;c")'])
    expect(entered('fr_FR', '=SUM({1,5\\2;3\\4})')).toEqual([10.5, '=SUM({1,5\\2;3\\4})'])
    expect(entered('en_US', '=IF(1>0;1.5;"a,b;c")')).toEqual([1.5, '=IF(1>0,1.5,"a,b;c")'])
  })
  test('knows no backslash where decimals have a point, and no decimal point where they have a comma', () => {
    expect(entered('en_US', '=SUM({1\\2})')).toEqual(['#ERROR!', '=SUM({1\\2})'])
    expect(entered('de_DE', '=SUM(1.5;2)')).toEqual(['#ERROR!', '=SUM(1.5;2)'])
    expect(entered('de_DE', '=SUM({1;2})')).toEqual([3, '=SUM({1;2})'])
  })
  test('reads a comma between digits as a decimal sign, never as a separator', () => {
    expect(entered('de_DE', '=SUM(1,2)')).toEqual([1.2, '=SUM(1,2)'])
    expect(entered('de_DE', '=SUM(A1,5)')).toEqual(['#ERROR!', '=SUM(A1,5)'])
  })
  test('is written likewise by blocks, and several are given back at once', () => {
    const { run, workbook } = inLocale('tr_TR')
    const given = run(`sheet.getRange('S1:T2').setFormulas([['=SUM(1;2)', ''], ['=1,5*2', '=SUM(1,5,2)']])
      return sheet.getRange('S1:T2').getFormulas().concat(sheet.getRange('S1:T2').getValues())`)
    expect(plain(given)).toEqual([
      ['=SUM(1;2)', ''],
      ['=1,5*2', '=SUM(1,5,2)'],
      [3, ''],
      [3, '#ERROR!'],
    ])
    workbook.locale = 'en_US'
    expect(plain(run(`return sheet.getRange('S1:T2').getFormulas()`))).toEqual([
      ['=SUM(1,2)', ''],
      ['=1.5*2', '=SUM(1,5,2)'],
    ])
    expect(run(`return sheet.getRange('T2').getValue()`)).toBe('#ERROR!')
  })
  test('keeps quoted sheet names, and the text of what does not parse, when lines move', () => {
    const { run, workbook } = inLocale('de_DE')
    run(`ss.insertSheet('a,b;c\\\\d'); sheet.getRange('T1').setFormula("=SUM('a,b;c\\\\d'!A1;2)"); sheet.getRange('T2').setFormula('=SUM(A9,2)')
      sheet.insertRowBefore(5)`)
    expect(run(`return sheet.getRange('T1').getFormula()`)).toBe("=SUM('a,b;c\\d'!A1;2)")
    expect(run(`return sheet.getRange('T2').getFormula()`)).toBe('=SUM(A9,2)')
    expect(workbook.sheetNamed('Tasks')!.cell(1, 20)!.f).toBe("=SUM('a,b;c\\d'!A1,2)")
  })
  test('typed in the page is read and shown in the form of the spreadsheet', () => {
    const { workbook } = inLocale('de_DE')
    const { id } = workbook.sheetNamed('Tasks')!
    workbook.type(id, 1, 20, '=SUM(1,5;2)')
    workbook.type(id, 2, 20, '=SUM(1,2,3)')
    const area = { row: 1, column: 20, lastRow: 2, lastColumn: 20 }
    expect(workbook.view(id, area).map(([cell]) => cell!.formula)).toEqual(['=SUM(1,5;2)', '=SUM(1,2,3)'])
    expect(workbook.value({ sheet: id, row: 1, column: 20 })).toBe(3.5)
    expect(workbook.display({ sheet: id, row: 2, column: 20 })).toBe('#ERROR!')
  })
})

describe('the formula of a conditional format', () => {
  const rule = (formula: string): string =>
    `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(${JSON.stringify(formula)}).setBackground('#ff0000').setRanges([sheet.getRange('T1:T9')]).build()`
  const set = (formula: string): string => `sheet.setConditionalFormatRules([${rule(formula)}]);`
  const read = `return sheet.getConditionalFormatRules().map(r => r.getBooleanCondition().getCriteriaValues()[0])`

  test('is refused as it is set where it does not parse, and the rules stay', () => {
    const { run } = inLocale('de_DE')
    run(set('=AND($B1<>"";$B1>1,5)'))
    expect(() => run(set('=AND($B1<>"",$B1>1)'))).toThrow('=AND($B1<>"",$B1>1)')
    expect(plain(run(read))).toEqual(['=AND($B1<>"";$B1>1,5)'])
    expect(() => inLocale('en_US').run(set('=AND($B1<>"",'))).toThrow('=AND($B1<>"",')
  })
  test('paints alike and is given back in the form of its locale', () => {
    const painted = (locale: string, formula: string): unknown => {
      const { run, workbook } = inLocale(locale)
      run(`sheet.getRange('T1:T3').setValues([[1], [2], [3]]); ${set(formula)}`)
      const area = { row: 1, column: 20, lastRow: 3, lastColumn: 20 }
      const { id } = workbook.sheetNamed('Tasks')!
      return [workbook.view(id, area).map(([cell]) => cell!.style.background ?? ''), plain(run(read))]
    }
    const red = ['', '#ff0000', '#ff0000']
    expect(painted('de_DE', '=AND($T1>1,5;TRUE)')).toEqual([red, ['=AND($T1>1,5;TRUE)']])
    expect(painted('en_US', '=AND($T1>1.5;TRUE)')).toEqual([red, ['=AND($T1>1.5,TRUE)']])
  })
  test('may be set again as it was read, also where the engine cannot parse what came with a file', () => {
    const { run, workbook } = inLocale('de_DE')
    const sheet = workbook.sheetNamed('Tasks')!
    sheet.conditionalFormats = [
      {
        areas: [{ row: 1, column: 1, lastRow: 2, lastColumn: 1 }],
        criteria: 'CUSTOM_FORMULA',
        values: ['=A1:::B1'],
        look: {},
      },
      {
        areas: [{ row: 1, column: 1, lastRow: 2, lastColumn: 1 }],
        criteria: 'CUSTOM_FORMULA',
        values: ['=OR(A1,B1)'],
        look: {},
      },
    ]
    run('sheet.setConditionalFormatRules(sheet.getConditionalFormatRules())')
    expect(sheet.conditionalFormats.map(({ values }) => values[0])).toEqual(['=A1:::B1', '=OR(A1,B1)'])
  })
})

describe('the formula of a validation', () => {
  const set = (formula: string): string =>
    `sheet.getRange('T1:T2').setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied(${JSON.stringify(formula)}).build());`
  const read = `return sheet.getRange('T2').getDataValidation().getCriteriaValues()[0]`

  test('is refused as it is set where it does not parse', () => {
    const { run } = inLocale('fr_FR')
    run(set('=OR(T1=1,5;T1=2)'))
    expect(() => run(set('=OR(T1=1,T1=2)'))).toThrow('=OR(T1=1,T1=2)')
    expect(() =>
      run(`const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=OR(T1,T2)').build()
        sheet.getRange('T1:T2').setDataValidations([[null], [rule]])`),
    ).toThrow('=OR(T1,T2)')
    expect(run(read)).toBe('=OR(T1=1,5;T1=2)')
  })
  test('decides alike and is given back in the form of its locale', () => {
    const { run, workbook } = inLocale('de_DE')
    run(`${set('=OR(T1=1,5;T1=2)')} sheet.getRange('T1').setValue(1.5)`)
    workbook.locale = 'ja_JP'
    expect(run(read)).toBe('=OR(T1=1.5,T1=2)')
  })
})

test('a saved workbook holds commas whatever the locale, and gives back what did not parse', async () => {
  const { run, workbook } = inLocale('de_DE')
  run(`sheet.getRange('T1').setFormula('=SUM(1,5;2)'); sheet.getRange('T2').setFormula('=IF(1>0,"a","b")')`)
  const file = await writeWorkbook(workbook.snapshot())
  const sheet = new TextDecoder().decode(readZip(file, 1e9).get('xl/worksheets/sheet1.xml'))
  expect(sheet).toContain('<f>SUM(1.5,2)</f>')
  const again = LiveWorkbook.from(
    await readWorkbook(file, { name: 'Book', locale: 'de_DE', timeZone: 'Etc/UTC' }),
    {
      now: () => noon,
    },
  )
  const opened = createScript(again)
  expect(plain(opened.run(`return sheet.getRange('T1:T2').getFormulas()`))).toEqual([
    ['=SUM(1,5;2)'],
    ['=IF(1>0,"a","b")'],
  ])
  expect(plain(opened.run(`return sheet.getRange('T1:T2').getValues()`))).toEqual([[3.5], ['#ERROR!']])
})
