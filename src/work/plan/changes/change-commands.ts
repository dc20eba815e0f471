import type { Day } from '../../../core/day.js'
import type { Problem } from '../../../core/problem.js'
import type { Change } from '../../../trackers/plan/changes.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import type { RowCommand } from '../../commands/command.js'
import type { OpenBook } from '../../open-book.js'
import type { EngagementRows } from '../engagement-rows.js'
import type { FixedDay, MovedDay } from '../back-plan/stage-tasks.js'
import type { Pending } from './pending.js'
import { nextVersion } from './change-effect.js'
import type { RowPlace } from '../../../core/placed-row.js'

/** The cells that a preview was made from. */
export interface ChangeSeen {
  readonly impactDays: number | null
  readonly impactCost: number | null
  readonly delivery: Day | null
  readonly sowVersion: string | null
  readonly budget: number | null
}

/**
 * What a change does to its project beside the days of stages and tasks; stored while a run carries it out.
 */
export interface ChangeFacts {
  readonly from: Day
  readonly delivery: Day
  /** The new version; null where the sheet has no column for it. */
  readonly version: string | null
  /** Null, or missing in what an earlier version of Milepost left, where the budget stays. */
  readonly budget?: { readonly from: number; readonly to: number } | null
  /** The confirmation of the version before, which is recorded. */
  readonly confirmation?: {
    readonly version: string
    readonly on: Day
    readonly first: Day
    readonly record: string
  } | null
}

/**
 * Cells that the change depends on and that cannot be read: its cost, the budget, the recorded confirmation.
 */
export function unreadableCells(
  row: Change,
  engagement: Engagement,
  { tables }: OpenBook,
): readonly Problem[] {
  const problemsIn = (
    table: 'changes' | 'engagements',
    at: RowPlace,
    columns: readonly string[],
  ): Problem[] =>
    tables
      .get(table)!
      .reading.problems.filter(
        ({ line, column, code }) => line === at.line && columns.includes(column) && code !== 'required',
      )
  return [
    ...problemsIn('changes', row.at, ['impactCost']),
    ...problemsIn('engagements', engagement.at, ['budget', 'sowConfirmedOn', 'sowFirstConfirmedOn']),
  ]
}

/** A change request with its project and what it moves. */
export interface RequestedChange {
  readonly row: Change
  readonly engagementRows: EngagementRows
  readonly facts: ChangeFacts
  readonly moved: readonly MovedDay[]
  readonly fixed: readonly FixedDay[]
  /** What an earlier run did not finish; then `moved` is the rest of it. */
  readonly pending: Pending<ChangeFacts> | null
}

/** The version that a project without one is assumed to have, as {@link nextVersion} counts. */
const firstVersion = '1.0'

/**
 * What an approved change does to its project: delivery, version, the recorded confirmation, the approved
 * cost.
 */
export function factsOf(
  { impactCost }: Change,
  row: Engagement,
  from: Day,
  delivery: Day,
  { tables }: OpenBook,
): ChangeFacts {
  const columns = tables.get('engagements')!.reading.location.columns
  const { sowVersion, sowConfirmedOn, sowFirstConfirmedOn, sowConfirmations, budget } = row
  const cost = impactCost ?? 0
  const version = sowVersion ?? firstVersion
  return {
    from,
    delivery,
    version: columns.has('sowVersion') ? nextVersion(sowVersion) : null,
    budget:
      cost !== 0 && budget !== null ? { from: budget, to: Math.round((budget + cost) * 100) / 100 } : null,
    confirmation:
      sowConfirmedOn === null || !columns.has('sowVersion')
        ? null
        : {
            version,
            on: sowConfirmedOn,
            first: sowFirstConfirmedOn ?? sowConfirmedOn,
            record: [...(sowConfirmations ? [sowConfirmations] : []), `${version} ${sowConfirmedOn}`].join(
              '; ',
            ),
          },
  }
}

/**
 * What carrying out a change sets beside the days of stages and tasks. A cell in which somebody typed since
 * an earlier run stopped is not changed: it is set only while it still holds its content from before.
 */
export function commandsFor(
  { id }: Change,
  row: Engagement,
  { from, delivery, version, budget, confirmation }: ChangeFacts,
  today: Day,
  seen: ChangeSeen | null = null,
): RowCommand[] {
  const currentConfirmation = confirmation && row.sowConfirmedOn === confirmation.on ? confirmation : null
  const expectedCells = (...keys: (keyof ChangeSeen)[]): Pick<RowCommand, 'expect'> =>
    seen === null ? {} : { expect: Object.fromEntries(keys.map((key) => [key, seen[key]])) }
  return [
    {
      tracker: 'engagements',
      id: row.id,
      ...expectedCells('delivery', 'sowVersion', 'budget'),
      set: {
        ...(row.delivery === from ? { delivery } : {}),
        ...(version === null ? {} : { sowVersion: version }),
        ...(budget && row.budget === budget.from ? { budget: budget.to } : {}),
        ...(currentConfirmation
          ? {
              sowConfirmedOn: null,
              sowFirstConfirmedOn: currentConfirmation.first,
              sowConfirmations: currentConfirmation.record,
            }
          : {}),
      },
    },
    {
      tracker: 'changes',
      id,
      ...expectedCells('impactDays', 'impactCost'),
      set: { status: 'implemented', implementedOn: today },
    },
  ]
}
