import { answersFormat } from '../core/answers/published-page.js'
import type { AnswerRefusal, AnswerReply, SubmissionInput } from '../core/answers/shown-page.js'
import { maxAnswersPerHour, maxSubmissionLength, type Submission } from '../core/answers/submission.js'
import { fingerprintOf, isToken } from '../core/answers/token.js'
import { type FoundPage, findPage } from './find-page.js'
import { matchAnswers } from './match-answers.js'
import { readNonce } from './nonce.js'
import type { AnswersPorts } from './ports.js'
import { sha256 } from './sha-256.js'
import { readSubmissionInput } from './submission-input.js'

const hour = 3_600_000
/** Hexadecimal digits that tell two submissions of one page apart. */
const contentDigits = 16
/** The columns of *Inbox* that are the web app's. */
const submittedNames = ['id', 'at', 'fingerprint', 'nonce', 'format', 'payload'] as const

/** What became of a submission, with the page it was for where that was found. */
export interface TakenAnswers {
  readonly reply: AnswerReply
  readonly found: FoundPage | null
}

const refuse = (why: AnswerRefusal, found: FoundPage | null = null, check = ''): TakenAnswers => ({
  reply: { ok: false, why, check },
  found,
})

/** The name of a submission: the same answers from the same page once more are the same submission. */
const nameSubmission = ({ nonce, answers }: SubmissionInput): string =>
  `n${nonce}-${sha256(JSON.stringify(answers)).slice(0, contentDigits)}`

/** What is written before an instant in the column *at*. */
const instantMark = /^at /
/** When a submission came in, as its line in *Inbox* says; null where it has none. */
function findSubmission(ports: AnswersPorts, { head }: FoundPage, nonce: string): string | null {
  const line = ports
    .submissions()
    .find(([, fingerprint, own]) => fingerprint === head.fingerprint && own === nonce)
  return line === undefined ? null : line[0]!.replace(instantMark, '')
}

/** How many submissions of a link came in within the last hour. */
const countRecent = (ports: AnswersPorts, { head }: FoundPage): number =>
  ports
    .submissions()
    .filter(
      ([at = '', fingerprint]) =>
        fingerprint === head.fingerprint && ports.now() - Date.parse(at.replace(instantMark, '')) < hour,
    ).length

/** Puts a submission into *Inbox* and finds it there again, unless it already is there; says when it came in. */
function deliver(
  ports: AnswersPorts,
  found: FoundPage,
  nonce: string,
  payload: string,
): { readonly at: string } | AnswerRefusal {
  if (!ports.lock()) return 'busy'
  const before = findSubmission(ports, found, nonce)
  if (before !== null) return { at: before }
  if (countRecent(ports, found) >= maxAnswersPerHour) return 'tooMany'
  const cells: Record<(typeof submittedNames)[number], string> = {
    id: `R${ports.now()}${ports.random()}`,
    at: `at ${ports.formatInstant(ports.now())}`,
    fingerprint: found.head.fingerprint,
    nonce,
    format: `v${answersFormat}`,
    payload,
  }
  ports.append(submittedNames.map((column) => cells[column]))
  const after = findSubmission(ports, found, nonce)
  return after === null ? 'failed' : { at: after }
}

/**
 * Takes what one press of “Send” sent. It says that answers are saved only after it has read them in *Inbox*, and the
 * same once more saves nothing twice.
 */
export function takeAnswers(ports: AnswersPorts, sent: unknown): TakenAnswers {
  const input = readSubmissionInput(sent)
  if (typeof input === 'string') return refuse(input)
  if (!isToken(input.t, sha256)) return refuse('unknown')
  const fingerprint = fingerprintOf(input.t, sha256)
  const { secret } = ports.settings()
  const nonce = readNonce(input.nonce, fingerprint, secret, ports.now())
  if (typeof nonce === 'string') return refuse(nonce)
  const found = findPage(ports, fingerprint, nonce.line)
  if (found === null) return refuse('unknown')
  const name = nameSubmission(input)
  const answers = matchAnswers(input.answers, found, secret)
  if ('why' in answers) {
    // What came in may have been taken over since, so that the row is another now.
    const at = answers.why === 'changed' ? findSubmission(ports, found, name) : null
    return at === null ? refuse(answers.why, found, answers.check) : { reply: { ok: true, at }, found }
  }
  const submission: Submission = {
    format: answersFormat,
    kind: found.head.kind,
    person: found.head.person,
    made: found.page.made,
    answers,
  }
  const payload = JSON.stringify(submission)
  if (payload.length > maxSubmissionLength) return refuse('tooLong', found)
  const delivered = deliver(ports, found, name, payload)
  return typeof delivered === 'string'
    ? refuse(delivered, found)
    : { reply: { ok: true, at: delivered.at }, found }
}
