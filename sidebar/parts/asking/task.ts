import { useMemo, useState } from 'preact/hooks'
import type { Reply } from '../../../src/entry.js'
import { latestOnly } from '../../client.js'
import { failure, type Fault, refusal } from '../../fault.js'
import type { Text } from '../../text/common/index.js'

/** The state of a series of questions: whether it waits, and what went wrong, in the words of `text`. */
export interface TaskState {
  readonly text: Text
  readonly waiting: boolean
  readonly fault: Fault | null
}

/** One line of questions to the script. */
export interface Task extends TaskState {
  /**
   * Asks, and handles only the newest answer. A refusal or a failure becomes the fault, with the way to ask
   * again; `failed` is the sentence for a call that may have been carried out in part.
   */
  ask<T>(question: () => Promise<Reply<T>>, answered?: (value: T) => void, failed?: string): void
  /** Forgets the fault and every answer that has not arrived. */
  reset(): void
}

const noOperation = (): void => undefined

/**
 * A line of questions for one part of a view, which shows its waiting and its fault beside what it is about.
 */
export function useTask(text: Text): Task {
  const [waiting, setWaiting] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const listen = useMemo(latestOnly, [])
  const ask: Task['ask'] = (question, answered = noOperation, failed = text.failed) => {
    const retry = (): void => ask(question, answered, failed)
    const fail = (fault: Fault): void => {
      setWaiting(false)
      setFault(fault)
    }
    setFault(null)
    setWaiting(true)
    listen(question(), {
      answered: (value) => {
        setWaiting(false)
        answered(value)
      },
      refused: (message, problems) => fail(refusal(message, retry, problems)),
      failed: (error) => fail(failure(error, failed, text, retry)),
    })
  }
  const reset = (): void => {
    // A question that is never answered makes every earlier one outdated.
    listen(new Promise<never>(noOperation), {
      answered: noOperation,
      refused: noOperation,
      failed: noOperation,
    })
    setWaiting(false)
    setFault(null)
  }
  return { text, waiting, fault, ask, reset }
}

/**
 * The same state with another way to continue: where a second request could do harm, as a letter sent twice.
 */
export const withRetry = (task: TaskState, retry: () => void): TaskState => ({
  ...task,
  fault: task.fault && { ...task.fault, retry },
})
