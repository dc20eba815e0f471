import { cutText, mostOwnText, textPieces } from '../../core/cut.js'
import { isNewer, packed, stored, unpacked } from '../../core/stored.js'
import type { Rows } from '../portfolio.js'

/** The trackers whose rows are followed, with the columns that are. */
const followedColumns = {
  clients: { title: 'name', owner: 'accountManager', state: 'kind', day: 'contractEnd' },
  engagements: { title: 'name', owner: 'owner', state: 'status', day: 'delivery' },
  milestones: { title: 'name', owner: 'owner', state: 'status', day: 'due' },
  tasks: { title: 'title', owner: 'owner', state: 'status', day: 'due' },
} as const
export type FollowedTracker = keyof typeof followedColumns
export const followedTrackers = Object.keys(followedColumns) as readonly FollowedTracker[]

/** What is remembered of a row: texts, '' for what is blank; states by their keys, days as `2026-03-31`. */
export interface Known {
  readonly title: string
  readonly owner: string
  readonly state: string
  readonly day: string
}
/** Rows by tracker and id. */
export type Memory = Readonly<Record<FollowedTracker, ReadonlyMap<string, Known>>>

/** What is remembered of a row of a tracker. */
export function knownOf(tracker: FollowedTracker, row: Readonly<Record<string, unknown>>): Known {
  const { title, owner, state, day } = followedColumns[tracker]
  return {
    title: cutText(plain(row[title]), 120),
    owner: plain(row[owner]),
    state: plain(row[state]),
    day: plain(row[day]),
  }
}

/** What is to be remembered of the rows as they are. Rows without an id cannot be followed. */
export function memoryOf(rows: Rows): Memory {
  const of = (tracker: FollowedTracker): Map<string, Known> =>
    new Map(
      (rows[tracker] as readonly (Readonly<Record<string, unknown>> & { readonly id: string })[])
        .filter(({ id }) => id !== '')
        .map((row) => [row.id, knownOf(tracker, row)]),
    )
  return {
    clients: of('clients'),
    engagements: of('engagements'),
    milestones: of('milestones'),
    tasks: of('tasks'),
  }
}

/** What goes on being remembered: a tracker without any row now is taken for unread, and keeps what was known. */
export const keptFrom = (before: Memory | null, now: Memory): Memory =>
  before === null
    ? now
    : (Object.fromEntries(
        followedTrackers.map((tracker) => [tracker, now[tracker].size > 0 ? now[tracker] : before[tracker]]),
      ) as unknown as Memory)

/** A value in one line, without what parts values and rows. */
const plain = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/[\t\n\r]+/g, ' ').trim() : ''

/** A mark in front keeps every piece a text, whatever it begins with. */
const mark = '·'

/** A memory as few texts, each for one cell. */
export function writeMemory(memory: Memory): string[] {
  const lines = followedTrackers.flatMap((tracker) =>
    [...memory[tracker]].map(([id, { title, owner, state, day }]) =>
      [tracker, id, title, owner, state, day].join('\t'),
    ),
  )
  const whole = packed(stored.memory, lines.join('\n'))
  return textPieces(whole, mostOwnText).map((piece) => `${mark}${piece}`)
}

const joined = (pieces: readonly string[]): string =>
  pieces.map((piece) => (piece.startsWith(mark) ? piece.slice(mark.length) : '')).join('')

/** Whether a newer version made these texts. */
export const isNewerMemory = (pieces: readonly string[]): boolean => isNewer(stored.memory, joined(pieces))

/** The memory in texts that {@link writeMemory} made; null for none. Lines that somebody spoilt are no memory. */
export function readMemory(pieces: readonly string[]): Memory | null {
  if (!pieces.some((piece) => piece.startsWith(mark))) return null
  const whole = unpacked(stored.memory, joined(pieces)) ?? ''
  const memory = Object.fromEntries(
    followedTrackers.map((tracker) => [tracker, new Map<string, Known>()]),
  ) as Record<FollowedTracker, Map<string, Known>>
  for (const line of whole.split('\n')) {
    const [tracker, id, title, owner, state, day, ...rest] = line.split('\t')
    if (day === undefined || rest.length > 0 || !id) continue
    const rows = followedTrackers.find((key) => key === tracker)
    if (rows) memory[rows].set(id, { title: title!, owner: owner!, state: state!, day })
  }
  return memory
}
