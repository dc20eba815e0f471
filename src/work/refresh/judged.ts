import type { Day } from '../../core/day.js'
import { firstPlausibleDay, plusDays } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import { type EngagementParts, partsByEngagement } from '../../project/parts.js'
import { indexes, type Portfolio } from '../../project/portfolio.js'
import { contactsKnown } from '../../project/report/standing.js'
import { deviation } from '../../project/schedule/baseline.js'
import { openGates, requirementsByEngagement, unreviewed } from '../../project/status/gates.js'
import { targetReached } from '../../project/status/goal.js'
import { isOpen } from '../../project/status/openness.js'
import { behindTime, percentComplete } from '../../project/status/status.js'
import { textIn } from '../../text/index.js'
import { expectedFinishes } from '../../project/schedule/index.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { type Engagement, engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { acrossRows } from '../plan/latest-starts.js'

/**
 * The portfolio with every derived column that rules look at as it is now. What stands in the sheets is what the last
 * run found: before the first one nothing, and later what was true before somebody typed. Judging twice changes nothing.
 *
 * @param locale the language of derived words
 */
export function judged(portfolio: Portfolio, ledger: readonly LedgerRow[], locale: Locale = 'en'): Portfolio {
  const { calendar, situation } = portfolio
  const { today } = situation
  const across = acrossRows(portfolio)
  const contacts = contactsKnown(portfolio, ledger)
  const given = portfolio.rows
  const parts = partsByEngagement(given.engagements, given.milestones, given.tasks).parts
  const missing = missingIn(portfolio, parts, locale)
  const finishes = expectedFinishes(portfolio)
  const rows: Portfolio['rows'] = {
    ...given,
    // Ten thousand tasks come through here, few of them blocked: the others stay the rows they are.
    tasks: given.tasks.map((row) => {
      const since = blockedSince(row, today)
      return since === row.blockedSince ? row : { ...row, blockedSince: since }
    }),
    milestones: given.milestones.map((row) => ({
      ...row,
      latestStart: plausible(across.latestStart.get(row) ?? null),
      deviation: deviation(row, calendar, finishes.get(row) ?? null, today),
      confirmedFirst: across.confirmedFirst.get(row) ?? null,
      blockedSince: blockedSince(row, today),
    })),
    risks: given.risks.map((row) => ({
      ...row,
      exposure: product(row, 'exposure', row.probability, row.impact),
    })),
    changes: given.changes.map((row) => ({
      ...row,
      priority: product(row, 'priority', row.importance, row.urgency),
    })),
    clients: given.clients.map((row) => ({
      ...row,
      contactFound: contacts.get(row)!.found,
      quietSince: contacts.get(row)!.quietSince,
      noticeBy:
        row.contractEnd === null || row.noticeDays === null
          ? null
          : plusDays(row.contractEnd, -row.noticeDays),
    })),
    engagements: given.engagements.map((row) => ({
      ...row,
      percentComplete: percentComplete(parts.get(row)!.tasks, parts.get(row)!.milestones),
      behind: isOpen(engagementTable, row) ? behindTime(row, parts.get(row)!, situation, calendar) : null,
      reached: targetReached(row),
      missing: missing.get(row) ?? null,
    })),
  }
  return { ...portfolio, rows, byName: indexes(rows) }
}

/** A date that a cell can hold and be read from again: a due date of 1970 would have work begin before any. */
const plausible = (day: Day | null): Day | null => (day !== null && day >= firstPlausibleDay ? day : null)

/** Since when a row has been seen blocked: what earlier runs wrote, else today. */
const blockedSince = (
  row: { readonly status: string | null; readonly doneOn: Day | null; readonly blockedSince: Day | null },
  today: Day,
): Day | null => {
  if (row.status !== 'blocked' || row.doneOn !== null) return null
  return row.blockedSince !== null && row.blockedSince <= today ? row.blockedSince : today
}

/** Where one of two factors is missing there is no product. A column of that name full of words stays as it is. */
const product = (
  row: { readonly at: { readonly unread: readonly string[] } },
  column: string,
  one: number | null,
  other: number | null,
): number | null => (row.at.unread.includes(column) || one === null || other === null ? null : one * other)

/** What is missing before work begins, or after delivery, in words. */
function missingIn(
  portfolio: Portfolio,
  parts: ReadonlyMap<Engagement, EngagementParts>,
  locale: Locale,
): ReadonlyMap<Engagement, string> {
  const needs = requirementsByEngagement(portfolio)
  const toReview = unreviewed(portfolio)
  const text = textIn(locale)
  const found = new Map<Engagement, string>()
  for (const row of portfolio.rows.engagements) {
    const gates = isOpen(engagementTable, row)
      ? openGates(row, parts.get(row)!.milestones, needs.get(row.id) ?? [], portfolio)
      : null
    if (gates) found.set(row, text.openGates(gates))
    else if (toReview.has(row.id)) found.set(row, text.noRetrospective)
  }
  return found
}
