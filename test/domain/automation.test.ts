import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { listActiveRules, type AutomationChange, planAutomations } from '../../src/domain/automation.js'
import type { BookContents } from '../../src/domain/book-contents.js'
import { findStageNews } from '../../src/domain/schedule/stages.js'
import { fittingActions } from '../../src/trackers/own/automations.js'
import { type GivenRows, createBookContents } from './book-contents.js'

type Rules = NonNullable<GivenRows['automations']>
const every: Rules = fittingActions.flatMap(([trigger, actions]) =>
  actions.map((action) => ({ trigger, action, active: 'yes' as const })),
)
const on = (trigger: (typeof every)[number]['trigger'], action: (typeof every)[number]['action']): Rules => [
  { trigger: trigger!, action: action!, active: 'yes' },
]
const changes = (given: GivenRows, automations: Rules): AutomationChange[] => {
  const portfolio = createBookContents('2026-03-31', { ...given, automations })
  return planAutomations(portfolio, listActiveRules(portfolio), 'en')
}
const describeChanges = (given: GivenRows, rules: Rules): string[] =>
  changes(given, rules).map(({ table, id, column, to }) => `${table} ${id} ${column}=${String(to)}`)
const engagements = [{ name: 'Shop', client: 'Acme', status: 'active' as const, owner: 'Li' }]

describe('a rule', () => {
  const given: GivenRows = { tasks: [{ title: 'a', status: 'done' }] }
  test('works only while it is switched on and its action goes with its trigger', () => {
    expect(describeChanges(given, on('taskDone', 'fillComplete'))).toEqual(['tasks T1 percentComplete=1'])
    expect(describeChanges(given, [{ trigger: 'taskDone', action: 'fillComplete', active: 'no' }])).toEqual(
      [],
    )
    expect(describeChanges(given, [{ trigger: 'taskDone', action: 'fillComplete' }])).toEqual([])
    expect(describeChanges(given, on('taskDone', 'openIssue'))).toEqual([])
  })
  test('that says the same as one above changes nothing more', () => {
    const twice = [...on('taskDone', 'fillComplete'), ...on('taskDone', 'fillComplete')]
    expect(changes(given, twice).map(({ rule }) => rule)).toEqual(['AU1'])
  })
  test('leaves what somebody typed, even where it cannot be read', () => {
    const typed: GivenRows = {
      tasks: [
        { status: 'done', percentComplete: 0.5, doneOn: parseDay('2026-03-01') },
        { status: 'done', at: { line: 3, unread: ['percentComplete', 'doneOn'] } },
      ],
    }
    expect(describeChanges(typed, every)).toEqual([])
  })
})

