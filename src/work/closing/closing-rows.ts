import { holds, type RuleRow } from '../../core/rule.js'
import { getParts } from '../../domain/engagement-parts.js'
import type { BookContents } from '../../domain/book-contents.js'
import { findEngagement } from '../../domain/references.js'
import { type TrackerKey, trackerOf, trackersWith } from '../../trackers/index.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Value } from '../commands/gates.js'
import { isPendingRow } from '../clients/client-rows.js'
import type { AnyRow } from '../clients/related-rows.js'

/** Trackers whose rows are decided when their project is closed, in the order of their sheets. */
const closingTrackers = trackersWith(({ closing }) => closing)

export type Values = Readonly<Record<string, Value>>

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
  const isEnded = Object.entries(closing?.done ?? {}).every(([column, value]) => row[column] === value)
  return !isEnded && isPendingRow({ table: tracker, row, engagement: '' })
}

/** The cells by which a row is done or dropped; null where its tracker has no such end. */
export function valuesFor(
  { tracker, row }: OwnRow,
  end: 'done' | 'dropped',
  { situation }: BookContents,
): Values | null {
  const values = trackerOf(tracker).closing?.[end] as Values | undefined
  if (!values) return null
  // A date that is there stays.
  const isMeant = ([column, value]: [string, Value]): boolean => value !== 'today' || row[column] === null
  return Object.fromEntries(
    Object.entries(values)
      .filter(isMeant)
      .map(([column, value]) => [column, value === 'today' ? situation.today : value]),
  )
}
