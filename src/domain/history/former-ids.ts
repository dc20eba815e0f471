import { followedTrackers, snapshotRow, type SnapshotRow, type Snapshot } from './snapshot.js'

/** A row as it was read. */
interface LineRow {
  readonly at: { readonly line: number }
}

/**
 * The ids that rows without one had when they were last read, by line. Only where nothing is guessed:
 * everything in the snapshot of the row is still there word for word, and no other row, then or now, says the
 * same.
 */
export function findFormerIds(
  memory: Snapshot,
  table: string,
  rows: readonly LineRow[],
): ReadonlyMap<number, string> {
  const tracker = followedTrackers.find((key) => key === table)
  if (tracker === undefined) return new Map()
  const idByText = selectUnique([...memory[tracker]].map(([id, known]) => [known, id]))
  const lineByText = selectUnique(rows.map((row) => [snapshotRow(tracker, row as never), row.at.line]))
  return new Map(
    [...lineByText].flatMap(([text, line]) => {
      const id = idByText.get(text)
      return id === undefined ? [] : [[line, id] as const]
    }),
  )
}

/** What only one row says, and the row; rows without a title say too little. */
function selectUnique<T>(text: readonly (readonly [SnapshotRow, T])[]): Map<string, T> {
  const found = new Map<string, T | null>()
  for (const [known, owner] of text) {
    if (known.title === '') continue
    const words = JSON.stringify([known.title, known.owner, known.state, known.day])
    found.set(words, found.has(words) ? null : owner)
  }
  return new Map([...found].flatMap(([words, owner]) => (owner === null ? [] : [[words, owner] as const])))
}
