import type { Lock } from '../ports.js'

/** The document's lock: never the script's, which would make all documents of an add-on wait for one another. */
export function googleLock(): Lock {
  let held: GoogleAppsScript.Lock.Lock | undefined
  return {
    acquire(milliseconds) {
      const lock = LockService.getDocumentLock()
      if (!lock.tryLock(milliseconds)) return false
      held = lock
      return true
    },
    release() {
      held?.releaseLock()
      held = undefined
    },
  }
}
