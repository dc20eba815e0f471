import { catchRefusal } from './refusal.js'

/** What a run wrote and Google may not have carried out yet. */
export interface PendingWrites {
  /** Notes that something is written. */
  recordWrite(): void
  /**
   * Notes that all of it was carried out, as happens before a question is answered, or what Google refused
   * then.
   */
  recordFlush(refusal?: string): void
  /** Makes Google carry out all of it; no call where nothing was written. Throws what was refused late. */
  flush(): void
  tryFlush(): string | null
}

export function pendingWrites(): PendingWrites {
  let isWritten = false
  let lateRefusal: string | null = null
  const flush = (): void => {
    const refusal = lateRefusal
    lateRefusal = null
    if (refusal !== null) throw new Error(refusal)
    if (!isWritten) return
    isWritten = false
    SpreadsheetApp.flush()
  }
  return {
    recordWrite: () => void (isWritten = true),
    recordFlush(refusal) {
      if (isWritten && refusal !== undefined) lateRefusal = refusal
      isWritten = false
    },
    flush,
    tryFlush: () => catchRefusal(flush),
  }
}
