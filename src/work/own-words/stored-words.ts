import type { OwnWords } from '../../core/sheet/own-words.js'
import { readStored, removeStored, stored, writeStored } from '../../core/stored.js'
import type { ChoiceMeanings } from '../../domain/adoption/choice-meanings.js'
import type { Store } from '../../ports.js'

/** Words by field, as a person says what they mean; null takes a word's meaning away. */
export type SaidMeanings = Readonly<Record<string, Readonly<Record<string, string | null>>>>

/** So many words are remembered for each field; the oldest are forgotten first. */
const maxRemembered = 500

/** What people said that words mean in this workbook. */
export const readMeanings = (store: Pick<Store, 'read'>): ChoiceMeanings =>
  JSON.parse(readStored(store, stored.meanings) ?? '{}') as ChoiceMeanings

/** Meanings with those that were said now; upper and lower case are one word. */
export function withMeanings(known: ChoiceMeanings, said: SaidMeanings): ChoiceMeanings {
  const fields = Object.entries(said).map(([field, words]) => {
    const changed = new Set(Object.keys(words).map((word) => word.toLowerCase()))
    const entries = [
      ...Object.entries(known[field] ?? {}).filter(([word]) => !changed.has(word.toLowerCase())),
      ...Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== null),
    ]
    return [field, Object.fromEntries(entries.slice(-maxRemembered))] as const
  })
  return { ...known, ...Object.fromEntries(fields) }
}

/** Remembers what people said that words mean. */
export function storeMeanings(store: Store, said: SaidMeanings): void {
  if (Object.values(said).every((words) => Object.keys(words).length === 0)) return
  writeStored(store, stored.meanings, JSON.stringify(withMeanings(readMeanings(store), said)))
}

/** The words of the sheet that is followed for a table, by field. */
export const readOwnWords = (store: Pick<Store, 'read'>, key: string): Readonly<Record<string, OwnWords>> =>
  JSON.parse(readStored(store, stored.ownWords, key) ?? '{}') as Readonly<Record<string, OwnWords>>

/** Stores the words of the sheet that is followed for a table. */
export function storeOwnWords(store: Store, key: string, words: Readonly<Record<string, OwnWords>>): void {
  if (Object.keys(words).length > 0) writeStored(store, stored.ownWords, JSON.stringify(words), key)
  else removeStored(store, stored.ownWords, key)
}
