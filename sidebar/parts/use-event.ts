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

/** Runs the newest `handler` at every event of a name, while the part is shown. */
export function useListener<E extends Event>(
  target: EventTarget,
  name: string,
  handler: (event: E) => void,
): void {
  const listener = useEvent(handler) as (event: Event) => void
  useEffect(() => {
    target.addEventListener(name, listener)
    return () => target.removeEventListener(name, listener)
  }, [listener])
}

/** Runs `handler` once, as soon as the part appears. */
export function useOnAppear(handler: () => void): void {
  const appear = useEvent(handler)
  useEffect(() => appear(), [appear])
}
