/** The ways in which a header may be spelled: as a known word, without words around it, as a part, with a mistake. */
import { editDistance } from '../../find-nearest-name.js'
import { weights } from '../weights.js'
import { type Dictionary, comparableHeader } from './dictionary.js'
import { isPastPhrase } from './header-meaning.js'

/** Which day a header means: the planned one or the actual one. */
type PlanOrActual = 'planned' | 'actual'

/** One way to read a header: a word that some tracker knows, and what the words around it mean. */
export interface Spelling {
  readonly word: string
  readonly share: number
  readonly planOrActual?: PlanOrActual
  /** Only fields that hold days: a word for a day was left out. */
  readonly daysOnly?: true
  /** Only words of high confidence. */
  readonly isLoose?: true
  /** No field that says by when: the phrase names the day of something that happened. */
  readonly isPast?: true
  /** Only the column that names the rows: a word for its text was left out. */
  readonly titleOnly?: true
  /** What the header is about, which was left out: the “change” of “change details”. */
  readonly subject?: string
  /** The first plan's day, which is not that on which anything was done. */
  readonly isOriginal?: true
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
/** “Feedback details”, “意见内容”: the text that the row is about. */
const textWordPattern =
  /\s*(details?|descriptions?|contents?|text|summary|statement|内容|描述|详情|说明|概述|简述|事项|明细)$/
const pluralPattern = /(?<=[a-z]{3})s$/

/** What may be left out of a header, and the confidence that is left. */
const listOmittableWords = (): readonly (Omit<Spelling, 'word'> & { readonly what: RegExp })[] => [
  { what: plannedPattern, share: weights.header.planned, planOrActual: 'planned' },
  { what: actualPattern, share: weights.header.actual, planOrActual: 'actual' },
  { what: originalPattern, share: weights.header.original, isOriginal: true },
  { what: revisedPattern, share: weights.header.revised },
  { what: subjectPattern, share: weights.header.subject },
  { what: dayWordPattern, share: weights.header.dayWord, daysOnly: true },
  { what: textWordPattern, share: weights.header.textWord, titleOnly: true },
  { what: pluralPattern, share: weights.header.plural },
]

/** The ways to read a header, by the phrases in it; for each phrase the closest way first. */
export const listSpellings = (header: string, dictionary: Dictionary): readonly (readonly Spelling[])[] =>
  splitPhrases(header)
    .map(([phrase, share]) => [
      ...matchExactly(phrase, share, dictionary).sort((one, other) => other.share - one.share),
      ...matchLoosely(phrase, share, dictionary),
    ])
    .filter((spellings) => spellings.length > 0)

/** The phrases in a header: the whole, without its brackets, by its lines and slashes, by its languages. */
export function splitPhrases(header: string): [phrase: string, share: number][] {
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
    const subject = what === subjectPattern ? { subject: phrase.slice(0, -remainder.length).trim() } : {}
    const isOther = (isNameWord(remainder) || textWordPattern.test(remainder)) && dictionary.isWord(phrase)
    if (remainder !== phrase && remainder !== '' && !isOther)
      results.push(
        ...matchExactly(
          remainder,
          share * factor,
          dictionary,
          { ...context, ...rest, ...subject },
          depth + 1,
        ),
      )
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
  const loose: Pick<Spelling, 'isLoose' | 'isPast'> =
    isPastPhrase(phrase) || actualPattern.test(phrase) ? { isLoose: true, isPast: true } : { isLoose: true }
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
