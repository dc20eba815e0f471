import { parseJson } from '../parse-json.js'
import { answerActs, answersFormat, linkKinds } from './published-page.js'
import type { Submission, SubmittedAnswer } from './submission.js'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isPlain = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)
const hasTexts = (value: Fields, ...names: string[]): boolean =>
  names.every((name) => typeof value[name] === 'string')

const isAnswer = (value: unknown): value is SubmittedAnswer =>
  isFields(value) &&
  answerActs.some((act) => act === value['act']) &&
  hasTexts(value, 'title', 'text') &&
  (value['value'] === null || ['string', 'number'].includes(typeof value['value'])) &&
  isFields(value['target']) &&
  hasTexts(value['target'], 'tracker', 'id') &&
  isFields(value['target']['expect']) &&
  Object.values(value['target']['expect']).every(isPlain)

/** What a press of “Send” handed over; null where the text is no such thing. */
export function parseSubmission(text: string): Submission | null {
  const found = parseJson(text)
  const isSubmission =
    isFields(found) &&
    found['format'] === answersFormat &&
    linkKinds.some((kind) => kind === found['kind']) &&
    hasTexts(found, 'person', 'made') &&
    Array.isArray(found['answers']) &&
    found['answers'].every(isAnswer)
  return isSubmission ? (found as unknown as Submission) : null
}
