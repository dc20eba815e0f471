/** How people compose headers of words for a kind of work and words for a day, a person or a state. */
import type { Table } from '../../../core/table.js'
import { findLateField, findOwnerField } from '../decisive-fields.js'
import type { HeaderPhrases } from '../words/composed-words.js'
import type { HeaderMeaning } from '../words/header-phrases.js'
import { isOtherPerson } from './header-meaning.js'

/** The fields of a tracker that mean the same. */
function fieldOf(table: Table, meaning: HeaderMeaning): string | undefined {
  const first = (...keys: string[]): string | undefined => keys.find((field) => field in table.columns)
  // A client's next step has no deadline.
  if (meaning === 'due') return 'nextStepDay' in table.columns ? undefined : findLateField(table)
  if (meaning === 'next') return first('nextStepDay', 'reviewOn', 'nextOn', 'followUpOn')
  if (meaning === 'owner' || meaning === 'occupation')
    return first('owner', 'accountManager') ?? findOwnerField(table)
  if (meaning === 'doneOn') return first('doneOn', 'resolvedOn', 'implementedOn', 'decidedOn')
  if (meaning === 'raisedOn') return first('raisedOn', 'receivedOn', 'askedOn')
  return first(meaning)
}

type Phrases = readonly (readonly [phrase: string, share: number])[]

/** Reads composed headers by their phrases, as they are compared. */
export interface HeaderGrammar {
  /** The fields of a tracker that a header is composed to mean. */
  composeFields(table: Table, phrases: Phrases): Map<string, number>
  /** Whether a header is composed to mean a field of any tracker. */
  isComposed(phrases: Phrases): boolean
}

/** A reader of such headers. */
export function createHeaderGrammar(headerPhrases: HeaderPhrases): HeaderGrammar {
  const rules = headerPhrases.map(
    ([meaning, confidence, source]) => [meaning, confidence, new RegExp(source)] as const,
  )
  return {
    composeFields(table, phrases) {
      const found = new Map<string, number>()
      for (const [phrase, share] of phrases) {
        const rule = rules.find(
          ([meaning, , pattern]) =>
            pattern.test(phrase) && !(meaning === 'occupation' && isOtherPerson(phrase)),
        )
        const field = rule && fieldOf(table, rule[0])
        if (rule && field !== undefined) found.set(field, Math.max(found.get(field) ?? 0, rule[1] * share))
      }
      return found
    },
    isComposed: (phrases) => phrases.some(([phrase]) => rules.some(([, , pattern]) => pattern.test(phrase))),
  }
}
