/**
 * Everything that is stored outside the cells people see, in one record for each: where, in which version, and how what
 * an earlier version wrote is read. Nothing else in the sources names a stored key.
 *
 * A value is written with its version in front (`v2 …`); version 1 has none, so that what 0.3.0 wrote is version 1.
 * To change a format: raise its version and append to `upgrades` how a text of the version before becomes one of this.
 */

import { bytesOf, mostStoredBytes, textPieces } from './cut.js'

/** One kind of stored value. */
export interface StoredFormat {
  /** The name of the property or the metadata; its beginning where an id or a number follows. */
  readonly key: string
  readonly where: 'property' | 'metadata' | 'cell'
  /** There is one for each table, client …, whose id follows the key. */
  readonly perId?: true
  /** What stands before the number of a piece, where a value is stored in several properties. */
  readonly pieces?: '.' | '~'
  readonly version: number
  /** At index n: a text of version n + 1 as one of version n + 2. */
  readonly upgrades: readonly ((text: string) => string)[]
}

/** What there is to read and write with; the store of the ports is one. */
export interface Shelf {
  read(key: string): string | null
  write(key: string, value: string): void
  remove(key: string): void
}

type Facts = Partial<Pick<StoredFormat, 'where' | 'perId' | 'pieces' | 'version' | 'upgrades'>>
const format = (key: string, facts: Facts = {}): StoredFormat => ({
  key,
  where: 'property',
  version: 1,
  upgrades: [],
  ...facts,
})

export const stored = {
  /** The sheet that serves each table, by its name when last seen: `tasks=任务` a line. */
  sheets: format('milepost.sheets'),
  /** The names of all sheets in their order, a line each, when last asked for. */
  order: format('milepost.order'),
  /** A print of the words each table's dropdowns and colours were last written with: `tasks=1x2y3z` a line. */
  words: format('milepost.words'),
  /** The headers of a team's own sheet by column, as JSON. */
  headers: format('milepost.headers', { perId: true }),
  /** The number of a table's sheet, for links. */
  grid: format('milepost.grid', { perId: true }),
  /** The zone, then what it was asked before: `1735660800000=28800000`, parted by spaces. */
  zone: format('milepost.zone'),
  /** The sheets there were before a set-up that has not come to its end, as JSON; blank when it has. */
  setUp: format('milepost.setUp'),
  /** Who may be mailed, by whose word, in which spreadsheet; JSON. */
  consent: format('milepost.consent', { pieces: '.' }),
  /** The id of the trigger that runs the reminders. */
  runner: format('milepost.runner'),
  /** Ids of triggers that do not, and what is known of them; JSON. */
  otherTriggers: format('milepost.otherTriggers'),
  /** Who was mailed what on which date, in which spreadsheet: a line for each date, state and kind. */
  mailed: format('milepost.mailed', { pieces: '.' }),
  /** The views' sheets and prints of what they showed; JSON. */
  views: format('milepost.views'),
  /** Prints of what a view's sheet was given last, by which only what changed is written. */
  viewPrint: format('milepost.view', { perId: true, pieces: '~' }),
  /** The last run: when, how many were sent and carried over; JSON. */
  lastRun: format('milepost.lastRun'),
  /** What was so when a run last found nothing left to do; JSON. */
  quiet: format('milepost.quiet'),
  /** Another text after each edit that an hourly run did not see yet. */
  edited: format('milepost.edited'),
  /** The last hourly run that did not finish: when and why; JSON. */
  failure: format('milepost.failure'),
  /** The days on which daily work was last done. */
  chores: format('milepost.chores'),
  history: format('milepost.history'),
  care: format('milepost.care'),
  /** Ids that runs made rows for, a line for each day until which they are remembered. */
  made: format('milepost.made', { pieces: '.' }),
  /** A client report's approval that waits for the hourly run; JSON. */
  report: format('milepost.report', { perId: true }),
  /** Days that a plan, and a change request, set out to move; JSON. */
  plan: format('milepost.plan', { perId: true, pieces: '~' }),
  change: format('milepost.change', { perId: true, pieces: '~' }),
  /** Who sits at which desk: ids of people by the key that Google gives each user for a month; JSON. */
  desks: format('milepost.desks'),
  /** Whether the settings for chats were offered. */
  chat: format('milepost.chat'),
  /** What a self-check stores and takes away again. */
  selfCheck: format('milepost.selfCheck'),
  selfCheckMark: format('milepost.selfCheckSheet', { where: 'metadata' }),
  /** On a sheet: the table or view it serves. On a column: which of the table's columns it is. */
  tableMark: format('milepost.table', { where: 'metadata' }),
  columnMark: format('milepost.column', { where: 'metadata', perId: true }),
  /** What rows were like when last looked at, in the hidden sheet of that name. */
  memory: format('memory', { where: 'cell' }),
  /** What an email told its reader, in the ledger's last column. */
  told: format('told', { where: 'cell' }),
} as const satisfies Readonly<Record<string, StoredFormat>>

