import { describe, expect, test } from 'vitest'
import { emptyWorkbook, openWorkbook } from '../workbook/example-workbook.js'
import { createScript } from './test-script.js'

/** Plain data of this realm, as a test compares it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('values', () => {
  test('written as text are understood as typing is', () => {
    const { run } = createScript()
    run(`sheet.getRange('A1:F1').setValues([['2026-03-31', '0012', '=1+1', "'=1", '12%', 'text']])`)
    const display = run(`return sheet.getRange('A1:F1').getDisplayValues()`)
    expect(plain(display)).toEqual([['2026-03-31', '12', '2', '=1', '12%', 'text']])
    expect(run(`return sheet.getRange('A1').getNumberFormat()`)).toBe('yyyy-mm-dd')
  })

  test('stay text where the format is @', () => {
    const { run } = createScript()
    run(`sheet.getRange('A1:A2').setNumberFormat('@').setValues([['0012'], ['2026-03-31']])`)
    expect(plain(run(`return sheet.getRange('A1:A2').getValues()`))).toEqual([['0012'], ['2026-03-31']])
  })

  test('that are empty, logical or wrong read as Google gives them', () => {
    const { run } = createScript()
    run(`sheet.getRange('A1:D1').setValues([[null, true, '=1/0', '=NA()']])`)
    expect(plain(run(`return sheet.getRange('A1:D1').getValues()`))).toEqual([['', true, '#DIV/0!', '#N/A']])
  })

  test('are arrays and dates of the script’s own world', () => {
    const { run } = createScript()
    run(`sheet.getRange('A1').setValue('2026-03-31')`)
    expect(
      run(
        `const v = sheet.getRange('A1:B2').getValues(); return v instanceof Array && v[0] instanceof Array`,
      ),
    ).toBe(true)
    expect(run(`return sheet.getRange('A1').getValue() instanceof Date`)).toBe(true)
  })

  test.each([
    ['Asia/Shanghai', '2026-03-31', '2026-03-30T16:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-31', '2026-03-30T10:00:00.000Z'],
  ])('that are days are instants of the sheet’s zone: %s %s', (zone, day, instant) => {
    const { run } = createScript(openWorkbook(emptyWorkbook(zone)))
    run(`sheet.getRange('A1').setValue('${day}')`)
    expect(run(`return sheet.getRange('A1').getValue().toISOString()`)).toBe(instant)
    run(`sheet.getRange('B1').setValue(new Date('${instant}'))`)
    expect(String(run(`return sheet.getRange('B1').getDisplayValue()`)).slice(0, 10)).toBe(day)
  })

  test('that a validation rejects are refused, and nothing is written', () => {
    const { run, workbook } = createScript()
    run(
      `sheet.getRange('A1:A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build())`,
    )
    expect(() => run(`sheet.getRange('A1:A2').setValues([['a'], ['c']])`)).toThrow(
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
    )
    expect(workbook.value({ sheet: 1, row: 1, column: 1 })).toBeNull()
  })

  test('in merged cells stand in the top left one only', () => {
    const { run } = createScript()
    run(`sheet.getRange('A1:B2').setValues([['a', 'b'], ['c', 'd']]).merge()`)
    expect(plain(run(`return sheet.getRange('A1:B2').getValues()`))).toEqual([
      ['a', ''],
      ['', ''],
    ])
    expect(run(`return sheet.getRange('B2').isPartOfMerge()`)).toBe(true)
  })

  test('are written as formulas and filled over a range', () => {
    const { run } = createScript()
    run(`sheet.getRange('A1:A3').setValues([[1], [2], [3]]); sheet.getRange('B1:B3').setFormula('=A1*2')`)
    expect(plain(run(`return sheet.getRange('B1:B3').getFormulas()`))).toEqual([
      ['=A1*2'],
      ['=A2*2'],
      ['=A3*2'],
    ])
  })
})

describe('places', () => {
  test('are read from A1 notation, open ends included', () => {
    const { run } = createScript()
    const of = (text: string) =>
      plain(
        run(
          `const r = sheet.getRange('${text}'); return [r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns(), r.getA1Notation()]`,
        ),
      )
    expect(of('B2')).toEqual([2, 2, 1, 1, 'B2'])
    expect(of('A2:C')).toEqual([2, 1, 99, 3, 'A2:C'])
    expect(of('B:B')).toEqual([1, 2, 100, 1, 'B:B'])
    expect(of('3:4')).toEqual([3, 1, 2, 20, '3:4'])
    expect(run(`return ss.getRange("People!C3").getSheet().getName()`)).toBe('People')
  })

  test('outside the sheet are refused in Google’s words', () => {
    const { run } = createScript()
    const outside = 'The coordinates of the range are outside the dimensions of the sheet.'
    expect(() => run(`sheet.getRange(1, 1, 101, 1)`)).toThrow(outside)
    expect(() => run(`sheet.getRange('A1:Z1')`)).toThrow(outside)
    expect(() => run(`sheet.getRange('no such place')`)).toThrow('Range not found')
    expect(() => run(`sheet.getRange(1, 1, 0, 1)`)).toThrow('must be at least 1')
  })

  test('count unticked checkboxes and formulas giving nothing as content', () => {
    const { run } = createScript()
    run(`sheet.getRange('A5').insertCheckboxes(); sheet.getRange('B7').setFormula('=IF(TRUE,"","x")')`)
    expect(
      plain(run(`return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getRange('A5').getValue()]`)),
    ).toEqual([7, 2, false])
    run(`sheet.getRange('A9').setBackground('red')`)
    expect(run(`return sheet.getLastRow()`)).toBe(7)
  })

  test('grow to the filled block around them', () => {
    const { run } = createScript()
    run(`sheet.getRange('B2:C4').setValues([[1, 2], [3, ''], ['', 4]]); sheet.getRange('F9').setValue(1)`)
    expect(run(`return sheet.getRange('B2').getDataRegion().getA1Notation()`)).toBe('B2:C4')
  })
})

describe('arguments', () => {
  test('of the wrong number or kind are refused in Google’s words', () => {
    const { run } = createScript()
    expect(() => run(`sheet.getRange('A1').setValues('x')`)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    )
    expect(() => run(`sheet.getRange(1, null)`)).toThrow(
      "The parameters (number,null) don't match the method signature",
    )
    expect(() => run(`ss.setActiveSheet(sheet.getRange('A1'))`)).toThrow('(SpreadsheetApp.Range)')
    expect(run(`try { sheet.getRange() } catch (e) { return e instanceof Error && e.name }`)).toBe(
      'Exception',
    )
  })

  test('of the wrong size say both sizes', () => {
    const { run } = createScript()
    expect(() => run(`sheet.getRange('A1:A2').setValues([[1]])`)).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    )
    expect(() => run(`sheet.getRange('A1:B1').setBackgrounds([['red']])`)).toThrow(
      'The data has 1 but the range has 2.',
    )
  })
})

describe('looks', () => {
  test('are read back as they were set, one or many', () => {
    const { run } = createScript()
    run(`sheet.getRange('A1:B1').setBackgrounds([['red', '#ABC']]).setFontWeight('bold').setHorizontalAlignment('center')
      .setFontColor('#123456').setFontSize(12).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).setNotes([['n', '']])`)
    const read =
      run(`const r = sheet.getRange('A1:B1'); return [r.getBackgrounds(), r.getFontWeights(), r.getHorizontalAlignments(),
      r.getFontColors(), r.getFontSizes(), r.getNotes(), [r.getWrapStrategies().map(x => x.map(String))]]`)
    expect(plain(read)).toEqual([
      [['#ff0000', '#aabbcc']],
      [['bold', 'bold']],
      [['center', 'center']],
      [['#123456', '#123456']],
      [[12, 12]],
      [['n', '']],
      [[['CLIP', 'CLIP']]],
    ])
  })

  test('go with clearFormat, contents with clearContent', () => {
    const { run } = createScript()
    run(`sheet.getRange('A1').setValue('x').setBackground('red').clearFormat()`)
    expect(
      plain(run(`return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getBackground()]`)),
    ).toEqual(['x', '#ffffff'])
    run(`sheet.getRange('A1').setBackground('red').clearContent()`)
    expect(
      plain(run(`return [sheet.getRange('A1').isBlank(), sheet.getRange('A1').getBackground()]`)),
    ).toEqual([true, '#ff0000'])
  })

  test('and dropdowns can be copied without contents', () => {
    const { run } = createScript()
    run(`sheet.getRange('A1').setValue('a').setBackground('red').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
      sheet.getRange('A1').copyTo(sheet.getRange('A2:A4'), SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false)`)
    expect(
      plain(
        run(
          `const r = sheet.getRange('A4'); return [r.getValue(), r.getBackground(), r.getDataValidation().getCriteriaValues()]`,
        ),
      ),
    ).toEqual(['', '#ffffff', [['a'], true]])
  })
})