describe('the next stage', () => {
  const rule = on('milestonePassed', 'openNextStage')
  const stage = (name: string, more: object = {}) => ({ name, engagement: 'Shop', ...more })
  test('opens when the one before it in order has passed, in its own engagement alone', () => {
    const milestones = [
      stage('C', { order: 3 }),
      stage('A', { order: 1, result: 'pass' }),
      stage('B', { order: 2, status: 'notStarted' }),
      { name: 'B', engagement: 'Other', order: 2 },
    ]
    expect(describeChanges({ engagements, milestones }, rule)).toEqual([
      'milestones M2 status=done',
      'milestones M2 doneOn=2026-03-31',
      'milestones M3 status=inProgress',
    ])
  })
  test('opens together with the closing of the one that passed, on the day it was accepted', () => {
    const passed = stage('A', { result: 'pass', status: 'inProgress', acceptedOn: parseDay('2026-03-27') })
    expect(describeChanges({ engagements, milestones: [passed, stage('B')] }, rule)).toEqual([
      'milestones M1 status=done',
      'milestones M1 doneOn=2026-03-27',
      'milestones M2 status=inProgress',
    ])
  })
  test('waits while a task of the one that passed is open, or may be of it', () => {
    const milestones = [stage('A', { result: 'pass', status: 'inProgress' }), stage('B')]
    const open = (task: object): GivenRows => ({ engagements, milestones, tasks: [{ title: 'x', ...task }] })
    expect(
      describeChanges(open({ engagement: 'Shop', milestone: 'A', status: 'inProgress' }), every),
    ).toEqual([])
    expect(describeChanges(open({ milestone: 'A', at: { line: 2, unread: ['status'] } }), every)).toEqual([])
    expect(
      describeChanges(open({ engagement: 'Shop', milestone: 'A', status: 'cancelled' }), rule),
    ).toHaveLength(3)
  })
  test('never begins after a stage that was stopped, whatever its result', () => {
    const milestones = [stage('A', { result: 'pass', status: 'onHold' }), stage('B')]
    expect(describeChanges({ engagements, milestones }, rule)).toEqual([])
  })
  test('waits for all that come before it', () => {
    const milestones = (result: 'pass' | 'fail') => [
      stage('A', { result: 'pass', status: 'done', doneOn: parseDay('2026-03-02') }),
      stage('B', { result, status: 'done', doneOn: parseDay('2026-03-02') }),
      stage('C', { predecessors: 'A、B+2d' }),
    ]
    expect(describeChanges({ engagements, milestones: milestones('fail') }, rule)).toEqual([])
    expect(describeChanges({ engagements, milestones: milestones('pass') }, rule)).toEqual([
      'milestones M3 status=inProgress',
    ])
  })
  test.each(['onHold', 'blocked', 'done', 'accepted', 'cancelled', 'inProgress'] as const)(
    'keeps the status %s that somebody chose',
    (status) => {
      const over = { result: 'pass', status: 'done', doneOn: parseDay('2026-03-02') }
      const milestones = [stage('A', { order: 1, ...over }), stage('B', { order: 2, status })]
      expect(describeChanges({ engagements, milestones }, rule)).toEqual([])
    },
  )
  test('stays closed in an engagement that rests', () => {
    const milestones = [stage('A', { result: 'pass' }), stage('B')]
    expect(
      describeChanges({ engagements: [{ ...engagements[0]!, status: 'onHold' }], milestones }, rule),
    ).toEqual([])
    expect(describeChanges({ engagements, milestones }, rule)).toHaveLength(3)
  })
  test('tells its owner that work can begin, until it has', () => {
    const news = (status: 'notStarted' | 'inProgress') =>
      findStageNews(
        createBookContents('2026-03-31', {
          engagements,
          milestones: [stage('A', { result: 'pass' }), stage('B', { status: 'inProgress' })],
          tasks: [{ engagement: 'Shop', milestone: 'B', status }],
        }),
      ).get('M2')
    expect(news('notStarted')).toBe('mayBegin')
    expect(news('inProgress')).toBeUndefined()
  })
})

describe('acceptance', () => {
  const rule = on('tasksDone', 'proposeAcceptance')
  const given = (...statuses: ('done' | 'cancelled' | 'inProgress')[]): GivenRows => ({
    engagements: [...engagements, { name: 'App', status: 'active' as const }],
    milestones: [
      { name: 'Draft', engagement: 'App', status: 'inProgress' },
      { name: 'Draft', engagement: 'Shop', status: 'inProgress' },
    ],
    tasks: statuses.map((status) => ({ engagement: 'Shop', milestone: 'draft', status })),
  })
  test('is proposed when every task that was not called off is done', () => {
    expect(describeChanges(given('done', 'cancelled'), rule)).toEqual(['milestones M2 result=pending'])
    expect(describeChanges(given('done', 'inProgress'), rule)).toEqual([])
    expect(describeChanges(given('cancelled'), rule)).toEqual([])
    expect(describeChanges(given(), rule)).toEqual([])
  })
  test('is told to the owner while it waits', () => {
    const { milestones, ...rest } = given('done')
    const waits = { ...rest, milestones: milestones!.map((row) => ({ ...row, result: 'pending' as const })) }
    expect([...findStageNews(createBookContents('2026-03-31', waits))]).toEqual([['M2', 'toAccept']])
  })
})

