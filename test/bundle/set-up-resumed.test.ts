/** A set-up that is cut off goes on where it was when it is started again. */
import { describe, expect, test } from 'vitest'
import { must } from '../../host/bench/morning.js'
import { fill } from '../../host/bench/filling.js'
import type { Session } from '../../host/session/session.js'
import { locales } from '../../src/core/locale.js'
import { breakings, broken, someCalls } from '../breaking.js'
import { sessionIn, shownIn } from './stage.js'

/** The workbook as people see it: by which number Google knows a sheet, and which is in front, is nobody's concern. */
function looks(session: Session): string {
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
  const session = sessionIn(locale)
  const start = session.checkpoint()
  const { total } = must(session, 'setUp').calls
  const whole = looks(session)
  test.each(breakings)('that $name at a call is whole when it was started again', (breaking) => {
    for (const call of someCalls(5, total, locale === 'en' ? 6 : 2, `set-up ${locale} ${breaking.name}`)) {
      session.restore(start)
      const { error } = broken(session, breaking, call, () => session.call('setUp'))
      if (error === undefined) expect(looks(session) === whole, `call ${call}: said to be done`).toBe(true)
      must(session, 'setUp')
      const found = looks(session)
      if (found !== whole) {
        let at = 0
        while (found[at] === whole[at]) at++
        expect(found.slice(at - 200, at + 200), `call ${call}`).toBe(whole.slice(at - 200, at + 200))
      }
    }
  })
  test('keeps what was typed into the last sheet that it made', () => {
    session.restore(start)
    let inserted = 0
    session.meanwhile = (call, member) => {
      if (member === 'Spreadsheet.insertSheet') inserted = call
    }
    must(session, 'setUp')
    session.meanwhile = undefined
    for (const call of someCalls(20, inserted, 2, `typed ${locale}`)) {
      session.restore(start)
      broken(session, breakings[0]!, call, () => session.call('setUp'))
      const standing = session.workbook.sheets.at(-2)
      if (standing === undefined) continue
      const typed = { sheet: standing.id, row: 5, column: 1 }
      session.workbook.setValues(typed, [['mine']])
      must(session, 'setUp')
      expect(session.workbook.display(typed), `call ${call}`).toBe('mine')
    }
  })
})

test('rows that stand in trackers survive a set-up that is cut off', () => {
  const session = sessionIn('en')
  must(session, 'setUp')
  fill(session.workbook, 'tasks', [{ title: 'Paint' }])
  const start = session.checkpoint()
  const { total } = must(session, 'addTrackers', { keys: ['risks', 'issues'] }).calls
  for (const call of someCalls(5, total, 4, 'added')) {
    session.restore(start)
    broken(session, breakings[2]!, call, () => session.call('addTrackers', { keys: ['risks', 'issues'] }))
    must(session, 'addTrackers', { keys: ['risks', 'issues'] })
    expect(shownIn(session, 'tasks', 'title')).toEqual(['Paint'])
    expect(session.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Risks', 'Issues']),
    )
  }
})

test('a tracker of which no more than an empty sheet was made is made anew', () => {
  const session = sessionIn('en')
  must(session, 'setUp')
  const start = session.checkpoint()
  let made = 0
  session.meanwhile = (call, member) => {
    if (member === 'Spreadsheet.insertSheet') made = call
  }
  must(session, 'addTrackers', { keys: ['issues', 'risks'] })
  session.meanwhile = undefined
  session.restore(start)
  broken(session, breakings[2]!, made + 1, () => session.call('addTrackers', { keys: ['issues', 'risks'] }))
  must(session, 'addTrackers', { keys: ['issues', 'risks'] })
  expect(shownIn(session, 'risks', 'title')).toEqual([])
})
