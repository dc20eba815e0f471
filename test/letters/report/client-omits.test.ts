/**
 * The person who approves a report sees what of the client's is open and not in it, and where it promises
 * more than is expected.
 */
import { expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { createClientReport } from '../../../src/domain/report/client-report.js'
import { findReportGaps } from '../../../src/domain/report/report-gaps.js'
import { type GivenRows, createBookContents } from '../../domain/book-contents.js'
import { fillRows } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { locales } from '../../../src/core/locale.js'
import { clientTextIn } from '../../library-texts.js'
import type { ReportPreview } from '../../../src/work/letters/client-report.js'
import { readReplyValue, createTeamSession } from '../team-session.js'
import { sheets } from './two-clients.js'

const book: GivenRows = {
  clients: [{ name: 'Acme' }, { name: 'Bluebird' }],
  engagements: [
    { name: 'Site', client: 'Acme', status: 'active' },
    { name: 'App', client: 'Bluebird', status: 'active' },
  ],
}
const gapsOf = (given: GivenRows) => {
  const portfolio = createBookContents('2026-03-31', { ...book, ...given })
  const [client] = portfolio.rows.clients
  return findReportGaps(portfolio, client!, createClientReport(portfolio, client!, []))
}

test('open feedback and open questions of the client are named, nobody else’s', () => {
  const asked = { direction: 'in' as const, askedOn: parseDay('2026-03-20'), day: parseDay('2026-03-20') }
  const { unanswered } = gapsOf({
    feedback: [
      { content: 'Slow', client: 'Acme' },
      { content: 'By its project', engagement: 'Site' },
      { content: 'Closed', client: 'Acme', resolvedOn: parseDay('2026-03-25'), status: 'closed' as never },
      { content: 'Theirs', client: 'Bluebird' },
    ],
    contacts: [
      { summary: 'Why?', client: 'Acme', ...asked },
      { summary: 'Answered', client: 'Acme', ...asked, answeredOn: parseDay('2026-03-21') },
      { summary: 'We asked', client: 'Acme', ...asked, direction: 'out' },
      { summary: 'Theirs', engagement: 'App', ...asked },
    ],
  })
  expect(unanswered.map(({ table, line }) => [table, line])).toEqual([
    ['feedback', 2],
    ['feedback', 3],
    ['contacts', 2],
  ])
})

test('an expected date that the work left cannot keep is named', () => {
  const stage = {
    name: 'Build',
    engagement: 'Site',
    status: 'inProgress' as const,
    start: parseDay('2026-03-02'),
    due: parseDay('2026-03-27'),
  }
  const work = {
    title: 'Code',
    engagement: 'Site',
    milestone: 'Build',
    owner: 'Li',
    status: 'inProgress' as const,
    start: parseDay('2026-03-02'),
    due: parseDay('2026-03-27'),
    percentComplete: 0,
  }
  const early = (forecast: string) =>
    gapsOf({ milestones: [{ ...stage, forecast: parseDay(forecast) }], tasks: [work] }).tooEarly.map(
      ({ line }) => line,
    )
  expect(early('2026-04-01')).toEqual([2])
  expect(early('2026-08-31')).toEqual([])
  // Of a date that has passed the report says that there is no new one.
  expect(early('2026-03-30')).toEqual([])
})

test.each(locales)('the preview says so in %s, and the report may go', (locale) => {
  const session = createTeamSession(locale === 'en' ? sheets : {}, {
    in: locale,
    more: ['feedback', 'pulses', 'changes'],
  })
  if (locale !== 'en') {
    fillRows(session.workbook, 'clients', [{ id: 'C-1', name: 'Acme', email: 'dana@acme.example.com' }])
    fillRows(session.workbook, 'engagements', [
      { id: 'E-1', name: 'New website', client: 'Acme', status: '进行中', delivery: '2026-09-30' },
    ])
  }
  fillRows(session.workbook, 'feedback', [{ id: 'FB-9', content: 'Too slow', client: 'Acme' }])
  const { blocked, warnings } = readReplyValue<ReportPreview>(
    runOrThrow(session, 'previewClientReport', { client: 'Acme' }),
  )
  const warning = warnings.find(({ text }) => text === clientTextIn(locale).unanswered(1))
  expect(warning?.rows.map(({ id }) => id)).toEqual(['FB-9'])
  expect(blocked).toEqual([])
})

test('open issues and questions without any project are named: one may be this client’s', () => {
  const { unassigned } = gapsOf({
    issues: [
      { description: 'Nobody’s', severity: 'critical' as never },
      { description: 'Acme’s', engagement: 'Site' },
      { description: 'Solved', status: 'resolved' as never },
    ],
    decisions: [{ question: 'Which day?' }, { question: 'Decided', decidedOn: parseDay('2026-03-20') }],
  })
  expect(unassigned.map(({ table, line }) => [table, line])).toEqual([
    ['issues', 2],
    ['decisions', 2],
  ])
})
