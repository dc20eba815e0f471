import { describe, expect, test } from 'vitest'
import { fillRows, findColumns, findSheet } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { locales } from '../../../src/core/locale.js'
import type { FixReply } from '../../../src/work/health/fix-cells.js'
import type { Health } from '../../../src/work/health/read-health.js'
import { callForValue, createSession, createSetUpSession, readShownColumn } from '../bundle-session.js'

const readHealth = (session: Session): Health => callForValue<Health>(session, 'readHealth')
const checkOf = ({ checks }: Health, key: string) => checks.find((each) => each.key === key)!
const fix = (session: Session, kind: string): FixReply =>
  callForValue<FixReply>(session, 'fixCells', { fix: kind })

/** Types texts into the due dates of new tasks, as a spreadsheet has them that did not take them for dates. */
function typeTasks(session: Session, due: readonly string[], status?: string): void {
  fillRows(
    session.workbook,
    'tasks',
    due.map((_, at) => ({ title: `Task ${at + 1}`, ...(status === undefined ? {} : { status }) })),
  )
  const sheet = findSheet(session.workbook, 'tasks')
  const column = findColumns(session.workbook, 'tasks').get('due')!
  due.forEach((text, at) => session.workbook.setValues({ sheet: sheet.id, row: at + 2, column }, [[text]]))
}

const dueOf = (session: Session): string[] =>
  readShownColumn(session, 'tasks', 'due').filter((text) => text !== '')

describe.each(locales)('the health of a new workbook, in %s', (locale) => {
  const session = createSetUpSession(locale)
  const health = readHealth(session)
  test('says of each thing what was found, and of what was not looked at that it was not', () => {
    expect(health.asOf).toBe('2026-03-31 08:00')
    expect(health.checks.map(({ key, state }) => [key, state])).toEqual([
      ['sheets', 'good'],
      ['reminders', 'unknown'],
      ['trigger', 'unknown'],
      ['quota', 'good'],
      ['ledger', 'unknown'],
      ['calendar', locale === 'en' ? 'amber' : 'good'],
    ])
    expect(checkOf(health, 'sheets').message).toMatch(/weren’t looked at|未检查/)
    for (const { title, message } of health.checks) expect([title, message].every(Boolean)).toBe(true)
    expect(health.problems).toEqual([])
    expect(health.fixes).toEqual([])
    expect(health.runs).toEqual([])
    expect(health.demoRows).toBe(0)
  })
  test('writes nothing', () => {
    const members = Object.keys(session.call('readHealth', null).calls.byMember)
    expect(members).toContain('Range.getValues')
    expect(members.filter((name) => /\.(set|insert|delete|append|clear|add|remove|send)/.test(name))).toEqual(
      [],
    )
  })
})

describe('the health page', () => {
  test('names the years that the Calendar knows, and those it does not', () => {
    const session = createSetUpSession('en')
    expect(checkOf(readHealth(session), 'calendar').message).toBe(
      'No country is chosen. 2026: no holidays in the Calendar, only weekends count as days off. 2027: no holidays in the Calendar, only weekends count as days off.',
    )
    runOrThrow(session, 'setCountry', { country: 'SG' })
    const { calendar, checks } = readHealth(session)
    expect(calendar).toMatchObject({ country: 'SG', addable: [] })
    expect(calendar.countries.length).toBeGreaterThan(41)
    expect(checks.find(({ key }) => key === 'calendar')).toMatchObject({
      state: 'good',
      message:
        'Public holidays: Singapore. 2026: 14 holidays in the Calendar. 2027: no holidays in the Calendar, only weekends count as days off. This version doesn’t know the public holidays of Singapore for 2027.',
    })
  })

  test('tells whose trigger runs the reminders, and does not vouch for another account’s', () => {
    const session = createSetUpSession('en')
    fillRows(session.workbook, 'people', [{ name: 'Maya', email: 'maya@example.com' }])
    runOrThrow(session, 'confirmReaders', { readers: ['maya@example.com'], runBy: 'Maya' })
    expect(checkOf(readHealth(session), 'trigger')).toMatchObject({
      state: 'good',
      message: 'Your account runs it.',
    })
    const { snapshot, persisted } = session.checkpoint()
    const other = createSession('en', { snapshot, persisted, as: 'li@example.com' })
    expect(checkOf(readHealth(other), 'trigger')).toMatchObject({ state: 'unknown' })
    expect(checkOf(readHealth(other), 'quota').message).toContain('wasn’t checked')
  })

  test('says that a sheet is gone', () => {
    const session = createSetUpSession('en')
    session.workbook.deleteSheet(findSheet(session.workbook, 'milestones').id)
    expect(checkOf(readHealth(session), 'sheets')).toMatchObject({ state: 'red' })
    expect(checkOf(readHealth(session), 'sheets').message).toContain('Milestones')
  })

  test('counts demo rows', () => {
    const session = createSession('en')
    runOrThrow(session, 'addDemo')
    expect(readHealth(session).demoRows).toBeGreaterThan(20)
    runOrThrow(session, 'removeDemo')
    expect(readHealth(session).demoRows).toBe(0)
  })
})

