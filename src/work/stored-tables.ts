import { createFingerprint } from '../core/fingerprint.js'
import {
  readStored,
  removeStored,
  stored,
  type StoredFormat,
  writeAllStored,
  writeStored,
} from '../core/stored.js'
import type { Sheet, Store } from '../ports.js'
import type { Table } from '../core/table.js'
import { type TableKey } from './table-list.js'
import { tableWithHeaders } from './worded-tables.js'

/** Texts by table as the store holds them: `tasks=任务` a line. */
export const readByTable = (store: Pick<Store, 'read'>, kind: StoredFormat): Map<string, string> =>
  new Map(
    (readStored(store, kind) ?? '').split('\n').flatMap((line): [string, string][] => {
      const at = line.indexOf('=')
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : []
    }),
  )

const formatByTable = (texts: ReadonlyMap<string, string>): string =>
  [...texts].map(([key, text]) => `${key}=${text}`).join('\n')

const storeByTable = (store: Store, kind: StoredFormat, texts: ReadonlyMap<string, string>): void =>
  writeStored(store, kind, formatByTable(texts))

/** Which sheet serves which table, by its name when last seen. */
export const storedSheetNames = (store: Store): ReadonlyMap<string, string> =>
  readByTable(store, stored.sheets)

/** A print of the words a table's dropdowns and colours are made of: its choices' labels and its flags. */
export const wordingFingerprint = ({ columns, flags }: Table): string =>
  createFingerprint([
    Object.entries(columns).map(([column, { choices }]) => [column, choices ?? null]),
    // What sheets show of a flag, as versions before have hashed it.
    flags.map(({ key, name, rag, column, when }) => ({ key, name, rag, column, when })),
  ])

/** Remembers that the dropdowns and colours of these tables are in today's words. */
export function storeWordings(store: Store, keys: readonly TableKey[]): void {
  const words = readByTable(store, stored.words)
  for (const key of keys) words.set(key, wordingFingerprint(tableWithHeaders(store, key)))
  storeByTable(store, stored.words, words)
}

/** The tables this workbook was given: a missing one was renamed, and is looked for by its mark. */
export const storedTables = (store: Store): readonly string[] => [...storedSheetNames(store).keys()]

/**
 * Remembers the sheets of tables, so that the next run finds them without listing all.
 *
 * @param extraValues is stored in the same call
 */
export function storeTables(
  store: Store,
  sheets: readonly Sheet<TableKey>[],
  extraValues: Parameters<typeof writeAllStored>[1] = [],
): void {
  const seen = new Map(storedSheetNames(store))
  const words = readByTable(store, stored.words)
  for (const { table: key, name } of sheets) {
    // What was not there before was made or laid out just now.
    if (!seen.has(key)) words.set(key, wordingFingerprint(tableWithHeaders(store, key)))
    seen.set(key, name())
  }
  writeAllStored(store, [
    [stored.words, formatByTable(words)],
    [stored.sheets, formatByTable(seen)],
    ...extraValues,
  ])
}

/** Forgets tables whose sheets are gone: they are missed no more. */
export function forgetTables(store: Store, keys: readonly string[]): void {
  const seen = [...storedSheetNames(store)].filter(([key]) => !keys.includes(key))
  storeByTable(store, stored.sheets, new Map(seen))
}

/** Forgets all that is stored of a table whose sheet is not followed any more. */
export function forgetFollowedTable(store: Store, key: string): void {
  forgetTables(store, [key])
  const words = [...readByTable(store, stored.words)].filter(([each]) => each !== key)
  storeByTable(store, stored.words, new Map(words))
  for (const kind of [stored.headers, stored.ownWords, stored.grid, stored.adoption])
    removeStored(store, kind, key)
}
