import { describe, expect, test } from 'vitest'
import type { SessionOptions } from '../../../host/emulator/session/session.js'
import { createSession } from './sample-session.js'

/** A script over the sheet Tasks; `wrong()` writes a list's column with a value that is not of the list. */
const script = (body: string): string => `
  const sheet = () => SpreadsheetApp.getActiveSheet()
  function wrong() {
    return sheet().getRange('D2').setValue('Neither')
  }
  function prepare() {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Yes', 'No'], true).setAllowInvalid(false).build()
    sheet().getRange('D2').setDataValidation(rule)
  }
  function go() { ${body} }`

function runOf(body: string, options: Partial<SessionOptions> = {}) {
  const session = createSession(script(body))
  session.call('prepare')
  Object.assign(session, { lateErrors: true, ...options })
  const outcome = session.call('go')
  const shown = (column: number): string => session.workbook.display({ sheet: 1, row: 2, column })
  return { session, outcome, shown }
}

const caught = (question: string): string => `
  sheet().getRange('A2').setValue('before')
  wrong().setNote('after')
  sheet().getRange('B2').setValue('after')
  let said = 'nothing'
  try { ${question} } catch (error) { said = error.message }
  SpreadsheetApp.flush()
  sheet().getRange('C2').setValue('later')
  return said`

describe('with late errors a refused value', () => {
  test.each([
    'SpreadsheetApp.flush()',
    "sheet().getRange('A1').getValue()",
    'sheet().getLastRow()',
    "SpreadsheetApp.getActive().insertSheet('Other')",
    "SpreadsheetApp.getActive().getSheetByName('Tasks')",
  ])('shows at %s, and it and what was written after it is undone', (question) => {
    const { outcome, shown, session } = runOf(caught(question))
    expect(outcome.error).toBeUndefined()
    expect(outcome.value).toContain('D2')
    expect([1, 2, 3, 4].map(shown)).toEqual(['before', '2026-03-31', 'later', ''])
    expect(session.workbook.cell({ sheet: 1, row: 2, column: 4 })?.note).toBeUndefined()
    expect(session.workbook.sheets).toHaveLength(1)
  })
  test.each([
    "sheet = 0, PropertiesService.getDocumentProperties().setProperty('a', 'b')",
    "MailApp.sendEmail('a@example.com', 's', 'b')",
    'SpreadsheetApp.getActive().toast("Done")',
  ])('does not show at %s, which goes through', (question) => {
    const body = `wrong(); ${question.replace('sheet = 0, ', '')}`
    const { outcome } = runOf(body)
    // At the end it shows.
    expect(outcome.error).toContain('D2')
    expect(outcome.calls.total).toBeGreaterThan(3)
  })
  test('shows once', () => {
    const { outcome } = runOf(
      "wrong(); try { SpreadsheetApp.flush() } catch (_) {} SpreadsheetApp.flush(); return 'on'",
    )
    expect([outcome.value, outcome.error]).toEqual(['on', undefined])
  })
  test('fails the run where nothing asked for it, and what the run answered is lost', () => {
    const { outcome } = runOf("wrong(); return 'Done'")
    expect(outcome.value).toBeNull()
    expect(outcome.error).toMatch(/^Exception: .*D2/)
  })
  test('without them shows at the call', () => {
    const { outcome, shown } = runOf(caught('SpreadsheetApp.flush()'), { lateErrors: false })
    expect(outcome.error).toContain('D2')
    expect(shown(1)).toBe('before')
  })
})

describe('with late errors a call that is made to fail', () => {
  const body = `sheet().getRange('A2').setValue('one'); sheet().getRange('B2').setValue('two'); SpreadsheetApp.flush(); return 'Done'`
  const { outcome: whole } = runOf(body)
  const failing = (member: string): number => {
    const session = createSession(script(body))
    let found = 0
    session.meanwhile = (call, each) => {
      if (each === member) found = call
    }
    session.call('go')
    return found
  }
  test('and writes shows at the flush', () => {
    const { outcome, shown } = runOf(body, { failAt: failing('Range.setValue') })
    expect(outcome.error).toContain('Range.setValue')
    // All calls are made as though nothing had failed; the cell of the one that failed was not written.
    const written = { read: 0, written: 1, byMember: { 'Range.setValue': 1 } }
    expect(outcome.calls).toEqual({ ...whole.calls, cells: written })
    expect(whole.calls.cells.written).toBe(2)
    expect([1, 2].map(shown)).toEqual(['one', '2026-03-31'])
  })
  test('and flushes leaves nothing of what was written since the last flush', () => {
    const { outcome, shown } = runOf(body, { failAt: failing('SpreadsheetApp.flush') })
    expect(outcome.error).toContain('SpreadsheetApp.flush')
    expect([1, 2].map(shown)).toEqual(['Paint', '2026-03-31'])
  })
  test('and asks shows at once, as without', () => {
    const { outcome } = runOf("sheet().getLastRow(); sheet().getRange('A2').setValue('x')", { failAt: 2 })
    expect(outcome.error).toContain('Sheet.getLastRow')
    expect(outcome.calls.total).toBe(2)
  })
  test('leaves what somebody else wrote in the midst of the block', () => {
    const session = createSession(script(body), { lateErrors: true, failAt: failing('SpreadsheetApp.flush') })
    session.meanwhile = (_, member) => {
      if (member === 'SpreadsheetApp.flush') session.workbook.type(1, 3, 1, 'mine')
    }
    session.call('go')
    expect(session.workbook.display({ sheet: 1, row: 3, column: 1 })).toBe('mine')
  })
})
