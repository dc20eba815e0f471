/** A workbook in which all is well, to be spoilt by tests. */
import { parseDay } from '../../src/core/day.js'
import type { BookContents } from '../../src/domain/book-contents.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import type { GivenRows } from '../domain/book-contents.js'

export const [li, boss] = ['li@example.com', 'boss@example.com']
export const people = [
  { name: 'Li', email: li, manager: 'Zhang' },
  { name: 'Zhang', email: boss, readsManagerDigest: 'yes', digest: 'off' },
] as const
export const [monday, tuesday] = ['2026-03-30', '2026-03-31']
/** What no letter may say while something was left unread. */
export const allClearPattern = /all clear|on track|nothing overdue|一切正常|进展正常|无逾期/i
export const shop = {
  name: 'Shop',
  client: 'Acme',
  owner: 'Li',
  status: 'active',
  sowConfirmedOn: parseDay('2026-03-27'),
  start: parseDay('2026-03-30'),
  delivery: parseDay('2026-12-31'),
} as const
export const calmRows: GivenRows = {
  people,
  clients: [
    {
      name: 'Acme',
      lastContact: parseDay('2026-03-27'),
      nextStep: 'Call',
      nextStepDay: parseDay('2026-06-01'),
    },
  ],
  engagements: [shop],
  milestones: [
    {
      name: 'Build',
      engagement: 'Shop',
      owner: 'Li',
      status: 'notStarted',
      due: parseDay('2026-11-30'),
      deliverable: 'Shop',
      acceptanceCriteria: 'Works',
    },
  ],
  tasks: [
    { title: 'Draw', engagement: 'Shop', owner: 'Li', status: 'notStarted', due: parseDay('2026-11-30') },
  ],
}
export const withMissingTrackers = (portfolio: BookContents, ...keys: TrackerKey[]): BookContents => ({
  ...portfolio,
  gone: keys,
})

export type Task = NonNullable<GivenRows['tasks']>[number]
export const createLateTask = (title: string, more: Task = {}): Task => ({
  title,
  owner: 'Li',
  status: 'inProgress',
  due: parseDay('2026-03-27'),
  ...more,
})
