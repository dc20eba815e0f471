import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays, type Day } from '../../src/core/day.js'
import { holds } from '../../src/core/rule.js'
import { createPersonalDigest } from '../../src/domain/letters/digest.js'
import { createManagerDigest } from '../../src/domain/letters/manager-digest.js'
import { listOpenWork } from '../../src/domain/letters/open-work.js'
import { listReaders } from '../../src/domain/letters/readers.js'
import { lateFlags, workTrackers } from '../../src/domain/letters/work-trackers.js'
import { trackerKeys, trackerOf, trackers, trackersWith } from '../../src/trackers/index.js'
import { type GivenRows, createBookContents } from './book-contents.js'
import { healthy } from './healthy.js'

const today = '2026-03-31' as Day
const yesterday = '2026-03-30' as Day
const people = [{ name: 'Li', email: 'li@example.com' }]
const engagements = [{ id: 'E1', name: 'Relaunch', client: 'Acme', owner: 'Li', status: 'active' }] as const

const late: GivenRows = {
  people,
  engagements,
  issues: [{ description: 'Server down', engagement: 'Relaunch', owner: 'Li', due: yesterday }],
  feedback: [{ content: 'Too slow', client: 'Acme', owner: 'Li', answerBy: yesterday }],
  contacts: [{ summary: 'Call back', client: 'Acme', owner: 'Li', followUpOn: yesterday }],
  decisions: [
    { question: 'A or B?', engagement: 'Relaunch', askedOn: '2026-03-20' as Day, answerBy: yesterday },
  ],
  risks: [{ description: 'Supplier', engagement: 'Relaunch', owner: 'Li', reviewOn: yesterday }],
  rhythm: [{ form: 'Weekly call', lead: 'Li', nextOn: yesterday }],
  retrospectives: [{ whatWasLate: 'Draft', owner: 'Li', due: yesterday }],
  training: [{ topic: 'Talking with clients', person: 'Li', on: yesterday }],
}

describe('work that letters speak of', () => {
  test('is everything somebody owes by a day, whatever tracker it stands in', () => {
    const portfolio = createBookContents(today, late)
    const digest = createPersonalDigest(
      portfolio,
      listOpenWork(portfolio),
      listReaders(portfolio, 'en')[0]!,
      null,
    )
    expect(digest.overdue.map(({ table }) => table).sort()).toEqual([
      'contacts',
      'feedback',
      'issues',
      'retrospectives',
      'rhythm',
      'risks',
      'training',
    ])
    expect(digest.overdue.every(({ daysLate }) => daysLate === 1)).toBe(true)
    expect(digest.waiting).toMatchObject([
      { table: 'decisions', title: 'A or B?', waitingOn: 'client', since: '2026-03-20', client: 'Acme' },
    ])
  })
  test('ends when the row says that it is done', () => {
    const done = createBookContents(today, {
      people,
      engagements,
      issues: [{ description: 'Server down', owner: 'Li', due: yesterday, status: 'resolved' }],
      feedback: [{ content: 'Too slow', owner: 'Li', answerBy: yesterday, status: 'closed' }],
      contacts: [{ summary: 'Said hello', owner: 'Li' }],
      decisions: [{ question: 'A or B?', engagement: 'Relaunch', answerBy: yesterday, chosen: 'a' }],
      risks: [{ description: 'Supplier', owner: 'Li', reviewOn: yesterday, status: 'closed' }],
    })
    expect(listOpenWork(done)).toEqual([])
  })
  test('is late exactly when a flag of its tracker says so, and never before the day it is owed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        fc.constantFrom('in', 'out', null),
        (asked, follow, direction) => {
          const portfolio = createBookContents(today, {
            people,
            contacts: [
              {
                summary: 'Talk',
                owner: 'Li',
                direction,
                askedOn: plusDays(today, asked),
                followUpOn: plusDays(today, follow),
              },
            ],
          })
          const row = portfolio.rows.contacts[0]!
          const red = trackers.contacts.flags
            .filter(({ rag }) => rag === 'red')
            .some(({ when }) => holds(when, row, portfolio.situation))
          const [item] = listOpenWork(portfolio)
          expect(item!.late).toBe(red)
          expect(item!.due! < today).toBe(red)
        },
      ),
    )
  })
  test('without an owner is told to managers where its tracker wants one', () => {
    const portfolio = createBookContents(today, {
      issues: [{ description: 'Server down', due: yesterday }, { description: null }],
      contacts: [{ summary: 'Call back', followUpOn: yesterday }],
    })
    const { noOwner } = createManagerDigest(portfolio, listOpenWork(portfolio), healthy, [])
    expect(noOwner.map(({ title }) => title)).toEqual(['Server down'])
  })
  test('makes a reader of an address that only stands beside an issue', () => {
    const portfolio = createBookContents(today, { issues: [{ description: 'x', owner: 'new@example.com' }] })
    expect(listReaders(portfolio, 'en').map(({ address }) => address)).toEqual(['new@example.com'])
  })
  test('is found in every tracker that says by a flag that a date has passed, unless another part of emails tells it', () => {
    const elsewhere = {
      engagements: 'projects are told by their colour, with the reasons',
      care: 'client care has a list of its own',
    }
    const late = trackerKeys.filter((key) => lateFlags(trackerOf(key)).length > 0)
    expect([...workTrackers, ...Object.keys(elsewhere)].sort()).toEqual([...late].sort())
  })
  test('comes from tasks first, and of equal dates in the order of the ranks', () => {
    const ranked = [
      'tasks',
      'milestones',
      'issues',
      'feedback',
      'contacts',
      'clients',
      'gates',
      'decisions',
      'documents',
      'risks',
      'rhythm',
      'retrospectives',
      'training',
    ]
    // A tracker that is added later has a place of its own among these.
    expect(workTrackers.filter((key) => ranked.includes(key))).toEqual(ranked)
    expect(workTrackers[0]).toBe('tasks')
    expect([...workTrackers].sort()).toEqual([...trackersWith(({ work }) => work)].sort())
    const ranks = workTrackers.map((key) => trackerOf(key).work!.rank ?? Infinity)
    expect(ranks).toEqual(ranks.toSorted((one, other) => (one === other ? 0 : one - other)))
  })
})
