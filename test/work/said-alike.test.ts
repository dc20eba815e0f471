/** What is said of one row in one place is said of it in another, and not said where rows may belong to it. */
import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.js'
import { fill } from '../../host/bench/filling.js'
import { must } from '../../host/bench/morning.js'
import { locales } from '../../src/core/locale.js'
import { openGates } from '../../src/project/status/gates.js'
import { standings } from '../../src/project/report/standing.js'
import { engagementStatuses } from '../../src/trackers/plan/engagement-statuses.js'
import type { WhyRow } from '../../src/work/letters/explain/explain-row.js'
import { headline } from '../../src/mail/headline.js'
import { managerDigest } from '../../src/project/letters/manager-digest.js'
import { openWork } from '../../src/project/letters/open-work.js'
import { letterTextIn } from '../../src/text/index.js'
import { setUpIn, shownIn, valueOf } from '../bundle/stage.js'
import { gone } from '../letters/calm.js'
import { at, boss, teamWith } from '../letters/stage.js'
import { healthy } from '../project/healthy.js'
import { type Given, portfolioOf } from '../project/portfolio-of.js'

test.each(locales)('of a project that has not begun “Why?” says what its row says, in %s', (locale) => {
  const session = setUpIn(locale)
  fill(session.workbook, 'engagements', [
    {
      id: 'E-1',
      name: 'Site',
      owner: 'Li',
      status: engagementStatuses.planned[locale],
      delivery: '2026-09-30',
    },
  ])
  must(session, 'refresh')
  const { status } = valueOf<WhyRow>(session, 'explainRow', { table: 'engagements', id: 'E-1' })
  expect(status!.text).toBe(shownIn(session, 'engagements', 'reason')[0])
})

test('the dashboard sums up the week as the manager’s email does', () => {
  const session = teamWith({
    clients: [
      {
        id: 'C-1',
        name: 'Acme',
        email: 'dana@acme.example.com',
        reportCadence: 'Weekly',
        nextStep: 'Call',
        nextStepDay: '2026-06-01',
        lastContact: '2026-03-27',
        accountManager: 'Li',
      },
    ],
    engagements: [
      {
        id: 'E-1',
        name: 'Shop',
        client: 'Acme',
        owner: 'Li',
        status: 'Active',
        sowConfirmedOn: '2026-03-01',
        start: '2026-03-30',
        delivery: '2026-12-31',
      },
    ],
    milestones: [
      {
        id: 'M-1',
        name: 'Build',
        engagement: 'Shop',
        owner: 'Li',
        status: 'Not started',
        due: '2026-11-30',
        deliverable: 'Shop',
        acceptanceCriteria: 'Works',
      },
    ],
    tasks: [
      { id: 'T-1', title: 'Draw', engagement: 'Shop', owner: 'Li', status: 'Not started', due: '2026-11-30' },
    ],
  })
  session.setNow({ day: '2026-03-30', time: '08:00' })
  must(session, 'refreshViews')
  const [letter] = at(session, '2026-03-30').filter(({ to }) => to === boss)
  const dashboard = session.workbook.sheetNamed('Dashboard')!
  const said = session.workbook.display({ sheet: dashboard.id, row: 7, column: 12 })
  // A client's report is due, so that not all is clear.
  expect(letter!.subject).toBe('Milepost: Nothing overdue, 1 thing to look at')
  expect(`Milepost: ${said}`).toBe(letter!.subject)
})

test.each(locales)('no colours are counted where the projects are gone, in %s', (locale) => {
  const words = letterTextIn(locale)
  const late = { title: 'A', status: 'inProgress' as const, due: day('2026-03-20') }
  const portfolio = portfolioOf('2026-03-31', { engagements: [], tasks: [late] })
  const said = (each: typeof portfolio): string =>
    headline(managerDigest(each, openWork(each), healthy, []), words)
  expect(said(portfolio)).toBe(words.managerSubject(0, 0, 1))
  expect(said(gone(portfolio, 'engagements'))).toBe(words.personalSubject(1, 0, 0, ''))
})

const acme: Given = {
  clients: [{ name: 'Acme', lastContact: day('2026-03-30') }],
  engagements: [{ name: 'Site', client: 'Acme', status: 'active', owner: 'Li' }],
  tasks: [{ title: 'Draw', engagement: 'Site', status: 'inProgress', due: day('2026-09-30') }],
}
const healthIn = (given: Given): string | undefined => {
  const portfolio = portfolioOf('2026-03-31', given)
  return standings(portfolio, []).get(portfolio.rows.clients[0]!)?.health?.health
}

describe('while a row may belong elsewhere', () => {
  test('no client’s health is called good', () => {
    expect(healthIn(acme)).toBe('good')
    const other = { name: 'Shop', client: 'Acmee', status: 'active' as const }
    expect(healthIn({ ...acme, engagements: [...acme.engagements!, other] })).toBe('unknown')
    const unread = { ...other, client: null, at: { line: 7, unread: ['client'] } }
    expect(healthIn({ ...acme, engagements: [...acme.engagements!, unread] })).toBe('unknown')
  })
  test('no project is said to have started without stages', () => {
    const gatesOf = (milestones: NonNullable<Given['milestones']>) => {
      const portfolio = portfolioOf('2026-03-31', { ...acme, milestones })
      return openGates(portfolio.rows.engagements[0]!, [], [], portfolio)?.stages
    }
    expect(gatesOf([])).toBe(true)
    expect(gatesOf([{ name: 'Build', engagement: 'Sitee' }])).toBe(false)
    expect(gatesOf([{ name: 'Build', engagement: null, at: { line: 7, unread: ['engagement'] } }])).toBe(
      false,
    )
  })
})
