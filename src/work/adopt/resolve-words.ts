/** The words of the choice columns that decide something: what a person says they mean, else what is known of them. */
import type { Choice } from '../../core/choices.js'
import type { Day } from '../../core/day.js'
import type { OwnWords } from '../../core/sheet/own-words.js'
import type { Locale } from '../../core/locale.js'
import type { Table } from '../../core/table.js'
import { decisiveChoiceFields } from '../../domain/adoption/choice-meanings.js'
import { type ChoiceWord, listChoiceWords } from '../../domain/adoption/choice-words.js'
import { getHeaderReader } from '../../domain/adoption/columns/header-reader.js'
import type { HeaderWords } from '../../domain/adoption/columns/dictionary.js'
import type { AdoptedRow } from '../../domain/adoption/types.js'
import type { SaidMeanings } from '../own-words/stored-words.js'
import type { SourceSheet } from './source-sheet.js'

/** Rows of a sheet, and where each field is. */
export interface WordRows {
  readonly table: Table
  readonly source: Pick<SourceSheet, 'filledGrid'>
  readonly columns: Readonly<Record<string, number>>
  readonly rows: readonly AdoptedRow[]
  /** Decides which of the words say that a row is late. */
  readonly today: Day
}

/** The words of each of these columns that the sheet has. */
export function listWordsByField(
  { table, source, columns, rows, today }: WordRows,
  words: HeaderWords,
): readonly {
  readonly field: (typeof decisiveChoiceFields)[number]
  readonly column: number
  readonly words: readonly ChoiceWord[]
}[] {
  const { statuses } = getHeaderReader(words)
  return decisiveChoiceFields.flatMap((field) => {
    const column = columns[field]
    if (column === undefined || !table.columns[field]?.choices) return []
    const at = { field, column, grid: source.filledGrid, rows, today }
    return [{ field, column, words: listChoiceWords(table, at, statuses) }]
  })
}

/** Why what a person says that words mean cannot be; null when it can. */
export function findUnknownMeaning(
  table: Table,
  said: SaidMeanings,
): { readonly field: string; readonly choice: string } | null {
  for (const [field, words] of Object.entries(said)) {
    const { choices } = table.columns[field] ?? {}
    for (const choice of Object.values(words)) {
      if (choice === null) continue
      const isAskedAbout = (decisiveChoiceFields as readonly string[]).includes(field)
      if (!isAskedAbout || !choices || !(choice in choices)) return { field, choice }
    }
  }
  return null
}

/**
 * The words of each column with the choices that they mean, in the order of the choices; those that were stored before
 * come first. A column that has the table's own labels alone is left out.
 *
 * @param stored what is known already of the words of the sheet
 * @param locale the language of the table's labels in the sheet
 */
export function resolveOwnWords(
  found: ReturnType<typeof listWordsByField>,
  table: Table,
  said: SaidMeanings,
  stored: Readonly<Record<string, OwnWords>>,
  locale: Locale,
): Readonly<Record<string, OwnWords>> {
  return Object.fromEntries(
    found.flatMap(({ field, words }): [string, OwnWords][] => {
      const choices = table.columns[field]!.choices!
      const before = stored[field] ?? []
      const isWorded =
        before.length > 0 ||
        words.some(({ word, proposal }) => proposal === null || !isOwnLabel(choices[proposal]!, word, locale))
      if (!isWorded) return []
      const own = withSaid(
        [...before, ...words.flatMap((word) => meaningOf(word, before))],
        said[field] ?? {},
      )
      const order = Object.keys(choices)
      const rank = ([, choice]: OwnWords[number]): number =>
        choice === null ? order.length : order.indexOf(choice)
      return own.some(([, choice]) => choice !== null) ? [[field, own.sort((a, b) => rank(a) - rank(b))]] : []
    }),
  )
}

/** Whether a word is what Milepost itself writes for a choice, or wrote before. */
const isOwnLabel = (choice: Choice, word: string, locale: Locale): boolean =>
  [choice[locale], ...(choice.formerly ?? [])].includes(word)

/** A word that is read without a person's confirmation, where it is not known yet. */
const meaningOf = ({ word, proposal, by, isSure }: ChoiceWord, known: OwnWords): OwnWords =>
  proposal === null || !(isSure || by === 'similar') || known.some(([each]) => isSameWord(each, word))
    ? []
    : [[word, proposal]]

/** A dropdown lists 500 words at most; a column of choices has a few dozen. */
const maxOwnWords = 200

/** Words with what a person says now that some of them mean. */
export function withSaid(
  words: OwnWords,
  said: Readonly<Record<string, string | null>>,
): (readonly [string, string | null])[] {
  const saidWords = Object.entries(said)
  const isSaid = (word: string): boolean => saidWords.some(([each]) => isSameWord(each, word))
  return [...words.filter(([word]) => !isSaid(word)), ...saidWords].slice(-maxOwnWords)
}

const isSameWord = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
