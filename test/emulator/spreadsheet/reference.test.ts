import { expect, test } from 'vitest'
import { createContext } from 'node:vm'
import { Calls } from '../../../host/emulator/services/emulation/calls.js'
import { emulate } from '../../../host/emulator/services/emulation/emulate.js'
import { realmOf } from '../../../host/emulator/services/emulation/realm.js'
import { createScript } from './test-script.js'

test('what is lacking throws its name, and what the reference does not know is simply not there', () => {
  const { run } = createScript()
  expect(() => run('sheet.getRange("A1").randomize()')).toThrow(/^NotEmulated: Range\.randomize$/)
  expect(() => run('SpreadsheetApp.openByUrl("x")')).toThrow(/^NotEmulated: SpreadsheetApp\.openByUrl$/)
  expect(run('return typeof sheet.getRange("A1").getFontColour')).toBe('undefined')
})

test('every enumeration the service carries is there, each value saying its name', () => {
  const { run } = createScript()
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
