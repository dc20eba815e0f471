import type { LockKind, Locks } from '../../services/lock.js'

/**
 * The runs that work at the same moment, one begun inside the other. Each has its own locks, which end with
 * it.
 */
export class ConcurrentRuns {
  private readonly runs: { readonly as: string; readonly locks: Set<LockKind> }[] = []

  /**
   * Does the work of a run with its locks. A document's and a script's lock block all other runs, a user's
   * lock only that user's.
   *
   * @param heldElsewhere locks that are taken although there is no run with them
   */
  runWithLocks<Result>(
    as: string,
    heldElsewhere: ReadonlySet<LockKind>,
    work: (locks: Locks) => Result,
  ): Result {
    const others = [...this.runs]
    const held = new Set<LockKind>()
    const has = (kind: LockKind): boolean =>
      heldElsewhere.has(kind) ||
      others.some((other) => other.locks.has(kind) && (kind !== 'user' || other.as === as))
    this.runs.push({ as, locks: held })
    try {
      return work({ held, heldElsewhere: { has } })
    } finally {
      this.runs.pop()
    }
  }
}
