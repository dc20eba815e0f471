/** Asks once, and remembers the answer until the end of the run. */
export const once = <T>(ask: () => T): (() => T) => {
  let known: { value: T } | undefined
  return () => (known ??= { value: ask() }).value
}
