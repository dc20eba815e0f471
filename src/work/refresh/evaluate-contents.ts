import type { Day } from '../../core/day.js'
import { firstPlausibleDay, plusDays } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import { type EngagementParts, groupParts } from '../../domain/engagement-parts.js'
import { createNameIndexes, type BookContents } from '../../domain/book-contents.js'
import { findContactDays } from '../../domain/report/client-status.js'
import { measureDeviation } from '../../domain/schedule/baseline.js'
import { evaluateGates, gatesByStage } from '../../domain/status/held-gates.js'
import { findOpenGates, groupRequirements, findUnreviewed } from '../../domain/status/gates.js'
import {
  isIterationKnown,
  listIterationItems,
  sumIteration,
  unknownSums,
} from '../../domain/status/iterations.js'
import { measureGoal } from '../../domain/status/goal.js'
import { isOpen } from '../../domain/status/openness.js'
import { measureShareBehind, calculatePercentComplete } from '../../domain/status/status.js'
import { commonTexts } from '../../text/common/index.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'
import { getExpectedFinishes } from '../../domain/schedule/expected-finishes.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { type Engagement, engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { checkAcrossRows } from '../plan/cross-row-checks.js'

/**
 * The contents with every derived column that rules look at as it is now. What the sheets have is what the
 * last run found: before the first one nothing, and later what was true before somebody typed. A second
 * evaluation changes nothing.
 *
 * @param locale the language of derived words
 */
export function evaluateContents(
  contents: BookContents,
  ledger: readonly LedgerRow[],
  locale: Locale = 'en',
): BookContents {
  const { calendar, situation } = contents
  const { today } = situation
  const crossRowChecks = checkAcrossRows(contents)
  const contacts = findContactDays(contents, ledger)
  const rowsBefore = contents.rows
  const parts = groupParts(rowsBefore.engagements, rowsBefore.milestones, rowsBefore.tasks).parts
  const missing = missingByEngagement(contents, parts, locale)
  const finishes = getExpectedFinishes(contents)
  const rows: BookContents['rows'] = {
    ...rowsBefore,
    // This runs for ten thousand tasks, few of them blocked: for the others the same row objects are used
    // again.
    tasks: rowsBefore.tasks.map((row) => {
      const since = blockedSince(row, today)
      return since === row.blockedSince ? row : { ...row, blockedSince: since }
    }),
    milestones: rowsBefore.milestones.map((row) => ({
      ...row,
      latestStart: plausibleOrNull(crossRowChecks.latestStart.get(row) ?? null),
      deviation: measureDeviation(row, calendar, finishes.get(row) ?? null, today),
      confirmedFirst: crossRowChecks.confirmedFirst.get(row) ?? null,
      blockedSince: blockedSince(row, today),
      gate: null,
    })),
    risks: rowsBefore.risks.map((row) => ({
      ...row,
      exposure: productOrNull(row, 'exposure', row.probability, row.impact),
    })),
    changes: rowsBefore.changes.map((row) => ({
      ...row,
      priority: productOrNull(row, 'priority', row.importance, row.urgency),
    })),
    clients: rowsBefore.clients.map((row) => ({
      ...row,
      contactFound: contacts.get(row)!.found,
      quietSince: contacts.get(row)!.quietSince,
      noticeBy:
        row.contractEnd === null || row.noticeDays === null
          ? null
          : plusDays(row.contractEnd, -row.noticeDays),
    })),
    engagements: rowsBefore.engagements.map((row) => ({
      ...row,
      percentComplete: calculatePercentComplete(parts.get(row)!.tasks, parts.get(row)!.milestones),
      behind: isOpen(engagementTable, row)
        ? measureShareBehind(row, parts.get(row)!, situation, calendar)
        : null,
      reached: measureGoal(row),
      missing: missing.get(row) ?? null,
    })),
  }
  return withIterations(withGates({ ...contents, rows, byName: createNameIndexes(rows) }, locale))
}

/** The contents with what each iteration holds. */
function withIterations(contents: BookContents): BookContents {
  if (contents.rows.iterations.length === 0) return contents
  const { byIteration } = listIterationItems(contents)
  const isKnown = isIterationKnown(contents)
  const iterations = contents.rows.iterations.map((row) => ({
    ...row,
    ...(isKnown ? sumIteration(row, byIteration.get(row) ?? []) : unknownSums),
  }))
  const rows = { ...contents.rows, iterations }
  return { ...contents, rows, byName: createNameIndexes(rows) }
}

/** The contents with the state of every gate, and in each stage the gates that are not held before it. */
function withGates(contents: BookContents, locale: Locale): BookContents {
  if (contents.rows.gates.length === 0) return contents
  const statuses = evaluateGates(contents)
  const byStage = gatesByStage(statuses)
  const rows: BookContents['rows'] = {
    ...contents.rows,
    gates: contents.rows.gates.map((row) => {
      const { state = null, due = null } = statuses.get(row) ?? {}
      return { ...row, state, due }
    }),
    milestones: contents.rows.milestones.map((row) => {
      const sentences = byStage.get(row)?.flatMap(({ gate }) => gate ?? []) ?? []
      return sentences.length === 0 ? row : { ...row, gate: textOf(punctuation, locale).clauses(sentences) }
    }),
  }
  return { ...contents, rows, byName: createNameIndexes(rows) }
}

/**
 * A date that a cell can hold and be read from again: a due date of 1970 would have work begin before any.
 */
const plausibleOrNull = (day: Day | null): Day | null =>
  day !== null && day >= firstPlausibleDay ? day : null

/** Since when a row has been seen blocked: what earlier runs wrote, else today. */
const blockedSince = (
  row: { readonly status: string | null; readonly doneOn: Day | null; readonly blockedSince: Day | null },
  today: Day,
): Day | null => {
  if (row.status !== 'blocked' || row.doneOn !== null) return null
  return row.blockedSince !== null && row.blockedSince <= today ? row.blockedSince : today
}

/**
 * Where one of two factors is missing there is no product. A column of that name full of words stays as it
 * is.
 */
const productOrNull = (
  row: { readonly at: { readonly unread: readonly string[] } },
  column: string,
  one: number | null,
  other: number | null,
): number | null => (row.at.unread.includes(column) || one === null || other === null ? null : one * other)

/** What is missing before work begins, or after delivery, in words. */
function missingByEngagement(
  contents: BookContents,
  parts: ReadonlyMap<Engagement, EngagementParts>,
  locale: Locale,
): ReadonlyMap<Engagement, string> {
  const requirements = groupRequirements(contents)
  const unreviewedByEngagement = findUnreviewed(contents)
  const text = textOf(commonTexts, locale)
  const found = new Map<Engagement, string>()
  for (const row of contents.rows.engagements) {
    const gates = isOpen(engagementTable, row)
      ? findOpenGates(row, parts.get(row)!.milestones, requirements.get(row.id) ?? [], contents)
      : null
    if (gates) found.set(row, text.openGates(gates))
    else if (unreviewedByEngagement.has(row.id)) found.set(row, text.noRetrospective)
  }
  return found
}
