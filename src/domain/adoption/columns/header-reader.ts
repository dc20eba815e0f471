/** Which fields of a tracker a header may name, and with what confidence. */
import { type Cell, isBlank, trimSpaces } from '../../../core/cell.js'
import type { Table } from '../../../core/table.js'
import { editDistance } from '../../find-nearest-name.js'
import { createStatusReader } from '../rows/status-reader.js'
import { weights } from '../weights.js'
import type { TextReaders } from './column-profile.js'
import {
  type Dictionary,
  createDictionary,
  type FieldScores,
  comparableHeader,
  type HeaderWords,
} from './dictionary.js'
import { isPastPhrase } from './header-meaning.js'
import { createPeopleReader } from './people-reader.js'

/** The longest text that can be a header. */
const maxHeaderLength = 60

/** A header cell's text; '' where it is blank, no text, or too long for a header. */
export const headerText = (cell: Cell | undefined): string => {
  if (typeof cell !== 'string' || isBlank(cell) || cell.length > maxHeaderLength * 2) return ''
  const text = trimSpaces(cell.replace(/\s+/g, ' ')).trim()
  return text.length > maxHeaderLength ? '' : text
}

/** Which day a header means: the planned one or the actual one. */
type PlanOrActual = 'planned' | 'actual'

/** One way to read a header: a word that some tracker knows, and what the words around it mean. */
interface Spelling {
  readonly word: string
  readonly share: number
  readonly planOrActual?: PlanOrActual
  /** Only fields that hold days: a word for a day was left out. */
  readonly daysOnly?: true
  /** Only words of high confidence. */
  readonly isLoose?: true
  /** No field that says by when: the phrase names the day of something that happened. */
  readonly isPast?: true
}

const plannedPattern =
  /^((?:est|estimated?|planned|plan|target|expected|scheduled|proposed|agreed|anticipated|projected)\b|计划|预计|预期|目标|要求|拟|约定|规定|应|需|预估)\s*/
const surelyPlannedPattern =
  /^((?:planned|target|expected|scheduled|estimated|est)\b|计划|预计|预期|目标|要求)/
const actualPattern = /^((?:actual|real)\b|实际|真实)\s*/
const originalPattern = /^(original|baseline|initial|first|old|previous|原定|原计划|原|初始|基准|初定)\s*/
const revisedPattern =
  /^(revised|new|current|updated|latest|final|adjusted|调整后|变更后|修订后|修订|最新|新|最终|现)\s*/
const subjectPattern =
  /^(task|project|item|issue|risk|milestone|action|activity|work|ticket|job|overall|the|client|customer|change|任务|项目|工作|事项|问题|风险|里程碑|客户|变更|需求|整体|总体|本周|当前|目前)\s*的?/
const dayWordPattern = /\s*(date|day|time|日期|时间|日)$/
const pluralPattern = /(?<=[a-z]{3})s$/

/** What may be left out of a header, and the confidence that is left. */
const listOmittableWords = (): readonly (Omit<Spelling, 'word'> & { readonly what: RegExp })[] => [
  { what: plannedPattern, share: weights.header.planned, planOrActual: 'planned' },
  { what: actualPattern, share: weights.header.actual, planOrActual: 'actual' },
  { what: originalPattern, share: weights.header.original },
  { what: revisedPattern, share: weights.header.revised },
  { what: subjectPattern, share: weights.header.subject },
  { what: dayWordPattern, share: weights.header.dayWord, daysOnly: true },
  { what: pluralPattern, share: weights.header.plural },
]

/** Reads headers, and statuses below them, by the words that people use. */
export interface HeaderReader extends TextReaders {
  /**
   * The fields of a tracker that a header may name. Several spellings, both languages side by side, words for plan and
   * actual, subjects before the word and one typing mistake are understood, each at a lower confidence.
   */
  fields(table: Table, header: string): FieldScores
  /** Whether some tracker knows the header. */
  isKnown(header: string): boolean
}

const readerCache = new WeakMap<HeaderWords, HeaderReader>()

/** A reader with a cache; one for each list of words. */
export function getHeaderReader(words: HeaderWords): HeaderReader {
  const results =
    readerCache.get(words) ??
    createHeaderReader(createDictionary(words), {
      statuses: createStatusReader(words.statuses, words.meanings),
      people: createPeopleReader(words.people),
    })
  readerCache.set(words, results)
  return results
}

function createHeaderReader(dictionary: Dictionary, readers: TextReaders): HeaderReader {
  const fieldsCache = new Map<string, Map<string, FieldScores>>()
  const spellingsCache = new Map<string, readonly (readonly Spelling[])[]>()
  const spellings = (header: string): readonly (readonly Spelling[])[] => {
    const known = spellingsCache.get(header) ?? listSpellings(header, dictionary)
    if (spellingsCache.size > 20_000) spellingsCache.clear()
    spellingsCache.set(header, known)
    return known
  }
  return {
    fields(table, header) {
      const readings = spellings(header)
      if (readings.length === 0) return noFields
      const known = fieldsCache.get(table.key) ?? new Map<string, FieldScores>()
      fieldsCache.set(table.key, known)
      const found = known.get(header) ?? mergeReadings(table, readings, dictionary)
      known.set(header, found)
      return found
    },
    isKnown: (header) => spellings(header).length > 0,
    ...readers,
  }
}
const noFields: FieldScores = new Map()

