/** Every word by which columns of trackers are known, as they are compared. */
import { namesOf } from '../../../core/locale.js'
import type { Aliases } from '../../../core/sheet/locate-table.js'
import type { Table } from '../../../core/table.js'
import { type TrackerKey, trackers, trackersWith } from '../../../trackers/index.js'
import type { ChoiceMeanings } from '../choice-meanings.js'
import type { StatusWords } from '../rows/status-reader.js'
import type { RememberedReading } from '../reading-memory.js'
import type { HeaderPhrases, TitlePatterns } from '../words/composed-words.js'
import type { ScoredWords } from '../words/fields.js'
import type { PeopleWords } from './people-reader.js'

/** Fields, with the confidence that a header names them, from 0 to 1. */
export type FieldScores = ReadonlyMap<string, number>

/** A header as it is compared: plain characters, lower case, words apart, no marks around, no spaces in Chinese. */
export const comparableHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/([a-z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/%/g, ' percent ')
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim()

/** Trackers that a foreign sheet may be recognised as by what it holds. */
export const adoptableTrackers: readonly TrackerKey[] = trackersWith(
  ({ adoption }) => adoption === 'proposed' || adoption === 'recognised',
)
/** Trackers that a person may choose for a sheet. */
export const choosable: readonly TrackerKey[] = trackersWith(
  ({ adoption }) => adoption === 'proposed' || adoption === 'chosen',
)

/** What people call columns, besides the names in the trackers. Shipped in a file of its own, since it is long. */
export interface HeaderWords {
  readonly aliases: Aliases
  /** What people write to say how far something is. */
  readonly statuses: StatusWords
  /** What people said that words mean in this workbook; it goes before all others. */
  readonly meanings?: ChoiceMeanings
  /** How people corrected the reading of sheets in this workbook. */
  readonly readings?: readonly RememberedReading[]
  /** Names of people, and what is written in their place. */
  readonly people: PeopleWords
  /** By field, or by `tracker.field` where a tracker has words of its own. */
  readonly fields: Readonly<Record<string, ScoredWords>>
  /** How people compose headers, and those of the column that names the rows. */
  readonly headerPhrases: HeaderPhrases
  readonly titlePatterns: TitlePatterns
  /** The column that names the row, by tracker. */
  readonly titles: Readonly<Record<string, ScoredWords>>
}

/** Every word by which columns are known. */
export interface Dictionary {
  /** Fields of a tracker by word. */
  of(table: Table): ReadonlyMap<string, FieldScores>
  /** Whether any tracker knows the phrase. */
  isWord(phrase: string): boolean
  /** Words with the same first letter and about the same length: a phrase may be one of them with a typing mistake. */
  similarWords(phrase: string): readonly string[]
}

/** Makes each tracker's dictionary when it is first asked for. */
export function createDictionary(headerWords: HeaderWords): Dictionary {
  const dictionaries = new Map<string, ReadonlyMap<string, FieldScores>>()
  const of = (table: Table): ReadonlyMap<string, FieldScores> => {
    const fields = dictionaries.get(table.key) ?? collectFieldsByWord(table, headerWords)
    dictionaries.set(table.key, fields)
    return fields
  }
  let all: ReadonlySet<string> | undefined
  const words = (): ReadonlySet<string> =>
    (all ??= new Set(adoptableTrackers.flatMap((key) => [...of(trackers[key]).keys()])))
  let byStart: ReadonlyMap<string, readonly string[]> | undefined
  return {
    of,
    isWord: (phrase) => words().has(phrase),
    similarWords(phrase) {
      const starts = (byStart ??= groupWordsByStart(words()))
      return [-1, 0, 1].flatMap(
        (lengthChange) => starts.get(startKey(phrase, phrase.length + lengthChange)) ?? [],
      )
    },
  }
}

/** The fields of a tracker by word, without those that Milepost fills in. */
function collectFieldsByWord(table: Table, headerWords: HeaderWords): ReadonlyMap<string, FieldScores> {
  const result = new Map<string, Map<string, number>>()
  const add = (word: string, field: string, confidence: number): void => {
    const key = comparableHeader(word)
    if (key === '') return
    const fields = result.get(key) ?? new Map<string, number>()
    result.set(key, fields.set(field, confidence))
  }
  for (const [field, column] of Object.entries(table.columns)) {
    if (column.derived || column.adopted === false) continue
    for (const name of [
      ...namesOf(column.name),
      ...(headerWords.aliases[table.key]?.[field]?.split('|') ?? []),
    ])
      add(name, field, 1)
    const lists: ScoredWords =
      headerWords.fields[`${table.key}.${field}`] ??
      (field === table.title ? headerWords.titles[table.key] : headerWords.fields[field]) ??
      []
    // These lists decide the confidence, also where the word is an alias of the tracker.
    for (const [confidence, wordList] of [...lists].reverse())
      for (const word of wordList.split('|')) add(word, field, confidence)
  }
  return result
}

function groupWordsByStart(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, string[]>()
  for (const word of words)
    if (/^[a-z ]{5,}$/.test(word)) {
      const key = startKey(word, word.length)
      result.set(key, [...(result.get(key) ?? []), word])
    }
  return result
}
const startKey = (word: string, length: number): string => `${word[0]}${length}`
