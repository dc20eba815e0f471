import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { listWaits } from '../../../src/domain/delay/waits.js'
import type { HistoryRow } from '../../../src/trackers/own/history.js'
import type { Task } from '../../../src/trackers/plan/tasks.js'
import { createBookContents } from '../book-contents.js'

const d = parseDay
const moved = (day: string, from: string, to: string): HistoryRow =>
  ({ day: d(day), tracker: 'tasks', row: 'T-1', field: 'status', from, to }) as unknown as HistoryRow

const waitsOf = (task: Partial<Task>, history: readonly HistoryRow[] = []) => {
  const contents = createBookContents('2026-03-31', {
    engagements: [{ name: 'Site' }],
    tasks: [{ id: 'T-1', title: 'Texts', engagement: 'Site', ...task }],
  })
  return listWaits(contents, contents.rows.engagements[0]!, history).map(({ party, from, to }) => [
    party,
    from,
    to,
  ])
}

describe('a task waits', () => {
  test('for the party that it names, since the day on record, until it is done', () => {
    const task = { ballInCourt: 'client', waitingSince: d('2026-03-10') } as const
    expect(waitsOf(task)).toEqual([['client', '2026-03-10', '2026-03-31']])
    expect(waitsOf({ ...task, status: 'done', doneOn: d('2026-03-20') })).toEqual([
      ['client', '2026-03-10', '2026-03-20'],
    ])
    expect(waitsOf({ ...task, status: 'done' })).toEqual([])
  })
  test('for that party while it is blocked, and for nobody on record while it was blocked before', () => {
    const blocked = moved('2026-03-12', 'In progress', 'Blocked')
    const task = { ballInCourt: 'us', status: 'blocked' } as const
    expect(waitsOf(task, [blocked])).toEqual([['us', '2026-03-12', '2026-03-31']])
    expect(waitsOf({ ...task, ballInCourt: null }, [blocked])).toEqual([])
    const over = [blocked, moved('2026-03-16', 'Blocked', 'In progress')]
    expect(waitsOf({ ballInCourt: 'client', status: 'inProgress' }, over)).toEqual([])
  })
})
