import type { Problem } from '../../../src/core/problem.js'
import type { Outcome, Session } from '../../emulator/index.js'

/** What every entry of the bundle answers. */
export type Reply =
  { ok: true; value: unknown } | { ok: false; problems: readonly Problem[]; message: string }

/** A flag on a row. */
export interface RaisedFlag {
  table: string
  id: string
  column: string
  flag: string
  rag: 'red' | 'amber' | 'green'
}

/** What `readFindings` answers. */
export interface Findings {
  flags: readonly RaisedFlag[]
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
  /** Addresses that are not confirmed yet. */
  waiting: readonly string[]
  /** Whether reminders run, by what is on record of them. */
  reminders: string
}

/** The reply in a run's value; null for an entry that has no reply, such as `onOpen`. */
export function readReply(value: unknown): Reply | null {
  return typeof value === 'object' && value !== null && 'ok' in value ? (value as Reply) : null
}

/** Why an endpoint refused, as one line, and the problems it named. */
export interface EndpointRefusal {
  refusal: string
  problems: readonly Problem[]
}

/** Whether an answer is the first part of more: its value says so, or the reply beside a list. */
const hasMore = (reply: Reply): boolean => {
  if (!reply.ok) return false
  const { next } = (Array.isArray(reply.value) ? reply : (reply.value ?? {})) as { next?: unknown }
  return typeof next === 'number'
}

/** Calls an endpoint with nothing made to fail. */
function undisturbed(session: Session, endpoint: string, input: readonly unknown[]): Outcome {
  const { failAt, lateErrors, costs } = session
  Object.assign(session, { failAt: undefined, lateErrors: false, costs: undefined })
  const outcome = session.call(endpoint, ...input)
  Object.assign(session, { failAt, lateErrors, costs })
  return outcome
}

/**
 * An endpoint's outcome with its complete reply, since a command may print any length: where `call` answered
 * the first of several parts, it is asked again, for all of it, from the state before. A request that names a
 * part gets that part.
 */
export function inWhole(session: Session, endpoint: string, input: unknown, call: () => Outcome): Outcome {
  const before = session.checkpoint()
  const outcome = call()
  const reply = readReply(outcome.value)
  const sent = typeof input === 'object' && input !== null ? input : {}
  if (reply === null || !hasMore(reply) || 'from' in sent) return outcome
  const after = session.checkpoint()
  session.restore(before)
  const { value } = undisturbed(session, endpoint, [{ ...sent, from: 'all' }])
  session.restore(after)
  return readReply(value)?.ok === true ? { ...outcome, value } : outcome
}

/** Asks an endpoint for the host itself, for its complete reply: no failure is simulated. */
export function askEndpoint<Value>(
  session: Session,
  endpoint: string,
  ...input: unknown[]
): { value: Value } | EndpointRefusal {
  const { value, error } = inWhole(session, endpoint, input[0], () => undisturbed(session, endpoint, input))
  const reply = readReply(value)
  if (error !== undefined) return { refusal: error, problems: [] }
  if (reply === null) return { refusal: `${endpoint}: ${JSON.stringify(value)}`, problems: [] }
  return reply.ok ? { value: reply.value as Value } : { refusal: reply.message, problems: reply.problems }
}
