import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay, plusDays } from '../../../src/core/day.js'
import { createPeriods } from '../../../src/domain/measures/figure.js'
import { type Gap, diagnoseGaps } from '../../../src/domain/measures/gaps.js'
import { type GapKey, gapKeys } from '../../../src/domain/measures/gap-checks.js'
import { type GivenRows, createBookContents } from '../book-contents.js'

const d = parseDay
const today = '2026-03-31'
const gapOf = (key: GapKey, given: GivenRows): Gap =>
  diagnoseGaps(createBookContents(today, given), createPeriods(d(today))).find((gap) => gap.key === key)!
const checksOf = ({ checks }: Gap): unknown[] => checks.map(({ key, sound, looked }) => [key, sound, looked])

test('an empty workbook has no gaps and no scores', () => {
  for (const key of gapKeys) expect(gapOf(key, {})).toMatchObject({ key, score: null, checks: [], begin: [] })
})

describe('communication', () => {
  const given: GivenRows = {
    clients: [
      { name: 'Near', lastContact: d('2026-03-30'), nextStep: 'Call', nextStepDay: d('2026-04-02') },
      { name: 'Far', lastContact: d('2026-01-01'), nextStep: 'Call', nextStepDay: d('2026-03-30') },
      { name: 'Unknown' },
      { name: 'Finished', lastContact: d('2020-01-01') },
    ],
    engagements: [
      { name: 'One', client: 'Near', status: 'active' },
      { name: 'Two', client: 'Far', status: 'active' },
      { name: 'Three', client: 'Unknown', status: null },
      { name: 'Four', client: 'Finished', status: 'delivered' },
    ],
    contacts: [
      { client: 'Near', direction: 'in', summary: 'asked', askedOn: d('2026-03-10') },
      {
        client: 'Near',
        direction: 'in',
        summary: 'told',
        askedOn: d('2026-03-10'),
        answeredOn: d('2026-03-11'),
      },
      { client: 'Near', direction: 'in', summary: 'long ago', askedOn: d('2025-03-10') },
      { client: 'Near', direction: 'out', summary: 'ours', askedOn: d('2026-03-10') },
    ],
    rhythm: [
      { form: 'Weekly', nextOn: d('2026-03-31') },
      { form: 'Monthly', nextOn: d('2026-03-01') },
      { form: 'Later' },
    ],
    pulses: [
      { engagement: 'One', day: d('2026-03-20'), asExpected: 'no' },
      { engagement: 'Two', day: d('2026-03-20') },
      { engagement: 'Three', day: d('2026-03-01'), asExpected: 'yes' },
    ],
  }
  const gap = gapOf('communication', given)
  test('looks at clients with work, questions of theirs, the plan and the pulses', () => {
    expect(checksOf(gap)).toEqual([
      ['heard', 1, 3],
      ['nextStep', 1, 3],
      ['answered', 1, 2],
      ['planned', 1, 3],
      ['pulse', 1, 3],
    ])
  })
  test('scores the mean of its checks, whatever their size', () => {
    expect(gap.score).toBeCloseTo((1 / 3 + 1 / 3 + 1 / 2 + 1 / 3 + 1 / 3) / 5)
  })
  test('begins with what has waited longest, each row once', () => {
    expect(gap.begin.map(({ title, check }) => [title, check])).toEqual([
      ['Far', 'heard'],
      ['Monthly', 'planned'],
      ['asked', 'answered'],
    ])
  })
  test('does not ask for pulses of a team that keeps none', () => {
    const { pulses: _, ...without } = given
    expect(gapOf('communication', without).checks.map(({ key }) => key)).not.toContain('pulse')
  })
})

