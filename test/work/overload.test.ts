import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.js'
import { tasksFollowing } from '../../src/work/plan/back-plan/follow-stage.js'
import { overloads } from '../../src/work/plan/back-plan/overload.js'
import type { MovedDay } from '../../src/work/plan/back-plan/stage-tasks.js'
import { portfolioOf } from '../project/portfolio-of.js'
import { milestoneRows, taskRows, weekdays } from '../project/rows.js'

const today = day('2026-03-31')

describe('days that move', () => {
  const portfolio = portfolioOf(
    '2026-03-31',
    {
      people: [{ name: 'Li', email: 'li@example.com' }, { name: 'Bo' }],
      tasks: [
        { title: 'Moves', owner: 'li@example.com', start: day('2026-04-06'), due: day('2026-04-08') },
        { title: 'Stands', owner: 'Li', start: day('2026-04-13'), due: day('2026-04-16') },
        { title: 'Over', owner: 'Li', status: 'done', start: day('2026-04-13'), due: day('2026-04-17') },
        { title: 'Another’s', owner: 'Bo', start: day('2026-04-13'), due: day('2026-04-30') },
      ],
    },
    weekdays,
  )
  const moveTo = (start: string, due: string): MovedDay[] =>
    (['start', 'due'] as const).map((column) => ({
      table: 'tasks',
      id: 'T1',
      name: 'Moves',
      stage: null,
      column,
      from: portfolio.rows.tasks[0]![column]!,
      to: day(column === 'start' ? start : due),
    }))
  test('into a week that is full say whose, by how much, and with which other work', () => {
    expect(overloads(portfolio, moveTo('2026-04-13', '2026-04-15'))).toEqual([
      { person: 'Li', week: '2026-04-13', days: 7, capacity: 5, others: ['Stands'] },
    ])
  })
  test('into a free week, or out of a full one, say nothing', () => {
    expect(overloads(portfolio, moveTo('2026-04-20', '2026-04-22'))).toEqual([])
    expect(overloads(portfolio, [])).toEqual([])
  })
})

describe('tasks that follow their stage', () => {
  const stage = milestoneRows({ name: 'Draft', start: day('2026-05-04'), due: day('2026-05-15') })[0]!
  const follow = (to: { start: string; due: string }, ...tasks: Parameters<typeof taskRows>) => {
    const { moved, kept } = tasksFollowing(
      stage,
      { start: day(to.start), due: day(to.due) },
      taskRows(...tasks),
      today,
      weekdays,
    )
    const say = (days: readonly MovedDay[]): string[] =>
      days.map(({ id, column, to: there }) => `${id} ${column} ${there}`)
    return { moved: say(moved), kept: say(kept) }
  }
  const task = { title: 'A', start: day('2026-05-05'), due: day('2026-05-14') }
  test('keep their places in it, counted in working days', () => {
    expect(follow({ start: '2026-05-11', due: '2026-05-22' }, task).moved).toEqual([
      'T1 start 2026-05-12',
      'T1 due 2026-05-21',
    ])
  })
  test('end with it where it has become shorter, and stay where nothing moves', () => {
    expect(follow({ start: '2026-05-04', due: '2026-05-08' }, task).moved).toEqual(['T1 due 2026-05-08'])
    expect(follow({ start: '2026-05-04', due: '2026-05-15' }, task)).toEqual({ moved: [], kept: [] })
  })
  test('keep the start of what has begun; what is done or lies outside stays', () => {
    const begun = { ...task, status: 'inProgress', start: day('2026-03-30') } as const
    expect(
      follow(
        { start: '2026-05-11', due: '2026-05-22' },
        { ...task, status: 'done' },
        { title: 'Fair', due: day('2026-06-01') },
        begun,
      ),
    ).toEqual({ moved: ['T3 due 2026-05-21'], kept: ['T2 due 2026-06-08'] })
  })
})
