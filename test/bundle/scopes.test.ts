import { expect, test } from 'vitest'
import { fillRows } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { readEntries } from '../../host/build/build.js'
import { scopesOf } from '../../host/emulator/session/run/permissions.js'
import type { Outcome } from '../../host/emulator/session/outcome.js'
import { bundle, createSession } from './bundle-session.js'

/** What an endpoint is sent where it needs something. */
const inputs: Record<string, unknown> = {
  confirmReaders: { readers: ['li@example.com'], runBy: 'Li' },
  generateCare: { dryRun: false },
  goTo: { table: 'tasks', id: 'T-1' },
}

/** Runs every entry once over a workbook in which each has something to do. */
function collectMembers(): Set<string> {
  const session = createSession('en')
  const outcomes: Outcome[] = [session.open('NONE'), runOrThrow(session, 'setUp')]
  fillRows(session.workbook, 'people', [{ name: 'Li', email: 'li@example.com', digest: 'Daily' }])
  fillRows(session.workbook, 'tasks', [{ id: 'T-1', title: 'Late', owner: 'Li', due: '2026-03-27' }])
  outcomes.push(
    runOrThrow(session, 'confirmReaders', inputs['confirmReaders']),
    runOrThrow(session, 'hourly'),
  )
  for (const { name } of readEntries(bundle.code)) {
    const outcome = session.call(name, inputs[name])
    expect(outcome.error, name).toBeUndefined()
    outcomes.push(outcome)
  }
  return new Set(outcomes.flatMap(({ calls }) => Object.keys(calls.byMember)))
}

test('the manifest asks for exactly the scopes that the members in use need', () => {
  const members = [...collectMembers()]
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
