import type { Localised, LocalisedName } from '../core/locale.js'
import type { TrackerKey } from '../trackers/index.js'
import type { frequencies } from '../trackers/clients/rhythm.js'
import type { riskCategories } from '../trackers/plan/risks.js'
import type { RoleKey } from './roles.js'

/** A stage that must end first, and the working days to wait after it (滞后量). */
export interface StagePredecessor {
  readonly stage: string
  readonly lag: number
}

/** A piece of work within a stage. Days are working days. */
export interface StageTask {
  readonly title: Localised
  readonly ownerRole: RoleKey
  /** Working days after the stage's first day on which it begins; 0 is the first day itself. */
  readonly offsetDays: number
  readonly durationDays: number
}

/** What becomes a milestone: a stage with something to deliver, and how it is evaluated. */
export interface TemplateStage {
  readonly key: string
  readonly name: LocalisedName
  /** Working days. */
  readonly durationDays: number
  readonly after: readonly StagePredecessor[]
  readonly deliverable: Localised
  readonly acceptanceCriteria: Localised
  readonly ownerRole: RoleKey
  /** The client takes part in the work (共建节点), not only in the acceptance. */
  readonly coCreation: boolean
  readonly tasks: readonly StageTask[]
}

/** A line of the responsibility matrix. Exactly one role is accountable. */
export interface RaciLine {
  readonly item: Localised
  readonly responsible: readonly RoleKey[]
  readonly accountable: RoleKey
  readonly consulted: readonly RoleKey[]
  readonly informed: readonly RoleKey[]
}

/** A line of the communication plan. */
export interface CommunicationLine {
  readonly form: Localised
  readonly frequency: keyof typeof frequencies
  readonly participants: readonly RoleKey[]
  readonly lead: RoleKey
}

/** A risk that engagements of this kind really have. Probability and impact go from 1 to 5. */
export interface TypicalRisk {
  readonly category: keyof typeof riskCategories
  readonly description: Localised
  readonly probability: number
  readonly impact: number
  readonly response: Localised
}

/** Which trackers an engagement of a kind starts with, and what is in them. */
export interface Template {
  readonly key: string
  readonly name: LocalisedName
  readonly summary: Localised
  /** The sheets its workbook shows, at most ten: each costs dozens of calls to make, and more can be added any day. */
  readonly trackers: readonly TrackerKey[]
  readonly stages: readonly TemplateStage[]
  /** Empty when the workbook shows no such sheet; so are `rhythm` and `risks`. */
  readonly raci: readonly RaciLine[]
  readonly rhythm: readonly CommunicationLine[]
  readonly risks: readonly TypicalRisk[]
  /** Working days in which nothing is planned before delivery. */
  readonly bufferDays: number
}

/** One text in both languages. */
export const both = (en: string, zhCN: string): Localised => ({ en, 'zh-CN': zhCN })

/** Stages that must end first, with no wait. */
export const after = (...stages: readonly string[]): StagePredecessor[] =>
  stages.map((stage) => ({ stage, lag: 0 }))

/** A task, `durationDays` long, that begins `offsetDays` after the first day of its stage. */
export const task = (
  en: string,
  zhCN: string,
  ownerRole: RoleKey,
  offsetDays: number,
  durationDays: number,
): StageTask => ({ title: both(en, zhCN), ownerRole, offsetDays, durationDays })

/** A talk or a report that is repeated. */
export const talk = (
  form: Localised,
  frequency: CommunicationLine['frequency'],
  lead: RoleKey,
  ...participants: readonly RoleKey[]
): CommunicationLine => ({ form, frequency, lead, participants })

/** A line of the matrix: who does it, the one who answers for it, who is asked, who is informed. */
export const line = (
  item: Localised,
  responsible: readonly RoleKey[],
  accountable: RoleKey,
  consulted: readonly RoleKey[] = [],
  informed: readonly RoleKey[] = [],
): RaciLine => ({ item, responsible, accountable, consulted, informed })

/** A risk with what to do about it. */
export const risk = (
  category: TypicalRisk['category'],
  probability: number,
  impact: number,
  description: Localised,
  response: Localised,
): TypicalRisk => ({ category, probability, impact, description, response })
