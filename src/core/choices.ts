import { trimSpaces } from './cell.js'
import { type LocalisedName, namesOf } from './locale.js'
import { memoize } from './memoize.js'

/** One choice of a list: its label in each language, other words people use for it, and its colour in the sheet. */
export interface Choice extends LocalisedName {
  readonly aliases?: readonly string[]
  readonly tone?: 'good' | 'bad' | 'warn' | 'busy' | 'quiet'
}
export type Choices = Readonly<Record<string, Choice>>

/**
 * The key of the choice that a label means, in any language, ignoring case; `undefined` when it means none.
 */
export const findChoiceKey = (choices: Choices, label: string): string | undefined => {
  const keyOfLabel = memoize(keysByLabel, choices, () => {
    const keys = new Map<string, string>()
    for (const key of Object.keys(choices))
      for (const each of labelsOf(choices[key]!)) {
        memoize(keys, each, () => key)
        memoize(keys, each.toLowerCase(), () => key)
      }
    return keys
  })
  return keyOfLabel.get(label) ?? keyOfLabel.get(trimSpaces(label).toLowerCase())
}

/** Thousands of cells contain the same few labels. */
const keysByLabel = new WeakMap<Choices, Map<string, string>>()

/** Every word a choice is known by: what a formula must list so that it agrees with {@link findChoiceKey}. */
export const labelsOf = (choice: Choice): readonly string[] => [
  ...new Set([...namesOf(choice), ...(choice.aliases ?? [])]),
]
