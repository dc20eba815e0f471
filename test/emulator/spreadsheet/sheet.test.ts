import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../workbook/example-workbook.js'
import { createScript } from './test-script.js'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('developer metadata', () => {
  test('goes with its column, is found by key, and is refused on part of a column', () => {
    const { run } = createScript()
    run(`sheet.getRange('B:B').addDeveloperMetadata('field', 'due', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      sheet.getRange(1, 3, sheet.getMaxRows(), 1).addDeveloperMetadata('field', 'owner');
      sheet.moveColumns(sheet.getRange('B:B'), 6)`)
    const found = run(`return ss.createDeveloperMetadataFinder().withKey('field').find().map(m =>
      [m.getValue(), m.getLocation().getColumn().getColumn(), String(m.getVisibility())])`)
    expect(plain(found)).toEqual([
      ['due', 5, 'PROJECT'],
      ['owner', 2, 'DOCUMENT'],
    ])
    expect(() => run(`sheet.getRange('B2:B4').addDeveloperMetadata('field')`)).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    )
  })

  test('is found within a sheet or range, and can be changed and removed', () => {
    const { run } = createScript()
    run(
      `ss.addDeveloperMetadata('top', '1'); sheet.addDeveloperMetadata('sheet'); sheet.getRange('4:4').addDeveloperMetadata('row')`,
    )
    const keys = (code: string) => plain(run(`return ${code}.find().map(m => m.getKey())`))
    expect(keys('ss.createDeveloperMetadataFinder()')).toEqual(['top', 'sheet', 'row'])
    expect(keys('sheet.createDeveloperMetadataFinder()')).toEqual(['sheet', 'row'])
    expect(keys(`sheet.getRange('3:5').createDeveloperMetadataFinder()`)).toEqual(['row'])
    expect(keys(`sheet.getRange('A1:D5').createDeveloperMetadataFinder()`)).toEqual([])
    expect(keys(`sheet.getRange('A1:D5').createDeveloperMetadataFinder().onIntersectingLocations()`)).toEqual(
      ['row'],
    )
    run(`ss.getDeveloperMetadata()[0].setValue('2'); sheet.getDeveloperMetadata()[0].remove()`)
    expect(keys('ss.createDeveloperMetadataFinder().withValue("2")')).toEqual(['top'])
    expect(keys('sheet.createDeveloperMetadataFinder()')).toEqual(['row'])
  })

  test('is full at 30,000 characters', () => {
    const { run } = createScript()
    expect(() => run(`sheet.addDeveloperMetadata('k', 'x'.repeat(30000))`)).toThrow('30000 characters')
  })
})

describe('conditional formats', () => {
  test('are replaced as a whole, keep their order, and come back as they were', () => {
    const { run } = createScript()
    run(`const range = sheet.getRange('A2:C9');
      const rule = (formula, color) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground(color).setBold(true).setRanges([range]).build();
      sheet.setConditionalFormatRules([rule('=$A2=1', '#ff0000')]);
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule('=$A2=2', '#00ff00'),
        SpreadsheetApp.newConditionalFormatRule().whenDateBefore(SpreadsheetApp.RelativeDate.TODAY).setFontColor('red').setRanges([range]).build()])`)
    const read = run(`return sheet.getConditionalFormatRules().map(r => { const c = r.getBooleanCondition();
      return [String(c.getCriteriaType()), c.getCriteriaValues().map(String), c.getBackground(), c.getFontColor(), c.getBold(), r.getRanges()[0].getA1Notation()] })`)
    expect(plain(read)).toEqual([
      ['CUSTOM_FORMULA', ['=$A2=1'], '#ff0000', null, true, 'A2:C9'],
      ['CUSTOM_FORMULA', ['=$A2=2'], '#00ff00', null, true, 'A2:C9'],
      ['DATE_BEFORE_RELATIVE', ['TODAY'], null, '#ff0000', null, 'A2:C9'],
    ])
  })

  test('that speak of another sheet are refused', () => {
    const { run } = createScript()
    expect(() =>
      run(
        `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1=People!A1').setRanges([sheet.getRange('A1')]).build()])`,
      ),
    ).toThrow('Conditional format rule cannot reference a different sheet.')
  })
})

