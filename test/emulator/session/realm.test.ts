import { describe, expect, test } from 'vitest'
import { loadInEmptyRealm } from '../../../host/emulator/realm/empty.js'
import { evaluateInRun } from './sample-session.js'

describe('the realm', () => {
  test('has nothing of Node in it', () => {
    const absent =
      'setTimeout setInterval queueMicrotask URL fetch TextEncoder crypto structuredClone process require'
    for (const name of absent.split(' ')) expect(evaluateInRun(`typeof ${name}`), name).toBe('undefined')
    expect(evaluateInRun('typeof console.log + typeof Promise')).toBe('functionfunction')
  })
  test('reads the session’s clock', () => {
    expect(evaluateInRun('new Date().toISOString()')).toBe('2026-03-31T00:00:00.000Z')
    expect(evaluateInRun('Date.now()')).toBe(Date.UTC(2026, 2, 31))
    expect(evaluateInRun('Date()')).toBe('Mon Mar 30 2026 20:00:00 GMT-0400')
  })
  test('reads local fields in the script’s zone, whatever the machine’s', () => {
    expect(
      evaluateInRun('[new Date().getDate(), new Date().getHours(), new Date().getTimezoneOffset()]'),
    ).toEqual([30, 20, 240])
    expect(evaluateInRun('new Date(2026, 0, 1).toISOString()')).toBe('2026-01-01T05:00:00.000Z')
    expect(evaluateInRun('new Date("2026-01-01 00:00").toISOString()')).toBe('2026-01-01T05:00:00.000Z')
    expect(evaluateInRun('new Date("2026-01-01").toISOString()')).toBe('2026-01-01T00:00:00.000Z')
    expect(evaluateInRun('new Date(new Date(2026, 5, 1).setHours(9, 30)).toISOString()')).toBe(
      '2026-06-01T13:30:00.000Z',
    )
  })
  test('keeps dates dates, in subclasses too', () => {
    const code = `(() => { class Day extends Date {}; const day = new Day(5)
      return [day instanceof Day, day instanceof Date, day.getTime(), new Date(day).getTime(), new Date(NaN).getDay()] })()`
    expect(evaluateInRun(code)).toEqual([true, true, 5, 5, null])
  })
  test('repeats its randomness for the same inputs', () => {
    const first = evaluateInRun('[Math.random(), Math.random()]')
    expect(evaluateInRun('[Math.random(), Math.random()]')).toEqual(first)
    expect(evaluateInRun('Math.random() === Math.random()')).toBe(false)
  })
  test('starts anew with every run', () => {
    expect(evaluateInRun('(globalThis.seen = (globalThis.seen || 0) + 1)')).toBe(1)
  })
})

describe('an empty realm', () => {
  test('tells the functions a bundle declares', () => {
    expect(
      loadInEmptyRealm('"use strict"; var App_ = (() => ({}))(); function onOpen() {} function go() {}'),
    ).toEqual(['onOpen', 'go'])
  })
  test('refuses a bundle that touches a service while it loads', () => {
    expect(() => loadInEmptyRealm('SpreadsheetApp.getUi()')).toThrow('SpreadsheetApp is not defined')
    expect(() => loadInEmptyRealm('console.log(1)')).toThrow('console is not defined')
  })
})
