import type { Problem } from '../../../src/core/problem.js'
import type { Session } from '../../session/session.js'

/** What every entry of the bundle answers. */
export type Reply =
  { ok: true; value: unknown } | { ok: false; problems: readonly Problem[]; message: string }

/** A flag that stands on a row. */
export interface StandingFlag {
  table: string
  id: string
  column: string
  flag: string
  rag: 'red' | 'amber' | 'green'
}

/** What `readFindings` answers. */
export interface Findings {
  flags: readonly StandingFlag[]
  problems: readonly Problem[]
  /** What is late and ours to do, the most urgent first. */
  late: readonly {
    table: string
    title: string
    line: number
    ownerNames: readonly string[]
    daysLate: number
  }[]
  /** How much more is late and waits for others. */
  lateWaiting: number
  /** What may be said where nothing is. */
  lateness: { is: string; says: string }
  /** That sheets are gone; blank when none is. */
  gone: string
}

/** What `readPreview` answers of today's letters. */
export interface Preview {
  /** Whether somebody confirmed readers in this spreadsheet. */
  on: boolean
  letters: readonly { to: string; name: string; kind: string; subject: string }[]
  /** Addresses nobody confirmed yet. */
  waiting: readonly string[]
  /** Whether reminders run, by what is on record of them. */
  reminders: string
}

/** The reply in a run's value; null for an entry that answers nothing, such as `onOpen`. */
export function replyIn(value: unknown): Reply | null {
  return typeof value === 'object' && value !== null && 'ok' in value ? (value as Reply) : null
}

/** What an endpoint would not say: why, as one line, and the problems it named. */
export interface Refusal {
  refusal: string
  problems: readonly Problem[]
}

/** Asks an endpoint on the host's own behalf: nothing is made to fail. */
export function ask<Value>(
  session: Session,
  endpoint: string,
  ...input: unknown[]
): { value: Value } | Refusal {
  const { failAt, lateErrors, costs } = session
  Object.assign(session, { failAt: undefined, lateErrors: false, costs: undefined })
  const { value, error } = session.call(endpoint, ...input)
  Object.assign(session, { failAt, lateErrors, costs })
  const reply = replyIn(value)
  if (error !== undefined) return { refusal: error, problems: [] }
  if (reply === null) return { refusal: `${endpoint}: ${JSON.stringify(value)}`, problems: [] }
  return reply.ok ? { value: reply.value as Value } : { refusal: reply.message, problems: reply.problems }
}
