/** The record outside the sheet: who got an email, even if the ledger, its rows or its header are missing. */
import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { mailMemory, withMailEntries } from '../../../src/work/letters/ledger/mail-memory.js'
import { Google } from '../../contract/fake-google.js'
import {
  listRecipients,
  runHourlyAt,
  allReaders,
  li,
  readReplyValue,
  readRunNotes,
  createTeamSession,
} from '../team-session.js'
import { applyEdit, ledgerEdits } from './ledger-edits.js'

const work = {
  tasks: [
    { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
    { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
  ],
}
const claim = (reader: string, fingerprint = '') => ({
  kind: fingerprint === '' ? ('personalDigest' as const) : ('clientReport' as const),
  reader,
  fingerprint,
})

describe('the memory of emails', () => {
  test('holds 1,500 readers in properties of less than 8,000 bytes each, and gives all of them back', () => {
    const google = new Google()
    const readers = Array.from(
      { length: 1500 },
      (_, nth) => `somebody.with.a.long.name${nth}@department.example.com`,
    )
    google.run((ports) => {
      const memory = mailMemory(ports)
      memory.claim(readers.map((reader) => claim(reader)))
      for (const reader of readers.slice(0, 700)) memory.resolve(claim(reader), 'sent')
      const values = memory.unsaved()
      for (const [key, value] of Object.entries(values))
        expect(Buffer.byteLength(key + value)).toBeLessThan(8000)
      ports.store.writeAll(values)
    })
    const entries = google.run((ports) => mailMemory(ports).entries())
    expect(entries.filter(({ state }) => state === 'sent').map(({ reader }) => reader)).toEqual(
      readers.slice(0, 700),
    )
    expect(entries.filter(({ state }) => state === 'claimed')).toHaveLength(800)
  })
  test('keeps a doubt of an earlier day beside today’s claim, and what stood before a claim that is taken back', () => {
    const google = new Google()
    const store = (act: (memory: ReturnType<typeof mailMemory>) => void, day: string) => {
      google.setNow({ day, time: '08:00' })
      return google.run((ports) => {
        const memory = mailMemory(ports)
        act(memory)
        ports.store.writeAll(memory.unsaved())
        return memory.entries().map((each) => `${each.day} ${each.reader} ${each.state}`)
      })
    }
    store((memory) => memory.claim([claim('a@x.org')]), '2026-03-30')
    expect(store((memory) => memory.claim([claim('a@x.org'), claim('b@x.org')]), '2026-03-31')).toEqual([
      '2026-03-30 a@x.org claimed',
      '2026-03-31 a@x.org claimed',
      '2026-03-31 b@x.org claimed',
    ])
    const later = store((memory) => {
      memory.resolve(claim('b@x.org'), 'sent')
      memory.forget({ day: '2026-03-30' as never, kind: 'personalDigest', reader: 'a@x.org' })
    }, '2026-03-31')
    expect(later).toEqual(['2026-03-31 a@x.org claimed', '2026-03-31 b@x.org sent'])
    const back = store((memory) => {
      memory.claim([claim('b@x.org')])
      memory.resolve(claim('b@x.org'), null)
    }, '2026-04-01')
    expect(back).toEqual(['2026-03-31 a@x.org claimed', '2026-03-31 b@x.org sent'])
  })
  test('adds to the ledger only what its rows do not tell', () => {
    const row = {
      id: 'L-1',
      day: '2026-03-31',
      kind: 'personalDigest',
      reader: 'a@x.org',
      state: 'carriedOver',
    }
    const entry = {
      day: '2026-03-31',
      kind: 'personalDigest',
      reader: 'a@x.org',
      state: 'sent',
      fingerprint: '',
    }
    const states = (rows: unknown[], entries: unknown[]) =>
      withMailEntries(rows as never, entries as never).map(({ state }) => state)
    expect(states([row], [entry])).toEqual(['carriedOver', 'sent'])
    expect(states([{ ...row, state: 'sent' }], [entry])).toEqual(['sent'])
    expect(states([{ ...row, state: 'claimed' }], [entry])).toEqual(['sent'])
    expect(states([], [{ ...entry, state: 'claimed' }])).toEqual(['claimed'])
  })
})

describe('an email whose claim only the memory knows', () => {
  const session = createTeamSession(work)
  session.setNow({ day: '2026-03-31', time: '09:00' })
  session.meanwhile = () => {
    if (session.outbox.length > 0) throw new Error('Exceeded maximum execution time')
  }
  session.call('hourly')
  session.meanwhile = undefined
  const first = session.outbox[0]!.to
  applyEdit(
    session,
    ledgerEdits.find(({ name }) => name === 'delete the sheet')!,
  )
  const start = session.checkpoint()
  test('is not sent again, and is said to be in doubt', () => {
    session.restore(start)
    session.outbox.length = 0
    expect(listRecipients(runHourlyAt(session, '2026-03-31', '10:00'))).toEqual([])
    expect(readRunNotes(session).pop()).toContain(first)
  })
  test('may be sent again by a person, who claims it first', () => {
    session.restore(start)
    session.setNow({ day: '2026-03-31', time: '10:30' })
    session.outbox.length = 0
    const { stale } = readReplyValue<{ stale: { id: string; reader: string; canResend: boolean }[] }>(
      runOrThrow(session, 'readLedger'),
    )
    const doubt = stale.find(({ reader }) => reader === li)!
    expect(doubt.canResend).toBe(true)
    const states: string[] = []
    session.meanwhile = (_, member) => {
      const sheet = session.workbook.sheetNamed('Email log')
      if (member === 'MailApp.sendEmail' && sheet)
        states.push(session.workbook.display({ sheet: sheet.id, row: 2, column: 5 }))
    }
    expect(readReplyValue(runOrThrow(session, 'resend', { ledgerId: doubt.id }))).toMatchObject({
      sent: true,
      to: li,
    })
    session.meanwhile = undefined
    expect(states).toEqual(['Claimed'])
    expect(
      readReplyValue<{ stale: { reader: string }[] }>(runOrThrow(session, 'readLedger')).stale.map(
        (each) => each.reader,
      ),
    ).not.toContain(li)
    expect(listRecipients(runHourlyAt(session, '2026-03-31', '11:00'))).toEqual([])
  })
})

describe('while the ledger cannot be relied on', () => {
  const session = createTeamSession(work)
  runOrThrow(session, 'refreshViews')
  session.setNow({ day: '2026-03-31', time: '09:00' })
  applyEdit(
    session,
    ledgerEdits.find(({ name }) => name === 'delete the column state')!,
  )
  const outcome = runOrThrow(session, 'sendNow')
  test('nobody is mailed, which is said at the desk, in the log, on the pages and by the dashboard’s light', () => {
    expect(session.outbox).toEqual([])
    const expectedNote = 'No emails are sent while it can’t be checked who already got one.'
    expect(outcome.said.join()).toContain(expectedNote)
    expect(readRunNotes(session).pop()).toContain(expectedNote)
    for (const address of allReaders) expect(readRunNotes(session).pop()).toContain(address)
    for (const entry of ['readLedger', 'readPreview'])
      expect(readReplyValue<{ held: string }>(runOrThrow(session, entry)).held).toContain('no column State')
    const dashboard = session.workbook.sheetNamed('Dashboard')!.id
    expect(session.workbook.display({ sheet: dashboard, row: 3, column: 2 })).toContain('Emails are on hold')
  })
  test('the flags are refreshed all the same, and a repair lets the emails go', () => {
    runOrThrow(session, 'setUp')
    expect(listRecipients(runHourlyAt(session, '2026-03-31', '10:00'))).toEqual([...allReaders].sort())
    expect(readReplyValue<{ held: string }>(runOrThrow(session, 'readLedger')).held).toBe('')
  })
  test('its sheet is hidden, protected and marked', () => {
    const sheet = session.workbook.sheetNamed('Email log')!
    expect(sheet.hidden).toBe(true)
    expect(sheet.protections.map(({ area, warningOnly }) => [area, warningOnly])).toContainEqual([null, true])
  })
})

test('a column put into the run log moves no value into a wrong one', () => {
  const session = createTeamSession(work)
  runHourlyAt(session, '2026-03-31')
  const log = session.workbook.sheetNamed('Run log')!.id
  session.workbook.insertColumns(log, 3)
  runHourlyAt(session, '2026-03-31', '10:00')
  const shown = (row: number) =>
    Array.from({ length: 6 }, (_, index) => session.workbook.display({ sheet: log, row, column: index + 1 }))
  expect(shown(1)[3]).toBe('Run')
  expect(shown(3).slice(1)).toEqual(['2026-03-31 10:00', '', 'Hourly run', 'Done', '0'])
})
