import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks'

/**
 * A function that is the same one at every render and runs the newest `handler`: an effect may call it without
 * running again for each new function.
 */
export function useEvent<A extends unknown[], R>(handler: (...args: A) => R): (...args: A) => R {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  return useCallback((...args: A) => latest.current(...args), [])
}

/** Runs `handler` once, as soon as the part appears. */
export function useOnAppear(handler: () => void): void {
  const appear = useEvent(handler)
  useEffect(() => appear(), [appear])
}
