import { expect, test } from 'vitest'
import { referenceClass } from '../../../host/services/emulation/reference.js'
import { valueOf } from '../session/sample.js'

const trigger = "ScriptApp.newTrigger('go')"
const objects: Record<string, string> = {
  AuthorizationInfo: 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)',
  Blob: "Utilities.newBlob('a')",
  Cache: 'CacheService.getUserCache()',
  CacheService: 'CacheService',
  ClockTriggerBuilder: `${trigger}.timeBased()`,
  Console: 'console',
  HtmlOutput: "HtmlService.createHtmlOutput('')",
  HtmlOutputMetaTag: "HtmlService.createHtmlOutput('').addMetaTag('a', 'b').getMetaTags()[0]",
  HtmlService: 'HtmlService',
  Lock: 'LockService.getUserLock()',
  LockService: 'LockService',
  Logger: 'Logger',
  MailApp: 'MailApp',
  Menu: "SpreadsheetApp.getUi().createMenu('m')",
  PromptResponse: "SpreadsheetApp.getUi().prompt('p')",
  Properties: 'PropertiesService.getUserProperties()',
  PropertiesService: 'PropertiesService',
  ScriptApp: 'ScriptApp',
  Session: 'Session',
  SpreadsheetTriggerBuilder: `${trigger}.forSpreadsheet('book')`,
  Trigger: `${trigger}.timeBased().everyHours(1).create()`,
  TriggerBuilder: trigger,
  Ui: 'SpreadsheetApp.getUi()',
  User: 'Session.getActiveUser()',
  Utilities: 'Utilities',
}

test.each(Object.entries(objects))('%s has no member that the reference lacks', (className, expression) => {
  const names = valueOf(`Object.getOwnPropertyNames(${expression})`) as string[]
  const known = referenceClass(className)?.members
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !known?.has(name))).toEqual([])
})

test.each([
  'SpreadsheetApp.flush()',
  'SpreadsheetApp.getActive().toast("a")',
  'SpreadsheetApp.getActiveSheet().setFrozenRows(1)',
  'SpreadsheetApp.getActiveSheet().setConditionalFormatRules([])',
  'Utilities.sleep(1)',
  'LockService.getUserLock().releaseLock()',
  'CacheService.getUserCache().put("a", "b")',
])('%s, which the reference says answers nothing, answers null as Google does', (expression) => {
  expect(valueOf(`${expression} === null`)).toBe(true)
})

test('a member that is not emulated says so', () => {
  expect(valueOf('ScriptApp.getOAuthToken()')).toBe('Error: NotEmulated: ScriptApp.getOAuthToken')
  expect(valueOf('typeof GmailApp')).toBe('undefined')
})
