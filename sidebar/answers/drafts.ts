import { isComplete as isAnswerComplete } from '../../src/core/answers/is-complete.js'
import type { AnswerAct, Offer, OfferInput } from '../../src/core/answers/published-page.js'
import type { AnswerInput, ShownItem } from '../../src/core/answers/shown-page.js'
import type { AnswersText } from '../text/answers/index.js'

/** What somebody is about to answer about one item. */
export interface Draft {
  readonly item: ShownItem
  readonly offer: Offer
  readonly value: string | number | null
  readonly text: string
}

/** A draft of an offer, with nothing said yet but the one date that there is. */
export function startDraft(item: ShownItem, offer: Offer): Draft {
  const { input } = offer
  const value = input?.kind === 'day' && input.from === input.to ? input.from : null
  return { item, offer, value, text: '' }
}

/** The draft of an answer that was sent before. */
export function draftOf(items: readonly ShownItem[], { check, act, value, text }: AnswerInput): Draft | null {
  const item = items.find((each) => each.check === check)
  const offer = item?.offers.find((each) => each.act === act)
  return item && offer ? { item, offer, value, text } : null
}

/** Whether a draft says all that its offer asks for. */
export const isComplete = (draft: Draft): boolean => isAnswerComplete(draft.offer.input, draft)

/** A draft as it is sent. */
export const toInput = ({ item, offer, value, text }: Draft): AnswerInput => ({
  check: item.check,
  act: offer.act,
  value,
  text: text.trim(),
})

/** What is said beside the act, for people. */
function describeValue(input: OfferInput, value: string | number | null, text: AnswersText): string {
  if (value === null || input === null) return ''
  if (input.kind === 'day') return text.date(String(value))
  if (input.kind === 'choice') return input.choices.find((choice) => choice.value === value)?.label ?? ''
  return String(value)
}

/** An answer written out: “New date: 3 Apr 2026”. */
export function describeAnswer(draft: Draft, text: AnswersText): string {
  const { offer, value } = draft
  const details = [describeValue(offer.input, value, text), draft.text.trim()].filter((each) => each !== '')
  return text.answered(text.said[offer.act as AnswerAct], details.join('; '))
}
