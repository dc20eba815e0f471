import type { LockKind, Locks } from '../../services/lock.js'

/** The runs that go on at the same moment, one begun inside the other. Each has locks of its own, which end with it. */
export class ConcurrentRuns {
  private readonly runs: { readonly as: string; readonly locks: Set<LockKind> }[] = []

  /**
   * Does the work of a run with its locks. A document's and a script's lock keep out everybody else's runs, a user's
   * lock only that user's.
   *
   * @param heldElsewhere locks that are taken though no run is to be seen
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
