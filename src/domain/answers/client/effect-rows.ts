/** What effects of a client's answer are made of, and the rows that hold what a client said. */
import type { Day } from '../../../core/day.js'
import type { AnswersText } from '../../../text/answers/index.js'
import type { ClientPageText } from '../../../text/client-page/index.js'
import type { Client } from '../../../trackers/clients/clients.js'
import type { BookContents } from '../../book-contents.js'

export type Cells = Readonly<Record<string, string | number | null>>

/** A row that holds what the client said. */
export interface SaidRow {
  readonly tracker: 'contacts' | 'feedback' | 'requirements' | 'satisfaction'
  readonly add: Cells
}

/** What an answer does. */
export interface ClientEffects {
  /** The cells of its row that are the answer itself. */
  readonly set: Cells
  /** What a person decides on: the plan changes with it. */
  readonly follows: Cells
  /** A row of its own, which holds what was said. */
  readonly said: SaidRow | null
  /** Whether the communication log says it too. */
  readonly isLogged: boolean
  /** A row that is added only once a person takes the answer over. */
  readonly proposed?: SaidRow
  /** It is the confirmation of a report that was sent on this date. */
  readonly confirms?: Day
}

/** All that effects are made from. */
export interface EffectContext {
  readonly contents: BookContents
  readonly client: Client
  /** What the client's rows and those of a project are named by. */
  readonly names: { readonly client: string; readonly engagement: string | null }
  /** Who answers, as rows name them. */
  readonly by: string
  readonly manager: string | null
  readonly words: AnswersText
  readonly page: ClientPageText
}

/** The effects of an answer that does nothing. */
export const noEffects = { set: {}, follows: {}, said: null, isLogged: false } as const

/** What the client asked: the log shows that they wait for an answer. */
export const createQuestion = (summary: string, context: EffectContext): ClientEffects => ({
  ...noEffects,
  said: {
    tracker: 'contacts',
    add: { ...logCells(summary, context), askedOn: context.contents.situation.today },
  },
})

/** A line of the communication log about what came over the page. */
export const logCells = (
  summary: string,
  { contents, names, manager }: Pick<EffectContext, 'contents' | 'names' | 'manager'>,
): Cells => ({
  day: contents.situation.today,
  client: names.client,
  engagement: names.engagement,
  channel: 'form',
  direction: 'in',
  summary,
  owner: manager,
})

/** A row of feedback in the client's words. */
export const createFeedback = (
  content: string,
  category: string | null,
  { contents, names, manager }: EffectContext,
): SaidRow => ({
  tracker: 'feedback',
  add: {
    content,
    client: names.client,
    engagement: names.engagement,
    receivedOn: contents.situation.today,
    channel: 'form',
    category,
    owner: manager,
    status: 'received',
  },
})
