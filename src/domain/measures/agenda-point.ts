import type { Day } from '../../core/day.js'
import type { riskCategories } from '../../trackers/plan/risks.js'

export type RiskCategory = keyof typeof riskCategories

/** Why a row is talked about. */
export type AgendaTopic =
  | 'overdue'
  | 'blocked'
  | 'waiting'
  | 'issue'
  | 'risk'
  | 'riskCheck'
  | 'pulse'
  | 'decision'
  | 'change'
  | 'feedback'

/** One point of a meeting. */
export interface AgendaPoint {
  readonly title: string
  readonly engagement: string | null
  readonly owner: string | null
  readonly day: Day | null
  /** Null for work that is done or comes next. */
  readonly topic: AgendaTopic | null
  /** Of a check of risks: the kinds of which the project has no open risk. */
  readonly missing?: readonly RiskCategory[]
}
