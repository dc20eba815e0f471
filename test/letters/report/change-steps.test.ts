/** The person who asks for a change gets an email at each step. */
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { writeReported } from '../../../src/domain/letters/reported-items.js'
import { createClientReport } from '../../../src/domain/report/client-report.js'
import { findLeaks } from '../../../src/domain/report/report-check.js'
import { collectReportedLines } from '../../../src/domain/report/report-words.js'
import type { LedgerRow } from '../../../src/trackers/own/letters.js'
import { type GivenRows, createBookContents } from '../../domain/book-contents.js'
import { renderReport } from '../render-letters.js'
import { listedWords } from '../../../src/domain/report/common-words.js'
import { getCompanyWords } from '../../../src/domain/report/company-words.js'

const known = getCompanyWords(listedWords)

const [monday, tuesday] = ['2026-03-30', '2026-03-31']
const people = [{ name: 'Li', email: 'li@example.com' }] as const

describe('whoever asked for a change', () => {
  const given = (...changes: NonNullable<GivenRows['changes']>): GivenRows => ({
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
      { status: 'implemented', decision: 'approved', implementedOn: parseDay('2026-03-30') },
      'Agreed and in the plan',
    ],
    [{ status: 'implemented', deliveredOn: parseDay('2026-03-30') }, 'Delivered on 30 Mar'],
  ] as const

  test.each(steps)('is told in the client report of the step %o', (at, expectedText) => {
    expect(renderReport(createBookContents(tuesday, given({ ...change, ...at })), 'en')).toMatch(
      new RegExp(`== Changes you asked for ==\n- A search page\n  ${expectedText}`),
    )
  })

  test('is told of the end once, and never of what others asked for', () => {
    const ended = { ...change, status: 'dropped' } as const
    const before = createBookContents(monday, given(change))
    const report = createClientReport(before, before.rows.clients[0]!, [])
    const row = { day: parseDay(monday), kind: 'clientReport', reader: 'ann@example.com', state: 'sent' }
    const wrote = [{ ...row, told: writeReported(collectReportedLines(report)) } as LedgerRow]
    const then = createBookContents(tuesday, given(ended))
    expect(renderReport(then, 'en', wrote)).toContain('Withdrawn')
    const reported = collectReportedLines(createClientReport(then, then.rows.clients[0]!, wrote))
    const next = [{ ...row, day: parseDay(tuesday), told: writeReported(reported) } as LedgerRow]
    expect(renderReport(then, 'en', next)).not.toContain('A search page')
    const foreign = given(
      { ...change, engagement: 'App' },
      { ...change, requester: 'Li' },
      { ...change, requester: null },
    )
    expect(renderReport(createBookContents(tuesday, foreign), 'en')).not.toContain('A search page')
  })

  test('keeps what another client asked for from standing anywhere in a report', () => {
    const open = createBookContents(tuesday, {
      ...given({ content: 'Search by number', engagement: 'App' }),
      milestones: [{ name: 'Search by number, tested', engagement: 'Shop', status: 'inProgress' }],
    })
    const report = createClientReport(open, open.rows.clients[0]!, [])
    expect(findLeaks('', open, open.rows.clients[0]!, report, known)).toHaveLength(1)
  })
})
