import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { holds } from '../../../src/core/rule.js'
import { explainFlags, type RuleExplanation } from '../../../src/domain/status/explain-flags.js'
import { countDaysLate, listRaisedFlags, getRaisedFlags } from '../../../src/domain/status/flags.js'
import { isOpen } from '../../../src/domain/status/openness.js'
import { createSituation as situationOfDay } from '../../../src/domain/status/situation.js'
import { engagements } from '../../../src/trackers/plan/engagements.js'
import { feedback } from '../../../src/trackers/clients/feedback.js'
import { milestones } from '../../../src/trackers/plan/milestones.js'
import { tasks } from '../../../src/trackers/plan/tasks.js'
import { createBookContents } from '../book-contents.js'
import {
  china,
  createFeedback,
  createMilestones,
  settings,
  createSituation,
  createTasks,
  weekdays,
} from '../create-rows.js'

const now = createSituation('2026-03-31')

describe('flags', () => {
  test('name table, id, line, column, flag and colour', () => {
    const rows = createTasks(
      { title: 'A', due: parseDay('2026-03-30'), status: 'inProgress' },
      { title: 'B', owner: 'Li' },
    )
    expect(listRaisedFlags(tasks, rows, now)).toEqual([
      { table: 'tasks', id: 'T1', line: 2, column: 'due', flag: 'overdue', rag: 'red' },
      { table: 'tasks', id: 'T1', line: 2, column: 'owner', flag: 'noOwner', rag: 'amber' },
    ])
  })

  test.each([
    ['2026-03-31', 0],
    ['2026-03-30', 1],
    ['2026-03-27', 2],
    ['2026-03-28', 2],
    ['2026-04-02', 0],
  ])('a row due on %s is %i working days late on Tuesday March 31', (due, days) => {
    expect(countDaysLate({ due: parseDay(due) }, weekdays, now.today)).toBe(days)
  })

  test('a row without a due day is not late, and a weekend alone makes nothing late', () => {
    expect(countDaysLate({ due: null }, weekdays, now.today)).toBe(0)
    expect(countDaysLate({ due: parseDay('2026-03-27') }, weekdays, parseDay('2026-03-29'))).toBe(0)
  })
})

describe('an explanation', () => {
  test('shows every condition with the values it saw', () => {
    const row = createTasks({
      title: 'A',
      due: parseDay('2026-03-30'),
      status: 'inProgress',
      owner: 'Li',
    })[0]!
    expect(explainFlags(tasks, row, now)[0]).toEqual({
      key: 'overdue',
      name: { en: 'Overdue', 'zh-CN': '已逾期' },
      rag: 'red',
      column: 'due',
      holds: true,
      rule: {
        is: 'all',
        holds: true,
        rules: [
          {
            is: 'not',
            holds: true,
            rule: {
              is: 'oneOf',
              holds: false,
              column: 'status',
              value: 'inProgress',
              choices: ['done', 'cancelled', 'onHold'],
            },
          },
          {
            is: 'not',
            holds: true,
            rule: { is: 'dated', holds: false, column: 'doneOn', value: null, unread: false },
          },
          {
            is: 'before',
            holds: true,
            column: 'due',
            value: '2026-03-30',
            against: '2026-03-31',
            source: 'today',
          },
        ],
      },
    })
  })

  test('says which setting a number was compared with', () => {
    const row = createMilestones({ deviation: 0.25 })[0]!
    const { rule } = explainFlags(milestones, row, now).find(({ key }) => key === 'deviation')!
    expect(rule).toMatchObject({
      rules: [{}, { is: 'atLeast', holds: true, value: 0.25, against: 0.2, source: 'deviationAlert' }],
    })
  })

  test('comes to the verdict of the rules, all the way down', () => {
    const statuses = ['notStarted', 'inProgress', 'onHold', 'done', 'accepted', 'cancelled', null] as const
    const someDay = fc.constantFrom(
      null,
      ...['2026-03-20', '2026-03-31', '2026-04-02', '2026-06-01'].map(parseDay),
    )
    const row = fc.record({
      name: fc.constantFrom('A', null),
      status: fc.constantFrom(...statuses),
      due: someDay,
      latestStart: someDay,
      acceptedOn: someDay,
      owner: fc.constantFrom('Li', null),
      deviation: fc.constantFrom(null, 0.1, 0.2),
    })
    const verdict = (rule: RuleExplanation): boolean =>
      rule.is === 'not'
        ? !verdict(rule.rule)
        : rule.is === 'all'
          ? rule.rules.every(verdict)
          : rule.is === 'any'
            ? rule.rules.some(verdict)
            : rule.holds
    fc.assert(
      fc.property(row, (values) => {
        const milestone = createMilestones(values)[0]!
        explainFlags(milestones, milestone, now).forEach((flag, index) => {
          expect(flag.holds).toBe(holds(milestones.flags[index]!.when, milestone, now))
          expect(verdict(flag.rule)).toBe(flag.holds)
        })
      }),
    )
  })
})

describe('open', () => {
  const open = (table: Parameters<typeof isOpen>[0] & { columns: any }): string[] =>
    Object.keys(table.columns.status.choices).filter((status) =>
      isOpen(table, { status, at: { line: 2, unread: [] } }),
    )

  test('means what the overdue flag of each table means by it', () => {
    expect(open(tasks)).toEqual(['notStarted', 'inProgress', 'blocked'])
    expect(open(milestones)).toEqual(['notStarted', 'inProgress', 'blocked'])
    expect(open(engagements)).toEqual(['planned', 'active'])
    expect(open(feedback)).toEqual(['received', 'sorted', 'handling'])
  })

  test('does not depend on the row’s own day', () => {
    expect(isOpen(tasks, createTasks({ status: 'inProgress' })[0]!)).toBe(true)
    expect(isOpen(feedback, createFeedback({ resolvedOn: parseDay('2026-03-01') })[0]!)).toBe(false)
  })
})

describe('the situation of a day', () => {
  test('dates due soon through the third workday after today, over holidays', () => {
    expect(situationOfDay(parseDay('2026-03-31'), settings, weekdays).horizons.dueSoonBy).toBe('2026-04-04')
    // 2025-09-30 is followed by National Day; the next workdays are October 9, 10 and Saturday the 11th.
    expect(situationOfDay(parseDay('2025-09-30'), settings, china).horizons.dueSoonBy).toBe('2025-10-12')
    expect(
      situationOfDay(parseDay('2026-04-04'), { ...settings, dueSoonDays: 0 }, weekdays).horizons.dueSoonBy,
    ).toBe('2026-04-05')
  })

  test('looks back for silence and ahead for renewal', () => {
    expect(now.horizons.silentSince).toBe('2026-03-17')
    expect(now.horizons.renewalBy).toBe('2026-07-01')
    expect(now.thresholds.deviationAlert).toBe(0.2)
  })
})

test('no row is without an owner in a sheet that has no such column: nobody could have named one', () => {
  const portfolio = createBookContents('2026-03-31', { tasks: [{ title: 'Draw' }] })
  const [task] = portfolio.rows.tasks
  const keys = (row: object): string[] =>
    getRaisedFlags(tasks, row as never, portfolio.situation).map(({ key }) => key)
  expect(keys(task!)).toContain('noOwner')
  expect(keys({ ...task!, at: { ...task!.at, absent: ['owner'] } })).not.toContain('noOwner')
})
