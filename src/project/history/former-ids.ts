import { followedTrackers, knownOf, type Known, type Memory } from './memory.js'

/** A row as it was read. */
interface ReadRow {
  readonly at: { readonly line: number }
}

/**
 * The ids that rows without one had when they were last looked at, by line. Only where nothing is guessed: everything
 * remembered of the row is still there word for word, and no other row, then or now, says the same.
 */
export function formerIds(
  memory: Memory,
  table: string,
  rows: readonly ReadRow[],
): ReadonlyMap<number, string> {
  const tracker = followedTrackers.find((key) => key === table)
  if (tracker === undefined) return new Map()
  const then = oneOfEach([...memory[tracker]].map(([id, known]) => [known, id]))
  const now = oneOfEach(rows.map((row) => [knownOf(tracker, row as never), row.at.line]))
  return new Map(
    [...now].flatMap(([said, line]) => {
      const id = then.get(said)
      return id === undefined ? [] : [[line, id] as const]
    }),
  )
}

/** What only one row says, with whose it is; rows without a title say too little. */
function oneOfEach<T>(said: readonly (readonly [Known, T])[]): Map<string, T> {
  const found = new Map<string, T | null>()
  for (const [known, whose] of said) {
    if (known.title === '') continue
    const words = JSON.stringify([known.title, known.owner, known.state, known.day])
    found.set(words, found.has(words) ? null : whose)
  }
  return new Map([...found].flatMap(([words, whose]) => (whose === null ? [] : [[words, whose] as const])))
}
