import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import { allReaders, createTeamSession } from '../letters/team-session.js'
import { localeAtStep } from '../spreadsheet-locales.js'
import { failureModes, runWithFailure, chooseCalls } from '../failure-modes.js'
import { locales } from '../../src/core/locale.js'
import { faultTextIn } from '../library-texts.js'
import { createSetUpSession, readShownColumn } from './bundle-session.js'

const readers = [...allReaders].sort()

describe('a run that breaks off at any call', () => {
  // The second row has no id yet: runs that give one may end early too.
  const session = createTeamSession({
    tasks: [
      { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-27' },
      { title: 'Final', owner: 'Wang', due: '2026-03-26' },
    ],
  })
  const start = session.checkpoint()
  const { calls } = runOrThrow(session, 'hourly')
  const undisturbedCount = session.outbox.length

  test('is long enough to be worth breaking', () => {
    expect(calls.total).toBeGreaterThan(30)
    expect(undisturbedCount).toBe(readers.length)
  })
  test.each(failureModes)(
    'that $name sends nothing twice, loses nothing unsaid, and spoils nothing that was typed',
    (breaking) => {
      for (const at of chooseCalls(1, calls.total, 15, `typed ${breaking.name}`)) {
        session.restore(start)
        session.workbook.locale = localeAtStep(at)
        runWithFailure(session, breaking, at, () => session.call('hourly'))
        const { value } = runOrThrow(session, 'hourly')
        const { stale } = (value as { value: { stale: string[] } }).value
        const got = session.outbox.map(({ to }) => to)
        expect(new Set(got).size, `call ${at}: twice`).toBe(got.length)
        const resolvedReaders = new Set([...got, ...stale])
        expect([...resolvedReaders].sort(), `call ${at}: lost`).toEqual(readers)
        expect(readShownColumn(session, 'tasks', 'title'), `call ${at}`).toEqual(['Draft', 'Final'])
        expect(new Set(readShownColumn(session, 'tasks', 'id')).size, `call ${at}`).toBe(2)
      }
    },
  )
})

test.each(locales)('a command that fails says what to do, then Google’s own words, in %s', (locale) => {
  const session = createSetUpSession(locale)
  const { said } = runWithFailure(session, failureModes[0]!, 8, () => session.call('refresh'))
  const [alert = ''] = said
  expect(alert).toContain(faultTextIn(locale).later)
  expect(alert.indexOf('failed while accessing document')).toBeGreaterThan(
    alert.indexOf(faultTextIn(locale).later),
  )
})
