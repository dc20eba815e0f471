/** What becomes of a run's letters outside the workbook. */
import { type Letter as Message, toMime } from '../emulator/mail/index.js'
import { instantAt, type Letter, type Session } from '../emulator/index.js'
import { readReply } from './report/reply.js'

/** A letter in the JSON of a run. */
export interface LetterLine {
  to: string
  cc: string
  subject: string
  /** Size of the complete message as it is sent. */
  bytes: number
  /** `personalDigest`, `managerDigest`, `clientReport`; null where the run ended before it said. */
  kind: string | null
}

/** Marks letters with their kind, as far as a run's reply says what it sent. */
export function markKinds(letters: readonly Letter[], value: unknown): void {
  const reply = readReply(value)
  const answered = reply?.ok === true ? (reply.value as { sent?: readonly Letter[] } | null) : null
  for (const letter of letters) {
    const reportedLetter = answered?.sent?.find(
      ({ to, subject }) => to === letter.to && subject === letter.subject,
    )
    if (reportedLetter?.kind !== undefined) letter.kind = reportedLetter.kind
  }
}

/** Letters of a session's outbox, from one on, as messages; equal histories give equal bytes. */
export function createMessages({ workbook, outbox }: Session, from: number): Message[] {
  return outbox.slice(from).map((letter, index) => {
    const { at, kind: _kind, ...parts } = letter
    const [day = '', time = ''] = at.split('T')
    return {
      ...parts,
      date: new Date(instantAt({ day, time }, workbook.timeZone)).toISOString(),
      messageId: `${workbook.id} ${from + index} ${at} ${letter.to} ${letter.subject}`,
    }
  })
}

/** The letters in one line each, with the sizes of their messages. */
export async function listLetterLines(session: Session, from: number): Promise<LetterLine[]> {
  const letters = session.outbox.slice(from)
  const sizes = await Promise.all(
    createMessages(session, from).map(async (message) => (await toMime(message)).length),
  )
  return letters.map(({ to, cc = '', subject, kind = null }, index) => ({
    to,
    cc,
    subject,
    bytes: sizes[index] ?? 0,
    kind,
  }))
}
