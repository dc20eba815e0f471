import { useEffect, useState } from 'preact/hooks'
import type { Reply } from '../../src/entry.js'
import { type TaskState, useTask } from '../parts/asking/task.js'
import { useEvent } from '../parts/use-event.js'
import type { Text } from '../text/common/index.js'

/**
 * What was read since something was last written, so that going back and forth between tabs asks nothing
 * twice.
 */
export type AnswerCache = Map<string, unknown>

/** One answer of the script that a part of the view is about. */
export interface CachedAnswer<T> extends TaskState {
  /** Undefined while it is not known. */
  readonly value: T | undefined
}

/**
 * Reads what the cache has under a key, else asks for it.
 *
 * @param cache a new, empty one makes every part ask again
 */
export function useCachedAnswer<T>(
  cache: AnswerCache,
  key: string,
  question: () => Promise<Reply<T>>,
  text: Text,
): CachedAnswer<T> {
  const task = useTask(text)
  const [, rerender] = useState({})
  const find = useEvent((remembered: AnswerCache, askedKey: string): void => {
    if (remembered.has(askedKey)) task.reset()
    else
      task.ask(question, (value) => {
        remembered.set(askedKey, value)
        rerender({})
      })
  })
  useEffect(() => find(cache, key), [find, cache, key])
  return { ...task, value: cache.get(key) as T | undefined }
}
