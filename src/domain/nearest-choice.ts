import { findChoiceKey, labelsOf } from '../core/choices.js'
import type { Locale } from '../core/locale.js'
import type { Problem } from '../core/problem.js'
import type { Table } from '../core/table.js'
import { findNearestName } from './find-nearest-name.js'

/** The problems of a table; a word that no list has comes with the label of the choice that was probably meant. */
export function withNearestChoices(
  { columns }: Table,
  problems: readonly Problem[],
  locale: Locale,
): readonly Problem[] {
  // A word that somebody pasted down a whole column is compared once.
  const nearestByWord = new Map<string, string | undefined>()
  return problems.map((problem) => {
    const { choices } = columns[problem.column] ?? {}
    if (problem.code !== 'notAChoice' || choices === undefined) return problem
    const word = `${problem.column} ${problem.found}`
    if (!nearestByWord.has(word)) {
      const near = findNearestName(problem.found, Object.values(choices).flatMap(labelsOf))
      const key = near === undefined ? undefined : findChoiceKey(choices, near)
      nearestByWord.set(word, key === undefined ? undefined : choices[key]![locale])
    }
    const nearest = nearestByWord.get(word)
    return nearest === undefined ? problem : { ...problem, nearest }
  })
}
