/** Which fields of a tracker a header may name, and with what confidence. */
import { type Cell, isBlank, trimSpaces } from '../../../core/cell.js'
import type { Table, Tracker } from '../../../core/table.js'
import { trackerOf } from '../../../trackers/index.js'
import { createStatusReader } from '../rows/status-reader.js'
import type { RememberedReading } from '../reading-memory.js'
import { weights } from '../weights.js'
import type { TextReaders } from './column-profile.js'
import {
  adoptableTrackers,
  type Dictionary,
  createDictionary,
  type FieldScores,
  comparableHeader,
  type HeaderWords,
} from './dictionary.js'
import { createHeaderGrammar, type HeaderGrammar } from './header-grammar.js'
import { createPeopleReader } from './people-reader.js'
import { listSpellings, type Spelling, splitPhrases } from './spellings.js'
import { createTitleGrammar, type TitleGrammar } from './title-grammar.js'

/** The longest text that can be a header. */
const maxHeaderLength = 60

/** A header cell's text; '' where it is blank, no text, or too long for a header. */
export const headerText = (cell: Cell | undefined): string => {
  if (typeof cell !== 'string' || isBlank(cell) || cell.length > maxHeaderLength * 2) return ''
  const text = trimSpaces(cell.replace(/\s+/g, ' ')).trim()
  return text.length > maxHeaderLength ? '' : text
}

/** Reads headers, and statuses below them, by the words that people use. */
export interface HeaderReader extends TextReaders {
  /**
   * The fields of a tracker that a header may name. Several spellings, both languages side by side, words for plan and
   * actual, subjects before the word and one typing mistake are understood, each at a lower confidence.
   */
  fields(table: Table, header: string): FieldScores
  /** Whether a text is, as it is, a word for a column. */
  isWord(text: string): boolean
  /** Whether some tracker knows the header. */
  isKnown(header: string): boolean
  /** How people said that lines of headers are read. */
  readonly readings: readonly RememberedReading[]
}

/** Texts of which a sheet of any length has no more. */
const maxCached = 20_000

const readerCache = new WeakMap<HeaderWords, HeaderReader>()

/** A reader with a cache; one for each list of words. */
export function getHeaderReader(words: HeaderWords): HeaderReader {
  const results =
    readerCache.get(words) ??
    createHeaderReader(createDictionary(words), createGrammar(words), {
      statuses: createStatusReader(words.statuses, words.meanings),
      people: createPeopleReader(words.people),
      readings: words.readings ?? [],
    })
  readerCache.set(words, results)
  return results
}

type Grammar = HeaderGrammar & TitleGrammar
const createGrammar = ({ headerPhrases, titlePatterns }: HeaderWords): Grammar => ({
  ...createHeaderGrammar(headerPhrases),
  ...createTitleGrammar(titlePatterns),
})

function createHeaderReader(
  dictionary: Dictionary,
  grammar: Grammar,
  readers: TextReaders & Pick<HeaderReader, 'readings'>,
): HeaderReader {
  const fieldsCache = new Map<string, Map<string, FieldScores>>()
  const spellingsCache = new Map<string, readonly (readonly Spelling[])[]>()
  // “未开始” in a legend is no start.
  const isStatus = (header: string): boolean =>
    readers.statuses.kindOf(header) !== undefined &&
    !splitPhrases(header).some(([phrase]) => dictionary.isWord(phrase))
  const spellings = (header: string): readonly (readonly Spelling[])[] => {
    const known = spellingsCache.get(header) ?? (isStatus(header) ? [] : listSpellings(header, dictionary))
    if (spellingsCache.size > maxCached) spellingsCache.clear()
    spellingsCache.set(header, known)
    return known
  }
  const readHeader = (table: Table, header: string): FieldScores => {
    if (isStatus(header)) return noFields
    const readings = spellings(header)
    const found = mergeReadings(table, readings, dictionary)
    // A word that is known has a confidence of its own; “details” is not all that “change details” says.
    const isKnownWord = ({ isLoose, subject, titleOnly, word }: Spelling): boolean =>
      !isLoose && !titleOnly && subject === undefined && dictionary.of(table).has(word)
    if (readings[0]?.some(isKnownWord)) return found
    const phrases = splitPhrases(header)
    for (const [field, confidence] of grammar.composeFields(table, phrases))
      found.set(field, Math.max(found.get(field) ?? 0, confidence))
    const title = grammar.scoreComposedTitle(table, phrases)
    if (title > (found.get(table.title) ?? 0)) found.set(table.title, title)
    return found
  }
  const knownCache = new Map<string, boolean>()
  const isKnownPhrase = (header: string): boolean => {
    if (spellings(header).length > 0) return true
    const phrases = splitPhrases(header)
    return grammar.isComposed(phrases) || grammar.isComposedTitle(phrases)
  }
  return {
    isWord: (text) => dictionary.isWord(comparableHeader(text)),
    fields(table, header) {
      const known = fieldsCache.get(table.key) ?? new Map<string, FieldScores>()
      fieldsCache.set(table.key, known)
      const found = known.get(header) ?? readHeader(table, header)
      known.set(header, found)
      return found
    },
    isKnown(header) {
      const known = knownCache.get(header) ?? isKnownPhrase(header)
      if (knownCache.size > maxCached) knownCache.clear()
      knownCache.set(header, known)
      return known
    },
    ...readers,
  }
}
const noFields: FieldScores = new Map()

