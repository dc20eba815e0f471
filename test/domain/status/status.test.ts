import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { groupParts } from '../../../src/domain/engagement-parts.js'
import { evaluateEngagement } from '../../../src/domain/status/rag/evaluate-engagement.js'
import {
  findCurrentStage,
  evaluateMilestone,
  calculatePercentComplete,
} from '../../../src/domain/status/status.js'
import { evaluateContents } from '../../../src/work/refresh/evaluate-contents.js'
import { createBookContents } from '../book-contents.js'
import {
  createEngagements,
  createMilestones,
  createSituation,
  createTasks,
  weekdays,
} from '../create-rows.js'

const now = createSituation('2026-03-31')
const sound = {
  deliverable: 'Sketches',
  owner: 'li@example.com',
  acceptanceCriteria: 'Signed',
}
const active = {
  name: 'Website',
  status: 'active',
  owner: 'li@example.com',
  start: parseDay('2026-03-02'),
  delivery: parseDay('2026-05-29'),
  sowConfirmedOn: parseDay('2026-02-20'),
} as const
const statusOf = (
  parts: { milestones?: ReturnType<typeof createMilestones>; tasks?: ReturnType<typeof createTasks> },
  engagement: Partial<Parameters<typeof createEngagements>[0]> = active,
) => {
  const under = <R>(rows: readonly R[] = []): R[] => rows.map((row) => ({ ...row, engagement: 'Website' }))
  const given = {
    engagements: [engagement!],
    ...(parts.milestones ? { milestones: under(parts.milestones) } : {}),
    ...(parts.tasks ? { tasks: under(parts.tasks) } : {}),
  }
  const portfolio = evaluateContents(createBookContents('2026-03-31', given, weekdays), [])
  return evaluateEngagement(portfolio, portfolio.rows.engagements[0]!)
}

describe('the colour of an engagement', () => {
  test('is green without reasons when nothing is wrong', () => {
    expect(
      statusOf({ milestones: createMilestones({ name: 'Design', due: parseDay('2026-04-30'), ...sound }) }),
    ).toMatchObject({ rag: 'green', reasons: [] })
  })

  test('is the worst of its parts, with the worst reason first', () => {
    const { rag, reasons } = statusOf({
      milestones: createMilestones(
        { name: 'Design', due: parseDay('2026-03-30'), ...sound },
        { name: 'Build', due: parseDay('2026-04-30'), ...sound, owner: null },
      ),
      tasks: createTasks({ title: 'Wireframes', due: parseDay('2026-03-26'), owner: 'li@example.com' }),
    })
    expect(rag).toBe('red')
    expect(reasons).toEqual([
      {
        code: 'overdue',
        kind: 'taskOverdue',
        rag: 'red',
        table: 'tasks',
        id: 'T1',
        name: 'Wireframes',
        days: 3,
      },
      {
        code: 'overdue',
        kind: 'milestoneOverdue',
        rag: 'red',
        table: 'milestones',
        id: 'M1',
        name: 'Design',
        days: 1,
      },
      // The one task should be done by now and is not.
      {
        code: 'behindTime',
        kind: 'behindTime',
        rag: 'amber',
        table: 'engagements',
        id: 'E1',
        name: 'Website',
        share: 1,
      },
      {
        code: 'startsTooLate',
        kind: 'startsTooLate',
        rag: 'amber',
        table: 'milestones',
        id: 'M1',
        name: 'Design',
      },
      { code: 'noOwner', kind: 'noOwner', rag: 'amber', table: 'milestones', id: 'M2', name: 'Build' },
    ])
  })

  test('does not turn amber because a task is due soon, which is work as usual', () => {
    const tasks = createTasks({ title: 'A', due: parseDay('2026-04-01'), owner: 'li@example.com' })
    expect(statusOf({ tasks }).rag).toBe('green')
    expect(statusOf({ tasks }, { ...active, delivery: parseDay('2026-04-01') }).reasons[0]).toMatchObject({
      code: 'dueSoon',
      table: 'engagements',
    })
  })

  describe('when the time used is ahead of the work done by the alert share', () => {
    // 22 of the engagement's 65 working days are used up.
    const behind = (...given: Parameters<typeof createTasks>) =>
      statusOf({ tasks: createTasks(...given.map((task) => ({ title: 'A', owner: 'Li', ...task }))) })

    test('is amber', () => {
      expect(behind({ percentComplete: 0.1 })).toMatchObject({
        rag: 'amber',
        reasons: [{ code: 'behindTime', id: 'E1', share: expect.closeTo(22 / 65 - 0.1) }],
      })
      expect(behind({ percentComplete: 0.3 }).rag).toBe('green')
    })

    test('weighs a task by its own days where it has them', () => {
      const halfway = { start: parseDay('2026-03-25'), due: parseDay('2026-04-06') }
      expect(behind({ ...halfway, percentComplete: 0.3 }).rag).toBe('amber')
      expect(behind({ ...halfway, percentComplete: 0.5 }).rag).toBe('green')
    })

    test('is patient with tasks that nobody gives percentages for, until they are due', () => {
      expect(
        behind({ start: parseDay('2026-03-02'), due: parseDay('2026-04-30'), status: 'inProgress' }).rag,
      ).toBe('green')
    })
  })

  test('is not coloured by its parts once it is delivered, on hold or cancelled', () => {
    const tasks = createTasks({ title: 'A', due: parseDay('2026-03-01') })
    for (const status of ['delivered', 'onHold', 'cancelled'] as const)
      expect(statusOf({ tasks }, { ...active, status })).toMatchObject({ rag: 'none', reasons: [] })
  })
})

