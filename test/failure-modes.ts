/** The ways in which Google ends or spoils a run at one of its calls, and at which calls a test tries them. */
import { seededNumber } from '../host/emulator/realm/seed.js'
import type { Outcome } from '../host/emulator/session/outcome.js'
import type { Session } from '../host/emulator/session/session.js'
import { isWholeSweep } from './patience.js'

export interface FailureMode {
  readonly name: string
  /** Lets the call of that number go wrong in the runs to come. */
  set(session: Session, call: number): void
}

/** A call fails at once; it fails and shows at the flush; the six minutes are over. */
export const failureModes: readonly FailureMode[] = [
  { name: 'fails', set: (session, call) => void (session.failAt = call) },
  {
    name: 'fails late',
    set: (session, call) => void Object.assign(session, { failAt: call, lateErrors: true }),
  },
  { name: 'runs out of time', set: (session, call) => void (session.killAt = call) },
]

/** Does something in which one call goes wrong, after which everything works again. */
export function runWithFailure<Result = Outcome>(
  session: Session,
  { set }: FailureMode,
  call: number,
  work: () => Result,
): Result {
  set(session, call)
  try {
    return work()
  } finally {
    Object.assign(session, { failAt: undefined, killAt: undefined, lateErrors: false })
  }
}

/** All calls from one to another in a whole sweep; else some of them, by a seed. */
export const chooseCalls = (from: number, to: number, count: number, seed: string): readonly number[] =>
  chooseSome(
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
    count,
    seed,
  )

/** All of a list in a whole sweep; else some, in order and from all of its parts, by a seed. */
export function chooseSome<Item>(all: readonly Item[], count: number, seed: string): readonly Item[] {
  if (isWholeSweep || count >= all.length) return all
  const step = all.length / count
  return Array.from(
    { length: count },
    (_, nth) => all[Math.floor(nth * step) + seededNumber(`${seed} ${nth}`, Math.floor(step))]!,
  )
}
