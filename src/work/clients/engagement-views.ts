import type { Day } from '../../core/day.js'
import type { Rag } from '../../core/table.js'
import { engagementLines } from '../../project/letters/manager-digest.js'
import { partsOf } from '../../project/parts.js'
import { currentStage } from '../../project/status/status.js'
import { clientsTextIn } from '../../text/clients/index.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { sayReason } from '../wording.js'
import type { ClientFacts } from './read-client.js'

/** An engagement of a client at a glance. */
export interface EngagementView {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly stage: string
  /** Null of engagements that ended or rest. */
  readonly rag: Rag | null
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
  const order = { red: 0, amber: 1, green: 2 } as const
  return all
    .filter(({ table }) => table === 'engagements')
    .map(({ row: found }): EngagementView => {
      const row = found as unknown as (typeof rows.engagements)[number]
      const line = lines.get(row.at.line)
      const [first, ...others] = line?.reasons ?? []
      const why = first === undefined ? '' : sayReason(first, locale)
      return {
        id: row.id,
        name: row.name ?? '',
        status: row.status === null ? '' : engagementTable.columns.status.choices![row.status]![locale],
        stage: currentStage(parts.get(row)!.milestones)?.name ?? '',
        rag: line?.rag ?? null,
        why: others.length === 0 ? why : clientsTextIn(locale).andMore(why, others.length),
        percentComplete: line?.percentComplete ?? null,
        delivery: row.delivery,
        owner: row.owner ?? '',
      }
    })
    .sort((a, b) => (a.rag === null ? 3 : order[a.rag]) - (b.rag === null ? 3 : order[b.rag]))
}
