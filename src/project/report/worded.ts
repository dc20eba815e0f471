import { kept } from '../../core/kept.js'
import { type Pulse, pulses } from '../../trackers/clients/pulses.js'
import { type Change, changes } from '../../trackers/plan/changes.js'
import { type Issue, issues } from '../../trackers/plan/issues.js'
import type { Portfolio } from '../portfolio.js'

/** Trackers whose rows a run opens from what a client answered. */
export type WordedTable = 'changes' | 'issues'
type Worded = Change | Issue

const tables = { changes, issues } as const

/** What a row says to whoever reads it. */
export const wordsOfRow = (table: WordedTable, row: Worded): string | null =>
  table === 'changes' ? (row as Change).content : (row as Issue).description

/** A text without what slips in by hand: case, spaces and marks. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether a run opened the row from a pulse: its id says which. */
const openedFrom = (table: WordedTable, { id }: Worded): string | null => {
  const head = `${tables[table].prefix}-`
  return id.startsWith(`${head}${pulses.prefix}`) ? id.slice(head.length) : null
}

/** Whether a row was opened from a pulse, by what a client answered. */
export const isFromPulse = (table: WordedTable, row: Worded): boolean => openedFrom(table, row) !== null

/** Every note of a pulse, bare. */
const notesOf = (portfolio: Portfolio): ReadonlySet<string> =>
  kept(
    notesKnown,
    portfolio,
    () => new Set(portfolio.rows.pulses.map(({ notes }) => bare(notes ?? '')).filter(Boolean)),
  )
const notesKnown = new WeakMap<Portfolio, ReadonlySet<string>>()

/** What a run may have taken a row's words from. */
const textsOf = ({ notes, need, blockedBy }: Pulse): (string | null)[] => [
  notes,
  ...(notes ?? '').split('\n'),
  need,
  blockedBy,
]

/**
 * Whether a person worded a row, so that a client may read it: somebody said so, or its words are others than those a
 * run opened it with. A row that repeats the note of a pulse counts as opened by a run; so does one whose pulse is gone
 * and that does not hold what it was opened with, since nobody can know.
 */
export function isWorded(portfolio: Portfolio, table: WordedTable, row: Worded): boolean {
  if (row.wordedOn !== null) return true
  const words = bare(wordsOfRow(table, row) ?? '')
  if (words === '' || notesOf(portfolio).has(words)) return false
  if (row.openedAs !== null) return words !== bare(row.openedAs)
  const pulse = openedFrom(table, row)
  if (pulse === null) return true
  const origin = portfolio.rows.pulses.find(({ id }) => id === pulse)
  if (origin === undefined) return false
  return ![...textsOf(origin), row.notes]
    .map((text) => bare(text ?? ''))
    .some((text) => text !== '' && (text.includes(words) || words.includes(text)))
}