test('a milestone takes the colour of its tasks while it is open', () => {
  const tasks = createTasks({ title: 'A', due: parseDay('2026-03-01'), owner: 'li@example.com' })
  const colour = (status: 'inProgress' | 'done') =>
    evaluateMilestone(createMilestones({ name: 'M', status, ...sound })[0]!, tasks, now, weekdays).rag
  expect([colour('inProgress'), colour('done')]).toEqual(['red', 'green'])
})

describe('percent complete', () => {
  test('weighs tasks equally: done is 1, typed percentages count, cancelled ones do not', () => {
    const tasks = createTasks(
      { status: 'done', percentComplete: 0.5 },
      { status: 'inProgress', percentComplete: 0.5 },
      { status: 'notStarted' },
      { status: 'cancelled', percentComplete: 1 },
      {},
    )
    expect(calculatePercentComplete(tasks, createMilestones({ status: 'done' }))).toBe(0.375)
  })

  test('counts milestones when there are no tasks, and is unknown when there is nothing', () => {
    expect(
      calculatePercentComplete([], createMilestones({ status: 'accepted' }, { status: 'inProgress' })),
    ).toBe(0.5)
    expect(
      calculatePercentComplete(createTasks({ status: 'cancelled' }), createMilestones({ status: 'done' })),
    ).toBe(1)
    expect(calculatePercentComplete([], [])).toBe(null)
  })
})

test('the current stage is the first unfinished milestone in order', () => {
  const rows = createMilestones(
    { name: 'C', order: 3 },
    { name: 'A', order: 1, status: 'accepted' },
    { name: 'B', order: 2, status: 'cancelled' },
  )
  expect(findCurrentStage(rows)?.name).toBe('C')
  expect(findCurrentStage(createMilestones({ status: 'done' }))).toBe(null)
})

test('parts go to their engagement by name, by id, or through their milestone; the rest are strays', () => {
  const engagements = createEngagements({ name: '官网 改版' }, { name: 'App' })
  const { parts, strays } = groupParts(
    engagements,
    createMilestones({ name: 'Design', engagement: '官网改版' }, { name: 'X', engagement: 'Nobody' }),
    createTasks({ engagement: 'E2' }, { milestone: 'design' }, { title: 'alone' }),
  )
  expect(parts.get(engagements[0]!)).toMatchObject({ milestones: [{ id: 'M1' }], tasks: [{ id: 'T2' }] })
  expect(parts.get(engagements[1]!)).toMatchObject({ milestones: [], tasks: [{ id: 'T1' }] })
  expect(strays).toMatchObject({ milestones: [{ id: 'M2' }], tasks: [{ id: 'T3' }] })
})
