import { expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { createAgenda, type AgendaBlock } from '../../../src/domain/measures/agenda.js'
import { createBookContents } from '../book-contents.js'

const d = parseDay
const agenda = createAgenda(
  createBookContents('2026-03-31', {
    people: [{ name: 'Li' }, { name: 'Idle' }],
    engagements: [
      { name: 'Site', status: 'active' },
      { name: 'Quiet', status: 'active' },
      { name: 'Gone', status: 'cancelled' },
    ],
    milestones: [
      { name: 'Draft', engagement: 'Site', status: 'accepted', doneOn: d('2026-03-24'), owner: 'Li' },
    ],
    tasks: [
      { title: 'Old', engagement: 'Site', status: 'done', doneOn: d('2026-03-23') },
      { title: 'Fresh', engagement: 'Site', status: 'done', doneOn: d('2026-03-31') },
      { title: 'Today', engagement: 'Site', due: d('2026-03-31'), owner: 'Li' },
      { title: 'In a week', engagement: 'Site', due: d('2026-04-07'), owner: 'Stranger' },
      { title: 'Later', engagement: 'Site', due: d('2026-04-08') },
      { title: 'Late', engagement: 'Site', due: d('2026-03-30'), owner: 'Li' },
      { title: 'Stuck', engagement: 'Site', due: d('2026-03-20'), status: 'blocked' },
      { title: 'Theirs', engagement: 'Site', due: d('2026-03-10'), ballInCourt: 'client' },
      { title: 'Called off', engagement: 'Site', due: d('2026-03-10'), status: 'cancelled' },
      { title: 'Nowhere', due: d('2026-04-01'), owner: 'Li' },
      { title: 'Elsewhere', engagement: 'Gone', due: d('2026-04-01'), owner: 'Li' },
    ],
    issues: [
      { description: 'Broken', engagement: 'Site' },
      { description: 'Mended', engagement: 'Site', status: 'resolved' },
    ],
    risks: [
      { description: 'Grows', engagement: 'Site', status: 'rising' },
      { description: 'Sleeps', engagement: 'Site', status: 'open' },
    ],
    pulses: [
      { engagement: 'Site', day: d('2026-03-30'), blocker: 'yes', notes: 'No access' },
      { engagement: 'Site', day: d('2026-03-01'), blocker: 'yes' },
    ],
    decisions: [
      { question: 'A or B?', engagement: 'Site' },
      { question: 'Decided', engagement: 'Site', chosen: 'a', decidedOn: d('2026-03-01') },
    ],
    changes: [
      { content: 'More', engagement: 'Site', status: 'assessed' },
      { content: 'Agreed', engagement: 'Site', status: 'reviewed', decision: 'approved' },
    ],
    feedback: [
      { content: 'Too slow', engagement: 'Site' },
      { content: 'Answered', engagement: 'Site', status: 'closed' },
    ],
  }),
)
test('the risks of a stage are to be checked in the weeks around its start, with the kinds that no risk has', () => {
  const stage = (name: string, start: string, more: object = {}) => ({
    name,
    engagement: 'Site',
    start: d(start),
    ...more,
  })
  const given = {
    engagements: [{ name: 'Site', status: 'active' as const }],
    milestones: [
      stage('Began', '2026-03-25'),
      stage('Begins', '2026-04-07'),
      stage('Begins later', '2026-04-08'),
      stage('Long under way', '2026-03-23'),
      stage('Over', '2026-03-30', { status: 'cancelled' }),
    ],
  }
  const risks = [
    { description: 'Map', engagement: 'Site', category: 'technical' as const },
    { description: 'Old', engagement: 'Site', category: 'legal' as const, status: 'closed' as const },
    { description: 'Other', engagement: 'Shop', category: 'market' as const },
  ]
  const pointsOf = (more: object) =>
    createAgenda(createBookContents('2026-03-31', { ...given, ...more })).engagements[0]?.open.filter(
      ({ topic }) => topic === 'riskCheck',
    ) ?? []
  expect(pointsOf({ risks }).map(({ title, missing }) => [title, missing])).toEqual([
    ['Began', ['market', 'management', 'client', 'supplier', 'legal']],
    ['Begins', ['market', 'management', 'client', 'supplier', 'legal']],
  ])
  expect(pointsOf({})).toEqual([])
})

const titles = (block: AgendaBlock, part: 'done' | 'next'): string[] => block[part].map(({ title }) => title)

test('an engagement’s part says what was done in the week, what comes in the next, and what is open', () => {
  const [site] = agenda.engagements as [AgendaBlock]
  expect(agenda.engagements.map(({ name }) => name)).toEqual(['Site'])
  expect(titles(site, 'done')).toEqual(['Fresh', 'Draft'])
  expect(titles(site, 'next')).toEqual(['Today', 'In a week'])
  expect(site.open.map(({ topic, title }) => [topic, title])).toEqual([
    ['waiting', 'Theirs'],
    ['blocked', 'Stuck'],
    ['overdue', 'Late'],
    ['issue', 'Broken'],
    ['risk', 'Grows'],
    ['pulse', 'No access'],
    ['decision', 'A or B?'],
    ['change', 'More'],
    ['feedback', 'Too slow'],
  ])
})

test('a member’s part has the work of every engagement and of none, and leaves out who has nothing to say', () => {
  expect(agenda.members.map(({ name }) => name)).toEqual(['Li', 'Stranger'])
  const [li] = agenda.members as [AgendaBlock]
  expect(titles(li, 'done')).toEqual(['Draft'])
  expect(li.next.map(({ title, engagement }) => [title, engagement])).toEqual([
    ['Today', 'Site'],
    ['Nowhere', null],
  ])
  expect(li.open.map(({ title }) => title)).toEqual(['Late'])
})
