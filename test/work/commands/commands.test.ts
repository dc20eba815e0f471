import { libraryPort } from '../../library-texts.js'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/core/locale.js'
import { createOpenBook } from './open-book.js'
import { type RowCommand, problemsOf } from '../../../src/work/commands/command.js'
import { formatProblem } from '../../../src/work/wording.js'
import { createBookContents, type GivenRows } from '../../domain/book-contents.js'

const given: GivenRows = {
  engagements: [
    { name: 'Shop', client: 'Acme', status: 'planned' },
    { name: 'Site', client: 'Acme', status: 'active' },
  ],
  milestones: [{ name: 'Build', engagement: 'Site', status: 'inProgress' }],
  tasks: [
    { title: 'Wire', engagement: 'Site', milestone: 'Build', status: 'inProgress' },
    { title: 'Paint', engagement: 'Site', milestone: 'Build', status: 'done' },
  ],
  issues: [{ description: 'No access', engagement: 'Site', status: 'open' }],
  requirements: [{ description: 'Login', engagement: 'Shop', status: 'proposed' }] as never,
  changes: [{ content: 'Two more reports', engagement: 'Site', impactDays: 5 }],
}
const asked = (command: RowCommand, confirmed = false, more: GivenRows = {}): string[] =>
  problemsOf(
    createOpenBook(createBookContents('2026-03-31', { ...given, ...more })),
    [command],
    confirmed,
  ).map(({ code, table, column, found, count }) => [code, table, column, count ?? found].join(' ').trim())

describe('a command', () => {
  const on = (set: RowCommand['set'], expect?: RowCommand['expect']): RowCommand => ({
    tracker: 'tasks',
    id: 'T1',
    set,
    ...(expect ? { expect } : {}),
  })
  test('sets only values of the tracker’s columns', () => {
    expect(asked(on({ status: 'done', due: '2026-04-01', percentComplete: 1, owner: 'Li' }))).toEqual([])
    expect(asked(on({ status: 'finished' }))).toEqual(['notAChoice tasks status finished'])
    expect(asked(on({ due: 'soon' }))).toEqual(['notADay tasks due soon'])
    expect(asked(on({ percentComplete: 7 }))).toEqual(['outOfRange tasks percentComplete 7'])
    expect(asked(on({ title: '' }))).toEqual(['required tasks title'])
    expect(asked(on({ flag: 'x' }))).toEqual(['derivedColumn tasks flag x'])
    expect(asked(on({ id: 'x' }))).toEqual(['derivedColumn tasks id x'])
    expect(asked(on({ mood: 'x' }))).toEqual(['missingColumn tasks mood x'])
  })
  test('needs its row, its sheet, and what it expects there', () => {
    expect(asked({ ...on({ status: 'done' }), id: 'T9' })).toEqual(['rowGone tasks id T9'])
    expect(asked({ tracker: 'risks', id: 'K1', set: { status: 'closed' } })).toEqual(['missingTable risks'])
    expect(asked(on({ status: 'done' }, { status: 'inProgress' }))).toEqual([])
    expect(asked(on({ status: 'done' }, { status: 'notStarted' }))).toEqual([
      'changedSince tasks status inProgress',
    ])
    const unreadableTasks = [{ title: 'Wire', at: { line: 2, unread: ['due'] } }]
    expect(asked(on({ status: 'done' }, { due: null }), false, { tasks: unreadableTasks })).toEqual([
      'changedSince tasks due',
    ])
  })
})

