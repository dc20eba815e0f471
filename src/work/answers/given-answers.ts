import type { SubmittedAnswer } from '../../core/answers/submission.js'
import { type Day, isDay } from '../../core/day.js'
import { ellipsize } from '../../core/text-length.js'
import type { Locale } from '../../core/locale.js'
import type { Ports } from '../../ports.js'
import { type AnswersText, answerTexts } from '../../text/answers/index.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import { loadText } from '../plan/library.js'
import type { AnswerResult, InboxLine } from './inbox-lines.js'

/** One answer of a person, with what became of it. */
export interface GivenAnswer {
  readonly answer: SubmittedAnswer
  readonly result: AnswerResult
}

/** The answers of a link that were taken in, the oldest first. */
export const answersOf = (lines: readonly InboxLine[], fingerprint: string): readonly GivenAnswer[] =>
  lines
    .filter((line) => line.fingerprint === fingerprint)
    .flatMap(({ submission, results }) =>
      (submission?.answers ?? []).flatMap((answer, index) => {
        const result = results[index]
        return result ? [{ answer, result }] : []
      }),
    )

/** How answers are said in a language, on a date. */
export interface AnswerWording {
  readonly locale: Locale
  readonly words: AnswersText
  readonly today: Day
}

export const answerWording = (ports: Pick<Ports, 'library'>, locale: Locale, today: Day): AnswerWording => ({
  locale,
  words: loadText(ports, answerTexts, locale),
  today,
})

const [maxTitle, maxText, maxNamed] = [80, 120, 5]

/** What somebody answered, in words. */
export function describeAsked(
  { act, value, text, target }: SubmittedAnswer,
  { words, locale, today }: AnswerWording,
): string {
  const asked = words.asked[act]
  if (typeof asked === 'string') return asked
  const given = act === 'write' ? text : String(value ?? text)
  if (isDay(given)) return asked(textOf(commonTexts, locale).dayShort(given, today))
  const columns = Object.values(trackers[target.tracker as TrackerKey]?.columns ?? {})
  const choice = columns.find(({ choices }) => choices && given in choices)?.choices?.[given]
  return asked(ellipsize(choice?.[locale] ?? given, maxText))
}

/** What became of an answer, as a sentence. */
const describeResult = ({ is, why, reason }: AnswerResult, { words }: AnswerWording): string => {
  const said = words.results[is]
  return typeof said === 'string' ? said : said(reason ?? (why ? words.why[why] : ''))
}

/** An answer and what became of it. */
export const describeGiven = ({ answer, result }: GivenAnswer, wording: AnswerWording): string =>
  wording.words.answer(
    ellipsize(answer.title, maxTitle),
    describeAsked(answer, wording),
    isReportApproved(answer, result) ? wording.words.reportApproved : describeResult(result, wording),
  )

/** An approved report is not sent yet when the approval is saved. */
const isReportApproved = ({ act, target }: SubmittedAnswer, { is }: AnswerResult): boolean =>
  is === 'applied' && act === 'approve' && target.tracker === 'clients'

/** What became of a person's answers since the last email to them; nothing where there were none. */
export function describeSince(
  given: readonly GivenAnswer[],
  since: string,
  wording: AnswerWording,
): readonly string[] {
  const recent = given.filter(({ result }) => result.at > since)
  if (recent.length === 0) return []
  const shown = recent.slice(-maxNamed)
  const more = recent.length - shown.length
  return [
    wording.words.sinceAnswers,
    ...shown.map((each) => describeGiven(each, wording)),
    ...(more > 0 ? [wording.words.moreAnswers(more)] : []),
  ]
}

/** When the last email went to somebody: what happened later was not said to them yet. */
export const lastEmailTo = (ledger: readonly LedgerRow[], address: string): string =>
  ledger.reduce((latest, { reader, state, when, day }) => {
    const sent = reader === address && state === 'sent' ? (when ?? `${day ?? ''} 23:59`) : ''
    return sent > latest ? sent : latest
  }, '')
