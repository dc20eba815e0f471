import { beforeEach, describe, expect, test } from 'vitest'
import { fillRows, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import type { CareDraft } from '../../src/work/client-care.js'
import { createSetUpSession, readShownColumn, callForValue } from '../bundle/bundle-session.js'

const clients = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Client ${index + 1}`,
    contact: `Contact ${index + 1}`,
    language: index % 2 === 0 ? '简体中文' : 'English',
    accountManager: 'Li',
    contractStart: '2026-01-20',
    birthday: '1980-04-12',
  }))
let session: Session
beforeEach(() => {
  session = createSetUpSession('en', { now: { day: '2026-03-31', time: '08:00' } })
  fillRows(session.workbook, 'people', [{ name: 'Li', email: 'li@example.com' }])
})
const generate = (dryRun: boolean): CareDraft[] => callForValue(session, 'generateCare', { dryRun })

describe('client care', () => {
  test('is shown first and written once, with a draft in the language of each client', () => {
    fillRows(session.workbook, 'clients', clients(2))
    const shown = generate(true)
    expect(session.workbook.sheetNamed('Client care')).toBeUndefined()
    expect(generate(false).map(({ kind, on, draft }) => [kind, on, draft.slice(0, 12)])).toEqual(
      shown.map(({ kind, on, draft }) => [kind, on, draft.slice(0, 12)]),
    )
    expect(readShownColumn(session, 'care', 'client').filter((name) => name !== '')).toEqual([
      'Client 1',
      'Client 2',
      'Client 1',
      'Client 2',
    ])
    const drafts = readShownColumn(session, 'care', 'draft')
    expect(drafts[0]).toContain('生日快乐')
    expect(drafts[1]).toContain('Dear Contact 2, happy birthday')
    expect(readShownColumn(session, 'care', 'owner').slice(0, 4)).toEqual(['Li', 'Li', 'Li', 'Li'])
    expect(generate(false)).toEqual([])
  })
  test('that somebody deleted stays deleted, and a moved day is kept', () => {
    fillRows(session.workbook, 'clients', clients(2))
    generate(false)
    const sheet = findSheet(session.workbook, 'care').id
    session.workbook.deleteRows(sheet, 2, 1)
    expect(generate(false)).toEqual([])
    session.setNow({ day: '2026-04-05', time: '08:00' })
    expect(generate(false)).toEqual([])
    expect(readShownColumn(session, 'care', 'client').filter((name) => name !== '')).toHaveLength(3)
  })
  test('costs the same calls for two clients as for two hundred', () => {
    const calls = (count: number): number => {
      const own = createSetUpSession('en', { now: { day: '2026-03-31', time: '08:00' } })
      fillRows(own.workbook, 'clients', clients(count))
      return runOrThrow(own, 'planCare').calls.total
    }
    expect(calls(200)).toBe(calls(2))
  })
})

test('derived columns of clients, changes and risks are filled in', () => {
  fillRows(session.workbook, 'clients', [{ name: 'Acme' }, { name: 'Calm' }])
  fillRows(session.workbook, 'engagements', [{ name: 'Shop', client: 'Acme', delivery: '2026-06-01' }])
  fillRows(session.workbook, 'tasks', [
    { title: 'a', engagement: 'Shop', due: '2026-03-20', status: 'In progress' },
  ])
  runOrThrow(session, 'refresh')
  expect(readShownColumn(session, 'clients', 'health').slice(0, 2)).toEqual(['Poor', ''])
})
