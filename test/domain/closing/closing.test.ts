import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import type { BookContents } from '../../../src/domain/book-contents.js'
import { findLateStages } from '../../../src/domain/closing/late-stages.js'
import { findSeenCauses } from '../../../src/domain/closing/seen-causes.js'
import { createBookContents, type GivenRows } from '../book-contents.js'

const d = parseDay
const engagements: GivenRows['engagements'] = [{ name: 'Site', status: 'delivered' }, { name: 'App' }]
const lateness = (contents: BookContents) => findLateStages(contents, contents.rows.engagements[0]!)
const latenessOf = (...milestones: NonNullable<GivenRows['milestones']>) =>
  lateness(
    createBookContents('2026-03-31', {
      engagements,
      milestones: milestones.map((row) => ({ engagement: 'Site', name: 'Build', ...row })),
    }),
  )

describe('a stage', () => {
  test('is late by the working days after its baseline date, whatever its due date was moved to', () => {
    const moved = { baselineDue: d('2026-03-18'), due: d('2026-03-25'), doneOn: d('2026-03-23') }
    expect(latenessOf({ ...moved, status: 'done' }).late).toMatchObject([{ days: 3, isBaseline: true }])
    expect(latenessOf({ ...moved, baselineDue: null, status: 'done' }).late).toEqual([])
  })
  test('is late while it is open after its date, also when it was put aside', () => {
    for (const status of ['inProgress', 'onHold'] as const)
      expect(latenessOf({ due: d('2026-03-27'), status }).late).toMatchObject([{ days: 2, isOpen: true }])
  })
  test('is not called in time where a date is missing or cannot be read', () => {
    const done = { status: 'done', due: d('2026-03-27'), doneOn: d('2026-03-27') } as const
    expect(latenessOf(done)).toMatchObject({ late: [], unknown: [], stages: ['Build'] })
    expect(latenessOf({ ...done, due: null }).unknown).toEqual(['Build'])
    expect(latenessOf({ ...done, doneOn: null }).unknown).toEqual(['Build'])
    for (const column of ['due', 'baselineDue'])
      expect(latenessOf({ ...done, at: { line: 2, unread: [column] } }).unknown).toEqual(['Build'])
  })
  test('does not count once it is cancelled, and one of no known project is said', () => {
    expect(latenessOf({ status: 'cancelled', due: d('2026-03-27') })).toMatchObject({ late: [], stages: [] })
    const lost = createBookContents('2026-03-31', { engagements, milestones: [{ engagement: 'Lost' }] })
    expect(lateness(lost).unmatched).toBe(1)
  })
})

test('causes and answers are those of other projects, the most frequent first', () => {
  const contents = createBookContents('2026-03-31', {
    engagements,
    retrospectives: [
      { engagement: 'Site', cause: 'estimate', why1: 'Own' },
      { engagement: 'App', cause: 'supplier', why1: 'Rare', why2: 'Often' },
      { engagement: 'App', cause: 'supplier', why3: 'often' },
      { engagement: 'App', cause: 'other', why1: 'Dropped', status: 'cancelled' },
    ],
  })
  const { causes, answers } = findSeenCauses(contents, contents.rows.engagements[0]!)
  expect(causes[0]).toEqual({ key: 'supplier', seen: 2 })
  expect(causes.slice(1).map(({ seen }) => seen)).toEqual([0, 0, 0, 0, 0, 0])
  expect(answers).toEqual(['Often', 'Rare'])
})
