/** What a client answered before, as their page shows it. */
import type { AnswerTarget, PublishedItem } from '../../../core/answers/published-page.js'
import type { SubmittedAnswer } from '../../../core/answers/submission.js'
import { isDay } from '../../../core/day.js'
import { ellipsize } from '../../../core/text-length.js'
import type { BookContents } from '../../../domain/book-contents.js'
import type { DraftItem } from '../../../mail/pages/client/client-draft.js'
import type { ClientPageContext } from '../../../mail/pages/client/client-draft.js'
import { formatDay, joinFacts } from '../../../mail/context.js'
import { contacts } from '../../../trackers/clients/contacts.js'
import { feedback } from '../../../trackers/clients/feedback.js'
import { type AnswerWording, describeAsked } from '../given-answers.js'
import type { AnswerResult, InboxLine } from '../inbox-lines.js'
import { addedRowId } from './row-ids.js'

/** One answer of a client, with its place in its submission. */
interface ClientAnswer {
  readonly answer: SubmittedAnswer
  readonly result: AnswerResult
  readonly nonce: string
  readonly place: number
}

const [maxShown, maxText] = [20, 600]

/** The answers of a link that were taken in, the oldest first. */
export const clientAnswersOf = (lines: readonly InboxLine[], fingerprint: string): readonly ClientAnswer[] =>
  lines
    .filter((line) => line.fingerprint === fingerprint)
    .flatMap(({ submission, results, nonce }) =>
      (submission?.answers ?? []).flatMap((answer, place) => {
        const result = results[place]
        return result ? [{ answer, result, nonce, place }] : []
      }),
    )

const writeKindOf = ({ answer }: ClientAnswer, { page }: ClientPageContext): string =>
  page.writeKinds[String(answer.value) as keyof typeof page.writeKinds] ?? ''

/** What was asked for, in words. */
function askedOf(each: ClientAnswer, wording: AnswerWording, context: ClientPageContext): string {
  const { act, value, text } = each.answer
  if (act === 'write') return writeKindOf(each, context)
  const chosen = value === 'neither' ? context.page.neither : null
  return joinFacts(
    chosen ?? describeAsked(each.answer, wording),
    value === null ? '' : ellipsize(text, maxText),
  )
}

/** What became of an answer, as its client reads it. */
function outcomeOf(each: ClientAnswer, { rows }: BookContents, context: ClientPageContext): string {
  const { page } = context
  const { is, reason, why } = each.result
  const idIn = (prefix: string): string => addedRowId(prefix, each.nonce, each.place)
  const question = rows.contacts.find(({ id }) => id === idIn(contacts.prefix))
  if (question?.askedOn && question.answeredOn)
    return page.answeredOn(formatDay(context, question.answeredOn))
  const said = rows.feedback.find(({ id }) => id === idIn(feedback.prefix))
  if (said?.resolvedOn) return page.solvedOn(formatDay(context, said.resolvedOn))
  if (said && said.status !== null && said.status !== 'received') return page.inHand
  const words = page.results[is]
  if (typeof words === 'string') return words
  return words(reason ?? (why ? (context.page.why[why as keyof typeof page.why] ?? page.why.other) : ''))
}

const dayOf = ({ result }: ClientAnswer, context: ClientPageContext): string => {
  const day = result.at.slice(0, 10)
  return isDay(day) ? formatDay(context, day) : ''
}

/** What a client sent before, the latest first. */
export const listEarlier = (
  given: readonly ClientAnswer[],
  contents: BookContents,
  wording: AnswerWording,
  context: ClientPageContext,
): readonly Pick<PublishedItem, 'title' | 'detail' | 'badge' | 'tone'>[] =>
  [...given]
    .reverse()
    .slice(0, maxShown)
    .map((each) => ({
      title: ellipsize(each.answer.act === 'write' ? each.answer.text : each.answer.title, maxText),
      detail: joinFacts(askedOf(each, wording, context), dayOf(each, context)),
      badge: outcomeOf(each, contents, context),
      tone: 'plain',
    }))

/** Whether an answer is about what an item asks for, though the row may hold something else by now. */
const isAbout = (answered: AnswerTarget, target: AnswerTarget): boolean =>
  answered.tracker === target.tracker &&
  answered.id === target.id &&
  Object.keys(answered.expect).join() === Object.keys(target.expect).join() &&
  (target.id !== '' && target.tracker !== 'clients'
    ? true
    : JSON.stringify(answered.expect) === JSON.stringify(target.expect))

/** The last answer to what an item asks for, and what became of it; blank where there is none. */
export function describeAnswered(
  { target }: DraftItem,
  given: readonly ClientAnswer[],
  contents: BookContents,
  wording: AnswerWording,
  context: ClientPageContext,
): string {
  const answers = given.filter(
    ({ answer, result }) =>
      target !== null &&
      answer.act !== 'write' &&
      answer.act !== 'ask' &&
      result.is !== 'declined' &&
      result.is !== 'refused' &&
      isAbout(answer.target, target),
  )
  const last = answers[answers.length - 1]
  return last
    ? joinFacts(askedOf(last, wording, context), dayOf(last, context), outcomeOf(last, contents, context))
    : ''
}
