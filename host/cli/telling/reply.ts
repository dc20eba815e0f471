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
}

/** What `readFindings` answers beside the findings themselves. */
export interface FindingsToday extends Findings {
  /** Overdue work as emails count it: ours to do, and waiting on others. */
  late: { readonly ours: number; readonly waiting: number }
}

/** What `readPreview` answers of today's letters. */
export interface Preview {
  /** Whether somebody confirmed readers in this spreadsheet. */
  on: boolean
  letters: readonly { to: string; name: string; kind: string; subject: string }[]
  /** Addresses nobody confirmed yet. */
  waiting: readonly string[]
}

/** What `readToday` answers of one table. */
export interface Today {
  today: string
  tableName: string
  /** By owner, the worst first. */
  groups: readonly {
    items: readonly { id: string; title: string; due: string | null; rag: string; why: string }[]
  }[]
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
  const { failAt } = session
  session.failAt = undefined
  const { value, error } = session.call(endpoint, ...input)
  session.failAt = failAt
  const reply = replyIn(value)
  if (error !== undefined) return { refusal: error, problems: [] }
  if (reply === null) return { refusal: `${endpoint}: ${JSON.stringify(value)}`, problems: [] }
  return reply.ok ? { value: reply.value as Value } : { refusal: reply.message, problems: reply.problems }
}
