/** Whoever approves a report hears what of the client's is open and not in it, and where it promises more than is expected. */
import { expect, test } from 'vitest'
import { day } from '../../../src/core/day.js'
import { clientReport } from '../../../src/project/report/client-report.js'
import { reportGaps } from '../../../src/project/report/report-gaps.js'
import { type Given, portfolioOf } from '../../project/portfolio-of.js'
import { fill } from '../../../host/bench/filling.js'
import { must } from '../../../host/bench/morning.js'
import { locales } from '../../../src/core/locale.js'
import { clientsTextIn } from '../../../src/text/clients/index.js'
import type { ReportPreview } from '../../../src/work/letters/client-report.js'
import { replyOf, teamWith } from '../stage.js'
import { sheets } from './two-clients.js'

const book: Given = {
  clients: [{ name: 'Acme' }, { name: 'Bluebird' }],
  engagements: [
    { name: 'Site', client: 'Acme', status: 'active' },
    { name: 'App', client: 'Bluebird', status: 'active' },
  ],
}
const gapsOf = (given: Given) => {
  const portfolio = portfolioOf('2026-03-31', { ...book, ...given })
  const [client] = portfolio.rows.clients
  return reportGaps(portfolio, client!, clientReport(portfolio, client!, []))
}

test('open feedback and open questions of the client are named, nobody else’s', () => {
  const asked = { direction: 'in' as const, askedOn: day('2026-03-20'), day: day('2026-03-20') }
  const { unanswered } = gapsOf({
    feedback: [
      { content: 'Slow', client: 'Acme' },
      { content: 'By its project', engagement: 'Site' },
      { content: 'Closed', client: 'Acme', resolvedOn: day('2026-03-25'), status: 'closed' as never },
      { content: 'Theirs', client: 'Bluebird' },
    ],
    contacts: [
      { summary: 'Why?', client: 'Acme', ...asked },
      { summary: 'Answered', client: 'Acme', ...asked, answeredOn: day('2026-03-21') },
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
    start: day('2026-03-02'),
    due: day('2026-03-27'),
  }
  const work = {
    title: 'Code',
    engagement: 'Site',
    milestone: 'Build',
    owner: 'Li',
    status: 'inProgress' as const,
    start: day('2026-03-02'),
    due: day('2026-03-27'),
    percentComplete: 0,
  }
  const early = (forecast: string) =>
    gapsOf({ milestones: [{ ...stage, forecast: day(forecast) }], tasks: [work] }).tooEarly.map(
      ({ line }) => line,
    )
  expect(early('2026-04-01')).toEqual([2])
  expect(early('2026-08-31')).toEqual([])
  // Of a date that has passed the report says that there is no new one.
  expect(early('2026-03-30')).toEqual([])
})

test.each(locales)('the preview says so in %s, and the report may go', (locale) => {
  const session = teamWith(locale === 'en' ? sheets : {}, {
    in: locale,
    more: ['feedback', 'pulses', 'changes'],
  })
  if (locale !== 'en') {
    fill(session.workbook, 'clients', [{ id: 'C-1', name: 'Acme', email: 'dana@acme.example.com' }])
    fill(session.workbook, 'engagements', [
      { id: 'E-1', name: 'New website', client: 'Acme', status: '进行中', delivery: '2026-09-30' },
    ])
  }
  fill(session.workbook, 'feedback', [{ id: 'FB-9', content: 'Too slow', client: 'Acme' }])
  const { blocked, warnings } = replyOf<ReportPreview>(
    must(session, 'previewClientReport', { client: 'Acme' }),
  )
  const said = warnings.find(({ text }) => text === clientsTextIn(locale).unanswered(1))
  expect(said?.rows.map(({ id }) => id)).toEqual(['FB-9'])
  expect(blocked).toEqual([])
})

test('open issues and questions without any project are named: one may be this client’s', () => {
  const { unassigned } = gapsOf({
    issues: [
      { description: 'Nobody’s', severity: 'critical' as never },
      { description: 'Acme’s', engagement: 'Site' },
      { description: 'Solved', status: 'resolved' as never },
    ],
    decisions: [{ question: 'Which day?' }, { question: 'Decided', decidedOn: day('2026-03-20') }],
  })
  expect(unassigned.map(({ table, line }) => [table, line])).toEqual([
    ['issues', 2],
    ['decisions', 2],
  ])
})
