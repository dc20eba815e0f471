import { expect, test } from 'vitest'
import { AddOn } from '../../../host/emulator/session/add-on.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { createSession } from './sample-session.js'

const code = `
  function plan() { return ScriptApp.newTrigger('go').timeBased().everyHours(1).create().getUniqueId() }
  function list() { return ScriptApp.getProjectTriggers().map((each) => each.getUniqueId()) }
  function stop() { ScriptApp.getProjectTriggers().forEach((each) => ScriptApp.deleteTrigger(each)) }
  function go() {
    console.log(JSON.stringify([SpreadsheetApp.getActive(), SpreadsheetApp.getActiveSpreadsheet(), SpreadsheetApp.getActiveSheet(),
      SpreadsheetApp.getActiveRange(), PropertiesService.getDocumentProperties(), LockService.getDocumentLock(),
      CacheService.getDocumentCache()]))
  }`
const idOf = (session: Session): string => session.call('plan').value as string
const two = (): [Session, Session] => {
  const addOn = new AddOn()
  const one = createSession(code, { addOn })
  const snapshot = { ...one.workbook.snapshot(), id: 'another' }
  return [one, createSession(code, { addOn, snapshot })]
}

test('the triggers of an add-on are the project’s: each document lists and deletes those of all, for one user', () => {
  const [one, other] = two()
  const ids = [idOf(one), idOf(other)]
  expect(new Set(ids).size).toBe(2)
  expect(one.call('list').value).toEqual(ids)
  expect(other.call('list').value).toEqual(ids)
  other.as = 'wang@example.com'
  expect(other.call('list').value).toEqual([])
  other.as = one.as
  other.call('stop')
  expect([...one.triggers(), ...other.triggers()]).toEqual([])
})

test('an add-on may have one clock trigger of a user in a document, in Google’s words', () => {
  const [one, other] = two()
  one.call('plan')
  expect(one.call('plan').error).toBe(
    'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
  )
  expect(other.call('plan').error).toBeUndefined()
  one.as = 'wang@example.com'
  expect(one.call('plan').error).toBeUndefined()
})

test('a bound script may have several, and sees no other document’s', () => {
  const [one, other] = [createSession(code), createSession(code)]
  one.call('plan')
  expect(one.call('plan').error).toBeUndefined()
  expect(one.triggers()).toHaveLength(2)
  expect(other.call('list').value).toEqual([])
})

test('where no spreadsheet is open to a clock run, nothing of a document is', () => {
  const fired = (isClockDetached: boolean): unknown[] => {
    const session = createSession(code, { isClockDetached })
    idOf(session)
    return JSON.parse(session.fire(session.triggers()[0]!.id).logs[0]!.text)
  }
  expect(fired(true)).toEqual(Array.from({ length: 7 }, () => null))
  expect(fired(false)).not.toContain(null)
})
