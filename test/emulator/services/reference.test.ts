import { expect, test } from 'vitest'
import { evaluateInRun } from '../session/sample-session.js'

test('a member that is not emulated says so', () => {
  expect(evaluateInRun('ScriptApp.getOAuthToken()')).toBe('Error: NotEmulated: ScriptApp.getOAuthToken')
  expect(evaluateInRun('typeof GmailApp')).toBe('undefined')
})
