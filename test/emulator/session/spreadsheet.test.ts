import { describe, expect, test } from 'vitest'
import { createSession } from './sample-session.js'

const code = `
  function onOpen(e) {
    SpreadsheetApp.getUi().createMenu('Tracker').addItem('Run', 'daily').addToUi()
    console.log(String(e.authMode), e.source.getName(), e.user.getEmail())
  }
  function onEdit(e) {
    console.log(JSON.stringify([e.range.getA1Notation(), e.range.getSheet().getName(), e.value, e.oldValue, String(e.authMode)]))
    if (e.value === 'stamp') e.range.offset(0, 2).setValue('stamped')
  }
  function plan() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(8).create() }
  function daily() {
    const book = SpreadsheetApp.getActiveSpreadsheet()
    const zone = book.getSpreadsheetTimeZone()
    const [title, due] = book.getSheetByName('Tasks').getRange(2, 1, 1, 2).getValues()[0]
    MailApp.sendEmail('a@x.com', title, Utilities.formatDate(due, zone, 'yyyy-MM-dd') + (due instanceof Date))
    book.toast('Sent', 'Milepost')
  }
  function watch() { ScriptApp.newTrigger('watched').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create() }
  function watched(e) { console.log(e.triggerUid === ScriptApp.getProjectTriggers()[0].getUniqueId(), String(e.authMode)) }`

describe('a day with a sheet', () => {
  test('the document opens with its menu', () => {
    const session = createSession(code)
    const outcome = session.open()
    expect(outcome.error).toBeUndefined()
    expect(outcome.logs.map(({ text }) => text)).toEqual(['LIMITED Plan li@example.com'])
    expect(session.menu().map(({ label }) => label)).toEqual(['Tracker'])
  })

  test('typing tells the script what was there and what is there now', () => {
    const session = createSession(code)
    const line = (outcome: { logs: { text: string }[]; error?: string }): unknown =>
      outcome.error ?? JSON.parse(outcome.logs[0]?.text ?? 'null')
    expect(line(session.edit(1, 2, 1, 'stamp'))).toEqual(['A2', 'Tasks', 'stamp', 'Paint', 'LIMITED'])
    expect(session.workbook.value({ sheet: 1, row: 2, column: 3 })).toBe('stamped')
    expect(line(session.edit(1, 2, 1, ''))).toEqual(['A2', 'Tasks', null, 'stamp', 'LIMITED'])
    expect(line(session.editArea(1, 4, 1, [['a', '5'], ['b']]))).toEqual([
      'A4:B5',
      'Tasks',
      null,
      null,
      'LIMITED',
    ])
    expect(session.workbook.value({ sheet: 1, row: 4, column: 2 })).toBe(5)
  })

  test('making the event object costs the script no calls', () => {
    expect(createSession('function onEdit(e) {}').edit(1, 2, 1, 'x').calls.total).toBe(0)
  })

  test('an installed trigger sees the edit as its owner', () => {
    const session = createSession(code)
    expect(session.call('watch').error).toBeUndefined()
    expect(session.edit(1, 3, 1, 'x').logs.at(-1)?.text).toBe('true FULL')
  })

  test('the daily trigger reads the sheet and writes a letter', () => {
    const session = createSession(code)
    session.call('plan')
    const outcome = session.fire(session.triggers()[0]?.id ?? '')
    expect(outcome.error).toBeUndefined()
    expect(outcome.letters).toMatchObject([{ to: 'a@x.com', subject: 'Paint', body: '2026-03-31true' }])
    expect(outcome.said).toEqual(['Milepost: Sent'])
    expect(outcome.toasts).toEqual([{ title: 'Milepost', message: 'Sent', seconds: 5 }])
  })

  test('an add-on that was never enabled here does not reach the sheet', () => {
    const session = createSession('function onOpen() { SpreadsheetApp.getActiveSpreadsheet() }')
    expect(session.open('NONE').error).toMatch(
      /^Exception: You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: \(/,
    )
    expect(session.open().error).toBeUndefined()
  })

  test('a run that waits for an answer leaves the sheet as it was', () => {
    const session = createSession(
      `function go() { SpreadsheetApp.getActiveSheet().getRange('A2').setValue('gone'); SpreadsheetApp.getUi().alert('Sure?') }`,
      { unanswered: 'stop' },
    )
    expect(session.call('go').question?.text).toBe('Sure?')
    expect(session.workbook.value({ sheet: 1, row: 2, column: 1 })).toBe('Paint')
  })
})

test('what is selected is told to the script, and back', () => {
  const session = createSession(`function go() { const found = SpreadsheetApp.getActiveRange().getA1Notation()
    SpreadsheetApp.getActiveSheet().getRange('B3').activate(); return found }`)
  session.selection = { sheet: 1, area: { row: 2, column: 1, lastRow: 4, lastColumn: 2 } }
  expect(session.call('go').value).toBe('A2:B4')
  expect(session.selection).toEqual({ sheet: 1, area: { row: 3, column: 2, lastRow: 3, lastColumn: 2 } })
})
