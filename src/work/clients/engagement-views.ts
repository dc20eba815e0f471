import type { Day } from '../../core/day.js'
import type { RagState } from '../../core/table.js'
import { listEngagementLines } from '../../domain/letters/manager-digest.js'
import { getParts } from '../../domain/engagement-parts.js'
import { findCurrentStage } from '../../domain/status/status.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { describeEngagementStatus } from '../wording.js'
import type { ClientContext } from './client-context.js'

/** An engagement of a client in short. */
export interface EngagementView {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly stage: string
  /** Null of engagements that ended or are on hold. */
  readonly rag: RagState | null
  readonly why: string
  readonly percentComplete: number | null
  readonly delivery: Day | null
  readonly owner: string
  /** False once it is cancelled, or delivered and reviewed. */
  readonly canClose: boolean
}
/**
 * A client's engagements with their colour and its reason, worst first; those that ended or are on hold come
 * last.
 */
export function engagementViews({ contents, related, locale }: ClientContext): EngagementView[] {
  const { rows } = contents
  const lines = new Map(listEngagementLines(contents).map((line) => [line.line, line]))
  const { parts } = getParts(contents)
  const reviewed = new Set<unknown>(
    rows.retrospectives.map(({ engagement }) => contents.byName.engagements.find(engagement)),
  )
  const order: Readonly<Record<RagState, number>> = { red: 0, amber: 1, unknown: 2, none: 3, green: 4 }
  return related
    .filter(({ table }) => table === 'engagements')
    .map(({ row: found }): EngagementView => {
      const row = found as unknown as (typeof rows.engagements)[number]
      const line = lines.get(row.at.line)
      return {
        id: row.id,
        name: row.name ?? '',
        status: row.status === null ? '' : engagementTable.columns.status.choices![row.status]![locale],
        stage: findCurrentStage(parts.get(row)!.milestones)?.name ?? '',
        rag: line?.rag ?? null,
        why: line ? describeEngagementStatus(line, locale) : '',
        percentComplete: line?.percentComplete ?? null,
        delivery: row.delivery,
        owner: row.owner ?? '',
        canClose:
          row.id !== '' && row.status !== 'cancelled' && !(row.status === 'delivered' && reviewed.has(row)),
      }
    })
    .sort((a, b) => (a.rag === null ? 5 : order[a.rag]) - (b.rag === null ? 5 : order[b.rag]))
}
