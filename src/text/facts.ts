/** The facts that sentences need, in the reader's words. */
import type { Problem } from '../core/problem.js'

/** A problem with the names of its table and column in the reader's language. */
export interface NamedProblem extends Problem {
  readonly tableName: string
  readonly columnName: string
}

/** What prevents a verdict on how something is going, in the reader's words. */
export interface UnsureFacts {
  /** Names of the sheets that are missing; blank when none is. */
  readonly gone: string
  readonly unread: number
  readonly firstUnread: string
  readonly unplaced: number
  readonly firstUnplaced: string
}

/** What is missing before work on a project begins. */
export interface OpenGates {
  readonly needs: { readonly open: number; readonly all: number } | null
  readonly sow: { readonly version: string | null; readonly again: boolean } | null
  readonly stages: boolean
  readonly owner: boolean
}
