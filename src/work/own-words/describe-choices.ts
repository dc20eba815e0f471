import { columnLetters } from '../../core/formula.js'
import type { Table } from '../../core/table.js'
import type { decisiveChoiceFields } from '../../domain/adoption/choice-meanings.js'
import type { ChoiceWord } from '../../domain/adoption/choice-words.js'
import type { AdoptionContext } from '../adopt/adoption-context.js'

/** A column of choices as a person is asked about its words. */
export interface ChoiceColumnView {
  readonly field: (typeof decisiveChoiceFields)[number]
  readonly name: string
  /** The letters of the column. */
  readonly column: string
  /** What a word can mean. */
  readonly options: readonly { readonly key: string; readonly name: string }[]
  /** Those to confirm first, then those of which nothing is known, then those that are sure. */
  readonly words: readonly ChoiceWordView[]
}

export interface ChoiceWordView {
  readonly word: string
  /** How many rows have it, and the first of their cells. */
  readonly count: number
  readonly cell: string
  /** The key of what it probably means; null where nothing shows it. */
  readonly proposal: string | null
  /** Whether no person needs to confirm it. */
  readonly isSure: boolean
  /** Whether rows are late or not by what it means, and no person has confirmed that. */
  readonly decidesLate: boolean
  /** Why, in the reader's language. */
  readonly why: string
}

/** The columns of choices with their words, in the reader's language. */
export function describeChoices(
  table: Table,
  found: readonly {
    readonly field: ChoiceColumnView['field']
    readonly column: number
    readonly words: readonly ChoiceWord[]
  }[],
  { text, userLocale: locale }: Pick<AdoptionContext, 'text' | 'userLocale'>,
): readonly ChoiceColumnView[] {
  return found.map(({ field, column, words }) => ({
    field,
    name: table.columns[field]!.name[locale],
    column: columnLetters(column),
    options: Object.entries(table.columns[field]!.choices!).map(([key, choice]) => ({
      key,
      name: choice[locale],
    })),
    words: words.map(({ word, count, line, proposal, isSure, decidesLate, by }) => ({
      word,
      count,
      cell: `${columnLetters(column)}${line}`,
      proposal,
      isSure,
      decidesLate,
      why: text.wordWhy[by],
    })),
  }))
}
