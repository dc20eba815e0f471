/** Every word by which columns of trackers are known, as they are compared. */
import { namesOf } from '../../../core/locale.js'
import type { Aliases } from '../../../core/sheet/locate.js'
import type { Table } from '../../../core/table.js'
import { type TrackerKey, trackerKeys, trackers } from '../../../trackers/index.js'
import type { StatusWords } from '../rows/status-reader.js'
import type { Words } from '../words/fields.js'

/** Fields by how surely a header names them, from 0 to 1. */
export type Fields = ReadonlyMap<string, number>

/** A header as it is compared: plain characters, lower case, words apart, no marks around, no spaces in Chinese. */
export const headerKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/([a-z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/%/g, ' percent ')
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim()

/** Trackers that a stranger's sheet may be; automation rules are Milepost's own. */
export const candidates: readonly TrackerKey[] = trackerKeys.filter((key) => key !== 'automations')

/** What people call columns beside the names that trackers give them. Shipped beside the code, since it is long. */
export interface HeaderWords {
  readonly aliases: Aliases
  /** What people write to say how far something is. */
  readonly statuses: StatusWords
  /** By field, or by `tracker.field` where a tracker has words of its own. */
  readonly fields: Readonly<Record<string, Words>>
  /** The column that names the row, by tracker. */
  readonly titles: Readonly<Record<string, Words>>
}

/** Every word by which columns are known. */
export interface Dictionary {
  /** Fields of a tracker by word. */
  of(table: Table): ReadonlyMap<string, Fields>
  /** Whether any tracker knows the phrase. */
  isWord(phrase: string): boolean
  /** Words that begin alike and are about as long: those of which a phrase may be a slip. */
  alike(phrase: string): readonly string[]
}

/** Makes each tracker's dictionary when it is first asked for. */
export function dictionaryFrom(listed: HeaderWords): Dictionary {
  const dictionaries = new Map<string, ReadonlyMap<string, Fields>>()
  const of = (table: Table): ReadonlyMap<string, Fields> => {
    const known = dictionaries.get(table.key) ?? fieldsByWord(table, listed)
    dictionaries.set(table.key, known)
    return known
  }
  let all: ReadonlySet<string> | undefined
  const words = (): ReadonlySet<string> =>
    (all ??= new Set(candidates.flatMap((key) => [...of(trackers[key]).keys()])))
  let byStart: ReadonlyMap<string, readonly string[]> | undefined
  return {
    of,
    isWord: (phrase) => words().has(phrase),
    alike(phrase) {
      const starts = (byStart ??= wordsByStart(words()))
      return [-1, 0, 1].flatMap((more) => starts.get(startOf(phrase, phrase.length + more)) ?? [])
    },
  }
}

/** What Milepost itself fills in is never looked for in strangers' sheets. */
function fieldsByWord(table: Table, listed: HeaderWords): ReadonlyMap<string, Fields> {
  const made = new Map<string, Map<string, number>>()
  const add = (word: string, field: string, sureness: number): void => {
    const key = headerKey(word)
    if (key === '') return
    const fields = made.get(key) ?? new Map<string, number>()
    made.set(key, fields.set(field, sureness))
  }
  for (const [field, column] of Object.entries(table.columns)) {
    if (column.derived) continue
    for (const name of [...namesOf(column.name), ...(listed.aliases[table.key]?.[field] ?? [])])
      add(name, field, 1)
    const lists: Words =
      listed.fields[`${table.key}.${field}`] ??
      (field === table.title ? listed.titles[table.key] : listed.fields[field]) ??
      []
    // How surely a word says it is decided here, even where the tracker knows it as an alias.
    for (const [sureness, joined] of [...lists].reverse())
      for (const word of joined.split('|')) add(word, field, sureness)
  }
  return made
}

function wordsByStart(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>()
  for (const word of words)
    if (/^[a-z ]{5,}$/.test(word)) {
      const key = startOf(word, word.length)
      made.set(key, [...(made.get(key) ?? []), word])
    }
  return made
}
const startOf = (word: string, length: number): string => `${word[0]}${length}`