function mergeReadings(
  table: Table,
  readings: readonly (readonly Spelling[])[],
  dictionary: Dictionary,
): FieldScores {
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

/** The ways to read a header, by the phrases in it; for each phrase the closest way first. */
const listSpellings = (header: string, dictionary: Dictionary): readonly (readonly Spelling[])[] =>
  splitPhrases(header)
    .map(([phrase, share]) => [
      ...matchExactly(phrase, share, dictionary),
      ...matchLoosely(phrase, share, dictionary),
    ])
    .filter((spellings) => spellings.length > 0)

/** The phrases in a header: the whole, without its brackets, by its lines and slashes, by its languages. */
function splitPhrases(header: string): [phrase: string, share: number][] {
  const normalized = header.normalize('NFKC')
  const plain = normalized.replace(/[([{【].*?[)\]}】]/g, ' ')
  const inside = (normalized.match(/[([{【].*?[)\]}】]/g) ?? []).map((part) => part.slice(1, -1))
  const parts = plain.split(/[/|\\\n·•、;,]+/)
  const han = plain.replace(/[^\p{Script=Han}]+/gu, ' ').trim()
  const latin = plain.replace(/\p{Script=Han}+/gu, ' ').trim()
  const results: [string, number][] = [
    [normalized, 1],
    ...(plain === normalized ? [] : ([[plain, weights.header.withoutBrackets]] as [string, number][])),
    ...(parts.length > 1 ? parts.map((part): [string, number] => [part, weights.header.part]) : []),
    ...(han !== '' && /[a-z]{2}/i.test(latin)
      ? [han, latin].map((part): [string, number] => [part, weights.header.language])
      : []),
    ...inside.map((part): [string, number] => [part, weights.header.brackets]),
  ]
  return results
    .map(([phrase, share]): [string, number] => [comparableHeader(phrase), share])
    .filter(([phrase]) => phrase !== '')
}

/** A phrase that is known, as it is or without words around it. */
function matchExactly(
  phrase: string,
  share: number,
  dictionary: Dictionary,
  context: Partial<Spelling> = {},
  depth = 0,
): Spelling[] {
  const results: Spelling[] = dictionary.isWord(phrase) ? [{ ...context, word: phrase, share }] : []
  if (depth === 3) return results
  for (const { what, share: factor, ...rest } of listOmittableWords()) {
    const remainder = phrase.replace(what, '').trim()
    const isOther = isNameWord(remainder) && dictionary.isWord(phrase)
    if (remainder !== phrase && remainder !== '' && !isOther)
      results.push(...matchExactly(remainder, share * factor, dictionary, { ...context, ...rest }, depth + 1))
  }
  return results
}

/** “Account name” names the account, not the row. */
const isNameWord = (word: string): boolean => /^(names?|titles?|名称|名字|标题)$/.test(word)

/** A known word at the end of a longer phrase, at its beginning, or with one typing mistake. */
function matchLoosely(phrase: string, share: number, { isWord, similarWords }: Dictionary): Spelling[] {
  const words = phrase.split(' ')
  const ends = words.slice(1).map((_, from) => words.slice(from + 1).join(' '))
  const heads = words.slice(1).map((_, from) => words.slice(0, words.length - 1 - from).join(' '))
  const han = /\p{Script=Han}/u.test(phrase)
    ? Array.from({ length: Math.max(0, phrase.length - 2) }, (_, from) => phrase.slice(from + 1))
    : []
  const loose: Pick<Spelling, 'isLoose' | 'isPast'> = isPastPhrase(phrase)
    ? { isLoose: true, isPast: true }
    : { isLoose: true }
  const results: Spelling[] = [
    ...[...ends, ...han].map((word): Spelling => ({ word, share: share * weights.header.ending, ...loose })),
    ...heads.map((word): Spelling => ({ word, share: share * weights.header.beginning, ...loose })),
  ].filter(({ word }) => isWord(word) && !(isNameWord(word) && isWord(phrase.slice(0, -word.length).trim())))
  // “Go-live date”, “handover date”: a planned day is the due date.
  const plannedDay =
    dayWordPattern.test(phrase) &&
    (surelyPlannedPattern.test(phrase) ? 'planned' : actualPattern.test(phrase) ? 'actual' : null)
  if (plannedDay)
    return [
      ...results,
      { word: 'due', share: share * weights.header.plannedDay, planOrActual: plannedDay, ...loose },
    ]
  if (results.length > 0 || !/^[a-z ]{5,}$/.test(phrase)) return results
  return similarWords(phrase)
    .filter((word) => editDistance(phrase, word, 1) <= 1)
    .map((word): Spelling => ({ word, share: share * weights.header.mistake, ...loose }))
}

/** Fields that say by when something is wanted. */
const dueFields = ['due', 'delivery', 'answerBy', 'on', 'reviewOn', 'nextOn', 'followUpOn'] as const

/** The fields that one spelling names in a tracker. */
function fieldsOfSpelling(
  table: Table,
  { word, share, planOrActual, daysOnly, isLoose, isPast }: Spelling,
  dictionary: Dictionary,
): FieldScores {
  const fields = dictionary.of(table).get(word)
  if (!fields) return noFields
  const results = new Map<string, number>()
  for (const [field, confidence] of fields)
    if (
      (!daysOnly || table.columns[field]!.kind === 'day') &&
      (!isLoose || confidence >= weights.header.minLoose)
    )
      results.set(field, confidence * share)
  const first = (...keys: string[]): string => keys.find((field) => field in table.columns) ?? ''
  const [due, done] = [first('due', 'delivery', 'answerBy'), first('doneOn', 'resolvedOn', 'implementedOn')]
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
  if (isPast) for (const field of dueFields) results.delete(field)
  return results
}
