import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadState, saveState } from '../../../host/emulator/session/state.js'
import { createSession, workbook } from './sample-session.js'

describe('a call', () => {
  const session = createSession(`
    var notCallable = { go() {} }
    function echo(given, more) { return { given, more, plain: given === undefined || given.constructor === Object, gone: undefined } }
    function date() { return { at: [new Date()] } }
    function circle() { const a = {}; a.a = a; return a }
    function hidden_() {}
    function holes() { return [undefined, NaN, () => 1].slice(0, 2) }
    function fail() { MailApp.sendEmail('a@x.com', 's', 'b'); throw new TypeError('no') }
    function text() { throw 'just text' }`)
  test('passes plain data both ways, as objects of the script’s own world', () => {
    expect(session.call('echo', { a: [1, null], b: undefined }, 2).value).toEqual({
      given: { a: [1, null] },
      more: 2,
      plain: true,
    })
    expect(session.call('echo').value).toEqual({ plain: true })
    expect(session.call('holes').value).toEqual([null, null])
  })
  test('refuses dates, functions and circles', () => {
    const refusal = (name: string): string => `RangeError: Failed due to illegal value in property: ${name}`
    expect(session.call('echo', { on: new Date(0) }).error).toBe(refusal('on'))
    expect(session.call('echo', () => 1).error).toBe(refusal('value'))
    expect(session.call('date').error).toBe(refusal('0'))
    expect(session.call('circle').error).toBe(refusal('a'))
  })
  test('reaches only the global functions that are not private', () => {
    for (const name of ['hidden_', 'notCallable', 'nothing', 'eval("1")'])
      expect(session.call(name).error).toBe(`RangeError: Script function not found: ${name}`)
  })
  test('that fails says how, and what it did stays done', () => {
    const outcome = session.call('fail')
    expect(outcome.error).toBe('TypeError: no')
    expect(outcome.letters).toHaveLength(1)
    expect(session.call('text').error).toBe('Error: just text')
  })
})

describe('service calls', () => {
  const code =
    "function go() { MailApp.getRemainingDailyQuota(); MailApp.sendEmail('a@x.com', 's', 'b'); console.log('%s!', 'hi', 1) }"
  test('are counted by member, logging is not', () => {
    const outcome = createSession(code).call('go')
    expect(outcome.calls).toEqual({
      total: 2,
      byMember: { 'MailApp.getRemainingDailyQuota': 1, 'MailApp.sendEmail': 1 },
      cells: { read: 0, written: 0, byMember: {} },
    })
    expect(outcome.logs).toEqual([{ level: 'log', text: 'hi!' }])
  })
  test('can be made to fail', () => {
    const outcome = createSession(code, { failAt: 2 }).call('go')
    expect(outcome.error).toMatch(/^Exception: .*MailApp.sendEmail/)
    expect(outcome.letters).toEqual([])
  })
})

describe('what is kept', () => {
  const code = `function go(k) {
    PropertiesService.getUserProperties().setProperty(k, Utilities.getUuid())
    CacheService.getUserCache().put(k, 'v')
    MailApp.sendEmail('a@x.com', k, String(Math.random()))
    ScriptApp.newTrigger('go').timeBased().everyHours(1).create()
  }
  function look() { return [PropertiesService.getUserProperties().getProperties(), MailApp.getRemainingDailyQuota(),
    ScriptApp.getProjectTriggers().length, CacheService.getUserCache().get('b')] }`
  test('is the same for the same history', () => {
    const [one, other] = [createSession(code), createSession(code)]
    for (const session of [one, other]) for (const key of ['b', 'a']) session.call('go', key)
    expect(JSON.stringify(one.persist())).toBe(JSON.stringify(other.persist()))
    expect(Object.keys(one.persist().properties.users['li@example.com'] ?? {})).toEqual(['a', 'b'])
    expect(one.outbox[0]?.body).not.toBe(one.outbox[1]?.body)
  })
  test('goes on in another session, also through files', () => {
    const session = createSession(code)
    session.call('go', 'b')
    const directory = mkdtempSync(join(tmpdir(), 'milepost-'))
    try {
      expect(loadState(directory)).toBe(null)
      saveState(directory, { snapshot: session.workbook.snapshot(), persisted: session.persist() })
      expect(readdirSync(directory).sort()).toEqual(['kept.json', 'place.json', 'workbook.json'])
      const loaded = loadState(directory)
      expect(loaded?.persisted).toEqual(session.persist())
      expect(loaded?.snapshot.name).toBe('Plan')
      const next = createSession(code, { ...loaded, snapshot: loaded?.snapshot ?? workbook })
      expect(next.call('look').value).toEqual(session.call('look').value)
      next.call('go', 'b')
      expect(next.outbox).toHaveLength(2)
      expect(next.outbox[0]?.body).not.toBe(next.outbox[1]?.body)
      writeFileSync(join(directory, 'kept.json'), '{')
      expect(() => loadState(directory)).toThrow(SyntaxError)
    } finally {
      rmSync(directory, { recursive: true })
    }
  })
  test('can be gone back to', () => {
    const session = createSession(code)
    const readState = (): unknown => [session.workbook.snapshot(), session.persist()]
    const before = session.checkpoint()
    const then = readState()
    session.call('go', 'b')
    expect(readState()).not.toEqual(then)
    session.restore(before)
    expect(readState()).toEqual(then)
  })
})

test('the clock is the spreadsheet’s, and refuses what no clock shows', () => {
  const session = createSession('function go() { return new Date().toISOString() }', {
    zone: 'America/New_York',
  })
  expect(session.call('go').value).toBe('2026-03-31T12:00:00.000Z')
  session.setNow({ day: '2026-12-01', time: '09:30' })
  expect(session.now).toEqual({ day: '2026-12-01', time: '09:30' })
  expect(session.call('go').value).toBe('2026-12-01T14:30:00.000Z')
  expect(() => session.setNow({ day: '2026-02-30', time: '09:30' })).toThrow(RangeError)
  expect(() => session.setNow({ day: 'today', time: '09:30' })).toThrow(RangeError)
})
