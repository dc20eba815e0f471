import type { Answer } from '../client.js'
import type { Text } from '../text/common/index.js'
import type { AnswerCache } from './cached-answer.js'
import type { PlanWords } from '../text/plan/index.js'

export type PlanText = Text & PlanWords
export type EngagementsData = Answer<'readEngagements'>
export type Engagement = EngagementsData['engagements'][number]

/** What every tab is about. */
export interface Subject {
  engagement: Engagement
  today: string
  text: PlanText
  cache: AnswerCache
  /** Something was written: everything that was read before is outdated. */
  onChange: () => void
}
export type ChangeChoice = EngagementsData['changes'][number]
export type BackPlanData = Answer<'previewPlan'>
