import type { LetterPlan } from '../../domain/letters/letter-plan.js'
import type { Ports } from '../../ports.js'
import type { EmailAnswers } from '../answers/email-answers.js'
import type { OpenBook } from '../open-book.js'
import { type Outcome, reportedText } from './ledger/ledger.js'
import { writeLetter } from './write-letter.js'

/** What the emails of a run have in common, and what became of those before. */
export interface EmailBatch {
  readonly book: OpenBook
  readonly runBy: string
  /** By address. */
  readonly answers: ReadonlyMap<string, EmailAnswers>
  readonly sendResult: {
    readonly sent: { to: string; kind: string; subject: string }[]
    readonly failed: { to: string; why: string }[]
  }
  readonly waitingPlans: LetterPlan[]
}

/** Sends one email that was claimed, and adds it to what became of the others. */
export function sendOne(
  ports: Pick<Ports, 'library' | 'mailer' | 'spreadsheet'>,
  { book, runBy, answers, sendResult, waitingPlans }: EmailBatch,
  plan: LetterPlan,
  quotaLeft: number,
): Outcome {
  const letter = writeLetter(ports, book, plan, runBy, quotaLeft, answers.get(plan.reader.address))
  const delivery = ports.mailer.send(letter)
  const reported = reportedText(plan)
  if (delivery.ok) {
    sendResult.sent.push({ to: letter.to, kind: plan.kind, subject: letter.subject })
    return { state: 'sent', subject: letter.subject, note: '', told: reported }
  }
  // That the quota is used up is not the letter's fault: it is sent tomorrow. After an unknown error it
  // cannot be known whether the letter was sent, so the claim stays for a person to decide.
  if (delivery.why === 'quota') {
    waitingPlans.push(plan)
    return { state: 'carriedOver', subject: letter.subject, note: delivery.message, told: '' }
  }
  sendResult.failed.push({ to: letter.to, why: delivery.message })
  return {
    state: delivery.why === 'badAddress' ? 'failed' : 'claimed',
    subject: letter.subject,
    note: delivery.message,
    told: '',
  }
}
