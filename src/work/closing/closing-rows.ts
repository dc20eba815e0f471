import { holds, type RuleRow } from '../../core/rule.js'
import { getParts } from '../../domain/engagement-parts.js'
import type { BookContents } from '../../domain/book-contents.js'
import { findEngagement } from '../../domain/references.js'
import { type TrackerKey, trackerOf, trackersWith } from '../../trackers/index.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Value } from '../commands/gates.js'
import { isPendingRow } from '../clients/client-rows.js'
import type { AnyRow } from '../clients/related-rows.js'

/** How an open row is decided when its project is closed. */
export type Outcome = 'done' | 'dropped' | 'nextCycle'

/** Trackers whose rows are decided when their project is closed, in the order of their sheets. */
export const closingTrackers = trackersWith(({ closing }) => closing)

type Values = Readonly<Record<string, Value>>

/** A row of a project, with its tracker. */
export interface OwnRow {
  readonly tracker: TrackerKey
  readonly row: AnyRow
}

/** The rows of a project that are open, in the order of trackers and sheets. */
export function listOpenRows(contents: BookContents, engagement: Engagement): OwnRow[] {
  const { milestones = [], tasks = [] } = getParts(contents).parts.get(engagement) ?? {}
  const ofParts = new Set<unknown>([...milestones, ...tasks])
  return closingTrackers.flatMap((tracker) =>
    (contents.rows[tracker] as unknown as readonly AnyRow[])
      .filter((row) =>
        tracker === 'milestones' || tracker === 'tasks'
          ? ofParts.has(row)
          : findEngagement(contents, row as never)?.id === engagement.id,
      )
      .filter((row) => isUndecided(contents, { tracker, row }))
      .map((row) => ({ tracker, row })),
  )
}

/** Whether nobody decided yet what becomes of a row; one that was put aside waits for that too. */
function isUndecided(contents: BookContents, { tracker, row }: OwnRow): boolean {
  const { over, closing } = trackerOf(tracker)
  if (over) return row['status'] === 'onHold' || !holds(over, row as RuleRow, contents.situation)
  const isEnded = Object.entries(closing?.done?.set ?? {}).every(([column, value]) => row[column] === value)
  return !isEnded && isPendingRow({ table: tracker, row, engagement: '' })
}

/**
 * The cells by which a row is decided; null where its tracker has no such end.
 *
 * @param target the project in which it goes on
 */
export function valuesFor(
  { tracker, row }: OwnRow,
  outcome: Outcome,
  { today, target }: { readonly today: string; readonly target: string },
): Values | null {
  const { columns, closing } = trackerOf(tracker)
  // Its stage stays behind with the project.
  if (outcome === 'nextCycle')
    return {
      engagement: target,
      ...(columns['milestone'] && row['milestone'] !== null && { milestone: null }),
    }
  const end = closing?.[outcome]
  if (!end) return null
  const dates = (end.today ?? []).filter((column) => row[column] === null).map((column) => [column, today])
  return { ...(end.set as Values), ...(Object.fromEntries(dates) as Values) }
}
