/** What is said of one row in one place is said of it in another, and not said where rows may belong to it. */
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { fillRows } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { locales } from '../../src/core/locale.js'
import { findOpenGates } from '../../src/domain/status/gates.js'
import { calculateClientStatuses } from '../../src/domain/report/client-status.js'
import { engagementStatuses } from '../../src/trackers/plan/engagement-statuses.js'
import type { WhyRow } from '../../src/work/letters/explain/explain-row.js'
import { formatHeadline } from '../../src/mail/headline.js'
import { createManagerDigest } from '../../src/domain/letters/manager-digest.js'
import { listOpenWork } from '../../src/domain/letters/open-work.js'
import { letterTextIn } from '../library-texts.js'
import { createSetUpSession, readShownColumn, callForValue } from '../bundle/bundle-session.js'
import { withMissingTrackers } from '../letters/calm-rows.js'
import { runHourlyAt, boss, createTeamSession } from '../letters/team-session.js'
import { healthy } from '../domain/healthy.js'
import { type GivenRows, createBookContents } from '../domain/book-contents.js'

test.each(locales)('of a project that has not begun “Why?” says what its row says, in %s', (locale) => {
  const session = createSetUpSession(locale)
  fillRows(session.workbook, 'engagements', [
    {
      id: 'E-1',
      name: 'Site',
      owner: 'Li',
      status: engagementStatuses.planned[locale],
      delivery: '2026-09-30',
    },
  ])
  runOrThrow(session, 'refresh')
  const { status } = callForValue<WhyRow>(session, 'explainRow', { table: 'engagements', id: 'E-1' })
  expect(status!.text).toBe(readShownColumn(session, 'engagements', 'reason')[0])
})

test('the dashboard sums up the week as the manager’s email does', () => {
  const session = createTeamSession({
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
  runOrThrow(session, 'refreshViews')
  const [letter] = runHourlyAt(session, '2026-03-30').filter(({ to }) => to === boss)
  const dashboard = session.workbook.sheetNamed('Dashboard')!
  const shownText = session.workbook.display({ sheet: dashboard.id, row: 7, column: 12 })
  // A client's report is due, so that not all is clear.
  expect(letter!.subject).toBe('Milepost: Nothing overdue, 1 thing to look at')
  expect(`Milepost: ${shownText}`).toBe(letter!.subject)
})

test.each(locales)('no colours are counted where the projects are gone, in %s', (locale) => {
  const words = letterTextIn(locale)
  const late = { title: 'A', status: 'inProgress' as const, due: parseDay('2026-03-20') }
  const portfolio = createBookContents('2026-03-31', { engagements: [], tasks: [late] })
  const shownText = (each: typeof portfolio): string =>
    formatHeadline(createManagerDigest(each, listOpenWork(each), healthy, []), words)
  expect(shownText(portfolio)).toBe(words.managerSubject(0, 0, 1))
  expect(shownText(withMissingTrackers(portfolio, 'engagements'))).toBe(words.personalSubject(1, 0, 0, ''))
})

const acme: GivenRows = {
  clients: [{ name: 'Acme', lastContact: parseDay('2026-03-30') }],
  engagements: [{ name: 'Site', client: 'Acme', status: 'active', owner: 'Li' }],
  tasks: [{ title: 'Draw', engagement: 'Site', status: 'inProgress', due: parseDay('2026-09-30') }],
}
const healthIn = (given: GivenRows): string | undefined => {
  const portfolio = createBookContents('2026-03-31', given)
  return calculateClientStatuses(portfolio, []).get(portfolio.rows.clients[0]!)?.health?.health
}

describe('while a row may belong elsewhere', () => {
  test('no client’s health is called good', () => {
    expect(healthIn(acme)).toBe('good')
    const other = { name: 'Shop', client: 'Acmee', status: 'active' as const }
    expect(healthIn({ ...acme, engagements: [...acme.engagements!, other] })).toBe('unknown')
    const unreadableRow = { ...other, client: null, at: { line: 7, unread: ['client'] } }
    expect(healthIn({ ...acme, engagements: [...acme.engagements!, unreadableRow] })).toBe('unknown')
  })
  test('no project is said to have started without stages', () => {
    const gatesOf = (milestones: NonNullable<GivenRows['milestones']>) => {
      const portfolio = createBookContents('2026-03-31', { ...acme, milestones })
      return findOpenGates(portfolio.rows.engagements[0]!, [], [], portfolio)?.stages
    }
    expect(gatesOf([])).toBe(true)
    expect(gatesOf([{ name: 'Build', engagement: 'Sitee' }])).toBe(false)
    expect(gatesOf([{ name: 'Build', engagement: null, at: { line: 7, unread: ['engagement'] } }])).toBe(
      false,
    )
  })
})
