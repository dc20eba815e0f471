/** Every word by which columns of trackers are known, as they are compared. */
import { namesOf } from '../../../core/locale.js'
import type { Table } from '../../../core/table.js'
import { type TrackerKey, trackerKeys, trackers } from '../../../trackers/index.js'
import { fieldWords, type Words } from '../words/fields.js'
import { titleWords } from '../words/titles.js'

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

const dictionaries = new Map<string, ReadonlyMap<string, Fields>>()

/** Fields of a tracker by word. What Milepost itself fills in is never looked for in strangers' sheets. */
export function dictionaryOf(table: Table): ReadonlyMap<string, Fields> {
  const known = dictionaries.get(table.key)
  if (known) return known
  const made = new Map<string, Map<string, number>>()
  const add = (word: string, field: string, sureness: number): void => {
    const key = headerKey(word)
    if (key === '') return
    const fields = made.get(key) ?? new Map<string, number>()
    made.set(key, fields.set(field, sureness))
  }
  for (const [field, column] of Object.entries(table.columns)) {
    if (column.derived) continue
    for (const name of [...namesOf(column.name), ...column.aliases]) add(name, field, 1)
    const lists: Words =
      fieldWords[`${table.key}.${field}`] ??
      (field === table.title ? titleWords[table.key] : fieldWords[field]) ??
      []
    // How surely a word says it is decided here, even where the tracker knows it as an alias.
    for (const [sureness, joined] of [...lists].reverse())
      for (const word of joined.split('|')) add(word, field, sureness)
  }
  dictionaries.set(table.key, made)
  return made
}

let all: ReadonlySet<string> | undefined
/** Whether any tracker knows the phrase. */
export const isWord = (phrase: string): boolean => words().has(phrase)
const words = (): ReadonlySet<string> =>
  (all ??= new Set(candidates.flatMap((key) => [...dictionaryOf(trackers[key]).keys()])))

let byStart: ReadonlyMap<string, readonly string[]> | undefined
/** Words that begin alike and are about as long: those of which a phrase may be a slip. */
export function alike(phrase: string): readonly string[] {
  if (!byStart) {
    const made = new Map<string, string[]>()
    for (const word of words())
      if (/^[a-z ]{5,}$/.test(word)) {
        const key = startOf(word, word.length)
        made.set(key, [...(made.get(key) ?? []), word])
      }
    byStart = made
  }
  return [-1, 0, 1].flatMap((more) => byStart!.get(startOf(phrase, phrase.length + more)) ?? [])
}
const startOf = (word: string, length: number): string => `${word[0]}${length}`
