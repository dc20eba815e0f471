import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { measureBufferBurn } from '../../../src/domain/schedule/buffer.js'
import { forecastStages } from '../../../src/domain/schedule/forecast.js'
import { createNetwork } from '../../../src/domain/schedule/network.js'
import { createMilestones, weekdays } from '../create-rows.js'

const stagesOf = (...rows: Parameters<typeof createMilestones>) =>
  createNetwork(createMilestones(...rows), weekdays)

const stage = (id: string, start: string, finish: string, push: number, basis = 'work') => ({
  id,
  start,
  finish,
  push,
  basis,
  gap: null,
  pushedBy: null,
  inherited: 0,
})
const done = (id: string, start: string, finish: string, push: number) =>
  stage(id, start, finish, push, 'done')

describe('a forecast', () => {
  test('passes a late finish on to the open stages behind it', () => {
    const net = stagesOf(
      { name: 'A', status: 'done', due: parseDay('2026-03-06'), doneOn: parseDay('2026-03-11') },
      { name: 'B', start: parseDay('2026-03-09'), due: parseDay('2026-03-13') },
      { name: 'C', start: parseDay('2026-03-16'), due: parseDay('2026-03-16') },
    )
    expect(forecastStages(net, weekdays, parseDay('2026-03-11'))).toEqual({
      stages: [
        done('M1', '2026-03-11', '2026-03-11', 3),
        { ...stage('M2', '2026-03-12', '2026-03-18', 3), pushedBy: 'M1', inherited: 3 },
        { ...stage('M3', '2026-03-19', '2026-03-19', 3), pushedBy: 'M2', inherited: 3 },
      ],
      finish: '2026-03-19',
    })
  })

  test('expects nothing before today, and nothing that was never begun in the past', () => {
    const net = stagesOf({ name: 'A', start: parseDay('2026-03-02'), due: parseDay('2026-03-04') })
    expect(forecastStages(net, weekdays, parseDay('2026-03-10')).stages).toEqual([
      stage('M1', '2026-03-10', '2026-03-12', 6),
    ])
  })

  test('believes a typed forecast until it has passed', () => {
    const rows = {
      name: 'A',
      status: 'inProgress',
      start: parseDay('2026-03-02'),
      due: parseDay('2026-03-06'),
    } as const
    const finishOn = (today: string) =>
      forecastStages(stagesOf({ ...rows, forecast: parseDay('2026-03-12') }), weekdays, parseDay(today))
        .finish
    expect(finishOn('2026-03-05')).toBe('2026-03-12')
    expect(finishOn('2026-03-17')).toBe('2026-03-17')
  })

  test('leaves a plan that holds as it is', () => {
    const net = stagesOf(
      { name: 'A', start: parseDay('2026-03-09'), due: parseDay('2026-03-13') },
      { name: 'B', start: parseDay('2026-03-16'), due: parseDay('2026-03-20') },
    )
    expect(
      forecastStages(net, weekdays, parseDay('2026-03-05')).stages.map(({ push, pushedBy }) => [
        push,
        pushedBy,
      ]),
    ).toEqual([
      [0, null],
      [0, null],
    ])
  })
})

describe('buffer burn', () => {
  const burn = (finish: string, progress: number | null, bufferDays = 5) =>
    measureBufferBurn(
      { delivery: parseDay('2026-03-20'), bufferDays, finish: parseDay(finish), progress },
      weekdays,
    )

  test('compares the share of the buffer used with the share of work done', () => {
    expect(burn('2026-03-17', 0.25)).toMatchObject({ usedDays: 2, used: 0.4, progress: 0.25, ahead: true })
    expect(burn('2026-03-17', 0.5)).toMatchObject({ used: 0.4, ahead: false })
  })

  test('is nothing while the last stage ends before the buffer, and more than all past delivery', () => {
    expect(burn('2026-03-12', 0.1)).toMatchObject({ usedDays: 0, used: 0, ahead: false })
    expect(burn('2026-03-23', 0.9)).toMatchObject({ usedDays: 6, used: 1.2, ahead: true })
  })

  test('has no share without a buffer', () => {
    expect(burn('2026-03-23', 0.9, 0)).toMatchObject({ usedDays: 1, used: null, ahead: false })
  })

  test('does not run ahead of work of which nobody knows how much is done', () => {
    expect(burn('2026-03-17', null)).toMatchObject({ used: 0.4, progress: null, ahead: false })
  })
})
