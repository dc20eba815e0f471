import { parseDay } from '../../src/core/day.js'
import { createBookContents } from '../domain/book-contents.js'

/** A small company on the last day of March: one engagement late, one calm, one over. */
const d = parseDay
export const company = createBookContents('2026-03-31', {
  clients: [{ name: 'Acme', contractEnd: d('2026-05-01'), lastContact: d('2026-03-01') }],
  engagements: [
    {
      name: 'Calm',
      client: 'Acme',
      owner: 'Li',
      status: 'active',
      start: d('2026-01-05'),
      delivery: d('2026-06-30'),
    },
    {
      name: 'Burning',
      client: 'Acme',
      owner: null,
      status: 'active',
      start: d('2026-02-02'),
      delivery: d('2026-05-29'),
    },
    { name: 'Over', client: 'Acme', status: 'delivered', start: d('2025-01-05'), delivery: d('2025-06-30') },
  ],
  milestones: [
    {
      name: 'Kick-off',
      engagement: 'Burning',
      owner: 'Li',
      status: 'done',
      start: d('2026-02-02'),
      due: d('2026-02-13'),
      doneOn: d('2026-02-27'),
      baselineStart: d('2026-02-02'),
      baselineDue: d('2026-02-13'),
      acceptanceCriteria: 'x',
    },
    {
      name: 'Build',
      engagement: 'Burning',
      owner: 'Li',
      status: 'inProgress',
      start: d('2026-03-02'),
      due: d('2026-03-13'),
      acceptanceCriteria: 'x',
    },
  ],
  tasks: [
    { title: 'Late one', engagement: 'Burning', owner: 'Li', status: 'inProgress', due: d('2026-03-20') },
    { title: 'Soon', engagement: 'Burning', owner: null, status: 'notStarted', due: d('2026-04-02') },
    { title: 'Parked', engagement: 'Calm', owner: 'Li', status: 'onHold', due: d('2026-03-01') },
    { title: 'Gone', engagement: 'Calm', owner: 'Li', status: 'cancelled', due: d('2026-03-01') },
    { title: 'Finished', engagement: 'Calm', owner: 'Li', status: 'done', due: d('2026-03-01') },
  ],
  people: [{ name: 'Li', email: 'li@example.com' }],
})