/** The whole name under which a value is stored. */
export const storedKey = ({ key, pieces }: StoredFormat, id?: string, piece = 0): string =>
  `${key}${id === undefined ? '' : `.${id}`}${pieces === undefined ? '' : `${pieces}${piece}`}`

/** The version a text was written in. */
export const versionOf = (text: string): number => Number(/^v(\d+) /.exec(text)?.[1] ?? 1)

/** Whether a newer version wrote the text: it can be neither read nor, since it would be lost, written over. */
export const isNewer = ({ version }: StoredFormat, text: string | null): boolean =>
  text !== null && versionOf(text) > version

/** A text as it is stored: with its version in front, unless that is the first. */
export const packed = ({ version }: StoredFormat, text: string): string =>
  version === 1 ? text : `v${version} ${text}`

/** A stored text as this version writes it; null for one that a newer version wrote. */
export function unpacked(kind: StoredFormat, text: string): string | null {
  if (isNewer(kind, text)) return null
  const from = versionOf(text)
  const body = from === 1 ? text : text.slice(text.indexOf(' ') + 1)
  return kind.upgrades.slice(from - 1).reduce((older, upgrade) => upgrade(older), body)
}

/** A value that is stored in one piece; null when there is none that this version can read. */
export function readStored(shelf: Pick<Shelf, 'read'>, kind: StoredFormat, id?: string): string | null {
  const text = shelf.read(storedKey(kind, id))
  return text === null ? null : unpacked(kind, text)
}

/** Stores a value in one piece. One that a newer version wrote stays. */
export function writeStored(
  shelf: Omit<Shelf, 'remove'>,
  kind: StoredFormat,
  text: string,
  id?: string,
): void {
  const key = storedKey(kind, id)
  if (!isNewer(kind, shelf.read(key))) shelf.write(key, packed(kind, text))
}

/** Stores several values at once, those that changed. Those that a newer version wrote stay. */
export function writeAllStored(
  shelf: Pick<Shelf, 'read'> & { writeAll(values: Readonly<Record<string, string>>): void },
  values: readonly (readonly [kind: StoredFormat, text: string])[],
): void {
  const changed = values.flatMap(([kind, text]): (readonly [string, string])[] => {
    const [key, value] = [storedKey(kind), packed(kind, text)]
    const before = shelf.read(key)
    return before === value || isNewer(kind, before) ? [] : [[key, value]]
  })
  if (changed.length > 0) shelf.writeAll(Object.fromEntries(changed))
}

/** Takes a value away, with all its pieces. One that a newer version wrote stays. */
export function removeStored(shelf: Pick<Shelf, 'read' | 'remove'>, kind: StoredFormat, id?: string): void {
  if (isNewer(kind, shelf.read(storedKey(kind, id)))) return
  if (kind.pieces === undefined) shelf.remove(storedKey(kind, id))
  else
    for (let piece = 0; shelf.read(storedKey(kind, id, piece)) !== null; piece++)
      shelf.remove(storedKey(kind, id, piece))
}

/** A value that is stored in pieces, how many of which stands before the first; null as in {@link readStored}. */
export function readPieces(shelf: Pick<Shelf, 'read'>, kind: StoredFormat, id?: string): string | null {
  const first = shelf.read(storedKey(kind, id))
  if (first === null || isNewer(kind, first)) return null
  const from = versionOf(first)
  const [, count, body] = /^(?:v\d+ )?(\d+) ([^]*)$/.exec(first)!
  let whole = body!
  for (let piece = 1; piece < Number(count); piece++) whole += shelf.read(storedKey(kind, id, piece)) ?? ''
  return unpacked(kind, from === 1 ? whole : `v${from} ${whole}`)
}

/**
 * A text as pieces by their keys, the first one first, each of which a property takes; empty where a newer version's
 * value stands there.
 */
export function piecesOf(
  shelf: Pick<Shelf, 'read'>,
  kind: StoredFormat,
  text: string,
  id?: string,
): (readonly [key: string, value: string])[] {
  if (isNewer(kind, shelf.read(storedKey(kind, id)))) return []
  const parts = textPieces(text, mostStoredBytes, bytesOf)
  return parts.map((part, piece) => {
    const value = piece === 0 ? packed(kind, `${parts.length} ${part}`) : part
    return [storedKey(kind, id, piece), value] as const
  })
}

/** Whether one of these properties was written by a newer version than this one. */
export const hasNewer = (properties: Readonly<Record<string, string>>): boolean =>
  Object.entries(properties).some(([name, text]) => {
    const kind = Object.values<StoredFormat>(stored).find(
      ({ key, where }) => where === 'property' && `${name}.`.startsWith(`${key}.`),
    )
    // Later pieces have no version in front, whatever they begin with.
    return kind !== undefined && (!kind.pieces || name.endsWith(`${kind.pieces}0`)) && isNewer(kind, text)
  })