describe('an issue', () => {
  const rule = on('pulseBlocked', 'openIssue')
  const pulses = [
    { day: parseDay('2026-03-30'), engagement: 'Shop', blocker: 'yes' as const, notes: 'No access' },
    { day: parseDay('2026-03-30'), engagement: 'Shop', blocker: 'no' as const },
    { day: parseDay('2026-02-01'), engagement: 'Shop', blocker: 'yes' as const },
  ]
  test('is opened for a fresh blocker, in the words of the pulse, for the owner of the engagement', () => {
    expect(describeChanges({ engagements, pulses, issues: [] }, rule)).toEqual([
      'issues IS-PU1 description=No access',
      'issues IS-PU1 engagement=Shop',
      'issues IS-PU1 raisedOn=2026-03-30',
      'issues IS-PU1 owner=Li',
      'issues IS-PU1 status=open',
    ])
  })
  test('is not opened without a sheet for it, nor where one of that day stands, nor again', () => {
    expect(describeChanges({ engagements, pulses }, rule)).toEqual([])
    const issues = [{ description: 'x', engagement: 'Shop', raisedOn: parseDay('2026-03-30') }]
    expect(describeChanges({ engagements, pulses, issues }, rule)).toEqual([])
    const portfolio = createBookContents('2026-03-31', { engagements, pulses, issues: [], automations: rule })
    expect(planAutomations(portfolio, listActiveRules(portfolio), 'en', () => true)).toEqual([])
  })
})

/** The rows as they are after the changes. */
function applyChanges(given: GivenRows, planned: readonly AutomationChange[]): GivenRows {
  const after = structuredClone(given) as Record<string, Record<string, unknown>[]>
  const prefix: Record<string, string> = { tasks: 'T', milestones: 'M', changes: 'CR' }
  for (const { table, id, column, to } of planned) {
    const rows = after[table]!
    const at = Number(id.slice((prefix[table] ?? '?').length)) - 1
    const row = prefix[table] === undefined ? rows.find((each) => each['id'] === id) : rows[at]
    if (row) row[column] = to
    else rows.push({ id, [column]: to })
  }
  return after as GivenRows
}

test('rules carried out once have nothing left to do, and never touch what was there', () => {
  const status = fc.constantFrom('notStarted', 'inProgress', 'done', 'cancelled', null)
  const name = fc.constantFrom('A', 'B', 'C')
  const engagement = fc.constantFrom('Shop', 'App', null)
  const plan = fc.record({
    milestones: fc.array(
      fc.record({
        name,
        engagement,
        order: fc.option(fc.integer({ min: 1, max: 3 })),
        status: fc.oneof(status, fc.constant('accepted')),
        result: fc.constantFrom('pass', 'fail', null),
        predecessors: fc.option(name, { freq: 4 }),
      }),
      { maxLength: 6 },
    ),
    tasks: fc.array(
      fc.record({ milestone: name, engagement, status, percentComplete: fc.option(fc.constant(0.4)) }),
      { maxLength: 8 },
    ),
    changes: fc.array(
      fc.record({
        decision: fc.constantFrom('approved', 'rejected'),
        status: fc.constantFrom('implemented', 'raised'),
      }),
      { maxLength: 3 },
    ),
    pulses: fc.array(
      fc.record({ day: fc.constant('2026-03-30'), engagement, blocker: fc.constantFrom('yes', 'no') }),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(plan, (rows) => {
      const given = {
        ...rows,
        issues: [],
        engagements: [...engagements, { name: 'App' }],
      } as unknown as GivenRows
      const first = changes(given, every)
      for (const { from, to, column } of first) {
        const open = to === 'done' ? ['notStarted', 'inProgress'] : ['notStarted']
        expect([null, ...(column === 'status' ? open : [])]).toContain(from)
      }
      expect(new Set(first.map(({ table, id, column }) => `${table} ${id} ${column}`)).size).toBe(
        first.length,
      )
      expect(describeChanges(applyChanges(given, first), every)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('without rules nothing is planned', () => {
  const portfolio: BookContents = createBookContents('2026-03-31', { tasks: [{ status: 'done' }] })
  expect(listActiveRules(portfolio)).toEqual([])
})
