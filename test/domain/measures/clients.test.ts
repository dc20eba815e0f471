import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import {
  listClientLines,
  measureCoCreation,
  measureComplaintRate,
  measurePulseAnswers,
  measureSatisfaction,
} from '../../../src/domain/measures/clients.js'
import {
  listCategories,
  measureImproved,
  measureRepeatedDefects,
  measureConfirmedSolved,
} from '../../../src/domain/measures/feedback.js'
import { createPeriods } from '../../../src/domain/measures/figure.js'
import { measureRetention } from '../../../src/domain/measures/retention.js'
import { createBookContents } from '../book-contents.js'

const d = parseDay
const today = '2026-03-31'
const periods = createPeriods(d(today))
const createFeedback = (
  category: 'quality' | 'schedule' | 'praise' | null,
  on: string,
  more: object = {},
) => ({
  content: 'x',
  category,
  receivedOn: d(on),
  ...more,
})

const company = createBookContents(today, {
  satisfaction: [
    { who: 'client', client: 'Acme', score: 4, day: d('2026-03-01') },
    { who: null, engagement: 'Site', score: 5, day: d('2026-03-02') },
    { who: 'client', client: 'Acme', score: 3, day: d('2025-12-01') },
    { who: 'team', client: 'Acme', score: 1, day: d('2026-03-01') },
    { who: 'client', client: 'Calm', score: 2, day: d('2026-03-01') },
  ],
  clients: [{ name: 'Acme' }, { name: 'Globex' }, { name: 'Calm' }],
  engagements: [
    { name: 'Site', client: 'Acme', status: 'active' },
    { name: 'App', client: 'Globex', status: 'active' },
  ],
  milestones: [
    { name: 'a', engagement: 'Site', status: 'done', doneOn: d('2026-03-01'), coCreation: 'yes' },
    { name: 'b', engagement: 'Site', status: 'accepted', acceptedOn: d('2026-03-05') },
    { name: 'c', engagement: 'App', status: 'done', doneOn: d('2024-03-01') },
    { name: 'd', engagement: 'App', status: 'done', doneOn: d('2026-01-10') },
  ],
  changes: [
    { content: '1', engagement: 'Site', raisedOn: d('2026-03-01'), decision: 'approved', impactDays: 4 },
    { content: '2', engagement: 'Site', raisedOn: d('2026-03-01'), decision: 'rejected', impactDays: 9 },
    { content: '3', engagement: 'Site', raisedOn: d('2024-03-01'), decision: 'approved', impactDays: 9 },
    { content: '4', engagement: 'Nobody’s', raisedOn: d('2026-03-01') },
  ],
  feedback: [
    createFeedback('quality', '2026-03-01', {
      client: 'Acme',
      engagement: 'Site',
      status: 'closed',
      solved: 'yes',
      calledBackOn: d('2026-03-09'),
    }),
    createFeedback('quality', '2026-02-01', {
      engagement: 'Site',
      status: 'closed',
      improvement: 'proof first',
    }),
    createFeedback('quality', '2026-02-02', { client: 'Globex', engagement: 'App' }),
    createFeedback('schedule', '2025-11-01', { client: 'acme', status: 'closed' }),
    createFeedback('praise', '2026-03-01', { client: 'Calm' }),
    createFeedback(null, '2026-03-01', { client: 'Calm' }),
    createFeedback('quality', '2024-03-01', { client: 'Acme', engagement: 'Site' }),
  ],
})

