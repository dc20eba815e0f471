import { useMemo, useState } from 'preact/hooks'
import type { Reply } from '../../src/entry.js'
import { newestOnly } from '../client.js'
import { failure, type Fault, refusal } from '../fault.js'
import type { Text } from '../text.js'

/** One line of questions to the script: whether it is waiting, and what stands in the way. */
export interface Asking {
  readonly waiting: boolean
  readonly fault: Fault | null
  /**
   * Asks, and hears only the newest answer. A refusal or a failure becomes the fault, with the way to ask again;
   * `failed` is the sentence for a call that may have got halfway.
   */
  ask<T>(question: () => Promise<Reply<T>>, answered: (value: T) => void, failed?: string): void
  /** Forgets the fault and whatever is still on its way. */
  reset(): void
}

/** A line of questions for one part of a view, which shows its waiting and its fault beside what it is about. */
export function useAsking(text: Text): Asking {
  const [waiting, setWaiting] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const hear = useMemo(newestOnly, [])
  const ask: Asking['ask'] = (question, answered, failed = text.failed) => {
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
    hear(new Promise<never>(() => undefined), {
      answered: () => undefined,
      refused: () => undefined,
      failed: () => undefined,
    })
    setWaiting(false)
    setFault(null)
  }
  return { waiting, fault, ask, reset }
}
