import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { DeliveryResult, OutgoingLetter } from '../../src/ports.js'
import { giveConsent, readConsent, withdrawConsent } from '../../src/work/letters/readers/consent.js'
import { entry } from '../../src/entry.js'
import { Google } from './fake-google.js'
import { isWellFormed } from '../is-well-formed.js'
import { namedFiles, namedPage } from '../named-pages.js'

describe('consent', () => {
  const readers = Array.from(
    { length: 1500 },
    (_, index) => `a.rather.long.name.${index}@department.example.com`,
  )
  test('for more readers than one property holds is kept whole, and taken back whole', () => {
    const google = new Google()
    google.run((ports) => giveConsent(ports, readers, '周岚'))
    const { consent, copied } = google.run(readConsent)
    expect(copied).toBe(false)
    expect(consent).toMatchObject({ runBy: '周岚', since: '2026-03-31 08:00' })
    expect([...consent!.readers].sort()).toEqual([...readers].sort())
    const stored = [
      ...google.memory
        .propertyStores(() => google.as)
        .document()
        .values(),
    ]
    expect(stored.length).toBeGreaterThan(1)
    for (const value of stored) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(8_000)
    google.run((ports) => giveConsent(ports, ['One@Example.com ', 'one@example.com'], 'Li'))
    expect(google.run(readConsent).consent?.readers).toEqual(['one@example.com'])
    google.run(withdrawConsent)
    expect(google.run(readConsent)).toEqual({ consent: null, copied: false })
    expect(google.memory.propertyStores(() => google.as).document().size).toBe(0)
  })
  test('is void in a copy of the spreadsheet, and said to be one', () => {
    const google = new Google()
    google.run((ports) => giveConsent(ports, ['li@example.com'], 'Li'))
    const copy = new Google({
      snapshot: { ...google.workbook.snapshot(), id: 'a-copy' },
      persisted: google.persist(),
    })
    expect(copy.run(readConsent)).toEqual({ consent: null, copied: true })
    copy.run((ports) => giveConsent(ports, ['wang@example.com'], 'Wang'))
    expect(copy.run(readConsent).consent?.readers).toEqual(['wang@example.com'])
  })
})

describe('the store', () => {
  test('remembers between runs, and asks once in a run', () => {
    const google = new Google()
    google.run(({ store }) => store.write('milepost.a', '值'))
    const read = google.run(({ store }) => [
      store.read('milepost.a'),
      store.read('milepost.b'),
      store.read('milepost.a'),
    ])
    expect(read).toEqual(['值', null, '值'])
    expect(google.calls).toEqual({
      'PropertiesService.getDocumentProperties': 1,
      'Properties.getProperties': 1,
    })
  })
  test('sees its own writes within a run, and makes no call to write what stands', () => {
    const google = new Google()
    google.run(({ store }) => {
      store.write('a', '1')
      expect(store.read('a')).toBe('1')
      store.write('a', '1')
      store.remove('a')
      store.remove('a')
      expect(store.read('a')).toBeNull()
    })
    expect(google.calls).toMatchObject({ 'Properties.setProperty': 1, 'Properties.deleteProperty': 1 })
    expect(google.run(({ store }) => store.read('a'))).toBeNull()
  })
  test.each(['x'.repeat(30_000), '中'.repeat(9_000), '📌'.repeat(9_001), `¶3 ${'é'.repeat(9_000)}`])(
    'keeps a value that is longer than a property, and lets it shrink and go',
    (long) => {
      const google = new Google()
      const properties = (): Map<string, string> => google.memory.propertyStores(() => google.as).document()
      google.run(({ store }) => store.writeAll({ a: long, b: 'short' }))
      expect(google.run(({ store }) => store.readAll())).toEqual({ a: long, b: 'short' })
      expect(properties().size).toBeGreaterThan(2)
      for (const value of properties().values()) {
        expect(Buffer.byteLength(value)).toBeLessThanOrEqual(8_000)
        expect(isWellFormed(value)).toBe(true)
      }
      google.run(({ store }) => store.write('a', long.slice(0, 8_200)))
      expect(google.run(({ store }) => store.read('a'))).toBe(long.slice(0, 8_200))
      google.run(({ store }) => store.write('a', 'now short'))
      expect(google.run(({ store }) => store.readAll())).toEqual({ a: 'now short', b: 'short' })
      expect([...properties().keys()].sort()).toEqual(['a', 'b'])
      google.run(({ store }) => {
        store.write('a', long)
        store.remove('a')
      })
      expect([...properties().keys()]).toEqual(['b'])
    },
  )
})

describe('the schedule', () => {
  const handlers = (google: Google): string[] => google.memory.triggers.map(({ handler }) => handler).sort()
  test('knows and removes a trigger by its id and handler, and no other', () => {
    const google = new Google()
    const [other, one, two] = google.run(({ triggers: schedule }) => [
      ScriptApp.newTrigger('another').timeBased().everyHours(6).create().getUniqueId(),
      schedule.turnOn('hourly'),
      schedule.turnOn('hourly'),
    ]) as [string, string, string]
    expect(handlers(google)).toEqual(['another', 'hourly', 'hourly'])
    expect(
      google.run(({ triggers: schedule }) => [other, one, two, ''].map((id) => schedule.isOn('hourly', id))),
    ).toEqual([false, true, true, false])
    expect(
      google.run(({ triggers: schedule }) => [other, one, ''].map((id) => schedule.turnOff('hourly', id))),
    ).toEqual([false, true, false])
    expect(google.memory.triggers.map(({ id }) => id)).toEqual([other, two])
  })
  test('cannot see or remove what another user runs', () => {
    const google = new Google()
    const id = google.run(({ triggers: schedule }) => schedule.turnOn('hourly'))
    google.as = 'colleague@example.com'
    google.run(({ triggers: schedule }) => {
      expect(schedule.isOn('hourly', id)).toBe(false)
      expect(schedule.turnOff('hourly', id)).toBe(false)
    })
    expect(handlers(google)).toEqual(['hourly'])
  })
})

