import { expect, test } from 'vitest'
import { fillRows } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import type { Forms } from '../../src/work/forms/read-forms.js'
import type { ReportPreview } from '../../src/work/letters/client-report.js'
import { createTeamSession, findBody, li, readReplyValue, runHourlyAt } from '../letters/team-session.js'
import { sheets } from '../letters/report/two-clients.js'
import { callForValue, createSetUpSession } from './bundle-session.js'
import { changeRowsWell, shownCell } from './commands/commands-session.js'

const document = { tracker: 'documents', id: 'DO-1' } as const satisfies { tracker: TrackerKey; id: string }

test('a document is asked for, comes incomplete, is asked for again, and is checked', () => {
  const session = createSetUpSession('en')
  session.call('addTrackers', { keys: ['documents'] })
  const nextStep = (): string | undefined =>
    callForValue<Forms>(session, 'readForms', { row: document }).step?.key
  changeRowsWell(session, [
    {
      ...document,
      add: { document: 'Logo', engagement: 'Shop', due: '2026-04-02', askedOn: '2026-03-31' },
    },
  ])
  expect(nextStep()).toBe('receive')
  changeRowsWell(session, [{ ...document, set: { receivedOn: '2026-03-31', link: 'https://example.com/a' } }])
  expect(nextStep()).toBe('check')
  changeRowsWell(session, [{ ...document, set: { check: 'incomplete' } }])
  const again = callForValue<Forms>(session, 'readForms', { row: document }).step!
  expect(again).toMatchObject({ key: 'askAgain', set: { receivedOn: null, check: null } })
  changeRowsWell(session, [{ ...document, set: { ...again.set, due: '2026-04-09' } }])
  expect(nextStep()).toBe('receive')
  changeRowsWell(session, [{ ...document, set: { receivedOn: '2026-04-01', check: 'complete' } }])
  expect(nextStep()).toBeUndefined()
  expect(shownCell(session, 'documents', 'check', 2)).toBe('Complete')
})

/** What only waits for others is no reason for an email. */
const ownWork = { id: 'T-1', title: 'Menu', engagement: 'New website', owner: 'Li', due: '2026-03-27' }

const requests = [
  {
    id: 'DO-late',
    document: 'Price list',
    engagement: 'Site',
    owner: 'Li',
    askedOn: '2026-03-16',
    due: '2026-03-26',
  },
  {
    id: 'DO-came',
    document: 'Floor plan',
    engagement: 'Site',
    owner: 'Li',
    askedOn: '2026-03-16',
    receivedOn: '2026-03-27',
  },
  { id: 'DO-idea', document: 'Wish list', engagement: 'Site', owner: 'Li', due: '2026-04-01' },
]

test('what is missing waits for the client in the owner’s email and in the report; what came does not', () => {
  const session = createTeamSession({ ...sheets, tasks: [ownWork] }, { more: ['documents'] })
  const engagement = sheets.engagements![0]!['name']
  fillRows(
    session.workbook,
    'documents',
    requests.map((row) => ({ ...row, engagement: engagement! })),
  )
  const email = findBody(runHourlyAt(session, '2026-03-30'), li)
  expect(email).toContain('Price list')
  expect(email.slice(email.indexOf('Price list'))).toMatch(/^Price list \[With the client · since 16 Mar\]/)
  // What was never asked for does not wait for anyone else.
  expect(email).toContain('Wish list')
  expect(email).not.toContain('Wish list [With')
  expect(email).not.toContain('Floor plan')
  const { text } = readReplyValue<ReportPreview>(
    runOrThrow(session, 'previewClientReport', { client: 'Acme' }),
  )
  expect(text).toContain('Price list')
  // It came, and was never asked for: the client is not asked in the report.
  expect(text).not.toContain('Floor plan')
  expect(text).not.toContain('Wish list')
})
