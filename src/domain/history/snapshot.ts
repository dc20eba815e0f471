import { truncateText, maxOwnText, splitText } from '../../core/text-length.js'
import { isNewerVersion, encodeStored, stored, decodeStored } from '../../core/stored.js'
import { followedColumns } from '../../trackers/own/history.js'
import type { TrackerRows } from '../book-contents.js'

export type FollowedTracker = keyof typeof followedColumns
export const followedTrackers = Object.keys(followedColumns) as readonly FollowedTracker[]

/** The snapshot of a row: texts, '' for what is blank; states by their keys, days as `2026-03-31`. */
export interface SnapshotRow {
  readonly title: string
  readonly owner: string
  readonly state: string
  readonly day: string
}
/** Rows by tracker and id. */
export type Snapshot = Readonly<Record<FollowedTracker, ReadonlyMap<string, SnapshotRow>>>

/** The snapshot of a row of a tracker. */
export function snapshotRow(tracker: FollowedTracker, row: Readonly<Record<string, unknown>>): SnapshotRow {
  const { title, owner, state, day } = followedColumns[tracker]
  return {
    title: truncateText(toSingleLine(row[title]), 120),
    owner: toSingleLine(row[owner]),
    state: toSingleLine(row[state]),
    day: toSingleLine(row[day]),
  }
}

/** The snapshot of the rows as they are now. Rows without an id cannot be followed. */
export function takeSnapshot(rows: TrackerRows): Snapshot {
  const of = (tracker: FollowedTracker): Map<string, SnapshotRow> =>
    new Map(
      (rows[tracker] as readonly (Readonly<Record<string, unknown>> & { readonly id: string })[])
        .filter(({ id }) => id !== '')
        .map((row) => [row.id, snapshotRow(tracker, row)]),
    )
  return Object.fromEntries(followedTrackers.map((tracker) => [tracker, of(tracker)])) as unknown as Snapshot
}

/**
 * The snapshot after this run: a tracker without any row now is taken for one that was not read, and its
 * former rows stay.
 */
export const mergeSnapshots = (before: Snapshot | null, now: Snapshot): Snapshot =>
  before === null
    ? now
    : (Object.fromEntries(
        followedTrackers.map((tracker) => [tracker, now[tracker].size > 0 ? now[tracker] : before[tracker]]),
      ) as unknown as Snapshot)

/** A value in one line, without the characters that separate values and rows. */
const toSingleLine = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/[\t\n\r]+/g, ' ').trim() : ''

/** A mark in front makes every piece a text, whatever its first character is. */
const textMark = '·'

/** A snapshot as few texts, each for one cell. */
export function serializeSnapshot(memory: Snapshot): string[] {
  const lines = followedTrackers.flatMap((tracker) =>
    [...memory[tracker]].map(([id, { title, owner, state, day }]) =>
      [tracker, id, title, owner, state, day].join('\t'),
    ),
  )
  const text = encodeStored(stored.memory, lines.join('\n'))
  return splitText(text, maxOwnText).map((piece) => `${textMark}${piece}`)
}

const joinPieces = (pieces: readonly string[]): string =>
  pieces.map((piece) => (piece.startsWith(textMark) ? piece.slice(textMark.length) : '')).join('')

/** Whether a newer version made these texts. */
export const isNewerSnapshot = (pieces: readonly string[]): boolean =>
  isNewerVersion(stored.memory, joinPieces(pieces))

/**
 * The snapshot in texts that {@link serializeSnapshot} made; null for none. Lines that a person edited so
 * that they cannot be read are left out.
 */
export function parseSnapshot(pieces: readonly string[]): Snapshot | null {
  if (!pieces.some((piece) => piece.startsWith(textMark))) return null
  const text = decodeStored(stored.memory, joinPieces(pieces)) ?? ''
  const memory = Object.fromEntries(
    followedTrackers.map((tracker) => [tracker, new Map<string, SnapshotRow>()]),
  ) as Record<FollowedTracker, Map<string, SnapshotRow>>
  for (const line of text.split('\n')) {
    const [tracker, id, title, owner, state, day, ...rest] = line.split('\t')
    if (day === undefined || rest.length > 0 || !id) continue
    const rows = followedTrackers.find((key) => key === tracker)
    if (rows) memory[rows].set(id, { title: title!, owner: owner!, state: state!, day })
  }
  return memory
}