describe('sheets', () => {
  test('are added behind the one in front, named apart from case, moved and deleted', () => {
    const { run } = createScript()
    const names = () => plain(run('return ss.getSheets().map(s => s.getName())'))
    run(`ss.insertSheet('New')`)
    expect(names()).toEqual(['Tasks', 'New', 'People'])
    expect(() => run(`ss.insertSheet('tasks')`)).toThrow('already exists')
    run(`ss.getSheetByName('People').activate(); ss.moveActiveSheet(1)`)
    expect(names()).toEqual(['People', 'Tasks', 'New'])
    run(`ss.deleteSheet(ss.getSheetByName('New')); ss.deleteSheet(ss.getSheetByName('People'))`)
    expect(() => run('ss.deleteSheet(sheet)')).toThrow("can't remove all the sheets")
    expect(() => run(`const gone = ss.insertSheet('x'); ss.deleteSheet(gone); gone.getName()`)).toThrow(
      'not found',
    )
  })

  test('copied from a template share nothing with it', () => {
    const { run } = createScript()
    run(
      `sheet.getRange('A1').setValue('x').setBackground('red'); const copy = ss.insertSheet('Copy', { template: sheet }); copy.getRange('A1').setValue('y')`,
    )
    expect(
      plain(
        run(
          `return [sheet.getRange('A1').getValue(), ss.getSheetByName('Copy').getRange('A1').getBackground()]`,
        ),
      ),
    ).toEqual(['x', '#ff0000'])
  })

  test('append rows below what is filled, growing where they must', () => {
    const { run } = createScript()
    run(
      `sheet.deleteRows(3, 98); sheet.appendRow(['a']); sheet.appendRow(['b', 1]); sheet.appendRow(['c', '2026-03-31'])`,
    )
    expect(
      plain(run(`return [sheet.getLastRow(), sheet.getMaxRows(), sheet.getRange('B3').getDisplayValue()]`)),
    ).toEqual([3, 3, '2026-03-31'])
  })

  test('hide, size and freeze rows and columns', () => {
    const { run } = createScript()
    run(
      `sheet.hideColumns(1); sheet.setColumnWidths(2, 2, 140); sheet.setFrozenRows(1); sheet.insertColumnBefore(1)`,
    )
    expect(
      plain(
        run(
          `return [sheet.isColumnHiddenByUser(1), sheet.isColumnHiddenByUser(2), sheet.getColumnWidth(4), sheet.getFrozenRows()]`,
        ),
      ),
    ).toEqual([false, true, 140, 1])
    expect(() => run('sheet.deleteRows(2, sheet.getMaxRows() - 1)')).toThrow('non-frozen')
    expect(() => run('sheet.insertRowsAfter(500, 1)')).toThrow('out of bounds')
  })

  test('keep protections, named ranges, charts and filters where their rows go', () => {
    const { run } = createScript()
    run(`sheet.getRange('A:A').protect().setDescription('ids').setWarningOnly(true); ss.setNamedRange('Due', sheet.getRange('B2:B9'));
      sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(sheet.getRange('A1:B9')).setPosition(3, 4, 0, 0).setOption('title', 'T').build());
      sheet.getRange('A1:C9').createFilter(); sheet.insertRowBefore(1)`)
    const read =
      run(`const [p] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE); const [c] = sheet.getCharts();
      return [p.getRange().getA1Notation(), p.isWarningOnly(), ss.getRangeByName('due').getA1Notation(), c.getRanges()[0].getA1Notation(),
        c.getContainerInfo().getAnchorRow(), sheet.getFilter().getRange().getA1Notation()]`)
    expect(plain(read)).toEqual(['A:A', true, 'B3:B10', 'A2:B10', 4, 'A2:C10'])
    run(
      `sheet.removeChart(sheet.getCharts()[0]); sheet.getFilter().remove(); sheet.protect(); sheet.protect()`,
    )
    expect(
      plain(
        run(
          `return [sheet.getCharts().length, sheet.getFilter(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length]`,
        ),
      ),
    ).toEqual([0, null, 1])
  })
})