test('tracking asks for days that hold, baselines and reasons', () => {
  const gap = gapOf('tracking', {
    milestones: [
      { name: 'Late', due: d('2026-03-01'), baselineDue: d('2026-02-01'), deviation: 0.5 },
      { name: 'Fine', due: d('2026-05-01'), baselineDue: d('2026-05-01'), deviation: 0 },
      { name: 'Over', status: 'done', due: d('2026-01-01') },
    ],
    tasks: [{ title: 'Undated' }, { title: 'Today', due: d(today) }],
  })
  expect(checksOf(gap)).toEqual([
    ['dated', 3, 4],
    ['current', 2, 3],
    ['baselined', 2, 2],
    ['explained', 0, 1],
  ])
  expect(gap.begin.map(({ title }) => title)).toEqual(['Late', 'Undated'])
})

test('a question that still waits is not answered, however short it has waited', () => {
  const { checks } = gapOf('communication', {
    contacts: [{ client: 'Near', direction: 'in', summary: 'asked', askedOn: d(today) }],
  })
  expect(checks).toMatchObject([{ key: 'answered', sound: 0, looked: 1 }])
})

test('a row whose deciding cell cannot be read is neither sound nor poor, and hinders the all-clear', () => {
  const gap = gapOf('tracking', {
    tasks: [
      { title: 'Readable', due: d('2026-05-01') },
      { title: 'Garbled', at: { line: 9, unread: ['due'] } },
    ],
  })
  expect(gap.checks).toMatchObject([
    { key: 'dated', sound: 1, looked: 1, unread: 1 },
    { key: 'current', sound: 1, looked: 1, unread: 0 },
  ])
  expect(gap.saw.unread).toEqual([{ table: 'tasks', column: 'due', line: 9 }])
})

test('ownership asks for an owner whom People knows, and for one who answers for it', () => {
  const gap = gapOf('ownership', {
    people: [{ name: 'Li' }],
    engagements: [{ name: 'Site', owner: 'Li' }],
    tasks: [{ title: 'A', owner: 'Li, Nobody' }, { title: 'B' }, { title: 'C', owner: 'Li' }],
    risks: [{ description: 'R', status: 'closed' }, { description: 'S' }],
    raci: [{ item: 'Sign', accountable: 'Li, Wang' }],
  })
  expect(checksOf(gap)).toEqual([
    ['owned', 3, 5],
    ['known', 1, 2],
    ['accountable', 0, 1],
  ])
})

test('feedback asks for an owner, an answer in time, a call-back and a change', () => {
  const gap = gapOf('feedback', {
    feedback: [
      { content: 'open', owner: 'Li', answerBy: d(today), receivedOn: d('2026-03-20') },
      { content: 'late', answerBy: d('2026-03-30'), receivedOn: d('2026-03-01') },
      {
        content: 'shut',
        category: 'quality',
        status: 'closed',
        receivedOn: d('2026-03-01'),
        resolvedOn: d('2026-03-02'),
      },
    ],
  })
  expect(checksOf(gap)).toEqual([
    ['assigned', 1, 2],
    ['inTime', 1, 2],
    ['calledBack', 0, 1],
    ['improved', 0, 1],
  ])
})

test('a score lies between 0 and 1, is 1 only when nothing is to be mended, and never comes of fewer than three rows', () => {
  const maybeDay = fc.option(fc.integer({ min: -60, max: 60 }).map((offset) => plusDays(d(today), offset)))
  const task = fc.record({
    title: fc.constantFrom('a', 'b', 'c'),
    owner: fc.constantFrom(null, 'Li', 'Nobody'),
    due: maybeDay,
    status: fc.constantFrom(null, 'done' as const, 'inProgress' as const),
  })
  fc.assert(
    fc.property(fc.array(task, { maxLength: 8 }), (tasks) => {
      for (const gap of diagnoseGaps(
        createBookContents(today, { people: [{ name: 'Li' }], tasks }),
        createPeriods(d(today)),
      )) {
        const count = gap.checks.reduce((sum, { looked }) => sum + looked, 0)
        expect(gap.score === null).toBe(count < 3)
        if (gap.score !== null) {
          expect(gap.score >= 0 && gap.score <= 1).toBe(true)
          expect(gap.score === 1).toBe(gap.begin.length === 0)
        }
        expect(gap.begin.length).toBeLessThanOrEqual(3)
      }
    }),
  )
})
