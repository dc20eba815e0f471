import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { createPeriods } from '../../../src/domain/measures/figure.js'
import { listPersonLines } from '../../../src/domain/measures/people.js'
import { findDuplicates, findHandovers } from '../../../src/domain/measures/work.js'
import { createBookContents } from '../book-contents.js'

const d = parseDay
const today = '2026-03-31'
const periods = createPeriods(d(today))

describe('by person', () => {
  const people = [{ name: 'Li', email: 'li@example.com' }, { name: 'Wang' }, { name: 'Idle' }]
  const done = { status: 'done' as const, due: d('2026-03-10') }
  const lines = listPersonLines(
    createBookContents(today, {
      people,
      engagements: [{ name: 'Site', owner: 'Li' }],
      satisfaction: [
        ...[3, 4, 5].map((score) => ({ engagement: 'Site', score, day: d('2026-03-01') })),
        { engagement: 'Site', score: 1, day: d('2025-03-01') },
        { engagement: 'Site', score: 1, who: 'team' as const, day: d('2026-03-01') },
        { engagement: 'Other', score: 1, day: d('2026-03-01') },
      ],
      tasks: [
        { owner: 'Li', ...done, doneOn: d('2026-03-10') },
        { owner: 'li@example.com', ...done, doneOn: d('2026-03-11') },
        { owner: 'Li, Wang', ...done, doneOn: d('2026-03-09') },
        { owner: 'Li', ...done },
        { owner: 'Li', ...done, doneOn: d('2025-03-09') },
        { owner: 'Li', status: 'done', doneOn: d('2026-03-09') },
        { owner: 'Wang', status: 'inProgress', due: d('2026-03-30') },
        { owner: 'Wang', status: 'onHold', due: d('2026-03-30') },
        { owner: 'Stranger', status: 'notStarted' },
        { owner: null, status: 'notStarted' },
      ],
      milestones: [
        {
          owner: 'Li',
          status: 'accepted',
          due: d('2026-03-20'),
          baselineDue: d('2026-03-01'),
          doneOn: d('2026-03-09'),
        },
      ],
    }),
    periods,
  )
  test('work is told by name or address, shared work for each, strangers under their own name', () => {
    expect(lines.map(({ name, open, overdue }) => [name, open, overdue])).toEqual([
      ['Li', 0, 0],
      ['Wang', 1, 1],
      ['Stranger', 1, 0],
    ])
  })
  test('only what has both days is judged, and what is done without a day is said', () => {
    expect(lines[0]).toMatchObject({ done: 5, undated: 1, onTime: { value: 0.5, part: 2, whole: 4 } })
    expect(lines.map(({ score }) => score.value)).toEqual([4, null, null])
    expect(lines[1]!.onTime).toEqual({ value: null, part: 1, whole: 1 })
  })
})

test('open tasks of one name in one engagement look like the same work twice', () => {
  const found = findDuplicates(
    createBookContents(today, {
      engagements: [{ name: 'Site' }, { name: 'App' }],
      tasks: [
        { title: 'Write the text', engagement: 'Site', owner: 'Li' },
        { title: ' write  The TEXT', engagement: 'E1', owner: 'Wang' },
        { title: 'Write the text', engagement: 'App' },
        { title: 'Write the text', engagement: 'Site', status: 'done' },
        { title: 'Write the text', engagement: 'Site', milestone: 'Second round' },
      ],
    }),
  )
  expect(found).toEqual([{ title: 'Write the text', engagement: 'Site', owners: ['Li', 'Wang'], count: 2 }])
})

test('a handover is an open task after another department’s, first those that may begin', () => {
  const found = findHandovers(
    createBookContents(today, {
      people: [
        { name: 'Li', department: 'Design' },
        { name: 'Wang', department: 'Engineering' },
      ],
      tasks: [
        { title: 'Draw', owner: 'Li', status: 'done' },
        { title: 'Draw more', owner: 'Li', status: 'inProgress' },
        { title: 'Build', owner: 'Wang', predecessors: 'Draw', due: d('2026-04-10') },
        { title: 'Build more', owner: 'Wang', predecessors: 'Draw, Draw more', due: d('2026-04-01') },
        { title: 'Refine', owner: 'Wang', department: 'design', predecessors: 'T1' },
        { title: 'Test', owner: 'Nobody', predecessors: 'Draw' },
        { title: 'Built', owner: 'Wang', predecessors: 'Draw', status: 'done' },
      ],
    }),
  )
  expect(found.map(({ title, from, to, ready }) => [title, from, to, ready])).toEqual([
    ['Build', 'Design', 'Engineering', true],
    ['Build more', 'Design', 'Engineering', false],
  ])
})
