/**
 * Everything that is stored outside the cells people see, in one record for each: where, in which version, and how what
 * an earlier version wrote is read. Nothing else in the sources names a stored key.
 *
 * A value is written with its version in front (`v2 …`); version 1 has none, so that what 0.3.0 wrote is version 1.
 * To change a format: raise its version and append to `upgrades` how a text of the version before becomes one of this.
 */

import { characterBytes, maxStoredBytes, splitText } from './text-length.js'

/** One kind of stored value. */
export interface StoredFormat {
  /** The name of the property or the metadata; its beginning where an id or a number follows. */
  readonly key: string
  readonly where: 'property' | 'user' | 'metadata' | 'cell'
  /** There is one for each table, client and so on, whose id follows the key. */
  readonly perId?: true
  /** What is written before the number of a piece, where a value is stored in several properties. */
  readonly pieces?: '.' | '~'
  readonly version: number
  /** At index n: a text of version n + 1 as one of version n + 2. */
  readonly upgrades: readonly ((text: string) => string)[]
}

/** What there is to read and write with; the store of the ports is one. */
export interface KeyValueStore {
  read(key: string): string | null
  write(key: string, value: string): void
  remove(key: string): void
}

type FormatOptions = Partial<Pick<StoredFormat, 'where' | 'perId' | 'pieces' | 'version' | 'upgrades'>>
const defineFormat = (key: string, facts: FormatOptions = {}): StoredFormat => ({
  key,
  where: 'property',
  version: 1,
  upgrades: [],
  ...facts,
})

