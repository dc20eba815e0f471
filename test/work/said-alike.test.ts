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
import { setUpIn, shownIn, valueOf } from '../bundle/stage.js'
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
