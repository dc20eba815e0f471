/** A large company in which every tracker's answers are long, and a sheet of its own that is long too. */
import { company } from '../../host/bench/company.js'
import { columnsOf, fill, sheetOf } from '../../host/bench/filling.js'
import { must, readyCompany, workday } from '../../host/bench/morning.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { bundle } from '../bundle/stage.js'

export const [tasks, readers, projects, stages] = [10_000, 50, 2000, 300]
export const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

export const session = readyCompany(bundle, { tasks, readers })
must(session, 'addTrackers', { keys: ['changes', 'issues'] })
for (const [key, lines] of Object.entries(company({ tasks: projects * 100, readers }, workday)))
  if (key === 'clients' || key === 'engagements')
    fill(session.workbook, key as TrackerKey, lines.slice(tasks / 100))
fill(session.workbook, 'engagements', [
  { name: 'Big', client: 'Client 1', owner: 'Person 1', start: '2026-01-05', delivery: '2026-06-30' },
])
fill(session.workbook, 'changes', [
  {
    id: 'CH-1',
    engagement: 'Big',
    content: 'A larger change',
    decision: 'Approved',
    impactDays: 5,
    assessedBy: 'Person 1',
    decidedBy: 'Person 1',
    decidedOn: '2026-03-20',
  },
])
fill(
  session.workbook,
  'milestones',
  numbers(stages).map((at) => ({
    name: `Stage ${at}`,
    engagement: 'Big',
    owner: 'Person 1',
    // Every other one is still to come, so that its tasks move with it.
    ...(at % 2 === 0
      ? { start: '2026-04-01', due: '2026-04-21', status: 'Not started' }
      : { start: '2026-02-02', due: '2026-03-02', status: 'In progress' }),
  })),
)
fill(
  session.workbook,
  'tasks',
  numbers(2000).map((at) => ({
    title: `Part ${at}`,
    engagement: 'Big',
    milestone: `Stage ${1 + (at % stages)}`,
    owner: 'Person 2',
    ...((1 + (at % stages)) % 2 === 0
      ? { start: '2026-04-02', due: '2026-04-20', status: 'Not started' }
      : { due: '2026-03-02', status: 'In progress' }),
  })),
)
fill(session.workbook, 'issues', [{ id: 'I-1', description: 'Something broke', engagement: 'Big' }])
for (const [key, column, text] of [
  ['tasks', 'id', 'T-1'],
  ['people', 'id', 'P-1'],
  ['clients', 'email', 'client1@example.org'],
] as const) {
  const at = {
    sheet: sheetOf(session.workbook, key).id,
    row: 2,
    column: columnsOf(session.workbook, key).get(column)!,
  }
  session.workbook.setValues(at, [[text]])
}
const own = session.workbook.addSheet('Own')
session.workbook.setValues({ sheet: own.id, row: 1, column: 1 }, [
  ['Task', 'Owner', 'Due', 'Status'],
  ...numbers(3000).map((at) => [`Own ${at}`, `Person ${at % 50}`, 46_000 + (at % 90), 'open']),
])
must(session, 'refresh')
for (const time of ['09:00', '10:00', '11:00']) {
  session.setNow({ day: workday, time })
  must(session, 'hourly')
}
export const start = session.checkpoint()
/** The last email that is on record. */
export const ledgerId = (session.call('readLedger').value as { value: { recent: { id: string }[] } }).value
  .recent[0]!.id
