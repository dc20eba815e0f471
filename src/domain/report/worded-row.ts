import { memoize } from '../../core/memoize.js'
import { type Pulse, pulses } from '../../trackers/clients/pulses.js'
import { type Change, changes } from '../../trackers/plan/changes.js'
import { type Issue, issues } from '../../trackers/plan/issues.js'
import type { BookContents } from '../book-contents.js'

/** Trackers whose rows a run opens from what a client answered. */
export type WordedTable = 'changes' | 'issues'
type WordedRow = Change | Issue

const wordedTables = { changes, issues } as const

/** What a row says to its reader. */
export const rowText = (table: WordedTable, row: WordedRow): string | null =>
  table === 'changes' ? (row as Change).content : (row as Issue).description

/** A text without differences of typing: case, spaces and punctuation. */
const comparableText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether a run opened the row from a pulse: its id says which. */
const findSourcePulse = (table: WordedTable, { id }: WordedRow): string | null => {
  const head = `${wordedTables[table].prefix}-`
  return id.startsWith(`${head}${pulses.prefix}`) ? id.slice(head.length) : null
}

/** Whether a row was opened from a pulse, by what a client answered. */
export const isFromPulse = (table: WordedTable, row: WordedRow): boolean =>
  findSourcePulse(table, row) !== null

/** Every note of a pulse, as comparable text. */
const getPulseNotes = (bookContents: BookContents): ReadonlySet<string> =>
  memoize(
    noteCache,
    bookContents,
    () => new Set(bookContents.rows.pulses.map(({ notes }) => comparableText(notes ?? '')).filter(Boolean)),
  )
const noteCache = new WeakMap<BookContents, ReadonlySet<string>>()

/** What a run may have taken a row's words from. */
const pulseTexts = ({ notes, need, blockedBy }: Pulse): (string | null)[] => [
  notes,
  ...(notes ?? '').split('\n'),
  need,
  blockedBy,
]

/**
 * Whether a person worded a row, so that a client may read it: the row has the day on which a person did, or
 * its words differ from those with which a run opened it. A row that repeats the note of a pulse counts as
 * opened by a run; so does one whose pulse was deleted and that does not hold its first words, since its
 * origin is unknown.
 */
export function isWorded(bookContents: BookContents, table: WordedTable, row: WordedRow): boolean {
  if (row.wordedOn !== null) return true
  const words = comparableText(rowText(table, row) ?? '')
  if (words === '' || getPulseNotes(bookContents).has(words)) return false
  if (row.openedAs !== null) return words !== comparableText(row.openedAs)
  const pulse = findSourcePulse(table, row)
  if (pulse === null) return true
  const origin = bookContents.rows.pulses.find(({ id }) => id === pulse)
  if (origin === undefined) return false
  return ![...pulseTexts(origin), row.notes]
    .map((text) => comparableText(text ?? ''))
    .some((text) => text !== '' && (text.includes(words) || words.includes(text)))
}
