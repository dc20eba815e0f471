/** Which fields of a tracker a header may name, and how surely. */
import { type Cell, isBlank, tidy } from '../../../core/cell.js'
import type { Table } from '../../../core/table.js'
import { slips } from '../../nearest.js'
import { type StatusReader, statusReader } from '../rows/status-reader.js'
import { type Dictionary, dictionaryFrom, type Fields, headerKey, type HeaderWords } from './dictionary.js'

/** The longest text that can be a header. */
const longest = 60

/** A header cell's text; '' where nothing stands, no text does, or it is too long for a header. */
export const headerText = (cell: Cell | undefined): string => {
  if (typeof cell !== 'string' || isBlank(cell) || cell.length > longest * 2) return ''
  const text = tidy(cell.replace(/\s+/g, ' ')).trim()
  return text.length > longest ? '' : text
}

/** Whose day a header speaks of: the one planned, the one that came to be. */
type Turn = 'planned' | 'actual'

/** One way to read a header: a word that some tracker knows, and what stood around it. */
interface Spelling {
  readonly word: string
  readonly share: number
  readonly turn?: Turn
  /** Only fields that hold days: a word for a day was left out. */
  readonly daysOnly?: true
  /** Only words that say surely what they mean. */
  readonly loose?: true
}

const planned =
  /^(est|estimated?|planned|plan|target|expected|scheduled|proposed|agreed|anticipated|projected|计划|预计|预期|目标|要求|拟|约定|规定|应|需|预估)\s*/
const plannedSurely = /^(planned|target|expected|scheduled|estimated|est|计划|预计|预期|目标|要求)/
const actual = /^(actual|real|实际|真实)\s*/
const original = /^(original|baseline|initial|first|old|previous|原定|原计划|原|初始|基准|初定)\s*/
const revised =
  /^(revised|new|current|updated|latest|final|adjusted|调整后|变更后|修订后|修订|最新|新|最终|现)\s*/
const subject =
  /^(task|project|item|issue|risk|milestone|action|activity|work|ticket|job|overall|the|client|customer|change|任务|项目|工作|事项|问题|风险|里程碑|客户|变更|需求|整体|总体|本周|当前|目前)\s*的?/
const dayWord = /\s*(date|day|time|日期|时间|日)$/
const plural = /(?<=[a-z]{3})s$/

/** What may be left out of a header, and how much surer it would be with it. */
const leftOut: readonly {
  readonly what: RegExp
  readonly share: number
  readonly turn?: Turn
  readonly daysOnly?: true
}[] = [
  { what: planned, share: 0.97, turn: 'planned' },
  { what: actual, share: 0.95, turn: 'actual' },
  { what: original, share: 0.9 },
  { what: revised, share: 0.98 },
  { what: subject, share: 0.94 },
  { what: dayWord, share: 0.94, daysOnly: true },
  { what: plural, share: 0.97 },
]

/** Reads headers, and statuses below them, by the words that people use. */
export interface HeaderReader {
  /**
   * The fields of a tracker that a header may name. Several spellings, both languages side by side, words for plan and
   * actual, subjects before the word and one slip of the hand are understood; the looser the reading, the lower the number.
   */
  fields(table: Table, header: string): Fields
  /** Whether a header says something that some tracker knows. */
  isKnown(header: string): boolean
  readonly statuses: StatusReader
}

const readers = new WeakMap<HeaderWords, HeaderReader>()

/** A reader that remembers what it read; one for each list of words. */
export function headerReader(words: HeaderWords): HeaderReader {
  const made = readers.get(words) ?? readerOf(dictionaryFrom(words), statusReader(words.statuses))
  readers.set(words, made)
  return made
}

function readerOf(dictionary: Dictionary, statuses: StatusReader): HeaderReader {
  const read = new Map<string, Map<string, Fields>>()
  const spelt = new Map<string, readonly (readonly Spelling[])[]>()
  const spellings = (header: string): readonly (readonly Spelling[])[] => {
    const known = spelt.get(header) ?? spellingsOf(header, dictionary)
    if (spelt.size > 20_000) spelt.clear()
    spelt.set(header, known)
    return known
  }
  return {
    fields(table, header) {
      const readings = spellings(header)
      if (readings.length === 0) return none
      const known = read.get(table.key) ?? new Map<string, Fields>()
      read.set(table.key, known)
      const found = known.get(header) ?? fieldsIn(table, readings, dictionary)
      known.set(header, found)
      return found
    },
    isKnown: (header) => spellings(header).length > 0,
    statuses,
  }
}
const none: Fields = new Map()

function fieldsIn(table: Table, readings: readonly (readonly Spelling[])[], dictionary: Dictionary): Fields {
  const found = new Map<string, number>()
  for (const spellings of readings) {
    const first = spellings
      .map((spelling) => fieldsOf(table, spelling, dictionary))
      .find((fields) => fields.size > 0)
    for (const [field, sureness] of first ?? none)
      found.set(field, Math.max(found.get(field) ?? 0, Math.min(1, sureness)))
  }
  return found
}

