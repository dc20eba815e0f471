/** What the dialog and the sidebar ask about letters and rows, from the shipped bytes. */
import { describe, expect, test } from 'vitest'
import { toSerial, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import type { WhyLetter } from '../../src/work/letters/explain/explain-letter.js'
import type { WhyRow } from '../../src/work/letters/explain/explain-row.js'
import type { Preferences } from '../../src/work/letters/readers/preferences.js'
import type { LedgerView } from '../../src/work/letters/ledger/read-ledger.js'
import type { TrackerKey } from '../../src/trackers/index.js'

import { boss, li, findCellPosition, readReplyValue, createTeamSession, wang } from './team-session.js'

const select = (session: Session, key: TrackerKey, row: number): void => {
  const sheet = findSheet(session.workbook, key).id
  session.workbook.activeSheet = sheet
  session.selection = { sheet, area: { row, column: 2, lastRow: row, lastColumn: 2 } }
}
const late = { title: 'Draft', owner: 'Li', due: '2026-03-27', milestone: 'Design', engagement: 'Site' }
const work = {
  clients: [{ id: 'C-1', name: 'Acme' }],
  engagements: [
    { id: 'E-1', name: 'Site', client: 'Acme', status: 'Active', sowConfirmedOn: '2026-01-05', owner: 'Li' },
    { id: 'E-2', name: 'Shop', client: 'Acme', status: 'Active', sowConfirmedOn: '2026-01-05', owner: 'Li' },
  ],
  milestones: ['Site', 'Shop'].map((engagement, nth) => ({
    id: `M-${nth + 1}`,
    name: 'Design',
    engagement,
    owner: 'Li',
    status: 'In progress',
    acceptanceCriteria: 'Signed',
    deliverable: 'Drawings',
    due: '2026-05-01',
  })),
  tasks: [{ id: 'T-1', ...late, status: 'In progress' }],
}
const whyRow = (session: Session, sent: unknown): WhyRow | null =>
  readReplyValue(runOrThrow(session, 'explainRow', sent))

describe('why a row is red', () => {
  const session = createTeamSession(work)
  test('a stage is red for its own engagement’s tasks, not for those of a stage of the same name', () => {
    expect(whyRow(session, { table: 'milestones', id: 'M-1' })?.status).toEqual({
      rag: 'red',
      text: 'Red: Draft: Overdue by 2 working days.',
      parts: [],
    })
    expect(whyRow(session, { table: 'milestones', id: 'M-2' })?.status?.rag).toBe('green')
    expect(whyRow(session, { table: 'engagements', id: 'E-1' })?.status?.rag).toBe('red')
    expect(whyRow(session, { table: 'tasks', id: 'T-1' })?.status).toBeNull()
  })
  test('every sentence is true, of conditions that hold as of those that do not', () => {
    const conditionTexts = whyRow(session, { table: 'tasks', id: 'T-1' })!.flags.flatMap(
      ({ name, conditions }) => conditions.map(({ text, pass }) => `${name} ${pass}: ${text}`),
    )
    expect(conditionTexts).toContain('Overdue true: Due (27 Mar) is before today, 31 Mar')
    expect(conditionTexts).toContain('Due soon false: Due (27 Mar) is before today, 31 Mar')
    expect(conditionTexts).toContain('No owner false: Owner is filled in: Li')
  })
  test('a cell that cannot be read is not called blank', () => {
    session.workbook.setValues(findCellPosition(session, 'tasks', 2, 'due'), [['next week']])
    const overdue = (): string[] =>
      whyRow(session, { table: 'tasks', id: 'T-1' })!
        .flags.find(({ name }) => name === 'Overdue')!
        .conditions.flatMap(({ text, pass }) => (pass ? [] : text))
    expect(overdue()).toEqual(['Due can’t be read'])
    session.workbook.setValues(findCellPosition(session, 'tasks', 2, 'due'), [[null]])
    expect(overdue()).toEqual(['Due is blank'])
    session.workbook.setValues(findCellPosition(session, 'tasks', 2, 'due'), [[toSerial('2026-03-27')]])
  })
  test('the row that is selected in the sheet is explained, though nobody gave it an id yet', () => {
    select(session, 'tasks', 2)
    expect(whyRow(session, null)).toMatchObject({ table: 'tasks', id: 'T-1', line: 2, title: 'Draft' })
    session.workbook.setValues(findCellPosition(session, 'tasks', 3, 'title'), [['Just typed']])
    select(session, 'tasks', 3)
    expect(whyRow(session, null)).toMatchObject({ id: '', line: 3, title: 'Just typed' })
    select(session, 'tasks', 9)
    expect(whyRow(session, null)).toBeNull()
    select(session, 'tasks', 1)
    expect(whyRow(session, null)).toBeNull()
  })
  test('and it is the row of “why (not) me?” where none is named', () => {
    select(session, 'tasks', 2)
    const why = readReplyValue<WhyLetter>(runOrThrow(session, 'explainLetter', { reader: li }))
    expect(why).toMatchObject({ reader: 'Li', about: { tableName: 'Tasks', title: 'Draft', line: 2 } })
    expect([why.due, why.listed]).toEqual([true, true])
    const wangs = readReplyValue<WhyLetter>(runOrThrow(session, 'explainLetter', { reader: wang }))
    expect([wangs.due, wangs.listed]).toEqual([true, false])
    const completeLetter = readReplyValue<WhyLetter>(
      runOrThrow(session, 'explainLetter', { reader: li, table: 'engagements', id: 'E-1' }),
    )
    expect(completeLetter.row).toEqual([
      { text: 'Emails include rows of this tracker', pass: false, value: 'Projects' },
    ])
  })
})

test('the ledger names readers, says what is left, which claims may be sent again, and how runs went', () => {
  const session = createTeamSession(work)
  session.quota = 50
  session.setNow({ day: '2026-03-31', time: '09:00' })
  // The first email's fate is unknown: the post broke off in the middle of it.
  let isUp = true
  session.meanwhile = (_, member) => {
    if (member !== 'MailApp.sendEmail' || !isUp) return
    isUp = false
    throw new Error('Service invoked while it was down')
  }
  runOrThrow(session, 'hourly')
  session.meanwhile = undefined
  session.workbook.setValues(findCellPosition(session, 'people', 4, 'name'), [['Zhang Min']])
  const view = readReplyValue<LedgerView>(runOrThrow(session, 'readLedger'))
  expect(view).toMatchObject({ today: '2026-03-31', on: true, runBy: 'Zhang', quotaLeft: 49, count: 2 })
  expect(view.recent.map(({ name, stateKey }) => [name, stateKey])).toEqual([
    ['Li', 'sent'],
    ['Zhang Min', 'claimed'],
  ])
  expect(view.stale.map(({ reader, canResend }) => [reader, canResend])).toEqual([[boss, true]])
  expect(
    view.runs.map(({ when, outcomeKey, sent, quotaLeft }) => [when, outcomeKey, sent, quotaLeft]),
  ).toEqual([['2026-03-31 09:00', 'partly', 1, 49]])
  runOrThrow(session, 'confirmReaders', { readers: [li], runBy: 'Li' })
  expect(readReplyValue<LedgerView>(runOrThrow(session, 'readLedger')).stale[0]?.canResend).toBe(false)
})

describe('preferences', () => {
  const read = (session: Session): Preferences => readReplyValue(runOrThrow(session, 'readPreferences'))
  test('are those of People, with who runs the reminders', () => {
    const session = createTeamSession({})
    const row = 2
    session.workbook.setValues(findCellPosition(session, 'people', row, 'weekdays'), [['1, 3']])
    session.workbook.setValues(findCellPosition(session, 'people', row, 'pausedUntil'), [
      [toSerial('2026-04-10')],
    ])
    const { people, ...rest } = read(session)
    expect(rest).toMatchObject({ on: true, runBy: 'Zhang', runsHere: true, hour: 8, bookLocale: 'en' })
    expect(rest.editable).toEqual(['digest', 'weekdays', 'hour', 'pausedUntil', 'language'])
    expect(people[0]).toMatchObject({ name: 'Li', weekdays: [1, 3], pausedUntil: '2026-04-10', hour: null })
    expect(people.map((person) => person.readsManagerDigest)).toEqual([false, false, true])
  })
  test.each(['en', 'zh-CN'] as const)(
    'are written as they were chosen and nothing else is, in %s',
    (locale) => {
      const session = createTeamSession({}, { in: locale })
      const before = read(session).people
      const choices = {
        digest: 'weekly',
        weekdays: [2, 7],
        hour: 10,
        pausedUntil: '2026-05-06',
        language: 'zh-CN',
      } as const
      const after = readReplyValue<Preferences>(
        runOrThrow(session, 'setPreferences', { id: 'P-wang', ...choices }),
      ).people
      expect(after[1]).toEqual({ ...before[1], ...choices })
      expect([after[0], after[2]]).toEqual([before[0], before[2]])
      const cleared = { weekdays: null, hour: null, pausedUntil: null, language: null }
      const last = readReplyValue<Preferences>(
        runOrThrow(session, 'setPreferences', { id: 'P-wang', ...cleared }),
      ).people
      expect(last[1]).toEqual({ ...before[1], ...cleared, digest: 'weekly' })
    },
  )
  test('follow a row that was moved, and are refused for one that is gone', () => {
    const session = createTeamSession({})
    const { id } = findSheet(session.workbook, 'people')
    session.workbook.insertRows(id, 2, 1, 1)
    runOrThrow(session, 'setPreferences', { id: 'P-li', digest: 'off' })
    expect(read(session).people.find(({ name }) => name === 'Li')?.digest).toBe('off')
    expect(session.call('setPreferences', { id: 'P-nobody', digest: 'off' }).value).toMatchObject({
      ok: false,
    })
  })
})
