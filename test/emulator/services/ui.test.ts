import { describe, expect, test } from 'vitest'
import { createSession, evaluateInRun } from '../session/sample-session.js'

const menuCode = `function onOpen(e) {
  const ui = SpreadsheetApp.getUi()
  ui.createMenu('Tracker').addItem('Set up', 'setUp').addSeparator()
    .addSubMenu(ui.createAddonMenu().addItem('Why?', 'why')).addToUi()
}`
const ask = 'const ui = SpreadsheetApp.getUi()'

describe('menus', () => {
  test('are what onOpen builds, and opening again does not double them', () => {
    const session = createSession(menuCode)
    expect(session.open().error).toBeUndefined()
    session.open()
    expect(session.menu()).toEqual([
      {
        kind: 'menu',
        label: 'Tracker',
        entries: [
          { kind: 'item', label: 'Set up', run: 'setUp' },
          { kind: 'separator' },
          { kind: 'menu', label: 'Untitled project', entries: [{ kind: 'item', label: 'Why?', run: 'why' }] },
        ],
      },
    ])
  })
  test('need nothing but themselves before the add-on is enabled', () => {
    const session = createSession(menuCode)
    expect(session.open('NONE').error).toBeUndefined()
    expect(session.menu()).toHaveLength(1)
    const greedy = createSession('function onOpen() { PropertiesService.getDocumentProperties() }')
    expect(greedy.open('NONE').error).toBe(
      'Exception: You do not have permission to call PropertiesService.getDocumentProperties.',
    )
    expect(greedy.open('LIMITED').error).toBeUndefined()
  })
})

describe('questions', () => {
  const code = `function go() { ${ask}
    const picked = ui.alert('Really?', 'It stays.', ui.ButtonSet.YES_NO)
    const typed = ui.prompt('Name?', ui.ButtonSet.OK_CANCEL)
    MailApp.sendEmail('a@x.com', 's', 'b')
    return [String(picked), picked === ui.Button.YES, typed.getResponseText(), String(typed.getSelectedButton())] }`
  test('take the answers that are ready, then agree', () => {
    const outcome = createSession(code, { answers: [{ button: 'NO' }] }).call('go')
    expect(outcome.value).toEqual(['NO', false, '', 'OK'])
    expect(outcome.said).toEqual(['Really?: It stays.', 'Name?'])
  })
  test('decline where told so', () => {
    expect(createSession(code, { unanswered: 'decline' }).call('go').value).toEqual([
      'NO',
      false,
      '',
      'CANCEL',
    ])
  })
  test('stop a run and take back what it did, where told so', () => {
    const session = createSession(
      `function go() { Utilities.getUuid(); MailApp.sendEmail('a@x.com', 's', 'b')
        return SpreadsheetApp.getUi().prompt('Name?').getResponseText() }`,
      { unanswered: 'stop' },
    )
    const before = session.persist()
    const outcome = session.call('go')
    expect(outcome.question).toEqual({ kind: 'prompt', title: '', text: 'Name?', buttons: 'OK' })
    expect(outcome.letters).toEqual([])
    expect(session.persist()).toEqual(before)
    session.answerWith([{ button: 'OK', text: 'Li' }])
    expect(session.call('go').value).toBe('Li')
    expect(session.outbox).toHaveLength(1)
  })
  test('are refused where nobody sits', () => {
    const session = createSession(`function go() { SpreadsheetApp.getUi().alert('x') }
      function plan() { ScriptApp.newTrigger('go').timeBased().everyHours(1).create() }`)
    session.call('plan')
    expect(session.fire(session.triggers()[0]?.id ?? '').error).toBe(
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    )
  })
})

describe('pages', () => {
  test('stand in the sidebar and in dialogs until closed', () => {
    const session = createSession(`function show() { ${ask}
      ui.showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Milepost').setWidth(900))
      ui.showModalDialog(HtmlService.createHtmlOutput('<b>').append('x').setHeight(90), 'Ask') }`)
    expect(session.call('show').said).toEqual(['Milepost', 'Ask'])
    expect(session.sidebar()).toEqual({ title: 'Milepost', html: '<p>side</p>', width: 300, height: 600 })
    expect(session.dialogs()).toEqual([{ title: 'Ask', html: '<b>x', width: 600, height: 90 }])
    session.closeDialog()
    session.closeSidebar()
    expect([session.sidebar(), session.dialogs()]).toEqual([null, []])
  })
  test('come from files that exist, and escape what is not trusted', () => {
    expect(evaluateInRun("HtmlService.createHtmlOutputFromFile('Nope')")).toBe(
      'Exception: No HTML file named Nope was found.',
    )
    expect(evaluateInRun("HtmlService.createHtmlOutput('').appendUntrusted('<i>').getContent()")).toBe(
      '&lt;i&gt;',
    )
    expect(evaluateInRun("HtmlService.createTemplate('x')")).toBe(
      'Error: NotEmulated: HtmlService.createTemplate',
    )
  })
})
