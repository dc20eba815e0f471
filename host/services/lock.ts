import type { Seam } from '../realm/seam.js'

export type LockKind = 'document' | 'script' | 'user'

/** Who holds which lock: the run itself, or somebody else's run. A run's locks end with it. */
export interface Locks {
  readonly held: Set<LockKind>
  readonly heldElsewhere: { has(kind: LockKind): boolean }
}

function lock(seam: Seam, locks: Locks, kind: LockKind): object {
  const tryLock = (timeout: number): boolean => {
    if (timeout < 0)
      throw seam.exception('Invalid argument: timeoutInMillis. Should be greater than or equal to 0.')
    if (locks.heldElsewhere.has(kind)) {
      // Whoever holds it does so to the end of this wait: nobody else runs in the meantime.
      seam.calls.time.pass(timeout)
      return false
    }
    locks.held.add(kind)
    return true
  }
  return seam.make('Lock', {
    hasLock: () => locks.held.has(kind),
    releaseLock: () => {
      locks.held.delete(kind)
    },
    tryLock,
    waitLock: (timeout: number) => {
      if (!tryLock(timeout))
        throw seam.exception('Lock timeout: another process was holding the lock for too long.')
    },
  })
}

/**
 * `LockService`: the document's, the script's and the user's lock. Waiting takes the run's time.
 *
 * @param isDetached the script runs without a document, so that there is no lock of one
 */
export function lockService(seam: Seam, locks: Locks, isDetached = false): object {
  return seam.make('LockService', {
    getDocumentLock: () => (isDetached ? null : lock(seam, locks, 'document')),
    getScriptLock: () => lock(seam, locks, 'script'),
    getUserLock: () => lock(seam, locks, 'user'),
  })
}
