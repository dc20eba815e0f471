/** A set-up that is interrupted continues where it was when it is started again. */
import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import { fillRows, findSheet } from '../../host/bench/fill-rows.js'
import type { Session } from '../../host/emulator/session/session.js'
import { locales } from '../../src/core/locale.js'
import { failureModes, runWithFailure, chooseCalls } from '../failure-modes.js'
import { createSession, readShownColumn } from './bundle-session.js'

/** The workbook as users see it: without the ids of sheets, and without which one is in front. */
function readLooks(session: Session): string {
  const { sheets, activeSheet: _, namedRanges, ...rest } = session.workbook.snapshot()
  const names = new Map(sheets.map(({ id, name }) => [id, name]))
  const text = JSON.stringify({
    ...rest,
    sheets: sheets.map(({ id: __, ...sheet }) => sheet),
    namedRanges: namedRanges.map(({ sheet, ...range }) => ({ ...range, sheet: names.get(sheet) })),
  })
  return text.replace(/"sheet":(\d+)/g, (_all, id) => `"sheet":"${names.get(Number(id))}"`)
}

describe.each(locales)('set-up in %s', (locale) => {
  const session = createSession(locale)
  const start = session.checkpoint()
  const { total } = runOrThrow(session, 'setUp').calls
  const completeLooks = readLooks(session)
  test.each(failureModes)('that $name at a call is whole when it was started again', (breaking) => {
    for (const call of chooseCalls(5, total, locale === 'en' ? 6 : 2, `set-up ${locale} ${breaking.name}`)) {
      session.restore(start)
      const { error, value } = runWithFailure(session, breaking, call, () => session.call('setUp'))
      // A refusal says what could not be written, and not that anything is done.
      if (error === undefined && (value as { readonly ok: boolean }).ok)
        expect(readLooks(session) === completeLooks, `call ${call}: said to be done`).toBe(true)
      runOrThrow(session, 'setUp')
      const found = readLooks(session)
      if (found !== completeLooks) {
        let at = 0
        while (found[at] === completeLooks[at]) at++
        expect(found.slice(at - 200, at + 200), `call ${call}`).toBe(completeLooks.slice(at - 200, at + 200))
      }
    }
  })
  test('keeps what was typed into the last sheet that it made', () => {
    session.restore(start)
    let inserted = 0
    session.meanwhile = (call, member) => {
      if (member === 'Spreadsheet.insertSheet') inserted = call
    }
    runOrThrow(session, 'setUp')
    session.meanwhile = undefined
    for (const call of chooseCalls(20, inserted, 2, `typed ${locale}`)) {
      session.restore(start)
      runWithFailure(session, failureModes[0]!, call, () => session.call('setUp'))
      const existingSheet = session.workbook.sheets.at(-2)
      if (existingSheet === undefined) continue
      const typed = { sheet: existingSheet.id, row: 5, column: 1 }
      session.workbook.setValues(typed, [['mine']])
      runOrThrow(session, 'setUp')
      expect(session.workbook.display(typed), `call ${call}`).toBe('mine')
    }
  })
})

test('rows that stand in trackers survive a set-up that is cut off', () => {
  const session = createSession('en')
  runOrThrow(session, 'setUp')
  fillRows(session.workbook, 'tasks', [{ title: 'Paint' }])
  const start = session.checkpoint()
  const { total } = runOrThrow(session, 'addTrackers', { keys: ['risks', 'issues'] }).calls
  for (const call of chooseCalls(5, total, 4, 'added')) {
    session.restore(start)
    runWithFailure(session, failureModes[2]!, call, () =>
      session.call('addTrackers', { keys: ['risks', 'issues'] }),
    )
    runOrThrow(session, 'addTrackers', { keys: ['risks', 'issues'] })
    expect(readShownColumn(session, 'tasks', 'title')).toEqual(['Paint'])
    expect(session.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Risks', 'Issues']),
    )
  }
})

test('a tracker of which no more than an empty sheet was made is made anew', () => {
  const session = createSession('en')
  runOrThrow(session, 'setUp')
  const start = session.checkpoint()
  let made = 0
  session.meanwhile = (call, member) => {
    if (member === 'Spreadsheet.insertSheet') made = call
  }
  runOrThrow(session, 'addTrackers', { keys: ['issues', 'risks'] })
  session.meanwhile = undefined
  const completeLooks = readLooks(session)
  session.restore(start)
  runWithFailure(session, failureModes[2]!, made + 1, () =>
    session.call('addTrackers', { keys: ['issues', 'risks'] }),
  )
  expect(session.workbook.extent(findSheet(session.workbook, 'risks').id).rows).toBe(0)
  runOrThrow(session, 'addTrackers', { keys: ['issues', 'risks'] })
  expect(readShownColumn(session, 'risks', 'description')).toEqual([])
  expect(readLooks(session) === completeLooks).toBe(true)
})
