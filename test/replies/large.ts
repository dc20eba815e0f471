/** A large company in which every tracker's answers are long, and a sheet of its own that is long too. */
import { createCompanyRows } from '../../host/bench/company-rows.js'
import { findColumns, fillRows, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow, createCompany, workday } from '../../host/bench/company-session.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { bundle } from '../bundle/bundle-session.js'
import { isWholeSweep } from '../patience.js'

/** `npm run sweep` asks a larger one. */
const [tasks, projects] = isWholeSweep ? [10_000, 2000] : [1000, 400]
export const [readers, stages] = [50, 300]
export const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

export const session = createCompany(bundle, { tasks, readers })
runOrThrow(session, 'addTrackers', { keys: ['changes', 'issues'] })
for (const [key, lines] of Object.entries(createCompanyRows({ tasks: projects * 100, readers }, workday)))
  if (key === 'clients' || key === 'engagements')
    fillRows(session.workbook, key as TrackerKey, lines.slice(tasks / 100))
fillRows(session.workbook, 'engagements', [
  { name: 'Big', client: 'Client 1', owner: 'Person 1', start: '2026-01-05', delivery: '2026-06-30' },
])
fillRows(session.workbook, 'changes', [
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
fillRows(
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
fillRows(
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
fillRows(session.workbook, 'issues', [{ id: 'I-1', description: 'Something broke', engagement: 'Big' }])
for (const [key, column, text] of [
  ['tasks', 'id', 'T-1'],
  ['people', 'id', 'P-1'],
  ['clients', 'email', 'client1@example.org'],
] as const) {
  const at = {
    sheet: findSheet(session.workbook, key).id,
    row: 2,
    column: findColumns(session.workbook, key).get(column)!,
  }
  session.workbook.setValues(at, [[text]])
}
const own = session.workbook.addSheet('Own')
session.workbook.setValues({ sheet: own.id, row: 1, column: 1 }, [
  ['Task', 'Owner', 'Due', 'Status'],
  ...numbers(3000).map((at) => [`Own ${at}`, `Person ${at % 50}`, 46_000 + (at % 90), 'open']),
])
runOrThrow(session, 'refresh')
for (const time of ['09:00', '10:00', '11:00']) {
  session.setNow({ day: workday, time })
  runOrThrow(session, 'hourly')
}
export const start = session.checkpoint()
/** The last email that is on record. */
export const ledgerId = (session.call('readLedger').value as { value: { recent: { id: string }[] } }).value
  .recent[0]!.id