export const stored = {
  /** The sheet of each table, by its name when last seen: `tasks=任务` a line. */
  sheets: defineFormat('milepost.sheets'),
  /** The names of all sheets in their order, a line each, when last read. */
  order: defineFormat('milepost.order'),
  /** Of the words with which each table's dropdowns and colours were last written: `tasks=1x2y3z` a line. */
  words: defineFormat('milepost.words'),
  /** The headers of a team's own sheet by column, as JSON. */
  headers: defineFormat('milepost.headers', { perId: true }),
  /** The words of a team's own sheet by column, each with the choice that it means, as JSON. */
  ownWords: defineFormat('milepost.ownWords', { perId: true }),
  /** What people said that words mean in this workbook: choices by column and word, as JSON. */
  meanings: defineFormat('milepost.meanings'),
  /** How people corrected the reading of sheets, by the fingerprint of their headers, as JSON. */
  readings: defineFormat('milepost.readings'),
  /** What a team's own sheet was like before it was adopted in place, as JSON. */
  adoption: defineFormat('milepost.adoption', { perId: true }),
  /** The numbers of sheets that were adopted once and are not read any more, separated by commas. */
  released: defineFormat('milepost.released'),
  /** The number of a table's sheet, for links. */
  grid: defineFormat('milepost.grid', { perId: true }),
  /** The zone, then what it was asked before: `1735660800000=28800000`, separated by spaces. */
  zone: defineFormat('milepost.zone'),
  /** The sheets that were there before a set-up that has not finished, as JSON; blank when it has. */
  setUp: defineFormat('milepost.setUp'),
  /** Who may be mailed, confirmed by which person, in which spreadsheet; JSON. */
  consent: defineFormat('milepost.consent', { pieces: '.' }),
  /** The id of the trigger that runs the reminders. */
  runner: defineFormat('milepost.runner'),
  /** Ids of triggers that do not, and what is known of them; JSON. */
  otherTriggers: defineFormat('milepost.otherTriggers'),
  /** Who was mailed what on which date, in which spreadsheet: a line for each date, state and kind. */
  mailed: defineFormat('milepost.mailed', { pieces: '.' }),
  /** The views' sheets and fingerprints of what they showed; JSON. */
  views: defineFormat('milepost.views'),
  /** Fingerprints of what a view's sheet was given last, so that only what changed is written. */
  viewPrint: defineFormat('milepost.view', { perId: true, pieces: '~' }),
  /** The key of the template that was used last. */
  lastTemplate: defineFormat('milepost.lastTemplate'),
  /** What was typed for a project that is being closed, by its id; JSON. */
  closing: defineFormat('milepost.closing', { perId: true }),
  /** The last run: when, how many were sent and carried over; JSON. */
  lastRun: defineFormat('milepost.lastRun'),
  /** The state when a run last found nothing left to do; JSON. */
  quiet: defineFormat('milepost.quiet'),
  /** Another text after each edit that an hourly run did not see yet. */
  edited: defineFormat('milepost.edited'),
  /** The last hourly run that did not finish: when and why; JSON. */
  failure: defineFormat('milepost.failure'),
  /** The days on which daily work was last done. */
  chores: defineFormat('milepost.chores'),
  history: defineFormat('milepost.history'),
  care: defineFormat('milepost.care'),
  /** Ids for which runs made rows, a line for each day until which they are stored. */
  made: defineFormat('milepost.made', { pieces: '.' }),
  /** A client report's approval that waits for the hourly run; JSON. */
  report: defineFormat('milepost.report', { perId: true }),
  /** The days that a plan or a change request is about to move; JSON. */
  plan: defineFormat('milepost.plan', { perId: true, pieces: '~' }),
  change: defineFormat('milepost.change', { perId: true, pieces: '~' }),
  /** Which user is which person: ids of people by the key that Google gives each user for a month; JSON. */
  desks: defineFormat('milepost.desks'),
  /** That somebody chose a language here, so that it is worth asking for this person's. */
  languages: defineFormat('milepost.languages'),
  /** The language that a person chose, with the person. */
  language: defineFormat('milepost.language', { where: 'user' }),
  /** That somebody chose a theme here, and the theme that a person chose, as with languages. */
  themes: defineFormat('milepost.themes'),
  theme: defineFormat('milepost.theme', { where: 'user' }),
  /** What each user chose to see of the day's work, by the same keys; JSON. */
  dayChoice: defineFormat('milepost.dayChoice'),
  /** The cells of settings and of the calendar as read last, with what formulas said of them; JSON. */
  sharedCells: defineFormat('milepost.sharedCells', { perId: true }),
  /** Whether the settings for chats were offered. */
  chat: defineFormat('milepost.chat'),
  /** The web app's address, the secret of its links and how often each was replaced, in which spreadsheet; JSON. */
  answers: defineFormat('milepost.answers'),
  /** That a client's own page is shown: to which address, since when, by which person; JSON. */
  clientPage: defineFormat('milepost.clientPage', { perId: true }),
  /** What a self-check stores and removes again. */
  selfCheck: defineFormat('milepost.selfCheck'),
  selfCheckMark: defineFormat('milepost.selfCheckSheet', { where: 'metadata' }),
  /** On a sheet: its table or view. On a column: which of the table's columns it is. */
  tableMark: defineFormat('milepost.table', { where: 'metadata' }),
  columnMark: defineFormat('milepost.column', { where: 'metadata', perId: true }),
  /** What rows were like when last read, in the hidden sheet of that name. */
  memory: defineFormat('memory', { where: 'cell' }),
  /** What an email said to its reader, in the ledger's last column. */
  told: defineFormat('told', { where: 'cell' }),
} as const satisfies Readonly<Record<string, StoredFormat>>

/** The whole name under which a value is stored. */
export const storedKey = ({ key, pieces }: StoredFormat, id?: string, piece = 0): string =>
  `${key}${id === undefined ? '' : `.${id}`}${pieces === undefined ? '' : `${pieces}${piece}`}`

/** The version a text was written in. */
export const readVersion = (text: string): number => Number(/^v(\d+) /.exec(text)?.[1] ?? 1)

/**
 * Whether a newer version wrote the text: it cannot be read, and must not be overwritten, since it would be
 * lost.
 */
export const isNewerVersion = ({ version }: StoredFormat, text: string | null): boolean =>
  text !== null && readVersion(text) > version

/** A text as it is stored: with its version in front, unless that is the first. */
export const encodeStored = ({ version }: StoredFormat, text: string): string =>
  version === 1 ? text : `v${version} ${text}`

