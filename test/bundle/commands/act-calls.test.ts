/** What each act of a window asks of Google, and what taking it back does. */
import { expect, test } from 'vitest'
import { fillRows } from '../../../host/bench/fill-rows.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { type TrackerKey, trackerOf, trackersWith } from '../../../src/trackers/index.js'
import type { AnyCommand } from '../../../src/work/commands/command-list.js'
import { createSetUpSession } from '../bundle-session.js'
import { acts, rows, today, type Values } from './acts.js'
import { changeRows, shownCell } from './commands-session.js'

/** A workbook in which every act is possible, after the first one, which remembers the settings and the calendar. */
function createTeam(): Session {
  const session = createSetUpSession('en')
  session.call('addTrackers', { keys: [...trackersWith(() => true)] })
  for (const [key, row] of Object.entries(rows)) fillRows(session.workbook, key as TrackerKey, [row])
  fillRows(session.workbook, 'changes', [
    {
      ...rows.changes!,
      id: 'CR-2',
      status: 'Reviewed',
      decision: 'Approved',
      decidedBy: 'Bo',
      decidedOn: today,
    },
  ])
  fillRows(session.workbook, 'documents', [
    { ...rows.documents!, id: 'DR-2', receivedOn: today, check: 'Incomplete', checkedBy: 'Bo' },
  ])
  session.call('refresh')
  countCalls(session, [{ tracker: 'tasks', id: 'T-1', set: { notes: 'first' } }])
  return session
}

/** How many calls commands take, and what takes them back. */
function countCalls(
  session: Session,
  commands: readonly AnyCommand[],
): { readonly calls: number; readonly undo: readonly AnyCommand[] } {
  const { reply, outcome } = changeRows(session, commands, true)
  if (!reply.ok) throw new Error(reply.message)
  return { calls: outcome.calls.total, undo: reply.value.undo }
}

test('every act on a row of one tracker keeps to its calls, and so does taking it back', () => {
  const session = createTeam()
  const measured = acts.map(([name, tracker, set, , id = String(rows[tracker]!['id'])]) => {
    const { calls, undo } = countCalls(session, [{ tracker, id, set }])
    return { act: `${tracker}: ${name}`, calls, back: countCalls(session, undo).calls }
  })
  expect(measured).toEqual(
    acts.map(([name, tracker, , expected]) => {
      const [calls, back] = typeof expected === 'number' ? [expected, expected] : expected
      return { act: `${tracker}: ${name}`, calls, back }
    }),
  )
})

test('every step of a row is among the acts', () => {
  const missing = trackersWith(({ steps }) => steps).flatMap((key) =>
    trackerOf(key).steps!.flatMap(({ key: step, asks }) =>
      acts.some(([, tracker, set]) => tracker === key && asks.some((column) => column in set)) ? [] : [step],
    ),
  )
  expect(missing).toEqual([])
})

test('a stage is changed with few sheets read where no gates are kept, and gets what a refresh would fill in', () => {
  const session = createSetUpSession('en')
  for (const key of ['people', 'clients', 'engagements'] as const)
    fillRows(session.workbook, key, [rows[key]!])
  const stages = ['Design', 'Build', 'Test', 'Launch']
  fillRows(
    session.workbook,
    'milestones',
    stages.map((name, at) => ({
      id: `M-${at}`,
      name,
      engagement: 'Site',
      owner: 'Bo',
      start: `2026-03-${10 + 2 * at}`,
      due: `2026-03-${20 + 3 * at}`,
      baselineDue: `2026-03-${18 + 3 * at}`,
      durationDays: 4 + at,
      predecessors: at === 0 ? '' : stages[at - 1]!,
    })),
  )
  fillRows(
    session.workbook,
    'tasks',
    stages.map((milestone, at) => ({
      title: `Work ${at}`,
      engagement: 'Site',
      milestone,
      owner: 'Bo',
      status: 'In progress',
      due: `2026-03-${20 + 3 * at}`,
    })),
  )
  session.call('refresh')
  const derived = Object.entries(trackerOf('milestones').columns).flatMap(([column, each]) =>
    each.derived ? [column] : [],
  )
  const shown = (line: number): string[] =>
    derived.map((column) => shownCell(session, 'milestones', column, line))
  countCalls(session, [{ tracker: 'milestones', id: 'M-3', set: { notes: 'first' } }])
  const sets: readonly Values[] = [
    { status: 'done' },
    { status: 'blocked' },
    { due: '2026-04-30' },
    { owner: null },
    { status: 'cancelled' },
    { due: null },
  ]
  for (const [at, set] of sets.entries()) {
    const stage = at % stages.length
    const { calls } = countCalls(session, [{ tracker: 'milestones', id: `M-${stage}`, set }])
    expect(calls, JSON.stringify(set)).toBeLessThanOrEqual(18)
    const filledIn = shown(stage + 2)
    session.call('refresh')
    expect(filledIn, JSON.stringify(set)).toEqual(shown(stage + 2))
  }
})

/** What each form that adds a row asks, beside the columns that are required. */
const added: Readonly<Partial<Record<TrackerKey, Values>>> = {
  tasks: { title: 'New', due: '2026-03-20' },
  contacts: { client: 'Acme', summary: 'Call', followUpOn: '2026-04-02', day: today, owner: 'Bo' },
  feedback: {
    client: 'Acme',
    content: 'Slow',
    answerBy: '2026-04-02',
    receivedOn: today,
    status: 'received',
  },
  changes: { engagement: 'Site', content: 'More', requester: 'Ann', raisedOn: today, status: 'raised' },
  decisions: { engagement: 'Site', question: 'Red?', optionA: 'a', optionB: 'b', askedOn: today },
  issues: { engagement: 'Site', description: 'Down', due: '2026-04-02', raisedOn: today, status: 'open' },
  risks: { engagement: 'Site', description: 'Late', probability: 3, impact: 4, owner: 'Bo', status: 'open' },
  pulses: { engagement: 'Site', asExpected: 'yes', newNeed: 'no', blocker: 'no', day: today },
  satisfaction: { client: 'Acme', score: 5, day: today, who: 'client' },
  documents: { engagement: 'Site', document: 'Logo', due: '2026-04-02', askedOn: today, owner: 'Bo' },
  deals: { client: 'Acme', name: 'Shop', amount: 900, closing: '2026-05-02', owner: 'Bo', status: 'lead' },
  iterations: {
    name: 'Sprint 1',
    goal: 'Search',
    start: today,
    end: '2026-04-10',
    capacity: 20,
    owner: 'Bo',
  },
  purchases: { client: 'Acme', product: 'Hosting', amount: 90, boughtOn: today },
}

test('a row that is logged takes one call to write, and a bounded number to take out again', () => {
  expect(Object.keys(added)).toEqual(expect.arrayContaining([...trackersWith(({ log }) => log)]))
  const session = createTeam()
  for (const [key, add] of Object.entries(added)) {
    const { calls, undo } = countCalls(session, [{ tracker: key as TrackerKey, add }])
    expect(calls, key).toBeLessThanOrEqual(11)
    expect(countCalls(session, undo).calls, key).toBeLessThanOrEqual(18)
  }
})

test('rows of another tracker take five calls more', () => {
  const session = createTeam()
  const both = [
    { tracker: 'tasks', id: 'T-1', set: { status: 'done' } },
    { tracker: 'issues', id: 'I-1', set: { status: 'resolved' } },
  ] as const
  expect(countCalls(session, both).calls).toBeLessThanOrEqual(17)
})
