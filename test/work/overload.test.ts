import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { moveTasksWithStage } from '../../src/work/plan/back-plan/follow-stage.js'
import { findOverloads } from '../../src/work/plan/back-plan/overload.js'
import type { MovedDay } from '../../src/work/plan/back-plan/stage-tasks.js'
import { createBookContents } from '../domain/book-contents.js'
import { createMilestones, createTasks, weekdays } from '../domain/create-rows.js'

const today = parseDay('2026-03-31')

describe('days that move', () => {
  const portfolio = createBookContents(
    '2026-03-31',
    {
      people: [{ name: 'Li', email: 'li@example.com' }, { name: 'Bo' }],
      tasks: [
        {
          title: 'Moves',
          owner: 'li@example.com',
          start: parseDay('2026-04-06'),
          due: parseDay('2026-04-08'),
        },
        { title: 'Stands', owner: 'Li', start: parseDay('2026-04-13'), due: parseDay('2026-04-16') },
        {
          title: 'Over',
          owner: 'Li',
          status: 'done',
          start: parseDay('2026-04-13'),
          due: parseDay('2026-04-17'),
        },
        { title: 'Another’s', owner: 'Bo', start: parseDay('2026-04-13'), due: parseDay('2026-04-30') },
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
      to: parseDay(column === 'start' ? start : due),
    }))
  test('into a week that is full say whose, by how much, and with which other work', () => {
    expect(findOverloads(portfolio, moveTo('2026-04-13', '2026-04-15'))).toEqual([
      { person: 'Li', week: '2026-04-13', days: 7, capacity: 5, others: ['Stands'] },
    ])
  })
  test('into a free week, or out of a full one, say nothing', () => {
    expect(findOverloads(portfolio, moveTo('2026-04-20', '2026-04-22'))).toEqual([])
    expect(findOverloads(portfolio, [])).toEqual([])
  })
})

describe('tasks that follow their stage', () => {
  const stage = createMilestones({
    name: 'Draft',
    start: parseDay('2026-05-04'),
    due: parseDay('2026-05-15'),
  })[0]!
  const follow = (to: { start: string; due: string }, ...tasks: Parameters<typeof createTasks>) => {
    const { moved, fixed: kept } = moveTasksWithStage(
      stage,
      { start: parseDay(to.start), due: parseDay(to.due) },
      createTasks(...tasks),
      today,
      weekdays,
    )
    const describeDays = (days: readonly MovedDay[]): string[] =>
      days.map(({ id, column, to: there }) => `${id} ${column} ${there}`)
    return { moved: describeDays(moved), kept: describeDays(kept) }
  }
  const task = { title: 'A', start: parseDay('2026-05-05'), due: parseDay('2026-05-14') }
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
    const begun = { ...task, status: 'inProgress', start: parseDay('2026-03-30') } as const
    expect(
      follow(
        { start: '2026-05-11', due: '2026-05-22' },
        { ...task, status: 'done' },
        { title: 'Fair', due: parseDay('2026-06-01') },
        begun,
      ),
    ).toEqual({ moved: ['T3 due 2026-05-21'], kept: ['T2 due 2026-06-08'] })
  })
})
