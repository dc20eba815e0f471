import { runInContext } from 'node:vm'
import { copyAcrossBoundary } from './boundary.js'
import { createExecution, type Execution, type Run, type RunContext } from './execution.js'
import { createEmptyOutcome, type Outcome } from '../outcome.js'
import type { PermittedCalls } from './permissions.js'
import { TimeIsUp } from '../../services/emulation/run-time.js'
import { Unanswered } from '../window.js'

function describeThrown(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return `Error: ${String(thrown)}`
  const { name, message: text } = thrown as { name?: unknown; message?: unknown }
  return `${typeof name === 'string' ? name : 'Error'}: ${String(text)}`
}

/** Uses the services without cost or refusal for the script. */
function runUncounted<Result>(calls: PermittedCalls, work: () => Result): Result {
  calls.suspended = true
  try {
    return work()
  } finally {
    calls.suspended = false
  }
}

/** The event object, made of the realm's own objects. */
function eventObject({ bridge, spreadsheet, enter }: Execution, run: Run): Record<string, unknown> {
  const given = run.event?.(spreadsheet) ?? {}
  const event = bridge.realm.object({ authMode: bridge.constants('AuthMode')[run.mode] })
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
  for (const [key, value] of Object.entries(given)) event[key] = isObject(value) ? value : enter(value)
  if (run.triggerUid !== undefined) event['triggerUid'] = run.triggerUid
  return event
}

/**
 * Runs one function and returns its outcome. Throws nothing: errors are in the outcome, with everything done
 * before them, as on Google.
 */
export function runFunction(runContext: RunContext, run: Run): Outcome {
  const { window } = runContext
  window.beginRun()
  const outcome = createEmptyOutcome()
  let started: Execution | undefined
  try {
    started = createExecution(runContext, run)
    const { context, calls, bridge } = started
    const found = findFunction(started, run.name)
    if (found === undefined) {
      if (run.optional) return outcome
      throw new RangeError(`Script function not found: ${run.name}`)
    }
    const given = run.event
      ? [runUncounted(calls, () => eventObject(started!, run))]
      : (run.inputs ?? []).map((input) =>
          started!.enter(input === undefined ? undefined : copyAcrossBoundary(input)),
        )
    const value: unknown = Reflect.apply(found, context, given)
    const refused = calls.unflushed?.takeRemaining()
    if (refused) throw bridge.realm.error(refused.message)
    if (run.receive) run.receive(value)
    else if (!run.event) outcome.value = copyAcrossBoundary(value)
  } catch (thrown) {
    if (!(thrown instanceof Unanswered)) outcome.error = describeThrown(thrown)
  }
  if (started) finishRun(started, outcome)
  outcome.elapsed = runContext.time.elapsed
  if (window.question !== null) outcome.question = window.question
  outcome.said = window.said
  outcome.toasts = window.toasts
  outcome.letters = [...runContext.sent]
  if (started) {
    const { calls, spreadsheet } = started
    outcome.selected = runUncounted(calls, () => spreadsheet.selected())
    outcome.logs = started.logs
    const { total, byMember, cells } = started.calls
    outcome.calls = { total, byMember, cells }
  }
  return outcome
}

/**
 * Google carries out the remaining writes at the end, also after an error; a run whose time is up only ends.
 */
function finishRun({ calls }: Execution, outcome: Outcome): void {
  if (!calls.time.isUp) return void calls.unflushed?.takeRemaining()
  calls.unflushed?.undo()
  outcome.value = null
  outcome.error = describeThrown(new TimeIsUp())
}

/** A global function that clients may call: names ending in `_` are private to the script. */
function findFunction({ context }: Execution, name: string): ((...given: unknown[]) => unknown) | undefined {
  if (!/^[\p{L}$_][\p{L}\p{N}$_]*$/u.test(name) || name.endsWith('_')) return undefined
  const value: unknown = runInContext(`typeof ${name} === 'function' ? ${name} : undefined`, context)
  return typeof value === 'function' ? (value as (...given: unknown[]) => unknown) : undefined
}
