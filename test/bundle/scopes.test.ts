import { expect, test } from 'vitest'
import { fill } from '../../host/bench/filling.js'
import { must } from '../../host/bench/morning.js'
import { entriesOf } from '../../host/build/build.js'
import { scopesOf } from '../../host/session/run/permissions.js'
import type { Outcome } from '../../host/session/outcome.js'
import { bundle, sessionIn } from './stage.js'

/** What an endpoint is sent where it needs something. */
const sent: Record<string, unknown> = {
  confirmReaders: { readers: ['li@example.com'], runBy: 'Li' },
  generateCare: { dryRun: false },
  goTo: { table: 'tasks', id: 'T-1' },
}

/** Runs every entry once over a workbook in which each has something to do. */
function everyMember(): Set<string> {
  const session = sessionIn('en')
  const outcomes: Outcome[] = [session.open('NONE'), must(session, 'setUp')]
  fill(session.workbook, 'people', [{ name: 'Li', email: 'li@example.com', digest: 'Daily' }])
  fill(session.workbook, 'tasks', [{ id: 'T-1', title: 'Late', owner: 'Li', due: '2026-03-27' }])
  outcomes.push(must(session, 'confirmReaders', sent['confirmReaders']), must(session, 'hourly'))
  for (const { name } of entriesOf(bundle.code)) {
    const outcome = session.call(name, sent[name])
    expect(outcome.error, name).toBeUndefined()
    outcomes.push(outcome)
  }
  return new Set(outcomes.flatMap(({ calls }) => Object.keys(calls.byMember)))
}

test('the manifest asks for exactly the scopes that the members in use need', () => {
  const members = [...everyMember()]
  const declared = bundle.manifest.oauthScopes ?? []
  const needed = members.map(scopesOf).filter((scopes) => scopes.length > 0)
  for (const member of members) {
    const scopes = scopesOf(member)
    if (scopes.length > 0)
      expect(
        scopes.some((scope) => declared.includes(scope)),
        member,
      ).toBe(true)
  }
  const idle = declared.filter((scope) => !needed.some((scopes) => scopes.includes(scope)))
  expect(idle).toEqual([])
  expect(members.length).toBeGreaterThan(40)
})
