import type { Lock } from '../ports.js'

/**
 * The document's lock: never the script's, which would make all documents of an add-on wait for each other.
 */
export const googleLock = (): Lock => ({
  acquire: (milliseconds) =>
    (LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null)?.tryLock(milliseconds) ?? null,
})
