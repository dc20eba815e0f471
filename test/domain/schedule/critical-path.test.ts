import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { calculateFloats, findCriticalPath } from '../../../src/domain/schedule/float.js'
import { createNetwork } from '../../../src/domain/schedule/network.js'
import { createMilestones, weekdays } from '../create-rows.js'

describe('the critical path', () => {
  const pathOf = (...rows: Parameters<typeof createMilestones>): string[] => {
    const net = createNetwork(createMilestones(...rows), weekdays)
    const today = parseDay('2026-03-31')
    return [...findCriticalPath(net, calculateFloats(net, { earliest: today, today }, weekdays))]
  }
  test('is not claimed of stages that nobody linked, of which each would be on it', () => {
    expect(pathOf({ durationDays: 3 }, { durationDays: 5 }, { durationDays: 2 })).toEqual([])
  })
  test('is all stages of one line that the team itself linked', () => {
    expect(pathOf({ name: 'A' }, { name: 'B', predecessors: 'A' }, { name: 'C', predecessors: 'B' })).toEqual(
      ['M1', 'M2', 'M3'],
    )
  })
  test('leaves out what has time beside a longer stage of the same number', () => {
    expect(
      pathOf(
        { order: 1, durationDays: 2 },
        { order: 2, durationDays: 5 },
        { order: 2, durationDays: 3 },
        { order: 3, durationDays: 1 },
      ),
    ).toEqual(['M1', 'M2', 'M4'])
  })
})

test('lets stages of one number run side by side, each after all of the number before', () => {
  const rows = createMilestones({ order: 1 }, { order: 2 }, { order: 2 }, { order: 3 }, {}, {})
  const { stages } = createNetwork(rows, weekdays)
  expect(Object.fromEntries(stages.map(({ id, predecessors }) => [id, predecessors]))).toEqual({
    M1: [],
    M2: [{ id: 'M1', lag: 0 }],
    M3: [{ id: 'M1', lag: 0 }],
    M4: [
      { id: 'M2', lag: 0 },
      { id: 'M3', lag: 0 },
    ],
    M5: [{ id: 'M4', lag: 0 }],
    M6: [{ id: 'M5', lag: 0 }],
  })
})
