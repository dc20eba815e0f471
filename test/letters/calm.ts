/** A workbook in which all is well, to be spoilt by tests. */
import { day } from '../../src/core/day.js'
import type { Portfolio } from '../../src/project/portfolio.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import type { Given } from '../project/portfolio-of.js'

export const [li, boss] = ['li@example.com', 'boss@example.com']
export const people = [
  { name: 'Li', email: li, manager: 'Zhang' },
  { name: 'Zhang', email: boss, readsManagerDigest: 'yes', digest: 'off' },
] as const
export const [monday, tuesday] = ['2026-03-30', '2026-03-31']
/** What no letter may say while something was left unread. */
export const clear = /all clear|on track|nothing overdue|一切正常|进展正常|无逾期/i
export const shop = {
  name: 'Shop',
  client: 'Acme',
  owner: 'Li',
  status: 'active',
  sowConfirmedOn: day('2026-03-27'),
  start: day('2026-03-30'),
  delivery: day('2026-12-31'),
} as const
export const calm: Given = {
  people,
  clients: [
    { name: 'Acme', lastContact: day('2026-03-27'), nextStep: 'Call', nextStepDay: day('2026-06-01') },
  ],
  engagements: [shop],
  milestones: [
    {
      name: 'Build',
      engagement: 'Shop',
      owner: 'Li',
      status: 'notStarted',
      due: day('2026-11-30'),
      deliverable: 'Shop',
      acceptanceCriteria: 'Works',
    },
  ],
  tasks: [{ title: 'Draw', engagement: 'Shop', owner: 'Li', status: 'notStarted', due: day('2026-11-30') }],
}
export const gone = (portfolio: Portfolio, ...keys: TrackerKey[]): Portfolio => ({ ...portfolio, gone: keys })

export type Task = NonNullable<Given['tasks']>[number]
export const late = (title: string, more: Task = {}): Task => ({
  title,
  owner: 'Li',
  status: 'inProgress',
  due: day('2026-03-27'),
  ...more,
})