function mergeReadings(
  table: Table,
  readings: readonly (readonly Spelling[])[],
  dictionary: Dictionary,
): Map<string, number> {
  const found = new Map<string, number>()
  for (const spellings of readings) {
    const first = spellings
      .map((spelling) => fieldsOfSpelling(table, spelling, dictionary))
      .find((fields) => fields.size > 0)
    for (const [field, confidence] of first ?? noFields)
      found.set(field, Math.max(found.get(field) ?? 0, Math.min(1, confidence)))
  }
  return found
}

/** Fields that say by when something is wanted. */
const dueFields = ['due', 'delivery', 'answerBy', 'on', 'reviewOn', 'nextOn', 'followUpOn'] as const

/** Whether a word names the rows of another tracker, so that “milestone item” is no row of tasks. */
const namesOtherRows = (table: Table, word: string, dictionary: Dictionary): boolean => {
  const isNameIn = (other: Table): boolean =>
    (dictionary.of(other).get(word)?.get(other.title) ?? 0) >= weights.columns.sure
  return !isNameIn(table) && listRowNames().some(isNameIn)
}

/** Trackers whose rows have a name of their own: anything may be a task. */
const listRowNames = (): readonly Tracker[] =>
  adoptableTrackers.map((key) => trackerOf(key)).filter((table) => table.hasPlainTitles !== true)

/** The fields that one spelling names in a tracker. */
function fieldsOfSpelling(
  table: Table,
  { word, share, planOrActual, daysOnly, isLoose, isPast, titleOnly, isOriginal, subject }: Spelling,
  dictionary: Dictionary,
): FieldScores {
  const fields = dictionary.of(table).get(word)
  if (!fields) return noFields
  const results = new Map<string, number>()
  for (const [field, confidence] of fields)
    if (
      (!titleOnly || field === table.title) &&
      (!daysOnly || table.columns[field]!.kind === 'day') &&
      (!isLoose || confidence >= weights.header.minLoose)
    )
      results.set(field, confidence * share)
  const first = (...keys: string[]): string => keys.find((field) => field in table.columns) ?? ''
  const [due, done] = [
    first('due', 'delivery', 'answerBy'),
    first('doneOn', 'resolvedOn', 'implementedOn', 'decidedOn'),
  ]
  if (planOrActual !== undefined && (results.has(due) || results.has(done))) {
    // A planned day of completion is the due date; an actual end is the done date.
    const confidence = isLoose ? Math.max(results.get(due) ?? 0, results.get(done) ?? 0) : 1
    results.delete(due)
    results.delete(done)
    const target = planOrActual === 'planned' ? due : done
    if (target !== '') results.set(target, confidence)
  }
  if (planOrActual !== undefined && results.has('start'))
    results.set('start', planOrActual === 'planned' ? 1 : weights.header.actualStart)
  if (isOriginal) results.delete(done)
  if (subject !== undefined && namesOtherRows(table, subject, dictionary)) results.delete(table.title)
  if (isPast) for (const field of dueFields) results.delete(field)
  return results
}