describe('clients', () => {
  test('stand with their changes, the days those cost, and their complaints', () => {
    const lines = listClientLines(company, periods)
    expect(lines.map(({ name, changes, changeDays }) => [name, changes, changeDays])).toEqual([
      ['Acme', 2, 4],
      ['Globex', 0, 0],
      ['Calm', 0, 0],
    ])
    const complaints = lines.map((line) => [
      line.complaints,
      line.complaintsBefore,
      line.complaintsInYear,
      line.finished,
    ])
    expect(complaints).toEqual([
      [2, 1, 3, 2],
      [1, 0, 1, 1],
      [0, 0, 0, 0],
    ])
  })
  test('stand with the scores they gave, whoever else gave some', () => {
    expect(listClientLines(company, periods).map(({ score, scoreBefore }) => [score, scoreBefore])).toEqual([
      [4.5, 3],
      [null, null],
      [2, null],
    ])
  })
  test('complain at a rate measured by finished milestones; praise and unsorted words are no complaints', () => {
    expect(measureComplaintRate(company, periods)).toEqual({ value: 4 / 3, part: 4, whole: 3 })
    expect(measureComplaintRate(createBookContents(today, {}), periods)).toEqual({
      value: null,
      part: 0,
      whole: 0,
    })
  })
  test('who take part in making are compared with the others, from three engagements on', () => {
    const { together, alone } = measureCoCreation(company)
    expect([together, alone]).toEqual([
      { value: null, part: 3, whole: 1 },
      { value: null, part: 1, whole: 1 },
    ])
  })
  test('are kept when something of theirs ran a year ago and runs today', () => {
    const running = { contractStart: d('2024-01-01') }
    const retention = measureRetention(
      createBookContents(today, {
        clients: [
          { name: 'Stays', ...running, contractEnd: d('2026-12-31') },
          { name: 'Endless', ...running },
          { name: 'Left', ...running, contractEnd: d('2025-12-31') },
          { name: 'New', contractStart: d('2025-06-01') },
          { name: 'Works' },
          { name: 'Worked' },
        ],
        engagements: [
          { client: 'Works', start: d('2025-01-01'), delivery: d('2026-01-01'), status: 'active' },
          { client: 'Worked', start: d('2025-01-01'), delivery: d('2025-06-01'), status: 'delivered' },
        ],
      }),
    )
    expect(retention).toEqual({ value: 3 / 5, part: 3, whole: 5 })
  })
})

describe('feedback', () => {
  test('is counted by category, and is common when several clients complain of the same', () => {
    const lines = listCategories(company, periods)
    expect(
      lines.map(({ category, now, before, clients, isCommon }) => [category, now, before, clients, isCommon]),
    ).toEqual([
      ['quality', 3, 0, 2, true],
      ['praise', 1, 0, 1, false],
      [null, 1, 0, 1, false],
      ['schedule', 0, 1, 0, false],
    ])
    expect(lines[0]!.open).toBe(2)
  })
  test('of one client alone, and praise of many, is no common problem', () => {
    const many = (category: 'quality' | 'praise', clients: string[]) =>
      createBookContents(today, {
        feedback: clients.map((client) => createFeedback(category, '2026-03-01', { client })),
      })
    const isCommon = (...given: Parameters<typeof many>) =>
      listCategories(many(...given), periods)[0]!.isCommon
    expect(isCommon('quality', ['A', 'A', 'A', 'A'])).toBe(false)
    expect(isCommon('praise', ['A', 'B', 'C'])).toBe(false)
    expect(isCommon('quality', ['A', 'B', 'B'])).toBe(true)
  })
  test('is closed for sure when the client said so, and useful when it changed something', () => {
    expect(measureConfirmedSolved(company, periods)).toEqual({ value: 1 / 3, part: 1, whole: 3 })
    expect(measureImproved(company, periods)).toEqual({ value: 1 / 3, part: 1, whole: 3 })
  })
  test('of quality counts again from the second of an engagement on', () => {
    expect(measureRepeatedDefects(company, periods)).toEqual({ value: 1 / 3, part: 1, whole: 3 })
  })
})

test('scores and pulses are those of the quarter, of whoever gave them', () => {
  const portfolio = createBookContents(today, {
    satisfaction: [
      ...[4, 5].map((score) => ({ who: 'client' as const, score, day: d('2026-03-01') })),
      { who: null, score: 3, day: d('2026-03-01') },
      ...[2, 2, 2].map((score) => ({ who: 'client' as const, score, day: d('2025-12-01') })),
      { who: 'team', score: 1, day: d('2026-03-01') },
      { who: 'client', score: null, day: d('2026-03-01') },
    ],
    pulses: [
      ...(['yes', 'yes', 'partly', 'no', null] as const).map((asExpected) => ({
        asExpected,
        day: d('2026-03-01'),
      })),
      { asExpected: 'yes', day: d('2025-03-01') },
    ],
  })
  const { now, before } = measureSatisfaction(portfolio, 'client', periods)
  expect([now.value, before.value]).toEqual([4, 2])
  expect(measureSatisfaction(portfolio, 'team', periods).now).toEqual({ value: null, part: 1, whole: 1 })
  expect(measurePulseAnswers(portfolio, periods)).toEqual({ value: 0.5, part: 2, whole: 4 })
})