describe('what can be put right without a doubt', () => {
  test('is offered with a count and an example, and dates that can be read in two ways are not', () => {
    const session = createSetUpSession('en')
    typeTasks(session, ['31.03.2026', '2026/4/2', '03/04/2026', 'next week'])
    const health = readHealth(session)
    expect(health.problems).toHaveLength(4)
    expect(health.fixes).toEqual([
      {
        fix: 'days',
        message: expect.stringMatching(
          /^2 dates typed as text, such as [A-Z]+2 “31\.03\.2026” → 2026-03-31\. Turn them into dates\?$/,
        ) as string,
      },
    ])
    expect(health.notOffered).toContain('1 more date')
    runOrThrow(session, 'refresh')
    expect(readHealth(session).problems.map(({ id }) => id)).not.toContain('')
  })

  test('is put right in its cells alone, and can be undone', () => {
    const session = createSetUpSession('en')
    typeTasks(session, ['31.03.2026', '2026/4/2', '03/04/2026', 'next week'])
    const { message, cells } = fix(session, 'days')
    expect(message).toBe('2 cells changed in Tasks.')
    expect(cells.map(({ was, became }) => [was, became])).toEqual([
      ['31.03.2026', '2026-03-31'],
      ['2026/4/2', '2026-04-02'],
    ])
    expect(dueOf(session)).toEqual(['2026-03-31', '2026-04-02', '03/04/2026', 'next week'])
    expect(readHealth(session).fixes).toEqual([])
    expect(readHealth(session).problems).toHaveLength(2)
    expect(callForValue<FixReply>(session, 'undoFix', { cells }).message).toBe(
      '2 cells have their former text again.',
    )
    expect(dueOf(session)).toEqual(['31.03.2026', '2026/4/2', '03/04/2026', 'next week'])
    expect(readHealth(session).problems).toHaveLength(4)
  })

  test('is not undone where somebody changed it since', () => {
    const session = createSetUpSession('en')
    typeTasks(session, ['31.03.2026', '2026/4/2'])
    const { cells } = fix(session, 'days')
    fillDue(session, 2, '2026-05-05')
    expect(callForValue<FixReply>(session, 'undoFix', { cells }).message).toBe(
      '1 cell has its former text again. 1 cell changed since stays as it is.',
    )
    expect(dueOf(session)).toEqual(['2026-05-05', '2026/4/2'])
  })

  test('is found by its row after a sort', () => {
    const session = createSetUpSession('en')
    typeTasks(session, ['31.03.2026', '2026/4/2'])
    const { cells } = fix(session, 'days')
    const sheet = findSheet(session.workbook, 'tasks')
    session.workbook.insertRows(sheet.id, 2, 3)
    callForValue<FixReply>(session, 'undoFix', { cells })
    expect(dueOf(session)).toEqual(['31.03.2026', '2026/4/2'])
  })

  test('leaves a formula alone', () => {
    const session = createSetUpSession('en')
    typeTasks(session, ['31.03.2026'])
    const sheet = findSheet(session.workbook, 'tasks')
    const column = findColumns(session.workbook, 'tasks').get('due')!
    session.workbook.setFormula({ sheet: sheet.id, row: 2, column }, '="31.03.2026"')
    expect(readHealth(session).fixes).toEqual([])
    expect(fix(session, 'days')).toEqual({ message: 'No cell was changed.', cells: [] })
  })
})

function fillDue(session: Session, row: number, day: string): void {
  const sheet = findSheet(session.workbook, 'tasks')
  const column = findColumns(session.workbook, 'tasks').get('due')!
  session.workbook.setValues({ sheet: sheet.id, row, column }, [
    [Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569],
  ])
}
