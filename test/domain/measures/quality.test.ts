import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { createPeriods } from '../../../src/domain/measures/figure.js'
import {
  listDefects,
  listResponses,
  listVersions,
  measureForesight,
} from '../../../src/domain/measures/quality.js'
import { createBookContents, type GivenRows } from '../book-contents.js'

const d = parseDay
const periods = createPeriods(d('2026-03-31'))
const book = (given: GivenRows) => createBookContents('2026-03-31', given)

describe('deliverables with several versions', () => {
  const stage = (deliverable: string, version: string | null, more: object = {}) => ({
    name: 'x',
    engagement: 'Site',
    deliverable,
    version,
    ...more,
  })
  test('are named with their versions, each once', () => {
    const found = listVersions(
      book({
        engagements: [{ name: 'Site' }],
        milestones: [stage('Design', 'v1'), stage('design ', 'v2'), stage('Design', 'V1')],
      }),
    )
    expect(found.lines).toEqual([{ deliverable: 'Design', engagement: 'Site', versions: ['v1', 'v2'] }])
  })
  test('are none in other projects, without a version, or cancelled', () => {
    const milestones = [
      stage('Design', 'v1'),
      stage('Design', 'v2', { engagement: 'Shop' }),
      stage('Design', null),
      stage('Design', 'v3', { status: 'cancelled' }),
    ]
    expect(listVersions(book({ milestones })).lines).toEqual([])
  })
})

describe('defects that come back', () => {
  const complaint = (day: string, more: object) => ({
    content: 'x',
    category: 'quality' as const,
    receivedOn: d(day),
    ...more,
  })
  const given: GivenRows = {
    engagements: [{ name: 'Site' }, { name: 'Shop' }],
    feedback: [
      complaint('2026-03-01', { milestone: 'Build', supplier: 'Printer Ltd', engagement: 'Site' }),
      complaint('2026-03-02', { milestone: 'Build' }),
      complaint('2026-03-02', { category: 'price', milestone: 'Build', supplier: 'Printer Ltd' }),
      complaint('2026-03-03', {}),
      complaint('2026-03-04', {}),
    ],
    issues: [
      {
        description: 'y',
        raisedOn: d('2025-11-01'),
        milestone: 'build',
        supplier: 'printer ltd',
        engagement: 'Shop',
      },
      {
        description: 'z',
        raisedOn: d('2026-01-10'),
        milestone: 'Build',
        supplier: 'Printer Ltd',
        status: 'cancelled',
      },
      { description: 'old', raisedOn: d('2024-01-10'), milestone: 'Build', supplier: 'Printer Ltd' },
    ],
  }
  test('are counted by stage and supplier, over feedback and issues, with the trend', () => {
    expect(listDefects(book(given), periods).lines).toEqual([
      { stage: 'Build', supplier: 'Printer Ltd', year: 2, quarter: 1, before: 1, projects: 2 },
    ])
  })
})

describe('how long clients wait', () => {
  const question = (client: string, askedOn: string, answeredOn: string | null, more: object = {}) => ({
    client,
    direction: 'in' as const,
    askedOn: d(askedOn),
    answeredOn: answeredOn === null ? null : d(answeredOn),
    ...more,
  })
  test('is the middle of the working days of a quarter, beside the one before and what still waits', () => {
    const found = listResponses(
      book({
        clients: [{ name: 'Acme' }, { name: 'Globex' }],
        contacts: [
          question('Acme', '2026-03-02', '2026-03-03'),
          question('Acme', '2026-03-06', '2026-03-09'),
          question('Acme', '2026-03-09', '2026-03-16'),
          question('Acme', '2025-12-01', '2025-12-05'),
          question('Acme', '2026-03-20', '2026-03-10'),
          question('Acme', '2026-03-20', null),
          question('Globex', '2026-03-20', null),
          question('Globex', '2026-03-02', '2026-03-03', { direction: 'out' }),
          question('Nobody’s', '2026-03-02', '2026-03-03'),
        ],
      }),
      periods,
    )
    expect(found).toEqual([
      { client: 'Acme', answered: 3, days: 1, daysBefore: 4, waiting: 1 },
      { client: 'Globex', answered: 0, days: null, daysBefore: null, waiting: 1 },
    ])
  })
})

test('risks are seen so many working days before they occur; those without both dates are left out', () => {
  const risk = (seenOn: string | null, occurredOn: string | null) => ({
    description: 'x',
    seenOn: seenOn === null ? null : d(seenOn),
    occurredOn: occurredOn === null ? null : d(occurredOn),
  })
  const given = [
    risk('2026-03-02', '2026-03-09'),
    risk('2026-03-02', '2026-03-02'),
    risk('2026-03-02', '2026-03-04'),
    risk(null, '2026-03-04'),
    risk('2026-03-02', null),
    risk('2026-03-20', '2026-03-04'),
    risk('2024-03-02', '2024-03-04'),
  ]
  expect(measureForesight(book({ risks: given }), periods)).toEqual({ value: 2, part: 3, whole: 3 })
  expect(measureForesight(book({ risks: given.slice(1) }), periods).value).toBeNull()
})