test('a chart that a script builds is a pie or has columns; another kind is not emulated', () => {
  const { run } = createScript()
  const build = (type: string): unknown =>
    run(`return String(sheet.newChart().setChartType(Charts.ChartType.${type}).getChartType())`)
  expect(['PIE', 'COLUMN'].map(build)).toEqual(['PIE', 'COLUMN'])
  for (const type of ['BAR', 'LINE', 'AREA', 'SCATTER'])
    expect(() => build(type)).toThrow(new RegExp(`NotEmulated: ChartType\\.${type}$`))
  expect(() => run('sheet.newChart().asLineChart()')).toThrow('NotEmulated: EmbeddedChartBuilder.asLineChart')
})

describe('calls', () => {
  test('are counted by member, those of value builders not', () => {
    const { run, calls } = createScript()
    calls.total = 0
    run(`const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(true).build();
      sheet.getRange('A1:B2').setDataValidation(rule)`)
    expect(calls.byMember).toEqual({
      'SpreadsheetApp.getActive': 1,
      'Spreadsheet.getSheetByName': 1,
      'Sheet.getRange': 1,
      'Range.setDataValidation': 1,
    })
    expect(calls.total).toBe(4)
  })

  test('say how many cells they read and wrote, by member, looks included', () => {
    const { run, calls } = createScript()
    run(`const block = sheet.getRange('A1:C4'); block.getValues(); block.getValue(); block.getA1Notation()
      block.getWrapStrategies(); block.getFontColors(); block.getFontWeight(); block.getDataValidation(); block.isBlank()
      sheet.getRange('A1:B2').setBackground('#ff0000').setValues([[1, 2], [3, 4]])
      sheet.getRangeList(['A1:A3', 'C1']).setFontWeight('bold')
      sheet.appendRow([1, 2, 3]); sheet.getSheetValues(1, 1, 2, 2)`)
    expect(calls.cells).toEqual({
      read: 12 + 1 + 12 + 12 + 1 + 1 + 12 + 4,
      written: 4 + 4 + 4 + 3,
      byMember: {
        'Range.getValues': 12,
        'Range.getValue': 1,
        'Range.getWrapStrategies': 12,
        'Range.getFontColors': 12,
        'Range.getFontWeight': 1,
        'Range.getDataValidation': 1,
        'Range.isBlank': 12,
        'Range.setBackground': 4,
        'Range.setValues': 4,
        'RangeList.setFontWeight': 4,
        'Sheet.appendRow': 3,
        'Sheet.getSheetValues': 4,
      },
    })
  })

  test('reach every used cell of a sheet that is cleared, and both ends of a copy', () => {
    const { run, calls } = createScript()
    run(`const other = ss.insertSheet('Other'); other.getRange('B3').setValue(1); other.clear()
      other.getRange('A1:A2').copyTo(other.getRange('C1'))`)
    expect(calls.cells).toMatchObject({ read: 2, written: 1 + 6 + 2 })
  })

  test('fail at the one that was named, as an error of the script’s world, and before anything is written', () => {
    const workbook = openWorkbook()
    const { run } = createScript(workbook, 4)
    expect(
      run(`try { sheet.getRange('A1').setValue(1) } catch (e) { return e instanceof Error && e.message }`),
    ).toMatch(/^Service Spreadsheets failed/)
    expect(workbook.value({ sheet: 1, row: 1, column: 1 })).toBeNull()
  })

  test('tell what a toast said', () => {
    const { run, toasts } = createScript()
    run(`ss.toast('done', 'Milepost', 5)`)
    expect(toasts).toEqual(['done'])
  })
})
