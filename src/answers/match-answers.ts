import { isComplete } from '../core/answers/is-complete.js'
import type { PublishedItem } from '../core/answers/published-page.js'
import type { AnswerInput, AnswerRefusal } from '../core/answers/shown-page.js'
import type { SubmittedAnswer } from '../core/answers/submission.js'
import type { FoundPage } from './find-page.js'
import { checkOf } from './show-page.js'

/** An answer that cannot be taken, and why. */
export interface Mismatch {
  readonly why: AnswerRefusal
  readonly check: string
}

/** The item that an answer is about, as it is published now; none where it changed since the answer's page was shown. */
type FindItem = (check: string) => PublishedItem | undefined

function matchAnswer(answer: AnswerInput, findItem: FindItem): SubmittedAnswer | Mismatch {
  const item = findItem(answer.check)
  if (!item?.target) return { why: 'changed', check: answer.check }
  const offers = item.offers.filter(({ act }) => act === answer.act)
  if (offers.length === 0) return { why: 'changed', check: answer.check }
  if (!offers.some(({ input }) => isComplete(input, answer))) return { why: 'invalid', check: answer.check }
  const { act, value, text } = answer
  return { act, target: item.target, title: item.title, value, text: text.trim() }
}

/** The answers with what they are about; or the first that cannot be taken, since all are sent with one press. */
export function matchAnswers(
  answers: readonly AnswerInput[],
  { head, page }: FoundPage,
  secret: string,
): readonly SubmittedAnswer[] | Mismatch {
  const items = page.sections
    .flatMap((section) => section.items)
    .flatMap((item) => (item.target ? [[checkOf(item.target, head.fingerprint, secret), item] as const] : []))
  const findItem: FindItem = (check) => items.find(([own]) => own === check)?.[1]
  const seen = new Set(answers.map(({ check }) => check))
  if (seen.size !== answers.length) return { why: 'invalid', check: '' }
  const matched = answers.map((answer) => matchAnswer(answer, findItem))
  const mismatch = matched.find((each): each is Mismatch => 'why' in each)
  return mismatch ?? (matched as SubmittedAnswer[])
}
