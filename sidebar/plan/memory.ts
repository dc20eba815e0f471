import { useEffect, useState } from 'preact/hooks'
import type { Reply } from '../../src/entry.js'
import { type Standing, useAsking } from '../parts/asking/asking.js'
import type { Text } from '../text.js'

/** What was read since something was last written, so that going back and forth between tabs asks nothing twice. */
export type Memory = Map<string, unknown>

/** One answer of the script that a part of the view is about. */
export interface Read<T> extends Standing {
  /** Undefined while it is not known. */
  readonly value: T | undefined
}

/**
 * Reads what is remembered under a key, else asks for it.
 *
 * @param memory a new, empty one makes every part ask again
 */
export function useRead<T>(
  memory: Memory,
  key: string,
  question: () => Promise<Reply<T>>,
  text: Text,
): Read<T> {
  const asking = useAsking(text)
  const [, renew] = useState({})
  useEffect(() => {
    if (memory.has(key)) asking.reset()
    else
      asking.ask(question, (value) => {
        memory.set(key, value)
        renew({})
      })
  }, [memory, key])
  return { ...asking, value: memory.get(key) as T | undefined }
}
