import { useEffect, useRef } from 'preact/hooks'
import { remote } from '../client.js'
import type { Day } from './day-data.js'

/**
 * Has answers that came in over links taken in, once, when the first list is drawn; it is read again where they changed
 * something. Nothing is said of it: what is not taken in now is by the next hourly run.
 */
export function useAnswers(day: Day | null, read: () => void): void {
  const isAsked = useRef(false)
  useEffect(() => {
    if (isAsked.current || !day?.hasAnswersOn) return
    isAsked.current = true
    remote.takeAnswers(null).then(
      (reply) => {
        if (reply.ok && reply.value.isChanged) read()
      },
      () => {},
    )
  }, [day])
}
