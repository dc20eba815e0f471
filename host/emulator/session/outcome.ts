import { noCalls, type CallCounts } from '../services/emulation/calls.js'
import type { LogLine } from '../services/console.js'
import type { Letter } from '../services/mail.js'
import type { Question } from '../services/ui.js'
import type { Selected } from './run/spreadsheet-services.js'
import type { Toast } from './window.js'

/** The result of one run. */
export interface Outcome {
  /** Plain JSON of what the function returned; null when nothing. */
  value: unknown
  /** Toasts, alerts and titles of dialogs, in order. */
  said: string[]
  toasts: Toast[]
  /** The error that ended the run, as `Exception: Invalid email: john`. */
  error?: string
  /** The run stopped at a question; its changes were undone. */
  question?: Question
  calls: CallCounts
  /** Milliseconds it took on the session's clock, by what calls cost on Google. */
  elapsed: number
  letters: Letter[]
  logs: LogLine[]
  /** The selection afterwards; absent where nothing ran. */
  selected?: Selected
}

/** The outcome when nothing ran. */
export function createEmptyOutcome(): Outcome {
  return { value: null, said: [], toasts: [], calls: noCalls(), elapsed: 0, letters: [], logs: [] }
}

function addCounts(sums: Record<string, number>, counts: Record<string, number>): void {
  for (const [member, count] of Object.entries(counts)) sums[member] = (sums[member] ?? 0) + count
}

/** Several runs as one: the first error and question, the last value, everything else one after the other. */
export function mergeOutcomes(outcomes: readonly Outcome[]): Outcome {
  const joined = createEmptyOutcome()
  for (const each of outcomes) {
    const { value, said, toasts, error, question, calls, letters, logs, selected } = each
    joined.value = value
    joined.said.push(...said)
    joined.toasts.push(...toasts)
    joined.letters.push(...letters)
    joined.logs.push(...logs)
    joined.calls.total += calls.total
    addCounts(joined.calls.byMember, calls.byMember)
    joined.calls.cells.read += calls.cells.read
    joined.calls.cells.written += calls.cells.written
    addCounts(joined.calls.cells.byMember, calls.cells.byMember)
    joined.elapsed += each.elapsed
    if (selected !== undefined) joined.selected = selected
    if (error !== undefined) joined.error ??= error
    if (question !== undefined) joined.question ??= question
  }
  return joined
}
