import type { RealmBridge } from '../realm/realm-bridge.js'

export type LockKind = 'document' | 'script' | 'user'

/** Who has which lock: the run itself, or a run of somebody else. A run's locks end with it. */
export interface Locks {
  readonly held: Set<LockKind>
  readonly heldElsewhere: { has(kind: LockKind): boolean }
}

function lock(bridge: RealmBridge, locks: Locks, kind: LockKind): object {
  const tryLock = (timeout: number): boolean => {
    if (timeout < 0)
      throw bridge.exception('Invalid argument: timeoutInMillis. Should be greater than or equal to 0.')
    if (locks.heldElsewhere.has(kind)) {
      // Its owner has it until this wait ends, because no other run works in the meantime.
      bridge.calls.time.pass(timeout)
      return false
    }
    locks.held.add(kind)
    return true
  }
  return bridge.make('Lock', {
    hasLock: () => locks.held.has(kind),
    releaseLock: () => {
      locks.held.delete(kind)
    },
    tryLock,
    waitLock: (timeout: number) => {
      if (!tryLock(timeout))
        throw bridge.exception('Lock timeout: another process was holding the lock for too long.')
    },
  })
}

/**
 * `LockService`: the document's, the script's and the user's lock. Waiting takes the run's time.
 *
 * @param isDetached the script runs without a document, so it has no document lock
 */
export function lockService(bridge: RealmBridge, locks: Locks, isDetached = false): object {
  return bridge.make('LockService', {
    getDocumentLock: () => (isDetached ? null : lock(bridge, locks, 'document')),
    getScriptLock: () => lock(bridge, locks, 'script'),
    getUserLock: () => lock(bridge, locks, 'user'),
  })
}
