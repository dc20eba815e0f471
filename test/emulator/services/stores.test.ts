import { describe, expect, test } from 'vitest'
import { createSession, evaluateInRun } from '../session/sample-session.js'

describe('PropertiesService', () => {
  test('keeps three stores, the user’s by user', () => {
    const session = createSession(`
      function put(value) { for (const kind of ['Document', 'Script', 'User'])
        PropertiesService['get' + kind + 'Properties']().setProperty('k', value + kind) }
      function read() { return ['Document', 'Script', 'User'].map((kind) =>
        PropertiesService['get' + kind + 'Properties']().getProperty('k')) }`)
    session.call('put', 'a')
    expect(session.call('read').value).toEqual(['aDocument', 'aScript', 'aUser'])
    session.as = 'wang@example.com'
    expect(session.call('read').value).toEqual(['aDocument', 'aScript', null])
  })
  test('lists, replaces and deletes', () => {
    const store = 'PropertiesService.getScriptProperties()'
    expect(
      evaluateInRun(`${store}.setProperties({ a: '1', b: '2' }).deleteProperty('a').getProperties()`),
    ).toEqual({ b: '2' })
    expect(evaluateInRun(`${store}.setProperty('a', '1').setProperties({ b: '2' }, true).getKeys()`)).toEqual(
      ['b'],
    )
    expect(evaluateInRun(`${store}.setProperty('a', '1').deleteAllProperties().getKeys()`)).toEqual([])
    expect(evaluateInRun(`${store}.getProperty('toString')`)).toBe(null)
    expect(evaluateInRun(`${store}.getKeys() instanceof Array`)).toBe(true)
  })
  test('holds 8,066 bytes a value and 500 KB a store', () => {
    const store = 'PropertiesService.getScriptProperties()'
    expect(evaluateInRun(`${store}.setProperty('a', '中'.repeat(2689))`)).toBe(
      'Exception: Argument too large: value',
    )
    expect(evaluateInRun(`${store}.setProperty('a', 'x'.repeat(8067))`)).toBe(
      'Exception: Argument too large: value',
    )
    expect(evaluateInRun(`${store}.setProperty('a', 'x'.repeat(8066)).getProperty('a').length`)).toBe(8066)
    expect(
      evaluateInRun(`Array.from({ length: 70 }, (_, i) => ${store}.setProperty('k' + i, 'x'.repeat(8000)))`),
    ).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    )
    expect(evaluateInRun(`${store}.setProperty('a', null)`)).toMatch(/don't match the method signature/)
  })
})

describe('CacheService', () => {
  const code = `
    function put(seconds) { CacheService.getScriptCache().put('k', 'v', seconds) }
    function read() { return CacheService.getScriptCache().get('k') }`
  test('forgets by the session’s clock', () => {
    const session = createSession(code)
    session.call('put', 120)
    expect(session.call('read').value).toBe('v')
    session.setNow({ day: '2026-03-31', time: '08:03' })
    expect(session.call('read').value).toBe(null)
    expect(session.persist().cache.script).toEqual({})
  })
  test('has limits of key, value and number', () => {
    const cache = 'CacheService.getDocumentCache()'
    expect(evaluateInRun(`${cache}.put('k'.repeat(251), 'v')`)).toBe('Exception: Argument too large: key')
    expect(evaluateInRun(`${cache}.put('k', 'v'.repeat(102401))`)).toBe(
      'Exception: Argument too large: value',
    )
    const many = `(() => { const c = ${cache}; for (let i = 0; i <= 1000; i++) c.put('k' + i, 'v', 60 + i)
      return [c.get('k0'), c.get('k1000'), Object.keys(c.getAll(['k999', 'k5']))] })()`
    expect(evaluateInRun(many)).toEqual([null, 'v', ['k999']])
  })
})

describe('LockService', () => {
  const code = `function go() { const lock = LockService.getDocumentLock()
    const got = lock.tryLock(10); const had = lock.hasLock(); lock.releaseLock(); return [got, had, lock.hasLock()] }
    function keepIt() { LockService.getDocumentLock().waitLock(10) }`
  test('is held, released, and gone with its run', () => {
    const session = createSession(code)
    expect(session.call('keepIt').error).toBeUndefined()
    expect(session.call('go').value).toEqual([true, true, false])
  })
  test.each(['tryLock', 'waitLock'])('%s cannot wait a negative time', (member) => {
    expect(evaluateInRun(`LockService.getDocumentLock().${member}(-1)`)).toMatch(
      /^Exception: Invalid argument: timeoutInMillis/,
    )
    expect(evaluateInRun(`LockService.getDocumentLock().${member}(0) !== false`)).toBe(true)
  })
  test('waits in vain for another run', () => {
    const session = createSession(code)
    session.heldElsewhere.add('document')
    expect(session.call('go').value).toEqual([false, false, false])
    expect(session.call('keepIt').error).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    )
  })
})
