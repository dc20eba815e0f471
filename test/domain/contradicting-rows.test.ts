import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { listActiveRules, planAutomations } from '../../src/domain/automation.js'
import { getRaisedFlags } from '../../src/domain/status/flags.js'
import { milestones as milestoneTable } from '../../src/trackers/plan/milestones.js'
import { tasks as taskTable } from '../../src/trackers/plan/tasks.js'
import { type GivenRows, createBookContents } from './book-contents.js'

type Rules = NonNullable<GivenRows['automations']>
const on = (trigger: Rules[number]['trigger'], action: Rules[number]['action']): Rules => [
  { trigger: trigger!, action: action!, active: 'yes' },
]
const engagements = [{ name: 'Shop', client: 'Acme', status: 'active' as const, owner: 'Li' }]
const describeChanges = (given: GivenRows, automations: Rules): string[] => {
  const portfolio = createBookContents('2026-03-31', { ...given, automations })
  return planAutomations(portfolio, listActiveRules(portfolio), 'en').map(
    ({ table, id, column, to }) => `${table} ${id} ${column}=${String(to)}`,
  )
}

describe('a stamp', () => {
  const given: GivenRows = {
    engagements,
    milestones: [
      { name: 'A', engagement: 'Shop', result: 'pass', status: 'inProgress' },
      { name: 'B', engagement: 'Shop', result: 'pass', status: 'done' },
      { name: 'C', engagement: 'Shop', status: 'accepted', acceptedOn: parseDay('2026-03-02') },
    ],
    changes: [
      { content: 'bare', decision: 'approved', status: 'implemented' },
      {
        content: 'whole',
        decision: 'approved',
        status: 'implemented',
        impactDays: 0,
        assessedBy: 'Li',
        decidedBy: 'Bo',
        decidedOn: parseDay('2026-03-02'),
      },
    ],
  }
  test('never puts a done date beside a status that is open, nor proposes what was accepted', () => {
    expect(describeChanges(given, on('milestonePassed', 'stampDay'))).toEqual([
      'milestones M2 doneOn=2026-03-31',
    ])
    expect(describeChanges({ ...given, tasks: [] }, on('milestoneDone', 'proposeAcceptance'))).toEqual([])
  })
  test('calls no change implemented whose approval names nobody', () => {
    expect(describeChanges(given, on('changeImplemented', 'stampDay'))).toEqual([
      'changes CR2 implementedOn=2026-03-31',
    ])
  })
})

describe('what contradicts itself', () => {
  test('is asked about: a done date beside an open status, a stage that passed and is open', () => {
    const portfolio = createBookContents('2026-03-31', {
      milestones: [
        { name: 'A', status: 'inProgress', doneOn: parseDay('2026-03-02') },
        { name: 'B', status: 'inProgress', result: 'pass', due: parseDay('2026-03-02') },
        {
          name: 'C',
          status: 'done',
          result: 'pass',
          doneOn: parseDay('2026-03-02'),
          due: parseDay('2026-03-02'),
        },
      ],
      tasks: [{ title: 'a', status: 'notStarted', doneOn: parseDay('2026-03-02') }],
    })
    const { milestones: stages, tasks } = portfolio.rows
    const flags = (table: Parameters<typeof getRaisedFlags>[0], row: object): string[] =>
      getRaisedFlags(table, row as never, portfolio.situation).map(({ key }) => key)
    expect(flags(milestoneTable, stages[0]!)).toContain('dateWithoutDone')
    // It passed: it is not late any more, and somebody is asked to close it.
    expect(flags(milestoneTable, stages[1]!)).toEqual(['passedNotClosed'])
    expect(flags(milestoneTable, stages[2]!)).toEqual([])
    expect(flags(taskTable, tasks[0]!)).toContain('dateWithoutDone')
  })
})
