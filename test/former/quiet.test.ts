import { expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import { Session } from '../../host/emulator/session/session.js'
import { bundle } from '../bundle/bundle-session.js'
import { formerWorkbooks } from './fixtures.js'

test.each(formerWorkbooks.map((former) => [`${former.version} ${former.name}`, former] as const))(
  'in the workbook of %s hours become quiet once a run has written the formulas',
  (_, former) => {
    const session = new Session({ ...former.open(), bundle, now: former.left, as: 'ops@example.com' })
    const calls = Array.from({ length: 8 }, (__, hour) => {
      session.setNow({ day: former.next.day, time: `${String(12 + hour)}:00` })
      return runOrThrow(session, 'hourly').calls.total
    })
    expect(calls[0]).toBeGreaterThan(10)
    expect(calls[7]).toBeLessThanOrEqual(10)
  },
)
