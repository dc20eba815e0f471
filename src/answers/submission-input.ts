import * as v from 'valibot'
import { answerActs } from '../core/answers/published-page.js'
import type { SubmissionInput } from '../core/answers/shown-page.js'
import { maxAnswerText, maxSubmissionLength } from '../core/answers/submission.js'

const maxTokenLength = 100
const maxAnswers = 1_000

const answerInput = v.strictObject({
  check: v.pipe(v.string(), v.minLength(1), v.maxLength(maxTokenLength)),
  act: v.picklist(answerActs),
  value: v.nullable(
    v.union([v.pipe(v.string(), v.maxLength(maxAnswerText)), v.pipe(v.number(), v.finite())]),
  ),
  text: v.pipe(v.string(), v.maxLength(maxAnswerText)),
})

const submissionInput = v.strictObject({
  t: v.pipe(v.string(), v.maxLength(maxTokenLength)),
  nonce: v.pipe(v.string(), v.maxLength(maxTokenLength)),
  answers: v.pipe(v.array(answerInput), v.minLength(1), v.maxLength(maxAnswers)),
})

/** What a browser sent, checked; `tooLong` where a text of it is, and `invalid` where it is anything else. */
export function readSubmissionInput(sent: unknown): SubmissionInput | 'invalid' | 'tooLong' {
  const read = v.safeParse(submissionInput, sent)
  if (!read.success) {
    return read.issues.every(({ type }) => type === 'max_length') ? 'tooLong' : 'invalid'
  }
  return JSON.stringify(read.output).length > maxSubmissionLength ? 'tooLong' : read.output
}
