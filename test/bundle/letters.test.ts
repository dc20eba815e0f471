import { beforeEach, describe, expect, test } from 'vitest'
import { fillRows } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Preview } from '../../host/cli/report/reply.js'
import type { Session } from '../../host/emulator/session/session.js'
import { morning, createSetUpSession, callForValue } from './bundle-session.js'

const readers = ['li@example.com', 'wang@example.com', 'boss@example.com']
let session: Session

beforeEach(() => {
  session = createSetUpSession('zh-CN')
  fillRows(session.workbook, 'people', [
    { name: '李', email: 'li@example.com', language: '简体中文', digest: '每个工作日' },
    { name: 'Wang', email: 'wang@example.com', language: '英文', digest: '每个工作日' },
    { name: '张', email: 'boss@example.com', readsManagerDigest: '是', digest: '每个工作日' },
  ])
  fillRows(session.workbook, 'tasks', [
    { title: '初稿', owner: '李', due: '2026-03-27', status: '进行中' },
    { title: 'Final', owner: 'Wang', due: '2026-03-31', status: '进行中' },
    { title: '合同', owner: '张', due: '2026-03-20', status: '进行中' },
  ])
})
const confirm = (): void => void runOrThrow(session, 'confirmReaders', { readers, runBy: '李' })
const listRecipients = (): string[] =>
  runOrThrow(session, 'hourly')
    .letters.map(({ to }) => to)
    .sort()

describe('letters', () => {
  test('go to nobody before somebody confirmed the readers', () => {
    expect(listRecipients()).toEqual([])
  })
  test('go once on a day, however often the run comes, and again the next', () => {
    confirm()
    expect(listRecipients()).toEqual([...readers].sort())
    expect(listRecipients()).toEqual([])
    session.setNow({ day: '2026-03-31', time: '17:00' })
    expect(listRecipients()).toEqual([])
    session.setNow({ day: '2026-04-01', time: '08:00' })
    expect(listRecipients()).toEqual([...readers].sort())
  })
  test('wait for their hour, and come late when the trigger did', () => {
    confirm()
    session.setNow({ day: '2026-03-31', time: '07:59' })
    // Monday's manager digest is still unsent, but no email is sent at night.
    expect(listRecipients()).toEqual([])
    session.setNow({ day: '2026-03-31', time: '11:20' })
    expect(listRecipients()).toEqual([...readers].sort())
  })
  test('do not go on holidays, and do on make-up workdays', () => {
    confirm()
    session.setNow({ day: '2026-10-01', time: '08:00' })
    expect(listRecipients()).toEqual([])
    session.setNow({ day: '2026-10-10', time: '08:00' })
    expect(listRecipients().length).toBeGreaterThan(0)
  })
  test('are those the preview showed', () => {
    confirm()
    const shown = callForValue<Preview>(session, 'readPreview').letters.map(
      ({ to, subject }) => `${to} ${subject}`,
    )
    const sent = runOrThrow(session, 'hourly').letters.map(({ to, subject }) => `${to} ${subject}`)
    expect(sent.sort()).toEqual(shown.sort())
    expect(sent).toHaveLength(3)
  })
  test('do not go to somebody added since', () => {
    confirm()
    fillRows(session.workbook, 'people', [{ name: 'New', email: 'new@example.com', digest: '每个工作日' }])
    fillRows(session.workbook, 'tasks', [
      { title: 'Late', owner: 'New', due: '2026-03-01', status: '进行中' },
    ])
    expect(listRecipients()).toEqual([...readers].sort())
    expect(callForValue<Preview>(session, 'readPreview').waiting).toEqual(['new@example.com'])
  })
  test('are void in a copy of the spreadsheet', () => {
    confirm()
    const copy = { ...session.workbook.snapshot(), id: 'a-copy' }
    session = createSetUpSession('zh-CN', { snapshot: copy, persisted: session.persist() })
    expect(listRecipients()).toEqual([])
  })
  test('stop when they are turned off', () => {
    confirm()
    runOrThrow(session, 'turnOffLetters')
    expect(session.triggers()).toEqual([])
    expect(listRecipients()).toEqual([])
  })
  test('are turned off under the lock, which Google takes away while a question is open', () => {
    confirm()
    const others: unknown[] = []
    let asked = false
    session.meanwhile = (_, member) => {
      if (asked && member === 'ScriptApp.deleteTrigger') others.push(session.call('turnOffLetters').value)
      asked ||= member === 'Ui.alert'
    }
    runOrThrow(session, 'turnOffLetters')
    expect(others).toMatchObject([{ ok: false, problems: [] }])
  })
  test('that the quota does not allow go the next day, the rest at once', () => {
    session.quota = 2
    confirm()
    expect(listRecipients()).toHaveLength(2)
    expect(listRecipients()).toEqual([])
    session.setNow({ day: '2026-04-01', time: '08:00' })
    session.quota = 100
    expect(listRecipients()).toEqual([...readers].sort())
  })
  test('in two languages are each in one', () => {
    confirm()
    const { letters } = runOrThrow(session, 'hourly')
    const to = (reader: string) => letters.find((letter) => letter.to === reader)
    expect(to('li@example.com')?.subject).toContain('逾期')
    expect(to('wang@example.com')?.subject).toContain('due today')
    for (const { htmlBody = '', body } of letters) {
      expect(Buffer.byteLength(htmlBody)).toBeLessThan(100 * 1024)
      expect(body.length).toBeGreaterThan(20)
    }
  })
})

describe('the hourly trigger', () => {
  test('stands once, however often letters are turned on, and works with nobody at the desk', () => {
    confirm()
    confirm()
    const triggers = session.triggers()
    expect(triggers.map(({ handler }) => handler)).toEqual(['hourly'])
    const { error, letters } = session.fire(triggers[0]?.id ?? '')
    expect(error).toBeUndefined()
    expect(letters).toHaveLength(3)
  })
  test('a day passes by the clock, and each reader has one letter', () => {
    confirm()
    const due = session.due({ day: morning.day, time: '00:00' }, { day: morning.day, time: '23:59' })
    expect(due.length).toBeGreaterThan(10)
    for (const { id, at } of due) {
      session.setNow(at)
      expect(session.fire(id).error).toBeUndefined()
    }
    expect(session.outbox.map(({ to }) => to).sort()).toEqual([...readers].sort())
  })
})
