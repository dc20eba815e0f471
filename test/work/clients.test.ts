import { beforeEach, describe, expect, test } from 'vitest'
import { fillRows, toSerial } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import type { ClientsData } from '../../src/work/clients/read-client.js'
import type { ClientView } from '../../src/work/clients/client-view.js'
import { createSetUpSession } from '../bundle/bundle-session.js'
import { findCellPosition, readReplyValue } from '../letters/team-session.js'
import { sheets } from '../letters/report/two-clients.js'

let session: Session
const read = (client?: string): ClientsData =>
  readReplyValue(runOrThrow(session, 'readClient', client ? { client } : null))
const viewOf = (client: string): ClientView => read(client).chosen!

const ready = createSetUpSession('en')
runOrThrow(ready, 'addTrackers', {
  keys: ['requirements', 'changes', 'decisions', 'issues', 'feedback', 'contacts', 'pulses', 'care'],
})
for (const [key, lines] of Object.entries(sheets)) fillRows(ready.workbook, key as 'clients', lines)
fillRows(ready.workbook, 'people', [{ id: 'P-li', name: 'Li', email: 'li@example.com' }])
fillRows(ready.workbook, 'changes', [
  {
    id: 'CR-1',
    content: 'A shop',
    engagement: 'New website',
    requester: 'Dana',
    raisedOn: '2026-03-20',
    impactDays: 5,
    impactCost: 12000,
    status: 'Assessed',
  },
  { id: 'CR-2', content: 'A blog', engagement: 'New website', status: 'Raised', decision: 'Rejected' },
])
fillRows(ready.workbook, 'contacts', [
  { id: 'CL-1', day: '2026-03-26', client: 'Acme', summary: 'Asked for the logo', channel: 'Phone' },
])
fillRows(ready.workbook, 'feedback', [
  { id: 'FB-1', content: 'Too slow', client: 'Acme', answerBy: '2026-03-25' },
])
fillRows(ready.workbook, 'pulses', [
  {
    id: 'PU-1',
    day: '2026-03-24',
    engagement: 'New website',
    asExpected: 'Partly',
    newNeed: 'No',
    blocker: 'Yes',
  },
])
const start = ready.checkpoint()
beforeEach(() => {
  session = ready
  session.restore(start)
})

test('every client can be chosen, with health, what is late, and whose report is due', () => {
  expect(read()).toMatchObject({
    locale: 'en',
    today: '2026-03-31',
    chosen: null,
    clients: [
      { id: 'C-1', name: 'Acme', health: { key: 'poor' }, late: 2, report: 'due' },
      { id: 'C-2', name: 'Bluebird', report: null },
    ],
  })
})

test('one client is told whole: file, engagements with their colour and why, late, coming, open, talks', () => {
  const view = viewOf('Acme')
  expect(view.health.reasons).toEqual(['1 open feedback item, 1 past the answer-by date'])
  const fact = (key: string) => view.file.find((each) => each.key === key)
  expect(fact('painPoints')).toMatchObject({ label: 'Pain points', text: 'pays late and argues about it' })
  expect(fact('lastContact')).toMatchObject({ day: '2026-03-26' })
  expect(fact('reportCadence')).toMatchObject({ text: 'Weekly' })
  expect(view.engagements).toEqual([
    expect.objectContaining({
      name: 'New website',
      stage: 'Design',
      rag: 'red',
      why: expect.stringMatching(/^Design: Overdue by 2 working days; and \d+ more$/),
    }),
  ])
  expect(view.late.rows.map(({ id }) => id)).toEqual(['FB-1', 'M-2'])
  expect(view.coming.rows.map(({ id }) => id)).toEqual(['T-1', 'D-1'])
  const open = view.open.map(({ table, rows }) => [table, rows.map(({ id }) => id)])
  expect(Object.fromEntries(open)).toEqual({
    requirements: [],
    changes: ['CR-1'],
    decisions: ['D-1'],
    issues: ['I-1', 'I-2'],
    feedback: ['FB-1'],
  })
  expect(view.talks.rows[0]).toMatchObject({
    title: 'Asked for the logo',
    on: '2026-03-26',
    details: ['', 'Phone'],
  })
  expect(view.pulses.rows[0]?.answers).toEqual(['Partly', 'No', 'Yes'])
  expect(view.questions.map(({ question }) => question)).toEqual([
    'Is progress as you expected?',
    'Are there any new needs?',
    'Is anything blocking the work?',
  ])
  // Nothing of the other client.
  expect(JSON.stringify(view)).not.toMatch(/Bluebird|Bird app|Nest|Feather/)
})

test('its service calls do not grow with rows', () => {
  const calls = (): number => runOrThrow(session, 'readClient', { client: 'Acme' }).calls.total
  // The first run finds out how the sheet's zone writes days; later ones remember.
  calls()
  const before = calls()
  fillRows(
    session.workbook,
    'tasks',
    Array.from({ length: 300 }, (_, at) => ({
      id: `T-9${at}`,
      title: `Piece ${at}`,
      engagement: 'New website',
      due: '2026-03-02',
    })),
  )
  const { late } = viewOf('Acme')
  expect([late.rows.length, late.total]).toEqual([100, 302])
  expect(calls()).toBe(before)
})

test('a client whose name another one bears is found by id, and the doubt is told', () => {
  session.workbook.setValues(findCellPosition(session, 'clients', 3, 'name'), [['acme']])
  expect(viewOf('C-2')).toMatchObject({ id: 'C-2', namesakes: 2, engagements: [] })
  expect(viewOf('C-1').namesakes).toBe(2)
})

