import { describe, expect, test } from 'vitest'
import { maxRunTime, usualCosts } from '../../../host/emulator/services/emulation/run-time.js'
import { createSession, evaluateInRun } from './sample-session.js'

describe('a run takes time', () => {
  test('as much as its calls cost, which its clock shows', () => {
    const code = `const present = () => new Date().getTime()
    function go() {
      const from = present()
      SpreadsheetApp.getActive().getSheets()
      PropertiesService.getScriptProperties().getProperty('a')
      Utilities.sleep(2500)
      return present() - from
    }`
    const { value, elapsed } = createSession(code).call('go')
    const { read, place, other, 'Properties.*': property } = usualCosts
    expect(value).toBe(read! + place! + 2 * other! + property! + 2500)
    expect(elapsed).toBe(value)
    const dear = createSession(code, { costs: { 'Spreadsheet.getSheets': 1000, every: 7 } }).call('go')
    expect(dear.elapsed).toBe(1000 + place! + 2 * other! + property! + 2500 + 5 * 7)
  })
  test('and the session’s clock stays with whoever sets it', () => {
    const session = createSession(
      'function go() { Utilities.sleep(90000); return Utilities.formatDate(new Date(), "Asia/Shanghai", "HH:mm") }',
    )
    expect(session.call('go').value).toBe('08:01')
    expect(session.now.time).toBe('08:00')
    expect(session.call('go').value).toBe('08:01')
  })
  test('an email bears the time at which it left', () => {
    const session = createSession(
      "function go() { Utilities.sleep(120000); MailApp.sendEmail('a@x.com', 's', 'b') }",
    )
    expect(session.call('go').letters[0]?.at).toBe('2026-03-31T08:02')
  })
  test('waiting in vain for a lock takes the whole wait', () => {
    const session = createSession('function go() { return LockService.getDocumentLock().tryLock(20000) }')
    session.heldElsewhere.add('document')
    const { value, elapsed } = session.call('go')
    expect(value).toBe(false)
    expect(elapsed).toBeGreaterThanOrEqual(20_000)
    session.heldElsewhere.clear()
    expect(session.call('go').elapsed).toBeLessThan(1000)
  })
  test('a sleep of more than five minutes is refused', () => {
    expect(evaluateInRun('Utilities.sleep(300001)')).toMatch(/^Exception: Invalid argument/)
    expect(evaluateInRun('Utilities.sleep(300000)')).toBeNull()
  })
})

describe('after six minutes a run is over', () => {
  const code = `
    const cell = (name, value) => SpreadsheetApp.getActiveSheet().getRange(name).setValue(value)
    function go() {
      try {
        cell('A2', 'flushed')
        SpreadsheetApp.flush()
        Utilities.sleep(${maxRunTime / 2})
        Utilities.sleep(${maxRunTime / 2} - 5000)
        cell('B2', 'unflushed')
        Utilities.sleep(5000)
        cell('C2', 'never')
      } catch (error) {
        try { cell('D2', 'caught') } catch (again) { return 'caught twice' }
      } finally {
        MailApp.sendEmail('a@x.com', 's', 'b')
      }
      return 'Done'
    }`
  const session = createSession(code)
  const outcome = session.call('go')
  const shown = [1, 2, 3, 4].map((column) => session.workbook.display({ sheet: 1, row: 2, column }))
  test('whatever the script catches, and nothing it does at last comes through', () => {
    expect(outcome.error).toBe('Error: Exceeded maximum execution time')
    expect(outcome.value).toBeNull()
    expect(outcome.letters).toEqual([])
    expect(shown.slice(2)).toEqual(['', ''])
  })
  test('what it had flushed stays, what it had not is gone', () => {
    expect(shown.slice(0, 2)).toEqual(['flushed', '2026-03-31'])
  })
  test('at any call it is told to end at', () => {
    const calls = createSession(
      "function go() { cell('A2', 1); cell('A3', 2); return 'Done' }" + code.split('function go')[0],
    )
    const { total } = calls.call('go').calls
    for (let at = 1; at <= total; at++) {
      calls.killAt = at
      const { error, value, calls: made } = calls.call('go')
      expect([error, value, made.total]).toEqual(['Error: Exceeded maximum execution time', null, at])
    }
    calls.killAt = undefined
    expect(calls.call('go').value).toBe('Done')
  })
})
