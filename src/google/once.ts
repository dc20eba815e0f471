/** Asks once, remembers for the length of a run. */
export const once = <T>(ask: () => T): (() => T) => {
  let known: { value: T } | undefined
  return () => (known ??= { value: ask() }).value
}