/** A stored text as this version writes it; null for one that a newer version wrote. */
export function decodeStored(kind: StoredFormat, text: string): string | null {
  if (isNewerVersion(kind, text)) return null
  const from = readVersion(text)
  const body = from === 1 ? text : text.slice(text.indexOf(' ') + 1)
  return kind.upgrades.slice(from - 1).reduce((older, upgrade) => upgrade(older), body)
}

/** A value that is stored in one piece; null when there is none that this version can read. */
export function readStored(
  store: Pick<KeyValueStore, 'read'>,
  kind: StoredFormat,
  id?: string,
): string | null {
  const text = store.read(storedKey(kind, id))
  return text === null ? null : decodeStored(kind, text)
}

/** Stores a value in one piece. One that a newer version wrote stays. */
export function writeStored(
  store: Omit<KeyValueStore, 'remove'>,
  kind: StoredFormat,
  text: string,
  id?: string,
): void {
  const key = storedKey(kind, id)
  if (!isNewerVersion(kind, store.read(key))) store.write(key, encodeStored(kind, text))
}

/** Stores several values at once, those that changed. Those that a newer version wrote stay. */
export function writeAllStored(
  store: Pick<KeyValueStore, 'read'> & { writeAll(values: Readonly<Record<string, string>>): void },
  values: readonly (readonly [kind: StoredFormat, text: string])[],
): void {
  const changed = values.flatMap(([kind, text]): (readonly [string, string])[] => {
    const [key, value] = [storedKey(kind), encodeStored(kind, text)]
    const before = store.read(key)
    return before === value || isNewerVersion(kind, before) ? [] : [[key, value]]
  })
  if (changed.length > 0) store.writeAll(Object.fromEntries(changed))
}

/** Removes a value, with all its pieces. One that a newer version wrote stays. */
export function removeStored(
  store: Pick<KeyValueStore, 'read' | 'remove'>,
  kind: StoredFormat,
  id?: string,
): void {
  if (isNewerVersion(kind, store.read(storedKey(kind, id)))) return
  if (kind.pieces === undefined) store.remove(storedKey(kind, id))
  else
    for (let piece = 0; store.read(storedKey(kind, id, piece)) !== null; piece++)
      store.remove(storedKey(kind, id, piece))
}

/** A value that is stored in pieces, with their number before the first; null as in {@link readStored}. */
export function readPieces(
  store: Pick<KeyValueStore, 'read'>,
  kind: StoredFormat,
  id?: string,
): string | null {
  const first = store.read(storedKey(kind, id))
  if (first === null || isNewerVersion(kind, first)) return null
  const from = readVersion(first)
  const [, count, body] = /^(?:v\d+ )?(\d+) ([^]*)$/.exec(first)!
  let joinedText = body!
  for (let piece = 1; piece < Number(count); piece++)
    joinedText += store.read(storedKey(kind, id, piece)) ?? ''
  return decodeStored(kind, from === 1 ? joinedText : `v${from} ${joinedText}`)
}

/**
 * A text as pieces by their keys, the first one first, each of which a property takes; empty where a newer
 * version's value is stored there.
 */
export function splitPieces(
  store: Pick<KeyValueStore, 'read'>,
  kind: StoredFormat,
  text: string,
  id?: string,
): (readonly [key: string, value: string])[] {
  if (isNewerVersion(kind, store.read(storedKey(kind, id)))) return []
  const parts = splitText(text, maxStoredBytes, characterBytes)
  return parts.map((part, piece) => {
    const value = piece === 0 ? encodeStored(kind, `${parts.length} ${part}`) : part
    return [storedKey(kind, id, piece), value] as const
  })
}

/** Whether one of these properties was written by a newer version than this one. */
export const hasNewerVersion = (properties: Readonly<Record<string, string>>): boolean =>
  Object.entries(properties).some(([name, text]) => {
    const kind = Object.values<StoredFormat>(stored).find(
      ({ key, where }) => where === 'property' && `${name}.`.startsWith(`${key}.`),
    )
    // Later pieces have no version in front, whatever their first characters are.
    return (
      kind !== undefined && (!kind.pieces || name.endsWith(`${kind.pieces}0`)) && isNewerVersion(kind, text)
    )
  })
