import { type Choice, type Choices, labelsOf } from '../choices.js'
import { choiceConversion, type Column } from '../column.js'
import type { Table } from '../table.js'

/** Words of a team's own, each with the choice that it means; null for one that means none any more. */
export type OwnWords = readonly (readonly [word: string, choice: string | null])[]

/** What is known of the words in one choice column of a team's own sheet. */
export interface ColumnWords {
  /** Those of the column, in the order of its dropdown; empty where the column has the table's own labels. */
  readonly own: OwnWords
  /** Those of other columns of the workbook: read here too, and not offered. */
  readonly others: OwnWords
  /** Whether the team made a dropdown for the column. */
  readonly hasOwnDropdown: boolean
}

/**
 * A table with the words of a team's own sheet, by choice column. Its own words mean the same as before where the team
 * did not give them another meaning; what is written is the team's first word for a choice.
 */
export const withOwnWords = (table: Table, words: Readonly<Record<string, ColumnWords>>): Table => ({
  ...table,
  columns: Object.fromEntries(
    Object.entries(table.columns).map(([key, column]) => [
      key,
      words[key] && column.choices ? withWords(column, column.choices, words[key]) : column,
    ]),
  ),
})

function withWords(column: Column, known: Choices, words: ColumnWords): Column {
  const { own, others, hasOwnDropdown } = words
  const isWorded = own.length > 0 || others.length > 0
  const choices = isWorded
    ? Object.fromEntries(
        Object.entries(known).map(([key, choice]) => [key, withLabels(key, choice, words)] as const),
      )
    : known
  const ownDropdown = {
    labels: own.flatMap(([word, choice]) => (choice === null ? [] : [word])),
    formerLabels: own.flatMap(([word, choice]) => (choice === null ? [word] : [])),
  }
  return {
    ...column,
    ...(choiceConversion(choices, 'unknownWord') as Pick<Column, 'read' | 'write'>),
    choices,
    ...(own.length > 0 || hasOwnDropdown
      ? { ownDropdown: hasOwnDropdown || ownDropdown.labels.length === 0 ? null : ownDropdown }
      : {}),
  }
}

/** A choice with the team's words for it first, without labels to which the team gave another meaning. */
function withLabels(key: string, choice: Choice, { own, others }: ColumnWords): Choice {
  const meanings = new Map([...others, ...own].map(([word, meant]) => [word.toLowerCase(), meant]))
  const wordsOf = (words: OwnWords): string[] =>
    words.flatMap(([word]) => (meanings.get(word.toLowerCase()) === key ? [word] : []))
  const labels = labelsOf(choice).filter((label) => {
    const meant = meanings.get(label.toLowerCase())
    return meant === undefined || meant === key
  })
  const [first] = wordsOf(own)
  const nameIn = (name: string): string =>
    first ?? (labels.includes(name) ? name : (labels[0] ?? `${name} (Milepost)`))
  const { tone } = choice
  return {
    en: nameIn(choice.en),
    'zh-CN': nameIn(choice['zh-CN']),
    aliases: [...wordsOf(own), ...labels, ...wordsOf(others)],
    ...(tone && { tone }),
  }
}
