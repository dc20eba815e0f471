import { describe, expect, test } from 'vitest'
import { must } from '../../host/bench/morning.js'
import { everybody, teamWith } from '../letters/stage.js'
import { placeAt } from '../locales.js'
import { breakings, broken, someCalls } from '../breaking.js'
import { shownIn } from './stage.js'

const readers = [...everybody].sort()

describe('a run that breaks off at any call', () => {
  // The second row has no id yet: runs that give one may break off too.
  const session = teamWith({
    tasks: [
      { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-27' },
      { title: 'Final', owner: 'Wang', due: '2026-03-26' },
    ],
  })
  const start = session.checkpoint()
  const { calls } = must(session, 'hourly')
  const whole = session.outbox.length

  test('is long enough to be worth breaking', () => {
    expect(calls.total).toBeGreaterThan(30)
    expect(whole).toBe(readers.length)
  })
  test.each(breakings)(
    'that $name sends nothing twice, loses nothing unsaid, and spoils nothing that was typed',
    (breaking) => {
      for (const at of someCalls(1, calls.total, 25, `typed ${breaking.name}`)) {
        session.restore(start)
        session.workbook.locale = placeAt(at)
        broken(session, breaking, at, () => session.call('hourly'))
        const { value } = must(session, 'hourly')
        const { stale } = (value as { value: { stale: string[] } }).value
        const got = session.outbox.map(({ to }) => to)
        expect(new Set(got).size, `call ${at}: twice`).toBe(got.length)
        const settled = new Set([...got, ...stale])
        expect([...settled].sort(), `call ${at}: lost`).toEqual(readers)
        expect(shownIn(session, 'tasks', 'title'), `call ${at}`).toEqual(['Draft', 'Final'])
        expect(new Set(shownIn(session, 'tasks', 'id')).size, `call ${at}`).toBe(2)
      }
    },
  )
})