describe('the mailer', () => {
  const letter: OutgoingLetter = {
    to: 'li@example.com',
    subject: 'S',
    html: '<p>H</p>',
    text: 'T',
    name: 'Milepost',
  }
  const sent = (change: Partial<OutgoingLetter>, google = new Google()): DeliveryResult =>
    google.run(({ mailer }) => mailer.send({ ...letter, ...change }))
  test('hands over the letter with its plain text and its sender', () => {
    const google = new Google()
    expect(sent({}, google)).toEqual({ ok: true })
    expect(google.memory.outbox).toMatchObject([
      { to: 'li@example.com', subject: 'S', htmlBody: '<p>H</p>', body: 'T', name: 'Milepost' },
    ])
    expect(google.run(({ mailer }) => mailer.quotaLeft())).toBe(99)
  })
  test.each<[string, Partial<OutgoingLetter>, string]>([
    ['no address', { to: 'nobody' }, 'badAddress'],
    ['no recipient', { to: ' ' }, 'badAddress'],
    ['too large a letter, which no quota of tomorrow helps', { html: 'x'.repeat(300_000) }, 'badAddress'],
    ['too long a subject', { subject: 'x'.repeat(300) }, 'badAddress'],
  ])('refuses %s, and says so instead of ending the run', (_name, change, why) => {
    expect(sent(change)).toMatchObject({ ok: false, why, message: expect.any(String) })
  })
  test('tells a spent quota from a fault of the letter', () => {
    expect(sent({}, new Google({ quota: 0 }))).toMatchObject({ ok: false, why: 'quota' })
  })
})

describe('the clock', () => {
  test.each([
    ['Asia/Shanghai', { day: '2026-03-31', time: '23:59' }],
    ['Pacific/Kiritimati', { day: '2026-12-31', time: '00:01' }],
    ['America/Los_Angeles', { day: '2026-11-01', time: '01:30' }],
  ])('shows the wall time of a sheet in %s', (zone, now) => {
    const google = new Google({ zone, now })
    expect(google.run(({ clock }) => clock.now())).toEqual({ ...now, hour: Number(now.time.slice(0, 2)) })
    google.setNow({ day: '2027-01-01', time: '12:00' })
    expect(google.run(({ clock }) => clock.now())).toMatchObject({ day: '2027-01-01', time: '12:00' })
  })
})

test('the document’s lock is not had while somebody else holds it, and ends with the run', () => {
  const google = new Google()
  google.heldElsewhere.add('document')
  expect(google.run(({ lock }) => lock.acquire(10))).toBe(false)
  google.heldElsewhere.clear()
  expect(google.run(({ lock }) => lock.acquire(10))).toBe(true)
  expect(google.run(({ lock }) => lock.acquire(10))).toBe(true)
})

describe('the desk', () => {
  const shown = (page: string): string => `${namedPage(page)}${namedFiles['Common']}`
  test('opens every window with a page of its own, titled as the menu item is that opens it', () => {
    const google = new Google({ locale: 'zh-CN' })
    google.run(entry.showSidebar.run)
    expect(google.window.sidebar).toMatchObject({ title: '客户进度', html: shown('Sidebar') })
    const { previewLetters, showStart, showAdopt, showPlan, showClient } = entry
    for (const each of [previewLetters, showStart, showAdopt, showPlan, showClient]) google.run(each.run)
    expect(google.window.dialogs).toEqual([
      { title: '提醒邮件', html: shown('Letters'), width: 860, height: 640 },
      { title: '新建项目', html: shown('Start'), width: 860, height: 640 },
      { title: '使用已有表格', html: shown('Adopt'), width: 860, height: 640 },
      { title: '计划、基准与变更', html: shown('Plan'), width: 860, height: 640 },
      { title: '客户概览与报告', html: shown('Client'), width: 860, height: 640 },
    ])
  })
})

describe('hashing', () => {
  test('gives SHA-256 and HMAC-SHA-256 of UTF-8 in hexadecimal digits, and never the same UUID twice', () => {
    const google = new Google()
    const found = google.run(({ hashing }) => ({
      empty: hashing.sha256(''),
      chinese: hashing.sha256('客户进度'),
      hmac: hashing.hmacSha256('The quick brown fox jumps over the lazy dog', 'key'),
      hmacOfChinese: hashing.hmacSha256('李|member|0', '密钥'),
      uuids: [hashing.createUuid(), hashing.createUuid()],
    }))
    expect(found).toMatchObject({
      empty: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      chinese: createHash('sha256').update('客户进度').digest('hex'),
      hmac: 'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8',
      hmacOfChinese: createHmac('sha256', '密钥').update('李|member|0').digest('hex'),
    })
    expect(new Set(found.uuids).size).toBe(2)
    for (const uuid of found.uuids) expect(uuid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
})
