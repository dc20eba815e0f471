import { scriptFingerprint } from '../core/fingerprint.js'
import { answersFormat } from '../core/answers/published-page.js'
import type { AnswerReply, AnswersData } from '../core/answers/shown-page.js'
import { createPage, createText, googleAnswersPorts } from './google.js'
import type { AnswersPorts } from './ports.js'
import { showFeed } from './show-feed.js'
import { createData, emptyData, showPage, unavailableData } from './show-page.js'
import { readSubmissionInput } from './submission-input.js'
import { takeAnswers } from './take-answers.js'

/** What Google says of a request: it has no headers and no address of the visitor. */
interface WebEvent {
  readonly parameter: Readonly<Record<string, string>>
}

/** The name of the browser's tab, where no page says a better one. */
const productName = 'Milepost'

const failed: AnswerReply = { ok: false, why: 'failed', check: '' }

/** Does the work; what Google refuses meanwhile is not said: a message could quote a link. */
function attempt<Result>(work: (ports: AnswersPorts) => Result, otherwise: Result): Result {
  try {
    return work(googleAnswersPorts())
  } catch {
    return otherwise
  }
}

const createDocument = (data: AnswersData) => createPage(data, data.page?.heading ?? productName)

/**
 * Opens a link; with `feed` the calendar of one. With `ping` it says which build answers, and opens nothing.
 *
 * @throws Error where a calendar could not be looked up
 */
export function doGet({ parameter }: WebEvent) {
  if ('ping' in parameter) {
    return createText(
      JSON.stringify({ product: productName, format: answersFormat, script: scriptFingerprint }),
      'JSON',
    )
  }
  if ('feed' in parameter) {
    const calendar = attempt((ports) => showFeed(ports, parameter['feed'] ?? ''), null)
    // A calendar program stores what it had where it gets no calendar; an empty one would delete all dates.
    if (calendar === null) throw new Error('The calendar could not be read. Ask again later.')
    return createText(calendar, 'ICAL')
  }
  return createDocument(attempt((ports) => showPage(ports, parameter['t'] ?? ''), unavailableData))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Takes the answers of a form, and shows its page again with what became of them. */
export function doPost({ parameter }: WebEvent) {
  const sent = readJson(parameter['answers'] ?? '')
  const input = readSubmissionInput(sent)
  const { t, answers } = typeof input === 'string' ? { t: '', answers: [] } : input
  const data = attempt(
    (ports): AnswersData => {
      const { reply, found } = takeAnswers(ports, sent)
      const shown = found === null ? emptyData : createData(ports, t, found)
      return { ...shown, reply, answers }
    },
    { ...unavailableData, reply: failed, answers },
  )
  return createDocument(data)
}

/** Takes the answers that a page sends. */
export const answer = (sent: unknown): AnswerReply =>
  attempt((ports) => takeAnswers(ports, sent).reply, failed)
