import { expect, test } from 'vitest'
import { valueOf } from '../session/sample.js'

test('a member that is not emulated says so', () => {
  expect(valueOf('ScriptApp.getOAuthToken()')).toBe('Error: NotEmulated: ScriptApp.getOAuthToken')
  expect(valueOf('typeof GmailApp')).toBe('undefined')
})
