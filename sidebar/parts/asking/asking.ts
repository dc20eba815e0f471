import { useMemo, useState } from 'preact/hooks'
import type { Reply } from '../../../src/entry.js'
import { newestOnly } from '../../client.js'
import { failure, type Fault, refusal } from '../../fault.js'
import type { Text } from '../../text.js'

/** How a line of questions stands: whether it waits, and what is in its way, in the words `text` says it in. */
export interface Standing {
  readonly text: Text
  readonly waiting: boolean
  readonly fault: Fault | null
}

/** One line of questions to the script. */
export interface Asking extends Standing {
  /**
   * Asks, and hears only the newest answer. A refusal or a failure becomes the fault, with the way to ask again;
   * `failed` is the sentence for a call that may have got halfway.
   */
  ask<T>(question: () => Promise<Reply<T>>, answered?: (value: T) => void, failed?: string): void
  /** Forgets the fault and whatever is still on its way. */
  reset(): void
}

const ignore = (): void => undefined

/** A line of questions for one part of a view, which shows its waiting and its fault beside what it is about. */
export function useAsking(text: Text): Asking {
  const [waiting, setWaiting] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const hear = useMemo(newestOnly, [])
  const ask: Asking['ask'] = (question, answered = ignore, failed = text.failed) => {
    const again = (): void => ask(question, answered, failed)
    const stop = (found: Fault): void => {
      setWaiting(false)
      setFault(found)
    }
    setFault(null)
    setWaiting(true)
    hear(question(), {
      answered: (value) => {
        setWaiting(false)
        answered(value)
      },
      refused: (message, problems) => stop(refusal(message, again, problems)),
      failed: (error) => stop(failure(error, failed, text, again)),
    })
  }
  const reset = (): void => {
    // A question that is never answered makes every earlier one outdated.
    hear(new Promise<never>(ignore), { answered: ignore, refused: ignore, failed: ignore })
    setWaiting(false)
    setFault(null)
  }
  return { text, waiting, fault, ask, reset }
}

/** How a line stands, with another way on: where asking the same again could do harm, as sending a letter twice. */
export const instead = (standing: Standing, again: () => void): Standing => ({
  ...standing,
  fault: standing.fault && { ...standing.fault, again },
})