test('an address that cannot be read is quoted where it would stand', () => {
  session.workbook.setValues(findCellPosition(session, 'clients', 2, 'email'), [['dana at acme']])
  const { report, file } = viewOf('Acme')
  expect(report).toMatchObject({ to: '', wrong: expect.stringContaining('dana at acme') })
  expect(file.find(({ key }) => key === 'email')?.wrong).toContain('dana at acme')
})

describe('a draft', () => {
  const draft = (kind: string, title = '') =>
    viewOf('Acme').drafts.find((each) => each.kind === kind && each.title.includes(title))!
  test('of a notice of delay says what is late, why, what is done about it, and the new day', () => {
    session.workbook.setValues(findCellPosition(session, 'milestones', 3, 'delayReason'), [
      ['Waiting for the client'],
    ])
    const { text, title, warning } = draft('delay')
    expect(title).toBe('Delay: New website')
    for (const sentence of [
      'Dear Dana,',
      'Design: planned for 27 Mar 2026',
      'we are waiting for input from your side',
      'New date: 3 Apr 2026',
      'Old site cannot be exported: We copy the pages by hand',
      'Delivery is planned for 29 May 2026.',
      'Kind regards\nLi',
    ])
      expect(text, sentence).toContain(sentence)
    expect(text).not.toMatch(/argues|leaving|shout/)
    expect(warning).toBe('')
  })
  test('says where delivery is only by what was agreed and what the late stages expect', () => {
    const delivery = (agreed: string, forecast: string): string => {
      session.restore(start)
      session.workbook.setValues(findCellPosition(session, 'engagements', 2, 'baselineDelivery'), [
        [toSerial(agreed)],
      ])
      session.workbook.setValues(findCellPosition(session, 'milestones', 3, 'forecast'), [
        [toSerial(forecast)],
      ])
      return /Deliver.*/.exec(draft('delay').text)![0]
    }
    expect(delivery('2026-05-29', '2026-04-03')).toBe('Delivery stays on 29 May 2026.')
    expect(delivery('2026-05-22', '2026-04-03')).toBe(
      'Delivery moves to 29 May 2026, 5 working days later than agreed.',
    )
    expect(delivery('2026-06-05', '2026-04-03')).toBe(
      'Delivery is planned for 29 May 2026; 5 Jun 2026 was agreed.',
    )
    for (const open of ['2026-06-12', '2026-03-20'])
      expect(delivery('2026-05-29', open)).toBe(
        'Delivery was planned for 29 May 2026. [does this date still hold?]',
      )
  })
  test('of a change tells who asked only where that is on record, and no effect that nobody worked out', () => {
    session.workbook.setValues(findCellPosition(session, 'changes', 2, 'impactDays'), [['']])
    session.workbook.setValues(findCellPosition(session, 'changes', 2, 'requester'), [['Li']])
    session.workbook.setValues(findCellPosition(session, 'changes', 2, 'reason'), [
      ['They never read the offer'],
    ])
    const { text } = draft('change', 'A shop')
    expect(text).toContain('This is about a change received on 20 Mar 2026: “A shop”')
    expect(text).toContain('• Delivery: [not assessed yet]')
    expect(text).not.toMatch(/you asked|stays on|never read/)
  })
  test('leaves a gap for what nobody has written down', () => {
    session.workbook.setValues(findCellPosition(session, 'milestones', 3, 'forecast'), [['']])
    session.workbook.setValues(findCellPosition(session, 'issues', 2, 'solution'), [['']])
    const { text } = draft('delay')
    for (const gap of ['[why]', '[new date]', '[what we are doing]']) expect(text).toContain(gap)
  })
  test('of a change request says its effects, or that it is being looked at, or what was decided', () => {
    const { text } = draft('change', 'A shop')
    expect(text).toContain('On 20 Mar 2026 you asked us for this change: “A shop”')
    expect(text).toContain('Delivery: 5 working days later, on 5 Jun 2026 instead of 29 May 2026')
    expect(text).toContain('Costs: 12,000')
    expect(text).toContain('Please tell us which you prefer')
    expect(draft('change', 'A blog').text).toContain('We suggest leaving it out')
  })
  test('warns when it names another client', () => {
    session.workbook.setValues(findCellPosition(session, 'changes', 2, 'content'), [
      ['A shop like Bluebird’s'],
    ])
    expect(draft('change', 'A shop').warning).toContain('“Bluebird”')
  })
})

test('answers keep apart what is needed and what blocks, and make the trackers they take', () => {
  session = createSetUpSession('en')
  for (const key of ['clients', 'engagements'] as const) fillRows(session.workbook, key, sheets[key]!)
  expect(viewOf('Acme').missing.open).toContain('Change requests')
  const answers = { engagement: 'E-1', asExpected: 'no', newNeed: 'yes', blocker: 'yes' }
  expect(
    readReplyValue(
      runOrThrow(session, 'answerPulse', { ...answers, need: 'A shop', blockedBy: 'No logo yet' }),
    ),
  ).toMatchObject({
    changes: 1,
    issues: 1,
    rows: [
      { table: 'changes', tableName: 'Change requests', title: 'A shop' },
      { table: 'issues', tableName: 'Issues', title: 'No logo yet' },
    ],
  })
  const view = viewOf('Acme')
  expect(view.pulses.rows).toEqual([expect.objectContaining({ answers: ['No', 'Yes', 'Yes'], notes: '' })])
  expect(view.open.flatMap(({ rows }) => rows.map(({ title }) => title))).toEqual(['A shop', 'No logo yet'])
})
