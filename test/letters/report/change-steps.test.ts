/** Whoever asks for a change is told at each step. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../src/core/day.js'
import { writeTold } from '../../../src/project/letters/told.js'
import { clientReport } from '../../../src/project/report/client-report.js'
import { leaksIn } from '../../../src/project/report/report-check.js'
import { toldInReport } from '../../../src/project/report/report-words.js'
import type { LedgerRow } from '../../../src/trackers/own/letters.js'
import { type Given, portfolioOf } from '../../project/portfolio-of.js'
import { reportIn } from '../written.js'
import { listedWords } from '../../../src/project/report/common-words.js'
import { companyWords } from '../../../src/project/report/company-words.js'

const known = companyWords(listedWords)

const [monday, tuesday] = ['2026-03-30', '2026-03-31']
const people = [{ name: 'Li', email: 'li@example.com' }] as const

describe('whoever asked for a change', () => {
  const given = (...changes: NonNullable<Given['changes']>): Given => ({
    people,
    clients: [{ name: 'Acme', contact: 'Ann', email: 'ann@example.com' }, { name: 'Bird' }],
    engagements: [
      { name: 'Shop', client: 'Acme', status: 'active' },
      { name: 'App', client: 'Bird', status: 'active' },
    ],
    changes,
  })
  const change = { id: 'CR-1', content: 'A search page', engagement: 'Shop', requester: 'Ann' } as const
  const steps = [
    [{ status: 'raised' }, 'Received'],
    [{ status: 'assessed' }, 'Being assessed'],
    [{ status: 'reviewed', decision: 'approved' }, 'Agreed'],
    [
      { status: 'implemented', decision: 'approved', implementedOn: day('2026-03-30') },
      'Agreed and in the plan',
    ],
    [{ status: 'implemented', deliveredOn: day('2026-03-30') }, 'Delivered on 30 Mar'],
  ] as const

  test.each(steps)('is told in the client report of the step %o', (at, said) => {
    expect(reportIn(portfolioOf(tuesday, given({ ...change, ...at })), 'en')).toMatch(
      new RegExp(`== Changes you asked for ==\n- A search page\n  ${said}`),
    )
  })

  test('is told of the end once, and never of what others asked for', () => {
    const ended = { ...change, status: 'dropped' } as const
    const before = portfolioOf(monday, given(change))
    const report = clientReport(before, before.rows.clients[0]!, [])
    const row = { day: day(monday), kind: 'clientReport', reader: 'ann@example.com', state: 'sent' }
    const wrote = [{ ...row, told: writeTold(toldInReport(report)) } as LedgerRow]
    const then = portfolioOf(tuesday, given(ended))
    expect(reportIn(then, 'en', wrote)).toContain('Withdrawn')
    const told = toldInReport(clientReport(then, then.rows.clients[0]!, wrote))
    const next = [{ ...row, day: day(tuesday), told: writeTold(told) } as LedgerRow]
    expect(reportIn(then, 'en', next)).not.toContain('A search page')
    const foreign = given(
      { ...change, engagement: 'App' },
      { ...change, requester: 'Li' },
      { ...change, requester: null },
    )
    expect(reportIn(portfolioOf(tuesday, foreign), 'en')).not.toContain('A search page')
  })

  test('keeps what another client asked for from standing anywhere in a report', () => {
    const open = portfolioOf(tuesday, {
      ...given({ content: 'Search by number', engagement: 'App' }),
      milestones: [{ name: 'Search by number, tested', engagement: 'Shop', status: 'inProgress' }],
    })
    const report = clientReport(open, open.rows.clients[0]!, [])
    expect(leaksIn('', open, open.rows.clients[0]!, report, known)).toHaveLength(1)
  })
})