/** The ways to read a header, by the phrases it may be taken apart into; for each phrase the closest way first. */
const spellingsOf = (header: string, dictionary: Dictionary): readonly (readonly Spelling[])[] =>
  phrases(header)
    .map(([phrase, share]) => [...exactly(phrase, share, dictionary), ...loosely(phrase, share, dictionary)])
    .filter((spellings) => spellings.length > 0)

/** The phrases in a header: the whole, without its brackets, by its lines and strokes, by its languages. */
function phrases(header: string): [phrase: string, share: number][] {
  const whole = header.normalize('NFKC')
  const plain = whole.replace(/[([{【].*?[)\]}】]/g, ' ')
  const inside = (whole.match(/[([{【].*?[)\]}】]/g) ?? []).map((part) => part.slice(1, -1))
  const parts = plain.split(/[/|\\\n·•、;,]+/)
  const han = plain.replace(/[^\p{Script=Han}]+/gu, ' ').trim()
  const latin = plain.replace(/\p{Script=Han}+/gu, ' ').trim()
  const made: [string, number][] = [
    [whole, 1],
    ...(plain === whole ? [] : ([[plain, 0.99]] as [string, number][])),
    ...(parts.length > 1 ? parts.map((part): [string, number] => [part, 0.93]) : []),
    ...(han !== '' && /[a-z]{2}/i.test(latin)
      ? [han, latin].map((part): [string, number] => [part, 0.95])
      : []),
    ...inside.map((part): [string, number] => [part, 0.6]),
  ]
  return made
    .map(([phrase, share]): [string, number] => [headerKey(phrase), share])
    .filter(([phrase]) => phrase !== '')
}

/** A phrase that is known, or is once words around it are left out. */
function exactly(
  phrase: string,
  share: number,
  dictionary: Dictionary,
  about: Partial<Spelling> = {},
  depth = 0,
): Spelling[] {
  const made: Spelling[] = dictionary.isWord(phrase) ? [{ ...about, word: phrase, share }] : []
  if (depth === 3) return made
  for (const { what, share: less, ...more } of leftOut) {
    const left = phrase.replace(what, '').trim()
    if (left !== phrase && left !== '')
      made.push(...exactly(left, share * less, dictionary, { ...about, ...more }, depth + 1))
  }
  return made
}

/** A known word at the end of a longer phrase, at its beginning, or one slip away. */
function loosely(phrase: string, share: number, { isWord, alike }: Dictionary): Spelling[] {
  const words = phrase.split(' ')
  const ends = words.slice(1).map((_, from) => words.slice(from + 1).join(' '))
  const heads = words.slice(1).map((_, from) => words.slice(0, words.length - 1 - from).join(' '))
  const han = /\p{Script=Han}/u.test(phrase)
    ? Array.from({ length: Math.max(0, phrase.length - 2) }, (_, from) => phrase.slice(from + 1))
    : []
  const made: Spelling[] = [
    ...[...ends, ...han].map((word): Spelling => ({ word, share: share * 0.72, loose: true })),
    ...heads.map((word): Spelling => ({ word, share: share * 0.55, loose: true })),
  ].filter(({ word }) => isWord(word))
  // Whatever is planned for a day: the day it goes live, is handed over, is solved.
  const someDay =
    dayWord.test(phrase) && (plannedSurely.test(phrase) ? 'planned' : actual.test(phrase) ? 'actual' : null)
  if (someDay) return [...made, { word: 'due', share: share * 0.8, turn: someDay, loose: true }]
  if (made.length > 0 || !/^[a-z ]{5,}$/.test(phrase)) return made
  return alike(phrase)
    .filter((word) => slips(phrase, word, 1) <= 1)
    .map((word): Spelling => ({ word, share: share * 0.78, loose: true }))
}

/** The fields that one spelling names in a tracker. */
function fieldsOf(
  table: Table,
  { word, share, turn, daysOnly, loose }: Spelling,
  dictionary: Dictionary,
): Fields {
  const fields = dictionary.of(table).get(word)
  if (!fields) return none
  const made = new Map<string, number>()
  for (const [field, sureness] of fields)
    if ((!daysOnly || table.columns[field]!.kind === 'day') && (!loose || sureness >= 0.8))
      made.set(field, sureness * share)
  const first = (...keys: string[]): string => keys.find((field) => field in table.columns) ?? ''
  const [due, done] = [first('due', 'delivery', 'answerBy'), first('doneOn', 'resolvedOn', 'implementedOn')]
  if (turn !== undefined && (made.has(due) || made.has(done))) {
    // A planned day of completion is the day it is due; an actual end is the day it was done.
    const sureness = loose ? Math.max(made.get(due) ?? 0, made.get(done) ?? 0) : 1
    made.delete(due)
    made.delete(done)
    const meant = turn === 'planned' ? due : done
    if (meant !== '') made.set(meant, sureness)
  }
  if (turn !== undefined && made.has('start')) made.set('start', turn === 'planned' ? 1 : 0.6)
  return made
}