describe('a gate', () => {
  const change = (set: RowCommand['set']): RowCommand => ({ tracker: 'changes', id: 'CR1', set })
  const project = (id: string, set: RowCommand['set']): RowCommand => ({ tracker: 'engagements', id, set })
  const stage = (set: RowCommand['set']): RowCommand => ({ tracker: 'milestones', id: 'M1', set })
  test('of a change names each cell that its approval must say', () => {
    expect(asked(change({ decision: 'approved' }))).toEqual([
      'neededFirst changes assessedBy Two more reports',
      'neededFirst changes decidedBy Two more reports',
      'neededFirst changes decidedOn Two more reports',
    ])
    const approvedChange = {
      decision: 'approved',
      assessedBy: 'Li',
      decidedBy: 'Bo',
      decidedOn: '2026-03-30',
    }
    expect(asked(change(approvedChange))).toEqual([])
    expect(asked(change({ status: 'implemented' }))[0]).toBe('notApproved changes decision Two more reports')
    expect(asked(change({ ...approvedChange, status: 'implemented' }))).toEqual([])
    expect(asked(change({ decision: 'rejected', decidedBy: 'Bo', decidedOn: '2026-03-30' }))).toEqual([])
  })
  test('of a project lets nothing begin before its conditions are met', () => {
    expect(asked(project('E1', { status: 'active' }))).toEqual([
      'neededFirst engagements sowConfirmedOn Shop',
      'neededFirst engagements owner Shop',
      'neededFirst milestones  Shop',
      'neededFirst requirements confirmedOn Shop',
    ])
    expect(asked(project('E2', { status: 'active' }))).toEqual([])
  })
  test('of a delivery and of a stage that is done names what is open, until a person confirms it', () => {
    const open = ['stillOpen milestones  1', 'stillOpen tasks  1', 'stillOpen issues  1']
    expect(asked(project('E2', { status: 'delivered' }))).toEqual(open)
    expect(asked(project('E2', { status: 'delivered' }), true)).toEqual([])
    expect(asked(stage({ status: 'done' }))).toEqual(['stillOpen tasks  1'])
    expect(asked(stage({ result: 'pass' }))).toEqual(['stillOpen tasks  1'])
    expect(asked(stage({ status: 'done' }), true)).toEqual([])
    expect(asked(stage({ status: 'accepted' }), true)).toEqual([
      'neededFirst milestones acceptanceCriteria Build',
      'neededFirst milestones acceptedBy Build',
      'neededFirst milestones acceptedOn Build',
    ])
  })
  test('counts what cannot be told: unread statuses, rows of several projects of that name, sheets that are gone', () => {
    const deliver = project('E2', { status: 'delivered' })
    const doubtful: GivenRows = {
      engagements: [
        { name: 'Site', client: 'Acme' },
        { name: 'Site', client: 'Bolt', status: 'active' },
      ],
      milestones: [],
      issues: [],
      tasks: [{ title: 'Whose?', engagement: 'Site', status: 'inProgress' }],
    }
    expect(asked(deliver, false, doubtful)).toEqual(['stillOpen tasks  1'])
    const unreadableTasks = [{ title: 'Wire', engagement: 'Site', at: { line: 2, unread: ['status'] } }]
    expect(asked(deliver, false, { milestones: [], issues: [], tasks: unreadableTasks })).toEqual([
      'stillOpen tasks  1',
    ])
    const book = createOpenBook({
      ...createBookContents('2026-03-31', { engagements: given.engagements! }),
      gone: ['tasks'],
    })
    expect(problemsOf(book, [deliver]).map(({ code, table }) => `${code} ${table}`)).toEqual([
      'goneTable tasks',
    ])
  })
})

test.each(locales)('every refusal is a sentence that names its row or sheet, in %s', (locale) => {
  const book = createOpenBook(createBookContents('2026-03-31', given))
  const problems = problemsOf(book, [
    { tracker: 'changes', id: 'CR1', set: { status: 'implemented' } },
    { tracker: 'engagements', id: 'E2', set: { status: 'delivered' } },
    { tracker: 'tasks', id: 'T1', set: { flag: 'x' }, expect: {} },
    { tracker: 'tasks', id: 'T1', set: {}, expect: { status: 'done' } },
  ]).map((problem) => formatProblem(libraryPort, problem, locale))
  expect(problems).toHaveLength(4 + 3 + 1 + 1)
  expect(problems.join('\n')).not.toMatch(/undefined|null/)
  expect(new Set(problems).size).toBe(problems.length)
})
