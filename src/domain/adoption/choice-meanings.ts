/** What people said that the words of their choice columns mean, and what that is in another tracker. */
import type { Choices } from '../../core/choices.js'
import { findStatusChoice, type StatusKind } from './rows/status-choices.js'

/** The choice of each word as it was typed, by field: `{ status: { 'With client': 'blocked' } }`. */
export type ChoiceMeanings = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The fields whose words decide what is late or comes first. */
export const decisiveChoiceFields = ['status', 'priority', 'severity', 'urgency'] as const

/** How far something is with each choice of the trackers' statuses. */
const choicesByKind: Readonly<Record<StatusKind, readonly string[]>> = {
  done: ['done', 'closed', 'delivered', 'accepted', 'resolved', 'implemented', 'attended', 'applied'],
  cancelled: ['cancelled', 'dropped', 'rejected'],
  onHold: ['onHold', 'nextCycle'],
  blocked: ['blocked'],
  inProgress: [
    'inProgress',
    'active',
    'confirmed',
    'assessed',
    'reviewed',
    'handling',
    'answered',
    'rising',
    'occurred',
  ],
  notStarted: ['notStarted', 'open', 'planned', 'draft', 'raised', 'received', 'sorted'],
}

/** How far something is with a choice of a status; undefined where that is not known, so that nothing is called done. */
export const kindOfChoice = (choice: string): StatusKind | undefined =>
  (Object.keys(choicesByKind) as StatusKind[]).find((kind) => choicesByKind[kind].includes(choice))

/** The choice of a column for one that was said of a word in another column; undefined where it has none. */
export function equivalentChoice(choices: Choices, field: string, said: string): string | undefined {
  if (said in choices) return said
  const kind = field === 'status' ? kindOfChoice(said) : undefined
  return kind === undefined ? undefined : findStatusChoice(choices, kind)
}
