import { expect, test } from 'vitest'
import { moveClock } from '../../../host/page/session/clock.js'
import type { ClockMove } from '../../../host/page/contract.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { createSession } from './sample-session.js'

const script = `
  function start() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create() }
  function twice() { start(); ScriptApp.newTrigger('tock').timeBased().everyHours(1).create() }
  function tick() {}
  function tock() {}`

/** Moves the clock and says what ran on the way. */
function ranOn(session: Session, move: ClockMove): string[] {
  const ran: string[] = []
  moveClock(session, move, (handler, run) => {
    expect(run().error).toBeUndefined()
    ran.push(`${session.now.day} ${session.now.time} ${handler}`)
  })
  return ran
}
const started = (entry = 'start'): Session => {
  const session = createSession(script)
  expect(session.call(entry).error).toBeUndefined()
  return session
}
const minuteOf = (session: Session): string => ranOn(session, { hours: 1 })[0]!.slice(14, 16)

test('the next workday ends with the first run at or after the hour asked for', () => {
  const minute = minuteOf(started())
  expect(minute).not.toBe('00')
  const session = started()
  const ran = ranOn(session, { workday: '08:00' })
  expect(ran.at(-1)).toBe(`2026-04-01 08:${minute} tick`)
  expect(session.now).toEqual({ day: '2026-04-01', time: `08:${minute}` })
  // Every hour of the way is played: 24 hours, and the run that the clock waits for.
  expect(ran).toHaveLength(25)
  expect(new Set(ran).size).toBe(25)
})
test('without a trigger the next workday begins at the hour asked for', () => {
  const session = createSession(script)
  expect(ranOn(session, { workday: '08:00' })).toEqual([])
  expect(session.now).toEqual({ day: '2026-04-01', time: '08:00' })
})
test('other moves end where they were asked to, with every trigger between played in order', () => {
  const session = started('twice')
  const ran = ranOn(session, { hours: 3 })
  expect(session.now).toEqual({ day: '2026-03-31', time: '11:00' })
  expect(ran.filter((line) => line.endsWith('tick'))).toHaveLength(3)
  expect(ran.filter((line) => line.endsWith('tock'))).toHaveLength(3)
  expect(ran).toEqual(ran.toSorted((one, other) => one.slice(0, 16).localeCompare(other.slice(0, 16))))
  expect(ranOn(session, { to: '2026-03-31T09:00' })).toEqual([])
})
