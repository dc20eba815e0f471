import type { Day } from '../../core/day.js'
import type { RagState } from '../../core/table.js'
import { engagementLines } from '../../project/letters/manager-digest.js'
import { partsOf } from '../../project/parts.js'
import { currentStage } from '../../project/status/status.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { sayStanding } from '../wording.js'
import type { ClientFacts } from './read-client.js'

/** An engagement of a client at a glance. */
export interface EngagementView {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly stage: string
  /** Null of engagements that ended or rest. */
  readonly rag: RagState | null
  readonly why: string
  readonly percentComplete: number | null
  readonly delivery: Day | null
  readonly owner: string
}
/** A client's engagements with their colour and why they have it, worst first; those that ended or rest come last. */
export function engagementViews({ portfolio, all, locale }: ClientFacts): EngagementView[] {
  const { rows } = portfolio
  const lines = new Map(engagementLines(portfolio).map((line) => [line.line, line]))
  const { parts } = partsOf(portfolio)
  const order: Readonly<Record<RagState, number>> = { red: 0, amber: 1, unknown: 2, none: 3, green: 4 }
  return all
    .filter(({ table }) => table === 'engagements')
    .map(({ row: found }): EngagementView => {
      const row = found as unknown as (typeof rows.engagements)[number]
      const line = lines.get(row.at.line)
      return {
        id: row.id,
        name: row.name ?? '',
        status: row.status === null ? '' : engagementTable.columns.status.choices![row.status]![locale],
        stage: currentStage(parts.get(row)!.milestones)?.name ?? '',
        rag: line?.rag ?? null,
        why: line ? sayStanding(line, locale) : '',
        percentComplete: line?.percentComplete ?? null,
        delivery: row.delivery,
        owner: row.owner ?? '',
      }
    })
    .sort((a, b) => (a.rag === null ? 5 : order[a.rag]) - (b.rag === null ? 5 : order[b.rag]))
}
