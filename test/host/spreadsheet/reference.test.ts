import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Calls } from '../../../host/services/emulation/calls.js'
import { emulate } from '../../../host/services/emulation/emulate.js'
import { realmOf } from '../../../host/services/emulation/realm.js'
import { createContext } from 'node:vm'
import { wrongAnswers } from '../services/answers.js'
import { scriptOver } from './script.js'

const typings = readFileSync(
  'node_modules/@types/google-apps-script/google-apps-script.spreadsheet.d.ts',
  'utf8',
)

/** The public members of a class, read from the reference's typings in the plainest way. */
const membersOf = (className: string): string[] => {
  const start = typings.indexOf(`        interface ${className} {\n`)
  const body = typings.slice(start, typings.indexOf('\n        }\n', start))
  // A member stands at its own depth, behind at most a one-line comment.
  const found = [...body.matchAll(/^ {12}(?:\/\*\*.*\*\/ )?(\w+)\(/gm)].map(([, name]) => name!)
  return [...new Set(found)]
}

/** How to get hold of an object of each class. */
const objects: Record<string, string> = {
  SpreadsheetApp: 'SpreadsheetApp',
  Spreadsheet: 'ss',
  Sheet: 'sheet',
  Range: 'sheet.getRange("A1")',
  RangeList: 'sheet.getRangeList(["A1"])',
  Selection: 'ss.getSelection()',
  DataValidation: 'SpreadsheetApp.newDataValidation().requireDate().build()',
  DataValidationBuilder: 'SpreadsheetApp.newDataValidation().requireDate()',
  ConditionalFormatRule: 'SpreadsheetApp.newConditionalFormatRule().build()',
  ConditionalFormatRuleBuilder: 'SpreadsheetApp.newConditionalFormatRule()',
  BooleanCondition: 'SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build().getBooleanCondition()',
  GradientCondition:
    'SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint("red").build().getGradientCondition()',
  Protection: 'sheet.protect()',
  NamedRange: '(ss.setNamedRange("due", sheet.getRange("A1")), ss.getNamedRanges()[0])',
  DeveloperMetadata: 'sheet.addDeveloperMetadata("k").getDeveloperMetadata()[0]',
  DeveloperMetadataFinder: 'ss.createDeveloperMetadataFinder()',
  DeveloperMetadataLocation: 'sheet.addDeveloperMetadata("k").getDeveloperMetadata()[0].getLocation()',
  EmbeddedChart: 'sheet.newChart().build()',
  EmbeddedChartBuilder: 'sheet.newChart()',
  ContainerInfo: 'sheet.newChart().getContainer()',
  Filter: '(sheet.getFilter() || sheet.getRange("A1:B2").createFilter())',
  TextStyle: 'SpreadsheetApp.newTextStyle().build()',
  TextStyleBuilder: 'SpreadsheetApp.newTextStyle()',
  RichTextValue: 'SpreadsheetApp.newRichTextValue().setText("a").build()',
  RichTextValueBuilder: 'SpreadsheetApp.newRichTextValue()',
}

describe.each(Object.entries(objects))('%s', (className, code) => {
  const { run } = scriptOver()
  const wanted = membersOf(className)

  test('has every method of the reference', () => {
    const missing = run(
      `const object = ${code}; return ${JSON.stringify(wanted)}.filter(name => typeof object[name] !== 'function')`,
    )
    expect(wanted.length).toBeGreaterThan(3)
    expect(missing).toHaveLength(0)
  })

  test('answers what the reference says', () => {
    const fresh = scriptOver()
    const object = fresh.run(`return ${code}`) as object
    const { wrong, asked } = wrongAnswers(object, className, fresh.realm)
    // This script has no user interface.
    expect(wrong.filter((each) => !each.includes('.getUi '))).toEqual([])
    if (membersOf(className).some((name) => /^(?:get|is)/.test(name))) expect(asked).toBeGreaterThan(0)
  })

  test('has none that the reference lacks', () => {
    const invented = run(`
      const object = ${code}; const known = new Set(${JSON.stringify([...wanted, 'toString'])}); const found = []
      for (let level = object; level && level.constructor === undefined || level && level !== Object.prototype; level = Object.getPrototypeOf(level))
        for (const name of Object.getOwnPropertyNames(level))
          if (typeof Object.getOwnPropertyDescriptor(level, name).value === 'function') found.push(name)
      return found.filter(name => !known.has(name) && !(name in Object.prototype))`)
    expect([...(invented as string[])]).toEqual([])
  })
})

test('what is lacking throws its name, and what the reference does not know is simply not there', () => {
  const { run } = scriptOver()
  expect(() => run('sheet.getRange("A1").randomize()')).toThrow(/^NotEmulated: Range\.randomize$/)
  expect(() => run('SpreadsheetApp.openById("x")')).toThrow(/^NotEmulated: SpreadsheetApp\.openById$/)
  expect(run('return typeof sheet.getRange("A1").getFontColour')).toBe('undefined')
})

test('every enumeration the service carries is there, each value saying its name', () => {
  const { run } = scriptOver()
  expect(run('return String(SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA)')).toBe('CUSTOM_FORMULA')
  expect(run('return SpreadsheetApp.ProtectionType.SHEET === SpreadsheetApp.ProtectionType.SHEET')).toBe(true)
  expect(run('return String(Charts.ChartType.PIE)')).toBe('PIE')
  expect(run('return SpreadsheetApp.ProtectionType.CELL')).toBeUndefined()
})

test('an emulation cannot add a member that the reference lacks', () => {
  const emulation = { calls: new Calls(), realm: realmOf(createContext({})), counted: true }
  expect(() => emulate('MailApp', { sendLater: () => 1 }, emulation)).toThrow(
    'The reference has no MailApp.sendLater.',
  )
})
