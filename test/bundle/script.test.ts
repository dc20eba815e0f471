import { runInContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { readEntries } from '../../host/build/build.js'
import { type Parts, parts } from '../../host/build/parts.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { bareContext } from '../../host/emulator/realm/create.js'
import { loadInEmptyRealm } from '../../host/emulator/realm/empty.js'
import type { ReportPreview } from '../../src/work/letters/client-report.js'
import { loadBuiltCode } from '../built-code.js'
import { boss, readReplyValue, createTeamSession } from '../letters/team-session.js'
import { acme, sheets } from '../letters/report/two-clients.js'
import { bundle, createSession } from './bundle-session.js'

const { code } = await loadBuiltCode()
/** The functions that Google calls when a document is opened, installed or edited. */
const google = ['onOpen', 'onInstall', 'onEdit']

/** The builds there are: the plain one, and one with each optional part. */
const builds: readonly [string, Parts][] = [
  ['the plain build', {}],
  ...parts.map(({ name }): [string, Parts] => [`the build with ${name}`, { [name]: true }]),
]

describe.each(builds)('the script of %s', (_name, chosenParts) => {
  test('declares the entries and what Google calls by itself, and no other function', async () => {
    const built = (await loadBuiltCode(chosenParts)).code
    const names = [...readEntries(code).map(({ name }) => name), ...google].sort()
    expect(loadInEmptyRealm(built).sort()).toEqual(names)
  })
  test('adds one object besides, which nothing outside can call', async () => {
    const context = bareContext()
    const before = new Set(Object.getOwnPropertyNames(context))
    runInContext((await loadBuiltCode(chosenParts)).code, context)
    const added = Object.getOwnPropertyNames(context).filter((name) => !before.has(name))
    expect(added.filter((name) => typeof context[name] !== 'function')).toEqual(['Milepost'])
    expect(typeof context['Milepost']).toBe('object')
  })
  test('asks Google nothing while it loads', async () => {
    const built = (await loadBuiltCode(chosenParts)).code
    const idle = createSession('en', {
      bundle: { ...bundle, code: `${built}function idle() { return 'loaded' }` },
    })
    const { value, calls } = runOrThrow(idle, 'idle')
    expect([value, calls]).toEqual([
      'loaded',
      { total: 0, byMember: {}, cells: { read: 0, written: 0, byMember: {} } },
    ])
    const hasty = `${built}SpreadsheetApp.getActive();function idle() { return 'loaded' }`
    expect(runOrThrow(createSession('en', { bundle: { ...bundle, code: hasty } }), 'idle').calls.total).toBe(
      1,
    )
  })
})

test('an approved client report leaves with the next hourly run of the one script', () => {
  const team = createTeamSession(sheets, { readers: [boss] })
  team.setNow({ day: '2026-03-30', time: '07:00' })
  const { digest } = readReplyValue<ReportPreview>(
    runOrThrow(team, 'previewClientReport', { client: 'Acme' }),
  )
  runOrThrow(team, 'approveClientReport', { client: 'Acme', digest, at: 'hourly' })
  const { snapshot, persisted } = team.checkpoint()
  // Nothing but the script that is pushed is there when the trigger fires.
  const shipped = createSession('en', {
    snapshot,
    persisted,
    bundle: { ...bundle, code },
    now: { day: '2026-03-30', time: '22:00' },
  })
  runOrThrow(shipped, 'hourly')
  runOrThrow(shipped, 'hourly')
  expect(shipped.outbox.filter(({ to }) => to === acme)).toHaveLength(1)
})

test('an error of the script names the functions it came through', () => {
  const made = createSession('en')
  runOrThrow(made, 'setUp')
  const session = createSession('en', { ...made.checkpoint(), bundle: { ...bundle, files: {} } })
  const { error, logs } = session.call('readTemplates')
  expect(error).toContain('Library')
  const trace = logs.map(({ text }) => text).join('\n')
  for (const name of ['readTemplates', 'libraryOf', 'call'])
    expect(trace).toMatch(new RegExp(`at (\\w+\\.)*${name} \\(Code\\.js:\\d+:\\d+\\)`))
})
